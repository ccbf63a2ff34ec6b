"""Ends each vector in the way that a file says for its id.

usage: actor.py FILE     a JSON object: id -> way; others are answered well
"""

import json
import os
import pathlib
import signal
import sys
import time

from liar import HONEST, serve

WAYS = json.loads(pathlib.Path(sys.argv[1]).read_text("ascii"))


def crash(reply):
    os.kill(os.getpid(), signal.SIGSEGV)


def hang(reply):
    time.sleep(3600)


def chatter(reply):
    print("one\n two & <three>", flush=True)
    return reply


ENDS = {
    "right": lambda reply: reply,
    "wrong": lambda reply: dict(reply, nextnonce="another"),
    "short": lambda reply: {name: reply[name] for name in reply
                            if name != "names"},
    "refused": lambda reply: {"outcome": "unsupported"},
    "broken": lambda reply: {"outcome": "error", "reason": "\x1b[31m <&>"},
    "crash": crash,
    "hang": hang,
    "chatter": chatter,
}


def lie(request):
    end = ENDS[WAYS.get(request["id"], "right")]
    return dict(end(HONEST.run(request)), id=request["id"])


serve(lie, HONEST.HELLO)
