"""Computes well, but talks on standard output before it answers."""

from liar import HONEST, serve


def lie(request):
    print("debug: computing", request["id"], flush=True)
    return dict(HONEST.run(request), id=request["id"])


serve(lie)
