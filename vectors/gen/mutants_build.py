"""Mistakes of a sender that writes params."""

import re

from implementation import Implementation
from mutant import mutant, step
from refusal import Refusal

step("NothingEscaped", "quotes and backslashes are written as they are",
     escape=lambda value: value)
step("BackslashUnescaped", "quotes are escaped, backslashes are not",
     escape=lambda value: value.replace(b'"', b'\\"'))
step("QuoteUnescaped", "backslashes are escaped, quotes are not",
     escape=lambda value: value.replace(b"\\", b"\\\\"))
step("EscapedWithPercent", "a quote is written as %22",
     escape=lambda value: value.replace(b'"', b"%22"))
step("QuoteDropped", "quotes are taken out of a text",
     escape=lambda value: re.sub(b'["\\\\]', b"", value))
step("CutAtQuote", "a text ends at its first quote",
     escape=lambda value: value.split(b'"')[0].replace(b"\\", b"\\\\"))
step("TextTrimmed", "white space around a text is lost",
     escape=lambda value: re.sub(rb'(["\\])', rb"\\\1", value.strip()))
step("TextCut", "a text is cut at 256 octets",
     escape=lambda value: re.sub(rb'(["\\])', rb"\\\1", value[:256]))
step("ApostropheEscaped", "a quote is doubled",
     escape=lambda value: value.replace(b"\\", b"\\\\").replace(
         b'"', b'""'))
step("EmptyDropped", "an empty text is not written",
     is_written=lambda value: value != b"")
step("NoComma", "params are parted by white space alone",
     separator=lambda: b" ")
step("ParamsBySemicolon", "params are parted by semicolons",
     separator=lambda: b"; ")
step("NoScheme", "the scheme is left out", scheme=lambda kind: b"")
step("AlwaysScheme", "Authentication-Info gets a scheme",
     scheme=lambda kind: b"Digest ")


@mutant
class AnythingSent(Implementation):
    """whatever the value is, it is written"""

    def may_send(self, kind, name, inside):
        return True


@mutant
class TextsUnchecked(Implementation):
    """a text in quotes is written whatever it holds"""

    def may_send(self, kind, name, inside):
        return self.has_quotes(kind, name) \
            or super().may_send(kind, name, inside)


@mutant
class TokensUnchecked(Implementation):
    """a token is written whatever it holds"""

    def may_send(self, kind, name, inside):
        return not self.has_quotes(kind, name) \
            or super().may_send(kind, name, inside)


@mutant
class FoldsSent(Implementation):
    """a text with a line end is written as a fold"""

    def inside(self, kind, name, value):
        return super().inside(kind, name,
                              re.sub(b"\r\n ?", b" ", value))


@mutant
class LineEndsSent(Implementation):
    """what comes behind a line end is written: a field of its own"""

    def may_send(self, kind, name, inside):
        return super().may_send(kind, name,
                                re.sub(b"[\r\n]", b"", inside))


@mutant
class Latin1Sent(Implementation):
    """octets that are no UTF-8 are written"""

    def may_send(self, kind, name, inside):
        return super().may_send(kind, name,
                                re.sub(b"[\x80-\xff]", b"", inside))


@mutant
class CountUnchecked(Implementation):
    """nc is written with any number of digits, in any case"""

    def production(self, kind, name):
        return b"[0-9A-Fa-f]+" if name == "nc" \
            else super().production(kind, name)


@mutant
class DigitsInAnyCase(Implementation):
    """digests are written in upper case too"""

    def production(self, kind, name):
        return b"[0-9A-Fa-f]*" if name in ("response", "rspauth") \
            else super().production(kind, name)


@mutant
class UriUnchecked(Implementation):
    """uri is any text"""

    def production(self, kind, name):
        return b"[ -~]*" if name == "uri" else super().production(kind, name)


@mutant
class DomainUnchecked(Implementation):
    """domain is any text"""

    def production(self, kind, name):
        return b"[ -~]*" if name == "domain" \
            else super().production(kind, name)


@mutant
class WordsUnchecked(Implementation):
    """stale, userhash and charset are any token"""

    def production(self, kind, name):
        if name in ("stale", "userhash", "charset"):
            return b"[0-9A-Za-z-]+"
        return super().production(kind, name)


@mutant
class QopListUnchecked(Implementation):
    """the list of qop is any text"""

    def production(self, kind, name):
        return b"[ -~]*" if name == "qop" \
            else super().production(kind, name)


@mutant
class ExtUnchecked(Implementation):
    """username* is any token"""

    def production(self, kind, name):
        return b"[ -~]*" if name == "username*" \
            else super().production(kind, name)


@mutant
class BothNames(Implementation):
    """username is written beside username*"""

    def check_params(self, kind, given):
        if not given:
            raise Refusal


@mutant
class NothingSent(Implementation):
    """without params the scheme alone is written"""

    def check_params(self, kind, given):
        if {"username", "username*"} <= set(given):
            raise Refusal


@mutant
class AlgorithmInQuotes(Implementation):
    """algorithm is written in quotes"""

    def has_quotes(self, kind, name):
        return name == "algorithm" or super().has_quotes(kind, name)


@mutant
class QopInQuotes(Implementation):
    """qop of credentials is written in quotes"""

    def has_quotes(self, kind, name):
        return name == "qop" or super().has_quotes(kind, name)


@mutant
class CountInQuotes(Implementation):
    """nc is written in quotes"""

    def has_quotes(self, kind, name):
        return name == "nc" or super().has_quotes(kind, name)


@mutant
class StaleInQuotes(Implementation):
    """stale is written in quotes"""

    def has_quotes(self, kind, name):
        return name == "stale" or super().has_quotes(kind, name)


@mutant
class QopBare(Implementation):
    """the list of qop is written without quotes"""

    def has_quotes(self, kind, name):
        return name != "qop" and super().has_quotes(kind, name)


@mutant
class UriBare(Implementation):
    """uri is written without quotes"""

    def has_quotes(self, kind, name):
        return name != "uri" and super().has_quotes(kind, name)


@mutant
class DefaultAlgorithmDropped(Implementation):
    """algorithm=MD5 is left out"""

    def build(self, given, kind):
        return super().build(
            {name: value for name, value in given.items()
             if (name, value) != ("algorithm", b"MD5")}, kind)


@mutant
class OpaqueUnwritten(Implementation):
    """opaque is not written"""

    def build(self, given, kind):
        return super().build({name: value for name, value in given.items()
                              if name != "opaque"}, kind)


@mutant
class AlgorithmAdded(Implementation):
    """algorithm is written where none is given"""

    def build(self, given, kind):
        more = {} if kind == "authinfo" else {"algorithm": b"MD5"}
        return super().build(dict(more, **given), kind)
