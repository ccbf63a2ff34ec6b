#!/usr/bin/env python3
"""Where a vector allows several readings, the library takes the one that
spec/decisions.md chose: a line for each fact.

usage: chosen.py, with SIPDIGEST the program
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS))

from fact import fact, hold, need

ROOT = TESTS.parent / "vectors" / "v1"


def chosen():
    """Our alternative of each ambiguity, by id."""
    return {vector["id"]: vector["chosen"]
            for path in ROOT.glob("*/*.json")
            for vector in json.loads(path.read_text("ascii"))["vectors"]
            if "chosen" in vector}


def taken(identities):
    """The alternative that the library takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "results.json"
        subprocess.run([os.environ["SIPDIGEST"], "check", "--results",
                        str(path), *identities], capture_output=True,
                       check=True)
        results = json.loads(path.read_text("utf-8"))["results"]
    return {result["id"]: result.get("alternative") for result in results
            if result["verdict"] == "pass"}


def differences(right, found):
    return ["%s: %s, not %s" % (identity, found.get(identity), name)
            for identity, name in right.items()
            if found.get(identity) != name]


@fact
def the_library_reads_as_was_decided():
    right = chosen()
    found = taken(sorted(right))
    need(len(right) >= 25, "only %d ambiguities" % len(right))
    need(not differences(right, found),
         "; ".join(differences(right, found)[:3]))
    lie = dict(right, **{next(iter(right)): "neither"})
    need(len(differences(lie, found)) == 1, "another choice is believed")
    return "%d ambiguities" % len(right)


if __name__ == "__main__":
    sys.exit(hold())
