"""What a client answers beside the topmost challenge: by AKA, by policy, in
several realms: client.respond."""

import base64
import hmac

from client import NONCE, OP, Offer, answer, asked_of, request, respond
from corpus import Topic, flat
from digest import ALGORITHMS, joined

RES = bytes.fromhex("a54211d5e3ba50bf")
IK = bytes.fromhex("f769bcd751044604127672711c6d3441")
CK = bytes.fromhex("b40ba9a3c58b2a05bbf0d987b21bf8cb")
LONG = bytes.fromhex("00112233445566778899aabbccddeeff")
AUTS = bytes(range(14))
LABEL = b"http-digest-akav2-password"
# RAND and AUTN of a network, as base64.
AKA_NONCE = base64.b64encode(bytes(range(32))).decode()
FUNCTION = {"AKAv2-MD5": "md5", "AKAv2-SHA-256": "sha256"}


def password(name, res):
    """RES itself, or for AKAv2 what RES, IK and CK make of a label."""
    if name not in FUNCTION:
        return res
    mac = hmac.new(res + IK + CK, LABEL, FUNCTION[name]).digest()
    return base64.b64encode(mac)


def card(topic, slug, comment, offers, picked, res=RES, auts=None,
         level="must"):
    """The client has a card, which gave RES, IK and CK."""
    offer = offers[picked]
    plain = request(method="REGISTER")
    secret = b"" if auts else password(offer.means["algorithm"], res)
    expect = dict(answer(offer, dict(plain, password=secret)))
    if auts:
        expect["auts"] = base64.b64encode(auts).decode()
    asked = dict(plain, password=None)
    topic.add(slug, comment, "valid", ["Aka"], level=level,
              features=["aka"],
              input=dict(asked_of(asked, offers),
                         **flat({"auts": auts, "res": res, "ik": IK,
                                 "ck": CK})),
              expect=expect)


def aka():
    topic = Topic(OP, "aka", ["rfc3310#3.3"])
    names = ("AKAv1-MD5", "AKAv1-SHA-256", "AKAv1-SHA-512-256", "AKAv2-MD5",
             "AKAv2-SHA-256")

    def offer(name, **more):
        return Offer(algorithm=name, nonce=AKA_NONCE, **more)
    for name in names:
        card(topic, name.lower(), "the password is RES, or made of RES, IK "
             "and CK", [offer(name)], 0)
    for name in ("AKAv1-MD5", "AKAv2-MD5"):
        card(topic, name.lower() + "-binary", "RES is octets, a zero one "
             "among them", [offer(name)], 0, res=LONG)
        card(topic, name.lower() + "-auth-int", "covers the body",
             [offer(name, qop="auth-int")], 0)
        card(topic, name.lower() + "-auts", "out of step: auts, and an "
             "empty password", [offer(name)], 0, auts=AUTS)
    card(topic, "lower-case", "names have no case", [offer("akav1-md5")], 0)
    card(topic, "before-md5", "AKA is preferred, wherever it stands",
         [Offer(algorithm="MD5"), offer("AKAv1-MD5")], 1, level="should")
    card(topic, "v2-before-v1", "AKAv2 is preferred",
         [offer("AKAv1-MD5"), offer("AKAv2-MD5")], 1, level="should")
    card(topic, "unknown-version", "another version is skipped",
         [offer("AKAv3-MD5"), offer("AKAv1-MD5")], 1)
    return topic


def policies():
    topic = Topic(OP, "policy", ["rfc8760#2.4"])
    three = [Offer(algorithm="MD5"), Offer(algorithm="SHA-256"),
             Offer(algorithm="SHA-512-256")]
    bare = Offer(algorithm="MD5", qop=None)
    both = Offer(algorithm="SHA-256", qop="auth,auth-int")
    rows = (
        ("strongest", "strongest", three, 1),
        ("strongest-one", "strongest", three[:1], 0),
        ("strongest-sess", "strongest",
         [Offer(algorithm="MD5-sess"), Offer(algorithm="SHA-256-sess")], 1),
        ("no-md5", "no-md5", three, 1),
        ("no-md5-alone", "no-md5", three[:1], None),
        ("no-md5-absent", "no-md5", [Offer()], None),
        ("no-md5-sess", "no-md5", [Offer(algorithm="MD5-sess")], None),
        ("topmost", "topmost", three, 0),
    )
    for slug, preference, offers, picked in rows:
        respond(topic, slug, "as the input's preference says", offers,
                picked, ["Preference"], features=["preference"],
                asked=request(preference=preference))
    asked = request(preference="auth-int", method="MESSAGE", body="x")
    both.qop = "auth-int"
    respond(topic, "auth-int", "auth-int where both are offered", [both], 0,
            ["Preference", "AuthInt"], features=["preference"], asked=asked)
    asked = request(preference="bare")
    value = joined("MD5", joined("MD5", "bob", "biloxi.com", "zanzibar"),
                   NONCE, joined("MD5", "REGISTER", asked["uri"]))
    topic.add("bare", "where no qop is offered none is sent", "valid",
              ["Preference", "QopAbsent"], features=["preference"],
              input=asked_of(asked, [bare]),
              expect=answer(bare, asked, response=value, qop=None, nc=None,
                            cnonce=None))
    return topic


