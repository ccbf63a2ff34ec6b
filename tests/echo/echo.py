"""Says again what it was asked, and chatters on standard output."""

import os
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] /
                    "vectors/adapters/python"))

from sdv import member, octets, rows, serve


def echo(request):
    os.write(1, b"chatter\n")
    if request.get("value") == "break":
        raise ValueError("broken")
    value = octets(request, "value")
    return {"outcome": "ok", **member("rows", rows(request, "rows")),
            **({} if value is None else member("value", value))}


serve({"name": "echo", "version": "1"}, {"echo": echo})
