"""Dies of a signal at every vector about a challenge or credentials."""

import os
import signal
import sys

from liar import HONEST, serve


def lie(request):
    if request["op"].startswith("parse."):
        print("about to crash", file=sys.stderr, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    return dict(HONEST.run(request), id=request["id"])


serve(lie)
