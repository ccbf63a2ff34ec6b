"""Requests that come one after another to one server: server.session."""

from corpus import Topic, flat
from server import ISSUED, LIFETIME, Nonces, covered, params, text, world

OP = "server.session"


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

    def either(self, topic, slug, comment, flags, features=(), **named):
        topic.add(slug, comment, "acceptable", flags, features,
                  input=self.input(),
                  alternatives=[{"name": name.replace("_", "-"),
                                 "outcome": "ok", "verdicts": verdicts}
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
    wide = Steps()
    for number in (0x1, 0x101, 0x10001, 0x1000001, 0x80000001):
        wide.send("accept", nc="%08x" % number)
    wide.add(topic, "alike", "counts that differ in one octet alone",
             ["NonceCount"])
    for number in (0x100, 0x10000, 0x1000000):
        Steps().send("accept", nc="%08x" % number).send(
            "accept", nc="%08x" % (number + 1)).send(
                "replayed", nc="%08x" % number).send(
                    "replayed", nc="%08x" % (number + 1)).add(
                        topic, "from-%08x" % number, "counts of more than "
                        "one octet", ["NonceCount"])
    return topic


DISTANCES = (1, 31, 32, 33, 63, 64, 65, 127, 128, 129)


def windows():
    """At its edge a window is one off, or a count is shifted out of it."""
    topic = Topic(OP, "window", ["rfc7616#3.4"])
    for distance in DISTANCES:
        high = "%08x" % (distance + 1)
        Steps().send("accept").send("accept", nc=high).send(
            "replayed").send("replayed", nc=high).send(
                "accept", nc="%08x" % (distance + 2)).send("replayed").add(
                    topic, "behind-by-%d" % distance, "however far behind, "
                    "what was used stays used", ["NonceCount", "Replay"])
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
    Steps().send("accept", now=end).send("replayed", now=ISSUED).send(
        "accept", now=ISSUED, nc="00000002").add(
            topic, "back-frees-nothing", "the clock was set back: a count "
            "that was used stays used", ["Expiry", "Replay"])
    Steps().send("accept", now=end).send("no", now=end + 1).send(
        "replayed", now=end).send("accept", now=end, nc="00000002").add(
            topic, "late-then-back", "what was used is not forgotten with "
            "the nonce, should the clock be set back", ["Expiry", "Replay"],
            "should")
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


def topics():
    return [replays(), counts(), windows(), wraps(), poisons(), clocks(),
            acks()]
