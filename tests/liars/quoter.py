"""Passes on what the program named in SIPDIGEST answers, with qop in quotes."""

import json
import os
import subprocess

from liar import serve

REFERENCE = subprocess.Popen([os.environ["SIPDIGEST"], "adapter"], text=True,
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def lie(request):
    print(json.dumps(request), file=REFERENCE.stdin, flush=True)
    reply = json.loads(REFERENCE.stdout.readline())
    for i, header in enumerate(reply.get("headers", [])):
        reply["headers"][i] = header.replace("qop=auth,", 'qop="auth",')
    return reply


serve(lie)
