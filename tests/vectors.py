#!/usr/bin/env python3
"""The vectors are what they say they are: prints one line for each fact.

usage: vectors.py
"""

import sys

sys.dont_write_bytecode = True

import copy
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent / "vectors"
sys.path.insert(0, str(HOME / "gen"))

import confirm
import confirm_chain
import confirm_nonces
import confirm_rows
import corpus
import covered
import decoded
import digest
import generate
import published
import validate
import vectors_grammar  # its facts come first
import vectors_measured  # then its
from fact import fact, hold, need, quiet
from schema import SchemaError, Validator

LIARS = json.loads((HERE / "vectors_liars.json").read_text("utf-8"))


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
    pairs = ((LIARS["base"], LIARS["liars"]),
             (LIARS["list"], LIARS["list_liars"]))
    need(not any(judge.faults(base) for base, _ in pairs), "a base is refused")
    believed = [liar["name"] for base, liars in pairs for liar in liars
                if not judge.faults(tampered(base, liar))]
    need(not believed, "believed: " + ", ".join(believed))
    return "%d liars" % sum(len(liars) for _, liars in pairs)


@fact
def the_schema_refuses_liars_of_each_operation():
    judge = validate.validator("vectors")
    texts = validate.documents()
    believed = [name + ": " + liar["name"]
                for name, liars in LIARS["files"].items() for liar in liars
                if not judge.faults(tampered(json.loads(texts[name]), liar))]
    need(not believed, "believed: " + ", ".join(believed))
    return "%d liars" % sum(map(len, LIARS["files"].values()))


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
    "unknown requirement": ("requirements", ["rfc3261#25.1-never"]),
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
def every_row_of_coverage_has_its_vectors():
    vectors = validate.vectors_of(validate.documents())
    text = covered.PATH.read_text("ascii")
    need(not covered.faults(vectors, text), "refused as it is")
    lies = {"a row is missing": ("M-07 |", "# M-07 |"),
            "a row stands twice": ("G-02 |", "G-01 | x | parse.*\nG-02 |"),
            "no such vector": ("parse.*/cut/*", "parse.*/cuts/*"),
            "an invalid one is accepted": ("parse.*/scheme/rfc4475-3-3-7",
                                           "parse.*/nul/*"),
            "a valid one is rejected": ("parse.*/scheme-invalid/scheme-alone",
                                        "parse.*/scheme/*"),
            "no reason": ("| - concerns time, which no vector sees", "|")}
    for lie, (old, new) in lies.items():
        need(old in text, "no longer a lie: " + lie)
        need(covered.faults(vectors, text.replace(old, new)),
             "overlooked: " + lie)
    return "%d rows" % len(covered.rows(text))


@fact
def no_id_vanishes_unnoticed():
    vectors = validate.vectors_of(validate.documents())
    retired = validate.read("retired.json")
    need(not validate.retired_faults(vectors, retired), "refused as it is")
    old = [vector for vector in vectors if vector["since"] == "1.0.0"]
    rest = [vector for vector in vectors if vector is not old[0]]
    need(validate.retired_faults(rest, retired), "vanished")
    need(validate.retired_faults(vectors, dict(retired, **{
        old[0]["id"]: "a lie"})), "retired and in use")


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
def openssl_confirms_no_wrong_nonce():
    nonces = confirm_nonces.issued(confirm.ROOT)
    secrets = confirm_nonces.passwords(confirm.ROOT)
    need(not confirm_nonces.wrong_nonces(confirm.openssl, nonces), "nonces")
    need(not confirm_nonces.wrong_passwords(confirm.openssl, secrets), "AKA")
    forged = [(text, tuple(key + b"x" for key in keys), covered)
              for text, keys, covered in nonces]
    need(len(confirm_nonces.wrong_nonces(confirm.openssl, forged))
         == len(nonces), "believed: a nonce of another key")
    forged = [(name, key + b"x", password) for name, key, password in secrets]
    need(len(confirm_nonces.wrong_passwords(confirm.openssl, forged))
         == len(secrets) == 3, "believed: a password of another key")


@fact
def openssl_confirms_no_chain_that_is_a_link_short():
    (right, wrong), output = quiet(lambda: confirm_chain.confirm(
        confirm.Job, confirm.work_all, decoded.octets, confirm.ROOT, 2))
    need((right, wrong) == (0, 12), "%d believed" % right)
    need(output.count("not confirmed") == 12, output)


# Vectors of each operation whose responses are confirmed: with one digit
# changed, or a refused one that is right, each must be noticed.
@fact
def openssl_notices_a_row_that_is_not_what_it_should_be():
    lies = 0
    for op, make in confirm_rows.JOBS.items():
        jobs = [confirm.Job(*job) for document in corpus.load()
                if document["op"] == op for vector in document["vectors"][:9]
                for job in make(vector)]
        for job in jobs:
            job.claims = {name: b"0" + value[1:] if value[:1] != b"0"
                          else b"1" + value[1:]
                          for name, value in job.claims.items()}
            job.wrong = {}
        for step in (confirm.Job.first, confirm.Job.second,
                     confirm.Job.third):
            confirm.work(jobs, step)
        asked = sum(len(job.claims) for job in jobs)
        (right, _, failed), _ = quiet(lambda: confirm.judge(jobs))
        need(asked > 0 and right == 0 and failed == asked, op)
        lies += asked
    return "%d lies" % lies


@fact
def every_published_example_is_a_vector():
    found = published.coverage(corpus.load())
    need(found == len(published.EXAMPLES) == 32,
         "%d of %d" % (found, len(published.EXAMPLES)))
    need(published.coverage([]) == 0, "found where there is nothing")
    return "%d of %d" % (found, len(published.EXAMPLES))


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


def main():
    if sys.argv[1:]:
        print(__doc__)
        return 0 if sys.argv[1:] == ["--help"] else 2
    return hold()


if __name__ == "__main__":
    sys.exit(main())
