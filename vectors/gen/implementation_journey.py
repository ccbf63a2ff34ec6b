"""What a client keeps of several servers and proxies, in small steps:
client.session with each_realm."""

from implementation_dialogue import MEMBERS

ASKS = (b"WWW-Authenticate", b"Proxy-Authenticate")
INFOS = (b"Authentication-Info", b"Proxy-Authentication-Info")


class Journey:
    """A dialogue of its own with each of them."""

    def partner(self, space):
        """The dialogue of the space."""
        if space not in self.partners:
            self.partners[space] = type(self)()
            self.partners[space].begin(self.given)
        return self.partners[space]

    def asking(self, rows):
        """The values of each space that asks."""
        found = {}
        for name, value in rows:
            params = self.read(value) if name in ASKS else None
            if params and self.supports(params):
                found.setdefault(self.space(name, params), []).append(value)
        return found

    def is_from(self, space, name):
        """Does such an info come from who is in the space?"""
        return ASKS.index(space[0]) == INFOS.index(name)

    def take_asking(self, asking):
        return all([self.partner(space).take_challenges(values)
                    for space, values in asking.items()])

    def take_infos(self, rows):
        for space, partner in self.partners.items():
            partner.rounds = 0
            for name, value in rows:
                if name in INFOS and self.is_from(space, name):
                    partner.take_info(value)
        return bool(self.partners)

    def take_line(self, line):
        rows = [tuple(row.split(b": ", 1)) for row in line.split(b"\r\n")
                if row]
        asking = self.asking(rows)
        return self.take_asking(asking) if asking else self.take_infos(rows)

    def headers(self, method, cnonce):
        """Field and header for each that ever asked."""
        return [(self.field_of(space[0]), partner.next_header(method, cnonce))
                for space, partner in self.partners.items()]

    def one_request(self, line, method, cnonce):
        if method == b"CANCEL" or not self.take_line(line):
            return []
        return self.headers(method, cnonce)

    def journey(self, given):
        self.given = given
        self.partners = {}
        sent, outcomes = [], []
        for number, row in enumerate(zip(given["replies"], given["method"],
                                         given["cnonce"])):
            headers = self.one_request(*row)
            outcomes.append(b"answer" if headers else b"decline")
            sent += [dict(header, fields=field, requests=b"%d" % number)
                     for field, header in headers if header]
        found = {name: [one.get(name, b"") for one in sent]
                 for name in MEMBERS + ("fields", "requests")}
        return dict(found, outcome=b"ok", outcomes=outcomes)
