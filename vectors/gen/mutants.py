#!/usr/bin/env python3
"""Measures the corpus: each mutant is an implementation with one mistake that
somebody has made, and must fail at least one vector.

usage: mutants.py [--table]
Prints the survivors, how many the published examples alone would catch, then
"mutants caught N of N; without --strict M of N", and keeps in mutants.txt which
vector catches which; with --table that is printed and nothing kept. One that
only --strict catches and that mutants.txt does not mark so is a failure: a new
vector has to catch it, or the mark is put there by hand.
"""

import sys

sys.dont_write_bytecode = True

import json
import re

import lenient
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
    """The vectors that the implementation fails, and its replies, one after
    another; a crash is a failure too."""
    for op, given, vector in asked:
        try:
            reply = implementation.reply(op, given)
        except Exception:
            reply = {}
        if not passes(vector, reply):
            yield vector, reply


def is_published(vector):
    return any(flag.startswith("Published") for flag in vector["flags"])


def first(implementation, asked):
    """The first vector that it fails without --strict, else the first that it
    fails with it, and whether only --strict catches it."""
    strict = None
    for vector, reply in failures(implementation, asked):
        if not lenient.passes(vector, reply):
            return vector["id"], False
        strict = strict or vector["id"]
    return strict, strict is not None


def measure(mutants, asked):
    """For each mutant a vector that it fails, of all, and of those that carry
    a published value, None where it fails none; and whether only --strict
    catches it."""
    examples = [trial for trial in asked if is_published(trial[2])]
    rows = []
    for mutant in mutants:
        killer, only_strict = first(mutant(), near(mutant, asked))
        rows.append((mutant, killer, first(mutant(), examples)[0],
                     only_strict))
    return rows


def table(rows):
    """Each mistake and a vector that shows it, with what HEAD tells."""
    return HEAD + "".join(
        "%s | %s%s%s | %s\n" % (mutant.__name__, killer or "none",
                                " *" if example else "",
                                " -" if only_strict else "",
                                " ".join(mutant.__doc__.split()))
        for mutant, killer, example, only_strict in rows)


HEAD = """\
# Mistakes that implementations have made, and for each a vector that shows it;
# a star: a published example shows it too; a minus: only --strict shows it.
# Written by gen/mutants.py.
#
#   mutant | vector | what it does wrong

"""
TABLE = ROOT.parent / "mutants.txt"


def marked(text):
    """The names that the table has as those that only --strict catches."""
    return set(re.findall(r"^(\w+) \| .* - \| ", text, re.M))


def grown(rows, text):
    """Those that only --strict catches, and that are not marked."""
    return [row[0] for row in rows
            if row[3] and row[0].__name__ not in marked(text)]


def summary(rows, text):
    alive = [row[0] for row in rows if row[1] is None]
    caught = len(rows) - len(alive)
    return ["survives: %s: %s" % (mutant.__name__, mutant.__doc__)
            for mutant in alive] + [
        "only --strict catches %s now: %s" % (mutant.__name__, mutant.__doc__)
        for mutant in grown(rows, text)] + [
        "the published examples alone catch %d of %d"
        % (sum(row[2] is not None for row in rows), len(rows)),
        "mutants caught %d of %d; without --strict %d of %d"
        % (caught, len(rows), caught - sum(row[3] for row in rows),
           len(rows))]


def report(mutants, text):
    """Prints the summary, beside the table that is kept; 1 when the corpus is
    too weak. The rows, too."""
    asked = trials()
    wrong = [vector["id"] for vector, _ in failures(Implementation(), asked)]
    for identity in wrong:
        print("the implementation without mistakes fails", identity)
    rows = measure(mutants, asked)
    print("\n".join(summary(rows, text)))
    weak = wrong or not rows or any(row[1] is None for row in rows) \
        or grown(rows, text)
    return 1 if weak else 0, rows


def main(arguments=()):
    if list(arguments) not in ([], ["--table"]):
        print(__doc__)
        return 0 if list(arguments) == ["--help"] else 2
    code, rows = report(MUTANTS, TABLE.read_text("ascii"))
    if arguments:
        print(table(rows), end="")
    elif code == 0:
        TABLE.write_text(table(rows), "ascii")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
