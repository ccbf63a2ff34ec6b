"""Challenges of servers and of proxies in one reply: client.respond; CANCEL,
and the last count there is: client.session."""

from client import OP, Offer, answer, asked_of, request
from corpus import Topic
from topics_confirm import quoted
from topics_dialogue import NEXT, NONE, Dialogue
from topics_dialogue import OP as SESSION

WWW, PROXY = "WWW-Authenticate", "Proxy-Authenticate"
ANSWERS = {WWW: "Authorization", PROXY: "Proxy-Authorization"}


def offer(realm, algorithm="SHA-256", **more):
    return Offer(realm=realm, algorithm=algorithm,
                 **dict({"nonce": realm + algorithm}, **more))


def both(topic, slug, comment, rows, picked, **changed):
    """`rows` are pairs of field and offer; those in `picked` are answered."""
    asked = request(each_realm="true", method="INVITE", **changed)
    answers = [answer(rows[place][1], asked) for place in picked]
    expect = {name: [one[name] for one in answers]
              for name in ("realm", "nonce", "algorithm", "qop", "nc",
                           "cnonce", "response")}
    expect["fields"] = [ANSWERS[rows[place][0]] for place in picked]
    topic.add(slug, comment, "valid", ["TwoSpaces"],
              features=["each-realm", "proxies"],
              input=asked_of(dict(asked, fields=[row[0] for row in rows]),
                             [row[1] for row in rows]),
              expect=dict({"outcome": "answer"}, **expect))


def spaces():
    topic = Topic(OP, "both", ["rfc3261#22.3", "rfc8760#2.4"])
    far, own = (WWW, offer("biloxi.com")), (PROXY, offer("atlanta.com"))
    one, two = (PROXY, offer("one.example")), (PROXY, offer("two.example"))
    weak = [(field, offer(old.means["realm"], "MD5"))
            for field, old in (far, own)]
    basic = Offer('Basic realm="atlanta.com"')
    rows = (
        ("server-then-proxy", [far, own], (0, 1)),
        ("proxy-then-server", [own, far], (0, 1)),
        ("proxy-alone", [own], (0,)),
        ("three", [one, two, far], (0, 1, 2)),
        ("server-between", [one, far, two], (0, 1, 2)),
        ("same-realm", [far, (PROXY, offer("biloxi.com"))], (0, 1)),
        ("same-realm-reversed", [(PROXY, offer("biloxi.com")), far], (0, 1)),
        ("same-realm-two-nonces",
         [far, (PROXY, offer("biloxi.com", nonce="n2"))], (0, 1)),
        ("two-each", [far, weak[0], own, weak[1]], (0, 2)),
        ("interleaved", [far, own, weak[1], weak[0]], (0, 1)),
        ("weak-proxy-on-top", [weak[1], own, far, weak[0]], (0, 2)),
        ("same-realm-weak-proxy",
         [(PROXY, offer("biloxi.com", "MD5")), far], (0, 1)),
        ("proxy-unknown", [(PROXY, offer("atlanta.com", "SHA-1")), far],
         (1,)),
        ("server-unknown", [(WWW, offer("biloxi.com", "SHA-1")), own], (1,)),
        ("proxy-basic", [(PROXY, basic), far], (1,)),
        ("proxy-unknown-first", [(PROXY, offer("atlanta.com", "SHA-1")), far,
                                 own], (1, 2)),
    )
    for slug, offers, picked in rows:
        both(topic, slug, "each proxy and each server asks for itself: one "
             "answer for each realm of either kind", offers, picked)
    ints = [(field, offer(old.means["realm"], qop="auth-int"))
            for field, old in (far, own)]
    both(topic, "auth-int", "both answers cover the body", ints, (0, 1),
         body="v=0\r\n")
    nobody = {"username": "anonymous", "password": ""}
    both(topic, "anonymous-proxy", "without credentials for a proxy, as who "
         "needs no password", [own], (0,), **nobody)
    both(topic, "anonymous", "the same to both that ask", [far, own], (0, 1),
         **nobody)
    return topic


def cancels():
    topic = Topic(SESSION, "cancel", ["rfc3261#20", "rfc3261#22.1"])
    proxy = {"field": PROXY}
    Dialogue().challenged("INVITE", **proxy).cancelled().passed(
        "INVITE").add(topic, "proxy", "CANCEL has no Proxy-Authorization, "
                      "and uses no count", ["AckRule"])
    Dialogue().challenged("INVITE", **proxy).cancelled().acknowledged(
        ).passed("BYE").add(topic, "then-ack", "the ACK behind a CANCEL is "
                            "that of the INVITE", ["AckRule"])
    Dialogue().challenged("INVITE", **proxy).cancelled().given_up(
        "CANCEL", nonce="n2", stale="true", **proxy).add(
            topic, "challenged", "a CANCEL cannot be sent again, so nothing "
            "answers its challenge", ["AckRule"])
    return topic


def wraps():
    """A nonce has as many counts as eight digits can tell."""
    topic = Topic(SESSION, "wrap", ["rfc7616#3.4"])
    last = {"first_nc": "ffffffff"}
    features = ["first-count"]

    def ended(dialogue):
        return dialogue.step("", "REGISTER", "decline", NONE)
    for name in ("MD5", "SHA-256-sess"):
        ended(Dialogue(**last).challenged(algorithm=name)).add(
            topic, "last-" + name.lower(), "no count follows ffffffff: the "
            "nonce is used up", ["NonceCount"], features=features)
    ended(Dialogue(first_nc="fffffffe").challenged().passed()).add(
        topic, "last-but-one", "fffffffe, ffffffff, and no more",
        ["NonceCount"], features=features)
    ended(ended(Dialogue(**last).challenged())).add(
        topic, "stays", "nor does it begin anew later", ["NonceCount"],
        features=features)
    Dialogue(**last).challenged().challenged(
        nonce="n2", stale="true").passed().add(
            topic, "stale", "a new nonce begins with 00000001",
            ["NonceCount", "StaleRound"], features=features)
    Dialogue(**last).challenged().informed(
        nextnonce=quoted(NEXT)).passed().add(
            topic, "nextnonce", "so does the next nonce",
            ["NonceCount", "NextNonce"], "should", features=features)
    Dialogue(first_nc="0000ffff").challenged().passed().passed().add(
        topic, "sixteen-bits", "00010000 follows 0000ffff", ["NonceCount"],
        features=features)
    Dialogue(first_nc="7fffffff").challenged().passed().add(
        topic, "sign", "80000000 follows 7fffffff", ["NonceCount"],
        features=features)
    return topic


def topics():
    return [spaces(), cancels(), wraps()]
