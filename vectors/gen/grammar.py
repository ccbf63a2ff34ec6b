"""A grammar reads a header value by regular expressions, built from the rules
of RFC 3261 25.1. It shares no code with what builds the vectors."""

import re

from grammar_uri import REQUEST_URI

KNOWN = frozenset(
    "realm domain nonce opaque stale algorithm qop charset userhash username "
    "username* uri response cnonce nc auts rspauth nextnonce".split())
TOKEN = rb"[0-9A-Za-z\-.!%*_+`'~]+"
BASE64 = rb"[0-9A-Za-z+/]"
AKA_NONCE = BASE64 + b"{43}=|(?:" + BASE64 + b"{4}){11,}(?:" + BASE64 \
    + b"{2}==|" + BASE64 + b"{3}=)?"

# What stands between the quotes of a param whose production ends in RDQUOT,
# which alone may have white space of its own behind the closing quote.
RDQUOT = {
    "challenge": {"domain": REQUEST_URI + b"(?: +" + REQUEST_URI + b")*",
                  "qop": TOKEN + b"(?:," + TOKEN + b")*",
                  "nonce": AKA_NONCE},
    "credentials": {"uri": REQUEST_URI, "response": rb"[0-9a-f]*",
                    "auts": BASE64 + b"{19}=", "nonce": AKA_NONCE},
    "authinfo": {"rspauth": rb"[0-9a-f]*"},
}
# The closed list of Authentication-Info: a token, or what is in the quotes.
AINFO = {"qop": ("token", rb".*"), "nc": ("token", rb"[0-9a-f]{8}"),
         "cnonce": ("quoted", rb".*"), "nextnonce": ("quoted", rb".*"),
         "rspauth": ("quoted", rb"[0-9a-f]*")}


def derives(production, text):
    return re.fullmatch(production, text, re.S) is not None


class Grammar:
    """The rules as attributes, so that a mistake is one other attribute."""

    TOKEN = TOKEN
    LWS = rb"(?:[ \t]*\r\n)?[ \t]+"
    UTF8 = (rb"[\xc0-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}"
            rb"|[\xf0-\xf7][\x80-\xbf]{3}|[\xf8-\xfb][\x80-\xbf]{4}"
            rb"|[\xfc-\xfd][\x80-\xbf]{5}")
    QDTEXT = rb"[ \t\x21\x23-\x5b\x5d-\x7e]|\r\n[ \t]"
    PAIR = rb"\\[\x00-\x09\x0b\x0c\x0e-\x7f]"
    SEPARATOR = rb","
    SCHEME = "digest"
    TAIL = rb""
    RDQUOT = RDQUOT
    AINFO = AINFO

    def __init__(self):
        sws = b"(?:" + self.LWS + b")?"
        text = b'"((?:' + b"|".join((self.QDTEXT, self.PAIR, self.UTF8)) \
            + b')*)"'
        value = b"(?:(" + self.TOKEN + b")|" + sws + text + b")"
        comma = sws + self.SEPARATOR + sws
        self.param = re.compile(
            b"(" + self.TOKEN + b")" + sws + b"=" + sws + value)
        self.start = re.compile(b"(" + self.TOKEN + b")" + self.LWS)
        # each without and with the white space of RDQUOT before it
        self.comma = re.compile(comma), re.compile(sws + comma)
        self.end = re.compile(self.TAIL), re.compile(sws + self.TAIL)

    def unescape(self, inside):
        return re.sub(rb"\\(.)", rb"\1", inside, flags=re.S)

    def has_rdquot(self, kind, name, inside):
        production = self.RDQUOT.get(kind, {}).get(name)
        return inside is not None and production is not None \
            and derives(production, inside)

    def is_ainfo(self, name, token, inside):
        """Only these five, and only in this form."""
        form, production = self.AINFO.get(name, ("", b""))
        text = token if form == "token" else inside
        return form != "" and text is not None and derives(production, text)

    def params(self, value, at, kind):
        """Names in lower case with their values, or None."""
        found = []
        while True:
            param = self.param.match(value, at)
            if param is None:
                return None
            name, token, inside = param.groups()
            name = name.lower().decode("latin-1")
            if kind == "authinfo" and not self.is_ainfo(name, token, inside):
                return None
            found.append((name, token if inside is None
                          else self.unescape(inside)))
            more = self.has_rdquot(kind, name, inside)
            if self.end[more].fullmatch(value, param.end()):
                return found
            comma = self.comma[more].match(value, param.end())
            if comma is None:
                return None
            at = comma.end()

    def is_ours(self, scheme):
        return scheme == self.SCHEME

    def is_duplicate(self, found):
        names = [name for name, _ in found if name in KNOWN]
        return len(names) != len(set(names)) \
            or {"username", "username*"} <= set(names)

    def head(self, value, kind):
        """The scheme, none in Authentication-Info, and where it ends."""
        if kind == "authinfo":
            return "", 0
        start = self.start.match(value)
        if start is None:
            return None, 0
        return start.group(1).lower().decode("latin-1"), start.end()

    def read(self, value, kind="challenge"):
        """(scheme, params) or the class of the error as text."""
        scheme, at = self.head(value, kind)
        ours = kind == "authinfo" or self.is_ours(scheme)
        found = None if scheme is None else \
            self.params(value, at, kind if ours else "other")
        if found is None:
            return "syntax"
        if ours and self.is_duplicate(found):
            return "duplicate"
        return scheme, found
