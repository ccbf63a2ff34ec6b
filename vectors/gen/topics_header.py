"""The header fields that RFCs print: parse.challenge and parse.credentials."""

from corpus import Topic, flat
from header import add_invalid, add_valid, meaning, quoted, token
from published import (JASON_CNONCE, JASON_NONCE, KING_CNONCE, KING_NONCE,
                       NONCE, ROAMER_NONCE)

OPAQUE = "5ccc069c403ebaf9f0171e9517f40e41"
KING_OPAQUE = "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"
JASON_OPAQUE = "HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS"
LION = "6629fae49393a05397450978507c4ef1"
WRONG_JASON = ("ae66e67d6b427bd3f120414a82e4acff"
               "38e8ecd9101d6c861229025f607a79dd")
WRONG_HASHED = ("488869477bf257147b804c45308cd62a"
                "c4e25eb717b12b298c79e62dcea254ec")
LINES = ",\r\n    "
PLACEHOLDER = ["PublishedPlaceholder"]


def king_challenge(algorithm):
    return [quoted("realm", "http-auth@example.org"),
            quoted("qop", "auth, auth-int"), token("algorithm", algorithm),
            quoted("nonce", KING_NONCE), quoted("opaque", KING_OPAQUE)]


CHALLENGES = (
    ("rfc3261-20-27", "rfc3261#20.27",
     [quoted("realm", "atlanta.com"), quoted("domain", "sip:ss1.carrier.com"),
      quoted("qop", "auth"), quoted("nonce", "f84f1cec41e6cbe5aea9c8e88d359"),
      quoted("opaque", ""), token("stale", "FALSE"),
      token("algorithm", "MD5")]),
    ("rfc3261-20-44", "rfc3261#20.44",
     [quoted("realm", "atlanta.com"), quoted("domain", "sip:boxesbybob.com"),
      quoted("qop", "auth"), quoted("nonce", "f84f1cec41e6cbe5aea9c8e88d359"),
      quoted("opaque", ""), token("stale", "FALSE"),
      token("algorithm", "MD5")]),
    ("rfc3261-22-2", "rfc3261#22.2",
     [quoted("realm", "biloxi.com"), quoted("qop", "auth,auth-int"),
      quoted("nonce", NONCE), quoted("opaque", OPAQUE)]),
    ("rfc2617-3-5", "rfc2617#3.5",
     [quoted("realm", "testrealm@host.com"), quoted("qop", "auth,auth-int"),
      quoted("nonce", NONCE), quoted("opaque", OPAQUE)]),
    ("rfc7616-3-9-1-sha-256", "rfc7616#3.9.1", king_challenge("SHA-256")),
    ("rfc7616-3-9-1-md5", "rfc7616#3.9.1", king_challenge("MD5")),
    ("rfc7616-3-9-2", "rfc7616#3.9.2",
     [quoted("realm", "api@example.org"), quoted("qop", "auth"),
      token("algorithm", "SHA-512-256"), quoted("nonce", JASON_NONCE),
      quoted("opaque", JASON_OPAQUE), token("charset", "UTF-8"),
      token("userhash", "true")]),
    ("rfc3310-4", "rfc3310#4",
     [quoted("realm", "RoamingUsers@mobile.biz"),
      quoted("nonce", ROAMER_NONCE), quoted("qop", "auth,auth-int"),
      quoted("opaque", OPAQUE), token("algorithm", "AKAv1-MD5")]),
)


def king(algorithm, response):
    return [quoted("username", "Mufasa"),
            quoted("realm", "http-auth@example.org"),
            quoted("uri", "/dir/index.html"), token("algorithm", algorithm),
            quoted("nonce", KING_NONCE), token("nc", "00000001"),
            quoted("cnonce", KING_CNONCE), token("qop", "auth"),
            quoted("response", response), quoted("opaque", KING_OPAQUE)]


def jason(name, userhash):
    return [name, quoted("realm", "api@example.org"),
            quoted("uri", "/doe.json"), token("algorithm", "SHA-512-256"),
            quoted("nonce", JASON_NONCE), token("nc", "00000001"),
            quoted("cnonce", JASON_CNONCE), token("qop", "auth"),
            quoted("response", WRONG_JASON), quoted("opaque", JASON_OPAQUE),
            token("userhash", userhash)]


def usual(username, realm, uri, response):
    return [quoted("username", username), quoted("realm", realm),
            quoted("nonce", NONCE), quoted("uri", uri), token("qop", "auth"),
            token("nc", "00000001"), quoted("cnonce", "0a4f113b"),
            quoted("response", response), quoted("opaque", OPAQUE)]


def roamer(response, *more):
    return [quoted("username", "jon.dough@mobile.biz"),
            quoted("realm", "RoamingUsers@mobile.biz"),
            quoted("nonce", ROAMER_NONCE),
            quoted("uri", "sip:home.mobile.biz"), *more,
            token("nc", "00000001"), quoted("cnonce", "0a4f113b"),
            quoted("response", response), quoted("opaque", OPAQUE)]


def biloxi(nonce, response, *more):
    return [quoted("username", "bob"), quoted("realm", "atlanta.example.com"),
            *more, quoted("nonce", nonce), quoted("opaque", ""),
            quoted("uri", "sips:ss2.biloxi.example.com"),
            quoted("response", response)]


