"""Replies that a client gets, and the requests that it sends then:
client.session."""

from corpus import Topic, flat
from digest import ALGORITHMS, SESSIONS, is_session, steps
from topics_confirm import listed, quoted

OP = "client.session"
NEXT = "84f1c1ae6cbe5ua9c8e88dfa3ecm3459"
MEMBERS = ("realm", "nonce", "algorithm", "qop", "nc", "cnonce", "response")
NONE = dict.fromkeys(MEMBERS, "")
USER = {"username": "bob", "password": "zanzibar", "uri": "sip:biloxi.com"}


def challenge(field="WWW-Authenticate", stale=None, **changed):
    """One field of a 401 or 407; stale is written as it is."""
    means = {"realm": "biloxi.com", "nonce": "n1", "qop": "auth",
             "algorithm": "SHA-256"}
    means.update(changed)
    form = {"realm": '"%s"', "nonce": '"%s"', "qop": '"%s"',
            "algorithm": "%s", "opaque": '"%s"'}
    params = ["%s=%s" % (name, form[name] % value)
              for name, value in means.items() if value is not None]
    if stale is not None:
        params.append("stale=" + stale)
    return "%s: Digest %s" % (field, ", ".join(params)), means


class Dialogue:
    """What the client got before each request, and what it sends."""

    def __init__(self, **user):
        self.user = dict(USER, **user)
        self.means = None
        self.count = 0
        self.first = None
        self.rows = []
        self.last = NONE
        self.info = "Authentication-Info"

    def step(self, line, method, outcome, members):
        cnonce = "c%03d" % len(self.rows)
        self.rows.append((line, method, cnonce, outcome, members))
        self.last = members
        return self

    def answer(self, line, method):
        """The next request of the session, as it has to be."""
        self.count += 1
        cnonce = "c%03d" % len(self.rows)
        self.first = self.first or (self.means["nonce"], cnonce)
        values = dict(self.user, **self.means)
        values.update(method=method, cnonce=cnonce,
                      nc="%08x" % self.count, first_nonce=self.first[0],
                      first_cnonce=self.first[1])
        values["response"] = steps(values)[0]["response"]
        found = {name: values[name] or "" for name in MEMBERS}
        return self.step(line, method, "answer", found)

    def challenged(self, method="REGISTER", also=(), **said):
        """A challenge comes, others below it, and it is answered."""
        line, self.means = challenge(**said)
        lines = [line] + [challenge(**other)[0] for other in also]
        begins = not self.rows and "first_nc" in self.user
        self.count = int(self.user["first_nc"], 16) - 1 if begins else 0
        self.first = None
        return self.answer("\r\n".join(lines), method)

    def passed(self, method="REGISTER"):
        """The request was accepted without a word; the next one."""
        return self.answer("", method)

    def informed(self, method="REGISTER", taken=True, **sent):
        """It was accepted with Authentication-Info; the next one."""
        request = dict(self.user, **self.means)
        request.update({name: self.last[name] for name in ("nc", "cnonce")},
                       method="", first_nonce=self.first[0],
                       first_cnonce=self.first[1], body=None)
        proof = steps(request, "rspauth")[0]["rspauth"]
        found = {"qop": self.last["qop"], "rspauth": quoted(proof),
                 "cnonce": self.last["cnonce"], "nc": self.last["nc"]}
        found.update(sent)
        if "nextnonce" in sent and taken:
            self.means = dict(self.means, nonce=sent["nextnonce"].decode()[
                1:-1])
            self.count = 0
        line = self.info + ": " + listed(found).decode()
        return self.answer(line, method)

    def acknowledged(self):
        """ACK has what its INVITE had."""
        return self.step("", "ACK", "answer", self.last)

    def given_up(self, method="REGISTER", **said):
        """A challenge that is not answered."""
        return self.step(challenge(**said)[0], method, "decline", NONE)

    def cancelled(self):
        """CANCEL has no credentials, and those before it stay."""
        last = self.last
        self.step("", "CANCEL", "decline", NONE)
        self.last = last
        return self

    def free(self, **said):
        """A challenge that may be answered or not."""
        return self.step(challenge(**said)[0], "REGISTER", "any", NONE)

    def input(self):
        return flat(dict(self.user, replies=[row[0] for row in self.rows],
                         method=[row[1] for row in self.rows],
                         cnonce=[row[2] for row in self.rows]))

    def expect(self):
        found = {name: [row[4][name] for row in self.rows]
                 for name in MEMBERS}
        return flat(dict(found, outcome="ok",
                         outcomes=[row[3] for row in self.rows]))

    def add(self, topic, slug, comment, flags, level="must", features=()):
        """rspauth can be given only where the cnonce is known beforehand."""
        proven = any("-Info" in row[0] for row in self.rows)
        topic.add(slug, comment, "valid", flags, level=level,
                  features=["inject-cnonce"] * proven + list(features),
                  input=self.input(), expect=self.expect())


