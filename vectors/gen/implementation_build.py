"""How a sender writes params, in small steps: build.*."""

import re

from grammar_uri import REQUEST_URI
from refusal import Refusal

TOKEN = rb"[0-9A-Za-z\-.!%*_+`'~]+"
LHEX, COUNT = rb"[0-9a-f]*", rb"[0-9a-f]{8}"
QOPS = TOKEN + b"(?:," + TOKEN + b")*"
BOOLEAN = b"(?i:true|false)"
EXTENDED = rb"(?i:utf-8|iso-8859-1)'[0-9A-Za-z-]*'" \
    rb"(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z!#$&+\-.^_`|~])*"
TEXT = rb'(?:\\["\\]|[ \t!#-\[\]-~]|[\xc0-\xdf][\x80-\xbf]' \
    rb"|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf7][\x80-\xbf]{3})*"
QUOTED = {"challenge": {"realm", "domain", "nonce", "opaque", "qop"},
          "credentials": {"username", "realm", "nonce", "uri", "response",
                          "cnonce", "opaque", "auts"},
          "authinfo": {"nextnonce", "rspauth", "cnonce"}}
# What stands in the place of a value, where it is not any token or text.
VALUES = {"stale": BOOLEAN, "userhash": BOOLEAN, "charset": b"(?i:utf-8)",
          "nc": COUNT, "response": LHEX, "rspauth": LHEX,
          "uri": REQUEST_URI, "username*": EXTENDED,
          "domain": REQUEST_URI + b"(?: +" + REQUEST_URI + b")*",
          "cnonce": rb'(?:\\["\\]|[ \t!#-\[\]-~])*'}


class Build:
    """Refuses what may not be sent; escapes what has to be."""

    def escape(self, value):
        return re.sub(rb'(["\\])', rb"\\\1", value)

    def has_quotes(self, kind, name):
        return name in QUOTED[kind]

    def inside(self, kind, name, value):
        return self.escape(value) if self.has_quotes(kind, name) else value

    def production(self, kind, name):
        if name == "qop" and kind == "challenge":
            return QOPS
        return VALUES.get(name,
                          TEXT if self.has_quotes(kind, name) else TOKEN)

    def may_send(self, kind, name, inside):
        return re.fullmatch(self.production(kind, name), inside) is not None

    def is_written(self, value):
        """An empty text is a text."""
        return True

    def one(self, kind, name, value):
        inside = self.inside(kind, name, value)
        if not self.may_send(kind, name, inside):
            raise Refusal
        form = b'%b="%b"' if self.has_quotes(kind, name) else b"%b=%b"
        return form % (name.encode(), inside)

    def check_params(self, kind, given):
        if not given or {"username", "username*"} <= set(given):
            raise Refusal

    def scheme(self, kind):
        return b"" if kind == "authinfo" else b"Digest "

    def separator(self):
        return b", "

    def build(self, given, kind):
        self.check_params(kind, given)
        written = [self.one(kind, name, value)
                   for name, value in given.items() if self.is_written(value)]
        return {"outcome": b"ok",
                "value": self.scheme(kind) + self.separator().join(written)}
