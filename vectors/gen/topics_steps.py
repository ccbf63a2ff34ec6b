"""Requests that come one after another to one server: server.session."""

from corpus import Topic, flat
from server import ISSUED, LIFETIME, Nonces, covered, params, text, world

OP = "server.session"
SETS = 8


class Steps:
    """What comes, when, and what the server has to say."""

    def __init__(self, here=None, nonces=None):
        self.here = here or world()
        self.nonces = nonces or Nonces(self.here)
        self.rows = []
        self.verdicts = []

    def send(self, verdict, now=ISSUED + 10, method="REGISTER", sent=None,
             **said):
        """One request with right credentials, but for what `sent` says."""
        here = dict(self.here, method=method)
        algorithm = said.get("algorithm", here["algorithms"][0])
        said.setdefault("nonce", self.nonces.first(algorithm))
        row = params(covered(here, **said), **(sent or {}))
        self.rows.append((text(row), str(now), method))
        self.verdicts.append(verdict)
        return self

    def input(self):
        here = {name: value for name, value in self.here.items()
                if name not in ("now", "method")}
        return flat(dict(here, **self.nonces.input(),
                         authorization=[row[0] for row in self.rows],
                         now=[row[1] for row in self.rows],
                         method=[row[2] for row in self.rows]))

    def add(self, topic, slug, comment, flags, level="must", **rest):
        topic.add(slug, comment, "valid", flags, level=level,
                  input=self.input(),
                  expect={"outcome": "ok", "verdicts": self.verdicts},
                  **rest)

    def either(self, topic, slug, comment, flags, **named):
        topic.add(slug, comment, "acceptable", flags, input=self.input(),
                  alternatives=[{"name": name, "outcome": "ok",
                                 "verdicts": verdicts}
                                for name, verdicts in named.items()])


def wrong(steps, verdict="response", **said):
    """The same with a response that nobody who knows the password makes."""
    return steps.send(verdict, sent={"response": "0" * 64}, **said)


def replays():
    topic = Topic(OP, "replay", ["rfc7616#3.4"])
    for slug, method in (("register", "REGISTER"), ("invite", "INVITE")):
        Steps().send("accept", method=method).send(
            "replayed", method=method).add(
                topic, "same-" + slug, "the identical request again",
                ["Replay"])
    Steps().send("accept").send("replayed", method="INVITE").add(
        topic, "other-method", "the same count for another request",
        ["Replay"])
    Steps().send("accept").send("replayed", cnonce="x").add(
        topic, "other-cnonce", "another cnonce makes no other count",
        ["Replay"])
    three = Steps()
    for _ in range(3):
        three.send("accept" if not three.rows else "replayed")
    three.send("accept", nc="00000002").send("replayed", nc="00000002")
    three.send("replayed").add(topic, "again-and-again", "every repetition "
                               "is refused, nothing else is", ["Replay"])
    Steps().send("accept").send("accept", algorithm="MD5").send(
        "replayed").send("replayed", algorithm="MD5").add(
            topic, "two-nonces", "each nonce has its own counts",
            ["Replay"])
    Steps(world(algorithms=["MD5-sess"])).send("accept").send(
        "replayed").add(topic, "sess", "-sess is no way around", ["Replay"])
    Steps().send("accept", qop="auth-int").send(
        "replayed", qop="auth").add(
            topic, "other-qop", "another qop makes no other count",
            ["Replay"])
    return topic


def counts():
    topic = Topic(OP, "count", ["rfc7616#3.4"])
    up = Steps()
    for number in range(1, 19):
        up.send("accept", nc="%08x" % number)
    up.send("replayed", nc="00000010").add(
        topic, "one-after-another", "1 to 18, hexadecimal", ["NonceCount"])
    Steps().send("accept").send("accept", nc="00000005").send(
        "accept", nc="00001000").add(
            topic, "gaps", "counts may be left out", ["NonceCount"])
    Steps().send("accept", nc="00000003").send(
        "accept", nc="00000001").send("accept", nc="00000002").send(
            "replayed", nc="00000001").either(
                topic, "out-of-order", "counts that overtake each other on "
                "their way", ["NonceCount", "CountOrder"],
                window=["accept", "accept", "accept", "replayed"],
                strict=["accept", "replayed", "replayed", "replayed"])
    Steps().send("accept", nc="00000064").send(
        "replayed", nc="00000024").either(
            topic, "behind-the-window", "64 less than one that was used",
            ["CountOrder"], window=["accept", "replayed"],
            unbounded=["accept", "accept"])
    Steps().send("accept", nc="00000064").send(
        "accept", nc="00000025").either(
            topic, "in-the-window", "63 less than one that was used",
            ["CountOrder"], window=["accept", "accept"],
            strict=["accept", "replayed"])
    for number in (0x100, 0x10000, 0x1000000):
        Steps().send("accept", nc="%08x" % number).send(
            "accept", nc="%08x" % (number + 1)).send(
                "replayed", nc="%08x" % number).send(
                    "replayed", nc="%08x" % (number + 1)).add(
                        topic, "from-%08x" % number, "counts of more than "
                        "one octet", ["NonceCount"])
    return topic


