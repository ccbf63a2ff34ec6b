"""Computes well, but takes over the qop of the request before without one."""

from liar import HONEST, serve

last = {}


def lie(request):
    global last
    reply = HONEST.run(dict(last, **request))
    last = {name: request[name] for name in ("qop", "nc", "cnonce")
            if name in request}
    return dict(reply, id=request["id"])


serve(lie, HONEST.HELLO)
