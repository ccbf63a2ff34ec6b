#!/usr/bin/env python3
"""Prints which rules of spec/sip-digest.abnf are proved to be read exactly.

usage: rules.py

Judges proofs/rules.txt by the reports of `make proofs` in build/proofs. A hole is
an error: a rule of the grammar without a row, a theorem without a proof, a
predicate that no theorem speaks of, a report older than what it is of.
"""

import sys

sys.dont_write_bytecode = True

import re
from pathlib import Path
from typing import NamedTuple

import contracts
import wp

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "spec"))

import proved
from oracle import notation

TABLE = "proofs/rules.txt"
GRAMMAR = "spec/sip-digest.abnf"
FOLDER = ROOT / "build/proofs"
COLUMNS = ("sound", "complete", "equal to the C")
LABELS = re.compile(r'(?:(?:"[^"]*"|\w+):\s*)+')
LABEL = re.compile(r'"([^"]*)":|(\w+):')
DEFINITION = re.compile(
    r"\b(?:predicate|inductive|logic\s+\w+)\s+(\w+)(.*?)"
    r"(?=\b(?:predicate|inductive|logic|lemma|axiom|axiomatic|type)\b|$)", re.S)
WORD = re.compile(r"'(?:\\.|[^'\\])'|\w+")


class Rule(NamedTuple):
    name: str
    predicate: str      # or the octet, as C has it
    theorems: list
    within: str         # the other rule, in lower case, or ""


class Table(NamedTuple):
    theorems: dict      # name: (goals, goals, goals), in the order of COLUMNS
    rules: list


# ---- reading -------------------------------------------------------------------

def parted(text, mark):
    return [part.strip() for part in text.split(mark)]


def rule_of(name, predicate, how):
    if how.startswith("within "):
        return Rule(name, predicate, [], how.split(None, 1)[1].lower())
    return Rule(name, predicate, parted(how, " + "), "")


def read_table(root):
    table = Table({}, [])
    for line in (root / TABLE).read_text().splitlines():
        cells = parted(line, " | ")
        if line.startswith("#") or not line.strip():
            continue
        if len(cells) == 4:
            table.theorems[cells[0]] = [parted(c, " + ") for c in cells[1:]]
        elif len(cells) == 3:
            table.rules.append(rule_of(*cells))
        else:
            sys.exit("%s: neither a theorem nor a rule: %s" % (TABLE, line))
    return table


def definitions(root):
    """What each predicate and logic function is made of, as words."""
    made = {}
    for path in contracts.sources(root, "spec/*.h", "src/*.h", "proofs/*.[ch]"):
        for annotation in contracts.split((root / path).read_text())[1]:
            for name, text in DEFINITION.findall(annotation):
                made.setdefault(name, set()).update(WORD.findall(text))
    return made


def reached(words, made):
    """The words, and those that they are made of."""
    seen, waiting = set(), set(words)
    while waiting:
        seen |= waiting
        waiting = set().union(*(made.get(word, set())
                                for word in waiting)) - seen
    return seen


class Reports:
    """The ensures that the reports in a folder tell of."""

    def __init__(self, root, folder):
        self.root = root
        self.ensures = {}   # function: [(labels, status, text, report)]
        for path in sorted(folder.glob("*.csv")):
            for row in wp.properties(folder, path.stem):
                if row[4] == "postcondition":
                    self.take(path, row)

    def take(self, path, row):
        head = LABELS.match(row[6])
        labels = {quoted or plain for quoted, plain
                  in LABEL.findall(head[0] if head else "")}
        self.ensures.setdefault(row[3], []).append((labels, row[5], row[6],
                                                    path))

    def of(self, goal):
        function, *label = goal.split(None, 1)
        return [row for row in self.ensures.get(function, ())
                if not label or label[0] in row[0]]

    def fault(self, goal):
        """Why the goal does not count as proved, or None."""
        said = {status for _, status, _, _ in self.of(goal)}
        if "Valid" not in said:
            return "not proved: " + goal if said else "no report of " + goal
        if said - {"Valid", "Considered valid"}:
            return "not proved everywhere: " + goal
        doubts = [proved.staleness(self.root, path)
                  for _, status, _, path in self.of(goal) if status == "Valid"]
        return next(filter(None, doubts), None)

    def words(self, goal):
        return {word for row in self.of(goal) for word in WORD.findall(row[2])}


# ---- judging ---------------------------------------------------------------------

