"""Plants for rules.py: a grammar of four rules, and each way to lose one."""

import os
import shutil
import subprocess
import sys
from typing import NamedTuple

GRAMMAR = """; a list
list  = item *( "," item )
item  = 1*digit [ "(" list ")" ]
digit = %x30-39
none  = digit
"""
PREDICATES = """/*@
  predicate DIGIT(bytes s, integer i) = at(s, i) == '0';
  predicate ITEM(bytes s, integer i, integer j) = DIGIT(s, i);
  predicate LIST(bytes s, integer i, integer j) = ITEM(s, i, j);
  predicate ALONE(bytes s, integer i, integer j) = i == j;
*/
"""
TABLE = """# theorem | sound | complete | equal to the C
list | list_is_adequate sound | list_is_adequate complete | scan rfc1#1-list.exact
none | none_is_adequate | none_is_adequate | scan rfc1#1-list.exact + scan_none
# rule | predicate | theorem
list | LIST | list
item | ITEM | within list
digit | '0' | within item
none | ALONE | none
"""
HEADINGS = "directory\tfile\tline\tfunction\tproperty kind\tstatus\tproperty\n"
LINE = "proofs\tadequacy.c\t1\t%s\tpostcondition\t%s\t%s\n"
REPORT = HEADINGS + "".join(LINE % row for row in [
    ("list_is_adequate", "Valid", "sound: list_end(s) >= 0 ==> LIST(s, i, j)"),
    ("list_is_adequate", "Valid", "complete: LIST(s, i, j) ==> list_end(s)"),
    ("none_is_adequate", "Valid", "ALONE(s, i, j)\n==> \\true"),
    ("scan", "Valid", '"rfc1#1-list.exact": "rfc2#2": \\result'),
    ("scan_none", "Valid", "none: \\result"),
    ("scan", "Considered valid", '"rfc1#1-list.exact": "rfc2#2": \\result')])
FILES = {"spec/sip-digest.abnf": GRAMMAR, "spec/grammar.h": PREDICATES,
         "proofs/rules.txt": TABLE, "proofs/adequacy.c": "int x;\n",
         "build/proofs/proofs_adequacy.csv": REPORT}
SOURCE, ROWS = "proofs/adequacy.c", "proofs/rules.txt"
SAID = "build/proofs/proofs_adequacy.csv"


class Plant(NamedTuple):
    what: str
    path: str
    before: str
    after: str
    finding: str    # what rules.py has to print


PLANTS = [
    Plant("a rule of the grammar without a row", ROWS,
          "item | ITEM | within list\n", "", "has 0 rows for item"),
    Plant("a row twice", ROWS, "none | ALONE | none",
          "none | ALONE | none\nnone | ALONE | none", "has 2 rows for none"),
    Plant("a row of no rule", ROWS, "none | ALONE",
          "nothing | ALONE", "a row for nothing, which is no rule"),
    Plant("a goal that is not there", ROWS, "list_is_adequate sound",
          "list_is_adequate right", "no report of list_is_adequate right"),
    Plant("a function that is not there", ROWS, "+ scan_none",
          "+ scan_nothing", "no report of scan_nothing"),
    Plant("a goal that was not proved", SAID, "\tValid\tcomplete",
          "\tUnknown\tcomplete", "not proved: list_is_adequate complete"),
    Plant("a goal that was only used", SAID, "\tValid\t\"rfc1",
          "\tConsidered valid\t\"rfc1", "not proved: scan rfc1#1-list.exact"),
    Plant("a goal that was proved in one file alone", SAID,
          "\tConsidered valid\t", "\tUnknown\t",
          "not proved everywhere: scan rfc1#1-list.exact"),
    Plant("a predicate that is not there", ROWS, "item | ITEM",
          "item | THING", "there is no predicate THING"),
    Plant("a predicate that no theorem speaks of", ROWS, "list | LIST",
          "list | ALONE", "does not speak of ALONE"),
    Plant("a predicate that the other is not made of", "spec/grammar.h",
          "= ITEM(s, i, j)", "= i < j", "LIST, the predicate of list, is not"),
    Plant("an octet that the other is not made of", ROWS, "digit | '0'",
          "digit | '1'", "is not made of '1'"),
    Plant("a theorem that is not there", ROWS, "none | ALONE | none",
          "none | ALONE | some", "there is no theorem some"),
    Plant("within a rule that is not there", ROWS, "within list",
          "within lists", "there is no rule lists"),
    Plant("within a rule that does not use it", ROWS, "'0' | within item",
          "'0' | within list", "digit: list does not use it"),
    Plant("a circle", ROWS, "list | LIST | list\n",
          "list | LIST | within item\n", "is within itself"),
    Plant("a report older than its source", SOURCE, "int x;", "int y;",
          "is older than proofs/adequacy.c"),
]


def write(folder, plant):
    """The small project, with what is planted."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in FILES.items():
        if plant and path == plant.path:
            if plant.before not in text:
                sys.exit("%s does not hold: %s" % (path, plant.before))
            text = text.replace(plant.before, plant.after, 1)
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        age = 2000 if plant and path == plant.path == SOURCE else 1000
        os.utime(file, (age, age))


def judge(root, folder, plant):
    """Exit code and output of the copy's rules.py."""
    write(folder, plant)
    for path in [*root.glob("proofs/*.py"), root / "spec/proved.py",
                 *root.glob("spec/oracle/*.py")]:
        copy = folder / path.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    done = subprocess.run([sys.executable, folder / "proofs/rules.py"],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True)
    return done.returncode, done.stdout


def run(root, folder, tell):
    """Whether each plant was found, one after the other."""
    code, said = judge(root, folder, None)
    whole = "4 rules: 4 sound, 4 complete, 4 equal to the C"
    yield tell(code == 0 and whole in said, "rules: nothing planted", said)
    for plant in PLANTS:
        code, said = judge(root, folder, plant)
        yield tell(code == 1 and plant.finding in said, "rules: " + plant.what,
                   said)
