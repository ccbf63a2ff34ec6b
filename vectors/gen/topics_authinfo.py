"""Authentication-Info and Proxy-Authentication-Info: parse.authinfo.

The list of RFC 3261 25.1 is closed: five params, each in one form only."""

import itertools

from corpus import Topic
from header import FOLD, Param, add_invalid, add_valid, quoted, token

OP = "parse.authinfo"
SPEC = ["rfc3261#25.1"]
LION = "6629fae49393a05397450978507c4ef1"
NEXTNONCE = quoted("nextnonce", "47364c23432d2e131a5fb210812c")
QOP, NC = token("qop", "auth-int"), token("nc", "00000001")
RSPAUTH, CNONCE = quoted("rspauth", LION), quoted("cnonce", "0a4f113b")
USUAL = [NEXTNONCE, QOP, RSPAUTH, CNONCE, NC]


def add(topic, slug, comment, params, flags=(), **rest):
    return add_valid(topic, slug, comment, params, flags, scheme="", **rest)


def published():
    topic = Topic(OP, "published", [])
    add(topic, "rfc3261-20-6", "as printed", [NEXTNONCE], ["Published"],
        spec=["rfc3261#20.6"])
    add(topic, "rfc3310-4-figure-2", "as printed, folded",
        [QOP, RSPAUTH, CNONCE, NC], ["Published", "PublishedPlaceholder"],
        comma=",\r\n    ", spec=["rfc3310#4"])
    return topic


def listed():
    """Every choice of the five, and orders of all of them."""
    topic = Topic(OP, "list", SPEC)
    add(topic, "usual", "all five", USUAL)
    for count in range(1, 5):
        for params in itertools.combinations(USUAL, count):
            add(topic, "-".join(param.name for param in params),
                "no param is required", params, ["ParamAbsent"])
    add(topic, "reversed", "the order is free", USUAL[::-1])
    add(topic, "rotated", "the order is free", USUAL[2:] + USUAL[:2])
    for case in (str.upper, str.title):
        add(topic, "names-%s-case" % case.__name__, "names have no case",
            [Param(case(p.name), p.octets.split(b"=", 1)[1], p.value)
             for p in USUAL], ["NameCase"])
    return topic


# (slug, comment, param)
FORMS = (
    ("qop-auth", "a token", token("qop", "auth")),
    ("qop-upper-case", "qop has no case", token("qop", "AUTH-INT")),
    ("qop-extension", "any token", token("qop", "auth-conf")),
    ("qop-odd-token", "any token", token("qop", "-.!%*_+`'~")),
    ("nc-zero", "eight digits", token("nc", "00000000")),
    ("nc-highest", "eight digits", token("nc", "ffffffff")),
    ("nc-all-digits", "eight digits", token("nc", "89abcdef")),
    ("rspauth-empty", "any number of digits", quoted("rspauth", "")),
    ("rspauth-one-digit", "any number of digits", quoted("rspauth", "0")),
    ("rspauth-31-digits", "any number of digits",
     quoted("rspauth", LION[1:])),
    ("rspauth-33-digits", "any number of digits",
     quoted("rspauth", LION + "0")),
    ("rspauth-64-digits", "two times as many", quoted("rspauth", LION * 2)),
    ("rspauth-1024-digits", "longer than any digest",
     quoted("rspauth", LION * 32)),
    ("rspauth-all-digits", "lower case",
     quoted("rspauth", "0123456789abcdef")),
    ("nextnonce-empty", "a quoted-string may be empty",
     quoted("nextnonce", "")),
    ("nextnonce-escaped", "a quoted-pair in it",
     quoted("nextnonce", '\\"a\\\\', '"a\\')),
    ("nextnonce-comma", "a comma inside separates nothing",
     quoted("nextnonce", "a, nc=1")),
    ("nextnonce-utf-8", "raw UTF-8", quoted("nextnonce", b"\xc3\xa4")),
    ("nextnonce-nul", "a zero octet may be escaped",
     quoted("nextnonce", b"\\\0", b"\0")),
    ("nextnonce-1024", "no limit is given", quoted("nextnonce", "x" * 1024)),
    ("cnonce-empty", "a quoted-string may be empty", quoted("cnonce", "")),
    ("cnonce-escaped", "a quoted-pair in it",
     quoted("cnonce", "\\0a", "0a")),
    ("cnonce-looks-like-param", "text that looks like a param",
     quoted("cnonce", 'nextnonce=\\"x\\"', 'nextnonce="x"')),
)


