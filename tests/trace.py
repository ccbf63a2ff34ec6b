#!/usr/bin/env python3
"""spec/trace.py believes a small project that is honest, and none that lies.

usage: trace.py
"""

import sys

sys.dont_write_bytecode = True

import contextlib
import io
import os
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "spec"))

import decisions
import trace

REQUIREMENTS = """\
# except later | there is no server yet
# ---- RFC 1 ------------------------------------
rfc1#1-bound | MUST | all | C | what binds
rfc1#1-advised | SHOULD | all | C | what is advised
rfc1#1-free | MAY | all | C | what asks nothing
rfc1#1-later | MUST NOT EXCEPT later | all | S | what cannot be met
rfc1#1-inner | decl WITHIN rfc1#1-bound | all | C | what the first row says too
"""

HEADER = """\
#include "spec/logic.h"
/*@ requires readable(s);
    ensures "rfc1#1-bound.exact": \\result == 1; */
/* Tells. */
int tell(int s);
"""

TEST = """\
//= rfc1#1-bound
static void it_tells(void **state)
{
}

int main(void)
{
	cmocka_unit_test(it_tells);
}
"""

TARGET = """\
/*
 * Property: it tells.
 */
//= rfc1#1-bound
int x;
"""

VECTORS = """\
{"vectors": [{"id": "op/topic/one", "requirements": ["rfc1#1-advised"]}]}
"""

REPORT = """\
directory\tfile\tline\tfunction\tproperty kind\tstatus\tproperty
src\ttell.h\t2\ttell\tpostcondition\tValid\t"rfc1#1-bound.exact": \\result = 1
"""

ENTRY = """\
### %s A question
**Readings** a, b
**Choice** a
**Why** b is worse
**Pins** `rfc1#1-bound`, `op/topic/one`, `test_tell/it_tells`

"""

HONEST = {
    "spec/requirements.txt": REQUIREMENTS,
    "spec/decisions.md": "".join(ENTRY % name
                                 for name in decisions.AMBIGUITIES)
                         + "| E1-1 | Verified | x | followed | `rfc1#1-later` |\n",
    "spec/logic.h": "",
    "src/tell.h": HEADER,
    "src/tell.c": '#include "tell.h"\n',
    "proofs/files.txt": "src/tell.c | -include proofs/given.h | | 1\n",
    "proofs/given.h": "",
    "tests/test_tell.c": TEST,
    "fuzz/fuzz_tell.c": TARGET,
    "vectors/v1/op/topic.json": VECTORS,
    "build/proofs/src_tell.csv": REPORT,
}

# what is changed in which file, and what must be said of it
LIARS = [
    ("an id in a clause is unknown", "src/tell.h", "1-bound.exact", "1-bond",
     "there is no requirement rfc1#1-bond"),
    ("an id above a test is unknown", "tests/test_tell.c", "1-bound", "1-bond",
     "there is no requirement rfc1#1-bond"),
    ("an id of a fuzz target is unknown", "fuzz/fuzz_tell.c", "1-bound",
     "1-bond", "there is no requirement rfc1#1-bond"),
    ("an id in a vector is unknown", "vectors/v1/op/topic.json", "1-advised",
     "1-advice", "there is no requirement rfc1#1-advice"),
    ("what binds has no clause", "src/tell.h", '"rfc1#1-bound.exact": ', "",
     "rfc1#1-bound: MUST without a clause"),
    ("a precondition is no clause", "src/tell.h", "ensures", "requires",
     "requires promises nothing: rfc1#1-bound.exact"),
    ("what binds has no test", "tests/test_tell.c", "//= rfc1#1-bound\n", "",
     "rfc1#1-bound: MUST without a test or vector"),
    ("what is advised has nothing", "vectors/v1/op/topic.json",
     '"rfc1#1-advised"', "", "rfc1#1-advised: SHOULD without a clause"),
    ("a row is within one that lacks evidence", "spec/requirements.txt",
     "WITHIN rfc1#1-bound", "WITHIN rfc1#1-free", "within what binds less"),
    ("a row is within itself", "spec/requirements.txt",
     "MUST |", "MUST WITHIN rfc1#1-inner |", "within a circle"),
    ("a row is within nothing", "spec/requirements.txt",
     "WITHIN rfc1#1-bound", "WITHIN rfc1#1-bond", "within a circle, or nothing"),
    ("an exception has no reason", "spec/requirements.txt", "EXCEPT later",
     "EXCEPT never", "no such exception: never"),
    ("what is excepted is covered", "spec/requirements.txt", "| MUST |",
     "| MUST EXCEPT later |", "rfc1#1-bound: excepted, though it is covered"),
    ("a row has no level", "spec/requirements.txt", "| MAY |", "| MIGHT |",
     "no row: rfc1#1-free"),
    ("a row comes twice", "spec/requirements.txt", "rfc1#1-free",
     "rfc1#1-bound", "rfc1#1-bound: twice"),
    ("a clause is not proved", "build/proofs/src_tell.csv", "Valid", "Unknown",
     "rfc1#1-bound.exact: not proved"),
    ("a clause is assumed", "build/proofs/src_tell.csv", "Valid",
     "Considered valid", "rfc1#1-bound.exact: not proved"),
    ("a clause is in no report", "build/proofs/src_tell.csv", "\ttell\t",
     "\ttold\t", "in no report"),
    ("there are no reports", "build/proofs/src_tell.csv", REPORT, "",
     "no reports of proofs"),
    ("a mark stands above nothing", "tests/test_tell.c", "static void it_tells",
     "static int it_tells", "above nothing that runs"),
    ("a mark stands above a test that never runs", "tests/test_tell.c",
     "cmocka_unit_test(it_tells);", "", "above nothing that runs"),
    ("a macro that is not cmocka's runs nothing", "tests/test_tell.c",
     "int main(void)\n{\n\tcmocka_unit_test(it_tells);",
     "#define TEST(name) (name != NULL)\nint main(void)\n{\n\tTEST(it_tells);",
     "above nothing that runs"),
    ("a mark stands at the end", "tests/test_tell.c", "it_tells);\n}\n",
     "it_tells);\n}\n//= rfc1#1-bound\n", "above nothing that runs"),
    ("a mark stands behind the head of a target", "fuzz/fuzz_tell.c", "int x;",
     "int x;\n//= rfc1#1-bound", "behind the head"),
    ("a mark is no id", "tests/test_tell.c", "//= rfc1#1-bound",
     "//= the first rule", "no id: the first rule"),
    ("a decision is missing", "spec/decisions.md", "### G-17", "### X-17",
     "G-17: not decided"),
    ("a decision has no reason", "spec/decisions.md",
     "**Why** b is worse\n**Pins** `rfc1#1-bound`, `op/topic/one`,"
     " `test_tell/it_tells`\n\n### G-02", "**Pins** `rfc1#1-bound`\n\n### G-02",
     "G-01: no part Why"),
    ("a pin does not exist", "spec/decisions.md", "`op/topic/one`",
     "`op/topic/two`", "there is no op/topic/two"),
    ("a decision has no pin", "spec/decisions.md",
     "`rfc1#1-bound`, `op/topic/one`, `test_tell/it_tells`\n\n### G-02",
     "none\n\n### G-02", "G-01: no pin"),
    ("an erratum has no pin", "spec/decisions.md", "| `rfc1#1-later` |", "| - |",
     "E1-1: no pin"),
]


