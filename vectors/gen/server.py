"""A server has issued nonces, and is given credentials: server.*."""

import hashlib
import hmac

from corpus import flat, octets
from digest import ALGORITHMS, joined, steps

KEY = "key of the server, 32 octets long"
ISSUED = 1000000
LIFETIME = 1000
OFFERS = {"auth": 1, "auth-int": 2}
QUOTED = ("username", "realm", "nonce", "uri", "response", "cnonce", "opaque")
SALT = "saltsalt"


def world(**changed):
    """The server, its user, a second one if there is to be one, and a
    request."""
    values = {"realm": "atlanta.example.com", "key": KEY,
              "previous_key": None, "context": "call-1",
              "algorithms": ["SHA-256", "MD5"], "qops": ["auth", "auth-int"],
              "lifetime": str(LIFETIME), "username": "alice",
              "password": "zanzibar", "other_username": None,
              "other_password": None, "method": "REGISTER",
              "uri": "sip:atlanta.example.com", "body": None,
              "now": str(ISSUED + 10)}
    values.update(changed)
    return values


def escaped(value):
    return octets(value).replace(b"\\", b"\\\\").replace(b'"', b'\\"')


def nonce(here, algorithm, at=ISSUED, salt=SALT):
    """A nonce as ../../spec/nonce.h lays it out; the realm is covered as it
    stands in the challenge."""
    realm, context = escaped(here["realm"]), octets(here["context"])
    qop = sum(OFFERS[name] for name in here["qops"])
    start = at.to_bytes(8, "big") + octets(salt)
    fixed = bytes([ALGORITHMS.index(algorithm) + 1, qop])
    covered = (start + fixed + len(realm).to_bytes(2, "big") + realm
               + context)
    mac = hmac.new(octets(here["key"]), covered, hashlib.sha256).digest()
    return (start + mac[:16]).hex()


class Nonces:
    """The nonces that a server has issued: which, when, and for what. At each
    time it issues one for each of its algorithms."""

    def __init__(self, here, at=ISSUED, salt=SALT):
        self.here = here
        self.rows = []
        self.issue(at, salt)

    def issue(self, at, salt=SALT, key=None):
        """What it issues then, by algorithm; under its key, or an older
        one."""
        here = dict(self.here, key=key or self.here["key"])
        made = {name: nonce(here, name, at, salt)
                for name in here["algorithms"]}
        self.rows += [(text, str(at), name) for name, text in made.items()]
        return made

    def first(self, algorithm):
        """The first one for the algorithm, or of all."""
        found = [row[0] for row in self.rows if row[2] == algorithm]
        return (found or [self.rows[0][0]])[0]

    def input(self):
        return {"issued": [row[0] for row in self.rows],
                "issued_at": [row[1] for row in self.rows],
                "issued_for": [row[2] for row in self.rows]}


def written(name, value):
    """One param in the form in which it is sent; bytes stand as they are."""
    if isinstance(value, bytes):
        return octets(name) + b"=" + value
    value = escaped(value) if name in QUOTED else octets(value)
    return octets(name) + (b'="%b"' if name in QUOTED else b"=%b") % value


def covered(here, **said):
    """What the response of a good client covers."""
    method = "INVITE" if here["method"] == "ACK" else here["method"]
    values = {"username": here["username"], "realm": here["realm"],
              "password": here["password"], "uri": here["uri"],
              "method": method, "body": here["body"],
              "algorithm": here["algorithms"][0], "qop": "auth",
              "cnonce": "0a4f113b", "nc": "00000001", "nonce": ""}
    values.update(said)
    return values


def params(values, **sent):
    """The params of credentials for these values; what is sent may differ."""
    names = ["username", "realm", "nonce", "uri", "response", "algorithm",
             "cnonce", "qop", "nc"]
    found = {name: values.get(name) for name in names}
    found["response"] = steps(values)[0]["response"]
    if values["qop"] is None:
        found["cnonce"] = found["nc"] = None
    found.update({name.replace("_ext", "*"): value
                  for name, value in sent.items()})
    return {name: value for name, value in found.items() if value is not None}


def text(found, comma=", ", start="Digest "):
    return octets(start) + octets(comma).join(
        written(name, value) for name, value in found.items())


def hashed_name(values):
    return joined(values["algorithm"], values["username"], values["realm"])


def claim(here, nonces, sent=None, **said):
    """The params of one row: `said` is covered, `sent` stands in its place."""
    algorithm = said.get("algorithm", here["algorithms"][0])
    said.setdefault("nonce", nonces.first(algorithm))
    return params(covered(here, **said), **(sent or {}))


def asked(here, nonces, rows):
    """The input of server.verify: the request has these rows."""
    return flat(dict(here, **nonces.input(), authorization=list(rows)))
