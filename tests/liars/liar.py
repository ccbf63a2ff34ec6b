"""A liar is an adapter whose verdict is known: it must never pass for right.

Each liar beside this file is one function from a request to a reply; this file
gives them the protocol. They say hello honestly, claiming every operation.
"""

import importlib.util
import json
import pathlib
import sys

TEMPLATE = (pathlib.Path(__file__).resolve().parents[2] /
            "vectors/adapters/python/template.py")

HELLO = {"name": "liar", "version": "1", "language": "python",
         "protocol": "1", "features": ["inject-cnonce"],
         "ops": ["digest.response", "digest.rspauth", "digest.userhash",
                 "parse.challenge", "parse.credentials", "parse.authinfo",
                 "client.respond"]}


def template():
    """The honest adapter, for liars that are wrong in one point only."""
    spec = importlib.util.spec_from_file_location("template", TEMPLATE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def say(reply):
    print(json.dumps(reply), flush=True)


def serve(lie, hello=HELLO):
    """Answers until stop; lie(request) makes the reply to a vector."""
    for line in sys.stdin:
        request = json.loads(line)
        if request["cmd"] == "stop":
            break
        if request["cmd"] == "hello":
            say(dict(hello, id=request["id"]))
            continue
        reply = lie(request)
        if reply is not None:
            say(reply)
