#!/usr/bin/env python3
"""Each check of prove.py must find what is planted for it.

usage: selftest.py

Works on copies in build/proofs/selftest/, with one small file.
"""

import sys

sys.dont_write_bytecode = True

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import selftest_rules

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build/proofs/selftest"
VICTIM = "src/secret.c"
CONTRACT = "/*@ terminates \\true; assigns \\nothing; ensures \\true; */\n"


class Plant(NamedTuple):
    what: str
    path: str
    before: str     # "" to append
    after: str
    finding: str    # what prove.py has to print


PLANTS = [
    Plant("a body without a contract", VICTIM, "",
          "static int planted(void) { return 1; }", "has no contract"),
    Plant("a prototype without a contract", "src/secret.h", "#endif",
          "int planted(void);\n#endif", "planted has no contract"),
    Plant("a contract without ensures", "src/secret.h",
          "  ensures equal: \\result <==> text(a) == text(b);\n", "",
          "says nothing of ensures"),
    Plant("a function that may not end", "src/secret.h",
          "  terminates \\true;\n  assigns \\nothing;",
          "  terminates a.len > 0;\n  assigns \\nothing;",
          "does not always terminate"),
    Plant("an axiom in src/", VICTIM, "",
          "/*@ axiomatic P { axiom planted: 1 == 1; } */",
          "src/secret.c: axiom"),
    Plant("something admitted", VICTIM, "return difference == 0;",
          "//@ admit planted: 1 == 1;\n\treturn difference == 0;",
          "src/secret.c: admit"),
    Plant("another text for the provers", VICTIM, "",
          "#ifdef __FRAMAC__\n#endif", "__FRAMAC__"),
    Plant("two functions that call each other", VICTIM, "",
          CONTRACT + "static int tick(int n);\n" +
          CONTRACT + "static int tock(int n) { return tick(n); }\n" +
          CONTRACT + "static int tick(int n) { return tock(n); }",
          "these call each other: tick of src/secret.c, tock of"),
    Plant("a file that no row names", "proofs/files.txt", "src/qop.c",
          "src/scan.c", "does not name src/qop.c"),
    Plant("a wrong body", VICTIM, "difference |= differ",
          "difference = differ", "not proved: typed_sda_secret_equal"),
    Plant("a false lemma", VICTIM, "",
          "/*@ lemma wrong: \\forall bytes s; len(s) > 0; */",
          "not proved: typed_lemma_wrong"),
    Plant("a contradiction", VICTIM, "",
          "/*@ axiomatic P { axiom wrong: 1 == 2; } */",
          "false was proved"),
    Plant("a syntax error", VICTIM, "uint8_t difference = 0;",
          "uint8_t difference = ;", "frama-c ended with"),
    Plant("a call of an unknown function", VICTIM, "return difference == 0;",
          "extern void unknown(void); unknown(); return difference == 0;",
          "frama-c ended with"),
    Plant("an emptied body", VICTIM,
          "\t\tdifference |= differ(a.at[i], b.at[i]);\n", "\t\t;\n",
          "fewer than"),
    Plant("an open function that is not there", "proofs/open.txt", "",
          "src/secret.c | planted | slow | test_secret/planted",
          "no planted in src/secret.c"),
    Plant("an open function without a test", "proofs/open.txt", "",
          "src/secret.c | sda_secret_equal | slow | test_secret/planted",
          "no test test_secret/planted"),
]


def copy_with(plant):
    shutil.rmtree(FOLDER, ignore_errors=True)
    for part in ("src", "spec", "proofs", "tests"):
        shutil.copytree(ROOT / part, FOLDER / part)
    if plant is None:
        return
    path = FOLDER / plant.path
    text = path.read_text()
    if plant.before not in text:
        sys.exit("%s does not hold: %s" % (plant.path, plant.before))
    path.write_text(text.replace(plant.before, plant.after, 1)
                    if plant.before else text + plant.after + "\n")


def prove():
    """Exit code and output of the copy's prove.py."""
    done = subprocess.run([sys.executable, FOLDER / "proofs/prove.py",
                           "--timeout", "4", VICTIM],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True)
    return done.returncode, done.stdout


def tell(good, what, said):
    print(("ok " if good else "FAIL ") + "proofs self-test: " + what,
          flush=True)
    if not good:
        print(said)
    return good


def main():
    copy_with(None)
    code, said = prove()
    good = [tell(code == 0, "nothing planted, nothing found", said)]
    for plant in PLANTS:
        copy_with(plant)
        code, said = prove()
        good.append(tell(code == 1 and plant.finding in said, plant.what,
                         said))
    good += selftest_rules.run(ROOT, FOLDER, tell)
    print("%d passed, %d failed" % (sum(good), len(good) - sum(good)))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
