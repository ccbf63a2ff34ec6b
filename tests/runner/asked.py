#!/usr/bin/env python3
"""What is asked, in which order, over which wire: a line for each fact.

usage: asked.py          SIPDIGEST names the program
"""

import json
import os
import pty
import resource
import subprocess
import sys
import time

import checked
from checked import ROOT, Run, TOPIC, ids, liar
from fact import fact, hold, need

BARE = "digest.response/grid/sha-256-no-qop-register"
AUTH = "digest.response/grid/sha-256-auth-register"


def vectors():
    for path in sorted(ROOT.glob("vectors/v1/*/*.json")):
        yield from json.loads(path.read_text("ascii"))["vectors"]


VECTORS = list(vectors())


def selects(words, holds):
    wanted = [vector["id"] for vector in VECTORS if holds(vector)]
    need(0 < len(wanted) < len(VECTORS), "no test")
    need(ids(*words) == wanted, "others than those %d" % len(wanted))


@fact
def a_glob_selects():
    selects(["--select", "parse.*/list/*"], lambda vector:
            vector["id"].startswith("parse.")
            and vector["id"].split("/")[1] == "list")


@fact
def a_level_selects():
    for level in {vector["level"] for vector in VECTORS}:
        selects(["--level", level],
                lambda vector, level=level: vector["level"] == level)


@fact
def a_flag_selects():
    selects(["--flag", "FoldedText"],
            lambda vector: "FoldedText" in vector["flags"])


@fact
def a_requirement_selects():
    name = "rfc8760#2.4-topmost-supported"
    selects(["--requirement", name],
            lambda vector: name in vector["requirements"])
    selects(["--requirement", "rfc8760#*"], lambda vector: any(
        name.startswith("rfc8760#") for name in vector["requirements"]))


@fact
def all_that_is_given_must_hold():
    selects(["--flag", "Aka", "--select", "digest.*"], lambda vector:
            "Aka" in vector["flags"] and vector["id"].startswith("digest."))


@fact
def nothing_selected_is_usage():
    for words in (["--flag", "NoSuchFlag"], ["--requirement", "rfc1*"],
                  ["--level", "shall"], ["--select", "x", AUTH]):
        Run(*words).ends(2)


@fact
def what_was_not_selected_is_not_asked():
    run = Run("--flag", "Aka").ends(0)
    need(set(run.results()) == set(ids("--flag", "Aka")), "others")


def seeds():
    """Two that put these two vectors in one order, and in the other."""
    found = {}
    for seed in map(str, range(40)):
        if len(found) == 2:
            break
        run = Run("--shuffle", seed, BARE, AUTH, adapter=liar("sticky"))
        found.setdefault(run.code, seed)
    return found


@fact
def state_shows_when_shuffled():
    Run(BARE, AUTH, adapter=liar("sticky")).ends(0)
    found = seeds()
    need(set(found) == {0, 1}, found)
    run = Run("--shuffle", found[1], BARE, AUTH, adapter=liar("sticky"))
    run.ends(1, "stateful: " + BARE)
    need("fail shuffled by " + found[1] in run.out, run.out)
    need(run.verdicts() == {BARE: "stateful", AUTH: "pass"}, run.verdicts())


@fact
def state_shows_when_isolated():
    run = Run("--isolate", BARE, AUTH, adapter=liar("cold")).ends(
        1, "stateful: " + AUTH)
    need(run.verdicts() == {BARE: "fail", AUTH: "stateful"}, run.verdicts())
    need("fail asked alone" in run.out, run.out)


@fact
def who_keeps_nothing_is_not_accused():
    Run("--shuffle", "1").ends(0, " passed, 0 failed, 0 skipped")
    Run("--isolate", "--select", TOPIC + "/*").ends(0)


class Listener:
    """Answers on a socket while the block runs."""

    def __init__(self, way):
        self.path = str(checked.HOME / ("socket." + way))
        self.way = way

    def __enter__(self):
        self.process = subprocess.Popen(
            liar("listener", self.path, self.way).split(), cwd=ROOT)
        return "unix:" + self.path

    def __exit__(self, *why):
        self.process.kill()
        self.process.wait()
        os.unlink(self.path)


@fact
def a_socket_is_as_good_as_a_process():
    with Listener("honest") as place:
        run = Run("--connect", place, "--isolate", "--select",
                  "digest.response/grid/*").ends(0, " 0 failed, ")
        need(run.document["connect"] == place[5:], "where it was")
        need(len(run.results()) > 50, "too few")


