"""A digest is computed here from the definitions of RFC 7616 3.4, with hashlib
alone."""

import hashlib
import re

from corpus import flat, octets

ALGORITHMS = ("MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256",
              "SHA-512-256-sess")
PLAIN, SESSIONS = ALGORITHMS[::2], ALGORITHMS[1::2]
FUNCTIONS = {"md5": "md5", "sha-256": "sha256", "sha-512-256": "sha512_256"}


def is_session(algorithm):
    return algorithm.lower().endswith("-sess")


def digest(algorithm, data):
    """H(data) as lower-case hexadecimal octets."""
    name = re.sub("^akav[12]-", "", algorithm.lower())
    if is_session(name):
        name = name[:-len("-sess")]
    return hashlib.new(FUNCTIONS[name], data).hexdigest().encode()


def joined(algorithm, *parts):
    return digest(algorithm, b":".join(octets(part) for part in parts))


def algorithm_of(values):
    return values["algorithm"] or "MD5"


def a1(values):
    """H(A1) and, for -sess, the inner hash. first_nonce and first_cnonce are
    those of the session's first request, where this one has others."""
    algorithm = algorithm_of(values)
    base = joined(algorithm, values["username"], values["realm"],
                  values["password"])
    if not is_session(algorithm):
        return base, None
    first = [values.get("first_" + name, values[name])
             for name in ("nonce", "cnonce")]
    return joined(algorithm, base, *first), base


def a2(values):
    """H(A2) and, for auth-int, the hash of the body."""
    algorithm = algorithm_of(values)
    method = values.get("method", "")
    if values.get("qop") != "auth-int":
        return joined(algorithm, method, values["uri"]), None
    body = digest(algorithm, octets(values.get("body") or b""))
    return joined(algorithm, method, values["uri"], body), body


def steps(values, name="response"):
    """What a reply holds, and what lies between."""
    ha1, base = a1(values)
    ha2, body = a2(values)
    parts = [ha1, values["nonce"]]
    if values.get("qop") is not None:
        parts += [values["nc"], values["cnonce"], values["qop"]]
    result = joined(algorithm_of(values), *parts, ha2)
    return (flat({"outcome": "ok", "ha1": ha1, "ha2": ha2, name: result}),
            flat({"ha1_base": base, "hash_body": body}))


def userhash(values):
    """The username of userhash=true, RFC 7616 3.4.4."""
    name = joined(algorithm_of(values), values["username"],
                  values["realm"])
    return flat({"outcome": "ok", "username": name})
