"""What a client sends back and what it hashes of it: client.respond."""

from client import NONCE, OP, Offer, request, respond
from corpus import Topic
from digest import ALGORITHMS
from published import (JASON, JASON_CNONCE, JASON_NONCE, KING, KING_CNONCE,
                       KING_NONCE)

ECHO = (
    ("opaque", {"opaque": "5ccc069c"}, None, ["Opaque"]),
    ("opaque-empty", {"opaque": ""}, None, ["Opaque"]),
    ("opaque-base64", {"opaque": "HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2=="},
     None, ["Opaque"]),
    ("realm-empty", {"realm": ""}, None, ["EmptyText"]),
    ("realm-with-comma", {"realm": "a, b"}, None, ["UnescapedText"]),
    ("realm-with-equals", {"realm": "a=b"}, None, ["UnescapedText"]),
    ("realm-with-param", {"realm": "nonce=x, algorithm=SHA-256"}, None,
     ["UnescapedText"]),
    ("realm-upper-case", {"realm": "BILOXI.COM"}, None, ["TextCase"]),
    ("realm-with-spaces", {"realm": " Biloxi  SIP "}, None, []),
    ("nonce-ends-like-param", {"nonce": "x, realm="}, None,
     ["UnescapedText"]),
    ("nonce-long", {"nonce": "0123456789abcdef" * 64}, None, ["LongText"]),
    ("realm-long", {"realm": "r" * 300}, None, ["LongText"]),
    ("opaque-long", {"opaque": "o" * 1000}, None, ["LongText"]),
    ("realm-quote", {"realm": 'My "Cool" Realm'},
     {"realm": 'My \\"Cool\\" Realm'}, ["UnescapedText"]),
    ("realm-backslash", {"realm": "BILOXI\\sip"},
     {"realm": "BILOXI\\\\sip"}, ["UnescapedText"]),
    ("realm-backslash-last", {"realm": "biloxi\\"},
     {"realm": "biloxi\\\\"}, ["UnescapedText"]),
    ("nonce-quote", {"nonce": 'dcd"98'}, {"nonce": 'dcd\\"98'},
     ["UnescapedText"]),
    ("realm-escaped-letters", {"realm": "biloxi.com"},
     {"realm": "\\biloxi\\.com"}, ["UnescapedText"]),
    ("opaque-quote", {"opaque": 'a"b\\c'}, {"opaque": 'a\\"b\\\\c'},
     ["UnescapedText"]),
)
USERS = (
    ("username-quote", {"username": 'bo"b'}, ["UnescapedText"]),
    ("username-backslash", {"username": "BILOXI\\bob"}, ["UnescapedText"]),
    ("username-backslash-last", {"username": "bob\\"}, ["UnescapedText"]),
    ("username-colon", {"username": "bob:by"}, ["ColonInText"]),
    ("username-at-domain", {"username": "bob@biloxi.com"}, []),
    ("username-utf-8", {"username": b"J\xc3\xa4s\xc3\xb8n"}, ["Octets"]),
    ("username-empty", {"username": ""}, ["EmptyText"]),
    ("anonymous", {"username": "anonymous", "password": ""}, ["EmptyText"]),
    ("password-empty", {"password": ""}, ["EmptyText"]),
    ("password-quote", {"password": '"zan\\zibar"'}, ["UnescapedText"]),
    ("password-utf-8", {"password": b"p\xc3\xa4ss"}, ["Octets"]),
    ("password-nul", {"password": b"a\0b"}, ["Octets"]),
    ("uri-sips", {"uri": "sips:bob@biloxi.com"}, ["Uri"]),
    ("uri-ipv6", {"uri": "sip:bob@[2001:db8::9:1]:5061"}, ["Uri"]),
    ("uri-parameters", {"uri": "sip:bob@biloxi.com;transport=tcp"}, ["Uri"]),
    ("uri-comma", {"uri": "sip:bob,jones@biloxi.com"}, ["Uri"]),
    ("method-message", {"method": "MESSAGE"}, []),
    ("method-lower-case", {"method": "register"}, ["TextCase"]),
    ("nc-second", {"nc": "00000002"}, ["NonceCount"]),
    ("nc-ten", {"nc": "0000000a"}, ["NonceCount"]),
    ("nc-sixteen", {"nc": "00000010"}, ["NonceCount"]),
    ("nc-highest", {"nc": "ffffffff"}, ["NonceCount"]),
    ("cnonce-long", {"cnonce": "0123456789abcdef" * 16}, ["Cnonce"]),
    ("cnonce-base64", {"cnonce": "MTIz/NDU2+Nzg=="}, ["Cnonce"]),
)


