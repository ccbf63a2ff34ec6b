#!/usr/bin/env python3
"""Confirms the reading and choosing vectors with two more readers.

usage: confirm_grammar.py
Every value of parse.*, and every one that build.* writes, is read again by
regular expressions, and by the automaton that spec/oracle makes of
spec/sip-digest.abnf: both must agree with the vector. Every answer of
client.respond must belong to the challenge that RFC 8760 2.4 picks; a message
is taken apart again first. Prints what was confirmed.
"""

import sys

sys.dont_write_bytecode = True

import json
import pathlib

import confirm_build
from confirm_choice import confirm_respond
from decoded import octets
from grammar import Grammar
from opened import opened

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent / "v1"
SPEC = HERE.parent.parent / "spec"
sys.path.append(str(SPEC))

from oracle import automaton, notation

# What derives the value of each kind of header field, in sip-digest.abnf.
VALUES = {"challenge": "challenge", "credentials": "credentials",
          "authinfo": "ainfo *(COMMA ainfo)"}
NOT_PARAMS = ("id", "outcome", "error", "reason", "scheme", "names", "name")


def same_reading(reading, expect):
    """Does the expectation say what was read, and nothing else?"""
    scheme, params = reading
    if expect.get("scheme", "") != scheme:
        return False
    if scheme not in ("digest", ""):
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


def automata():
    """For each kind the automaton of its values."""
    rules = notation.read((SPEC / "sip-digest.abnf").read_text("ascii"))
    compiler = automaton.Compiler(rules)
    return {kind: compiler.tree(notation.Reader(rule).alternation())
            for kind, rule in VALUES.items()}


def confirm_derived(derives, vector):
    """Only what is refused as syntax is outside the language."""
    derived = derives[confirm_build.kind_of(vector)].accepts(
        octets(vector["input"])["value"])
    if vector["result"] == "invalid":
        return derived != (vector["error"] == ["syntax"])
    expected = vector.get("alternatives") or [vector["expect"]]
    return any(derived == (expect["outcome"] == "ok") for expect in expected)


def confirm_written(derives, vector):
    """What is to be written is inside the language."""
    return vector["result"] == "invalid" or derives[
        confirm_build.kind_of(vector)].accepts(
            octets(vector["expect"])["value"])


def confirm_parse(grammar, vector):
    reading = grammar.read(octets(vector["input"])["value"],
                           confirm_build.kind_of(vector))
    if vector["result"] == "invalid":
        return vector["error"] == [reading]
    expected = vector.get("alternatives") or [vector["expect"]]
    return any(matches(reading, expect) for expect in expected)


# Of what is no message nothing else is said.
NO_MESSAGE = ({"syntax"}, {"missing", "syntax"}, {"duplicate", "syntax"},
              {"unsupported", "syntax"})


def confirm_message(grammar, vector):
    """Is it a message, and does its answer belong to what it asks?"""
    inside = opened(vector, octets(vector["input"]))
    if vector["id"].startswith("message.respond/"):
        return inside is not None and confirm_respond(grammar, inside)
    if inside is not None and set(vector.get("error", ())) == {"syntax"}:
        rows = octets(inside["input"])["authorization"]
        return [grammar.read(row, "credentials") for row in rows] \
            == ["syntax"]
    return (inside is None) == (set(vector.get("error", ())) in NO_MESSAGE)


def checks(grammar, derives):
    """Who confirms the vectors of an operation, each with its name."""
    reader = ("the regular expressions", confirm_parse, grammar)
    return {"parse": (reader, ("the automaton", confirm_derived, derives)),
            "build": (("the forms", confirm_build.confirm, grammar),
                      ("the automaton", confirm_written, derives)),
            "message": (("the other reader", confirm_message, grammar),),
            "client.respond": (("the choice", confirm_respond, grammar),)}


def main():
    table = checks(Grammar(), automata())
    counts, wrong = {}, []
    for path in sorted(ROOT.glob("*/*.json")):
        document = json.loads(path.read_text("ascii"))
        op = document["op"]
        confirmers = table.get(op, table.get(op.split(".")[0], ()))
        for vector in document["vectors"] if confirmers else ():
            counts[document["op"]] = counts.get(document["op"], 0) + 1
            wrong += ["%s by %s" % (vector["id"], name)
                      for name, check, reader in confirmers
                      if not check(reader, vector)]
    for name in wrong:
        print("not confirmed:", name)
    print(", ".join("%s %d" % pair for pair in counts.items()), "confirmed")
    return 1 if wrong or not counts else 0


if __name__ == "__main__":
    sys.exit(main())
