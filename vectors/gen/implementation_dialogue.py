"""What a client keeps from request to request, in small steps: client.session
and client.confirm."""

from refusal import Refusal

MEMBERS = ("realm", "nonce", "algorithm", "qop", "nc", "cnonce", "response")
ROUNDS = 2


class Dialogue:
    """The state stands in attributes that `begin` sets."""

    def begin(self, given):
        self.given = given
        self.params = None
        self.begun = False
        self.number = self.rounds = 0
        self.first = None
        self.sent = None

    # ---- what comes -------------------------------------------------------

    def is_stale(self, params):
        return params.get("stale", b"").lower() == b"true"

    def may_retry(self, params):
        if self.params is None or not self.begun:
            return True
        return self.is_stale(params) and self.rounds < ROUNDS

    def take_challenges(self, values):
        params = self.choose(values)
        if params is None or not self.may_retry(params):
            return False
        if self.begun:
            self.rounds += 1
            self.restart()
        else:
            self.number = int(self.given.get("first_nc", b"1"), 16) - 1
        self.params, self.first = params, None
        return True

    def restart(self):
        self.number = 0

    def take_info(self, value):
        """The next nonce, when the server is who it says."""
        info = self.proven(dict(self.given, info=value,
                                credentials=self.sent), self.sent)
        if info is not None and "nextnonce" in info:
            self.use_next(info)

    def use_next(self, info):
        self.params = dict(self.params, nonce=info["nextnonce"])
        self.restart()

    def take_reply(self, line):
        name, _, value = line.partition(b": ")
        if name in (b"WWW-Authenticate", b"Proxy-Authenticate"):
            return self.take_challenges([
                field.partition(b": ")[2] for field in line.split(b"\r\n")])
        self.rounds = 0
        if name in (b"Authentication-Info", b"Proxy-Authentication-Info"):
            self.take_info(value)
        return self.params is not None

    # ---- what goes --------------------------------------------------------

    def next_count(self):
        self.number += 1
        return b"%08x" % self.number

    def is_used_up(self):
        """Has the nonce been sent with each count there is?"""
        return self.number >= 0xFFFFFFFF

    def keep_first(self, cnonce):
        """What A1 of -sess is made of."""
        self.first = self.first or {"first_nonce": self.params["nonce"],
                                    "first_cnonce": cnonce}

    def next_header(self, method, cnonce):
        if method == b"ACK":
            return self.repeat()
        if self.is_used_up():
            return None
        self.begun = True
        self.keep_first(cnonce)
        values = dict(self.given, method=method, cnonce=cnonce,
                      nc=self.next_count(), **self.first)
        self.sent = dict(self.header(self.params, values), **self.first)
        return self.sent

    def cancel(self, line, cnonce):
        """CANCEL has no credentials, whatever came before it."""
        return None

    def step(self, line, method, cnonce):
        if method == b"CANCEL":
            return self.cancel(line, cnonce)
        return self.next_header(method, cnonce) \
            if self.take_reply(line) else None

    def repeat(self):
        return self.sent

    def dialogue(self, given):
        if "each_realm" in given:
            return self.journey(given)
        self.begin(given)
        headers = [self.step(*row) for row in zip(
            given["replies"], given["method"], given["cnonce"])]
        found = {name: [(one or {}).get(name, b"") for one in headers]
                 for name in MEMBERS}
        return dict(found, outcome=b"ok",
                    outcomes=[b"answer" if one else b"decline"
                              for one in headers])

    # ---- what it is worth -------------------------------------------------

    def is_same(self, info, sent):
        return all(info.get(name) == sent.get(name)
                   for name in ("nc", "cnonce"))

    def proven(self, given, sent):
        """The params of Authentication-Info, or None when it is no proof."""
        reading = self.grammar.read(given["info"], "authinfo")
        if isinstance(reading, str):
            return None
        info = dict(reading[1])
        if not {"rspauth", "nc", "cnonce"} <= set(info) \
                or not self.is_same(info, sent):
            return None
        try:
            value = self.expected_proof(given, sent, info)
        except Refusal:
            return None
        return info if self.equal_proof(info["rspauth"], value) else None

    def equal_proof(self, sent, right):
        return sent == right

    def reply_body(self, given):
        return given.get("reply_body", b"")

    def expected_proof(self, given, sent, info):
        values = dict(sent, username=given["username"],
                      password=given["password"],
                      method=self.rspauth_method(given),
                      qop=info.get("qop", sent.get("qop")),
                      body=self.reply_body(given))
        self.check(values)
        return self.digest(values)[2]

    def confirm(self, given):
        self.given = given
        sent = dict(self.grammar.read(given["credentials"],
                                      "credentials")[1])
        info = self.proven(given, sent)
        if info is None:
            return {"outcome": b"reject"}
        return dict(info, outcome=b"accept")
