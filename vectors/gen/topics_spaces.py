"""A client that several servers and proxies ask, one after another or at once,
and its headers for all of them, request by request: client.session."""

from corpus import Topic, flat
from digest import SESSIONS, steps
from topics_both import ANSWERS, PROXY, WWW
from topics_confirm import listed, quoted
from topics_dialogue import MEMBERS, NEXT, OP, USER, challenge

URI = "sip:bob@biloxi.com"
ONE = {"field": PROXY, "realm": "one.example"}
TWO = {"field": PROXY, "realm": "two.example"}
FAR = {"field": WWW, "realm": "biloxi.com"}


class Journey:
    """What the client got before each request; what it sends to whom."""

    def __init__(self):
        self.user = dict(USER, uri=URI, each_realm="true")
        self.spaces = {}
        self.first = {}
        self.rows = []
        self.sent = []

    def cnonce(self):
        return "c%03d" % len(self.rows)

    def answer(self, space, method):
        means, count = self.spaces[space]
        self.spaces[space] = means, count + 1
        values = dict(self.user, **means)
        values.update(method=method, cnonce=self.cnonce(),
                      nc="%08x" % (count + 1))
        values.update(self.first.setdefault(space, {
            "first_nonce": means["nonce"], "first_cnonce": self.cnonce()}))
        values["response"] = steps(values)[0]["response"]
        found = {name: values[name] for name in MEMBERS}
        return dict(found, fields=ANSWERS[space[0]],
                    requests=str(len(self.rows)))

    def request(self, line, method, outcome="answer"):
        """It answers all that ever asked, in the order in which they did."""
        if outcome == "answer":
            self.sent += [self.answer(space, method)
                          for space in self.spaces]
        self.rows.append((line, method, self.cnonce(), outcome))
        return self

    def asked(self, *challenges, method="INVITE"):
        lines = []
        for said in challenges:
            line, means = challenge(**said)
            lines.append(line)
            space = said["field"], means["realm"]
            self.spaces[space] = means, 0
            self.first.pop(space, None)
        return self.request("\r\n".join(lines), method)

    def passed(self, method="BYE"):
        return self.request("", method)

    def refused(self, *challenges, method="INVITE"):
        lines = [challenge(**said)[0] for said in challenges]
        return self.request("\r\n".join(lines), method, "decline")

    def cancelled(self):
        return self.request("", "CANCEL", "decline")

    def acknowledged(self):
        """ACK has what its INVITE had."""
        last = self.sent[-1]["requests"]
        self.sent += [dict(row, requests=str(len(self.rows)))
                      for row in self.sent if row["requests"] == last]
        self.rows.append(("", "ACK", self.cnonce(), "answer"))
        return self

    def informed(self, field, realm, nonce):
        """One of them gives a nonce for the next request."""
        space = field, realm
        last = [row for row in self.sent if row["realm"] == realm
                and row["fields"] == ANSWERS[field]][-1]
        proof = steps(dict(self.user, **last, **self.first[space], method="",
                           body=None), "rspauth")[0]["rspauth"]
        line = field.replace("Authenticate", "Authentication-Info").replace(
            "WWW-", "") + ": " + listed(
                {"nextnonce": quoted(nonce), "rspauth": quoted(proof),
                 "qop": "auth", "cnonce": last["cnonce"],
                 "nc": last["nc"]}).decode()
        self.spaces[space] = dict(self.spaces[space][0], nonce=nonce), 0
        return self.request(line, "BYE")

    def add(self, topic, slug, comment, flags=("TwoSpaces",)):
        proven = any("-Info" in row[0] for row in self.rows)
        given = dict(self.user, replies=[row[0] for row in self.rows],
                     method=[row[1] for row in self.rows],
                     cnonce=[row[2] for row in self.rows])
        expect = {name: [row[name] for row in self.sent]
                  for name in MEMBERS + ("fields", "requests")}
        topic.add(slug, comment, "valid", flags,
                  features=["each-realm", "proxies"]
                  + ["inject-cnonce"] * proven,
                  input=flat(given), expect=flat(dict(
                      expect, outcome="ok",
                      outcomes=[row[3] for row in self.rows])))


