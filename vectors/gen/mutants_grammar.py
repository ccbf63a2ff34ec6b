"""Mistakes in reading a header value, each one changed rule."""

import re

from grammar import KNOWN, Grammar
from mutant import step


def rule(name, doc, **changed):
    """A mutant whose grammar has other attributes."""
    step(name, doc, grammar=type(name, (Grammar,), changed)())


def anywhere(name):
    def params(self, value, at, kind):
        found = Grammar.params(self, value, at, kind)
        return name(self, value, found) if found else found
    return params


def first_wins(self, value, found):
    first = dict(reversed(found))
    return [(name, first[name]) for name in dict(found)]


def last_wins(self, value, found):
    return list(dict(found).items())


def by_substring(self, value, found):
    """The nonce is whatever follows the first 'nonce=' of the text."""
    hit = re.search(rb'nonce="([^"]*)"', value, re.I)
    return [(n, hit.group(1) if n == "nonce" and hit else v)
            for n, v in found]


def by_prefix(self, value, found):
    """A name that starts like a known one is that one."""
    known = sorted(KNOWN, key=len, reverse=True)
    return [(next((k for k in known if n.startswith(k)), n), v)
            for n, v in found]


def by_few_letters(self, value, found):
    """A name is known by its first four letters."""
    table = {k[:4]: k for k in sorted(KNOWN, reverse=True)}
    return [(table.get(n[:4], n), v) for n, v in found]


def with_case(self, value, at, kind):
    found = Grammar.params(self, value, at, kind)
    if found and any(re.search(rb"\b" + re.escape(n.upper().encode())
                               + rb"[ \t\r\n]*=", value)
                     for n, _ in found if n in KNOWN):
        return [(n.upper(), v) for n, v in found]
    return found


def ends_at_nul(self, value, kind="challenge"):
    return Grammar.read(self, value.split(b"\0")[0], kind)


def trimmed(self, value, kind="challenge"):
    return Grammar.read(self, value.strip(b" \t\r\n"), kind)


def commas_trimmed(self, value, kind="challenge"):
    return Grammar.read(self, value.rstrip(b", "), kind)


def scheme_relabelled(self, value, kind="challenge"):
    reading = Grammar.read(self, value, kind)
    if isinstance(reading, str) or not reading[0].startswith("digest"):
        return reading
    return "digest", reading[1]


def scheme_required(self, value, kind="challenge"):
    reading = Grammar.read(self, value, kind)
    return reading if isinstance(reading, str) \
        or reading[0] in ("digest", "") else "syntax"


def unescape_none(self, inside):
    return inside


def unescape_two(self, inside):
    return inside.replace(b'\\"', b'"').replace(b"\\\\", b"\\")


def unescape_c(self, inside):
    return Grammar.unescape(self, inside.replace(b"\\n", b"\n"))


def unescape_twice(self, inside):
    return Grammar.unescape(self, Grammar.unescape(self, inside))


LWS = Grammar.LWS
QDTEXT = Grammar.QDTEXT

rule("RawText", "quoted-pairs stay as they are", unescape=unescape_none)
rule("TwoEscapes", "only quote and backslash are unescaped",
     unescape=unescape_two)
rule("EscapesOfC", "backslash and n mean a newline", unescape=unescape_c)
rule("UnescapedTwice", "quoted-pairs are undone twice",
     unescape=unescape_twice)
rule("FirstQuoteEnds", "a backslash does not hide a quote",
     PAIR=rb"\\[\x00-\x09\x0b\x0c\x0e-\x21\x23-\x7f]|\\(?=\")")
rule("AnyEscape", "any octet may be escaped", PAIR=rb"\\[\x00-\xff]")
rule("NoNulEscape", "a zero octet may not be escaped",
     PAIR=rb"\\[\x01-\x09\x0b\x0c\x0e-\x7f]")
rule("NoControlEscape", "control characters may not be escaped",
     PAIR=rb"\\[\x20-\x7e]")
rule("NoUtf8", "quoted text is ASCII", UTF8=rb"(?!)")
rule("AnyOctet", "any octet of 128 and above is text",
     UTF8=rb"[\x80-\xff]")
rule("StrictUtf8", "UTF-8 has at most four octets",
     UTF8=rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}"
          rb"|[\xf0-\xf4][\x80-\xbf]{3}")
rule("NoSurrogates", "UTF-8 of surrogates is refused",
     UTF8=Grammar.UTF8.replace(rb"[\xe0-\xef][\x80-\xbf]{2}",
                               rb"(?!\xed[\xa0-\xbf])[\xe0-\xef]"
                               rb"[\x80-\xbf]{2}"))
