"""An implementation of Digest in small steps, each of which a mutant can get
wrong. It serves to measure the vectors and is no source of them."""

import hashlib
import re

from grammar import Grammar
from implementation_build import Build
from implementation_client import Client
from implementation_demand import Demand
from implementation_dialogue import Dialogue
from implementation_journey import Journey
from implementation_message import Letter
from implementation_server import Server
from refusal import Refusal

FUNCTIONS = {b"md5": "md5", b"sha-256": "sha256",
             b"sha-512-256": "sha512_256"}
REQUIRED = ("username", "realm", "password", "uri", "nonce")


class Implementation(Client, Dialogue, Journey, Server, Demand, Build,
                     Letter):
    """The whole of it, without a mistake."""

    colon = b":"
    grammar = Grammar()

    # ---- the hash ---------------------------------------------------------

    def algorithm(self, name):
        """Hash function and whether A1 is bound to the session."""
        name = (b"MD5" if name is None else name).lower()
        if self.has_card():
            name = re.sub(b"^akav[12]-", b"", name)
        session = name.endswith(b"-sess")
        function = name[:-len(b"-sess")] if session else name
        if function not in FUNCTIONS:
            raise Refusal
        return function, session

    def raw(self, function, data):
        return hashlib.new(FUNCTIONS[function], data).digest()

    def hex(self, digest):
        return digest.hex().encode()

    def hashed(self, function, *parts):
        return self.hex(self.raw(function, self.colon.join(parts)))

    # ---- A1, A2 and what is made of them ----------------------------------

    def username(self, text):
        return text

    def realm(self, text):
        return text

    def password(self, text):
        return text

    def uri(self, text):
        return text

    def method(self, text):
        return text

    def body(self, text):
        return text

    def nonce(self, text):
        return text

    def nc(self, text):
        return text

    def cnonce(self, text):
        return text

    def hash_name(self, function):
        """The hash function of the body."""
        return function

    def base(self, function, given):
        if "ha1" in given:
            return given["ha1"]
        return self.hashed(function, self.username(given["username"]),
                           self.realm(given["realm"]),
                           self.password(given["password"]))

    def bound(self, function, base, given):
        return self.hashed(function, base,
                           given.get("first_nonce", given["nonce"]),
                           given.get("first_cnonce", given["cnonce"]))

    def ha1(self, function, session, given):
        base = self.base(function, given)
        return self.bound(function, base, given) if session else base

    def covers_body(self, qop):
        return qop is not None and qop.lower() == b"auth-int"

    def ha2(self, function, given):
        parts = [self.method(given.get("method", b"")),
                 self.uri(given["uri"])]
        if self.covers_body(given.get("qop")):
            body = self.body(given.get("body", b""))
            parts.append(self.hashed(self.hash_name(function), body))
        return self.hashed(function, *parts)

    def middle(self, given):
        """What stands between H(A1) and H(A2)."""
        parts = [self.nonce(given["nonce"])]
        if given.get("qop") is not None:
            parts += [self.nc(given["nc"]), self.cnonce(given["cnonce"]),
                      given["qop"]]
        return parts

    def digest(self, given):
        function, session = self.algorithm(given.get("algorithm"))
        ha1 = self.ha1(function, session, given)
        ha2 = self.ha2(function, given)
        return ha1, ha2, self.hashed(function, ha1, *self.middle(given), ha2)

    # ---- the operations ---------------------------------------------------

    def check(self, given):
        qop = given.get("qop")
        session = self.algorithm(given.get("algorithm"))[1]
        if qop is not None and qop.lower() not in (b"auth", b"auth-int"):
            raise Refusal
        needed = REQUIRED + (("nc", "cnonce") if qop is not None else ())
        needed += ("qop", "cnonce") if session else ()
        if not set(needed) <= set(given):
            raise Refusal

    def response(self, given, name="response"):
        self.check(given)
        ha1, ha2, value = self.digest(given)
        return {"outcome": b"ok", "ha1": ha1, "ha2": ha2, name: value}

    def rspauth_method(self, given):
        return b""

    def rspauth(self, given):
        given = dict(given, method=self.rspauth_method(given))
        return self.response(given, "rspauth")

    def userhash(self, given):
        function, _ = self.algorithm(given.get("algorithm"))
        return {"outcome": b"ok",
                "username": self.hashed(function, given["username"],
                                        given["realm"])}

    def parse(self, given, kind="challenge"):
        reading = self.grammar.read(given["value"], kind)
        if isinstance(reading, str):
            return {"outcome": b"reject"}
        scheme, params = reading
        names = [name for name, _ in params]
        return dict({name: value for name, value in reversed(params)},
                    outcome=b"ok", scheme=scheme.encode(),
                    names=[name.encode() for name in names])

    def reply(self, op, given):
        operations = {"digest.response": self.response,
                      "digest.rspauth": self.rspauth,
                      "digest.userhash": self.userhash,
                      "parse.challenge": self.parse,
                      "parse.credentials": lambda given:
                          self.parse(given, "credentials"),
                      "parse.authinfo": lambda given:
                          self.parse(given, "authinfo"),
                      "client.respond": self.respond,
                      "client.session": self.dialogue,
                      "client.confirm": self.confirm,
                      "server.challenge": self.demand,
                      "server.verify": self.verify,
                      "server.session": self.steps,
                      "message.respond": self.respond_to,
                      "message.verify": self.verify_message,
                      "proxy.aggregate": self.gather}
        if op.startswith("build."):
            operations[op] = lambda given: self.build(given, op[6:])
        try:
            return operations[op](given)
        except Refusal:
            return {"outcome": b"reject"}
