#!/usr/bin/env python3
"""Joins requirements to evidence, and fails on one that has none.

usage: trace.py [--write] [--unproved] [--decisions] [--reports DIR]

Reads spec/requirements.txt, what cites its ids (spec/evidence.py), the reports
that `make proofs` left in build/proofs, and spec/decisions.md. What binds needs a
proved clause, and a test or vector; what is advised needs one of them.
"""

import sys

sys.dont_write_bytecode = True

import argparse
from pathlib import Path

import coverage
import decisions
import evidence
import proved
import requirements
from coverage import by_id
from requirements import FREE, excepted, kinds, wants


def coverage_faults(required, cited):
    for row in required.rows.values():
        lack = wants(row, kinds(required, cited, row))
        if not excepted(required, row) and lack:
            yield "%s: %s without %s" % (row.id, row.level, lack)
        if row.excepted and not lack and row.level not in FREE:
            yield "%s: excepted, though it is covered" % row.id


def citation_faults(required, found):
    for citation in found.citations:
        if citation.id not in required.rows:
            yield ("%s: %s: there is no requirement %s"
                   % (citation.path, citation.name, citation.id))


def opened(root):
    """The functions that proofs/open.txt says are not proved yet."""
    path = root / "proofs/open.txt"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else ()
    return {line.split("|")[1].strip() for line in lines
            if line.strip() and not line.startswith("#")}


def open_clauses(root, found):
    return [citation for citation in found.citations
            if citation.kind == "clause" and citation.name in opened(root)]


def proof_faults(found, reports, waiting):
    if not reports.status:
        yield "no reports of proofs: run make proofs, or say --unproved"
        return
    for citation in found.citations:
        fault = (citation.kind == "clause" and citation not in waiting
                 and reports.fault(citation))
        if fault:
            yield ("%s: %s: %s: %s" % (citation.path, citation.name,
                                       citation.label, fault))


def pin_exists(required, found):
    """What spec/decisions.md may name."""
    cited = by_id(found)
    labels = {citation.label for citation in found.citations}

    def exists(pin):
        row = required.rows.get(pin)
        return (pin in labels or pin in found.tests or pin in found.vectors
                or row is not None and bool(kinds(required, cited, row)
                                            or excepted(required, row)))
    return exists


def decision_faults(root, required, found):
    text = (root / "spec/decisions.md").read_text("utf-8")
    return decisions.faults(text, pin_exists(required, found))


def faults(root, required, found, reports):
    """All that is wrong; without reports, nothing is asked of the proofs."""
    written = root / "spec/COVERAGE.md"
    yield from required.faults
    yield from requirements.row_faults(required)
    yield from found.faults
    yield from citation_faults(required, found)
    yield from coverage_faults(required, by_id(found))
    if reports is not None:
        yield from proof_faults(found, reports, open_clauses(root, found))
    yield from decision_faults(root, required, found)
    if (not written.is_file() or written.read_text("utf-8")
            != coverage.text_of(required, found)):
        yield "spec/COVERAGE.md is out of date: run spec/trace.py --write"


def parse(words):
    parser = argparse.ArgumentParser(
        description="Joins requirements to evidence.")
    parser.add_argument("--write", action="store_true",
                        help="write spec/COVERAGE.md")
    parser.add_argument("--unproved", action="store_true",
                        help="do not ask whether clauses are proved")
    parser.add_argument("--decisions", action="store_true",
                        help="look at spec/decisions.md alone")
    parser.add_argument("--reports", metavar="DIR", type=Path,
                        help="of make proofs (build/proofs)")
    return parser.parse_args(words)


def tell(wrong, lines, count):
    """Prints what is wrong, and the numbers; the exit code."""
    for fault in wrong:
        print("wrong: " + fault)
    for line in lines:
        print(line)
    print("%d passed, %d failed" % (max(count - len(wrong), 0), len(wrong)))
    return 1 if wrong or not count else 0


def main(words, root):
    arguments = parse(words)
    required = requirements.read(
        (root / "spec/requirements.txt").read_text("utf-8"))
    found = evidence.read(root)
    text = (root / "spec/decisions.md").read_text("utf-8")
    decided = decisions.summary(text)
    if arguments.decisions:
        return tell(list(decision_faults(root, required, found)), [decided],
                    len(list(decisions.entries(text))))
    if arguments.write:
        (root / "spec/COVERAGE.md").write_text(
            coverage.text_of(required, found), "utf-8")
    folder = arguments.reports or root / "build/proofs"
    reports = None if arguments.unproved else proved.Reports(root, folder)
    wrong = list(dict.fromkeys(faults(root, required, found, reports)))
    notes = ["not proved yet (proofs/open.txt): %d clauses"
             % len(open_clauses(root, found))]
    notes += ["the proofs were not looked at"] if arguments.unproved else []
    return tell(wrong, [*coverage.counts(required, found), decided, *notes],
                len(required.rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent.parent))
