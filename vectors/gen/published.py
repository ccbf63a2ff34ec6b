"""A published example is a value printed in an RFC or a draft, right or wrong.

EXAMPLES lists every one that is known, one row each. Placeholders, which were
never computed from what stands beside them, are in parse.credentials.
"""

import json

from corpus import Topic, flat
from digest import steps, userhash

NONCE = "dcd98b7102dd2f0e8b11d0f600bfb0c093"
SMITH_BODY = "".join(line + "\r\n" for line in (
    "v=0", "o=bob 2890844526 2890844526 IN IP4 media.biloxi.com", "s=-",
    "c=IN IP4 media.biloxi.com", "t=0 0", "m=audio 49170 RTP/AVP 0",
    "a=rtpmap:0 PCMU/8000", "m=video 51372 RTP/AVP 31",
    "a=rtpmap:31 H261/90000", "m=video 53000 RTP/AVP 32",
    "a=rtpmap:32 MPV/90000"))


def request(algorithm, who, method, uri, nonce, nc=None, cnonce=None,
            qop=None, body=None):
    username, realm, password = who
    return {"algorithm": algorithm, "username": username, "realm": realm,
            "password": password, "method": method, "uri": uri,
            "nonce": nonce, "nc": nc, "cnonce": cnonce, "qop": qop,
            "body": body}


LION = ("Mufasa", "testrealm@host.com", "Circle Of Life")
OLD_LION = ("Mufasa", "testrealm@host.com", "CircleOfLife")
KING = ("Mufasa", "http-auth@example.org", "Circle of Life")
JASON = (b"J\xc3\xa4s\xc3\xb8n Doe", "api@example.org", "Secret, or not?")
BOB = ("bob", "biloxi.com", "zanzibar")
ROAMER = ("jon.dough@mobile.biz", "RoamingUsers@mobile.biz", "")
PHONE = ("12345678", "example.com", "secret")
CHRIS = ("chris", "elwood.innosoft.com", "secret")

BOB_URI = "sip:bob@biloxi.com"
PHONE_URI = "sip:97226491335@example.com"
KING_NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"
KING_CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
JASON_NONCE = "5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK"
JASON_CNONCE = "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v"
ROAMER_NONCE = "CjPk9mRqNuT25eRkajM09uTl9nM09uTl9nMz5OX25PZz=="
FIRST = ("00000001", "0a4f113b")
PHONE_FIRST = ("00000001", "56593a80")


def bob(algorithm, qop, body=None):
    first = FIRST if qop else (None, None)
    return request(algorithm, BOB, "INVITE", BOB_URI, NONCE, *first, qop, body)


def king(algorithm):
    return request(algorithm, KING, "GET", "/dir/index.html", KING_NONCE,
                   "00000001", KING_CNONCE, "auth")


def phone(method, uri, nonce, first):
    return request("MD5", PHONE, method, uri, nonce, *first, "auth")


JASON_REQUEST = request("SHA-512-256", JASON, "GET", "/doe.json", JASON_NONCE,
                        "00000001", JASON_CNONCE, "auth")
HASH_OF_NOTHING = {
    "MD5": "d41d8cd98f00b204e9800998ecf8427e",
    "SHA-256": "e3b0c44298fc1c149afbf4c8996fb924"
               "27ae41e4649b934ca495991b7852b855",
    "SHA-512-256": "c672b8d1ef56ed28ab87c3622c511406"
                   "9bdd3ad7b8f9737498d0c01ecef0967a",
}
HASH_OF_ABC = {
    "MD5": "900150983cd24fb0d6963f7d28e17f72",
    "SHA-256": "ba7816bf8f01cfea414140de5dae2223"
               "b00361a396177a9cb410ff61f20015ad",
    "SHA-512-256": "53048e2681941ef99b2e29b76b4c7dab"
                   "e4c2d0c634fc6d46e0e2f13107e7af23",
}

OK, WRONG, PLACEHOLDER = "match", "PublishedValueWrong", "PublishedPlaceholder"