def counted():
    topic = Topic(OP, "count", ["rfc7616#3.4"])
    for name in ALGORITHMS:
        Dialogue().challenged(algorithm=name).passed().passed().add(
            topic, "three-" + name.lower(), "nc goes up by one, and A1 of "
            "-sess stays", ["NonceCount"] + ["SessionKey"] * is_session(name))
    for name in SESSIONS:
        said = {"field": "Proxy-Authenticate", "algorithm": name}
        Dialogue().challenged(**said).passed().add(
            topic, "proxy-" + name.lower(), "A1 of -sess stays for a proxy "
            "as well", ["NonceCount", "SessionKey"])
    many = Dialogue().challenged()
    for _ in range(17):
        many.passed()
    many.add(topic, "eighteen", "0000000a behind 00000009, 00000010 behind "
             "0000000f", ["NonceCount"])
    Dialogue().challenged("INVITE").passed("BYE").passed("OPTIONS").add(
        topic, "other-methods", "one count for all requests",
        ["NonceCount"])
    Dialogue().challenged(algorithm=None).passed().add(
        topic, "no-algorithm", "MD5, and none is named", ["NonceCount"])
    Dialogue().challenged(qop="auth-int").passed().add(
        topic, "auth-int", "qop stays", ["NonceCount"])
    Dialogue().challenged("INVITE").acknowledged().passed("BYE").add(
        topic, "ack", "ACK repeats the credentials of its INVITE, count and "
        "response included", ["AckRule"])
    Dialogue().challenged("INVITE").acknowledged().acknowledged().passed(
        "INVITE").acknowledged().add(
            topic, "two-acks", "each ACK that of its own INVITE",
            ["AckRule"])
    return topic


def renewed():
    topic = Topic(OP, "stale", ["rfc7616#3.3"])
    Dialogue().challenged().challenged(nonce="n2", stale="true").add(
        topic, "new-nonce", "the new nonce is used, from 00000001 on",
        ["StaleRound"])
    for word in ("TRUE", "True", '"true"'):
        slug = word.strip('"').lower() + (
            "-quoted" if '"' in word else "-" + ("upper" if word.isupper()
                                                 else "mixed"))
        Dialogue().challenged().challenged(nonce="n2", stale=word).add(
            topic, slug, "true in any case and form", ["StaleRound"],
            "should" if '"' in word else "must")
    Dialogue().challenged().passed().passed().challenged(
        nonce="n2", stale="true").passed().add(
            topic, "after-three", "nc begins anew", ["StaleRound",
                                                     "NonceCount"])
    for slug, stale in (("not-stale", None), ("stale-false", "false"),
                        ("stale-other", "maybe"), ("stale-empty", '""')):
        Dialogue().challenged().given_up(nonce="n2", stale=stale).add(
            topic, slug, "the password was wrong: it is not tried again",
            ["StaleRound"])
    Dialogue().challenged().given_up(nonce="n1").add(
        topic, "same-nonce", "refused, and the very same challenge again",
        ["StaleRound"])
    loop = Dialogue().challenged()
    loop.challenged(nonce="n2", stale="true")
    for number in range(3, 24):
        loop.free(nonce="n%d" % number, stale="true")
    loop.given_up(nonce="n99", stale="true").add(
        topic, "for-ever", "stale again and again: the client gives up at "
        "some time", ["StaleRound"])
    for name in ("MD5-sess", "SHA-256-sess"):
        Dialogue().challenged(algorithm=name).passed().challenged(
            algorithm=name, nonce="n2", stale="true").passed().add(
                topic, "a1-" + name.lower(), "a new challenge makes a new "
                "A1", ["StaleRound", "SessionKey"])
    Dialogue().challenged().challenged(
        nonce="n2", stale="true", algorithm="MD5").passed().add(
            topic, "other-algorithm", "the new challenge says how",
            ["StaleRound"])
    Dialogue().challenged().challenged(
        nonce="n2", stale="true", qop="auth-int").passed().add(
            topic, "other-qop", "the new challenge says how",
            ["StaleRound"])
    Dialogue().challenged(field="Proxy-Authenticate").passed().challenged(
        field="Proxy-Authenticate", nonce="n2", stale="true").add(
            topic, "proxy", "407 as 401", ["StaleRound"])
    for slug, said in (("without-realm", {"realm": None}),
                       ("without-nonce", {"nonce": None}),
                       ("unknown-algorithm", {"algorithm": "SHA-1"}),
                       ("unknown-qop", {"qop": "auth-conf"})):
        Dialogue().challenged().given_up(
            **dict({"nonce": "n2", "stale": "true"}, **said)).add(
                topic, slug, "nothing that could be answered",
                ["StaleRound"])
    return topic


