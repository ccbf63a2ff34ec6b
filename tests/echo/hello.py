"""Our own adapter, changed as a file says.

usage: hello.py FILE PROGRAM

A JSON object: `blind` names members that replies lose; `uri` is the one that is
answered for, and what the reply says it was unless `unsaid` or `said` tell
otherwise; the rest takes the place of the members of hello.
"""

import json
import pathlib
import subprocess
import sys

CHANGED = json.loads(pathlib.Path(sys.argv[1]).read_text("ascii"))
BLIND = CHANGED.pop("blind", [])
URI = CHANGED.pop("uri", None)
SAID = None if "unsaid" in CHANGED else CHANGED.pop("said", URI)
CHANGED.pop("unsaid", None)


def asked(request):
    if URI is not None and "uri" in request:
        request = dict(request, uri=URI)
    return request


def told(request, reply):
    if request["cmd"] == "hello":
        reply = dict(reply, **CHANGED)
        if URI is not None:
            reply["features"] = []
    elif SAID is not None:
        reply = dict(reply, uri=SAID)
    return {name: reply[name] for name in reply if name not in BLIND}


with subprocess.Popen([sys.argv[2], "adapter"], stdin=subprocess.PIPE,
                      stdout=subprocess.PIPE, text=True) as ours:
    for line in sys.stdin:
        request = json.loads(line)
        if request["cmd"] == "stop":
            break
        print(json.dumps(asked(request)), file=ours.stdin, flush=True)
        print(json.dumps(told(request, json.loads(ours.stdout.readline()))),
              flush=True)
    ours.stdin.close()
