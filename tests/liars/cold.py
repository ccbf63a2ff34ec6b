"""Computes well, except the first answer after it was started."""

from liar import HONEST, serve

warm = False


def lie(request):
    global warm
    reply = dict(HONEST.run(request), id=request["id"])
    if not warm:
        reply["response"] = "0" * 32
    warm = True
    return reply


serve(lie, HONEST.HELLO)