rule("ControlsInText", "control characters are text",
     QDTEXT=rb"[\x00-\x09\x0b\x0c\x0e-\x21\x23-\x5b\x5d-\x7f]|\r\n[ \t]")
rule("DelInText", "DEL is text", QDTEXT=QDTEXT.replace(rb"-\x7e", rb"-\x7f"))
rule("NoTabInText", "a tab is no text", QDTEXT=QDTEXT.replace(rb"\t\x21",
                                                              rb"\x21"))
rule("BareLineEnds", "CR and LF alone are text",
     QDTEXT=QDTEXT.replace(rb"[ \t", rb"[ \r\n\t", 1))
rule("LfFold", "a fold may begin with LF alone",
     LWS=rb"(?:[ \t]*\r?\n)?[ \t]+")
rule("CrFold", "a fold may end with CR alone",
     LWS=rb"(?:[ \t]*\r\n?)?[ \t]+")
rule("NoFold", "folds are not known", LWS=rb"[ \t]+")
rule("ManyFolds", "white space holds any number of folds",
     LWS=rb"(?:[ \t]|\r\n[ \t])+")
rule("StrictFold", "no white space may stand before a fold",
     LWS=rb"(?:(?:\r\n)?[ \t]+)")
rule("OnlySpaces", "a tab is no white space", LWS=rb"(?:[ ]*\r\n)?[ ]+")
rule("SpacesOfC", "vertical tab and form feed are white space",
     LWS=rb"(?:[ \t]*\r\n)?[ \t\v\f]+")
rule("ControlsAreSpace", "every control character is white space",
     LWS=rb"(?:[ \t]*\r\n)?[\x00-\x20\x7f]+")
rule("HighSpace", "octet A0 is white space",
     LWS=rb"(?:[ \t]*\r\n)?[ \t\xa0]+")
rule("Semicolons", "a semicolon separates params", SEPARATOR=rb"[,;]")
rule("EmptyElements", "empty elements are skipped",
     SEPARATOR=rb",(?:[ \t]*,)*")
rule("NoCommaNeeded", "a space separates params", SEPARATOR=rb"(?:,|(?<= ))")
rule("TrailingComma", "a comma may end the list", read=commas_trimmed)
rule("Trimmed", "white space around the value is left out", read=trimmed)
rule("EndsAtNul", "the value ends at its first zero octet", read=ends_at_nul)
rule("TextAfterQuote", "what follows the last quote is ignored",
     TAIL=rb'(?:(?<=")[^",]+)?')
rule("TailIgnored", "the list may end anywhere", TAIL=rb"[^,]*")
rule("ColonsInTokens", "a colon is a token character",
     TOKEN=rb"[0-9A-Za-z\-.!%*_+`'~:]+")
rule("SlashInTokens", "a slash is a token character",
     TOKEN=rb"[0-9A-Za-z\-.!%*_+`'~/]+")
rule("HttpTokens", "tokens are those of HTTP",
     TOKEN=rb"[0-9A-Za-z\-.!%*_+`'~#$&^|]+")
rule("WordTokens", "tokens are letters, digits and hyphens",
     TOKEN=rb"[0-9A-Za-z\-]+")
rule("EqualsInTokens", "padding of base64 is part of a token",
     TOKEN=rb"[0-9A-Za-z\-.!%*_+`'~]+=*")
rule("ShortTokens", "tokens are cut at 255",
     TOKEN=rb"[0-9A-Za-z\-.!%*_+`'~]{1,255}")
rule("HighTokens", "octets of 128 and above are token characters",
     TOKEN=rb"[0-9A-Za-z\-.!%*_+`'~\x80-\xff]+")
rule("FirstWins", "of two params the first counts",
     params=anywhere(first_wins))
rule("LastWins", "of two params the last counts", params=anywhere(last_wins))
rule("BySubstring", "the nonce is searched as text",
     params=anywhere(by_substring))
rule("ByPrefix", "names are known by their start", params=anywhere(by_prefix))
rule("ByFewLetters", "names are known by four letters",
     params=anywhere(by_few_letters))
rule("UpperCaseUnknown", "upper-case names are not known", params=with_case)
rule("NoDuplicateCheck", "duplicates are not noticed",
     is_duplicate=lambda self, found: False)
rule("AnyDuplicate", "an unknown name may not stand twice",
     is_duplicate=lambda self, found:
     len(found) != len({name for name, _ in found}))
rule("SameValueTwice", "a duplicate with the same value is let through",
     is_duplicate=lambda self, found:
     Grammar.is_duplicate(self, list(dict.fromkeys(found))))
rule("SchemeByPrefix", "a scheme is known by its start",
     read=scheme_relabelled)
rule("OtherSchemesRefused", "another scheme is an error",
     read=scheme_required)
