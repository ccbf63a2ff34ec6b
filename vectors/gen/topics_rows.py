"""Rows of credentials beside ours, or instead of ours: server.verify."""

from corpus import Topic
from server import Nonces, claim, text, world
from topics_refuse import refuse
from topics_verify import NONCE, OP, WORLDS, accept, usual

# What another scheme says is its own; some of it is no list of params at all.
SCHEMES = (
    ("bearer", b"Bearer mF_9.B5f-4.1JqM"),
    ("bearer-token68", b"Bearer eyJhbGciOiJFUzI1NiJ9.e30.TVT-/+~_8_w=="),
    ("bearer-param", b'Bearer realm="atlanta.example.com", scope="a"'),
    ("basic-token68", b"Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
    ("basic-no-padding", b"Basic YWxpY2U6emFuemliYXI"),
    ("negotiate", b"Negotiate YIIKhQYGKwYBBQUCoIIKeTCC"),
    ("negotiate-alone", b"Negotiate"),
    ("param-twice", b'NewScheme realm="x", realm="y"'),
    ("unclosed", b'NewScheme realm="x'),
    ("semicolons", b"NewScheme a=b; c=d"),
    ("like-digest", b'Digest2 realm="atlanta.example.com", nonce="x"'),
    ("token68-like-params", b"Bearer realm=="),
)


def schemes():
    """What is of another scheme is for whom knows it: never an error."""
    topic = Topic(OP, "other-scheme", ["rfc4475#3.3.7", "rfc3261#22"])
    here = WORLDS["usual"]
    ours = text(usual("usual"))
    for slug, other in SCHEMES:
        for place, rows in (("first", [other, ours]),
                            ("last", [ours, other])):
            accept(topic, "%s-%s" % (slug, place), "a row of another scheme "
                   "is left alone, whatever it says", here, rows,
                   ["SeveralRows"])
    accept(topic, "all-around", "ours between rows of all kinds", here,
           [row for _, row in SCHEMES] + [ours]
           + [row for _, row in SCHEMES[::-1]], ["SeveralRows"])
    return topic


def nobodys():
    """No row is ours: credentials are asked for, no error is said."""
    topic = Topic(OP, "none-of-ours", ["rfc3261#22.3"])
    here = WORLDS["usual"]

    def of_realm(realm):
        return text(claim(here, Nonces(here), realm=realm, nonce=NONCE))
    elsewhere = [of_realm(realm) for realm in (
        "biloxi.com", "chicago.com", "denver.com", "sip:atlanta.example.com")]
    for slug, rows in ((("realms-two", elsewhere[:2]),
                        ("realms-four", elsewhere),
                        ("realm-and-bearer", [elsewhere[0], SCHEMES[0][1]]),
                        ("bearer-and-realm", [SCHEMES[0][1], elsewhere[0]]),
                        ("schemes", [row for _, row in SCHEMES]))
                       + tuple((slug + "-alone", [row])
                               for slug, row in SCHEMES)):
        refuse(topic, slug, "nobody is refused, nothing is wrong: there is "
               "nothing for us", rows, ["absent"], ["SeveralRows"])
    return topic


def mixtures():
    """Two rows are two sets of credentials, never one."""
    topic = Topic(OP, "mixture", ["rfc3261#22.3"])
    found = usual("usual")

    def without(*names):
        return text({name: value for name, value in found.items()
                     if name not in names})

    def only(*names):
        return text({name: found[name] for name in names})
    wrong = text(dict(found, response="0" * 64))
    rows = (
        ("halves", [without("response", "nc", "cnonce"),
                    only("response", "nc", "cnonce")], ["missing"]),
        ("halves-with-realm", [without("response"),
                               only("realm", "response")], ["missing"]),
        ("response-elsewhere",
         [without("response"),
          text({"realm": "biloxi.com", "response": found["response"]})],
         ["missing"]),
        ("wrong-twice", [wrong, wrong], ["response"]),
        ("wrong-and-missing", [wrong, without("nonce")],
         ["response", "missing"]),
    )
    for slug, both, error in rows:
        refuse(topic, slug, "rows are not mixed", both, error,
               ["SeveralRows"])
    here = world()
    nonces = Nonces(here)
    two = [text(claim(here, nonces, algorithm=name))
           for name in here["algorithms"]]
    accept(topic, "both-algorithms", "an answer to each challenge: the first "
           "good one counts", here, two, ["SeveralRows"], nonces=nonces)
    return topic


def lengths():
    """The right response cut at every place, and grown."""
    topic = Topic(OP, "response-length", ["rfc8760#2.7"])
    for name, skipped in (("usual", (0, 1, 32, 63, 64, 65, 128)),
                          ("md5-only", (32,))):
        found = usual(name)
        good = found["response"]
        for size in range(66):
            if size not in skipped:
                sent = (good * 3)[:size]
                refuse(topic, "%s-%d" % (
                    "sha-256" if name == "usual" else "md5", size),
                    "as many digits as the algorithm makes, no more and no "
                    "less", dict(found, response=sent),
                    ["response", "form", "syntax"], ["WrongResponse"], name)
    return topic


def topics():
    return [schemes(), nobodys(), mixtures(), lengths()]
