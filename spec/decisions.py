"""Checks spec/decisions.md: each entry is whole, and its pins exist.

An entry is a heading `### G-01 ...` followed by the four parts below, or a row of
a table whose first cell is its name. A pin, in backquotes, is the id of a
requirement that is covered or excepted, of a vector, or of a test.
"""

import re

PARTS = ("Readings", "Choice", "Why", "Pins")
HEADING = re.compile(r"^### ([A-Z]+-\d+)\b", re.M)
ROW = re.compile(r"^\| ([A-Z]+\d+-\d+) \|(.*)\|$", re.M)
PIN = re.compile(r"`([^`]+)`")
NOTHING = "nothing to pin"
AMBIGUITIES = ["G-%02d" % number for number in range(1, 41)]


def sections(text):
    """(name, its text) for each heading."""
    found = list(HEADING.finditer(text))
    for here, following in zip(found, found[1:] + [None]):
        rest = text[here.end():following.start() if following else None]
        yield here[1], re.split(r"(?m)^##? ", rest)[0]


def part(section, name):
    """What stands behind `**Name**`, up to the next part."""
    found = re.search(r"\*\*%s\*\*(.*?)(?=\*\*(?:%s)\*\*|\Z)"
                      % (name, "|".join(PARTS)), section, re.S)
    return found[1].strip() if found else ""


def entries(text):
    """(name, its pins, its faults)"""
    for name, section in sections(text):
        missing = [each for each in PARTS if not part(section, each)]
        yield (name, PIN.findall(part(section, "Pins")),
               ["no part " + each for each in missing])
    for row in ROW.finditer(text):
        pins = PIN.findall(row[2].split("|")[-1])
        yield row[1], pins, [] if pins or NOTHING in row[2] else ["no pin"]


def faults(text, exists):
    """What is wrong; exists(pin) says whether there is such a thing."""
    names = []
    for name, pins, wrong in entries(text):
        if name in names:
            yield name + ": twice"
        names.append(name)
        for fault in wrong:
            yield "%s: %s" % (name, fault)
        if not pins and not wrong and name in AMBIGUITIES:
            yield name + ": no pin"
        for pin in pins:
            if not exists(pin):
                yield "%s: there is no %s" % (name, pin)
    for name in AMBIGUITIES:
        if name not in names:
            yield name + ": not decided"


def summary(text):
    names = [name for name, _, _ in entries(text)]
    decided = len(set(names) & set(AMBIGUITIES))
    return ("decisions complete: %d of %d ambiguities, %d more entries"
            % (decided, len(AMBIGUITIES), len(names) - decided))