def several():
    """A reply with more than one challenge."""
    topic = Topic(OP, "several", ["rfc8760#2.4"])
    weak = {"algorithm": "MD5", "nonce": "w1"}
    again = {"nonce": "n2", "stale": "true"}
    Dialogue().challenged(also=[weak]).passed().add(
        topic, "strong-then-weak", "the topmost is answered, and goes on",
        ["Topmost"], "should")
    Dialogue().challenged(also=[weak]).challenged(
        also=[dict(weak, nonce="w2", stale="true")], **again).passed().add(
            topic, "stale", "again the topmost, from 00000001 on",
            ["Topmost", "StaleRound"], "should")
    Dialogue().challenged(also=[weak]).challenged(
        algorithm="MD5", also=[{"nonce": "n3", "stale": "true"}],
        **again).add(
            topic, "stale-turned-over", "the server has another order now",
            ["Topmost", "StaleRound"], "should")
    Dialogue(for_realm="biloxi.com").challenged(
        also=[{"realm": "biloxi.org"}, weak]).passed().add(
            topic, "other-realm", "another realm's below", ["OtherRealm"])
    return topic


def nexts():
    topic = Topic(OP, "nextnonce", ["rfc7616#3.5"])
    following = quoted(NEXT)
    for name in ALGORITHMS:
        Dialogue().challenged(algorithm=name).informed(
            nextnonce=following).passed().add(
                topic, name.lower(), "the next nonce is used, from 00000001 "
                "on; qop and A1 of -sess stay", ["NextNonce"], "should")
    Dialogue().challenged(qop="auth-int").informed(
        nextnonce=following).passed().add(
            topic, "auth-int", "qop stays", ["NextNonce"], "should")
    Dialogue().challenged().informed().passed().add(
        topic, "none", "without a next nonce the old one goes on",
        ["NextNonce"])
    Dialogue().challenged().informed(nextnonce=following).informed(
        nextnonce=quoted("n3")).passed().add(
            topic, "twice", "one after another", ["NextNonce"], "should")
    Dialogue().challenged().informed(nextnonce=following).challenged(
        nonce="n3", stale="true").add(
            topic, "then-stale", "a challenge goes before",
            ["NextNonce", "StaleRound"], "should")
    Dialogue().challenged().passed().informed(
        nextnonce=following).passed().add(
            topic, "after-two", "nc begins anew", ["NextNonce"], "should")
    proxy = Dialogue().challenged(field="Proxy-Authenticate")
    proxy.info = "Proxy-Authentication-Info"
    proxy.informed(nextnonce=following).passed().add(
        topic, "proxy", "a proxy's has a name of its own", ["NextNonce"],
        "should")
    for slug, sent in (("wrong-rspauth", {"rspauth": quoted("0" * 64)}),
                       ("wrong-nc", {"nc": "00000009"}),
                       ("wrong-cnonce", {"cnonce": "x"})):
        Dialogue().challenged().informed(
            taken=False, nextnonce=following, **sent).add(
                topic, slug, "not from the server: its nonce is not used",
                ["NextNonce", "Rspauth"], "should")
    return topic


def realms():
    """The password is for the realm that the input names."""
    topic = Topic(OP, "realm", ["rfc3261#22.1"])
    mine = {"for_realm": "biloxi.com"}
    Dialogue(**mine).challenged().given_up(
        realm="biloxi.org", nonce="n2", stale="true").add(
            topic, "other", "a password is not tried in another realm",
            ["OtherRealm"])
    Dialogue(**mine).challenged().given_up(
        realm="BILOXI.COM", nonce="n2", stale="true").add(
            topic, "case", "realms have case", ["OtherRealm"])
    Dialogue(**mine).given_up(realm="biloxi.org").add(
        topic, "other-first", "nor is it at first", ["OtherRealm"])
    return topic


def topics():
    return [counted(), renewed(), several(), nexts(), realms()]


