"""Computes well, but talks on standard output before it answers."""

from liar import serve, template

HONEST = template()


def lie(request):
    print("debug: computing", request["id"], flush=True)
    return dict(HONEST.run(request), id=request["id"])


serve(lie)
