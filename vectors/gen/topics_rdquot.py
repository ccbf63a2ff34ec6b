"""White space behind a closing quote: RDQUOT = DQUOTE SWS of RFC 3261 25.1.

A param whose own production ends in RDQUOT may have white space of its own,
before that of COMMA or at the end of the value. A quoted-string has none."""

from corpus import Topic
from header import FOLD, add_invalid, add_valid, quoted, token
from published import AKA_NONCE, ROAMER_NONCE

LION = "6629fae49393a05397450978507c4ef1"
FLAGS = ["SpaceBehindQuote"]
OTHER = token("a", "b")
ENDS = (("space", b" ", "a space"), ("tab", b"\t", "a tab"),
        ("spaces", b" \t  ", "a run of white space"),
        ("fold", FOLD, "a fold"), ("space-fold", b" \r\n\t", "a fold"))
COMMAS = (("two-folds", FOLD + FOLD + b", ", "two folds before the comma"),
          ("two-folds-tab", b"\r\n\t\r\n\t,", "two folds before the comma"),
          ("fold-space-fold", FOLD + b"\t" + FOLD + b",\r\n ",
           "one fold is RDQUOT's, one COMMA's, one behind the comma"))

# kind: name of the param, slug and what stands between its quotes
DERIVED = {
    "challenge": (
        ("domain", "domain", "sip:a.example sips:b.example"),
        ("domain", "domain-one", "sip:a.example"),
        ("domain", "domain-comma", "sip:a.example, sips:b.example"),
        ("domain", "domain-spaces", "sip:a.example   tel:+1-212"),
        ("qop", "qop", "auth,auth-int"), ("qop", "qop-one", "x-conf"),
        ("nonce", "aka-nonce", AKA_NONCE),
        ("nonce", "aka-nonce-32-octets", "QUJD" * 10 + "QUI="),
        ("nonce", "aka-nonce-33-octets", "QUJD" * 11),
        ("nonce", "aka-nonce-34-octets", "QUJD" * 11 + "QQ=="),
        ("nonce", "aka-nonce-36-octets", "+/Aa" * 12)),
    "credentials": (
        ("uri", "uri", "sip:biloxi.com"), ("uri", "uri-tel", "tel:+1"),
        ("response", "response", LION), ("response", "response-empty", ""),
        ("response", "response-one", "0"),
        ("response", "response-65", LION * 2 + "f"),
        ("auts", "auts", "uoU/PBI8z0TpNZbjVcY="),
        ("nonce", "aka-nonce", AKA_NONCE),
        ("nonce", "aka-nonce-40-octets", "/9+z" * 13 + "Zg==")),
    "authinfo": (("rspauth", "rspauth", LION),
                 ("rspauth", "rspauth-empty", "")),
}

# What is no longer derived, as slug, old and new text of the value.
NOT_DERIVED = {
    "domain": (("path", "sip:a.example sips:b.example", "/path"),
               ("empty", "sip:a.example sips:b.example", ""),
               ("leading-space", '"sip:', '" sip:'),
               ("trailing-space", 'b.example"', 'b.example "'),
               ("tab", "e sips:", "e\tsips:"),
               ("fold", "e sips:", b"e\r\n sips:"),
               ("escape", "sips:", "\\sips:"),
               ("no-scheme", "sips:b.example", "b.example")),
    "qop": (("space", ",auth-int", ", auth-int"),
            ("empty", "auth,auth-int", ""),
            ("trailing-comma", "auth,auth-int", "auth,"),
            ("leading-comma", "auth,auth-int", ",auth"),
            ("leading-space", '"auth,', '" auth,'),
            ("escape", '"auth,', '"\\auth,'),
            ("slash", ",auth-int", ",auth/int")),
    "nonce": (("not-base64", AKA_NONCE, "dcd98b7102dd2f0e8b11d0f600bf"),
              ("rfc3310", AKA_NONCE, ROAMER_NONCE),
              ("31-octets", AKA_NONCE, "QUJD" * 10 + "QQ=="),
              ("30-octets", AKA_NONCE, "QUJD" * 10),
              ("padding-inside", AKA_NONCE, "QUI=" + "QUJD" * 11),
              ("padding-missing", AKA_NONCE, "QUJD" * 11 + "QUI"),
              ("padding-too-much", AKA_NONCE, "QUJD" * 11 + "Q==="),
              ("base64url", AKA_NONCE, "-_Aa" * 11),
              ("empty", AKA_NONCE, "")),
    "uri": (("star", "sip:biloxi.com", "*"), ("empty", "sip:biloxi.com", ""),
            ("path", "sip:biloxi.com", "/dir/index.html"),
            ("escape", "biloxi", "bi\\loxi"),
            ("leading-space", '"sip:', '" sip:'),
            ("two", "sip:biloxi.com", "sip:biloxi.com sip:a.com")),
    "response": (("upper-case", "f1", "F1"), ("not-hex", "f1", "g1"),
                 ("space", "f1", "f1 "), ("escape", "f1", "\\f1")),
    "auts": (("short", "uoU/", ""), ("long", "uoU/", "uoU/uoU/"),
             ("13-octets", "cY=", "Y=="), ("15-octets", "cY=", "cYA"),
             ("escape", "uoU", "u\\oU"), ("empty", "uoU/PBI8z0TpNZbjVcY=",
                                          "")),
    "rspauth": (("space", "f1", "f1 "), ("escape", "f1", "\\f1")),
}
OTHER_NAMES = {
    "challenge": ("realm", "opaque", "uri", "response", "auts", "username",
                  "cnonce", "stale", "algorithm", "x"),
    "credentials": ("username", "realm", "opaque", "cnonce", "domain", "qop",
                    "rspauth", "nextnonce", "algorithm", "x"),
    "authinfo": ("nextnonce", "cnonce"),
}


