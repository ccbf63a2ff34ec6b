"""When a nonce is good, where clocks have their edges: server.verify."""

from corpus import Topic
from server import LIFETIME, Nonces, asked, claim, text, world
from topics_verify import OP, accept

# Where clocks of few bits wrap, and a time in milliseconds of these years.
EDGES = (("2-31", 2 ** 31), ("2-32", 2 ** 32), ("ms", 1800000000000))
BITS = (16, 31, 32, 40)


def at(issued, now, lifetime=LIFETIME):
    here = world(now=str(now), lifetime=str(lifetime))
    return here, Nonces(here, issued)


def good(topic, slug, comment, *when):
    here, nonces = at(*when)
    accept(topic, slug, comment, here, claim(here, nonces), ["Expiry"],
           nonces=nonces)


def bad(topic, slug, comment, sibling, *when):
    here, nonces = at(*when)
    topic.add(slug, comment, "invalid", ["Expiry"],
              input=asked(here, nonces, [text(claim(here, nonces))]),
              error=["stale", "nonce"],
              sibling="%s/clock/%s" % (OP, sibling))


def clocks():
    topic = Topic(OP, "clock", ["rfc7616#3.3"])
    for slug, edge in EDGES:
        issued, slug = edge - 10, "across-" + slug
        good(topic, slug, "the edge lies between challenge and answer",
             issued, edge + 10)
        good(topic, slug + "-end", "at the end of the lifetime", issued,
             issued + LIFETIME)
        bad(topic, slug + "-late", "one later", slug, issued,
            issued + LIFETIME + 1)
        bad(topic, slug + "-early", "one before it was made", slug, issued,
            issued - 1)
    good(topic, "soon", "used at once", 1000, 1001)
    for bits in BITS:
        bad(topic, "alias-2-%d" % bits, "as many ticks later as make a "
            "clock of few bits show the same", "soon", 1000,
            1001 + 2 ** bits)
    good(topic, "no-lifetime", "a lifetime of 0 is that moment", 1000, 1000,
         0)
    bad(topic, "no-lifetime-late", "and no longer", "no-lifetime", 1000,
        1001, 0)
    return topic


def topics():
    return [clocks()]
