#!/usr/bin/env python3
"""Measures the corpus: each mutant is an implementation with one mistake that
somebody has made, and must fail at least one vector.

usage: mutants.py [--table]
Prints the survivors, how many the published examples alone would catch, then
"mutants caught N of N", and keeps in mutants.txt which vector catches which;
with --table that is printed and nothing kept.
"""

import sys

sys.dont_write_bytecode = True

import json

# Each of these fills the list of mutants.
import mutants_build
import mutants_cancel
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
        "mutants_rows": "server.", "mutants_spaces": "client.",
        "mutants_cancel": "client."}


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


def is_published(vector):
    return any(flag.startswith("Published") for flag in vector["flags"])


def measure(mutants, asked):
    """For each mutant the first vector that it fails, of all, and of those
    that carry a published value; None where it fails none."""
    examples = [trial for trial in asked if is_published(trial[2])]
    return [(mutant, next(failures(mutant(), near(mutant, asked)), None),
             next(failures(mutant(), examples), None)) for mutant in mutants]


def table(rows):
    """Each mistake and a vector that shows it; a star where a published
    example shows it too."""
    return HEAD + "".join(
        "%s | %s%s | %s\n" % (mutant.__name__, killer or "none",
                              " *" if example else "",
                              " ".join(mutant.__doc__.split()))
        for mutant, killer, example in rows)


HEAD = """\
# Mistakes that implementations have made, and for each a vector that shows it;
# a star: a published example shows it too. Written by gen/mutants.py.
#
#   mutant | vector | what it does wrong

"""
TABLE = ROOT.parent / "mutants.txt"


def summary(rows):
    alive = [mutant for mutant, killer, _ in rows if killer is None]
    return ["survives: %s: %s" % (mutant.__name__, mutant.__doc__)
            for mutant in alive] + [
        "the published examples alone catch %d of %d"
        % (sum(row[2] is not None for row in rows), len(rows)),
        "mutants caught %d of %d" % (len(rows) - len(alive), len(rows))]


def report(mutants):
    """Prints the summary; 1 when the corpus is too weak. The rows, too."""
    asked = trials()
    wrong = list(failures(Implementation(), asked))
    for identity in wrong:
        print("the implementation without mistakes fails", identity)
    rows = measure(mutants, asked)
    print("\n".join(summary(rows)))
    weak = wrong or not rows or any(row[1] is None for row in rows)
    return 1 if weak else 0, rows


def main(arguments=()):
    if list(arguments) not in ([], ["--table"]):
        print(__doc__)
        return 0 if list(arguments) == ["--help"] else 2
    code, rows = report(MUTANTS)
    if arguments:
        print(table(rows), end="")
    elif code == 0:
        TABLE.write_text(table(rows), "ascii")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
