"""A chain of responses, each made of the one before, so that one mistake in any
of a hundred changes the last, which is the vector: digest.response."""

from corpus import Topic, octets
from digest import ALGORITHMS, steps
from topics_digest import add, request
from texts import SDP

LINKS = 100
QOPS = ("auth", "auth-int")


def following(values, number):
    """The input of the next link: the response is its nonce, and its body if
    that is covered; the nonce is its cnonce."""
    response = octets(steps(values)[0]["response"])
    changed = dict(values, nonce=response, cnonce=values["nonce"],
                   nc="%08x" % number)
    if "body" in values:
        changed["body"] = response
    return changed


def chains():
    topic = Topic("digest.response", "chain", ["rfc7616#3.4.1"])
    for algorithm in ALGORITHMS:
        for qop in QOPS:
            values = request(algorithm, qop)
            if qop == "auth-int":
                values["body"] = SDP
            for number in range(2, LINKS + 1):
                values = following(values, number)
            slug = ("%s-%s" % (algorithm, qop)).lower()
            add(topic, slug, "the hundredth of a chain that begins with "
                "grid/%s-register: the response is the next nonce%s, the "
                "nonce the next cnonce, nc goes up" % (
                    slug, " and body" if qop == "auth-int" else ""),
                values, ["HashBlocks"])
    return topic


def topics():
    return [chains()]
