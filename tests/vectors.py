#!/usr/bin/env python3
"""The vectors are what they say they are: prints one line for each fact.

usage: vectors.py
"""

import sys

sys.dont_write_bytecode = True

import contextlib
import copy
import io
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent / "vectors"
sys.path.insert(0, str(HOME / "gen"))

import confirm
import confirm_grammar
import corpus
import digest
import generate
import mutants
import published
import validate
from grammar import Grammar
from implementation import Implementation
from schema import SchemaError, Validator

LIARS = json.loads((HERE / "vectors_liars.json").read_text("utf-8"))
FACTS = []


def fact(check):
    """A check holds when it returns nothing, or a truth with a remark."""
    FACTS.append(check)
    return check


def quiet(program):
    """Exit code and output of a program's main."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        code = program()
    return code, output.getvalue().strip()


def need(condition, remark):
    if not condition:
        raise AssertionError(remark)


@fact
def generating_again_changes_nothing():
    stale = generate.differences(generate.generated())
    need(not stale, "differs: " + ", ".join(stale))


@fact
def a_changed_file_is_noticed():
    texts = generate.generated()
    texts["digest.response/grid.json"] += " "
    texts["digest.response/more.json"] = ""
    need(len(generate.differences(texts)) == 2, "a difference is overlooked")


@fact
def every_file_is_valid():
    found = validate.faults(validate.documents())
    need(not found, "; ".join(found[:3]))


def tampered(document, edit):
    """A copy of the document with one member set or dropped."""
    changed = copy.deepcopy(document)
    place = changed
    for step in edit["at"]:
        place = place[step]
    if "drop" in edit:
        del place[edit["drop"]]
    else:
        place[edit["set"]] = edit["to"]
    return changed


@fact
def the_schema_refuses_liars():
    judge = validate.validator("vectors")
    need(not judge.faults(LIARS["base"]), "the base is refused")
    believed = [liar["name"] for liar in LIARS["liars"]
                if not judge.faults(tampered(LIARS["base"], liar))]
    need(not believed, "believed: " + ", ".join(believed))
    return "%d liars" % len(LIARS["liars"])


@fact
def the_schema_of_the_protocol_refuses_liars():
    judge = validate.validator("protocol")
    refused = [line for line in LIARS["lines"] if judge.faults(line)]
    believed = [line for line in LIARS["lying_lines"]
                if not judge.faults(line)]
    need(not refused, "refused: %s" % refused)
    need(not believed, "believed: %s" % believed)
    return "%d liars" % len(LIARS["lying_lines"])


@fact
def a_schema_with_an_unknown_keyword_is_refused():
    for schema in ({"maximum": 1}, {"items": {"format": "uri"}},
                   {"$defs": {"x": {"oneof": []}}}):
        try:
            Validator(schema)
        except SchemaError:
            continue
        raise AssertionError("believed: %s" % schema)


# One edit of one vector for each kind of fault that no schema sees.
EDITS = {
    "twice": ("id", "parse.challenge/list-invalid/semicolon"),
    "another file": ("id", "parse.challenge/list/trailing-comma"),
    "not registered": ("flags", ["NeverRegistered"]),
    "no such error": ("error", ["bad"]),
    "no sibling": ("sibling", "parse.challenge/list/nowhere"),
    "invalid sibling": ("sibling", "parse.challenge/list-invalid/semicolon"),
    "two edits": ("input", {"value": "Digest", "other": "x"}),
    "idle": ("input", {"value": "Digest"}),
}


@fact
def what_no_schema_says_is_checked_too():
    name = "parse.challenge/list-invalid.json"
    texts = validate.documents()
    need(not validate.other_faults(texts), "refused as it is")
    for kind, (member, value) in EDITS.items():
        document = json.loads(texts[name])
        document["vectors"][0][member] = value
        changed = dict(texts, **{name: corpus.canonical(document)})
        need(validate.other_faults(changed), "overlooked: " + kind)
    changed = dict(texts, **{name: texts[name].replace("  ", " ")})
    need(validate.other_faults(changed), "overlooked: form")
    moved = dict(texts)
    moved["parse.challenge/moved.json"] = moved.pop(name)
    need(validate.other_faults(moved), "overlooked: place")


@fact
def openssl_confirms_every_value():
    code, output = quiet(confirm.main)
    need(code == 0, output)
    return output


@fact
def openssl_confirms_no_wrong_value():
    given = {"algorithm": b"MD5", "username": b"bob", "realm": b"a"}
    claim = {"username": b"0" * 32}
    jobs = [confirm.Job("wrong", given, claim)]
    for step in (confirm.Job.first, confirm.Job.second, confirm.Job.third):
        confirm.work(jobs, step)
    _, output = quiet(lambda: confirm.judge(jobs)[2])
    need("not confirmed: wrong username" in output, output)


@fact
def the_grammar_confirms_every_reading():
    code, output = quiet(confirm_grammar.main)
    need(code == 0, output)
    return output


@fact
def the_grammar_confirms_no_wrong_reading():
    expect = {"outcome": "ok", "scheme": "digest", "names": ["a"], "a": "b"}
    vector = {"input": {"value": "Digest a=b"}, "result": "valid"}
    wrong = (dict(expect, a="c"), dict(expect, names=["b"]),
             dict(expect, scheme="x"), dict(expect, b="c"))
    grammar = Grammar()
    need(confirm_grammar.confirm_parse(grammar, dict(vector, expect=expect)),
         "the right reading is refused")
    for reading in wrong:
        need(not confirm_grammar.confirm_parse(
            grammar, dict(vector, expect=reading)), "believed: %s" % reading)


@fact
def every_published_example_is_a_vector():
    found = published.coverage(corpus.load())
    need(found == len(published.EXAMPLES) == 32,
         "%d of %d" % (found, len(published.EXAMPLES)))
    need(published.coverage([]) == 0, "found where there is nothing")
    return "%d of %d" % (found, len(published.EXAMPLES))


@fact
def every_mutant_is_caught():
    code, output = quiet(mutants.main)
    need(code == 0, output)
    need(len(mutants.MUTANTS) >= 27, "too few mutants")
    return output


@fact
def what_has_no_mistake_is_not_caught():
    code, output = quiet(lambda: mutants.report([Implementation]))
    need(code == 1 and "mutants caught 0 of 1" in output, output)


@fact
def every_operation_has_every_algorithm():
    seen = {}
    for document in corpus.load():
        for vector in document["vectors"]:
            name = vector["input"].get("algorithm", "").lower()
            seen.setdefault(document["op"], set()).add(name)
    for op in ("digest.response", "digest.rspauth", "digest.userhash"):
        missing = {name.lower() for name in digest.ALGORITHMS} - seen[op]
        need(not missing, "%s: %s" % (op, missing))


def registry():
    lines = (HERE.parent / "spec" / "algorithms.txt").read_text("ascii")
    return [[cell.strip() for cell in line.split("|")]
            for line in lines.splitlines() if not line.startswith("#")]


@fact
def the_registry_agrees_with_the_vectors():
    rows = registry()
    need([row[0] for row in rows] == list(digest.ALGORITHMS), "names")
    for name, _, bits, digits, session, _ in rows:
        value = digest.digest(name, b"abc")
        need(len(value) == int(digits) == int(bits) // 4, name)
        need(digest.is_session(name) == (session == "yes"), name)


@fact
def one_version_stands_everywhere():
    version = (HOME / "VERSION").read_text("ascii").strip()
    need(version == corpus.VERSION, "corpus.py")
    need("\n## %s\n" % version in (HOME / "CHANGELOG.md").read_text("ascii"),
         "CHANGELOG.md")
    for document in corpus.load():
        need(document["version"] == version, document["topic"])


def run(check):
    """True when the fact holds; prints its line."""
    try:
        remark = check()
    except Exception as fault:
        print("FAIL %s: %s" % (check.__name__, fault))
        return False
    print("ok %s%s" % (check.__name__, ": " + remark if remark else ""))
    return True


def main():
    if sys.argv[1:]:
        print(__doc__)
        return 0 if sys.argv[1:] == ["--help"] else 2
    return 0 if all([run(check) for check in FACTS]) else 1


if __name__ == "__main__":
    sys.exit(main())
