"""The Request-URI of RFC 3261 25.1, seen from outside: behind a uri that is
one there may be two folds before the comma, behind any other text only one."""

from corpus import Topic, flat
from header import (FOLD, add_invalid, add_valid, meaning, quoted, token,
                    value_of)

FLAGS = ["RequestUri"]
COMMA = FOLD + FOLD + b", "

# A bracket outside a net-path is derived by SIP-URI only, which makes the
# rules of a SIP-URI count: absoluteURI takes nearly any text behind `sip:`.
# slug, a Request-URI, and (slug, old, new, comment) of what is none
SIP = (
    ("ipv6", "sip:bob@[2001:db8::9:1]:5061",
     (("ipv6-open", "9:1]", "9:1", "the bracket is not closed"),
      ("ipv6-five-digits", "2001", "20010", "a group has four digits"),
      ("ipv6-not-hex", "db8", "dg8", "a group is hexadecimal"),
      ("ipv6-empty", "2001:db8::9:1", "", "no address"),
      ("ipv6-two-gaps", "9:1", "9::1", "one gap"),
      ("ipv6-trailing-colon", "9:1", "9:1:", "a group is missing"),
      ("ipv6-zone", "9:1", "9:1%25eth0", "no zone"),
      ("ipv6-port-empty", ":5061", ":", "a port has a digit"),
      ("ipv6-port-letter", ":5061", ":506a", "a port is of digits"),
      ("ipv6-text-behind", ":5061", "x", "text behind the bracket"),
      ("ipv6-other-scheme", "sip:", "sipx:", "brackets need SIP or SIPS"),
      ("ipv6-user-empty", "bob@", "@", "a user is not empty"),
      ("ipv6-user-bracket", "bob", "b[b", "no bracket in a user"),
      ("ipv6-user-hash", "bob", "b%6", "an escape has two digits"),
      ("ipv6-two-at", "bob@", "bob@x@", "one at sign"))),
    ("ipv6-gap-only", "sips:[::]", (
        ("ipv6-three-colons", "[::]", "[:::]", "a gap has two colons"),
        ("ipv6-one-colon", "[::]", "[:]", "a gap has two colons"))),
    ("ipv6-gap-first", "sip:[::1]", ()),
    ("ipv6-gap-last", "sip:[fe80::]", ()),
    ("ipv6-upper-case", "SIP:[2001:DB8::A]", ()),
    ("ipv6-with-ipv4", "sip:[::ffff:192.0.2.1]",
     (("ipv6-with-short-ipv4", "192.0.2.1", "192.0.2", "four numbers"),
      ("ipv6-with-long-ipv4", "192.0.2.1", "1920.0.2.1", "three digits"))),
    ("ipv6-user", "sip:u/?;&=+$,(x)%40@[::1]", ()),
    ("ipv6-password", "sip:u:p&=+$,@[::1]",
     (("ipv6-password-slash", "p&", "p/", "a password has no slash"),
      ("ipv6-password-colon", "p&", "p:", "a password has no colon"),
      ("ipv6-only-password", "u:p", ":p", "a user is not empty"))),
    ("ipv6-password-empty", "sip:u:@[::1]", ()),
    ("host-name", "sip:a-b.c1.d;x=[",
     (("host-hyphen-first", "a-b", "-b", "a label begins with a letter"),
      ("host-hyphen-last", "a-b", "a-", "a label ends with a letter"),
      ("host-hyphen-at-top", ".d;", ".d-;", "the last label ends so too"),
      ("host-digit-at-top", ".d;", ".1d;", "the last label starts so"),
      ("host-two-dots", "b.c", "b..c", "no empty label"),
      ("host-underscore", "a-b", "a_b", "no underscore in a name"),
      ("host-underscore-at-top", ".d;", ".d_e;", "no underscore either"),
      ("host-empty", "a-b.c1.d", "", "no host"),
      ("host-escape", "a-b", "%61b", "no escape in a host"),
      ("host-dot-first", "a-b", ".b", "no empty label"))),
    ("host-dot-last", "sip:a.b.;x=[", ()),
    ("host-digit-first", "sip:1a.b;x=[", ()),
    ("host-ipv4", "sip:192.0.2.1:0;x=[",
     (("host-three-numbers", "192.0.2.1", "192.0.2", "four numbers"),
      ("host-four-digits", "192", "1921", "three digits"),
      ("host-five-numbers", "192", "1.192", "four numbers"),
      ("host-port-empty", ":0", ":", "a port has a digit"))),
    ("host-ipv4-port", "sip:198.51.100.255:123456789;x=[", ()),
    ("param", "sip:a;x;y=[]/:&+$%2c~;z",
     (("param-empty", ";x;", ";;", "a name is not empty"),
      ("param-name-missing", ";x;", ";=x;", "a name is not empty"),
      ("param-value-empty", "y=[]/:&+$%2c~;", "y=;[;", "a value is not empty"),
      ("param-two-equals", "=[", "==[", "one equals sign"),
      ("param-comma", ";z", ";z,[", "no comma in a param"),
      ("param-at", ";z", ";z@[", "no at sign in a param"))),
    ("param-name", "sip:a;[x]=1;lr;ttl=2555;maddr=[::1]", ()),
    # token has a bare percent sign and a grave accent; paramchar has neither
    ("param-transport", "sip:a;transport=%`",
     (("param-unknown-percent", "transport", "transpor", "no bare percent"),
      ("param-transport-slash", "%`", "%/", "a token has no slash"))),
    ("param-transport-case", "sip:a;TRANSPORT=`", ()),
    ("param-user", "sip:a;user=x%",
     (("param-users", "user", "users", "another name"),)),
    ("param-method", "sip:a;method=in`vite",
     (("param-ttl-accent", "method", "ttl", "no grave accent"),)),
    ("header", "sip:a?b=[]/?:+$&c=&d%20=e",
     (("header-name-missing", "?b=", "?=", "a name is not empty"),
      ("header-equals-missing", "&c=&", "&c&", "a header has a value"),
      ("header-two-equals", "&c=&", "&c==&", "one equals sign"),
      ("header-empty", "&c=&", "&&", "no empty header"),
      ("header-semicolon", "&c=&", "&c=;&", "no params behind headers"),
      ("header-comma", "&c=&", "&c=,&", "no comma in a header"))),
    ("param-and-header", "sip:u@a:5060;x=[?b=", ()),
)
ABSOLUTE = (
    ("tel", "tel:+1-212-555-1212",
     (("tel-empty", "+1-212-555-1212", "", "nothing behind the colon"),
      ("tel-no-scheme", "tel:", "", "no scheme"),
      ("tel-empty-scheme", "tel:", ":", "no scheme"),
      ("tel-digit-first", "tel:", "1tel:", "a scheme begins with a letter"),
      ("tel-underscore", "tel:", "t_l:", "no underscore in a scheme"),
      ("tel-escape-in-scheme", "tel:", "%74el:", "no escape in a scheme"),
      ("tel-bracket", "+1", "[1]", "no brackets here"),
      ("tel-fragment", "1212", "1212#1", "no fragment"),
      ("tel-escape-cut", "1212", "121%2", "an escape has two digits"),
      ("tel-escape-not-hex", "1212", "121%2x", "an escape is hexadecimal"),
      ("tel-percent", "+1", "%", "an escape has two digits"))),
    ("urn", "urn:service:sos", ()), ("scheme", "a0+-.:x", ()),
    ("sip-odd", "sip:@:?;=", ()), ("sip-slash", "sip:/", ()),
    ("sips-net-path", "sips://", ()),
    ("http", "http://u:p@www.example.org:80/a/b;c=d/%20?q=/?&r",
     (("http-fragment", "&r", "#r", "no fragment"),
      ("http-bracket-in-path", "/b;", "/[b];", "no brackets in a path"),
      ("http-bracket-in-query", "&r", "[r]", "no brackets in a query"),
      ("http-brace", "/b;", "/{b};", "no braces"),
      ("http-bar", "/b;", "/|;", "no bar"),
      ("http-caret", "/b;", "/^;", "no caret"),
      ("http-accent", "/b;", "/`;", "no grave accent"),
      ("http-space", "/b;", "/ ;", "no space"),
      ("http-angle", "/b;", "/<b>;", "no angle brackets"),
      ("http-utf-8", "/b;", b"/\xc3\xa4;", "ASCII only"))),
    # srvr takes a host and so an IPv6 reference, RFC 3261 25.1
    ("http-ipv6", "http://[::1]:80/",
     (("http-ipv6-open", "::1]", "::1", "the bracket is not closed"),
      ("http-one-slash-ipv6", "//", "/", "an authority has two slashes"))),
    ("http-empty-authority", "http:///x", ()),
    ("http-registered-name", "http://$,;:@&=+/", ()),
    ("http-query-empty", "http:/?", ()),
    ("opaque-question", "x:?", ()), ("opaque-slash", "x:a//b", ()),
)