def wraps():
    topic = Topic(OP, "wrap", ["rfc7616#3.4"])
    last = "ffffffff"
    Steps().send("accept", nc="fffffffe").send("accept", nc=last).send(
        "replayed", nc=last).send("replayed", nc="fffffffe").add(
            topic, "last", "the last count there is", ["NonceCount"])
    Steps().send("accept", nc=last).send("form", nc="00000000").add(
        topic, "to-zero", "0 is no count", ["NonceCount"])
    Steps().send("accept").send("accept", nc=last).send(
        "form", nc="00000000").send("replayed").send(
            "replayed", nc=last).add(
                topic, "to-one", "a count that was used stays used",
                ["NonceCount"])
    Steps().send("accept", nc=last).send("form", nc="100000000").add(
        topic, "nine-digits", "the count does not grow", ["NonceCount"])
    return topic


def poisons():
    """Nothing moves before the response was found right."""
    topic = Topic(OP, "poison", ["rfc7616#3.4"])
    for slug, nc in (("same", "00000001"), ("high", "7fffffff"),
                     ("last", "ffffffff"), ("next", "00000002")):
        steps = wrong(Steps(), nc=nc).send("accept")
        steps.send("accept", nc="00000002").add(
            topic, "wrong-then-right-" + slug, "a wrong response uses no "
            "count, and locks nobody out", ["Poison"])
    used = wrong(Steps().send("accept"), nc="00000002")
    used.send("accept", nc="00000002").add(
        topic, "wrong-in-between", "the honest client goes on", ["Poison"])
    Steps().send("uri", uri="sip:biloxi.com", nc="00000001").send(
        "accept").add(topic, "other-uri", "what is refused for its uri uses "
                      "no count", ["Poison"])
    Steps().send("form", nc="1").send("form", nc="00000000").send(
        "accept").add(topic, "malformed", "what is malformed uses no count",
                      ["Poison"])
    Steps().send("response", username="mallory").send("accept").add(
        topic, "unknown-user", "a name that nobody has uses no count",
        ["Poison"])
    flood = Steps()
    for number in range(1, 20):
        wrong(flood, nc="%08x" % number)
    flood.send("accept", nc="00000003").add(
        topic, "guesses", "many wrong guesses change nothing", ["Poison"])
    wrong(Steps().send("accept")).send("replayed").add(
        topic, "wrong-replay", "what is both wrong and used is wrong; what "
        "is right and used stays used", ["Poison", "Replay"])
    return topic


def clocks():
    topic = Topic(OP, "clock", ["rfc7616#3.3"])
    end = ISSUED + LIFETIME
    Steps().send("accept", now=end).send(
        "stale", now=end + 1, nc="00000002").add(
            topic, "edge", "good to the end of its lifetime, no longer",
            ["Expiry"])
    Steps().send("stale", now=end + 1).send("accept", now=end).send(
        "stale", now=end + 1, nc="00000002").add(
            topic, "stale-uses-no-count", "a stale request moves nothing",
            ["Expiry"])
    Steps().send("accept").send("no", now=ISSUED - 1, nc="00000002").send(
        "accept", nc="00000002").add(
            topic, "back", "the clock was set back: a nonce from the future "
            "is not good, until it is of the past again", ["Expiry"])
    late = wrong(Steps(), now=end + 1).send("stale", now=end + 1)
    late.add(topic, "wrong-and-late", "stale is said of a right response "
             "alone", ["Expiry"])
    Steps().send("accept").send("no", now=end + 1).add(
        topic, "replayed-and-late", "used and too old: not accepted, for "
        "either reason", ["Expiry", "Replay"])
    two = Nonces(world())
    fresh = two.issue(end)["SHA-256"]
    Steps(nonces=two).send("stale", now=end + 1).send(
        "accept", now=end + 1, nonce=fresh).send(
            "accept", now=end + 2, nonce=fresh, nc="00000002").add(
                topic, "new-nonce", "after stale the new nonce counts from "
                "1", ["Expiry"])
    return topic


def acks():
    topic = Topic(OP, "ack", ["rfc3261#22.1"])
    Steps().send("accept", method="INVITE").send(
        "accept", method="ACK").send("accept", method="ACK").add(
            topic, "repeats", "ACK has the credentials of its INVITE, and "
            "is no replay", ["AckRule"])
    Steps().send("accept", method="ACK").send(
        "accept", method="INVITE").add(
            topic, "uses-no-count", "ACK uses no count", ["AckRule"])
    Steps().send("accept", method="INVITE").send(
        "accept", method="ACK", now=ISSUED + 2 * LIFETIME).send(
            "no", method="INVITE", now=ISSUED + 2 * LIFETIME).add(
                topic, "late", "an ACK is not too late, an INVITE is",
                ["AckRule"])
    wrong(Steps().send("accept", method="INVITE"), method="ACK").send(
        "replayed", method="INVITE").add(
            topic, "wrong", "ACK is checked all the same, and frees nothing",
            ["AckRule"])
    return topic


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
    return [replays(), counts(), wraps(), poisons(), clocks(), acks(),
            sessions(), tables(), bares()]
