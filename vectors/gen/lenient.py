"""What the runner lets pass without --strict, beside what is right: a value in
another form, a refusal for another reason, and, where a vector says should,
another decision with what is right in itself."""

import confirm_build
import passing
from decoded import octets
from grammar import Grammar
from implementation import Implementation
from implementation_journey import ASKS, INFOS
from refusal import Refusal

GRAMMAR = Grammar()
REFUSALS = (b"reject", b"decline")
WORDS = ("stale", "algorithm", "qop", "charset", "userhash")


def op_of(vector):
    return vector["id"].split("/")[0]


def refuses(reply):
    return reply.get("outcome") in REFUSALS


# ---- form -----------------------------------------------------------------

def says_the_same(name, wanted, got):
    return wanted == got or (name in WORDS and got is not None
                             and wanted.lower() == got.lower())


def builds(vector, reply):
    """All that was to be written, in whatever form."""
    reading = GRAMMAR.read(reply.get("value", b""),
                           confirm_build.kind_of(vector))
    return not isinstance(reading, str) and all(
        says_the_same(name, wanted, dict(reading[1]).get(name))
        for name, wanted in octets(vector["input"]).items())


def accepts_the_same(vector, reply):
    """Request by request, whatever the reason of a refusal."""
    ways = vector.get("alternatives") or [vector["expect"]]
    got = reply.get("verdicts", [])
    return any(len(way["verdicts"]) == len(got) and all(
        word == "any" or (word == "accept") == (said == b"accept")
        for word, said in zip(way["verdicts"], got)) for way in ways)


# ---- a client that decides otherwise --------------------------------------

class Sent:
    """One header of a reply, and the request that it is in."""

    def __init__(self, given, reply, place):
        self.params = {
            name: value[place] if isinstance(value, list) else value
            for name, value in reply.items()
            if name not in ("outcome", "outcomes", "requests", "free")}
        self.params = {name: value for name, value in self.params.items()
                       if value}
        self.request = int(reply["requests"][place]) \
            if "requests" in reply else place
        self.method = given["method"]
        if isinstance(self.method, list):
            self.method = given["method"][self.request]

    def rows(self, given):
        """The fields that came before it."""
        yield from ((ASKS[0], value) for value in given.get("challenges", ()))
        for reply in given.get("replies", ())[:self.request + 1]:
            yield from (tuple(row.split(b": ", 1))
                        for row in reply.split(b"\r\n") if row)

    def same(self, other, names=("realm", "algorithm")):
        return all(self.params.get(name, b"MD5").lower()
                   == other.get(name, b"MD5").lower() for name in names)

    def answers(self, offer, nexts):
        """The challenge, with its nonce or a later one."""
        qops = Implementation().qop_items(offer.get("qop", b"auth"))
        return self.same(offer) and self.params.get("qop", b"") in qops + (
            [] if "qop" in offer else [b""]) and (
            self.params["nonce"] in nexts + [offer.get("nonce")])

    def is_asked_for(self, given):
        read = [(name, GRAMMAR.read(value, "authinfo" if name in INFOS
                                    else "challenge"))
                for name, value in self.rows(given) if name in ASKS + INFOS]
        found = [(name, dict(reading[1])) for name, reading in read
                 if not isinstance(reading, str)]
        nexts = [params.get("nextnonce") for name, params in found
                 if name in INFOS]
        return any(self.answers(params, nexts) for name, params in found
                   if name in ASKS)


def count_due(given, sent, before):
    partners = [one for one in before
                if one.same(sent.params) and one.method != b"ACK"]
    for one in reversed(partners):
        if one.same(sent.params, ("nonce",)):
            return int(one.params["nc"], 16) + 1
    return 1 if partners else int(given.get("first_nc", b"1"), 16)


def counts(given, sent, before):
    return "replies" not in given or sent.method == b"ACK" \
        or "qop" not in sent.params \
        or int(sent.params["nc"], 16) == count_due(given, sent, before)


def first_of(given, sent, before):
    """The first since it was challenged, whose A1 -sess keeps."""
    replies = given.get("replies", ())
    since = max([place for place in range(min(sent.request + 1,
                                              len(replies)))
                 if b"-Authenticate:" in replies[place]], default=0)
    return next((one for one in before if one.request >= since
                 and one.same(sent.params)), sent)


def is_right(given, sent, before):
    right = Implementation()
    right.given = given
    first = first_of(given, sent, before).params
    method = b"INVITE" if sent.method == b"ACK" else sent.method
    values = dict({"qop": None}, **{
        name: value for name, value in sent.params.items()
        if name != "username"}, method=method, username=given["username"],
        password=right.secret(sent.params, given), first_nonce=first["nonce"],
        first_cnonce=first.get("cnonce", b""), body=given.get("body", b""))
    values.setdefault("uri", given["uri"])
    if "ha1" in given:
        values["ha1"] = given["ha1"]
    try:
        return right.digest(values)[2] == sent.params["response"]
    except Refusal:
        return False


def is_right_in_itself(given, reply):
    """Every header, and there is one."""
    responses = reply.get("response", [])
    many = isinstance(responses, list)
    before = []
    for place, response in enumerate(responses if many else [responses]):
        if not response:
            continue
        sent = Sent(given, reply, place)
        if not (sent.is_asked_for(given) and counts(given, sent, before)
                and is_right(given, sent, before)):
            return False
        before.append(sent)
    return bool(before)


# ---- another decision -----------------------------------------------------

def decides_otherwise(vector, reply):
    op, given = op_of(vector), octets(vector["input"])
    if refuses(reply):
        return not op.endswith(".session")
    if op in ("client.respond", "client.session"):
        return is_right_in_itself(given, reply)
    if op == "server.challenge":
        expect = {name: value for name, value in vector["expect"].items()
                  if name != "absent"}
        return passing.agrees(expect, reply)
    if op == "server.session":
        return len(reply.get("verdicts", ())) == len(given["method"])
    return "error" in vector and bool(reply)


def passes(vector, reply):
    if passing.passes(vector, reply):
        return True
    if vector["level"] == "should" and decides_otherwise(vector, reply):
        return True
    if "error" in vector:
        return refuses(reply)
    if op_of(vector).startswith("build."):
        return builds(vector, reply)
    return op_of(vector) == "server.session" \
        and accepts_the_same(vector, reply)
