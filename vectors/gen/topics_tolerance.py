"""Values that auth-param lets through, and peers send: parse.*"""

from corpus import Topic
from header import add_invalid, add_valid, quoted, token

LION = "6629fae49393a05397450978507c4ef1"


def challenge(*changes):
    """The usual challenge; a param of the same name takes the old place."""
    base = [quoted("realm", "biloxi.com"), quoted("nonce", "dcd98b71"),
            token("algorithm", "MD5"), quoted("qop", "auth"),
            token("stale", "false")]
    return replaced(base, changes)


def credentials(*changes):
    base = [quoted("username", "bob"), quoted("realm", "biloxi.com"),
            quoted("nonce", "dcd98b71"), quoted("uri", "sip:biloxi.com"),
            quoted("response", LION), token("qop", "auth"),
            token("nc", "00000001"), quoted("cnonce", "0a4f113b")]
    return replaced(base, changes)


def replaced(base, changes):
    new = {param.name: param for param in changes}
    return [new.pop(p.name, p) for p in base] + list(new.values())


FORM, VALUE = ["QuotingForm"], ["OddValue"]
CHALLENGE_TOLERANCE = (
    ("qop-token", "qop without quotes", FORM, token("qop", "auth")),
    ("algorithm-quoted", "a token in quotes", FORM,
     quoted("algorithm", "SHA-256")),
    ("algorithm-escaped", "a quoted-pair in it", FORM,
     quoted("algorithm", "M\\D5", "MD5")),
    ("stale-quoted", "a token in quotes", FORM, quoted("stale", "true")),
    ("userhash-quoted", "a token in quotes", FORM,
     quoted("userhash", "true")),
    ("charset-quoted", "a token in quotes", FORM,
     quoted("charset", "UTF-8")),
    ("realm-token", "a realm without quotes", FORM,
     token("realm", "biloxi.com")),
    ("nonce-token", "a nonce without quotes", FORM,
     token("nonce", "dcd98b71")),
    ("opaque-token", "an opaque without quotes", FORM,
     token("opaque", "5ccc069c")),
    ("qop-two", "both values", [], quoted("qop", "auth,auth-int")),
    ("qop-space-after-comma", "as RFC 7616 prints it", VALUE,
     quoted("qop", "auth, auth-int")),
    ("qop-spaces", "white space around the comma", VALUE,
     quoted("qop", " auth , auth-int ")),
    ("qop-empty", "an empty list", VALUE, quoted("qop", "")),
    ("qop-trailing-comma", "an empty element", VALUE,
     quoted("qop", "auth,")),
    ("qop-unknown", "an extension", [], quoted("qop", "auth-conf,auth")),
    ("qop-cut-1", "shorter than auth-int", VALUE, quoted("qop", "auth-")),
    ("qop-cut-2", "shorter than auth-int", VALUE, quoted("qop", "auth-i")),
    ("qop-cut-3", "shorter than auth-int", VALUE, quoted("qop", "auth-in")),
    ("qop-cut-4", "shorter than auth", VALUE, quoted("qop", "auth, a")),
    ("qop-cut-5", "one letter", VALUE, quoted("qop", "a")),
    ("stale-true", "the nonce is old", [], token("stale", "true")),
    ("stale-upper-case", "stale has no case", [], token("stale", "TRUE")),
    ("stale-other", "neither true nor false", VALUE, token("stale", "1")),
    ("stale-empty", "neither true nor false", VALUE, quoted("stale", "")),
    ("algorithm-lower-case", "names have no case", [],
     token("algorithm", "sha-256-sess")),
    ("algorithm-unknown", "any token", [], token("algorithm", "AKAv2-MD5")),
    ("algorithm-empty", "no name at all", VALUE, quoted("algorithm", "")),
    ("realm-empty", "a realm may be empty", [], quoted("realm", "")),
    ("nonce-empty", "a nonce may be empty", [], quoted("nonce", "")),
    ("opaque-empty", "an opaque may be empty", [], quoted("opaque", "")),
    ("domain-two", "two uris", [],
     quoted("domain", "sip:a.example sips:b.example")),
    ("domain-empty", "an empty domain", VALUE, quoted("domain", "")),
    ("domain-path", "a path, as in HTTP", VALUE, quoted("domain", "/path")),
    ("nc-in-challenge", "a param of the other header", [],
     token("nc", "00000001")),
    ("algorithm-slash", "the name in FIPS 180-4, quoted", VALUE,
     quoted("algorithm", "SHA-512/256")),
    ("auts-in-challenge", "a param of the other header", [],
     quoted("auts", "uoU/PBI8z0TpNZbjVcY=")),
)
CREDENTIALS_TOLERANCE = (
    ("username-token", "a user name without quotes", FORM,
     token("username", "bob")),
    ("qop-quoted", "a token in quotes", FORM, quoted("qop", "auth")),
    ("nc-quoted", "a token in quotes", FORM, quoted("nc", "00000001")),
    ("algorithm-quoted", "a token in quotes", FORM,
     quoted("algorithm", "md5")),
    ("response-token", "a response without quotes", FORM,
     token("response", LION)),
    ("cnonce-token", "a cnonce without quotes", FORM,
     token("cnonce", "0a4f113b")),
    ("nc-short", "seven digits", VALUE, token("nc", "0000001")),
    ("nc-one-digit", "one digit", VALUE, token("nc", "1")),
    ("nc-nine-digits", "nine digits", VALUE, token("nc", "000000001")),
    ("nc-64-digits", "longer than any buffer for it", VALUE,
     token("nc", "0" * 63 + "1")),
    ("nc-upper-case", "upper-case digits", VALUE, token("nc", "0000000A")),
    ("nc-not-hex", "not a digit", VALUE, token("nc", "0000000g")),
    ("nc-empty", "no digit", VALUE, quoted("nc", "")),
    ("nc-highest", "the last count", [], token("nc", "ffffffff")),
    ("nc-sign", "a sign is no digit", VALUE, token("nc", "-0000001")),
    ("response-empty", "before the first challenge", [],
     quoted("response", "")),
    ("response-upper-case", "upper-case digits", VALUE,
     quoted("response", LION.upper())),
    ("response-short", "31 digits", VALUE, quoted("response", LION[1:])),
    ("response-long", "33 digits", VALUE, quoted("response", LION + "0")),
    ("response-one-digit", "one digit", VALUE, quoted("response", "0")),
    ("response-64-digits", "64 digits", [], quoted("response", LION * 2)),
    ("response-not-hex", "not a digit", VALUE,
     quoted("response", LION[1:] + "g")),
    ("response-1024-digits", "longer than any digest", VALUE,
     quoted("response", LION * 32)),
    ("uri-empty", "no Request-URI", VALUE, quoted("uri", "")),
    ("uri-star", "as HTTP allows it", VALUE, quoted("uri", "*")),
    ("uri-ipv6", "an IPv6 reference", [],
     quoted("uri", "sip:bob@[2001:db8::9:1]:5061;transport=tcp")),
    ("uri-comma", "a comma in the user part", [],
     quoted("uri", "sip:bob,jones@biloxi.com")),
    ("uri-escaped", "a quoted-pair in it", VALUE,
     quoted("uri", "sip:\\bob@biloxi.com", "sip:bob@biloxi.com")),
    ("uri-angle-brackets", "no Request-URI", VALUE,
     quoted("uri", "<sip:bob@biloxi.com>")),
    ("username-empty", "a user name may be empty", [],
     quoted("username", "")),
    ("username-escaped", "a domain and a user", [],
     quoted("username", "BILOXI\\\\bob", "BILOXI\\bob")),
    ("username-utf-8", "raw UTF-8", [],
     quoted("username", b"J\xc3\xa4s\xc3\xb8n Doe")),
    ("cnonce-empty", "a cnonce may be empty", [], quoted("cnonce", "")),
    ("qop-upper-case", "qop has no case", [], token("qop", "AUTH")),
    ("qop-unknown", "any token", [], token("qop", "auth-conf")),
    ("qop-list", "a list where one value belongs", VALUE,
     quoted("qop", "auth,auth-int")),
    ("integrity-protected", "a param of 3GPP", [],
     quoted("integrity-protected", "yes")),
    ("auts", "AUTS of RFC 3310", ["Aka"],
     quoted("auts", "uoU/PBI8z0TpNZbjVcY=")),
    ("userhash", "the user name is hashed", ["Userhash"],
     token("userhash", "true")),
)


