#!/usr/bin/env python3
"""The program curl behind the protocol sdv/1, as it answers a 401 over HTTP.

The path of its request is the uri of the vector behind a slash; the reply says
so, as RFC 7616 hashes the uri that was asked for.
"""

import re
import socket
import subprocess
import sys
import threading

from sdv import Unsupported, member, octets, rows, serve

SECONDS = 2
# a user's own settings and proxies do not count
CURL = ["curl", "--disable", "--silent", "--globoff", "--path-as-is",
        "--noproxy", "*", "--max-time", str(SECONDS), "--digest"]


def read_request(connection):
    """All of a request; its header fields."""
    text = b""
    while b"\r\n\r\n" not in text:
        more = connection.recv(65536)
        if not more:
            break
        text += more
    head, _, body = text.partition(b"\r\n\r\n")
    length = re.search(rb"(?im)^Content-Length: (\d+)", head)
    while length and len(body) < int(length.group(1)):
        body += connection.recv(65536)
    return head


class Server:
    """Refuses the first request with the challenges, and takes the second."""

    def __init__(self, challenges):
        fields = b"".join(b"WWW-Authenticate: " + value + b"\r\n"
                          for value in challenges)
        self.replies = [b"401 Unauthorized\r\n" + fields, b"200 OK\r\n"]
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.heads = []

    def work(self):
        for reply in self.replies:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection:
                self.heads.append(read_request(connection))
                connection.sendall(b"HTTP/1.1 " + reply + b"Connection: close"
                                   b"\r\nContent-Length: 0\r\n\r\n")

    def __enter__(self):
        self.thread = threading.Thread(target=self.work)
        self.thread.start()
        return self

    def __exit__(self, *why):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join()


def command(request, port, path):
    name, password = (octets(request, word) for word in
                      ("username", "password"))
    body = octets(request, "body", b"")
    words = ["--request", octets(request, "method"),
             "--user", name + b":" + password, "--data-binary", body,
             b"http://127.0.0.1:%d%s" % (port, path)]
    if any(b"\0" in word for word in words if isinstance(word, bytes)):
        raise Unsupported("no NUL fits into its command line")
    if b":" in name:
        raise Unsupported("a colon ends the name in its command line")
    if body.startswith(b"@"):
        raise Unsupported("such data is a file's name in its command line")
    return CURL + words


def client_respond(request):
    if "for_realm" in request:
        raise Unsupported("its password is for all realms")
    uri = octets(request, "uri")
    path = uri if uri.startswith(b"/") else b"/" + uri
    with Server(rows(request, "challenges")) as server:
        subprocess.run(command(request, server.port, path), check=False,
                       stdin=subprocess.DEVNULL, stdout=sys.stderr)
    sent = re.findall(rb"(?im)^Authorization: (.*?)\r?$", server.heads[-1])
    if not sent:
        return {"outcome": "decline"}
    return {"outcome": "answer", **member("headers", sent),
            **member("uri", path)}


def version():
    shown = subprocess.run(["curl", "--version"], capture_output=True,
                           text=True, check=True).stdout
    return shown.split()[1]


HELLO = {"name": "curl", "version": version(), "language": "c",
         "features": ["userhash"], "qop": ["auth", "auth-int"],
         "algorithms": ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess",
                        "SHA-512-256", "SHA-512-256-sess"]}

if __name__ == "__main__":
    serve(HELLO, {"client.respond": client_respond})
