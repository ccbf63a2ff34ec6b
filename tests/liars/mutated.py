"""Answers each vector as the mutant of vectors/gen does that a file names.

usage: mutated.py FILE     a JSON object: id -> mutant; "" is for all others
"""

import json
import pathlib
import re
import sys

from liar import HELLO, serve

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] /
                    "vectors/gen"))

import mutants
import sdv
from decoded import octets
from implementation import Implementation
from implementation_build import QUOTED

CHALLENGED = ("realm", "nonce", "opaque", "domain", "algorithm", "qop",
              "stale", "charset", "userhash")
SENT = ("username", "realm", "nonce", "uri", "response", "algorithm",
        "cnonce", "opaque", "qop", "nc", "userhash", "auts")
CLIENT = ("client.respond", "client.session", "message.respond")
NAMED = {mutant.__name__: mutant for mutant in mutants.MUTANTS}


def sendable(params):
    """A name with control characters goes into username*."""
    name = params.get("username", b"")
    if not re.search(b"[\\0-\x1f\x7f]", name):
        return params
    rest = {key: value for key, value in params.items() if key != "username"}
    spelt = b"".join(b"%%%02X" % octet for octet in name)
    return dict(rest, **{"username*": b"UTF-8''" + spelt})


def header(kind, params):
    """A value of these params, each in its form."""
    params = sendable(params)
    return b"Digest " + b", ".join(
        (b'%b="%b"' if name in QUOTED[kind] else b"%b=%b")
        % (name.encode(), Implementation().escape(value)
           if name in QUOTED[kind] else value)
        for name, value in params.items())


def at(reply, names, place):
    """The params of one of several."""
    return {name: reply[name][place] for name in names
            if isinstance(reply.get(name), list)}


def present(params):
    """An empty one of an answer is absent."""
    return {name: value for name, value in params.items() if value}


def answers(given, reply):
    if not isinstance(reply["response"], list):
        return [header("credentials", {name: reply[name] for name in SENT
                                       if reply.get(name) is not None})]
    whose = {"username": given["username"], "uri": given["uri"]}
    return [header("credentials", dict(present(at(reply, SENT, place)), **whose))
            if reply["response"][place] else b""
            for place in range(len(reply["response"]))]


def demands(reply):
    return [header("challenge", dict(at(reply, CHALLENGED, place), nonce=b"n"))
            for place in range(len(reply["algorithm"]))]


def said(op, given, reply):
    """The reply as the protocol has it."""
    if op == "message.respond" and "response" in reply:
        start, _, content = Implementation().take_apart(given["request"])
        given = dict(given, **Implementation().request_of(start, content))
    if op == "server.challenge" and "algorithm" in reply:
        return dict({name: reply[name] for name in
                     ("outcome", "field", "status")}, headers=demands(reply))
    if "response" in reply and op in CLIENT:
        return dict({name: reply[name] for name in
                     ("outcome", "fields", "requests") if name in reply},
                    headers=answers(given, reply))
    return reply


def encoded(reply):
    out = {}
    for name, value in reply.items():
        out.update(sdv.member(name, value))
    return out


WHO = json.loads(pathlib.Path(sys.argv[1]).read_text("ascii"))


def lie(request):
    mutant = NAMED.get(WHO.get(request["id"], WHO.get("")), Implementation)
    op = request["op"]
    given = octets({name: value for name, value in request.items()
                    if name not in ("cmd", "id", "op")})
    try:
        reply = encoded(said(op, given, mutant().reply(op, given)))
    except Exception as fault:
        reply = {"outcome": "error", "reason": ascii(fault)}
    return dict(reply, id=request["id"])


serve(lie, HELLO)