def forms():
    topic = Topic(OP, "form", SPEC)
    for slug, comment, param in FORMS:
        add(topic, slug, comment, [param], ["ClosedList"])
        add(topic, slug + "-middle", comment + "; between two others",
            [p for p in ((NC if param.name != "nc" else QOP), param,
                         (RSPAUTH if param.name != "rspauth" else CNONCE))],
            ["ClosedList"])
    for slug, comma, equal in (
            ("no-space", ",", "="), ("tab", "\t,\t", "\t=\t"),
            ("fold-comma", FOLD + b"," + FOLD, "="),
            ("fold-equal", ",", FOLD + b"=" + FOLD),
            ("space-before-fold", b", \r\n ", "=")):
        add(topic, "space-" + slug, "white space is that of every list",
            [token("nc", "00000001", equal=equal),
             quoted("cnonce", "0a4f113b", equal=equal)], ["WhiteSpace"],
            comma=comma)
    return topic


NOT_LISTED = ("realm", "domain", "nonce", "opaque", "stale", "algorithm",
              "charset", "userhash", "username", "uri", "response", "auts",
              "rspaut", "rspauthx", "nextnonc", "nonce2", "x", "qops", "nca",
              "-")

# (slug, old, new, comment): edits of the usual list
FORM_FAULTS = (
    ("qop-quoted", "auth-int", '"auth-int"', "qop is a token here"),
    ("qop-list", "auth-int", "auth,auth-int", "one qop, no list"),
    ("qop-empty", "auth-int", "", "a token is not empty"),
    ("rspauth-upper-case", "fae", "FAE", "digits are lower-case"),
    ("rspauth-mixed-case", "fae", "faE", "digits are lower-case"),
    ("rspauth-not-hex", "fae", "fag", "not a digit"),
    ("rspauth-space-inside", LION, LION + " ", "no white space inside"),
    ("rspauth-space-first", LION, " " + LION, "no white space inside"),
    ("rspauth-fold-inside", "fae", b"f\r\n ae", "no fold inside"),
    ("rspauth-escaped", "fae", "f\\ae", "no quoted-pair inside"),
    ("rspauth-escaped-quote", "fae", 'f\\"ae', "no quoted-pair inside"),
    ("rspauth-token", '"%s"' % LION, LION, "rspauth is quoted"),
    ("rspauth-unclosed", LION + '"', LION, "the closing quote is missing"),
    ("rspauth-unopened", '"' + LION, LION, "the opening quote is missing"),
    ("rspauth-utf-8", "fae", b"f\xc3\xa4e", "not a digit"),
    ("rspauth-nul", "fae", b"f\0e", "not a digit"),
    ("nc-quoted", "00000001", '"00000001"', "nc is a token"),
    ("nc-upper-case", "00000001", "0000000A", "digits are lower-case"),
    ("nc-not-hex", "00000001", "0000000g", "not a digit"),
    ("nc-sign", "00000001", "-0000001", "a sign is no digit"),
    ("nc-sign-and-eight", "00000001", "+00000001", "eight digits"),
    ("nc-prefix", "00000001", "0x000001", "no prefix of C"),
    ("cnonce-token", '"0a4f113b"', "0a4f113b", "cnonce is quoted"),
    ("cnonce-unclosed", '"0a4f113b"', '"0a4f113b', "no closing quote"),
    ("nextnonce-token", '"47364c23432d2e131a5fb210812c"',
     "47364c23432d2e131a5fb210812c", "nextnonce is quoted"),
    ("nextnonce-latin-1", "47364c", b"47\xe4", "Latin-1 is not UTF-8"),
    ("nextnonce-nul", "47364c", b"47\0", "a zero octet must be escaped"),
    ("nextnonce-del", "47364c", b"47\x7f", "DEL must be escaped"),
    ("nextnonce-blank-line", "47364c", b"47\r\n\r\n ", "no blank line"),
    ("nextnonce-escaped-utf-8", "47364c", b"47\\\xc3\xa4",
     "only ASCII may be escaped"),
)
LIST_FAULTS = (
    ("trailing-comma", None, ",", "no empty element"),
    ("leading-comma", "nextnonce", ",nextnonce", "no empty element"),
    ("two-commas", ", ", ",,", "no empty element"),
    ("comma-missing", ", ", " ", "params need a comma"),
    ("semicolon", ", ", "; ", "a semicolon separates nothing"),
    ("scheme", "nextnonce", "Digest nextnonce", "there is no scheme"),
    ("space-first", "nextnonce", " nextnonce", "the value starts with it"),
    ("name-alone", ", ", ", nc9, ", "a param needs a value"),
    ("equals-alone", ", ", ", =, ", "a param needs a name"),
    ("equals-missing", "nc=", "nc ", "a param needs an equals sign"),
    ("two-equals", "nc=", "nc==", "one equals sign"),
    ("colon", "nc=", "nc:", "a colon binds nothing"),
    ("value-missing", "nc=00000001", "nc=", "a token is not empty"),
    ("name-cut", "nc=00000001", "n", "no value"),
    ("name-only", "nc=00000001", "nc", "no value"),
    ("two-folds", ", ", b"\r\n \r\n , ", "white space holds one fold"),
    ("two-folds-after", ", ", b",\r\n \r\n ", "white space holds one fold"),
    ("trailing-space", None, " ", "nc has no white space of its own"),
    ("trailing-crlf", None, b"\r\n", "a fold needs white space after it"),
    ("nul-at-end", None, b"\0", "a zero octet ends nothing"),
    ("text-after-quote", '"0a4f113b"', '"0a4f113b"x', "text behind it"),
)


