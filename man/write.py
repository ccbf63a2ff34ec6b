#!/usr/bin/env python3
"""Writes sipdigest.1 and sipdigest.3 anew from their .in files, from what the
program says of its verbs, and from the headers of the library.

usage: write.py [--check]    SIPDIGEST names the program (build/sipdigest)
With --check nothing is written; a page that would change is named and the exit
code is 1.
"""

import sys

sys.dont_write_bytecode = True

import os
import pathlib

import functions
import verbs

HOME = pathlib.Path(__file__).resolve().parent
PROGRAM = str(pathlib.Path(os.environ.get(
    "SIPDIGEST", "build/sipdigest")).resolve())


def pages():
    """Name and text of each page."""
    parts = {"sipdigest.1": ("VERBS", lambda: verbs.section(PROGRAM)),
             "sipdigest.3": ("FUNCTIONS", functions.section)}
    return {name: (HOME / (name + ".in")).read_text("ascii").replace(
        '.\\" %s\n' % mark, make()) for name, (mark, make) in parts.items()}


def stale(texts):
    return [name for name, text in texts.items()
            if not (HOME / name).exists()
            or (HOME / name).read_text("ascii") != text]


def main(arguments):
    if arguments not in ([], ["--check"]):
        print(__doc__)
        return 0 if arguments == ["--help"] else 2
    texts = pages()
    for name in stale(texts):
        print("differs" if arguments else "written", name)
        if not arguments:
            (HOME / name).write_text(texts[name], "ascii")
    return 1 if arguments and stale(texts) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
