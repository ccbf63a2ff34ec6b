#!/usr/bin/env python3
"""Python's requests behind the protocol sdv/1: a session with HTTPDigestAuth.

Its requests go to a transport adapter, which refuses the first one with the
challenges and keeps the second. A URL of another scheme than http is taken as it
is, so that the path, and with it the uri, can be a SIP-URI.
"""

import io

import requests
from requests.adapters import BaseAdapter
from requests.auth import HTTPDigestAuth
from urllib3 import HTTPResponse

from sdv import Unsupported, member, octets, rows, serve

SCHEME = "vector:"


class Refusing(BaseAdapter):
    """The other end of its connections."""

    def __init__(self, challenges):
        super().__init__()
        self.challenges, self.sent = challenges, []

    def send(self, request, **options):
        self.sent.append(request)
        response = requests.Response()
        response.request, response.url = request, request.url
        response.connection = self
        response.status_code = 401 if len(self.sent) == 1 else 200
        fields = [("WWW-Authenticate", value.decode("latin-1"))
                  for value in self.challenges]
        response.raw = HTTPResponse(io.BytesIO(), headers=fields)
        response.headers.update(response.raw.headers)
        return response

    def close(self):
        pass


def text(request, name):
    value = octets(request, name)
    try:
        return None if value is None else value.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise Unsupported("no UTF-8") from fault


def client_respond(request):
    if "for_realm" in request:
        raise Unsupported("its password is for all realms")
    server = Refusing(rows(request, "challenges"))
    with requests.Session() as session:
        session.mount(SCHEME, server)
        session.request(text(request, "method"),
                        SCHEME + text(request, "uri"),
                        data=octets(request, "body"), auth=HTTPDigestAuth(
                            text(request, "username"),
                            text(request, "password")))
    header = server.sent[-1].headers.get("Authorization")
    if header is None:
        return {"outcome": "decline"}
    return {"outcome": "answer", **member(
        "headers", [header if isinstance(header, bytes)
                    else header.encode("utf-8")])}


HELLO = {"name": "requests", "version": requests.__version__,
         "language": "python", "features": [], "qop": ["auth"],
         "algorithms": ["MD5", "MD5-sess", "SHA-256"]}

if __name__ == "__main__":
    serve(HELLO, {"client.respond": client_respond})
