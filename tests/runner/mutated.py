#!/usr/bin/env python3
"""The runner judges as vectors/gen does: a line for each fact.

usage: mutated.py        SIPDIGEST names the program
"""

import json
import sys

import checked
from checked import HOME, ROOT, Run, liar, write
from fact import fact, hold, need

MUTANTS = [line.split(" | ")[:2] for line in
           (ROOT / "vectors/mutants.txt").read_text("ascii").splitlines()
           if " | " in line and not line.startswith("#")]
STRICT_ONLY = [name for name, vector in MUTANTS if vector.endswith(" -")]


def documents():
    for path in sorted(ROOT.glob("vectors/v1/*/*.json")):
        yield path, json.loads(path.read_text("ascii"))


def where():
    """Each vector, with the document that it is in."""
    return {vector["id"]: (path, document, vector)
            for path, document in documents()
            for vector in document["vectors"]}


def mutated(who):
    return liar("mutated", write("who.json", who))


def corpus():
    """The vectors that the table names, once for each mutant, in a folder of
    their own; who answers each."""
    found, who, made = where(), {}, {}
    for name, shown in MUTANTS:
        path, document, vector = found[shown.split(" ")[0]]
        identity = "%s-%s" % (vector["id"], name.lower())
        who[identity] = name
        kept = made.setdefault(path, dict(document, vectors=[]))
        kept["vectors"].append(dict(vector, id=identity))
    for path, document in made.items():
        folder = HOME / "v1" / path.parent.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / path.name).write_text(json.dumps(document), "ascii")
    (HOME / "VERSION").write_bytes((ROOT / "vectors/VERSION").read_bytes())
    return who


WHO = corpus()
CORPUS = ("--vectors", str(HOME / "v1"))


@fact
def who_has_no_mistake_passes():
    run = Run(adapter=mutated({})).ends(0, " 0 failed, 0 skipped")
    return run.out.splitlines()[-1]


@fact
def each_mistake_fails_the_vector_that_shows_it():
    run = Run(*CORPUS, *WHO, adapter=mutated(WHO)).ends(1)
    for name, verdict in run.verdicts().items():
        soft = WHO[name] in STRICT_ONLY
        need(verdict == "nonstrict" if soft
             else verdict in ("fail", "error"), "%s: %s" % (name, verdict))
    need(len(run.verdicts()) == len(MUTANTS) > 500, "not all")
    return "%d mutants, %d by --strict only" % (len(MUTANTS),
                                                len(STRICT_ONLY))


@fact
def what_only_strict_shows_fails_nothing_without_it():
    need(STRICT_ONLY, "none")
    for name in STRICT_ONLY:
        run = Run(adapter=mutated({"": name}))
        need(run.code == 0, "%s: %s" % (name, run.out.splitlines()[-1]))


if __name__ == "__main__":
    sys.exit(hold())
