"""Which challenge a client answers, and with which qop: client.respond."""

from client import NONCE, OP, Offer, answer, either, request, respond
from corpus import Topic
from digest import ALGORITHMS, steps

OTHER = "84f1c1ae6cbe5ua9c8e88dfa3ecm3459"
BODY = "v=0\r\ns=-\r\n"


def algorithms():
    topic = Topic(OP, "algorithm", ["rfc8760#2.4"])
    for name in ALGORITHMS:
        for method in ("REGISTER", "INVITE"):
            respond(topic, "%s-%s" % (name.lower(), method.lower()),
                    "each registered algorithm and its -sess form",
                    [Offer(algorithm=name)], 0,
                    asked=request(method=method))
    respond(topic, "absent", "no algorithm means MD5", [Offer()], 0,
            ["AlgorithmAbsent"], spec=["rfc7616#3.3"])
    for name in ("md5", "sha-256", "sha-512-256-SESS", "Md5-Sess"):
        offer = Offer(algorithm=name)
        listed = dict(zip(map(str.lower, ALGORITHMS), ALGORITHMS))
        either(topic, "case-" + name.lower(), "names have no case; which "
               "spelling the answer has is free", [offer], ["NameCase"],
               as_sent=answer(offer, request()),
               as_registered=answer(offer, request(),
                                    algorithm=listed[name.lower()]))
    for name in ("MD5X", "MD5-ses", "MD5-sess2", "MD", "SHA-1", "SHA-512",
                 "SHA-256-sesss", "SHA-25", "SHA-2566", "SHA256",
                 "SHA-512256", "AKAv2-SHA-256", "xMD5",
                 "auth"):
        respond(topic, "unknown-" + name.lower(),
                "not a registered name: never taken for another",
                [Offer(algorithm=name)], None, ["UnknownAlgorithm"])
    quoted = Offer('Digest realm="biloxi.com", nonce="%s", '
                   'algorithm="SHA-256", qop="auth"' % NONCE,
                   algorithm="SHA-256")
    respond(topic, "quoted-sha-256", "quotes do not make it MD5", [quoted],
            0, ["QuotingForm"], "should")
    empty = Offer('Digest realm="biloxi.com", nonce="%s", algorithm="", '
                  'qop="auth"' % NONCE)
    respond(topic, "empty", "an empty name is not MD5", [empty], None,
            ["UnknownAlgorithm"])
    slash = Offer('Digest realm="biloxi.com", nonce="%s", '
                  'algorithm="SHA-512/256", qop="auth"' % NONCE)
    respond(topic, "quoted-slash", "the name in FIPS 180-4 is another",
            [slash], None, ["UnknownAlgorithm"])
    return topic


STRONG, WEAK = Offer(algorithm="SHA-256"), Offer(algorithm="MD5")
STRONGEST = Offer(algorithm="SHA-512-256")
BASIC = Offer('Basic realm="biloxi.com"')
NEW = Offer('NewScheme realm="biloxi.com", nonce="%s"' % NONCE)
UNKNOWN = Offer(algorithm="SHA-1024")
AKA = Offer(algorithm="AKAv1-MD5")
TOKEN68 = Offer("Negotiate YIIKhQYGKwYBBQUCoIIKeTCC")
ODD_QOP = Offer(algorithm="SHA-256", qop="auth-conf")
HALF = 'Digest realm="biloxi.com", nonce="%s", algorithm=SHA-256' % NONCE
BAD = {
    "unclosed": Offer(HALF + ', qop="auth'),
    "trailing-comma": Offer(HALF + ', qop="auth",'),
    "twice-nonce": Offer(HALF + ', qop="auth", nonce="x"'),
    "twice-realm": Offer(HALF + ', qop="auth", REALM="x"'),
    "twice-algorithm": Offer(HALF + ', qop="auth", algorithm=MD5'),
    "no-comma": Offer(HALF + ' qop="auth"'),
    "semicolon": Offer(HALF + '; qop="auth"'),
    "without-realm": Offer('Digest nonce="%s", algorithm=SHA-256, '
                           'qop="auth"' % NONCE),
    "without-nonce": Offer('Digest realm="biloxi.com", algorithm=SHA-256, '
                           'qop="auth"'),
    "without-both": Offer('Digest algorithm=SHA-256, qop="auth"'),
    "scheme-alone": Offer("Digest"),
    "scheme-and-space": Offer("Digest "),
    "empty": Offer(""),
    "unknown-algorithm": UNKNOWN,
    "aka": AKA,
    "basic": BASIC,
    "new-scheme": NEW,
    "token68": TOKEN68,
    "unknown-qop": ODD_QOP,
    "digestn": Offer("Digestn" + HALF[6:] + ', qop="auth"'),
    "joined": Offer(HALF + ', Digest realm="x", nonce="y"'),
    "cut-name": Offer(HALF + ', qop="auth", nonc'),
    "nonce-in-cnonce": Offer('Digest realm="biloxi.com", cnonce="x", '
                             'qop="auth"'),
    "nonce-in-realm": Offer('Digest realm="nonce=\\"x\\"", qop="auth"'),
}