THREE = ("MD5", "SHA-256", "SHA-512-256")
# The list, a preference, the algorithms offered, the place of the answer.
ALLOWED = (
    ("second", ["SHA-256"], None, THREE, 1),
    ("third", ["SHA-512-256"], None, THREE, 2),
    ("none-of-them", ["SHA-512-256"], None, THREE[:2], None),
    ("two", ["SHA-512-256", "SHA-256"], None, THREE, 1),
    ("lower-case", ["sha-256"], None, THREE, 1),
    ("sess", ["SHA-256-sess"], None, ("SHA-256", "SHA-256-sess"), 1),
    ("sess-is-another", ["SHA-256"], None, ("SHA-256-sess",), None),
    ("absent", ["MD5"], None, ("SHA-256", None), 1),
    ("absent-not", ["SHA-256"], None, (None,), None),
    ("empty", [], None, THREE, None),
    ("strongest", ["MD5", "SHA-256"], "strongest", THREE, 1),
    ("strongest-not", ["MD5"], "strongest", THREE, 0),
    ("no-md5", ["MD5", "SHA-256"], "no-md5", THREE, 1),
)


def allowed():
    topic = Topic(OP, "allow", ["rfc7616#5.8"])
    for slug, names, preference, offered, picked in ALLOWED:
        respond(topic, slug, "of the algorithms that the list allows what "
                "would be answered without one; the list has no order",
                [Offer(algorithm=name) for name in offered], picked,
                ["Preference"], asked=request(allow=names,
                                              preference=preference),
                features=["allow-list"] + ["preference"] * bool(preference))
    return topic


def hashed():
    """H(A1) of one realm and algorithm instead of a password."""
    topic = Topic(OP, "ha1", ["rfc7616#3.4.2"])
    for name in ALGORITHMS:
        ha1 = joined(name, "bob", "biloxi.com", "zanzibar")
        offer = Offer(algorithm=name)
        plain = request()
        topic.add(name.lower(), "the digest of name, realm and password is "
                  "known, the password is not", "valid", ["Ha1"],
                  features=["ha1"],
                  input=asked_of(dict(plain, password=None, ha1=ha1),
                                 [offer]),
                  expect=answer(offer, plain))
    for size in (0, 31, 33, 64, 128, 255):
        topic.add("md5-of-%d" % size, "a digest of another length is none",
                  "valid", ["Ha1"], features=["ha1"],
                  input=asked_of(request(password=None, ha1="0" * size),
                                 [Offer(algorithm="MD5")]),
                  expect={"outcome": "decline"})
    return topic


def named():
    """The password is for the realm that the input names."""
    topic = Topic(OP, "realm", ["rfc8760#2.4"])
    a, b = Offer(realm="a.example"), Offer(realm="b.example",
                                           algorithm="SHA-256")
    a_weak = Offer(realm="a.example", algorithm="MD5", nonce="n2")
    b_weak = Offer(realm="b.example", algorithm="MD5", nonce="n3")
    rows = (
        ("second", [a, b], 1), ("only-other", [a], None),
        ("topmost-of-it", [a, b, a_weak, b_weak], 1),
        ("weak-on-top", [a, b_weak, b], 1),
        ("case", [Offer(realm="B.EXAMPLE")], None),
        ("prefix", [Offer(realm="b.exampl")], None),
        ("escaped", [Offer('Digest realm="\\b.example", nonce="%s", '
                           'qop="auth"' % NONCE, realm="b.example")], 0),
    )
    for slug, offers, picked in rows:
        respond(topic, slug, "of the realms the one with a password",
                offers, picked, ["OtherRealm"],
                asked=request(for_realm="b.example"))
    return topic


def several():
    """One answer for each realm, in the order of the challenges."""
    topic = Topic(OP, "each-realm", ["rfc8760#2.4", "rfc3261#22.3"])
    a, b, c = [[Offer(realm=realm, algorithm=name, nonce=realm[0] + name)
                for name in ("SHA-256", "MD5")]
               for realm in ("a.example", "b.example", "c.example")]
    rows = (
        ("two", a[:1] + b[:1], (0, 1)), ("three", a + b + c, (0, 2, 4)),
        ("interleaved", [a[0], b[0], a[1], b[1]], (0, 1)),
        ("weak-on-top", [a[1], b[0], a[0]], (0, 1)),
        ("one-realm", a, (0,)),
        ("bad-between", [a[0], Offer("Basic realm=\"x\""), b[0],
                         Offer(realm="x", algorithm="SHA-1")], (0, 2)),
    )
    for slug, offers, picked in rows:
        asked = request(each_realm="true")
        answers = [answer(offers[place], asked) for place in picked]
        expect = {name: [one[name] for one in answers]
                  for name in ("realm", "nonce", "algorithm", "qop", "nc",
                               "cnonce", "response")}
        topic.add(slug, "the topmost one of each realm, and no other",
                  "valid", ["Topmost"], level="should",
                  features=["each-realm"], input=asked_of(asked, offers),
                  expect=dict({"outcome": "answer"}, **expect))
    return topic


def extended():
    """A name that no quoted-string may hold goes as username*."""
    topic = Topic(OP, "username-ext", ["rfc7616#3.4"])
    for slug, name in (("control", "a\x01b"), ("nul", "a\0b"),
                       ("crlf", "a\r\nX: y"), ("delete", "a\x7fb")):
        respond(topic, slug, "sent as username*, hashed as it is",
                [Offer(algorithm="SHA-256")], 0, ["UsernameExt"],
                asked=request(username=name), features=["username-ext"])
    return topic


def topics():
    return [aka(), policies(), allowed(), hashed(), named(), several(), extended()]