class Judge:
    def __init__(self, root, folder):
        self.table = read_table(root)
        self.rules = {rule.name.lower(): rule for rule in self.table.rules}
        self.grammar = notation.read((root / GRAMMAR).read_text())
        self.made = definitions(root)
        self.reports = Reports(root, folder)

    def table_faults(self):
        rows = [rule.name.lower() for rule in self.table.rules]
        for name in self.grammar:
            if rows.count(name) != 1:
                yield ("%s has %d rows for %s, not one"
                       % (TABLE, rows.count(name), name))
        for name in rows:
            if name not in self.grammar:
                yield "%s has a row for %s, which is no rule" % (TABLE, name)
        used = {name for rule in self.table.rules for name in rule.theorems}
        for name in self.table.theorems.keys() - used:
            yield "%s: no rule has the theorem %s" % (TABLE, name)

    def words(self, rule):
        """What the predicate is made of; an octet is part of another's."""
        while rule and not rule.predicate[0].isalpha():
            rule = self.rules.get(rule.within)
        return reached({rule.predicate}, self.made) if rule else set()

    def rule_faults(self, rule):
        """Why the row does not say where the rule is proved."""
        if rule.predicate[0].isalpha() and rule.predicate not in self.made:
            yield "%s: there is no predicate %s" % (rule.name, rule.predicate)
        if rule.within:
            yield from self.within_faults(rule)
        for name in rule.theorems:
            if name not in self.table.theorems:
                yield "%s: there is no theorem %s" % (rule.name, name)
        if not rule.within:
            yield from self.theorem_faults(rule)

    def within_faults(self, rule):
        other = self.rules.get(rule.within)
        uses = self.grammar.get(rule.within)
        if other is None or uses is None:
            yield "%s: there is no rule %s" % (rule.name, rule.within)
        elif rule.name.lower() not in notation.names(uses):
            yield "%s: %s does not use it" % (rule.name, other.name)
        elif self.circular(rule):
            yield "%s is within itself" % rule.name
        elif rule.predicate not in self.words(other):
            yield ("%s: %s, the predicate of %s, is not made of %s"
                   % (rule.name, other.predicate, other.name, rule.predicate))

    def circular(self, rule):
        seen = set()
        while rule and rule.within and rule.within not in seen:
            seen.add(rule.within)
            rule = self.rules.get(rule.within)
        return rule is not None and bool(rule.within)

    def theorem_faults(self, rule):
        """Of its own theorems, one has to speak of its predicate."""
        for column in (0, 1):
            spoken = {word for name in rule.theorems
                      for goal in self.goals(name, column)
                      for word in self.reports.words(goal)}
            if spoken and rule.predicate not in reached(spoken, self.made):
                yield ("%s: what shows it %s does not speak of %s"
                       % (rule.name, COLUMNS[column], rule.predicate))

    def goals(self, theorem, column):
        goals = self.table.theorems.get(theorem)
        return goals[column] if goals else []

    def goal_faults(self, theorem, column):
        return [fault for goal in self.goals(theorem, column)
                if (fault := self.reports.fault(goal))]

    def row(self, rule):
        """Whether the rule is sound, complete and equal to the C."""
        if list(self.rule_faults(rule)):
            return [False] * 3
        if rule.within:
            return self.row(self.rules[rule.within])
        return [not any(self.goal_faults(name, column)
                        for name in rule.theorems) for column in range(3)]

    def faults(self):
        yield from self.table_faults()
        for rule in self.table.rules:
            yield from self.rule_faults(rule)
        for name in self.table.theorems:
            for column in range(3):
                for fault in self.goal_faults(name, column):
                    yield "theorem %s, %s: %s" % (name, COLUMNS[column], fault)


# ---- telling ---------------------------------------------------------------------

def tell(judge):
    """Prints the table; how many rows each column has right."""
    line = "%-26s %-6s %-9s %-6s %s"
    print(line % ("rule", "sound", "complete", "C", "theorem"))
    rows = [judge.row(rule) for rule in judge.table.rules]
    for rule, row in zip(judge.table.rules, rows):
        how = "within " + judge.rules[rule.within].name \
            if rule.within in judge.rules else " + ".join(rule.theorems)
        print(line % (rule.name, *("yes" if right else "HOLE"
                                   for right in row), how))
    print("%d rules: %d sound, %d complete, %d equal to the C"
          % (len(judge.grammar), *map(sum, zip(*rows))))


def check(root, folder):
    """Prints the table; what is wrong with it."""
    judge = Judge(root, folder)
    tell(judge)
    return list(dict.fromkeys(judge.faults()))


def main():
    faults = check(ROOT, FOLDER)
    for fault in faults:
        print("FAIL " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