def skipped():
    """A challenge that cannot be answered does not spoil the others."""
    topic = Topic(OP, "skip", ["rfc8760#2.4"])
    for slug, bad in BAD.items():
        respond(topic, slug + "-alone", "nothing to answer", [bad], None,
                ["SkippedChallenge"])
        respond(topic, slug + "-first", "skipped, the next one counts",
                [bad, WEAK], 1, ["SkippedChallenge"])
        respond(topic, slug + "-last", "the first one is answered",
                [WEAK, bad], 0, ["SkippedChallenge"])
    respond(topic, "between", "skipped, the others count",
            [UNKNOWN, BASIC, STRONG, NEW, WEAK], 2, ["SkippedChallenge"])
    respond(topic, "all-bad", "nothing to answer",
            [BASIC, UNKNOWN, BAD["without-nonce"]], None,
            ["SkippedChallenge"])
    respond(topic, "no-challenge", "nothing to answer", [], None,
            ["SkippedChallenge"])
    return topic


def choice():
    topic = Topic(OP, "choice", ["rfc8760#2.4"])
    other = [Offer(algorithm=o.means["algorithm"], nonce=OTHER)
             for o in (STRONGEST, STRONG, WEAK)]
    rows = (
        ("strong-then-weak", "one nonce", [STRONG, WEAK]),
        ("strong-then-weak-other-nonce", "two nonces", [STRONG, other[2]]),
        ("weak-then-strong", "the server prefers MD5", [WEAK, STRONG]),
        ("weak-then-strong-other-nonce", "two nonces", [WEAK, other[1]]),
        ("three", "as RFC 8760 asks servers to send them",
         [STRONGEST, STRONG, WEAK]),
        ("three-other-nonces", "three nonces",
         [STRONGEST, other[1], Offer(algorithm="MD5", nonce="n3")]),
        ("absent-then-strong", "MD5 by its absence", [Offer(), STRONG]),
        ("sess-then-plain", "the -sess form is another algorithm",
         [Offer(algorithm="SHA-256-sess"), STRONG]),
        ("plain-then-sess", "the -sess form is another algorithm",
         [WEAK, Offer(algorithm="MD5-sess")]),
        ("two-realms", "the topmost of any realm",
         [Offer(realm="a.example", algorithm="SHA-256"),
          Offer(realm="b.example", algorithm="MD5")]),
        ("two-realms-one-algorithm", "the topmost of any realm",
         [Offer(realm="b.example"), Offer(realm="a.example", nonce=OTHER)]),
        ("six", "all registered algorithms",
         [Offer(algorithm=name) for name in ALGORITHMS[::-1]]),
        ("auth-int-then-auth", "the topmost that is supported",
         [Offer(algorithm="SHA-256", qop="auth-int"), WEAK]),
    )
    for slug, comment, offers in rows:
        respond(topic, slug, comment + ": the topmost is answered", offers,
                0, ["Topmost"], "should")
    return topic