@fact
def a_closed_connection_is_a_crash_and_the_next_is_tried():
    with Listener("closes") as place:
        run = Run("--connect", place, BARE, AUTH).ends(
            1, "it closed the connection")
        need(run.verdicts() == {BARE: "crash", AUTH: "pass"}, "verdicts")


@fact
def a_failure_over_a_socket_is_repeated_over_it():
    with Listener("closes") as place:
        run = Run("--connect", place, BARE).ends(1)
        line = run.out.split("    repeat ")[1].split("\n")[0].strip()
        again = subprocess.run(["sh", "-c", line], cwd=ROOT, text=True,
                               capture_output=True, check=False)
        need(again.returncode == 1 and "crash: " + BARE in again.stdout,
             line)


@fact
def a_place_where_nobody_listens_is_usage():
    for place in ("unix:/nowhere/socket", "unix:", "tcp:1", "/x",
                  "unix:/" + "x" * 200):
        Run("--connect", place, AUTH).ends(2)
    Run("--connect", "unix:/x", "--adapter", "true", AUTH).ends(
        2, "exclude each other")


@fact
def who_does_not_start_again_is_given_up():
    mark = checked.HOME / "mark"
    once = "test -e %s && exit 3; touch %s; exec %s" % (
        mark, mark, liar("crasher"))
    names = ids("--select", "parse.challenge/list-invalid/*")
    start = time.monotonic()
    run = Run("--timeout", "1", *names, adapter=once).ends(1)
    verdicts = [run.verdicts()[name] for name in names]
    need(verdicts[:4] == ["crash"] * 4, verdicts)
    need(set(verdicts[4:]) == {"error"}, verdicts)
    need("too often; not asked" in run.out, run.out)
    need(time.monotonic() - start < 60, "it took too long")


@fact
def what_hello_does_not_name_is_counted():
    run = Run("--level", "may", adapter=liar("decimal_nc"))
    counted = {words[0]: int(words[1]) for words in map(
        str.split, run.out.split("does not name it:\n")[1].split("\n\n")[0]
        .splitlines())}
    asked = list(run.verdicts().values())
    need(sum(counted.values()) == asked.count("unsupported") > 0, counted)


@fact
def a_word_that_only_hello_knows_is_told():
    own = checked.PROGRAM + " adapter | sed -u 's/\"bare\"/\"bear\"/'"
    Run(AUTH, adapter=own).ends(
        0, 'No vector knows of the features that hello names: ["bear"]')
    need("No vector" not in Run(AUTH).out, "without a reason")


@fact
def a_line_without_end_breaks_the_protocol():
    flood = "python3 -c 'print(input() and \"{\", end=\"x\" * (1 << 21))'"
    Run(AUTH, adapter=flood).ends(2, "a line of at most 1 MiB")


@fact
def who_talks_behind_a_reply_breaks_the_protocol():
    run = Run(BARE, AUTH, adapter=liar("trailer")).ends(1)
    need(set(run.verdicts().values()) == {"protocol"}, run.verdicts())


@fact
def who_speaks_another_protocol_is_usage():
    own = checked.PROGRAM + " adapter | sed -u 's/protocol\":\"1/protocol\":\"2/'"
    Run(AUTH, adapter=own).ends(2, "a hello of protocol 1")


@fact
def who_watches_sees_progress():
    ours, theirs = pty.openpty()
    command = [checked.PROGRAM, "check", "--quiet"]
    with subprocess.Popen(command, cwd=ROOT, stderr=theirs,
                          stdout=subprocess.DEVNULL) as process:
        os.close(theirs)
        seen = b""
        while True:
            try:
                seen += os.read(ours, 4096)
            except OSError:
                break
        need(process.wait() == 0, "it failed")
    need(b"asked: " in seen and b" of %d" % len(VECTORS) in seen, seen[:200])
    need(seen.endswith(b"\r\x1b[K"), seen[-20:])


@fact
def who_does_not_watch_is_not_disturbed():
    need(Run("--select", "digest.*").err == "", "standard error")


def spent():
    """Seconds of processor time of all that ran below; others do not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def patience():
    """Two seconds; a program that watches its own memory has ten."""
    with open(checked.PROGRAM, "rb") as program:
        return 10 if b"__asan_init" in program.read() else 2


@fact
def all_vectors_take_less_than_two_seconds():
    start = spent()
    Run().ends(0)
    seconds = spent() - start
    need(seconds < patience(), "%.1f s" % seconds)
    return "%.2f s" % seconds


if __name__ == "__main__":
    sys.exit(hold())
