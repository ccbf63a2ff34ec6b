"""Texts are joined by colons and may hold some, so that other texts make the
same octets: digest.response and server.verify."""

from corpus import Topic
from digest import digest
from server import Nonces, asked, claim, text, world
from texts import COLON
from topics_digest import add, request
from topics_verify import OP, accept

NAMES = ("username", "realm", "password")
ALIKE = (
    ("a1", "MD5", (("a:b", "c", "d"), ("a", "b:c", "d"), ("a", "b", "c:d"))),
    ("a1", "SHA-256", (("a:b", "c", "d"), ("a", "b:c", "d"),
                       ("a", "b", "c:d"))),
    ("empty", "SHA-256", (("", ":", "p"), (":", "", "p"), ("", "", ":p"))),
)


def alike():
    topic = Topic("digest.response", "joined", ["rfc7616#3.4.2"])
    for slug, algorithm, rows in ALIKE:
        for number, row in enumerate(rows, 1):
            add(topic, "%s-%s-%d" % (slug, algorithm.lower(), number),
                "one of three that have one A1, and so one response",
                request(algorithm, **dict(zip(NAMES, row))), COLON)
    for number, (nonce, cnonce) in enumerate((("x:y", "z"), ("x", "y:z")), 1):
        add(topic, "sess-%d" % number, "one of two that have one A1, and two "
            "responses for their nonces", request(
                "SHA-256-sess", nonce=nonce, cnonce=cnonce), COLON)
    body = digest("SHA-256", b"").decode()
    add(topic, "a2-auth", "the A2 of auth-int; qop tells the responses "
        "apart", request("SHA-256", method="OPTIONS",
                         uri="sip:biloxi.com:" + body), COLON)
    add(topic, "a2-auth-int", "the A2 of a longer uri; qop tells the "
        "responses apart", request("SHA-256", "auth-int", method="OPTIONS",
                                   body=b""), COLON)
    add(topic, "kd-no-qop", "a nonce like nonce, nc, cnonce and qop has their "
        "response", request("MD5", None, nonce="n:00000001:c:auth"),
        COLON + ["QopAbsent"])
    add(topic, "kd-auth", "nonce, nc, cnonce and qop have the response of a "
        "nonce like them", request("MD5", nonce="n", cnonce="c"), COLON)
    return topic


def realms():
    """A response that is right for a name and realm that are cut elsewhere."""
    topic = Topic(OP, "joined", ["rfc3261#22.1"])
    for slug, mine, theirs in (
            ("name", ("alice:atlanta", "example.com"),
             ("alice", "atlanta:example.com")),
            ("realm", ("alice", "atlanta:example.com"),
             ("alice:atlanta", "example.com"))):
        here = world(username=mine[0], realm=mine[1])
        nonces = Nonces(here)
        accept(topic, slug, "a colon in the " + slug, here,
               claim(here, nonces), COLON)
        row = claim(here, nonces, username=theirs[0], realm=theirs[1])
        topic.add(slug + "-cut-elsewhere", "the response is right, the realm "
                  "is not ours", "invalid", COLON,
                  input=asked(here, nonces, [text(row)]), error=["absent"],
                  sibling="%s/joined/%s" % (OP, slug))
    return topic


def topics():
    return [alike(), realms()]
