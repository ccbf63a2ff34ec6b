"""Computes well, but answers with the id of the request before."""

from liar import HONEST, serve

last = "0"


def lie(request):
    global last
    reply = dict(HONEST.run(request), id=last)
    last = request["id"]
    return reply


serve(lie)