# (example, verdict, op, inputs, member, published value, spec, comment)
EXAMPLES = (
    ("rfc2069-2-4", WRONG, "response",
     request("MD5", OLD_LION, "GET", "/dir/index.html", NONCE), "response",
     "e966c932a9242554e42c8ee200cec7f6", "rfc2069#2.4",
     "no known input gives the printed response"),
    ("rfc2617-3-5", OK, "response",
     request("MD5", LION, "GET", "/dir/index.html", NONCE, *FIRST, "auth"),
     "response", "6629fae49393a05397450978507c4ef1", "rfc2617#3.5",
     "the example of RFC 2617"),
    ("rfc7616-3-9-1-md5", OK, "response", king("MD5"), "response",
     "8ca523f5e9506fed4657c9700eebdbec", "rfc7616#3.9.1",
     "the MD5 example of RFC 7616"),
    ("rfc7616-3-9-1-sha-256", OK, "response", king("SHA-256"), "response",
     "753927fa0e85d155564e2e272a28d180"
     "2ca10daf4496794697cf8db5856cb6c1", "rfc7616#3.9.1",
     "the SHA-256 example of RFC 7616"),
    ("rfc7616-3-9-2-sha-512-256", WRONG, "response", JASON_REQUEST,
     "response", "ae66e67d6b427bd3f120414a82e4acff"
     "38e8ecd9101d6c861229025f607a79dd", "rfc7616#3.9.2",
     "printed with SHA-512 cut to 256 bits, erratum 4897"),
    ("rfc7616-3-9-2-userhash", WRONG, "userhash", JASON_REQUEST, "username",
     "488869477bf257147b804c45308cd62a"
     "c4e25eb717b12b298c79e62dcea254ec", "rfc7616#3.9.2",
     "printed with SHA-512 cut to 256 bits, erratum 4897"),
    ("rfc3261-22-4-md5-of-nothing", OK, "response",
     bob("MD5", "auth-int", ""), "hash_body", HASH_OF_NOTHING["MD5"],
     "rfc3261#22.4", "auth-int of an empty body uses MD5 of nothing"),
    ("rfc8760-2-6-sha-256-of-nothing", OK, "response",
     bob("SHA-256", "auth-int", ""), "hash_body", HASH_OF_NOTHING["SHA-256"],
     "rfc8760#2.6", "auth-int of an empty body uses SHA-256 of nothing"),
    ("rfc3261-22-2", WRONG, "response", bob("MD5", "auth"), "response",
     "6629fae49393a05397450978507c4ef1", "rfc3261#22.2",
     "printed with the response of RFC 2617's example; the password is that "
     "of the SIP examples draft"),
    ("rfc3261-20-7", PLACEHOLDER, "credentials", None, "response",
     "7587245234b3434cc3412213e5f113a5432", "rfc3261#20.7",
     "35 digits, no uri"),
    ("rfc3261-20-28", PLACEHOLDER, "credentials", None, "response",
     "245f23415f11432b3434341c022", "rfc3261#20.28", "27 digits, no uri"),
    ("rfc3665-2-1", PLACEHOLDER, "credentials", None, "response",
     "dfe56131d1958046689d83306477ecc", "rfc3665#2.1",
     "31 digits and a missing comma"),
    ("rfc3665-2-2", PLACEHOLDER, "credentials", None, "response",
     "71ba27c64bd01de719686aa4590d5824", "rfc3665#2.2",
     "quoted qop, no nc and no cnonce"),
    ("rfc3310-4-figure-2", PLACEHOLDER, "credentials", None, "response",
     "6629fae49393a05397450978507c4ef1", "rfc3310#4",
     "printed with the response of RFC 2617's example"),
    ("rfc3310-4-figure-3-auts", WRONG, "response",
     request("MD5", ROAMER, "REGISTER", "sip:home.mobile.biz", ROAMER_NONCE,
             *FIRST, "auth"), "response", "4429ffe49393c02397450934607c4ef1",
     "rfc3310#4", "the password is empty when auts is sent"),
    ("smith-body-md5", OK, "response", bob("MD5", "auth-int", SMITH_BODY),
     "hash_body", "c1ed018b8ec4a3b170c0921f5b564e48",
     "draft-smith-sipping-auth-examples#3.5", "the hash of the SDP body"),
    ("smith-3-1", OK, "response", bob(None, None), "response",
     "bf57e4e0d0bffc0fbaedce64d59add5e",
     "draft-smith-sipping-auth-examples#3.1", "no qop, no algorithm"),
    ("smith-3-2", OK, "response", bob(None, "auth"), "response",
     "89eb0059246c02b2f6ee02c7961d5ea3",
     "draft-smith-sipping-auth-examples#3.2", "qop=auth, no algorithm"),
    ("smith-3-3", OK, "response", bob("MD5", "auth"), "response",
     "89eb0059246c02b2f6ee02c7961d5ea3",
     "draft-smith-sipping-auth-examples#3.3", "qop=auth, MD5"),
    ("smith-3-4", OK, "response", bob("MD5-sess", "auth"), "response",
     "e4e4ea61d186d07a92c9e1f6919902e9",
     "draft-smith-sipping-auth-examples#3.4", "qop=auth, MD5-sess"),
    ("smith-3-5", OK, "response", bob("MD5", "auth-int", SMITH_BODY),
     "response", "bdbeebb2da6adb6bca02599c2239e192",
     "draft-smith-sipping-auth-examples#3.5", "qop=auth-int, MD5"),
    ("smith-3-6", OK, "response", bob("MD5-sess", "auth-int", SMITH_BODY),
     "response", "91984da2d8663716e91554859c22ca70",
     "draft-smith-sipping-auth-examples#3.6", "qop=auth-int, MD5-sess"),
    ("rfc5090-6-sip", OK, "response",
     phone("INVITE", PHONE_URI, "3bada1a0", PHONE_FIRST), "response",
     "756933f735fcd93f90a4bbdd5467f263", "rfc5090#6", "the SIP example"),
    ("rfc5090-6-sip", OK, "rspauth",
     phone("", PHONE_URI, "3bada1a0", PHONE_FIRST), "rspauth",
     "f847de948d12285f8f4199e366f1af21", "rfc5090#6", "the SIP example"),
    ("rfc5090-6-http", OK, "response",
     phone("GET", "/index.html", "a3086ac8", PHONE_FIRST), "response",
     "a4fac45c27a30f4f244c54a2e99fa117", "rfc5090#6", "the HTTP example"),
    ("rfc5090-6-http", OK, "rspauth",
     phone("", "/index.html", "a3086ac8", PHONE_FIRST), "rspauth",
     "08c4e942d1d0a191de8b3aa98cd35147", "rfc5090#6", "the HTTP example"),
    ("rfc4590-6-sip", WRONG, "response",
     phone("INVITE", PHONE_URI, "3bada1a0", FIRST), "response",
     "f3ce87e6984557cd0fecc26f3c5e97a4", "rfc4590#6",
     "the printed response belongs to another uri"),
    ("rfc4590-6-sip-hidden", OK, "response",
     phone("INVITE", "sip:97226491335@10.0.69.38", "3bada1a0", FIRST),
     "response", "f3ce87e6984557cd0fecc26f3c5e97a4", "rfc4590#6",
     "the inputs that give the printed response"),
    ("rfc4590-6-http-hidden", OK, "response",
     phone("GET", "/index.html", "a3086ac8", FIRST), "response",
     "f052b68058b2987aba493857ae1ab002", "rfc4590#6",
     "with the nc and cnonce that are not printed"),
    ("rfc4590-6-sip", WRONG, "rspauth",
     phone("", PHONE_URI, "3bada1a0", FIRST), "rspauth",
     "6303c41b0e2c3e524e413cafe8cce954", "rfc4590#6",
     "no known input gives the printed rspauth"),
    ("rfc4590-6-http", WRONG, "rspauth",
     phone("", "/index.html", "a3086ac8", FIRST), "rspauth",
     "e644aa513effbfe1caff67103ff6433c", "rfc4590#6",
     "no known input gives the printed rspauth"),
    ("rfc2831-4-imap", WRONG, "response",
     request("MD5-sess", CHRIS, "AUTHENTICATE", "imap/elwood.innosoft.com",
             "OA6MG9tEQGm2hh", "00000001", "OA6MHXh6VqTrRk", "auth"),
     "response", "d388dad90d4bbd760a152321f2143af7", "rfc2831#4",
     "SASL hashes the inner digest as raw octets, HTTP and SIP in hex"),
)