def echo():
    """What goes back as it came, and what is hashed of it."""
    topic = Topic(OP, "echo", ["rfc7616#3.4"])
    for slug, means, written, flags in ECHO:
        plain = Offer(**dict(means, algorithm="SHA-256"))
        if written:
            text = Offer(**dict(means, algorithm="SHA-256",
                                **written)).octets
            plain.octets = text
        respond(topic, slug, "given back and hashed as unescaped", [plain],
                0, flags)
    for slug, changed, flags in USERS:
        respond(topic, slug, "hashed as it is, escaped only when written",
                [Offer(algorithm="SHA-256")], 0, flags,
                asked=request(**changed))
    utf8 = Offer(b'Digest realm="B\xc3\xbcro", nonce="n", qop="auth", '
                 b"algorithm=SHA-256", realm=b"B\xc3\xbcro", nonce="n",
                 algorithm="SHA-256")
    respond(topic, "realm-utf-8", "octets as they are", [utf8], 0,
            ["Octets"])
    return topic


def spelled():
    """One challenge, written in many ways."""
    topic = Topic(OP, "spelling", ["rfc3261#7.3.1"])
    values = ('realm="biloxi.com"', 'nonce="%s"' % NONCE,
              "algorithm=SHA-256", 'qop="auth"')
    rows = (
        ("scheme-upper-case", "DIGEST " + ", ".join(values)),
        ("scheme-lower-case", "digest " + ", ".join(values)),
        ("no-spaces", "Digest " + ",".join(values)),
        ("spaces", "Digest   " + " , ".join(values)),
        ("tabs", "Digest\t" + ",\t".join(values)),
        ("folded", "Digest\r\n " + ",\r\n ".join(values)),
        ("reversed", "Digest " + ", ".join(values[::-1])),
        ("names-upper-case", "Digest " + ", ".join(
            value.split("=")[0].upper() + value[value.index("="):]
            for value in values)),
        ("spaces-around-equals", "Digest " + ", ".join(
            value.replace("=", " = ", 1) for value in values)),
        ("unknown-params", "Digest x=y, " + ", ".join(values) + ', z="w"'),
        ("known-prefix", 'Digest noncm="x", ' + ", ".join(values)),
        ("known-suffix", 'Digest xnonce="x", xrealm=y, '
         + ", ".join(values)),
        ("stale", "Digest " + ", ".join(values) + ", stale=TRUE"),
        ("stale-quoted", "Digest " + ", ".join(values) + ', stale="true"'),
        ("domain", 'Digest domain="sip:a.example", ' + ", ".join(values)),
        ("domain-empty", 'Digest domain="", ' + ", ".join(values)),
        ("charset", "Digest " + ", ".join(values) + ", charset=UTF-8"),
        ("userhash-false", "Digest " + ", ".join(values)
         + ", userhash=false"),
    )
    for slug, text in rows:
        respond(topic, slug, "another spelling of one challenge",
                [Offer(text, algorithm="SHA-256")], 0, ["Spelling"])
    return topic


def userhashes():
    topic = Topic(OP, "userhash", ["rfc7616#3.4.4"])
    for name in ALGORITHMS:
        respond(topic, name.lower(), "the name is hashed, A1 has it in clear",
                [Offer(algorithm=name, userhash="true")], 0, ["Userhash"],
                features=["userhash"])
    respond(topic, "utf-8", "octets as they are",
            [Offer(algorithm="SHA-512-256", realm="api@example.org",
                   userhash="true")], 0, ["Userhash"], features=["userhash"],
            asked=request(username=b"J\xc3\xa4s\xc3\xb8n Doe",
                          password="Secret, or not?"))
    return topic


def published():
    """The challenges of the RFCs, answered with the right values."""
    topic = Topic(OP, "published", ["rfc7616#3.9"])
    asked = request(method="GET", uri="/dir/index.html", username=KING[0],
                    password=KING[2], cnonce=KING_CNONCE)
    opaque = "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"
    offers = [Offer(realm=KING[1], nonce=KING_NONCE, qop="auth, auth-int",
                    algorithm=name, opaque=opaque)
              for name in ("SHA-256", "MD5")]
    respond(topic, "rfc7616-3-9-1", "SHA-256 is on top", offers, 0,
            ["Published"], "should", asked=asked)
    respond(topic, "rfc7616-3-9-1-md5", "MD5 alone", offers[1:], 0,
            ["Published"], asked=asked)
    offer = Offer(realm=JASON[1], nonce=JASON_NONCE,
                  algorithm="SHA-512-256", userhash="true",
                  opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS")
    offer.octets += b", charset=UTF-8"
    respond(topic, "rfc7616-3-9-2", "with the values of erratum 4897",
            [offer], 0, ["Published", "Userhash"], features=["userhash"],
            asked=request(method="GET", uri="/doe.json", username=JASON[0],
                          password=JASON[2], cnonce=JASON_CNONCE))
    sip = Offer(qop="auth,auth-int", opaque="5ccc069c403ebaf9f0171e9517f40e41")
    respond(topic, "rfc3261-22-2", "with the right response", [sip], 0,
            ["Published"], asked=request(method="INVITE",
                                         uri="sip:bob@biloxi.com"))
    return topic


def topics():
    return [echo(), spelled(), userhashes(), published()]
