"""What a server keeps from request to request: server.session."""

from corpus import Topic
from server import ISSUED, Nonces, world
from topics_steps import OP, Steps

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
    return topic


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
    return topic


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
