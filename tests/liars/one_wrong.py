"""Passes on what the reference answers, but for one operation.

usage: one_wrong.py OPERATION
"""

import sys

import relay
from liar import serve


def lie(request):
    if request["op"] == sys.argv[1]:
        return {"id": request["id"], "outcome": "ok", "nothing": "\x1b[31m"}
    return relay.ask(request)


serve(lie, relay.HELLO)