def stale(said, nonce="n2"):
    return dict(said, nonce=nonce, stale="true")


def journeys():
    topic = Topic(OP, "spaces", ["rfc3261#22.3", "rfc3261#22.1"])
    Journey().asked(ONE).asked(FAR).acknowledged().passed().add(
        topic, "proxy-then-server", "407, then 401: the request has both "
        "answers, and so have the ACK and the BYE")
    Journey().asked(FAR).asked(ONE).acknowledged().passed().add(
        topic, "server-then-proxy", "401, then 407")
    Journey().asked(ONE).asked(TWO).asked(FAR).acknowledged().passed().add(
        topic, "two-proxies-then-server", "each hop asks for itself")
    Journey().asked(ONE, TWO, FAR).acknowledged().passed().passed().add(
        topic, "all-at-once", "a forked request: all answers in the next one")
    Journey().asked(ONE, FAR).asked(stale(ONE)).passed().add(
        topic, "proxy-stale", "a new nonce for one, the next count for the "
        "other", ("TwoSpaces", "StaleRound"))
    Journey().asked(ONE, FAR).asked(stale(FAR)).passed().add(
        topic, "server-stale", "a new nonce for one, the next count for the "
        "other", ("TwoSpaces", "StaleRound"))
    Journey().asked(ONE, FAR).asked(stale(ONE), stale(FAR, "n3")).passed(
        ).add(topic, "both-stale", "a new nonce for each",
              ("TwoSpaces", "StaleRound"))
    Journey().asked(ONE, FAR).refused(dict(ONE, nonce="n2")).add(
        topic, "proxy-refuses", "one of them says no: the request is given "
        "up", ("TwoSpaces", "StaleRound"))
    same = dict(ONE, realm="biloxi.com")
    Journey().asked(same).asked(FAR).acknowledged().passed().add(
        topic, "same-realm", "a proxy and a server may have one realm, and "
        "even one nonce")
    Journey().asked(same, FAR).asked(stale(same)).passed().add(
        topic, "same-realm-stale", "the proxy's new nonce is not for the "
        "server", ("TwoSpaces", "StaleRound"))
    Journey().asked(ONE, FAR).informed(WWW, "biloxi.com", NEXT).passed().add(
        topic, "server-nextnonce", "the server's next nonce is not for the "
        "proxy", ("TwoSpaces", "NextNonce"))
    Journey().asked(ONE, FAR).informed(PROXY, "one.example", NEXT).passed(
        ).add(topic, "proxy-nextnonce", "the proxy's next nonce is not for "
              "the server", ("TwoSpaces", "NextNonce"))
    Journey().asked(ONE, FAR).cancelled().acknowledged().passed(
        ).add(topic, "cancel", "CANCEL has neither header",
              ("TwoSpaces", "AckRule"))
    return topic


def sessions():
    """Each of them has an A1 of its own, made when it asked."""
    topic = Topic(OP, "spaces-sess", ["rfc7616#3.4.2", "rfc3261#22.3"])
    flags = ("TwoSpaces", "SessionKey")
    for name in SESSIONS:
        one, far = dict(ONE, algorithm=name), dict(FAR, algorithm=name)
        Journey().asked(one).asked(far).acknowledged().passed().add(
            topic, name.lower(), "407, then 401: each A1 has the cnonce that "
            "was first for it", flags)
        Journey().asked(one, far).asked(stale(one)).passed().add(
            topic, name.lower() + "-stale", "a new A1 for the proxy, the old "
            "one for the server", flags + ("StaleRound",))
        Journey().asked(one, far).informed(
            PROXY, "one.example", NEXT).passed().add(
                topic, name.lower() + "-nextnonce", "a next nonce makes no "
                "new A1", flags + ("NextNonce",))
    Journey().asked(ONE, dict(FAR, algorithm="MD5-sess")).passed().add(
        topic, "beside-plain", "one of them has a session, the other has "
        "none", flags)
    return topic


def topics():
    return [journeys(), sessions()]
