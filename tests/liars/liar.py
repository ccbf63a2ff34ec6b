"""A liar is an adapter whose verdict is known: it must never pass for right.

Each liar beside this file is one function from a request to a reply; this file
gives them the protocol. They say hello honestly, claiming every operation and feature.
"""

import json
import pathlib
import sys

VECTORS = pathlib.Path(__file__).resolve().parents[2] / "vectors"
sys.path.append(str(VECTORS / "adapters/python"))

import example
import sdv

HELLO = {"name": "liar", "version": "1", "language": "python",
         "protocol": "1",
         "features": sorted(json.loads(
             (VECTORS / "flags.json").read_text("ascii"))["features"]),
         "ops": ["digest.response", "digest.rspauth", "digest.userhash",
                 "parse.challenge", "parse.credentials", "parse.authinfo",
                 "build.challenge", "build.credentials", "build.authinfo",
                 "client.respond", "client.session", "client.confirm",
                 "server.challenge", "server.verify", "server.session",
                 "proxy.aggregate", "message.respond", "message.verify"]}


class Honest:
    """An adapter that is right, for liars that are wrong in one point only."""

    HELLO = dict(example.HELLO, protocol="1", ops=list(example.OPERATIONS))

    @staticmethod
    def run(request):
        return sdv.run(example.OPERATIONS, request)

    @staticmethod
    def answer(request):
        return sdv.answer(example.HELLO, example.OPERATIONS, request)


HONEST = Honest()


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
