"""Reads nc as a hexadecimal number and hashes it in decimal digits."""

from liar import HONEST, serve


def lie(request):
    changed = dict(request)
    if "nc" in request:
        changed["nc"] = "%08d" % int(request["nc"], 16)
    return dict(HONEST.run(changed), id=request["id"])


serve(lie, HONEST.HELLO)
