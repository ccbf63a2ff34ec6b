#!/usr/bin/env python3
"""Liars are classified right in every operation: a line for each fact.

usage: liars.py          SIPDIGEST names the program
"""

import json
import sys

from checked import ROOT, Run, ids, liar
from fact import fact, hold, need

EVERY = ids()


def vectors():
    for path in sorted(ROOT.glob("vectors/v1/*/*.json")):
        document = json.loads(path.read_text("ascii"))
        for vector in document["vectors"]:
            yield dict(vector, op=document["op"])


VECTORS = {vector["id"]: vector for vector in vectors()}
OPS = sorted({vector["op"] for vector in VECTORS.values()})


def wanted(name):
    """accept, refuse or either: what a vector that is a must asks for."""
    vector = VECTORS[name]
    if vector["result"] == "acceptable":
        return "either"
    refuses = "error" in vector \
        or vector.get("expect", {}).get("outcome") == "decline"
    return "refuse" if refuses else "accept"


def classes(name):
    """The verdicts on all that is a must, by operation and what is asked."""
    run = Run(*EVERY, adapter=liar(name)).ends(1)
    found = {}
    for one, verdict in run.verdicts().items():
        if VECTORS[one]["level"] == "must":
            found.setdefault((VECTORS[one]["op"], wanted(one)),
                             set()).add(verdict)
    need({op for op, _ in found} == set(OPS), "an operation is not asked")
    return found


# A yes that tells nothing is right where there is no next nonce to tell.
SILENT = ("client.confirm", "accept")


@fact
def who_accepts_all_fails_in_every_operation():
    for key, verdicts in classes("always_accept").items():
        right = {"pass", "fail"} if key == SILENT else {"fail"}
        need(verdicts == right, "%s %s: %s" % (*key, verdicts))
    return "%d operations" % len(OPS)


@fact
def who_refuses_all_fails_in_every_operation():
    for name in ("always_reject", "always_decline"):
        for key, verdicts in classes(name).items():
            right = {"accept": {"fail"}, "refuse": {"pass", "nonstrict"},
                     "either": {"pass", "fail"}}[key[1]]
            need(verdicts <= right, "%s %s: %s" % (*key, verdicts))


def samples():
    """Of each operation a vector of each kind."""
    found = {}
    for name, vector in VECTORS.items():
        found.setdefault((vector["op"], vector["result"]), name)
    return list(found.values())


def all_end(name, verdict, *words):
    names = samples()
    found = Run(*words, *names, adapter=liar(name)).ends(1).verdicts()
    need(set(found) == set(names), "not all are asked")
    need(set(found.values()) == {verdict}, found)
    need({VECTORS[one]["op"] for one in found} == set(OPS), "not all")
    return "%d vectors" % len(names)


@fact
def who_sends_back_the_request_breaks_the_protocol():
    return all_end("echo", "protocol")


@fact
def who_answers_the_request_before_breaks_the_protocol():
    return all_end("id_shifter", "protocol")


@fact
def who_talks_before_the_answer_breaks_the_protocol():
    return all_end("chatterer", "protocol")


@fact
def who_does_not_answer_hangs():
    return all_end("sleeper", "hang", "--timeout", "0.2")


@fact
def an_operation_that_is_all_wrong_is_named_first():
    for op in ("server.verify", "digest.rspauth", "proxy.aggregate"):
        run = Run(adapter=liar("one_wrong", op)).ends(1)
        need(run.err.count("WARNING: ") == 1, run.err)
        need("WARNING: %s: none of 3 simple vectors" % op in run.err, run.err)
        for word in ("\nsipdigest does", "\n    expected  ", "\n    actual  ",
                     "one_wrong.py", "\nfail: " + op):
            need(word in run.err, word)
        need("\x1b" not in run.err, "an escape sequence came through")
        need({VECTORS[name]["op"] for name, verdict in run.verdicts().items()
              if verdict != "pass"} == {op}, "others fail")


@fact
def an_operation_that_is_not_selected_is_not_named():
    run = Run("--select", "digest.*",
              adapter=liar("one_wrong", "server.verify")).ends(0)
    need(run.err == "", run.err)


@fact
def who_is_right_is_not_warned_of():
    need(Run().ends(0).err == "", "a warning")


if __name__ == "__main__":
    sys.exit(hold())
