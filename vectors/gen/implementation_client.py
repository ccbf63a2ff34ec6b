"""How a client chooses and answers, in small steps: client.respond."""

import base64
import hmac

from refusal import Refusal

LABEL = b"http-digest-akav2-password"
NAMES = {b"md5": "md5", b"sha-256": "sha256"}


class Client:
    """Its input is kept for the steps that need more than the challenges."""

    given = {}

    # ---- what it understands ----------------------------------------------

    def read(self, value):
        """The params of a challenge, or None when it is to be skipped."""
        reading = self.grammar.read(value)
        if isinstance(reading, str) or reading[0] != "digest":
            return None
        return dict(reading[1])

    def supports(self, params):
        try:
            self.algorithm(params.get("algorithm"))
        except Refusal:
            return False
        return (self.has_needed(params) and self.knows(params)
                and self.has_secret(params)
                and self.choose_qop(params) is not None
                and self.rank(params) > 0)

    def has_needed(self, params):
        return "realm" in params and "nonce" in params

    def knows(self, params):
        """Is the password for this realm?"""
        return self.given.get("for_realm") in (None, params["realm"])

    def has_card(self):
        return "res" in self.given

    def has_secret(self, params):
        """H(A1) instead of a password must be of the algorithm."""
        if "ha1" not in self.given:
            return True
        function, _ = self.algorithm(params.get("algorithm"))
        return len(self.given["ha1"]) == (32 if function == b"md5" else 64)

    def qop_items(self, listed):
        return [item.strip(b" \t").lower() for item in listed.split(b",")]

    def qop_order(self):
        order = (b"auth", b"auth-int")
        return order[::-1] if self.prefers("auth-int") else order

    def choose_qop(self, params):
        if "qop" not in params:
            return b"auth"
        items = self.qop_items(params["qop"])
        return next((qop for qop in self.qop_order() if qop in items), None)

    # ---- what it prefers --------------------------------------------------

    def prefers(self, word):
        return self.given.get("preference") == word.encode()

    def is_allowed(self, name):
        listed = self.given.get("allow")
        return listed is None or name in [each.lower() for each in listed]

    def rank(self, params):
        name = params.get("algorithm", b"MD5").lower()
        if not self.is_allowed(name):
            return 0
        if name.startswith(b"akav"):
            return 10 * int(name[4:5])
        weak = b"md5" in name
        if self.prefers("no-md5"):
            return 0 if weak else 1
        return 1 if weak or not self.prefers("strongest") else 2

    def choose(self, challenges):
        found = [params for params in map(self.read, challenges)
                 if params is not None and self.supports(params)]
        return max(found, key=self.rank) if found else None

    # ---- what it says -----------------------------------------------------

    def echoed(self, params):
        return {name: params[name] for name in ("realm", "nonce", "opaque",
                                                "algorithm")
                if name in params}

    def hidden_name(self, params, given):
        """The username that is sent."""
        if params.get("userhash", b"").lower() != b"true":
            return {"username": given["username"]}
        named = dict(given, **self.echoed(params))
        return {"username": self.userhash(named)["username"],
                "userhash": b"true"}

    def secret(self, params, given):
        """The password, or what the card makes of it."""
        name = params.get("algorithm", b"MD5").lower()
        if "auts" in given:
            return b""
        if not self.has_card():
            return given.get("password", b"")
        if not name.startswith(b"akav2-"):
            return given["res"]
        return base64.b64encode(self.aka_mac(NAMES[name[6:]], given))

    def aka_mac(self, name, given):
        return hmac.new(given["res"] + given["ik"] + given["ck"], LABEL,
                        name).digest()

    def values(self, params, given):
        """What the digest of an answer is computed from."""
        found = dict(given, **self.echoed(params),
                     qop=self.choose_qop(params),
                     password=self.secret(params, given))
        if "qop" not in params and self.prefers("bare"):
            found["qop"] = None
        return found

    def header(self, params, given):
        """The params of the credentials that answer a challenge."""
        values = self.values(params, given)
        names = ("uri", "nc", "cnonce", "qop") if values["qop"] else ("uri",)
        header = {name: values[name] for name in names}
        header.update(self.echoed(params), outcome=b"answer",
                      response=self.digest(values)[2])
        header.update(self.hidden_name(params, given))
        if "auts" in given:
            header["auts"] = base64.b64encode(given["auts"])
        return header

    def respond(self, given):
        self.given = given
        if "each_realm" in given:
            return self.respond_each(given)
        params = self.choose(given["challenges"])
        if params is None:
            return {"outcome": b"decline"}
        return self.header(params, given)

    # ---- one answer for each that asks ------------------------------------

    def fields(self, given):
        """The field of each challenge."""
        return given.get("fields",
                         [b"WWW-Authenticate"] * len(given["challenges"]))

    def space(self, field, params):
        """Challenges of one space have one answer."""
        return field, params["realm"]

    def spaces(self, given):
        """What is supported: its space, field and value, in order."""
        for field, value in zip(self.fields(given), given["challenges"]):
            params = self.read(value)
            if params and self.supports(params):
                yield self.space(field, params), field, value

    def field_of(self, field):
        return field.replace(b"WWW-", b"").replace(b"Authenticate",
                                                   b"Authorization")

    def respond_each(self, given):
        """Answers as lists."""
        found = {}
        for space, field, value in self.spaces(given):
            found.setdefault(space, (field, []))[1].append(value)
        headers = [self.header(self.choose(values), given)
                   for _, values in found.values()]
        return dict({name: [one.get(name, b"") for one in headers]
                     for name in ("realm", "nonce", "algorithm", "qop", "nc",
                                  "cnonce", "response")},
                    outcome=b"answer",
                    fields=[self.field_of(field)
                            for field, _ in found.values()])
