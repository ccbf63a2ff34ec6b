"""Params that are to be written as a header field value: build.*."""

from client import NONCE
from corpus import Topic
from digest import ALGORITHMS
from writing import build, refuse

RESPONSE = "8ca523f5e9506fed4657c9700eebdbec"
LONG = RESPONSE * 2
CHALLENGE = {"realm": "biloxi.com", "nonce": NONCE, "algorithm": "SHA-256",
             "qop": "auth"}
CREDENTIALS = {"username": "bob", "realm": "biloxi.com", "nonce": NONCE,
               "uri": "sip:biloxi.com", "response": LONG,
               "algorithm": "SHA-256", "cnonce": "0a4f113b", "qop": "auth",
               "nc": "00000001"}
AUTHINFO = {"qop": "auth", "rspauth": LONG, "cnonce": "0a4f113b",
            "nc": "00000001"}
BASES = {"challenge": CHALLENGE, "credentials": CREDENTIALS,
         "authinfo": AUTHINFO}
SPEC = {"challenge": ["rfc8760#2.7", "rfc7616#3.3"],
        "credentials": ["rfc8760#2.7", "rfc7616#3.4"],
        "authinfo": ["rfc3261#25.1", "rfc7616#3.5"]}

# Texts that mean themselves, however they have to be written.
TEXTS = (
    ("quote", 'a"b'), ("quotes", '"a"'), ("quote-alone", '"'),
    ("backslash", "a\\b"), ("backslash-at-end", "a\\"),
    ("backslash-and-quote", 'a\\"b'), ("two-backslashes", "a\\\\b"),
    ("comma", "a, b"), ("equals", "a=b"), ("semicolon", "a;b"),
    ("like-params", 'a", nonce="x'), ("spaces", " a  b "),
    ("apostrophe", "a'b"), ("percent", "%22%s%n"), ("empty", ""),
    ("utf-8", "B\xfcro \u20ac"), ("long", "0123456789abcdef" * 80),
)
# Texts that no quoted-string holds, or none that a sender writes.
WRONG_TEXTS = (
    ("crlf", "a\r\nb"), ("fold", "a\r\n b"),
    ("field-smuggled", "a\r\nRoute: <sip:biloxi.com;lr>"),
    ("cr", "a\rb"), ("lf", "a\nb"), ("octet-80", b"a\x80b"),
    ("octet-ff", b"a\xffb"), ("utf-8-cut", b"a\xc3"),
)
TEXT_NAMES = {"challenge": ("realm", "nonce", "opaque"),
              "credentials": ("username", "realm", "nonce", "opaque"),
              "authinfo": ("nextnonce",)}
NAMES = {"challenge": {"domain": "sip:biloxi.com", "opaque": "5ccc069c",
                       "stale": "true", "userhash": "true",
                       "charset": "UTF-8"},
         "credentials": {"opaque": "5ccc069c", "userhash": "true"},
         "authinfo": {"nextnonce": NONCE}}


def topic_of(kind, name):
    return Topic("build." + kind, name, SPEC[kind])


def params(kind):
    """Each param there or not, alone and with all others."""
    topic = topic_of(kind, "params")
    base, more = BASES[kind], NAMES[kind]
    build(topic, "usual", "what is usually sent", **base)
    if len(more) > 1:
        build(topic, "all", "every param at once", **dict(base, **more))
    for name, value in more.items():
        build(topic, "with-" + name, "one more", **dict(base, **{name: value}))
    for name in base:
        build(topic, "without-" + name, "what is absent is not written, not "
              "even as an empty text", **dict(base, **{name: None}))
    for name, value in dict(base, **more).items():
        build(topic, "only-" + name, "a list of one: no comma",
              ["ParamAbsent"], **{name: value})
    refuse(topic, "none", "no param at all: the list has one at least",
           "params/only-" + next(iter(base)), ["ParamAbsent"], "missing")
    return topic


def texts(kind):
    """What stands in quotes is escaped, and nothing else is done to it."""
    topic = topic_of(kind, "text")
    for name in TEXT_NAMES[kind]:
        build(topic, name + "-usual", "a text without anything to escape",
              **dict(BASES[kind], **{name: "a b"}))
        for slug, value in TEXTS:
            build(topic, "%s-%s" % (name, slug),
                  "read again, it is the same text", ["QuotedString"],
                  **dict(BASES[kind], **{name: value}))
    return topic


def wrong_texts(kind):
    topic = topic_of(kind, "text-refused")
    for name in TEXT_NAMES[kind]:
        for slug, value in WRONG_TEXTS:
            refuse(topic, "%s-%s" % (name, slug), "no text for a header "
                   "field: refused, neither cut nor repaired",
                   "text/%s-usual" % name, ["QuotedString"],
                   **dict(BASES[kind], **{name: value}))
    return topic


ALGORITHM = {name.lower(): name for name in ALGORITHMS + ("AKAv1-MD5",)}
COUNTS = {"ten": "0000000a", "sixteen": "00000010", "last": "ffffffff"}
DIGITS = {"32-digits": RESPONSE, "64-digits": LONG}
CNONCES = {"colon": "a:b", "quote": 'a"b', "backslash": "a\\b",
           "empty": ""}
