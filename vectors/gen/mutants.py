#!/usr/bin/env python3
"""Measures the corpus: each mutant is an implementation with one mistake that
somebody has made, and must fail at least one vector.

usage: mutants.py
Prints the survivors, then "mutants caught N of N".
"""

import sys

sys.dont_write_bytecode = True

import json

# Each of these fills the list of mutants.
import mutants_build
import mutants_client
import mutants_clock
import mutants_demand
import mutants_dialogue
import mutants_digest
import mutants_grammar
import mutants_message
import mutants_production
import mutants_proof
import mutants_rows
import mutants_server
import mutants_spaces
import mutants_state
import mutants_text
import mutants_verdict
from confirm_grammar import ROOT
from decoded import octets
from implementation import Implementation
from mutant import MUTANTS
from passing import passes


def documents():
    return [json.loads(path.read_text("ascii"))
            for path in sorted(ROOT.glob("*/*.json"))]


def trials():
    """Operation, decoded input and vector; MUSTs and SHOULDs alike."""
    return [(document["op"], octets(vector["input"]), vector)
            for document in documents() for vector in document["vectors"]
            if vector["level"] != "may"]


# Where a mistake of a module shows itself first, so that it is found soon.
NEAR = {"mutants_build": "build.", "mutants_message": "message.",
        "mutants_client": "client.", "mutants_dialogue": "client.",
        "mutants_proof": "client.", "mutants_server": "server.v",
        "mutants_verdict": "server.", "mutants_state": "server.s",
        "mutants_clock": "server.", "mutants_demand": "server.",
        "mutants_rows": "server.", "mutants_spaces": "client."}


def near(mutant, asked):
    """The same trials, those in front that are about such mistakes."""
    start = NEAR.get(mutant.__module__, "")
    return sorted(asked, key=lambda trial: not trial[0].startswith(start))


def failures(implementation, asked):
    """Ids of the vectors that the implementation fails, one after another;
    a crash is a failure too."""
    for op, given, vector in asked:
        try:
            reply = implementation.reply(op, given)
        except Exception:
            reply = {}
        if not passes(vector, reply):
            yield vector["id"]


def report(mutants):
    """Prints the survivors and the score; 1 when the corpus is too weak."""
    asked = trials()
    wrong = list(failures(Implementation(), asked))
    for identity in wrong:
        print("the implementation without mistakes fails", identity)
    alive = [mutant for mutant in mutants
             if next(failures(mutant(), near(mutant, asked)), None) is None]
    for mutant in alive:
        print("survives: %s: %s" % (mutant.__name__, mutant.__doc__))
    print("mutants caught %d of %d"
          % (len(mutants) - len(alive), len(mutants)))
    return 1 if wrong or alive or not mutants else 0


def main():
    return report(MUTANTS)


if __name__ == "__main__":
    sys.exit(main())
