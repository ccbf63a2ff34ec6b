"""The lists of params: parse.challenge and parse.credentials as a whole."""

from corpus import Topic
from header import (Param, add_invalid, add_other, add_valid, quoted, token,
                    value_of)

NONCE = "dcd98b7102dd2f0e8b11d0f600bfb0c093"
DIGEST = "89eb0059246c02b2f6ee02c7961d5ea3"
CHALLENGE = [quoted("realm", "biloxi.com"), quoted("nonce", NONCE),
             quoted("opaque", ""), token("stale", "false"),
             token("algorithm", "MD5"), quoted("qop", "auth")]
CREDENTIALS = [quoted("username", "bob"), quoted("realm", "biloxi.com"),
               quoted("nonce", NONCE), quoted("uri", "sip:bob@biloxi.com"),
               token("qop", "auth"), token("nc", "00000001"),
               quoted("cnonce", "0a4f113b"), quoted("response", DIGEST),
               token("algorithm", "MD5"), quoted("opaque", "5ccc069c")]
USUAL = {"challenge": CHALLENGE, "credentials": CREDENTIALS}
KNOWN = {
    "challenge": ("realm", "domain", "nonce", "opaque", "stale", "algorithm",
                  "qop", "charset", "userhash"),
    "credentials": ("username", "realm", "nonce", "uri", "response",
                    "algorithm", "cnonce", "opaque", "qop", "nc", "userhash",
                    "auts", "username*", "rspauth", "nextnonce", "domain",
                    "stale", "charset"),
}


def topic_of(kind, name, spec):
    return Topic("parse." + kind, name, [spec])


def without(params, *names):
    return [param for param in params if param.name not in names]


def listed(kind):
    """Lists that differ in order and number only."""
    topic = topic_of(kind, "list", "rfc3261#25.1")
    usual = USUAL[kind]
    add_valid(topic, "usual", "what a peer sends", usual)
    add_valid(topic, "reversed", "the order is free", usual[::-1])
    add_valid(topic, "rotated", "the order is free", usual[2:] + usual[:2])
    add_valid(topic, "one-param", "one param is enough for the grammar",
              [token("a", "b")])
    add_valid(topic, "one-empty", "one empty value is enough",
              [quoted("a", "")])
    for param in usual:
        add_valid(topic, "without-" + param.name,
                  "the grammar requires no param", without(usual, param.name),
                  ["ParamAbsent"])
        add_valid(topic, "only-" + param.name,
                  "the grammar requires no other param", [param],
                  ["ParamAbsent"])
    for case in (str.upper, str.title):
        params = [Param(case(p.name), p.octets.split(b"=", 1)[1], p.value)
                  for p in usual]
        add_valid(topic, "names-" + case.__name__ + "-case",
                  "names have no case", params, ["NameCase"])
    return topic


UNKNOWN = ("noncm", "realx", "real", "nonc", "nonce2", "xnonce", "opaqu",
           "qo", "qops", "nca", "usern", "usernamex", "respo", "ur", "uri2",
           "cnonc", "xcnonce", "alg", "algo", "algorithms", "stal", "doma",
           "chars", "userhas", "aut", "auth", "integrity-protected", "ik",
           "ck", "authz_server", "error", "scope", "x", "username%2a",
           "realm.", "-", "a1")


def unknown(kind):
    topic = topic_of(kind, "unknown-name", "rfc3261#20")
    for name in UNKNOWN:
        slug = name.replace("%", "-pct-").replace("_", "-")
        slug = slug.replace("realm.", "realm-dot").strip("-") or "hyphen"
        param = quoted(name, "x")
        add_valid(topic, slug, "not a known name; its neighbours stay",
                  [*USUAL[kind][:2], param, *USUAL[kind][2:]],
                  ["UnknownParam"])
    same = [token("x", "1"), token("x", "2")]
    add_valid(topic, "twice", "an unknown name may stand twice",
              USUAL[kind] + same, ["UnknownParam"])
    return topic


