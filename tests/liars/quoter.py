"""Passes on what the program named in SIPDIGEST answers, with qop in quotes."""

import relay
from liar import serve


def lie(request):
    reply = relay.ask(request)
    for i, header in enumerate(reply.get("headers", [])):
        reply["headers"][i] = header.replace("qop=auth,", 'qop="auth",')
    return reply


serve(lie)
