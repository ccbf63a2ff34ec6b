"""A reply passes a vector when it says what the vector asks for."""

import confirm_build
from decoded import octets
from grammar import Grammar


def verdict_agrees(wanted, got):
    """One word of server.session; two of them stand for others."""
    return wanted == b"any" or wanted == got \
        or (wanted == b"no" and got != b"accept")


def listed(name, wanted, reply):
    """Lists of which some items are free."""
    got = reply.get(name, [])
    if len(got) != len(wanted):
        return False
    if name == "verdicts":
        return all(map(verdict_agrees, wanted, got))
    free = reply.get("free", ())
    return all(one == other for place, (one, other)
               in enumerate(zip(wanted, got)) if place not in free)


def member_agrees(name, wanted, reply):
    if name in LISTS and isinstance(wanted, list):
        return listed(name, wanted, reply)
    return reply.get(name) == wanted


def agrees(expect, reply):
    """Every member that is expected stands in the reply, and no absent one."""
    expect = octets(expect)
    absent = {name.decode() for name in expect.pop("absent", ())}
    outcomes = expect.get("outcomes", ())
    reply = dict(reply, free=[place for place, outcome in enumerate(outcomes)
                              if outcome == b"any"])
    return not absent & set(reply) and all(
        member_agrees(name, wanted, reply)
        for name, wanted in expect.items() if name != "name")


LISTS = ("verdicts", "outcomes", "realm", "nonce", "algorithm", "qop", "nc",
         "cnonce", "response", "fields", "requests")


def is_refusal(vector, reply):
    """It refuses; and what it says of the reason is one that is allowed."""
    return reply.get("outcome") == b"reject" and (
        "error" not in reply or reply["error"].decode() in vector["error"])


def builds(vector, reply):
    """What was written is judged by what it says."""
    kind = confirm_build.kind_of(vector)
    return "value" in reply and confirm_build.says(
        kind, octets(vector["input"]), reply["value"], Grammar())


def gathers(given, reply):
    """Every row of every branch once, and those of one branch in their order;
    that between branches is free."""
    left = list(zip(reply.get("fields", ()), reply.get("values", ())))
    wanted = list(zip(given["branch"], given["fields"],
                      given.get("values", ())))
    if len(left) != len(wanted):
        return False
    place, last = 0, None
    for branch, *row in wanted:
        place = place if branch == last else 0
        if tuple(row) not in left[place:]:
            return False
        place = left.index(tuple(row), place)
        left[place] = None
        last = branch
    return True


def passes(vector, reply):
    if vector["result"] == "acceptable":
        return any(agrees(expect, reply)
                   for expect in vector["alternatives"])
    if "error" in vector:
        return is_refusal(vector, reply)
    if vector["id"].startswith("build."):
        return builds(vector, reply)
    if vector["id"].startswith("proxy.aggregate/"):
        return reply.get("outcome") == b"ok" \
            and gathers(octets(vector["input"]), reply)
    return agrees(vector.get("expect") or vector["expect_instead"], reply)
