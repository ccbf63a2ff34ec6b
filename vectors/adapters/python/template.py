#!/usr/bin/env python3
"""An adapter that is to be filled in.

Copy this file and sdv.py beside it; let the functions call your
implementation, say in HELLO what it knows, then run

    sipdigest check --adapter 'python3 template.py'

A function that is left as it is makes its vectors unsupported, so begin with
one. vectors/OPERATIONS.md has the others; example.py is filled in.
"""

from sdv import Refused, Unsupported, member, octets, rows, serve


def digest_response(request):
    """Members: algorithm, username, realm, password, method, uri, nonce; with
    qop also qop, nc, cnonce; body."""
    raise Unsupported("not filled in")
    # value = mine.response(octets(request, "username"), ...)
    # return {"outcome": "ok", "response": value}


def parse_challenge(request):
    """What stands behind "WWW-Authenticate: "."""
    value = octets(request, "value")
    raise Unsupported("not filled in")
    # if mine cannot read it: raise Refused("syntax")
    # return {"outcome": "ok", "scheme": "digest", "names": ["realm", ...],
    #         **member("realm", realm), ...}


def client_respond(request):
    """Members: username, password, method, uri, body; challenges."""
    challenges = rows(request, "challenges")
    raise Unsupported("not filled in")
    # if mine answers none of them: return {"outcome": "decline"}
    # return {"outcome": "answer", **member("headers", [authorization])}


def server_verify(request):
    """Members: realm, username, password, method, uri, body; authorization,
    the values of the request; issued, the nonces that are good."""
    values = rows(request, "authorization")
    raise Unsupported("not filled in")
    # if mine does not let it in: raise Refused("response")
    # return {"outcome": "accept", "username": name, "algorithm": "MD5"}


OPERATIONS = {"digest.response": digest_response,
              "parse.challenge": parse_challenge,
              "client.respond": client_respond,
              "server.verify": server_verify}

HELLO = {"name": "mine", "version": "0", "language": "python",
         "algorithms": ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess",
                        "SHA-512-256", "SHA-512-256-sess"],
         "qop": ["auth", "auth-int"], "features": []}

if __name__ == "__main__":
    serve(HELLO, OPERATIONS)