# (slug, what is replaced, None at the end, by what, comment)
LIST_FAULTS = (
    ("trailing-comma", None, b",", "no empty element"),
    ("trailing-comma-space", None, b", ", "no empty element"),
    ("leading-comma", b"Digest ", b"Digest ,", "no empty element"),
    ("comma-before-scheme", b"Digest ", b", Digest ",
     "the scheme comes first"),
    ("comma-after-scheme", b"Digest ", b"Digest, ",
     "the scheme is no element"),
    ("empty-element", b", ", b", , ", "no empty element"),
    ("two-commas", b", ", b",,", "no empty element"),
    ("semicolon", b", ", b"; ", "a semicolon separates nothing"),
    ("name-alone-first", b"Digest ", b"Digest x, ",
     "a param needs a value"),
    ("name-alone-middle", b", ", b", x, ", "a param needs a value"),
    ("name-alone-last", None, b", x", "a param needs a value"),
    ("equals-alone-first", b"Digest ", b"Digest =, ",
     "a param needs a name and a value"),
    ("equals-alone-middle", b", ", b", =, ",
     "a param needs a name and a value"),
    ("equals-alone-last", None, b", =",
     "a param needs a name and a value"),
    ("value-without-name", b", ", b", =MD5, ", "a param needs a name"),
    ("quoted-without-name", b", ", b', ="x", ', "a param needs a name"),
    ("value-missing-middle", b", ", b", x=, ", "a token is not empty"),
    ("value-missing-last", None, b", x=", "a token is not empty"),
    ("two-equals", b", ", b", x==y, ", "one equals sign"),
    ("equals-in-token", b", ", b", x=y=z, ", "one equals sign"),
    ("colon-for-equals", b", ", b", x:y, ", "a colon binds nothing"),
    ("quoted-name", b", ", b', "x"=y, ', "a name is a token"),
    ("second-scheme", b", ", b", Digest ", "one scheme in one value"),
    ("second-challenge", None, b', Digest realm="x"',
     "values are not joined"),
    ("other-challenge", None, b', Basic realm="x"',
     "values are not joined"),
    ("nul-at-end", None, b"\0", "a zero octet ends nothing"),
    ("nul-then-text", None, b"\0, x=y", "a zero octet ends nothing"),
    ("nul-in-name", b", ", b", x\0y=z, ", "a zero octet is no token"),
    ("utf-8-name", b", ", b", \xc3\xa4=z, ", "a name is ASCII"),
    ("utf-8-token", b", ", b", x=\xc3\xa4, ", "a token is ASCII"),
    ("uri-unquoted", b", ", b", uri9=sip:b@c, ",
     "a colon is no token character"),
    ("base64-unquoted", b", ", b", x=YWI=, ",
     "an equals sign is no token character"),
    ("text-after-string", b'"biloxi.com"', b'"biloxi.com"x',
     "text behind the quote"),
)


def separators(kind, valid):
    topic = topic_of(kind, "list-invalid", "rfc3261#25.1")
    first, second = USUAL[kind][0], USUAL[kind][1]
    head = value_of([first])
    here = first.octets + b", " + second.octets
    rows = (
        ("no-comma", here, first.octets + b" " + second.octets,
         "params need a comma"),
        ("no-comma-no-space", here, first.octets + second.octets,
         "params need a comma"),
        ("only-commas", value_of(USUAL[kind])[7:], b",,,",
         "at least one param"),
        ("name-without-value-first", head, head.split(b"=")[0],
         "a param needs a value"),
        ("comment", b", ", b", (x), ", "no comments here"),
        *LIST_FAULTS)
    for slug, old, new, comment in rows:
        add_invalid(topic, valid, slug, comment, "list/usual", old, new,
                    ["List"])
    return topic


def bare(kind, valid):
    """Values that hold a scheme, or less."""
    topic = topic_of(kind, "scheme-invalid", "rfc3261#25.1")
    whole = value_of([token("a", "b")])
    rows = (("empty", b"", "no scheme"), ("space", b" ", "no scheme"),
            ("fold", b"\r\n ", "no scheme"),
            ("scheme-alone", b"Digest", "no param"),
            ("scheme-and-space", b"Digest ", "no param"),
            ("scheme-and-comma", b"Digest ,", "no param"),
            ("scheme-and-equals", b"Digest =", "no param"),
            ("scheme-and-name", b"Digest a", "no value"),
            ("scheme-and-name-equals", b"Digest a=", "no value"),
            ("scheme-and-quote", b'Digest a="', "no closing quote"),
            ("scheme-equals", b"Digest = a=b", "no equals after a scheme"),
            ("scheme-quoted", b'"Digest" a=b', "a scheme is a token"),
            ("scheme-cut", b"Diges", "no param"),
            ("no-scheme", b"a=b", "no scheme"),
            ("only-quote", b'"', "no scheme"),
            ("comma-alone", b",", "no scheme"),
            ("basic-token68", b"Basic dXNlcjpwYXNz",
             "token68 is not derivable"),
            ("basic-token68-padded", b"Basic dXNlcjpwYXNzZA==",
             "token68 is not derivable"),
            ("bearer-token", b"Bearer abc.def-ghi",
             "token68 is not derivable"))
    for slug, value, comment in rows:
        add_invalid(topic, valid, slug, comment, "list/one-param", whole,
                    value, ["Scheme"])
    return topic


