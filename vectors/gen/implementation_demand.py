"""How a server asks, and a proxy gathers, in small steps: server.challenge and
proxy.aggregate."""

import re

from implementation_server import ACK


class Demand:
    """A proxy asks as a server does."""

    # ---- challenges -------------------------------------------------------

    def is_challenged(self, method):
        return method not in (ACK, b"CANCEL")

    def forbidden(self, given):
        """Why no challenges can be made, or None."""
        names = [name.lower() for name in given["algorithms"]]
        if not names or not given["qops"]:
            return b"missing"
        if len(set(names)) != len(names):
            return b"duplicate"
        for name in names:
            self.algorithm(name)
        if set(given["qops"]) - {b"auth", b"auth-int"}:
            return b"unsupported"
        texts = [given[name] for name in ("realm", "opaque", "domain")
                 if name in given]
        sendable = all(self.is_sendable(text) for text in texts)
        return None if sendable else b"form"

    def is_sendable(self, text):
        try:
            text.decode("utf-8")
        except UnicodeDecodeError:
            return False
        return re.search(b"[\\x00-\\x08\\x0a-\\x1f\\x7f]", text) is None

    def order(self, algorithms):
        return algorithms

    def demand_names(self, given):
        """What every challenge says, if the server says it at all."""
        names = ["realm", "opaque", "charset", "userhash"]
        return names + (["domain"] if given["role"] != b"proxy" else [])

    def demand(self, given):
        self.given = {}
        if not self.is_challenged(given["method"]):
            return {"outcome": b"decline"}
        error = self.forbidden(given)
        if error is not None:
            return {"outcome": b"reject", "error": error}
        algorithms = self.order(given["algorithms"])
        count = len(algorithms)
        proxy = given["role"] == b"proxy"
        found = {name: [given[name]] * count
                 for name in self.demand_names(given) if name in given}
        found["stale"] = [given.get("stale", b"false")] * count
        return dict(found, outcome=b"ok", algorithm=algorithms,
                    qop=[self.offered_qop(given)] * count,
                    status=b"407" if proxy else b"401",
                    field=(b"Proxy" if proxy else b"WWW")
                    + b"-Authenticate")

    def offered_qop(self, given):
        return b",".join(given["qops"])

    # ---- the proxy --------------------------------------------------------

    def gathered(self, rows):
        """Rows of branch, field and value."""
        return rows

    def gather(self, given):
        rows = self.gathered(list(zip(
            given["branch"], given["fields"],
            given.get("values", ()))))
        return {"outcome": b"ok", "fields": [row[1] for row in rows],
                "values": [row[2] for row in rows]}
