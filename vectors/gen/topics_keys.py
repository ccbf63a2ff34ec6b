"""A server whose key was changed, and one that has two users: server.verify
and server.session."""

from corpus import Topic
from server import (ISSUED, KEY, LIFETIME, Nonces, asked, claim, nonce, text,
                    world)
from topics_steps import OP as STEPS
from topics_steps import Steps
from topics_verify import OP, accept, expected

OLD = "the key before, of the same length"
OLDER = "a key that is long forgotten, too."
ROLLED = {"previous_key": OLD}
BOB = {"other_username": "bob", "other_password": "biloxi"}
AS_BOB = {"username": "bob", "password": "biloxi"}


def rolled():
    """A server with a new key, and what it issued under each of the two."""
    here = world(**ROLLED)
    nonces = Nonces(here)
    return here, nonces, nonces.issue(ISSUED, key=OLD)


def keys():
    """What was issued under the key before is good for its lifetime."""
    topic = Topic(OP, "key", ["rfc7616#3.3"])
    here, nonces, old = rolled()
    for slug, made in (("new", nonces.first("SHA-256")),
                       ("previous", old["SHA-256"])):
        accept(topic, slug, "the key was changed after a nonce was issued: "
               "the new one and the one before are good", here,
               claim(here, nonces, nonce=made), ["KeyChange"], nonces=nonces)
    accept(topic, "previous-second-offer", "each of its challenges was made "
           "under the key before", here,
           claim(here, nonces, nonce=old["MD5"], algorithm="MD5"),
           ["KeyChange"], algorithm="MD5", nonces=nonces)
    late_under_previous(topic)
    for slug, changed, comment in (
            ("older", {"key": OLDER}, "under a key older than those"),
            ("restart", {"key": KEY[::-1]}, "the server forgot all and "
             "began with a new key"),
            ("mixed", {"key": KEY + OLD}, "under both keys at once")):
        forged = nonce(dict(here, **changed), "SHA-256")
        refuse(topic, slug, comment, here, nonces,
               claim(here, nonces, nonce=forged), ["nonce"])
    moved = nonce(dict(here, key=OLD, context="call-2"), "SHA-256")
    refuse(topic, "previous-other-context", "the key before binds as the new "
           "one does", here, nonces, claim(here, nonces, nonce=moved),
           ["nonce"])
    return topic


def late_under_previous(topic):
    here, nonces, old = rolled()
    row = claim(here, nonces, nonce=old["SHA-256"])
    late = dict(here, now=str(ISSUED + LIFETIME + 1))
    refuse(topic, "previous-late", "a change of key makes no nonce last "
           "longer", late, nonces, row, ["stale", "nonce"], "previous")


def refuse(topic, slug, comment, here, nonces, row, error, sibling="new"):
    topic.add(slug, comment, "invalid", ["KeyChange"], error=error,
              input=asked(here, nonces, [text(row)]),
              sibling="%s/key/%s" % (OP, sibling))


def changes():
    """Requests before and after a key was changed."""
    topic = Topic(STEPS, "key", ["rfc7616#3.3"])
    here, nonces, old = rolled()
    before = {"nonce": old["SHA-256"]}
    Steps(here, nonces).send("accept", **before).send(
        "replayed", **before).send("accept").send("replayed").send(
            "accept", nc="00000002", **before).send(
                "accept", nc="00000002").add(
                    topic, "both", "counts are kept of nonces under either "
                    "key", ["KeyChange", "Replay"])
    Steps(here, nonces).send(
        "accept", now=ISSUED + LIFETIME, **before).send(
            "stale", now=ISSUED + LIFETIME + 1, nc="00000002", **before).add(
                topic, "edge", "good to the end of its lifetime, no longer",
                ["KeyChange", "Expiry"])
    fresh = nonces.issue(ISSUED + LIFETIME)["SHA-256"]
    after = {"now": ISSUED + LIFETIME + 1}
    Steps(here, nonces).send("accept", **before).send(
        "stale", nc="00000002", **after, **before).send(
            "accept", nonce=fresh, **after).send(
                "replayed", nonce=fresh, **after).send(
                    "stale", nc="00000002", **after, **before).add(
                        topic, "handed-over", "from the last nonce of the key "
                        "before to the first that was made anew",
                        ["KeyChange", "Expiry"])
    here, nonces, old = rolled()
    foreign = nonce(dict(here, key=OLDER), "SHA-256")
    Steps(here, nonces).send("nonce", nonce=foreign).send("accept").send(
        "nonce", nonce=foreign, nc="00000002").add(
            topic, "older", "a nonce of a forgotten key moves nothing",
            ["KeyChange"])
    return topic


def second_user():
    topic = Topic(OP, "user", ["rfc7616#3.4.2"])
    here = world(**BOB)
    nonces = Nonces(here)
    for slug, who in (("first", {}), ("second", AS_BOB)):
        row = claim(here, nonces, **who)
        topic.add(slug, "each user has a password of its own", "valid",
                  ["OtherUser"], features=["two-users"],
                  input=asked(here, nonces, [text(row)]),
                  expect=expected(dict(here, **who), "SHA-256"))
    for slug, who in (
            ("first-by-second", {"password": "biloxi"}),
            ("second-by-first", dict(AS_BOB, password="zanzibar")),
            ("neither", {"username": "carol", "password": "biloxi"})):
        row = claim(here, nonces, **who)
        topic.add(slug, "another user's password", "invalid", ["OtherUser"],
                  features=["two-users"], error=["response"],
                  input=asked(here, nonces, [text(row)]),
                  sibling=OP + "/user/first")
    return topic


def shared():
    """Two users and the nonces that they were given, or took."""
    topic = Topic(STEPS, "user", ["rfc7616#3.4"])
    here = world(**BOB)
    nonces = Nonces(here)
    other = dict(AS_BOB, nonce=nonces.issue(ISSUED + 1)["SHA-256"])
    taken = dict(AS_BOB)
    two = {"features": ["two-users"]}
    Steps(here, nonces).send("accept").send("accept", **other).send(
        "replayed").send("replayed", **other).send(
            "accept", nc="00000002").send(
                "accept", nc="00000002", **other).add(
                    topic, "two-nonces", "each with its own counts",
                    ["OtherUser", "Replay"], **two)
    Steps(here, nonces).send("accept").send("replayed", **taken).send(
        "replayed").send("accept", nc="00000002").send(
            "replayed", nc="00000002", **taken).either(
                topic, "one-nonce", "the nonce of another user: its counts "
                "are those of the nonce, or of nonce and user, or it is good "
                "for one user alone", ["OtherUser", "Replay"], **two,
                of_nonce=["accept", "replayed", "replayed", "accept",
                          "replayed"],
                of_user=["accept", "accept", "replayed", "accept", "accept"],
                for_one=["accept", "no", "replayed", "accept", "no"])
    Steps(here, nonces).send("response", password="biloxi").send(
        "response", **dict(taken, password="zanzibar")).send("accept").add(
            topic, "crossed", "another user's password uses no count",
            ["OtherUser", "Poison"], **two)
    Steps(here, nonces).send(
        "response", nc="7fffffff",
        **dict(taken, password="zanzibar")).send("accept").send(
            "accept", nc="00000002").add(
                topic, "poison", "nor does it lock out who has the nonce",
                ["OtherUser", "Poison"], **two)
    return topic


def topics():
    return [keys(), changes(), second_user(), shared()]