QOPS = (
    ("auth", "auth", "auth"),
    ("auth-int", "auth-int", "auth-int"),
    ("both", "auth,auth-int", "auth"),
    ("both-reversed", "auth-int,auth", "auth"),
    ("space-after-comma", "auth, auth-int", "auth"),
    ("space-before-comma", "auth-int , auth", "auth"),
    ("space-around", " auth ", "auth"),
    ("unknown-first", "auth-conf,auth", "auth"),
    ("unknown-last", "auth,auth-conf", "auth"),
    ("unknown-and-auth-int", "auth-conf,auth-int", "auth-int"),
    ("xauth-and-auth-int", "xauth,auth-int", "auth-int"),
    ("three", "auth-conf,auth-int,auth", "auth"),
)
NO_QOP = (("xauth", "xauth"), ("authx", "authx"),
          ("cut-1", "auth-"), ("cut-2", "auth-i"), ("cut-3", "auth-in"),
          ("auth-int-longer", "auth-int2"), ("two-words", "au,th"),
          ("cut", "aut"), ("semicolon", "xauth;auth"))


def qops():
    topic = Topic(OP, "qop", ["rfc7616#3.4"])
    for name in ("MD5", "SHA-256-sess"):
        for slug, listed, taken in QOPS:
            offer = Offer(algorithm=name, qop=listed)
            offer.qop = taken
            respond(topic, "%s-%s" % (slug, name.lower()),
                    "one of the offered values, auth if it is offered",
                    [offer], 0, ["QopChoice"],
                    asked=request(method="MESSAGE", body=BODY))
    for slug, listed in NO_QOP:
        respond(topic, "none-" + slug, "neither auth nor auth-int",
                [Offer(algorithm="SHA-256", qop=listed)], None,
                ["QopChoice"])
    for name in ("SHA-256", "SHA-512-256", "SHA-256-sess", "MD5-sess"):
        respond(topic, "absent-" + name.lower(),
                "without an offer qop is auth, and is sent",
                [Offer(algorithm=name, qop=None)], 0, ["QopAbsent"],
                spec=["rfc8760#2.6"])
    ambiguous_qops(topic)
    for slug, body in (("empty-body", ""), ("no-body", None),
                       ("lf-body", "a\nb\n"), ("nul-body", b"a\0b")):
        respond(topic, "auth-int-" + slug, "the body as it is sent",
                [Offer(algorithm="SHA-256", qop="auth-int")], 0, ["AuthInt"],
                asked=request(method="MESSAGE", body=body))
    return topic


def ambiguous_qops(topic):
    """Where 8760 and the RFCs before it, or two readings, differ."""
    asked = request()
    legacy = Offer(algorithm="MD5", qop=None)
    values = dict(asked, realm="biloxi.com", nonce=NONCE, algorithm="MD5",
                  qop=None)
    old = answer(legacy, asked, response=steps(values)[0]["response"],
                 qop=None, nc=None, cnonce=None)
    either(topic, "absent-md5", "RFC 8760 sends qop=auth, RFC 2617 none",
           [legacy], ["QopAbsent"], rfc8760=answer(legacy, asked),
           rfc2617=old)
    upper = Offer(algorithm="SHA-256", qop="AUTH")
    either(topic, "upper-case", "qop has no case; which octets are sent is "
           "free, and those are hashed", [upper], ["QopCase"],
           lower_case=answer(upper, asked, qop="auth"),
           as_sent=answer(upper, asked, qop="AUTH"))
    token = Offer('Digest realm="biloxi.com", nonce="%s", qop=auth, '
                  'algorithm=SHA-256' % NONCE, algorithm="SHA-256")
    respond(topic, "token", "qop without quotes", [token], 0,
            ["QuotingForm"], "should")
    empty = Offer(algorithm="SHA-256", qop="")
    either(topic, "empty", "an empty list offers nothing, or the default",
           [empty], ["QopEmpty"], declined={"outcome": "decline"},
           default=answer(empty, asked))


def topics():
    return [algorithms(), skipped(), choice(), qops()]