# RFC 5954 gives addresses the rules of RFC 3986 in place of those printed.
ADDRESSES = (("ipv6-nine-groups", "sip:[1:2:3:4:5:6:7:8:9]"),
             ("ipv6-gap-then-ipv4", "sip:[::192.0.2.1]"),
             ("ipv6-three-colons-then-ipv4", "sip:[:::192.0.2.1]"),
             ("host-ipv4-any-number", "sip:999.0.00.000;x=["))


def addresses(topic):
    for slug, uri in ADDRESSES:
        params = [quoted("uri", uri), token("a", "b")]
        topic.add(slug, "RFC 3261 as printed and RFC 5954 differ",
                  "acceptable", FLAGS, spec=["rfc3261#25.1", "rfc5954#4.1"],
                  input=flat({"value": value_of(params, COMMA)}),
                  alternatives=[dict({"name": "derived"}, **meaning(params)),
                                {"name": "refused", "outcome": "reject"}])


def request_uris():
    good = Topic("parse.credentials", "request-uri", ["rfc3261#25.1"])
    bad = Topic("parse.credentials", "request-uri-invalid", ["rfc3261#25.1"])
    for slug, uri, faults in SIP + ABSOLUTE:
        add_valid(good, slug, "a Request-URI", [quoted("uri", uri),
                                                token("a", "b")],
                  FLAGS, comma=COMMA)
        for name, old, new, comment in faults:
            add_invalid(bad, [good], name,
                        "no Request-URI: " + comment,
                        "request-uri/" + slug, old, new, FLAGS)
    addresses(good)
    return [good, bad]


def domains():
    """The same rule in the list of a domain."""
    good = Topic("parse.challenge", "domain", ["rfc3261#25.1",
                                               "rfc8760#2.6"])
    bad = Topic("parse.challenge", "domain-invalid", good.spec)
    for slug, uri, faults in SIP + ABSOLUTE:
        if not faults:
            continue
        add_valid(good, slug, "a list of Request-URIs",
                  [quoted("domain", "sip:a " + uri), token("a", "b")],
                  FLAGS, comma=COMMA)
        name, old, new, comment = faults[0]
        add_invalid(bad, [good], name,
                    "no list of Request-URIs: " + comment,
                    "domain/" + slug, old, new, FLAGS)
    return [good, bad]


def topics():
    return request_uris() + domains()
