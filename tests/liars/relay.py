"""Asks the program named in SIPDIGEST, for liars that are right in all but one
point, whatever the operation."""

import json
import os
import subprocess

PROGRAM = os.environ.get("SIPDIGEST", "build/sipdigest")
REFERENCE = subprocess.Popen([PROGRAM, "adapter"], text=True,
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def ask(request):
    print(json.dumps(request), file=REFERENCE.stdin, flush=True)
    return json.loads(REFERENCE.stdout.readline())


HELLO = ask({"cmd": "hello", "id": "0", "protocol": "1", "suite": "1.0.0"})
