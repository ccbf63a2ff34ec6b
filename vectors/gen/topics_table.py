"""What a server keeps from request to request: server.session."""

from corpus import Topic
from server import ISSUED, Nonces, world
from topics_steps import OP, Steps, wrong

SETS = 8


def sessions():
    """A1 of -sess is that of the first request with the nonce's challenge."""
    topic = Topic(OP, "sess", ["rfc7616#3.4.2"])
    for name in ("MD5-sess", "SHA-256-sess", "SHA-512-256-sess"):
        steps = Steps(world(algorithms=[name])).send("accept")
        steps.send("accept", nc="00000002", cnonce="second",
                   first_cnonce="0a4f113b")
        steps.send("accept", nc="00000003", cnonce="third",
                   first_cnonce="0a4f113b").add(
                       topic, "kept-" + name.lower(), "A1 is computed once, "
                       "with the first cnonce", ["SessionKey"], "should",
                       features=["session-key"])
    Steps(world(algorithms=["SHA-256-sess"])).send("accept").send(
        "accept", nc="00000002").add(
            topic, "one-cnonce", "the same cnonce again is allowed",
            ["SessionKey"])
    Steps(world(algorithms=["SHA-256-sess"])).send("accept").send(
        "response", nc="00000002", cnonce="second").add(
            topic, "made-anew", "A1 is not computed anew with a later "
            "cnonce", ["SessionKey"], "should", features=["session-key"])
    bound(topic)
    return topic


def bound(topic):
    """What each nonce's A1 is bound to, and when."""
    here = world(algorithms=["SHA-256-sess"])
    rest = {"level": "should", "features": ["session-key"]}
    late = {"nc": "00000002", "cnonce": "second", "first_cnonce": "0a4f113b"}
    wrong(Steps(here), cnonce="stranger").send("accept").send(
        "accept", **late).add(
            topic, "wrong-first", "the cnonce of a wrong response binds "
            "nothing", ["SessionKey", "Poison"], **rest)
    Steps(here).send("accept").send(
        "replayed", **dict(late, nc="00000001")).send("accept", **late).add(
            topic, "replayed", "another cnonce makes no other count",
            ["SessionKey", "Replay"], **rest)
    nonces = Nonces(here)
    other = nonces.issue(ISSUED + 1)["SHA-256-sess"]
    Steps(here, nonces).send("accept").send(
        "accept", nonce=other, cnonce="other").send("accept", **late).send(
            "accept", nonce=other, nc="00000002", cnonce="third",
            first_cnonce="other").add(
                topic, "two-nonces", "each nonce has a first cnonce of its "
                "own", ["SessionKey"], **rest)


def tables():
    """A server that remembers so many nonces, and no more, forgets none of
    which it would take a count again."""
    topic = Topic(OP, "table", ["rfc7616#3.4"])
    for slug, more in (("full", 0), ("one-too-many", 1), ("twice", SETS)):
        here = world(algorithms=["SHA-256"], remembers=str(SETS))
        nonces = Nonces(here, ISSUED)
        made = [nonces.first("SHA-256")]
        made += [nonces.issue(ISSUED + i)["SHA-256"]
                 for i in range(1, SETS + more)]
        steps = Steps(here, nonces)
        for text_of in made:
            steps.send("accept", now=ISSUED + 100, nonce=text_of)
        for text_of in made:
            steps.send("no", now=ISSUED + 100, nonce=text_of)
        steps.send("accept", now=ISSUED + 100, nonce=made[-1],
                   nc="00000002")
        steps.add(topic, slug, "a table that is full forgets no use of a "
                  "nonce that it would take", ["Table"])
    here = world(algorithms=["SHA-256"], remembers=str(SETS))
    nonces = Nonces(here, ISSUED)
    old = nonces.first("SHA-256")
    made = [nonces.issue(ISSUED + i)["SHA-256"] for i in range(1, SETS + 1)]
    steps = Steps(here, nonces)
    for text_of in made:
        steps.send("accept", now=ISSUED + 100, nonce=text_of)
    steps.send("any", now=ISSUED + 100, nonce=old)
    steps.send("no", now=ISSUED + 100, nonce=old)
    for text_of in made:
        steps.send("no", now=ISSUED + 100, nonce=text_of)
    steps.add(topic, "older-than-all", "a nonce older than all that are "
              "remembered is taken once at most, and pushes none out",
              ["Table"])
    unmoved(topic)
    return topic


def unmoved(topic):
    """A table that is full, and responses that nobody who is known made."""
    here = world(algorithms=["SHA-256"], remembers=str(SETS))
    nonces = Nonces(here, ISSUED)
    made = [nonces.first("SHA-256")]
    made += [nonces.issue(ISSUED + i)["SHA-256"] for i in range(1, SETS + 8)]
    steps = Steps(here, nonces)
    for text_of in made[:SETS]:
        steps.send("accept", now=ISSUED + 100, nonce=text_of)
    for text_of in made[SETS:]:
        wrong(steps, now=ISSUED + 100, nonce=text_of)
    for text_of in made[:SETS]:
        steps.send("accept", now=ISSUED + 100, nonce=text_of, nc="00000002")
    steps.add(topic, "wrong-push-none", "wrong responses push no nonce out",
              ["Table", "Poison"])


def bares():
    """Without qop there is no count: a nonce is good once, if at all."""
    topic = Topic(OP, "bare", ["rfc2617#3.2.2.1"])
    here = world(algorithms=["MD5"], bare="true")
    Steps(here).send("accept", qop=None).send("replayed", qop=None).send(
        "replayed").send("accept", nc="00000002").add(
            topic, "once", "once for each nonce, as if its nc were 1",
            ["QopAbsent", "Replay"], "may", features=["bare"])
    Steps(here).send("accept").send("replayed", qop=None).add(
        topic, "after-a-count", "leaving qop out is no new count",
        ["QopAbsent", "Replay"], features=["bare"])
    return topic


def topics():
    return [sessions(), tables(), bares()]
