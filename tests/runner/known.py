#!/usr/bin/env python3
"""A profile excuses what it lists and nothing else: a line for each fact.

usage: known.py          SIPDIGEST names the program
"""

import json
import sys

import checked
from checked import Run, TOPIC, actor, actors, liar, write
import schema
import validate
from fact import fact, hold, need

VERSION = (checked.ROOT / "vectors/VERSION").read_text("ascii").strip()
WRONG, RIGHT = actors()["wrong"], actors()["right"]
CUT = liar("wrong_algorithm")


def profile(*entries, **members):
    return write("profile.json", dict(
        {"suite": VERSION, "implementation": "hashlib",
         "entries": [dict({"verdict": "fail", "reason": "a test"}, **entry)
                     for entry in entries]}, **members))


def check(path, *words, adapter=None):
    return Run("--profile", path, "--timeout", "0.5", *words,
               adapter=adapter or actor())


@fact
def a_known_failure_is_skipped():
    run = check(profile({"match": WRONG}), WRONG).ends(
        0, "\n0 passed, 0 failed, ")
    need(run.verdicts() == {WRONG: "xfail"}, run.verdicts())
    need(run.results()[WRONG]["known"] == "a test", "no reason")


@fact
def a_known_failure_that_passes_is_a_failure():
    run = check(profile({"match": RIGHT}), RIGHT).ends(1, "xpass: " + RIGHT)
    need(run.verdicts() == {RIGHT: "xpass"}, run.verdicts())


@fact
def another_end_than_the_known_one_is_not_excused():
    for way in ("crash", "hang", "broken", "chatter"):
        name = actors()[way]
        run = check(profile({"match": name}), name).ends(1)
        need(run.verdicts() == {name: checked.WAYS[way]}, run.verdicts())


@fact
def a_crash_can_be_known_too():
    name = actors()["crash"]
    check(profile({"match": name, "verdict": "crash"}), name).ends(0)


@fact
def a_deviation_of_form_can_be_known():
    name = actors()["short"]
    path = profile({"match": name, "verdict": "nonstrict"})
    run = check(path, "--strict", name).ends(0)
    need(run.verdicts() == {name: "xfail"}, run.verdicts())


def written():
    path = checked.HOME / "written.json"
    Run("--write-profile", str(path), adapter=CUT).ends(1)
    return json.loads(path.read_text("utf-8"))


WRITTEN = written()


@fact
def a_written_profile_excuses_the_run_it_was_written_of():
    run = check(write("w.json", WRITTEN), adapter=CUT).ends(
        0, " passed, 0 failed, ")
    need("xfail" in run.verdicts().values(), "nothing is excused")
    return "%d entries" % len(WRITTEN["entries"])


def broken(change, words):
    changed = json.loads(json.dumps(WRITTEN))
    change(changed)
    run = check(write("w.json", changed), adapter=CUT).ends(1, words)
    need(len(run.document["pins"]) == 1, run.document["pins"])
    need(" 1 failed, " in run.out.splitlines()[-1], run.out[-80:])


@fact
def one_failure_more_than_counted_is_a_failure():
    entry = WRITTEN["entries"][0]
    found = int(entry["count"])
    broken(lambda p: p["entries"][0].update(count=str(found - 1)),
           "profile: %s\n    expected    %d\n    actual      %d\n"
           % (entry["match"], found - 1, found))


@fact
def one_failure_less_than_counted_is_a_failure():
    broken(lambda p: p["entries"][0].update(
        count=str(int(p["entries"][0]["count"]) + 1)), "profile: ")


@fact
def one_unsupported_more_than_counted_is_a_failure():
    broken(lambda p: p.update(unsupported=str(int(p["unsupported"]) - 1)),
           "profile: unsupported\n")


@fact
def counts_are_of_the_whole_corpus_alone():
    changed = dict(WRITTEN, unsupported="1")
    check(write("w.json", changed), "--select", TOPIC + "/*",
          adapter=CUT).ends(0)


@fact
def a_profile_of_something_else_is_usage():
    for members, words in (
            ({"suite": "0.0.1"}, "vectors of version 0.0.1"),
            ({"implementation": "x"}, "it is of x"),
            ({"entries": {}}, '"entries", a list'),
            ({"unsupported": 3}, '"unsupported" is no number in quotes'),
            ({"unsupported": "-3"}, '"unsupported" is no number')):
        check(profile(**members), RIGHT).ends(2, words)
    for entry, words in (
            ({"match": "no/such/*"}, "no id matches no/such/*"),
            ({"match": RIGHT, "verdict": "pass"}, "no verdict that fails"),
            ({"match": RIGHT, "verdict": "xfail"}, "no verdict that fails"),
            ({"match": RIGHT, "reason": ""}, '"reason", a text'),
            ({"match": RIGHT, "count": "x"}, '"count" is no number'),
            ({}, '"match", a text')):
        check(profile(entry), RIGHT).ends(2, words)
    Run("--profile", "/nowhere.json", RIGHT).ends(2, "/nowhere.json")


@fact
def a_written_profile_keeps_to_the_schema():
    judge = schema.Validator(validate.read("schema/profile.schema.json"))
    need(not judge.faults(WRITTEN), "; ".join(judge.faults(WRITTEN)))
    for lie in ({"entries": [{"match": "x"}]}, {"unsupported": 1},
                {"more": ""}):
        need(judge.faults(dict(WRITTEN, **lie)), "believed: %s" % lie)


if __name__ == "__main__":
    sys.exit(hold())
