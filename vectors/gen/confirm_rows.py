"""What stands in the rows of credentials, to be confirmed by openssl: the
response is right, or it is what is wrong with them, and nothing else is."""

import base64
import hashlib
import hmac
import re

from decoded import octets
from grammar import Grammar
from opened import opened

# Faults beside which the response must be right.
RIGHT = {"nonce", "stale", "replayed", "uri", "offer"}
PARAM = re.compile(rb'([^\s,=]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))',
                   re.S)
USED = ("username", "realm", "nonce", "uri", "algorithm", "cnonce", "qop",
        "nc", "response", "userhash", "rspauth", "nextnonce", "username*")
GRAMMAR = Grammar()


def params(value):
    """The params of a row by name; nothing here checks the grammar."""
    found = {}
    for name, inside, token in PARAM.findall(value):
        name = name.decode("latin-1").lower()
        if name in USED:
            found[name] = token or re.sub(rb"\\(.)", rb"\1", inside,
                                          flags=re.S)
    return found


def password(given, algorithm):
    """What stands for the password: that of AKA is made of the card's."""
    if "auts" in given:
        return b""
    if "res" not in given:
        return given.get("password", b"zanzibar")
    if not algorithm.lower().startswith(b"akav2-"):
        return given["res"]
    name = {b"md5": "md5", b"sha-256": "sha256"}[algorithm.lower()[6:]]
    mac = hmac.new(given["res"] + given["ik"] + given["ck"],
                   b"http-digest-akav2-password", getattr(hashlib, name))
    return base64.b64encode(mac.digest())


def answered(given, said, **more):
    """What the response of an answer is computed from."""
    found = {name: given[name] for name in ("username", "method", "uri",
                                            "body") if name in given}
    found["password"] = password(given, said.get("algorithm", b"MD5"))
    for name in ("algorithm", "realm", "nonce", "nc", "cnonce", "qop",
                 "uri"):
        if name in said:
            found[name] = said[name]
    return dict(found, **more)


def item(members, place):
    """The members of one request; what is empty is absent."""
    return {name: value[place] for name, value in members.items()
            if isinstance(value, list) and len(value) > place
            and value[place]}


def respond(vector):
    """Each answer that a client may give."""
    given = octets(vector["input"])
    for said in vector.get("alternatives") or [vector["expect"]]:
        said = octets(said)
        if said["outcome"] != b"answer":
            continue
        if isinstance(said["response"], list):
            for place, value in enumerate(said["response"]):
                yield (vector["id"], answered(given, item(said, place)),
                       {"response": value})
            continue
        claims = {"response": said["response"]}
        if said.get("userhash") == b"true":
            claims["username"] = said["username"]
        yield vector["id"], answered(given, said), claims


def askers(line):
    """Field of the answer and realm of each that asks in a reply."""
    for field in line.split(b"\r\n"):
        name, _, value = field.partition(b": ")
        if name.endswith(b"-Authenticate"):
            start = b"Proxy-" if name.startswith(b"Proxy-") else b""
            yield start + b"Authorization", params(value)["realm"]


def headers(vector):
    """Each header of a session with several, and the request it is in; A1 of
    -sess is that of the first since its asker asked."""
    given, said = octets(vector["input"]), octets(vector["expect"])
    first, seen = {}, 0
    for place, number in enumerate(said["requests"]):
        for line in given["replies"][seen:int(number) + 1]:
            for asker in askers(line):
                first.pop(asker, None)
        seen = int(number) + 1
        step = item(said, place)
        began = first.setdefault((step["fields"], step["realm"]), {
            "first_nonce": step["nonce"], "first_cnonce": step["cnonce"]})
        method = given["method"][int(number)]
        request = dict(given, method=b"INVITE" if method == b"ACK"
                       else method)
        yield (vector["id"], answered(request, step, **began),
               {"response": step["response"]})


def dialogue(vector):
    """Each request of a session; A1 of -sess is that of its first."""
    given, said = octets(vector["input"]), octets(vector["expect"])
    if "requests" in said:
        yield from headers(vector)
        return
    first = {}
    for place, outcome in enumerate(said["outcomes"]):
        line = given["replies"][place]
        if b"-Authenticate:" in line:
            first = {}
        if outcome != b"answer":
            continue
        step = item(said, place)
        first = first or {"first_nonce": step["nonce"],
                          "first_cnonce": step["cnonce"]}
        method = given["method"][place]
        method = b"INVITE" if method == b"ACK" else method
        request = dict(given, method=method)
        yield (vector["id"], answered(request, step, **first),
               {"response": step["response"]})


