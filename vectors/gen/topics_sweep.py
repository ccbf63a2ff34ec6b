"""Sweeps: one thing tried at every length, place, octet or combination.

Readers that assume a least length, a terminator or a neighbour fail here."""

import itertools

from corpus import Topic
from header import Param, add_invalid, add_valid, quoted, token, word_of
from topics_parse import CREDENTIALS, KNOWN, spelled

LION = "6629fae49393a05397450978507c4ef1"
SPEC = ["rfc3261#25.1"]
PAIR = [quoted("realm", "biloxi.com"), quoted("nonce", "dcd98b71")]
SCHEME = {"challenge": "Digest ", "credentials": "Digest ", "authinfo": ""}
OPTIONAL = {
    "challenge": [quoted("domain", "sip:biloxi.com"), quoted("opaque", "x"),
                  token("stale", "true"), token("algorithm", "SHA-256-sess"),
                  quoted("qop", "auth-int")],
    "credentials": [token("algorithm", "MD5-sess"), quoted("cnonce", "0a4f"),
                    quoted("opaque", "x"), token("qop", "auth-int"),
                    token("nc", "00000001")],
}


def topic_of(kind, name):
    return Topic("parse." + kind, name, SPEC)


def presence(kind):
    """Each of the 32 choices among five optional params."""
    topic = topic_of(kind, "presence")
    base = [p for p in CREDENTIALS if p.name in ("username", "realm", "uri",
                                                 "nonce", "response")]
    base = PAIR[::-1] if kind == "challenge" else base
    for count in range(6):
        for chosen in itertools.combinations(OPTIONAL[kind], count):
            names = "-".join(param.name for param in chosen) or "none"
            add_valid(topic, names, "nothing else of the optional params",
                      base + list(chosen), ["ParamAbsent"])
    return topic


# A value with a quoted-pair before its closing quotes, and none without one.
CUTTABLE = {
    "challenge": [quoted("realm", 'a\\"', 'a"'), quoted("nonce", "x\\\\",
                                                        "x\\")],
    "credentials": [quoted("username", '\\"b', '"b'),
                    quoted("response", LION[:2])],
    "authinfo": [quoted("rspauth", LION[:2]), quoted("cnonce", '\\"', '"')],
}


def cuttable(kind):
    topic = topic_of(kind, "whole")
    for count in (1, 2):
        add_valid(topic, "params-%d" % count, "what the cut values come from",
                  CUTTABLE[kind][:count], ["CutName"], scheme=SCHEME[kind])
    return topic


def truncated(kind, good):
    """The value, cut behind each octet where no param ends."""
    topic = topic_of(kind, "truncated")
    whole = SCHEME[kind].encode() + b", ".join(p.octets
                                               for p in CUTTABLE[kind])
    first = len(SCHEME[kind]) + len(CUTTABLE[kind][0].octets)
    for length in range(1, len(whole)):
        # where the first param ends the value is whole
        if length != first and whole[:length] not in IDLE:
            add_invalid(topic, [good], "octets-%d" % length,
                        "the value ends before its last param does",
                        "whole/params-2", whole, whole[:length], ["CutName"])
    return topic


# asked by other topics
IDLE = (b"Diges", b"Digest", b"Digest ")


def zeros(kind, good):
    """A zero octet put before each octet of the value."""
    topic = topic_of(kind, "nul")
    whole = SCHEME[kind].encode() + CUTTABLE[kind][0].octets
    for place in range(len(whole)):
        add_invalid(topic, [good], "place-%d" % place,
                    "a zero octet ends nothing and is skipped nowhere",
                    "whole/params-1", whole,
                    whole[:place] + b"\0" + whole[place:], ["Octets"])
    return topic


def shorts(kind):
    """Every known name with a value of no octet, and of one."""
    topic = topic_of(kind, "short")
    rest = token("a", "b")
    for name in KNOWN[kind]:
        slug = spelled(name)
        add_valid(topic, slug + "-none", "nothing between the quotes",
                  [quoted(name, ""), rest], ["EmptyText"])
        add_valid(topic, slug + "-one", "shorter than its quotes",
                  [quoted(name, "0"), rest], ["EmptyText"])
        add_valid(topic, slug + "-token", "a token of one octet",
                  [token(name, "0"), rest], ["EmptyText"])
    return topic