def scheme_of(kind):
    return b"" if kind == "authinfo" else b"Digest "


def neighbour(kind):
    return token("nc", "00000001") if kind == "authinfo" else OTHER


def derived(kind):
    topic = Topic("parse." + kind, "rdquot", ["rfc3261#25.1"])
    for name, slug, inside in DERIVED[kind]:
        param = quoted(name, inside)
        for end, octets, comment in ENDS:
            add_valid(topic, "%s-%s-at-end" % (slug, end),
                      "the production ends in RDQUOT: " + comment,
                      [neighbour(kind), param], FLAGS, end=octets,
                      scheme=scheme_of(kind))
        for where, comma, comment in COMMAS:
            add_valid(topic, "%s-%s" % (slug, where),
                      "the production ends in RDQUOT: " + comment,
                      [param, neighbour(kind)], FLAGS, comma=comma,
                      scheme=scheme_of(kind))
    for name, slug, inside in DERIVED[kind]:
        add_valid(topic, slug + "-upper-case-name", "names have no case",
                  [neighbour(kind), quoted(name.upper(), inside)], FLAGS,
                  end=b" ", scheme=scheme_of(kind))
    return topic


def one_edit(topic, good, name, slug, comment, old, new):
    """The same edit where the space ends the value and where it does not."""
    base = {"nonce": "aka-nonce"}.get(name, name)
    for where in ("two-folds", "space-at-end"):
        add_invalid(topic, good, "%s-%s-%s" % (base, slug, where), comment,
                    "rdquot/%s-%s" % (base, where), old, new, FLAGS)


def names_of(kind):
    """The params of a kind, each once, in their order."""
    return list(dict.fromkeys(row[0] for row in DERIVED[kind]))


def not_derived(kind, good):
    topic = Topic("parse." + kind, "rdquot-invalid", ["rfc3261#25.1"])
    for name in names_of(kind):
        for slug, old, new in NOT_DERIVED[name]:
            one_edit(topic, good, name, slug, "only auth-param derives this "
                     "value, and its quoted-string has no white space of "
                     "its own", old, new)
        for other in OTHER_NAMES[kind]:
            one_edit(topic, good, name, "as-" + other,
                     "the production of this name is no RDQUOT",
                     name + "=", other + "=")
        if kind != "authinfo":
            one_edit(topic, good, name, "other-scheme",
                     "another scheme has auth-param only", "Digest ",
                     "Digestx ")
        spaces(topic, good, name)
    return topic


def spaces(topic, good, name):
    """Too much white space, or none at all, behind the right value."""
    base = {"nonce": "aka-nonce"}.get(name, name)
    rows = (("three-folds", "two-folds", b"\r\n \r\n ,", FOLD * 3 + b",",
             "RDQUOT and COMMA have one fold each"),
            ("blank-line", "two-folds", b"\r\n \r\n ,", b"\r\n\r\n ,",
             "a fold needs white space after it"),
            ("comma-missing", "two-folds", b"\r\n , ", b"\r\n ",
             "params need a comma"),
            ("two-folds-at-end", "fold-at-end", None, FOLD,
             "RDQUOT has one fold"),
            ("crlf-at-end", "space-at-end", None, b"\r\n",
             "a fold needs white space after it"),
            ("nul-at-end", "space-at-end", None, b"\0",
             "a zero octet is no white space"),
            ("form-feed-at-end", "space-at-end", None, b"\f",
             "a form feed is no white space"),
            ("comma-at-end", "space-at-end", None, b",",
             "no empty element"))
    for slug, sibling, old, new, comment in rows:
        add_invalid(topic, good, "%s-%s" % (base, slug), comment,
                    "rdquot/%s-%s" % (base, sibling), old, new, FLAGS)


def topics():
    found = []
    for kind in DERIVED:
        good = derived(kind)
        found += [good, not_derived(kind, [good])]
    return found
