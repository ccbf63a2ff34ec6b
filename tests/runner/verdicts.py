#!/usr/bin/env python3
"""Every way to end gets its verdict, in every report: a line for each fact.

usage: verdicts.py       SIPDIGEST names the program
"""

import sys
import xml.etree.ElementTree as ElementTree

import checked
from checked import QUICK, Run, TOPIC, WAYS, actor, actors
import schema
import validate
from fact import fact, hold, need

schema.TYPES.update(integer=int, number=(int, float))
RUN = Run(*QUICK, "--junit", str(checked.HOME / "junit.xml"), adapter=actor())


@fact
def every_way_to_end_gets_its_verdict():
    RUN.ends(1)
    verdicts = RUN.verdicts()
    for way, name in actors().items():
        need(verdicts[name] == WAYS[way], "%s: %s" % (way, verdicts[name]))
    rest = [verdict for name, verdict in verdicts.items()
            if name not in actors().values()]
    need(len(rest) > 5 and set(rest) == {"pass"}, "the others do not pass")


@fact
def the_last_line_counts_them():
    passed = len(RUN.verdicts()) - 6
    need(RUN.out.splitlines()[-1].startswith(
        "%d passed, 5 failed, " % passed), RUN.out.splitlines()[-1])


@fact
def a_block_tells_what_why_and_how_to_repeat():
    block = RUN.out.split("fail: " + actors()["wrong"])[1].split("\n\n")[0]
    for word in ("what ", "spec ", "expected ", "actual ", "repeat "):
        need("\n    " + word in block, word)


@fact
def what_an_adapter_says_does_not_steer_the_terminal():
    need("\x1b" not in RUN.out, "an escape sequence came through")


@fact
def the_wire_is_kept_as_it_was():
    results = RUN.results()
    chatter = results[actors()["chatter"]]["wire"]
    need(chatter["got"] == "one", chatter)
    right = results[actors()["right"]]["wire"]
    need(right["sent"].startswith('{"cmd":"run","id":"%s","op":'
                                  % actors()["right"]), right)
    need('"outcome": "ok"' in right["got"], right)
    need("got" not in results[actors()["crash"]]["wire"], "a crash spoke")


@fact
def the_results_keep_to_their_schema():
    judge = schema.Validator(validate.read("schema/results.schema.json"))
    faults = judge.faults(RUN.document)
    need(not faults, "; ".join(faults[:3]))
    for lie in ({"passed": "1"}, {"results": [{"id": "x"}]}, {"more": 1},
                {"sha256": "x"}):
        need(judge.faults(dict(RUN.document, **lie)), "believed: %s" % lie)


def junit(path):
    """Testcases of a file: name -> names of their elements."""
    cases = {}
    for suite in ElementTree.parse(path).getroot().iter("testsuite"):
        found = list(suite.iter("testcase"))
        for kind, count in (("failure", "failures"), ("error", "errors"),
                            ("skipped", "skipped"), ("testcase", "tests")):
            need(len(list(suite.iter(kind))) == int(suite.get(count)), count)
        for case in found:
            cases[case.get("classname") + "/" + case.get("name")] = [
                child.tag for child in case]
    return cases


ELEMENTS = {"pass": [], "nonstrict": [], "fail": ["failure"],
            "unsupported": ["skipped"], "error": ["error"],
            "crash": ["error"], "hang": ["error"], "protocol": ["error"]}


@fact
def junit_tells_failures_from_errors():
    cases = junit(checked.HOME / "junit.xml")
    need(set(cases) == set(RUN.verdicts()), "other cases than were asked")
    for way, name in actors().items():
        need(cases[name] == ELEMENTS[WAYS[way]],
             "%s: %s" % (way, cases[name]))


@fact
def junit_fails_a_deviation_only_when_strict():
    path = checked.HOME / "strict.xml"
    short = actors()["short"]
    Run("--strict", "--junit", str(path), short, adapter=actor()).ends(1)
    need(junit(path) == {short: ["failure"]}, "it passes")


@fact
def a_report_that_cannot_be_written_is_no_success():
    Run("--junit", "/nowhere/x.xml", actors()["right"]).ends(
        2, "/nowhere/x.xml: cannot be written")


@fact
def a_known_mistake_is_named():
    run = Run("digest.response/grid/sha-512-256-auth-register",
              adapter=checked.liar("wrong_algorithm")).ends(
                  1, "why         SHA-512 cut to 256 bits")
    result = next(iter(run.results().values()))
    need(result["why"] == "SHA-512 cut to 256 bits" and result["mend"]
         and result["rule"], result)


@fact
def a_known_mistake_in_a_header_is_named():
    spoil = ("%s adapter | sed -u -E 's/response=(..)([0-9a-f]{31})/"
             "response=\\1\\U\\2/g; s/nc=00000001/nc=00000002/g'"
             % checked.PROGRAM)
    run = Run("client.respond/algorithm/sha-256-register", adapter=spoil)
    run.ends(1, "\n    why         ")


@fact
def a_wrong_value_that_was_accepted_is_shown_its_place():
    Run("parse.challenge/list-invalid/trailing-comma",
        adapter=checked.liar("always_accept")).ends(
            1, "why         the value is wrong at byte ")


@fact
def a_right_refusal_has_no_why():
    run = Run("digest.response/nc-cnonce/nc-00000009",
              adapter=checked.liar("always_reject")).ends(1)
    need("    why" not in run.out, run.out)


@fact
def many_failures_are_counted_by_topic():
    run = Run(*QUICK, "--show", "2", adapter=actor()).ends(
        1, "3 failures are not shown; --show 5 shows them.")
    need(run.out.count("    repeat  ") == 2, "not two blocks")
    need(TOPIC in run.out.split("topic ")[1].split("\n")[1], run.out)


@fact
def wire_shows_what_passed_too():
    name = actors()["right"]
    run = Run("--wire", name).ends(0, "pass: " + name)
    need('    sent        {"cmd":"run",' in run.out, run.out)
    need('    got         {"' in run.out, run.out)


if __name__ == "__main__":
    sys.exit(hold())
