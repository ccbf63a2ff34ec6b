"""Says which labelled clauses the reports of `make proofs` show as proved."""

import re

INCLUDE = re.compile(r'^\s*#include "([^"]+)"', re.M)
LABELS = re.compile(r'^(?:(?:"[^"]*"|\w+):\s*)+')
LABEL = re.compile(r'"([^"]*)":')


class Reports:
    """The reports in a folder, one for each source file that was proved."""

    def __init__(self, root, folder):
        self.root = root
        self.status = {}    # (path, function, label): {report: {status}}
        for report in sorted(folder.glob("*.csv")):
            for line in report.read_text("utf-8", "replace").splitlines():
                self.take(report, line.split("\t", 6))

    def take(self, report, row):
        if len(row) < 7 or row[4] != "postcondition":
            return
        names = LABELS.match(row[6])
        for label in LABEL.findall(names[0]) if names else ():
            key = ("%s/%s" % (row[0], row[1]), row[3], label)
            self.status.setdefault(key, {}).setdefault(report,
                                                       set()).add(row[5])

    def fault(self, clause):
        """Why the clause does not count as proved, or None."""
        found = self.status.get((clause.path, clause.name, clause.label), {})
        said = set().union(*found.values())
        if "Valid" not in said:
            return "not proved" if said else "in no report of make proofs"
        if said - {"Valid", "Considered valid"}:
            return "not proved everywhere: " + ", ".join(sorted(said))
        doubts = [staleness(self.root, report)
                  for report, states in found.items() if "Valid" in states]
        return next(filter(None, doubts), None)


def staleness(root, report):
    """Why the report says nothing of today's sources, or None."""
    age = report.stat().st_mtime
    source = source_of(root, report)
    if not source.is_file():
        return "the report %s is of no source" % report.name
    for path in sorted(closure(root, source) | given(root, source)):
        if path.stat().st_mtime > age:
            return ("the report %s is older than %s"
                    % (report.name, path.relative_to(root)))
    return None


def source_of(root, report):
    """src_scan.csv, or src_scan.lemmas.csv, is of src/scan.c."""
    folder, name = report.name.split(".")[0].split("_", 1)
    return root / folder / (name + ".c")


def given(root, source):
    """Files that proofs/files.txt has included before the source."""
    table = root / "proofs/files.txt"
    name = str(source.relative_to(root))
    return {root / path for line in
            (table.read_text("utf-8").splitlines() if table.is_file() else ())
            if line.split("|")[0].strip() == name
            for path in re.findall(r"-include (\S+)", line)}


def closure(root, path, seen=None):
    """The file and all of the project that it includes."""
    seen = set() if seen is None else seen
    if path in seen or not path.is_file():
        return seen
    seen.add(path)
    for name in INCLUDE.findall(path.read_text("utf-8", "replace")):
        for place in (path.parent, root, root / "src"):
            closure(root, place / name, seen)
    return seen
