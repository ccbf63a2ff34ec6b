"""A message opened is the vector of client.respond or server.verify that its
parts make. Written from RFC 3261 7; shares no code with messages.py."""

import re

TOKEN = rb"[0-9A-Za-z\-.!%*_+`'~]+"
REQUEST = re.compile(rb"(?:\r\n)*(" + TOKEN + rb") ([!-\xff]+) SIP/2\.0\r\n")
REPLY = re.compile(rb"(?:\r\n)*SIP/2\.0 [1-6][0-9]{2} [^\r\n]*\r\n")
FIELD = re.compile(b"(" + TOKEN + rb")[ \t]*:((?:[^\r\n]|\r\n[ \t])*)\r\n")
LENGTH = (b"content-length", b"l")


class Broken(Exception):
    """The text is no message."""


def fields(text, at):
    """Pairs of name in lower case and value, and where the body begins."""
    found = []
    while not text.startswith(b"\r\n", at):
        field = FIELD.match(text, at)
        if field is None:
            raise Broken
        found.append((field[1].lower(), field[2].strip(b" \t\r\n")))
        at = field.end()
    return found, at + 2


def body(found, rest):
    lengths = [value for name, value in found if name in LENGTH]
    if not lengths:
        return rest
    if len(lengths) > 1 or not re.fullmatch(b"[0-9]+", lengths[0]) \
            or int(lengths[0]) > len(rest):
        raise Broken
    return rest[:int(lengths[0])]


def parts(text):
    """Method and uri of a request, fields, body."""
    start = REQUEST.match(text) or REPLY.match(text)
    if start is None:
        raise Broken
    found, at = fields(text, start.end())
    return start.groups(), found, body(found, text[at:])


def hexed(members):
    """Octets as members of a vector."""
    return {name + "_hex": [item.hex() for item in value]
            if isinstance(value, list) else value.hex()
            for name, value in members.items()}


def asked(text):
    """What a request says of itself."""
    (method, uri), _, content = parts(text)
    return {"method": method, "uri": uri, "body": content}


def rows(text, *names):
    return [(name, value) for name, value in parts(text)[1]
            if name in names]


def respond(given):
    found = rows(given["message"], b"www-authenticate",
                 b"proxy-authenticate")
    names = {b"www-authenticate": "WWW-Authenticate",
             b"proxy-authenticate": "Proxy-Authenticate"}
    return dict(hexed(dict(asked(given["request"]),
                           challenges=[value for _, value in found])),
                fields=[names[name] for name, _ in found],
                each_realm="true")


def verify(given):
    name = b"authorization"
    if given.get("role") == b"proxy":
        name = b"proxy-" + name
    found = rows(given["message"], name)
    return hexed(dict(asked(given["message"]),
                      authorization=[value for _, value in found]))


def opened(vector, given):
    """The vector; None when there is no message."""
    op = vector["id"].split("/")[0]
    make = {"message.respond": respond, "message.verify": verify}[op]
    try:
        more = make(given)
    except Broken:
        return None
    kept = {name: value for name, value in vector["input"].items()
            if not name.startswith(("message", "request"))}
    return dict(vector, input=dict(kept, **more))