AKA_NONCE = "I1U8vpY3qJ0hiuZNrke/NVXzKLQ1d7m5Sp/6w1Tfr7M="


def aka(algorithm, password, qop):
    who = (ROAMER[0], ROAMER[1], password)
    return request(algorithm, who, "REGISTER", "sip:home.mobile.biz",
                   AKA_NONCE, *FIRST, qop)


# (slug, inputs, response, comment); computed from 3GPP TS 35.208 set 1
AKA = (
    ("akav1-md5", aka("MD5", bytes.fromhex("a54211d5e3ba50bf"), "auth-int"),
     "4292398b7687d990d75189affc54ee89", "RES is the password, as raw octets"),
    ("akav2-md5", aka("MD5", "shzt3q8CWaZnCAWqs3WmEQ==", "auth-int"),
     "4743091868f0f63b167ad86d7f28295e",
     "the password is base64 of an HMAC over RES, IK and CK"),
    ("akav2-sha-256",
     aka("SHA-256", "wpC+5dv/7kC35JEI2hluv8XcBd+vf8XcfedJBan1buk=", "auth"),
     "7ddd177850511c5f31b53cf5c8a1c8b0986db056d8948df715fdca7425d2af30",
     "the password is base64 of an HMAC over RES, IK and CK"),
    ("akav1-md5-auts", aka("MD5", "", "auth"),
     "db577ead7f689dfe43eafa4b5e039fde",
     "with auts the password is empty"),
)