GOOD = {
    "challenge": {
        "qop": {"auth-int": "auth-int", "both": "auth,auth-int",
                "both-reversed": "auth-int,auth", "unknown": "auth,token"},
        "stale": {"false": "false"}, "userhash": {"false": "false"},
        "domain": {"user": "sip:a@biloxi.com",
                   "two": "sip:biloxi.com sips:biloxi.com"},
        "algorithm": dict(ALGORITHM, unknown="token")},
    "credentials": {
        "qop": {"auth-int": "auth-int"}, "userhash": {"false": "false"},
        "nc": COUNTS, "response": DIGITS,
        "uri": {"params": "sips:bob@biloxi.com:5061;transport=tcp?a=b",
                "tel": "tel:+1", "escaped": "sip:%22@biloxi.com",
                "ipv6": "sip:[2001:db8::1]"},
        "cnonce": dict(CNONCES, comma="a, nc=00000002"),
        "algorithm": dict(ALGORITHM, unknown="token")},
    "authinfo": {
        "qop": {"auth-int": "auth-int"}, "rspauth": DIGITS, "nc": COUNTS,
        "cnonce": CNONCES},
}
TOKENS = {"empty": "", "space": "a b", "comma": "a,b", "quotes": '"auth"',
          "crlf": "a\r\nb", "semicolon": "a;b", "utf-8": "\xe4"}
FLAG = {"empty": "", "word": "yes"}
WRONG_COUNTS = {"empty": "", "one-digit": "1", "seven-digits": "0000001",
                "nine-digits": "000000001", "upper-case": "0000000A",
                "not-hex": "0000000g"}
WRONG_DIGITS = {"upper-case": LONG.upper(), "not-hex": LONG[:-1] + "g",
                "space": LONG + " ", "quote": LONG[:-1] + '"'}
WRONG_CNONCES = {"crlf": "a\r\nb", "utf-8": "a\xe4b", "octet-ff": b"a\xffb"}
WRONG = {
    "challenge": {
        "qop": {"empty": "", "comma-at-end": "auth,",
                "comma-first": ",auth", "space": "auth auth-int",
                "quote": 'auth"', "semicolon": "auth;auth-int",
                "crlf": "auth\r\n,auth-int"},
        "stale": dict(FLAG, two="true,false"), "userhash": FLAG,
        "charset": {"empty": "", "other": "UTF-16", "space": "UTF 8"},
        "domain": {"empty": "", "host": "biloxi.com", "space": "sip:a b",
                   "quotes": 'sip:"a"@biloxi.com',
                   "comma": "sip:biloxi.com,sips:biloxi.com,<"},
        "algorithm": TOKENS},
    "credentials": {
        "qop": TOKENS, "userhash": FLAG, "response": WRONG_DIGITS,
        "nc": dict(WRONG_COUNTS, crlf="00000001\r\n",
                   quotes='"00000001"'),
        "uri": {"empty": "", "space": "sip:a b", "crlf": "sip:a\r\nb",
                "quotes": 'sip:"a"@biloxi.com',
                "angles": "<sip:biloxi.com>"},
        "cnonce": WRONG_CNONCES, "algorithm": TOKENS},
    "authinfo": {
        "qop": TOKENS, "rspauth": WRONG_DIGITS, "nc": WRONG_COUNTS,
        "cnonce": WRONG_CNONCES},
}


def values(kind):
    """What a production derives is written as it is."""
    topic = topic_of(kind, "value")
    for name, listed in GOOD[kind].items():
        for slug, value in listed.items():
            if value != BASES[kind].get(name):
                build(topic, "%s-%s" % (name, slug), "of its own production",
                      ["OwnProduction"],
                      **dict(BASES[kind], **{name: value}))
    return topic


def wrong_values(kind):
    topic = topic_of(kind, "value-refused")
    for name, listed in WRONG[kind].items():
        sibling = "params/usual" if name in BASES[kind] \
            else "params/with-" + name
        for slug, value in listed.items():
            refuse(topic, "%s-%s" % (name, slug), "outside its production: "
                   "a sender writes what the rule derives", sibling,
                   ["OwnProduction"], **dict(BASES[kind], **{name: value}))
    return topic


def names():
    """username*, for names that no quoted-string may hold."""
    topic = topic_of("credentials", "username-ext")
    other = dict(CREDENTIALS, username=None)
    usual = build(topic, "usual", "a token: never in quotes",
                  ["UsernameExt"],
                  **dict(other, username_ext="UTF-8''J%C3%A4s%C3%B8n"))
    sibling = usual.split("/", 1)[1]
    for slug, value in (("quotes", '"UTF-8\'\'a"'), ("no-charset", "a"),
                        ("raw-utf-8", "UTF-8''J\xe4son"),
                        ("percent-alone", "UTF-8''a%"), ("empty", "")):
        refuse(topic, slug, "no ext-value", sibling, ["UsernameExt"],
               **dict(other, username_ext=value))
    refuse(topic, "both", "one name or the other", sibling,
           ["UsernameExt"], "duplicate",
           **dict(CREDENTIALS, username_ext="UTF-8''J%C3%A4s%C3%B8n"))
    return topic


def topics():
    made = [make(kind) for kind in BASES
            for make in (params, texts, wrong_texts, values, wrong_values)]
    return made + [names()]