def tolerance(kind, usual_params, rows):
    """auth-param makes all of these grammatical (RFC 3261 25.1)."""
    topic = Topic("parse." + kind, "tolerance", ["rfc3261#25.1"])
    for slug, comment, flags, param in rows:
        add_valid(topic, slug, comment, usual_params(param), flags)
    return topic


def ims(topic):
    params = [quoted("username", "bob@ims.example"),
              quoted("realm", "ims.example"), quoted("nonce", ""),
              quoted("uri", "sip:ims.example"), quoted("response", "")]
    add_valid(topic, "ims-first-register",
              "no challenge has been seen yet", params, spec=["rfc8760#2.7"])


def extended(topic):
    """username* of RFC 7616 3.4.4, in SIP a token."""
    value = "UTF-8''J%C3%A4s%C3%B8n"
    alone = [token("username*", "UTF-8''a%24b")] + credentials()[1:]
    add_valid(topic, "username-ext-encoded", "a percent-encoded character",
              alone, ["UsernameExt"])
    add_valid(topic, "username-ext-quoted", "only its own production is a "
              "token", [quoted("username*", value)] + credentials()[1:],
              ["UsernameExt"])
    for slug, place, name in (("before", b"Digest ", b'username="bob", '),
                              ("after", None, b', username="bob"'),
                              ("upper-case", None, b', USERNAME=""')):
        add_invalid(topic, [topic], "username-ext-and-username-" + slug,
                    "one user has one name",
                    "tolerance/username-ext-encoded", place,
                    (place or b"") + name, ["UsernameExt"], "duplicate",
                    spec=["rfc7616#3.4"])
    for octet in b"#$&^|":
        add_invalid(topic, [topic], "username-ext-raw-%02x" % octet,
                    "an attr-char that is no token character in SIP",
                    "tolerance/username-ext-encoded", b"%24", bytes([octet]),
                    ["UsernameExt"])
    for slug, new in (("uri-unquoted", b"uri=sip:biloxi.com"),
                      ("uri-one-quote", b'uri="sip:biloxi.com'),
                      ("uri-angle-quoted", b"uri=<sip:biloxi.com>")):
        add_invalid(topic, [topic], slug, "a uri must be quoted",
                    "tolerance/username-ext-encoded",
                    b'uri="sip:biloxi.com"', new, FORM)


def topics():
    soft = tolerance("challenge", challenge, CHALLENGE_TOLERANCE)
    strict = tolerance("credentials", credentials, CREDENTIALS_TOLERANCE)
    ims(strict)
    extended(strict)
    return [soft, strict]
