"""A grammar reads a header value by one regular expression, built from the
rules of RFC 3261 25.1. It shares no code with what builds the vectors."""

import re

KNOWN = frozenset(
    "realm domain nonce opaque stale algorithm qop charset userhash username "
    "username* uri response cnonce nc auts rspauth nextnonce".split())


class Grammar:
    """The rules as attributes, so that a mistake is one other attribute."""

    TOKEN = rb"[0-9A-Za-z\-.!%*_+`'~]+"
    LWS = rb"(?:[ \t]*\r\n)?[ \t]+"
    UTF8 = (rb"[\xc0-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}"
            rb"|[\xf0-\xf7][\x80-\xbf]{3}|[\xf8-\xfb][\x80-\xbf]{4}"
            rb"|[\xfc-\xfd][\x80-\xbf]{5}")
    QDTEXT = rb"[ \t\x21\x23-\x5b\x5d-\x7e]|\r\n[ \t]"
    PAIR = rb"\\[\x00-\x09\x0b\x0c\x0e-\x7f]"
    SEPARATOR = rb","
    SCHEME = "digest"
    TAIL = rb""

    def __init__(self):
        sws = b"(?:" + self.LWS + b")?"
        text = b'"((?:' + b"|".join((self.QDTEXT, self.PAIR, self.UTF8)) \
            + b')*)"'
        value = b"(?:(" + self.TOKEN + b")|" + sws + text + b")"
        self.param = re.compile(
            b"(" + self.TOKEN + b")" + sws + b"=" + sws + value)
        self.comma = re.compile(sws + self.SEPARATOR + sws)
        self.start = re.compile(b"(" + self.TOKEN + b")" + self.LWS)
        self.end = re.compile(self.TAIL)

    def unescape(self, inside):
        return re.sub(rb"\\(.)", rb"\1", inside, flags=re.S)

    def params(self, value, at):
        """Names in lower case with their values, or None."""
        found = []
        while True:
            param = self.param.match(value, at)
            if param is None:
                return None
            name, token, inside = param.groups()
            found.append((name.lower().decode(),
                          self.unescape(inside) if token is None else token))
            if self.end.fullmatch(value, param.end()):
                return found
            comma = self.comma.match(value, param.end())
            if comma is None:
                return None
            at = comma.end()

    def is_ours(self, scheme):
        return scheme == self.SCHEME

    def is_duplicate(self, found):
        names = [name for name, _ in found if name in KNOWN]
        return len(names) != len(set(names))

    def read(self, value):
        """(scheme, params) or the class of the error as text."""
        start = self.start.match(value)
        found = self.params(value, start.end()) if start else None
        if found is None:
            return "syntax"
        scheme = start.group(1).lower().decode()
        if self.is_ours(scheme) and self.is_duplicate(found):
            return "duplicate"
        return scheme, found
