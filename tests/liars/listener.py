"""Answers on a Unix socket, one connection after another.

usage: listener.py PATH WAY     WAY: honest, or "closes", which ends the
connection at each vector that has no qop
"""

import json
import socket
import sys

from liar import HONEST


def answer(request):
    if request["cmd"] == "hello":
        return dict(HONEST.HELLO, id=request["id"])
    if sys.argv[2] == "closes" and "qop" not in request:
        return None
    return dict(HONEST.run(request), id=request["id"])


def converse(stream):
    for line in stream:
        reply = answer(json.loads(line))
        if reply is None:
            return
        stream.write(json.dumps(reply) + "\n")
        stream.flush()


def main():
    server = socket.socket(socket.AF_UNIX)
    server.bind(sys.argv[1])
    server.listen()
    while True:
        connection, _ = server.accept()
        with connection, connection.makefile("rw") as stream:
            try:
                converse(stream)
            except OSError:
                pass


main()
