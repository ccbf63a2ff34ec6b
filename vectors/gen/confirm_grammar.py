#!/usr/bin/env python3
"""Confirms the reading and choosing vectors with one regular expression.

usage: confirm_grammar.py
Every value of parse.* is read again; every answer of client.respond must
belong to the challenge that RFC 8760 2.4 picks. Prints what was confirmed.
"""

import sys

sys.dont_write_bytecode = True

import json
import pathlib

from grammar import Grammar

ROOT = pathlib.Path(__file__).resolve().parent.parent / "v1"
REGISTERED = frozenset("md5 md5-sess sha-256 sha-256-sess sha-512-256 "
                       "sha-512-256-sess".split())
NOT_PARAMS = ("id", "outcome", "error", "reason", "scheme", "names", "name")


def octets(members):
    """Decoded members: text and name_hex alike become octets."""
    out = {}
    for name, value in members.items():
        plain = name[:-4] if name.endswith("_hex") else name
        decode = bytes.fromhex if plain != name else str.encode
        out[plain] = ([decode(item) for item in value]
                      if isinstance(value, list) else decode(value))
    return out


def same_reading(reading, expect):
    """Does the expectation say what was read, and nothing else?"""
    scheme, params = reading
    if expect["scheme"] != scheme:
        return False
    if scheme != "digest":
        return set(expect) == {"outcome", "scheme"}
    names = [name for name, _ in params]
    once = {name: value for name, value in params
            if names.count(name) == 1 and name not in NOT_PARAMS}
    said = {name: value for name, value in octets(expect).items()
            if name not in NOT_PARAMS}
    return expect["names"] == names and said == once


def matches(reading, expect):
    if isinstance(reading, str):
        return expect["outcome"] == "reject"
    return expect["outcome"] == "ok" and same_reading(reading, expect)


def confirm_parse(grammar, vector):
    reading = grammar.read(octets(vector["input"])["value"])
    if vector["result"] == "invalid":
        return vector["error"] == [reading]
    expected = vector.get("alternatives") or [vector["expect"]]
    return any(matches(reading, expect) for expect in expected)


def offered_qop(params):
    """auth, auth-int, or None when the list has neither."""
    if "qop" not in params:
        return b"auth"
    items = [item.strip(b" \t").lower()
             for item in params["qop"].split(b",")]
    for qop in (b"auth", b"auth-int"):
        if qop in items:
            return qop
    return None


def choose(grammar, challenges):
    """The topmost challenge that can be answered, as its params and qop."""
    for value in challenges:
        reading = grammar.read(value)
        if isinstance(reading, str) or reading[0] != "digest":
            continue
        params = dict(reading[1])
        name = params.get("algorithm", b"MD5").lower().decode("latin-1")
        qop = offered_qop(params)
        if name in REGISTERED and qop and {"realm", "nonce"} <= set(params):
            return params, qop
    return None


def is_answer_to(chosen, expect):
    if chosen is None:
        return expect["outcome"] == "decline"
    if expect["outcome"] != "answer":
        return False
    params, qop = chosen
    said = octets(expect)
    echoed = ("realm", "nonce", "algorithm", "opaque")
    hashed = params.get("userhash", b"").lower() == b"true"
    return (all(said.get(name) == params.get(name) for name in echoed)
            and said["qop"] == qop and hashed == ("userhash" in said))


def confirm_respond(grammar, vector):
    chosen = choose(grammar, octets(vector["input"])["challenges"])
    expected = vector.get("alternatives") or [vector["expect"]]
    return any(is_answer_to(chosen, expect) for expect in expected)


def main():
    grammar = Grammar()
    counts, wrong = {}, []
    for path in sorted(ROOT.glob("*/*.json")):
        document = json.loads(path.read_text("ascii"))
        check = {"parse": confirm_parse, "client": confirm_respond}.get(
            document["op"].split(".")[0])
        for vector in document["vectors"] if check else ():
            counts[document["op"]] = counts.get(document["op"], 0) + 1
            if not check(grammar, vector):
                wrong.append(vector["id"])
    for name in wrong:
        print("not confirmed:", name)
    print(", ".join("%s %d" % pair for pair in counts.items()), "confirmed")
    return 1 if wrong or not counts else 0


if __name__ == "__main__":
    sys.exit(main())
