"""Coverage is what the vectors are there for: coverage.txt names, for each
mistake, ambiguity and example, the vectors that show it, or why none does."""

import fnmatch
import pathlib

PATH = pathlib.Path(__file__).resolve().parent.parent / "coverage.txt"
# How many rows of each kind there must be, and the results of their vectors.
ANY = ("valid", "invalid", "acceptable")
KINDS = {"M": (82, ANY), "G": (40, ANY), "A": (22, ("valid", "acceptable")),
         "R": (15, ("invalid",)), "C": (24, ANY), "S": (15, ANY)}


def rows(text):
    """Id, patterns and reason of each row; one of the last two is empty."""
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            identity, _, what = (cell.strip() for cell in line.split("|"))
            reason = what[1:].strip() if what.startswith("-") else ""
            found.append((identity, [] if reason else what.split(), reason))
    return found


def number_faults(listed):
    """Each kind is numbered from 1 to its last, without a gap."""
    wanted = ["%s-%02d" % (kind, number + 1)
              for kind, (count, _) in KINDS.items()
              for number in range(count)]
    there = [identity for identity, _, _ in listed]
    return [] if there == wanted else \
        ["coverage.txt: rows missing, twice or out of order: %s"
         % sorted(set(there) ^ set(wanted))]


def pattern_faults(identity, patterns, results):
    """Every pattern finds vectors, and of the right result."""
    allowed = KINDS[identity[0]][1]
    found = []
    for pattern in patterns:
        hits = fnmatch.filter(results, pattern)
        wrong = [hit for hit in hits if results[hit] not in allowed]
        if not hits:
            found.append("%s: no vector %s" % (identity, pattern))
        found += ["%s: %s is %s" % (identity, hit, results[hit])
                  for hit in wrong[:1]]
    return found


def faults(vectors, text=None):
    listed = rows(PATH.read_text("ascii") if text is None else text)
    results = {vector["id"]: vector["result"] for vector in vectors}
    found = number_faults(listed)
    for identity, patterns, reason in listed:
        if not patterns and not reason:
            found.append(identity + ": neither a vector nor a reason")
        found += pattern_faults(identity, patterns, results)
    return found