def invalid(good):
    closed = Topic(OP, "closed-list", SPEC)
    for name in NOT_LISTED:
        slug = name.replace("-", "hyphen")
        for form, old in (("token", "nc=00000001"),
                          ("quoted", 'cnonce="0a4f113b"')):
            value = old.split("=")[1]
            add_invalid(closed, good, "%s-%s" % (slug, form),
                        "the list has no such param", "list/usual", old,
                        "%s=%s" % (name, value), ["ClosedList"])
    add_invalid(closed, good, "unknown-added", "the list has no other param",
                "list/usual", None, ", x=y", ["ClosedList"])
    form = Topic(OP, "form-invalid", SPEC)
    for slug, old, new, comment in FORM_FAULTS:
        add_invalid(form, good, slug, comment, "list/usual", old, new,
                    ["ClosedList"])
    for length in [*range(1, 8), *range(9, 18), 31, 32, 33, 63, 64, 65]:
        add_invalid(form, good, "nc-%d-digits" % length, "nc has 8 digits",
                    "list/usual", "00000001", "1".zfill(length),
                    ["ClosedList", "LongText"])
    faults = Topic(OP, "list-invalid", SPEC)
    for slug, old, new, comment in LIST_FAULTS:
        add_invalid(faults, good, slug, comment, "list/usual", old, new,
                    ["List"])
    for slug, value in (("empty", b""), ("space", b" "), ("comma", b","),
                        ("quote", b'"'), ("scheme-alone", b"Digest")):
        add_invalid(faults, good, "only-" + slug, "one param is needed",
                    "list/nc", b"nc=00000001", value, ["List"])
    return [closed, form, faults]


def duplicates(good):
    topic = Topic(OP, "duplicate", ["rfc3261#7.3.1"])
    for param in USUAL:
        twin = param.octets.decode()
        for slug, again in (("same", twin),
                            ("case", param.name.upper()
                             + twin[len(param.name):])):
            add_invalid(topic, good, "%s-%s" % (param.name, slug),
                        "a known name stands twice", "list/usual", None,
                        ", " + again, ["Duplicate"], "duplicate")
    return topic


def topics():
    good = [published(), listed(), forms()]
    return good + invalid(good) + [duplicates(good)]
