"""How a server judges, in small steps: server.verify and server.session."""

import re
import urllib.parse

NEEDED = ("nonce", "uri", "response")
ACK = b"ACK"


class Server:
    """Counts that were used stand in `used`, by nonce."""

    # ---- reading ----------------------------------------------------------

    def is_other_scheme(self, value):
        """What follows another scheme is not looked at."""
        scheme = re.match(rb"[0-9A-Za-z\-.!%*_+`'~]*", value)[0]
        return scheme != b"" and scheme.lower() != b"digest"

    def credentials(self, value):
        """The params, or the class of what is wrong with the row."""
        if self.is_other_scheme(value):
            return "absent"
        reading = self.grammar.read(value, "credentials")
        return reading if isinstance(reading, str) else dict(reading[1])

    def is_realm(self, params, given):
        return params.get("realm") == given["realm"]

    def lacks(self, params):
        names = NEEDED + (("nc", "cnonce") if "qop" in params else ())
        return not {"username", "username*"} & set(params) \
            or not set(names) <= set(params)

    def is_count(self, nc):
        return re.fullmatch(b"[0-9a-fA-F]{8}", nc) and int(nc, 16) > 0

    def is_digits(self, response, algorithm):
        size = 32 if algorithm.startswith(b"md5") else 64
        return re.fullmatch(b"[0-9a-f]{%d}" % size, response)

    # ---- what was offered -------------------------------------------------

    def name_of(self, params):
        return params.get("algorithm", b"MD5").lower()

    def is_offered(self, params, given):
        offered = [name.lower() for name in given["algorithms"]]
        return self.name_of(params) in offered

    def is_qop_offered(self, params, given):
        if "qop" not in params:
            return "bare" in given
        return params["qop"].lower() in given["qops"]

    def is_userhash_offered(self, params, given):
        return not self.is_hashed(params) or "userhash" in given

    def is_hashed(self, params):
        return params.get("userhash", b"").lower() == b"true"

    def user(self, uri):
        return re.sub(b"^sips?:([^@]*)@.*$", rb"\1", uri, flags=re.S)

    def is_uri(self, params, given):
        if given["method"] == ACK or params["uri"] == given["uri"]:
            return True
        return given.get("uri_rule") == b"same-user" \
            and self.user(params["uri"]) == self.user(given["uri"])

    def issued_at(self, params, given):
        """When the nonce was issued for this algorithm, or None."""
        for text, at, name in zip(given["issued"], given["issued_at"],
                                  given["issued_for"]):
            if self.is_nonce(text, params["nonce"]) \
                    and self.is_issued_for(name, params):
                return int(at)
        return None

    def is_nonce(self, issued, sent):
        return issued == sent

    def is_issued_for(self, name, params):
        return name.lower() == self.name_of(params)

    # ---- the response -----------------------------------------------------

    def covered_method(self, method):
        return b"INVITE" if method == ACK else method

    def stored_name(self, params):
        """The name in clear of who it says to be."""
        if "username" in params:
            return params["username"]
        return urllib.parse.unquote_to_bytes(
            params["username*"].split(b"'", 2)[2])

    def is_user(self, params, given):
        if not self.is_hashed(params):
            return self.stored_name(params) == given["username"]
        named = dict(given, algorithm=self.name_of(params))
        return self.userhash(named)["username"] == params["username"]

    def of_user(self, params, given):
        """The input with the user that the row names, else as it is."""
        for start in ("", "other_"):
            if start + "username" in given:
                one = dict(given, username=given[start + "username"],
                           password=given[start + "password"])
                if self.is_user(params, one):
                    return one
        return given

    def first_cnonce(self, params):
        """A1 of -sess is made once for a nonce."""
        return self.firsts.get(params["nonce"], params.get("cnonce"))

    def right_response(self, params, given):
        values = {name: params[name] for name in
                  ("realm", "nonce", "uri", "algorithm", "qop", "nc",
                   "cnonce") if name in params}
        values.update(username=given["username"],
                      password=given["password"],
                      method=self.covered_method(given["method"]),
                      body=given.get("body", b""))
        if "cnonce" in params:
            values["first_cnonce"] = self.first_cnonce(params)
        return self.digest(values)[2]

    def equal(self, sent, right):
        return sent == right

    def is_right(self, params, given):
        return self.is_user(params, given) and self.equal(
            params["response"], self.right_response(params, given))

    # ---- the state --------------------------------------------------------

    def begin_serving(self):
        self.used = {}
        self.firsts = {}

    def is_late(self, at, given):
        now = int(given["now"])
        return now < at or now - at > int(given["lifetime"])

    def count(self, params):
        return int(params["nc"], 16) if "qop" in params else 1

    def was_used(self, params):
        return self.count(params) in self.used.get(params["nonce"], ())

    def use(self, params):
        self.used.setdefault(params["nonce"], set()).add(self.count(params))
        self.firsts.setdefault(params["nonce"], params.get("cnonce"))

    # ---- the verdict ------------------------------------------------------

    def form_error(self, params, given):
        if "realm" not in params or self.lacks(params):
            return "missing"
        if "qop" in params and not self.is_count(params["nc"]):
            return "form"
        if not self.is_offered(params, given) \
                or not self.is_qop_offered(params, given) \
                or not self.is_userhash_offered(params, given):
            return "offer"
        if not self.is_digits(params["response"], self.name_of(params)):
            return "form"
        return None if self.is_uri(params, given) else "uri"

    def state_error(self, params, given, at):
        """Of credentials that are right."""
        if given["method"] == ACK:
            return None
        if self.is_late(at, given):
            return "stale"
        if self.was_used(params):
            return "replayed"
        self.use(params)
        return None

    def row_error(self, value, given):
        params = self.credentials(value)
        if isinstance(params, str):
            return params
        if "realm" in params and not self.is_realm(params, given):
            return "absent"
        error = self.form_error(params, given)
        if error is not None:
            return error
        at = self.issued_at(params, given)
        if at is None:
            return "nonce"
        given = self.of_user(params, given)
        if not self.is_right(params, given):
            return "response"
        self.accepted, self.name = params, given["username"]
        return self.state_error(params, given, at)

    def rows_error(self, rows, given):
        """The first row that is good; else the first that is ours."""
        errors = []
        for value in rows:
            error = self.row_error(value, given)
            if error in (None, "stale", "replayed"):
                return error
            errors.append(error)
        ours = [error for error in errors if error != "absent"]
        return ours[0] if ours else "absent"

    def verify(self, given):
        self.given = {}
        self.begin_serving()
        error = self.rows_error(given["authorization"], given)
        if error is not None:
            return {"outcome": b"reject", "error": error.encode()}
        names = {name.lower(): name for name in given["algorithms"]}
        found = {"outcome": b"accept", "username": self.name,
                 "algorithm": names[self.name_of(self.accepted)]}
        if "inform" in given:
            found.update(self.inform(self.accepted, given))
        return found

    # ---- the reply --------------------------------------------------------

    def inform(self, params, given):
        """The params of Authentication-Info."""
        found = {name: params[name] for name in ("qop", "nc", "cnonce")}
        found["rspauth"] = self.proof(params, given)
        if "nextnonce" in given:
            found["nextnonce"] = given["nextnonce"]
        return found

    def proof(self, params, given):
        reply = dict(given, method=b"", body=given.get("reply_body", b""))
        return self.right_response(params, reply)

    def steps(self, given):
        self.given = {}
        self.begin_serving()
        verdicts = []
        for row, now, method in zip(given["authorization"], given["now"],
                                    given["method"]):
            error = self.rows_error([row], dict(given, now=now,
                                                method=method))
            verdicts.append((error or "accept").encode())
        return {"outcome": b"ok", "verdicts": verdicts}