PHONE = [quoted("nonce", "3bada1a0"), quoted("realm", "example.com"),
         quoted("response", "756933f735fcd93f90a4bbdd5467f263"),
         quoted("uri", "sip:97226491335@example.com"),
         quoted("username", "12345678"), token("qop", "auth"),
         token("algorithm", "MD5"), quoted("cnonce", "56593a80"),
         quoted("nc", "00000001")]
BROWSER = [token("algorithm", "MD5"), token("qop", "auth"),
           quoted("nonce", "a3086ac8"), quoted("nc", "00000001"),
           quoted("cnonce", "56593a80"), quoted("realm", "example.com"),
           quoted("response", "a4fac45c27a30f4f244c54a2e99fa117"),
           quoted("uri", "/index.html"), quoted("username", "12345678")]

CREDENTIALS = (
    ("rfc2617-3-5", "rfc2617#3.5", [],
     usual("Mufasa", "testrealm@host.com", "/dir/index.html", LION)),
    ("rfc3261-22-2", "rfc3261#22.2", PLACEHOLDER,
     usual("bob", "biloxi.com", "sip:bob@biloxi.com", LION)),
    ("rfc3261-20-7", "rfc3261#20.7", PLACEHOLDER,
     [quoted("username", "Alice"), quoted("realm", "atlanta.com"),
      quoted("nonce", "84a4cc6f3082121f32b42a2187831a9e"),
      quoted("response", "7587245234b3434cc3412213e5f113a5432")]),
    ("rfc3261-20-28", "rfc3261#20.28", PLACEHOLDER,
     [quoted("username", "Alice"), quoted("realm", "atlanta.com"),
      quoted("nonce", "c60f3082ee1212b402a21831ae"),
      quoted("response", "245f23415f11432b3434341c022")]),
    ("rfc3665-2-1-repaired", "rfc3665#2.1", PLACEHOLDER,
     biloxi("ea9c8e88df84f1cec4341ae6cbe5a359",
            "dfe56131d1958046689d83306477ecc")),
    ("rfc3665-2-2", "rfc3665#2.2", PLACEHOLDER,
     biloxi("1cec4341ae6cbe5a359ea9c8e88df84f",
            "71ba27c64bd01de719686aa4590d5824", quoted("qop", "auth"))),
    ("rfc3310-4-figure-2", "rfc3310#4", PLACEHOLDER,
     roamer(LION, token("qop", "auth-int"))),
    ("rfc3310-4-figure-3", "rfc3310#4", [],
     roamer("4429ffe49393c02397450934607c4ef1", token("qop", "auth"))
     + [quoted("auts", "5PYxMuX2NOT2NeQ=")]),
    ("rfc7616-3-9-1-sha-256", "rfc7616#3.9.1", [],
     king("SHA-256", "753927fa0e85d155564e2e272a28d180"
          "2ca10daf4496794697cf8db5856cb6c1")),
    ("rfc7616-3-9-1-md5", "rfc7616#3.9.1", [],
     king("MD5", "8ca523f5e9506fed4657c9700eebdbec")),
    ("rfc7616-3-9-2-userhash", "rfc7616#3.9.2", ["Userhash"],
     jason(quoted("username", WRONG_HASHED), "true")),
    ("rfc7616-3-9-2-username-ext", "rfc7616#3.9.2", ["UsernameExt"],
     jason(token("username*", "UTF-8''J%C3%A4s%C3%B8n%20Doe"), "false")),
    ("rfc5090-6-sip-repaired", "rfc5090#6", [], PHONE),
    ("rfc5090-6-http-repaired", "rfc5090#6", [], BROWSER),
)


def published_challenges():
    topic = Topic("parse.challenge", "published", [])
    for slug, spec, params in CHALLENGES:
        add_valid(topic, slug, "as printed, folded", params, ["Published"],
                  comma=LINES, scheme="Digest\r\n    ", spec=[spec])
    params = [quoted("realm", "example.com"), quoted("nonce", "3bada1a0"),
              token("qop", "auth"), token("algorithm", "MD5")]
    value = ('Digest realm="example.com"\r\n     ,nonce="3bada1a0",'
             "qop=auth,algorithm=MD5")
    topic.add("rfc5090-6-sip", "folded before the comma, qop without quotes",
              "valid", ["Published", "QuotingForm"], spec=["rfc5090#6"],
              input=flat({"value": value}), expect=meaning(params))
    return topic


def published_credentials():
    topic = Topic("parse.credentials", "published", [])
    for slug, spec, flags, params in CREDENTIALS:
        comment = ("with its mistake repaired" if "repaired" in slug
                   else "as printed, folded")
        add_valid(topic, slug, comment, params, ["Published", *flags],
                  comma=LINES, spec=[spec])
    rows = (
        ("rfc3665-2-1", "the comma after realm is missing", "rfc3665#2.1",
         "rfc3665-2-1-repaired", 'example.com",', 'example.com"'),
        ("rfc5090-6-sip", "the cnonce is not closed", "rfc5090#6",
         "rfc5090-6-sip-repaired", '"56593a80"', '"56593a80'),
        ("rfc5090-6-http", "an equals sign after the scheme", "rfc5090#6",
         "rfc5090-6-http-repaired", "Digest ", "Digest = "),
    )
    for slug, comment, spec, sibling, old, new in rows:
        add_invalid(topic, [topic], slug, comment, "published/" + sibling,
                    old, new, ["Published"], spec=[spec])
    return topic


def topics():
    return [published_challenges(), published_credentials()]
