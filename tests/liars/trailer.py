"""Computes well, and goes on talking behind its replies."""

import json
import sys

from liar import HONEST

for line in sys.stdin:
    request = json.loads(line)
    if request["cmd"] == "stop":
        break
    more = "" if request["cmd"] == "hello" else "debug: done\n"
    reply = dict(HONEST.answer(request), id=request["id"])
    sys.stdout.write(json.dumps(reply) + "\n" + more)
    sys.stdout.flush()
