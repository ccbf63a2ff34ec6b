#!/usr/bin/env python3
"""Python's hashlib and re behind the protocol sdv/1: template.py, filled in."""

import hashlib
import re
import sys

import sdv
from sdv import Refused, member, serve

HASHES = {"md5": "md5", "sha-256": "sha256", "sha-512-256": "sha512_256"}
SESSION = "-sess"

# Authentication-Info of RFC 3261 25.1: five params, each in one form.
SWS = rb"(?:(?:[ \t]*\r\n)?[ \t]+)?"
EQUAL, COMMA = SWS + b"=" + SWS, SWS + b"," + SWS
TOKEN = rb"[0-9A-Za-z\-.!%*_+`'~]+"
TEXT = (rb"(?:[ \t!#-\[\]-~]|\r\n[ \t]|\\[\0-\x09\x0b\x0c\x0e-\x7f]"
        rb"|[\xc0-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}"
        rb"|[\xf0-\xf7][\x80-\xbf]{3}|[\xf8-\xfb][\x80-\xbf]{4}"
        rb"|[\xfc-\xfd][\x80-\xbf]{5})*")
AINFO = (b"(?i:nextnonce|cnonce)" + EQUAL + SWS + b'"' + TEXT + b'"',
         b"(?i:rspauth)" + EQUAL + SWS + b'"[0-9a-f]*"' + SWS,
         b"(?i:qop)" + EQUAL + TOKEN, b"(?i:nc)" + EQUAL + b"[0-9a-f]{8}")
ITEM = b"(?:" + b"|".join(AINFO) + b")"
LIST = re.compile(ITEM + b"(?:" + COMMA + ITEM + b")*")
PARAM = re.compile(b"(" + TOKEN + b")" + EQUAL + b"(?:(" + TOKEN + b")|" + SWS
                   + b'"(' + TEXT + b')")')


def octets(request, name):
    """A member that must be there."""
    value = sdv.octets(request, name)
    if value is None:
        raise Refused("missing")
    return value


def text(request, name, default):
    """A member that is a word, or what its absence means."""
    given = name in request or name + "_hex" in request
    return octets(request, name).decode("latin-1") if given else default


def split_algorithm(request):
    """The name for hashlib, and whether it is a -sess form."""
    name = text(request, "algorithm", "MD5").lower()
    session = name.endswith(SESSION)
    base = name[:-len(SESSION)] if session else name
    if base not in HASHES:
        raise Refused("unsupported")
    return HASHES[base], session


def join(hash_name, *parts):
    """H(parts joined by colons), in lower-case hexadecimal, as octets."""
    digest = hashlib.new(hash_name, b":".join(parts))
    return digest.hexdigest().encode("ascii")


def digest(request, name, method):
    """response, or rspauth, whose A2 has no method."""
    hash_name, session = split_algorithm(request)
    qop = text(request, "qop", None)
    if qop is not None and qop.lower() not in ("auth", "auth-int"):
        raise Refused("unsupported")
    if session and qop is None:
        raise Refused("missing")
    nonce = octets(request, "nonce")
    ha1 = join(hash_name, octets(request, "username"),
               octets(request, "realm"), octets(request, "password"))
    if session:
        ha1 = join(hash_name, ha1, nonce, octets(request, "cnonce"))
    a2 = [method, octets(request, "uri")]
    if qop is not None and qop.lower() == "auth-int":
        body = text(request, "body", "").encode("latin-1")
        a2.append(join(hash_name, body))
    ha2 = join(hash_name, *a2)
    middle = [nonce]
    if qop is not None:
        middle += [octets(request, "nc"), octets(request, "cnonce"),
                   qop.encode("latin-1")]
    return {"outcome": "ok", "ha1": ha1.decode(), "ha2": ha2.decode(),
            name: join(hash_name, ha1, *middle, ha2).decode()}


def response(request):
    return digest(request, "response", octets(request, "method"))


def rspauth(request):
    return digest(request, "rspauth", b"")


def userhash(request):
    hash_name, _ = split_algorithm(request)
    name = join(hash_name, octets(request, "username"),
                octets(request, "realm"))
    return {"outcome": "ok", "username": name.decode()}


def authinfo(request):
    """The params in their order, unescaped, when the list is well-formed."""
    value = octets(request, "value")
    if not LIST.fullmatch(value):
        raise Refused("syntax")
    reply = {"outcome": "ok", "names": []}
    for name, token, text in PARAM.findall(value):
        name = name.lower().decode()
        if name in reply["names"]:
            raise Refused("duplicate")
        reply["names"].append(name)
        reply.update(member(name, token or re.sub(rb"\\(.)", rb"\1", text,
                                                  flags=re.S)))
    return reply


OPERATIONS = {"digest.response": response, "digest.rspauth": rspauth,
              "digest.userhash": userhash, "parse.authinfo": authinfo}

HELLO = {"name": "hashlib", "version": sys.version.split()[0],
         "language": "python", "features": [],
         "algorithms": ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess",
                        "SHA-512-256", "SHA-512-256-sess"],
         "qop": ["auth", "auth-int"]}

if __name__ == "__main__":
    serve(HELLO, OPERATIONS)
