"""Reads spec/requirements.txt, and says what evidence a row of it wants."""

import re
from typing import NamedTuple

import evidence

BINDING = ("MUST", "MUST NOT", "decl")
ADVISED = ("SHOULD", "SHOULD NOT", "RECOMMENDED", "NOT RECOMMENDED")
FREE = ("MAY", "OPTIONAL", "info")
LEVELS = FREE + ADVISED + BINDING       # in the order of what they ask
CLASS = re.compile(r"^# except (\w+)\s*\| (.+)$", re.M)
GROUP = re.compile(r"^# ---- (.*?) -+$")


class Row(NamedTuple):
    """One line of spec/requirements.txt."""
    id: str
    level: str
    within: str         # the id of the row that says this too, or ""
    excepted: str       # the class of its exception, or ""
    role: str
    check: str
    text: str
    group: str


class Requirements(NamedTuple):
    rows: dict          # by id
    classes: dict       # of exceptions: the reasons
    faults: list


def parse_row(line, group):
    """The row of a line, or None when it is no row."""
    cells = [cell.strip() for cell in line.split(" | ", 4)]
    level = re.match(r"^([A-Z]+(?: NOT| RECOMMENDED)?|decl|info)"
                     r"(?: WITHIN (\S+)| EXCEPT (\w+))?$",
                     cells[1] if len(cells) == 5 else "")
    if level is None or level[1] not in LEVELS or not all(cells):
        return None
    return Row(cells[0], level[1], level[2] or "", level[3] or "", *cells[2:],
               group)


def read(text):
    found = Requirements({}, dict(CLASS.findall(text)), [])
    group = ""
    for line in text.splitlines():
        heading = GROUP.match(line)
        group = heading[1] if heading else group
        if not line.strip() or line.startswith("#"):
            continue
        row = parse_row(line, group)
        if row is None or not re.fullmatch(evidence.ID, row.id):
            found.faults.append("no row: " + line)
        elif row.id in found.rows:
            found.faults.append(row.id + ": twice")
        else:
            found.rows[row.id] = row
    return found


# ---- judging -------------------------------------------------------------------

def chain(rows, row):
    """The row, the one that it is within, and so on; ends in a circle too."""
    found = [row]
    while found[-1].within in rows and rows[found[-1].within] not in found:
        found.append(rows[found[-1].within])
    return found


def strength(row):
    return 2 if row.level in BINDING else 1 if row.level in ADVISED else 0


def row_faults(required):
    for row in required.rows.values():
        rows = chain(required.rows, row)
        if row.excepted and row.excepted not in required.classes:
            yield "%s: no such exception: %s" % (row.id, row.excepted)
        if rows[-1].within:
            yield "%s: within a circle, or nothing" % row.id
        if any(strength(other) < strength(row) for other in rows):
            yield "%s: within what binds less" % row.id


def excepted(required, row):
    """The class of its exception, or of the row that it is within."""
    return chain(required.rows, row)[-1].excepted


def kinds(required, cited, row):
    return {citation.kind for each in chain(required.rows, row)
            for citation in cited.get(each.id, [])}


def wants(row, have):
    """What evidence the row lacks, in words; empty when it has enough."""
    shown = {"test", "vector"} & have
    if row.level in ADVISED and not shown and "clause" not in have:
        return "a clause, test or vector"
    if row.level in BINDING:
        return " and ".join([*(() if "clause" in have else ["a clause"]),
                             *(() if shown else ["a test or vector"])])
    return ""
