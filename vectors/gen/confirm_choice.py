"""Which challenge a client answers, found once more: the highest rank of each
realm, the topmost of equal ones, among those that are understood."""

import re

from decoded import octets

REGISTERED = ("md5", "md5-sess", "sha-256", "sha-256-sess", "sha-512-256",
              "sha-512-256-sess")
ECHOED = ("realm", "nonce", "algorithm", "opaque")
# What a challenge is worth under a preference; 0 is never answered.
RANKS = {"topmost": lambda md5: 1, "auth-int": lambda md5: 1,
         "bare": lambda md5: 1, "strongest": lambda md5: 1 if md5 else 2,
         "no-md5": lambda md5: 0 if md5 else 1}


def rank(name, given):
    """AKA only with a card, AKAv2 before AKAv1, either before all else."""
    aka, plain = re.fullmatch("(?:akav([12])-)?(.*)", name, re.S).groups()
    if plain not in REGISTERED or (aka and "res" not in given):
        return 0
    if "allow" in given and name.encode() not in [
            each.lower() for each in given["allow"]]:
        return 0
    preference = given.get("preference", b"topmost").decode()
    return 10 * int(aka or 0) + RANKS[preference]("md5" in plain)


def qop_of(params, given):
    """auth, auth-int, or None when the list has neither."""
    if "qop" not in params:
        return None if given.get("preference") == b"bare" else b"auth"
    items = [item.strip(b" \t").lower()
             for item in params["qop"].split(b",")]
    order = (b"auth", b"auth-int")
    if given.get("preference") == b"auth-int":
        order = order[::-1]
    return next((qop for qop in order if qop in items), b"")


def understood(grammar, value, given):
    """The params, the qop and the rank, or None."""
    reading = grammar.read(value)
    if isinstance(reading, str) or reading[0] != "digest":
        return None
    params = dict(reading[1])
    name = params.get("algorithm", b"MD5").lower().decode("latin-1")
    qop, worth = qop_of(params, given), rank(name, given)
    if not worth or qop == b"" or not {"realm", "nonce"} <= set(params):
        return None
    return params, qop, worth


def has_digits(params, given):
    """H(A1), when it stands for the password, is of the algorithm."""
    md5 = b"md5" in params.get("algorithm", b"MD5").lower()
    return len(given.get("ha1", b"0" * (32 if md5 else 64))) \
        == (32 if md5 else 64)


def spaces(grammar, given):
    """What is understood, each with its field and realm."""
    values = given.get("challenges", ())
    fields = given.get("fields", [b"WWW-Authenticate"] * len(values))
    for field, value in zip(fields, values):
        one = understood(grammar, value, given)
        if one is not None:
            yield (field, one[0]["realm"]), one


def chosen(grammar, given):
    """One of each field and realm, in the order in which they came."""
    found = list(spaces(grammar, given))
    best = {}
    for space, one in found:
        if one[2] > best.get(space, (None, None, 0))[2]:
            best[space] = one
    order = [(params, qop, field) for (field, realm), (params, qop, _)
             in found if best[field, realm][0] is params]
    mine = given.get("for_realm")
    return [one for one in order if mine in (None, one[0]["realm"])
            and has_digits(one[0], given)]


def answering(field):
    return field.replace(b"WWW-", b"").replace(b"Authenticate",
                                               b"Authorization")


def is_answer_to(picked, said, given):
    """Does the expectation say that this one is answered?"""
    if not picked:
        return said["outcome"] == b"decline"
    if said["outcome"] != b"answer":
        return False
    if "each_realm" in given:
        fields = [answering(field) for _, _, field in picked]
        return said.get("fields", fields) == fields and all(
            said[name] == [params[name] for params, _, _ in picked]
            for name in ECHOED[:3])
    params, qop, _ = picked[0]
    hashed = params.get("userhash", b"").lower() == b"true"
    return (all(said.get(name) == params.get(name) for name in ECHOED)
            and said.get("qop") == qop and hashed == ("userhash" in said))


def confirm_respond(grammar, vector):
    given = octets(vector["input"])
    picked = chosen(grammar, given)
    expected = vector.get("alternatives") or [vector["expect"]]
    return any(is_answer_to(picked, octets(expect), given)
               for expect in expected)
