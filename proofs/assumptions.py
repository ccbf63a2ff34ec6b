"""What the proofs take on trust, one line each, with the check that would
notice if it were false."""

import re

import contracts
import wp

HEAD = """\
# What the proofs take on trust: written by `proofs/prove.py --record`, compared
# with what is found by every run.
#
# where | what | what would show it wrong
"""

MODEL = "proofs/bytes_model.mlw"
HASHES = "tests/test_hash.c"
EVIDENCE = [
    (re.compile(r"spec/bytes\.h \| axiom"), MODEL),
    (re.compile(r"spec/bytes\.h \|"), MODEL),
    (re.compile(r"spec/hash\.h \| axiom"), MODEL + ", " + HASHES),
    (re.compile(r"spec/hash\.h \|"), HASHES),
    (re.compile(r"proofs/bearssl\.h \|"), HASHES),
]


def assumed_contracts(root, folder, results):
    """(file, what) of each clause that Frama-C considers valid and no file of
    ours proves. Frama-C's own library counts where we call it."""
    everything = [function for path in contracts.sources(root, "src/*.c",
                                                         "proofs/*.c")
                  for function in contracts.functions(root, path)]
    proved = {f.name for f in everything if f.has_body}
    called = {name for f in everything for name in f.calls}
    for result in results:
        for row in wp.properties(folder, result.row.name):
            place, file, _, function, kind, status, text = row
            foreign = (place.startswith("FRAMAC_SHARE")
                       and function not in called)
            if status == "Considered valid" and function not in proved | {""}:
                if not foreign:
                    yield ("%s/%s" % (place, file),
                           "%s, %s: %s" % (function, kind,
                                           " ".join(text.split())))


def evidence(line):
    for pattern, check in EVIDENCE:
        if pattern.match(line):
            return check
    return "NOTHING"


def found(root, folder, results):
    """The text of the file, as it should be."""
    rows = [*contracts.theory(root),
            *assumed_contracts(root, folder, results)]
    lines = dict.fromkeys("%s | %s" % row for row in rows)
    return HEAD + "".join("%s | %s\n" % (line, evidence(line))
                          for line in lines)


def faults(path, text):
    """How the committed file differs from what was found."""
    known = path.read_text().splitlines() if path.is_file() else []
    lines = text.splitlines()
    for line in lines:
        if line.endswith("| NOTHING"):
            yield "assumed, and no check could show it wrong: " + line
        elif line not in known:
            yield "assumed, but not in %s: %s" % (path.name, line)
    for line in known:
        if line not in lines:
            yield "in %s, but not assumed: %s" % (path.name, line)