def inputs_of(op, inputs):
    """Only the members that the operation knows."""
    known = {"userhash": ("algorithm", "username", "realm"),
             "rspauth": [name for name in inputs if name != "method"]}
    names = known.get(op, list(inputs))
    return flat({name: inputs[name] for name in names})


def compute(op, inputs):
    if op == "userhash":
        return userhash(inputs), {}
    return steps(inputs, op)


def add(topic, row):
    slug, verdict, op, inputs, name, value, spec, comment = row
    expect, intermediate = compute(op, inputs)
    computed = dict(expect, **intermediate)[name]
    rest = {"input": inputs_of(op, inputs)}
    if intermediate:
        rest["intermediate"] = intermediate
    if verdict == OK:
        assert computed == value, slug
        topic.add(slug, comment, "valid", ["Published"], spec=[spec],
                  expect=expect, **rest)
        return
    assert computed != value, slug
    topic.add(slug, comment, "invalid", [verdict], spec=[spec],
              expect_instead=expect, **{"not": {name: value}}, **rest)


def add_constants(topic):
    for text, table in (("", HASH_OF_NOTHING), ("abc", HASH_OF_ABC)):
        for algorithm, value in table.items():
            inputs = bob(algorithm, "auth-int", text)
            expect, intermediate = steps(inputs)
            assert intermediate["hash_body"] == value
            topic.add("%s-of-%s" % (algorithm.lower(), text or "nothing"),
                      "the body is \"%s\"" % text, "valid", ["HashFunction"],
                      spec=["fips180-4#6"], input=inputs_of("", inputs),
                      expect=expect, intermediate=intermediate)


def add_aka(topic):
    for slug, inputs, value, comment in AKA:
        expect, intermediate = steps(inputs)
        assert expect["response"] == value, slug
        rest = {"intermediate": intermediate} if intermediate else {}
        topic.add(slug, comment, "valid", ["Aka"], spec=["rfc3310#3.3"],
                  input=inputs_of("", inputs), expect=expect, **rest)


def topics():
    found = {op: Topic("digest." + op, "published", [])
             for op in ("response", "rspauth", "userhash")}
    for row in EXAMPLES:
        if row[2] in found:
            add(found[row[2]], row)
    constants = Topic("digest.response", "constants", ["rfc7616#3.3"])
    add_constants(constants)
    keys = Topic("digest.response", "aka", ["rfc3310#3.3"])
    add_aka(keys)
    return list(found.values()) + [constants, keys]


def carries(row, op, vector):
    """Is it the vector of the row, with the value as printed?"""
    _, topic, slug = vector["id"].split("/")
    return (op.endswith("." + row[2]) and topic == "published"
            and slug.startswith(row[0]) and row[5] in json.dumps(vector))


def coverage(documents):
    """How many rows stand in the corpus."""
    pairs = [(document["op"], vector) for document in documents
             for vector in document["vectors"]
             if document["topic"] == "published"]
    return sum(any(carries(row, op, vector) for op, vector in pairs)
               for row in EXAMPLES)