def build(root, files):
    """The files, each older than the reports."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        age = 2000 if name.startswith("build/") else 1000
        os.utime(path, (age, age))


def run(root, *words):
    """Exit code and output of spec/trace.py."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        code = trace.main(list(words), root)
    return code, output.getvalue()


def after(change, *words):
    """What is said of an honest project, its table written, then changed."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        build(root, HONEST)
        first, said = run(root, "--write")
        if first != 0:
            return None, said
        change(root)
        return run(root, *words)


def edit(name, old, new):
    def change(root):
        path = root / name
        text = path.read_text("utf-8")
        assert old in text, old
        age = path.stat().st_mtime
        path.write_text(text.replace(old, new, 1), "utf-8")
        os.utime(path, (age, age))
    return change


def tell(name, good, why):
    print("ok " + name if good else "FAIL %s: %s" % (name, why))
    return good


def check(name, change, expected, *words):
    """The change is noticed, and called by its name."""
    code, said = after(change, *words)
    return tell(name, code == 1 and any(
        line.startswith("wrong: ") and expected in line
        for line in said.splitlines()), said.strip())


def check_honest():
    code, said = after(lambda root: None)
    yield tell("an honest project is believed", code == 0, said.strip())
    yield tell("its rows are counted", "5 requirements: 3 covered, 0 not,"
               " 1 excepted, 1 that ask nothing" in said, said.strip())
    code, said = after(edit(
        "tests/test_tell.c", "int main(void)\n{\n\tcmocka_unit_test(it_tells);",
        "#define TEST(name) cmocka_unit_test_setup(name, start)\n"
        "int main(void)\n{\n\tTEST(it_tells);"))
    yield tell("a test may run by a short name", code == 0, said.strip())
    code, said = after(edit("build/proofs/src_tell.csv", "Valid", "Unknown"),
                       "--unproved")
    yield tell("--unproved does not ask for proofs",
               code == 0 and "the proofs were not looked at" in said,
               said.strip())


def check_decisions():
    """With --decisions the rest does not matter."""
    code, said = after(edit("tests/test_tell.c", "//= rfc1#1-bound\n", ""),
                       "--decisions")
    yield tell("--decisions looks at decisions alone",
               code == 0 and "decisions complete: 40 of 40" in said,
               said.strip())
    yield check("--decisions misses one",
                edit("spec/decisions.md", "### G-40", "### G-41"),
                "G-40: not decided", "--decisions")


def check_times():
    """The table, and reports that are older than what they depend on."""
    yield check("the table is not written again",
                edit("tests/test_tell.c", "it_tells", "it_tells_all"),
                "COVERAGE.md is out of date")
    yield check("the table is edited by hand",
                edit("spec/COVERAGE.md", "what binds", "what binds us"),
                "COVERAGE.md is out of date")
    yield check("the table is gone",
                lambda root: (root / "spec/COVERAGE.md").unlink(),
                "COVERAGE.md is out of date")
    for name in ("src/tell.c", "src/tell.h", "spec/logic.h", "proofs/given.h"):
        yield check("the report is older than " + name,
                    lambda root: os.utime(root / name, (3000, 3000)),
                    "older than " + name)
    yield check("the report is of no source",
                lambda root: (root / "src/tell.c").unlink(),
                "is of no source")


def main():
    good = [*check_honest(), *check_decisions(), *check_times(),
            *(check(name, edit(*change), expected)
              for name, *change, expected in LIARS)]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
