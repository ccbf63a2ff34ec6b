"""What a server says to a client that was right: server.verify."""

from corpus import Topic, flat
from digest import ALGORITHMS, steps
from server import Nonces, asked, claim, covered, text, world
from topics_verify import OP, expected

NEXT = "84f1c1ae6cbe5ua9c8e88dfa3ecm3459"


def informed(topic, slug, comment, here, nextnonce=None, reply=None,
             **said):
    """The usual verdict, and the params of Authentication-Info."""
    algorithm = said.setdefault("algorithm", here["algorithms"][0])
    nonces = Nonces(here)
    said.setdefault("nonce", nonces.first(algorithm))
    values = dict(covered(here, **said), method="", body=reply)
    found = dict(expected(here, algorithm))
    proof = steps(values, "rspauth")[0]["rspauth"]
    found.update(flat({"rspauth": proof, "qop": values["qop"],
                       "nc": values["nc"], "cnonce": values["cnonce"],
                       "nextnonce": nextnonce}))
    row = text(claim(here, nonces, **said))
    given = dict(here, inform="true", nextnonce=nextnonce, reply_body=reply)
    topic.add(slug, comment, "valid", ["Rspauth"],
              features=["authentication-info"],
              input=asked(given, nonces, [row]), expect=found)


def informs():
    topic = Topic(OP, "authentication-info", ["rfc7616#3.5"])
    here = world(algorithms=list(ALGORITHMS), method="MESSAGE", body="hello")
    for name in ALGORITHMS:
        for qop in here["qops"]:
            informed(topic, "%s-%s" % (name.lower(), qop), "rspauth is a "
                     "response without a method, over the reply's body",
                     here, reply="v=0\r\n", algorithm=name, qop=qop)
    usual = world()
    informed(topic, "nextnonce", "a nonce for the next request", usual, NEXT)
    informed(topic, "nextnonce-quote", "quoted when it is sent", usual,
             'a"b\\c')
    informed(topic, "empty-reply", "auth-int of no body", usual,
             qop="auth-int")
    for nc in ("00000002", "0000000a", "ffffffff"):
        informed(topic, "nc-" + nc, "that of the request", usual, nc=nc)
    for slug, cnonce in (("quote", 'a"b'), ("backslash", "a\\b"),
                         ("long", "0123456789abcdef" * 16)):
        informed(topic, "cnonce-" + slug, "that of the request", usual,
                 cnonce=cnonce)
    return topic


def topics():
    return [informs()]