def schemes(kind):
    topic = topic_of(kind, "scheme", "rfc3261#25.1")
    rows = (("rfc4475-3-3-7", b"NoOneKnowsThisScheme opaque-data=here",
             "nooneknowsthisscheme"),
            ("basic-realm", b'Basic realm="WallyWorld"', "basic"),
            ("bearer", b'Bearer authz_server="https://a.example/", '
             b'scope="sip"', "bearer"),
            ("digestn", b'Digestn realm="a", nonce="b"', "digestn"),
            ("digestfoo", b'Digestfoo realm="a", nonce="b"', "digestfoo"),
            ("diges", b'Diges realm="a", nonce="b"', "diges"),
            ("xdigest", b'xDigest realm="a", nonce="b"', "xdigest"),
            ("digest-md5", b'Digest-MD5 realm="a", nonce="b"', "digest-md5"),
            ("one-letter", b"d a=b", "d"))
    for slug, value, scheme in rows:
        add_other(topic, slug, "well-formed, but not Digest", value, scheme,
                  spec=["rfc4475#3.3.7"])
    return topic


def spelled(name):
    return name.replace("*", "-ext")


def cut(kind, valid):
    """Names that end where the value ends."""
    topic = topic_of(kind, "cut", "rfc3261#25.1")
    pieces = {name[:length] for name in KNOWN[kind]
              for length in range(1, len(name) + 1)}
    for piece in sorted(pieces):
        add_invalid(topic, valid, spelled(piece),
                    "the value ends inside or right after a name",
                    "list/usual", None, ", " + piece, ["CutName"])
    for name in KNOWN[kind]:
        for slug, tail in (("equals", "="), ("quote", '="'),
                           ("backslash", '="\\'), ("space", " ")):
            add_invalid(topic, valid, "%s-%s" % (spelled(name), slug),
                        "the value ends before its last param does",
                        "list/usual", None, ", " + name + tail, ["CutName"])
    return topic


def duplicates(kind, valid):
    topic = topic_of(kind, "duplicate", "rfc3261#7.3.1")
    for name in KNOWN[kind]:
        value = '"x"'
        add_valid(topic, "once-" + spelled(name), "the name stands once",
                  [quoted(name, "x"), token("a", "b")], ["Duplicate"])
        for slug, twin in (("same", name), ("case", name.upper())):
            add_invalid(topic, [topic], "%s-%s" % (spelled(name), slug),
                        "a known name stands twice",
                        "duplicate/once-" + spelled(name), None,
                        ", %s=%s" % (twin, value), ["Duplicate"],
                        "duplicate")
        add_invalid(topic, [topic], "%s-other-value" % spelled(name),
                    "a known name stands twice, with two values",
                    "duplicate/once-" + spelled(name), "Digest ",
                    "Digest %s=y, " % name, ["Duplicate"], "duplicate")
    return topic


def substrings(kind):
    """Names that stand inside names and values."""
    topic = topic_of(kind, "substring", "rfc3261#25.1")
    usual = USUAL[kind]
    for name in KNOWN[kind]:
        if "*" in name:
            continue
        inside = quoted("x", ', %s=\\"z\\", %s=z' % (name, name),
                        ', %s="z", %s=z' % (name, name))
        add_valid(topic, name + "-in-value",
                  "text that looks like a known param",
                  [inside, *usual], ["Substring"])
        add_valid(topic, name + "-in-name", "a name that ends in a known one",
                  [quoted("x" + name, "z"), *usual], ["Substring"])
        add_valid(topic, name + "-in-token", "a token that is a known name",
                  [token("x", name), *usual], ["Substring"])
    return topic


def topics():
    found = []
    for kind in ("challenge", "credentials"):
        good = [listed(kind)]
        found += good + [unknown(kind), schemes(kind), substrings(kind),
                         separators(kind, good), bare(kind, good),
                         cut(kind, good), duplicates(kind, good)]
    return found
