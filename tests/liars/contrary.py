"""Passes on what the reference answers to another question, or other values.

usage: contrary.py WAY...
    bottom    prefers the challenge at the bottom
    deaf      does not hear of next nonces
    forged    answers a nonce that nobody sent
    late      begins to count at 5
    own       takes a cnonce of its own
    wrong     decides right, but gets every value wrong in one digit
    nothing   leaves out every value
    otherwise accepts all requests of a session
    short     says one verdict less
"""

import re
import sys

import relay
from liar import serve

VALUES = ("response", "rspauth", "username", "ha1", "ha2", "headers",
          "verdicts")


def texts(request, name):
    """The rows of a list."""
    if name + "_hex" in request:
        return [bytes.fromhex(row).decode("latin-1")
                for row in request[name + "_hex"]]
    return request.get(name, [])


def with_texts(request, name, change):
    """The request, each text of a list changed."""
    rows = [change(row).encode("latin-1").hex()
            for row in texts(request, name)]
    rest = {key: value for key, value in request.items() if key != name}
    return dict(rest, **{name + "_hex": rows}) if rows else request


def bottom(request):
    turned = with_texts(request, "replies", lambda reply:
                        "\r\n".join(reply.split("\r\n")[::-1]))
    return {name: value[::-1] if name == "challenges" else value
            for name, value in turned.items()}


def deaf(request):
    return with_texts(request, "replies", lambda reply:
                      "" if "nextnonce" in reply else reply)


def forge(text):
    return re.sub('nonce="', 'nonce="x', text)


def forged(request):
    return with_texts(with_texts(request, "replies", forge), "challenges",
                      forge)


def late(request):
    return dict(request, first_nc="00000005")


def own(request):
    return {name: value for name, value in request.items()
            if name != "cnonce" or request["op"].startswith("digest.")}


def spoiled(value):
    """Another digit in the place of the first, of a header in its response."""
    if isinstance(value, list):
        return list(map(spoiled, value))
    return re.sub('^()([0-9a-f])|(response=")(.)', lambda found:
                  "%s%x" % (found[1] or found[3] or "",
                            int(found[2] or found[4], 16) ^ 1), value)


def wrong(reply):
    return {name: spoiled(value) if name in VALUES and name != "verdicts"
            else value for name, value in reply.items()}


def nothing(reply):
    return {name: value for name, value in reply.items()
            if name not in VALUES}


def otherwise(reply):
    return dict(reply, verdicts=["accept"] * len(reply["verdicts"]))


def short(reply):
    return dict(reply, verdicts=reply["verdicts"][1:])


ASKED = {one.__name__: one for one in (bottom, deaf, forged, late, own)}
SAID = {one.__name__: one for one in (wrong, nothing, otherwise, short)}


def lie(request):
    for way in sys.argv[1:]:
        request = ASKED.get(way, dict)(request)
    reply = relay.ask(request)
    for way in sys.argv[1:]:
        reply = SAID.get(way, dict)(reply)
    return reply


FEATURES = [name for name in relay.HELLO["features"]
            if name != "inject-cnonce" or "own" not in sys.argv]
serve(lie, dict(relay.HELLO, features=FEATURES))
