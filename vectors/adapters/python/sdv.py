"""The protocol sdv/1, for functions that each answer one operation.

An operation is a function from a request, which is a dict, to the members of
its reply, also a dict. It may raise Refused or Unsupported.
"""

import json
import os
import sys
import traceback


class Refused(Exception):
    """The input is wrong, or nothing is to be answered; why, if that is known,
    is one of the classes of errors in flags.json."""


class Unsupported(Exception):
    """The implementation cannot be asked this; the text says why."""


def octets(request, name, default=None):
    """A member as octets: text as it is, or hexadecimal under NAME_hex."""
    if name + "_hex" in request:
        return bytes.fromhex(request[name + "_hex"])
    if name in request:
        return request[name].encode("ascii")
    return default


def rows(request, name):
    """A member that is a list, as octets each; an absent one is empty."""
    if name + "_hex" in request:
        return [bytes.fromhex(row) for row in request[name + "_hex"]]
    return [row.encode("ascii") for row in request.get(name, [])]


def member(name, value):
    """Octets, or a list of them, as a member of a reply."""
    all_values = value if isinstance(value, list) else [value]
    if all(0x20 <= octet <= 0x7E for one in all_values for octet in one):
        shown = [one.decode("ascii") for one in all_values]
    else:
        name, shown = name + "_hex", [one.hex() for one in all_values]
    return {name: shown if isinstance(value, list) else shown[0]}


def run(operations, request):
    """The reply to one vector; an operation that breaks is no refusal."""
    operation = operations.get(request.get("op"))
    if operation is None:
        return {"outcome": "unsupported", "reason": "no such operation"}
    try:
        return operation(request)
    except Unsupported as why:
        return {"outcome": "unsupported", "reason": str(why)}
    except Refused as why:
        return {"outcome": "reject", "error": str(why)}
    except Exception as fault:
        return {"outcome": "error",
                "reason": "%s: %s" % (place(fault), ascii(fault))}


def place(fault):
    """Where it was raised."""
    frame = traceback.extract_tb(fault.__traceback__)[-1]
    return "%s, line %d" % (os.path.basename(frame.filename), frame.lineno)


def answer(hello, operations, request):
    if request["cmd"] == "hello":
        return dict(hello, protocol="1", ops=list(operations))
    if request["cmd"] == "run":
        return run(operations, request)
    return {"outcome": "ok"}


def serve(hello, operations):
    """Answers line by line until stop.

    What the implementation prints goes to standard error: standard output
    belongs to the protocol.
    """
    replies = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    for line in sys.stdin:
        request = json.loads(line)
        if request["cmd"] == "stop":
            break
        reply = dict(answer(hello, operations, request), id=request["id"])
        print(json.dumps(reply), file=replies, flush=True)