def reply(vector):
    """rspauth: right where it is accepted, and beside another fault."""
    given = octets(vector["input"])
    sent, info = params(given["credentials"]), params(given["info"])
    if "rspauth" not in info or sent.get("qop") is None:
        return
    values = dict(sent, username=given["username"], method=b"",
                  password=given["password"],
                  body=given.get("reply_body", b""))
    values.pop("userhash", None)
    if vector["result"] == "valid":
        yield vector["id"], values, {"rspauth": info["rspauth"]}
    elif "/rspauth-" in vector["id"] or "/body-" in vector["id"]:
        yield vector["id"], values, {}, {"rspauth": info["rspauth"]}


def user(given, row):
    """Name and password of who the row says to be; else of the first user."""
    start = "other_" if row.get("username") == given.get("other_username") \
        and "other_username" in given else ""
    return given[start + "username"], given[start + "password"]


def covered(given, row):
    """What the response of a row would cover, were it right."""
    method = given["method"]
    values = {name: row[name] for name in USED[:8] if name in row}
    name, secret = user(given, row)
    values.update(username=name, password=secret,
                  method=b"INVITE" if method == b"ACK" else method,
                  body=given.get("body", b""))
    return values


def is_computable(row):
    name = row.get("algorithm", b"MD5").decode("latin-1").lower()
    needed = {"realm", "nonce", "uri", "response"}
    if "qop" in row or name.endswith("-sess"):
        needed |= {"nc", "cnonce", "qop"}
    return needed <= set(row) and re.fullmatch(
        "(md5|sha-256|sha-512-256)(-sess)?", name) is not None


def is_offered(given, row, value):
    """Is it a row that the server has to judge by its response?"""
    offered = [name.lower() for name in given["algorithms"]]
    return (not isinstance(GRAMMAR.read(value, "credentials"), str)
            and row.get("algorithm", b"MD5").lower() in offered
            and row["realm"] == given["realm"]
            and row["response"] != b"0" * 64)


def verify(vector):
    """The first row of a refused request, the good one of an accepted."""
    given = octets(vector["input"])
    found = [params(row) for row in given["authorization"]]
    if vector["result"] == "invalid":
        if len(found) == 1 and is_computable(found[0]):
            yield from refused(vector, given, found[0])
        return
    mine = [row for row, value in zip(found, given["authorization"])
            if is_computable(row) and is_offered(given, row, value)]
    for row in mine[:1]:
        yield (vector["id"], covered(given, row),
               {"response": row["response"]})
        yield from informed(vector, given, row)


def informed(vector, given, row):
    """What the server says of itself in its reply."""
    proof = vector.get("expect", {}).get("rspauth")
    if proof is not None:
        reply = dict(given, method=b"", body=given.get("reply_body", b""))
        yield vector["id"], covered(reply, row), {"rspauth": proof.encode()}


def refused(vector, given, row):
    values = covered(given, row)
    if "UnknownUser" in vector["flags"]:
        yield unknown_user(vector, values, row)
    elif vector["error"] == ["response"]:
        yield vector["id"], values, {}, {"response": row["response"]}
    elif set(vector["error"]) <= RIGHT:
        if "qop" not in row:
            values.pop("nc", None)
        yield vector["id"], values, {"response": row["response"]}


def unknown_user(vector, values, row):
    """Right for another name than ours, or sent under one."""
    if "/username-sent-" not in vector["id"]:
        values["username"] = row["username"]
    if vector["id"].endswith("-no-password"):
        values["password"] = b""
    return vector["id"], values, {"response": row["response"]}


def steps(vector):
    """Each request: its response is right, unless the verdict is that it is
    wrong. -sess takes the cnonce that was first for the nonce."""
    given = octets(vector["input"])
    said = vector.get("alternatives") or [vector["expect"]]
    first = {}
    for place, value in enumerate(given["authorization"]):
        row = params(value)
        request = dict(given, method=given["method"][place])
        values = covered(request, row)
        cnonce = row.get("cnonce", b"")
        values["first_cnonce"] = first.get(row["nonce"], cnonce)
        sent = {"response": row["response"]}
        if said[0]["verdicts"][place] == "accept":
            first.setdefault(row["nonce"], cnonce)
        if said[0]["verdicts"][place] == "response":
            yield vector["id"], values, {}, sent
        else:
            yield vector["id"], values, sent


def letter(vector):
    """What a whole message holds, when it is one."""
    vector = opened(vector, octets(vector["input"]))
    if vector is not None:
        is_reply = vector["id"].startswith("message.respond/")
        yield from (respond if is_reply else verify)(vector)


JOBS = {"message.respond": letter, "message.verify": letter,
        "client.respond": respond, "client.session": dialogue,
        "client.confirm": reply, "server.verify": verify,
        "server.session": steps}