def shorts_invalid(kind, good):
    topic = topic_of(kind, "short-invalid")
    for name in KNOWN[kind]:
        base = "short/%s-one" % spelled(name)
        for slug, new, comment in (("quote", '"', "one quote is no value"),
                                   ("three", '"""', "a quote too many"),
                                   ("missing", "", "a value is not empty")):
            add_invalid(topic, [good], "%s-%s" % (spelled(name), slug),
                        comment, base, '"0"', new, ["EmptyText"])
    return topic


def counts():
    """nc as a token of 1 to 64 digits; only eight are its own production."""
    topic = topic_of("credentials", "nc-length")
    for length in range(1, 65):
        add_valid(topic, "digits-%d" % length,
                  "a token all the same; no buffer of nine octets",
                  [quoted("cnonce", "0a"), token("nc", "1".zfill(length))],
                  ["LongText"])
    return topic


LENGTHS = (31, 32, 33, 63, 64, 65, 127, 128, 129, 200, 255, 256, 257, 1023,
           1024, 8192)


def lengths():
    topic = topic_of("credentials", "length")
    for length in LENGTHS:
        text = bytes(0x61 + i % 26 for i in range(length))
        rows = (quoted("username", text), quoted("uri", b"sip:" + text),
                quoted("cnonce", text), quoted("opaque", text),
                token("algorithm", text), token("qop", text),
                quoted("response", b"0123456789abcdef" * (length // 16)
                       + b"0" * (length % 16)))
        for param in rows:
            add_valid(topic, "%s-%d" % (param.name, length),
                      "no limit is given", [*PAIR, param], ["LongText"])
    return topic


# What stands where a reader may look for "auth" or "auth-int".
PREFIXES = ("a", "au", "aut", "auth", "auth-", "auth-i", "auth-in",
            "auth-int", "auth-intx", "authint", "xauth", "xauth-int",
            "int", "-int", "auth-int-", "auth.int")


def prefixes(kind):
    topic = topic_of(kind, "qop-prefix")
    make = quoted if kind == "challenge" else token
    for text in PREFIXES:
        slug = text.replace(".", "-dot-").strip("-")
        slug += "-hyphen" if text.endswith("-") else ""
        slug = "hyphen-" + slug if text.startswith("-") else slug
        first = [quoted("cnonce", "0a")] if kind == "authinfo" else PAIR
        add_valid(topic, slug, "the qop ends where the value does",
                  [*first, make("qop", text)], ["Substring"],
                  scheme=SCHEME[kind])
    return topic


def pairs():
    """A backslash before every octet that it may stand before."""
    topic = topic_of("challenge", "quoted-pair")
    for octet in range(128):
        if octet not in b"\r\n":
            text = bytes([octet])
            add_valid(topic, word_of(octet), "any of ASCII but CR and LF",
                      [quoted("opaque", b"x\\" + text + b"y",
                              b"x" + text + b"y"), *PAIR], ["QuotedString"])
    return topic


def pairs_invalid(good):
    topic = topic_of("challenge", "quoted-pair-invalid")
    for octet in (0x0A, 0x0D, *range(128, 256)):
        add_invalid(topic, [good], word_of(octet),
                    "only ASCII but CR and LF may be escaped",
                    "quoted-pair/41", b"\\A", b"\\" + bytes([octet]),
                    ["QuotedString"])
    return topic


def orders():
    """Every order of four params; readers have kept the one before."""
    topic = topic_of("credentials", "order")
    params = [quoted("username", "bob"), Param("x", "y", "y"),
              quoted("realm", ""), token("nc", "00000001")]
    for order in itertools.permutations(params):
        add_valid(topic, "-".join(param.name for param in order),
                  "a param says nothing about its neighbours", order,
                  ["UnknownParam"])
    return topic


def topics():
    found = [counts(), lengths(), pairs(), orders()]
    found.append(pairs_invalid(found[2]))
    for kind in ("challenge", "credentials", "authinfo"):
        good = cuttable(kind)
        found += [good, truncated(kind, good), zeros(kind, good),
                  prefixes(kind)]
        if kind != "authinfo":
            short = shorts(kind)
            found += [presence(kind), short, shorts_invalid(kind, short)]
    return found
