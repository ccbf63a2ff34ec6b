#!/usr/bin/env python3
"""Proves the library and the theorems about its specification.

usage: prove.py [--smoke] [--timeout N] [--jobs N] [--cache DIR] [--record]
                [FILE...]

Without FILE all files of proofs/files.txt are proved, and proofs/assumptions.txt
and the model of the axioms are checked. Contracts and axioms always are. Functions
that proofs/open.txt names are left out, and told. Every run starts the provers
anew, unless --cache names a folder of answers. Logs and reports are left in
build/proofs/.
"""

import sys

sys.dont_write_bytecode = True

import argparse
import concurrent.futures
import os
import re
import shutil
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

import assumptions
import contracts
import rules
import wp

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "proofs"
TABLE = HERE / "files.txt"
OPEN = HERE / "open.txt"
TRUSTED = HERE / "assumptions.txt"
MODEL = HERE / "bytes_model.mlw"
FOLDER = ROOT / "build/proofs"
NAMES = {"CFG": "control flow", "CVC5": "cvc5", "CVC4": "cvc4", "Z3": "z3"}
PLANT = "\n/*@ lemma planted: \\false; */\n"
SKIP = re.compile(r"-wp-skip-fct (\S+)")
QUICK = 15      # seconds that each prover has before one is given long
MODEL_GOAL = re.compile(r"Goal (\w+)\.\s+Prover result is: (\w+)(?: \((.*?)s)?")


def answers_of(row, arguments):
    """Where the provers' answers are kept: those of this run, unless --cache."""
    if arguments.cache:
        return Path(arguments.cache).resolve()
    place = FOLDER / "answers" / row.name
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    return place


def options_of(arguments, answers, timeout):
    smoke = ["-wp-smoke-tests"] if arguments.smoke else []
    return ["-wp-timeout", str(timeout), "-wp-par", "1", "-wp-cache", "update",
            "-wp-cache-dir", str(answers), *smoke]


# ---- the checks on one file --------------------------------------------------

def whole(row):
    """The row without -wp-skip-fct, with which WP leaves lemmas out too."""
    return row._replace(options=SKIP.sub("", row.options))


def without_open(row):
    """The row, with the functions skipped that are not proved yet."""
    if not row.open:
        return row
    skipped = SKIP.findall(row.options) + sorted(row.open)
    return row._replace(options="%s -wp-skip-fct %s"
                        % (SKIP.sub("", row.options), ",".join(skipped)))


def prove_file(row, options):
    """Proves all of a file; where functions are skipped, lemmas apart."""
    row = without_open(row)
    result = wp.run(ROOT, FOLDER, row, options)
    if not SKIP.search(row.options):
        return result
    lemmas = wp.run(ROOT, FOLDER, whole(row), [*options, "-wp-prop=@lemma"],
                    name=row.name + ".lemmas")
    return result._replace(goals=result.goals + lemmas.goals,
                           faults=result.faults + lemmas.faults,
                           seconds=result.seconds + lemmas.seconds)


def prove_patiently(row, arguments):
    """Few goals need long: each prover tries for a short time first, so that
    one that knows no answer does not keep the next one waiting."""
    answers = answers_of(row, arguments)
    began = time.monotonic()
    for timeout in (min(QUICK, arguments.timeout), arguments.timeout):
        result = prove_file(row, options_of(arguments, answers, timeout))
        if result.proved == len(result.goals) or result.faults:
            break
    return result._replace(seconds=time.monotonic() - began)


def planted_faults(row):
    """What is false must not be provable from what the file assumes."""
    copy = FOLDER / "planted" / (row.name + ".c")
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text((ROOT / row.path).read_text() + PLANT)
    result = wp.run(ROOT, FOLDER, whole(row),
                    ["-wp-prop=planted", "-wp-timeout", "2", "-wp-par", "3",
                     "-wp-cache", "none"], copy, "planted/" + row.name)
    if not any(goal.name.endswith("_lemma_planted")
               for goal in result.goals):
        yield "the planted lemma was not tried"
    if result.proved:
        yield "what is assumed is contradictory: false was proved"


def coverage_faults(row, result):
    """Every function that the text defines was looked at by WP."""
    looked = result.functions | row.open
    for name in sorted(contracts.defined(ROOT, row.path) - looked):
        yield "WP did not look at " + name


def property_faults(row):
    """Every property that stands in the file itself has been proved."""
    for place, file, line, function, _, status, text in wp.properties(
            FOLDER, row.name):
        if ("%s/%s" % (place, file) == row.path and function not in row.open
                and status not in ("Valid", "Considered valid")):
            yield "line %s, %s: %s: %s" % (line, function, status, text)


def prove(row, arguments):
    result = prove_patiently(row, arguments)
    more = [*coverage_faults(row, result), *planted_faults(row)]
    if not result.faults and result.proved == len(result.goals):
        more += property_faults(row)
    if len(result.goals) < row.floor and not arguments.record:
        more.append("%d goals, fewer than %d" % (len(result.goals), row.floor))
    return result._replace(faults=result.faults + more)


# ---- the checks around the files -----------------------------------------------

def table_faults(rows):
    named = [row.path for row in rows]
    for path in contracts.sources(ROOT, "src/*.c", "proofs/*.c"):
        if path not in named:
            yield "proofs/files.txt does not name " + path
    for path in named:
        if named.count(path) > 1 or not (ROOT / path).is_file():
            yield "proofs/files.txt: %s is not there, or twice" % path


def open_faults(opened):
    """Each function that is not proved yet is there, and has a test."""
    for one in opened:
        if one.name not in contracts.defined(ROOT, one.path):
            yield "proofs/open.txt: no %s in %s" % (one.name, one.path)
        name, _, case = one.test.partition("/")
        test = ROOT / "tests" / (name + ".c")
        if not test.is_file() or "void %s(" % case not in test.read_text():
            yield "proofs/open.txt: no test " + one.test
        if not one.why:
            yield "proofs/open.txt: no reason for " + one.name


def tell_open(opened):
    for one in opened:
        print("not proved yet: %s of %s: %s" % (one.name, one.path, one.why))


def axiom_names():
    for path, statement in contracts.theory(ROOT):
        if statement.startswith("axiom"):
            yield re.match(r"axiom\s+(\w+)", statement)[1]


def prove_model():
    """Each axiom, under its name, is true of finite sequences."""
    said = subprocess.run(["why3", "-C", FOLDER / "why3.conf", "prove", "-P",
                           "z3", "-t", "10", MODEL], capture_output=True,
                          text=True)
    goals = [wp.Goal(name, "z3", verdict == "Valid", float(seconds or 0))
             for name, verdict, seconds in MODEL_GOAL.findall(said.stdout)]
    missing = set(axiom_names()) - {goal.name for goal in goals}
    faults = ["no goal for axiom " + name for name in sorted(missing)]
    if said.stderr.strip():
        faults.append(" ".join(said.stderr.split()))
    row = wp.Row(str(MODEL.relative_to(ROOT)), "", "", 0)
    return wp.Result(row, goals, set(), set(), faults,
                     sum(goal.seconds for goal in goals))


# ---- telling ---------------------------------------------------------------------

def tell(result):
    bad = [goal for goal in result.goals if not goal.proved]
    state = "" if not bad and not result.faults else "  FAIL"
    print("%-26s %5d goals %5d proved %7.1f s%s"
          % (result.row.path, len(result.goals), result.proved,
             result.seconds, state), flush=True)
    for goal in bad:
        print("    not proved: " + goal.name)
    for fault in result.faults:
        print("    " + fault, flush=True)


def show_progress(waiting, total):
    """On a terminal, one line that is overwritten."""
    if sys.stdout.isatty():
        print("\r\033[K%d of %d files to go" % (len(waiting), total), end="\r",
              flush=True)


def hide_progress():
    if sys.stdout.isatty():
        print("\r\033[K", end="")


def prove_all(rows, arguments):
    """Proves files side by side, the large ones first, each with one prover at
    a time; a line for each as it ends."""
    rows = sorted(rows, key=lambda row: -row.floor)
    results = []
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        try:
            waiting = [pool.submit(prove, row, arguments) for row in rows]
            while waiting:
                show_progress(waiting, len(rows))
                done, waiting = concurrent.futures.wait(
                    waiting, return_when="FIRST_COMPLETED")
                hide_progress()
                for future in done:
                    results.append(future.result())
                    tell(results[-1])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            wp.stop_all()
            raise
    return results


def tell_numbers(results, arguments):
    goals = [(goal, result.row.path) for result in results
             for goal in result.goals]
    provers = Counter(NAMES.get(goal.prover, goal.prover)
                      for goal, _ in goals if goal.proved)
    print("proved by: " + ", ".join("%s %d" % pair
                                    for pair in provers.most_common()))
    if goals:
        slowest, path = max(goals, key=lambda pair: pair[0].seconds)
        print("slowest goal: %s of %s, %.1f s"
              % (slowest.name, path, slowest.seconds))
    if arguments.smoke:
        print("smoke tests passed: %d"
              % sum(len(result.smoke) for result in results))
    print("tools: " + ", ".join(wp.versions()))
    if arguments.cache:
        print("answers from the cache %s were used" % arguments.cache)


def trusted_faults(results, arguments):
    """Whether proofs/assumptions.txt says what all files together assume."""
    text = assumptions.found(ROOT, FOLDER, results)
    if arguments.record:
        TRUSTED.write_text(text)
    return list(assumptions.faults(TRUSTED, text))


def chosen(rows, names):
    unknown = set(names) - {row.path for row in rows}
    if unknown:
        sys.exit("not in proofs/files.txt: " + ", ".join(sorted(unknown)))
    return [row for row in rows if not names or row.path in names]


def parse(words):
    parser = argparse.ArgumentParser(
        description="Proves the library and the theorems about it.")
    parser.add_argument("files", nargs="*", metavar="FILE",
                        help="as named in proofs/files.txt; all if none")
    parser.add_argument("--timeout", type=int, default=90, metavar="N",
                        help="seconds for one goal and one prover (90)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1,
                        metavar="N", help="files to prove at the same time")
    parser.add_argument("--cache", metavar="DIR",
                        help="keep the provers' answers, and believe them")
    parser.add_argument("--smoke", action="store_true",
                        help="look for dead code and contradictory contracts")
    parser.add_argument("--record", action="store_true",
                        help="write the floors and proofs/assumptions.txt")
    return parser.parse_args(words)


def main():
    arguments = parse(sys.argv[1:])
    missing = wp.missing_programs()
    if missing:
        sys.exit("not installed: " + ", ".join(missing))
    opened = wp.read_open(OPEN)
    rows = wp.read_rows(TABLE, opened)
    lock = wp.take(FOLDER)
    wp.configure(FOLDER)
    faults = [*table_faults(rows), *open_faults(opened),
              *contracts.faults(ROOT)]
    results = prove_all(chosen(rows, arguments.files), arguments)
    if arguments.record:
        wp.write_floors(TABLE, {result.row.path: len(result.goals)
                                for result in results})
    if not arguments.files:
        faults += trusted_faults(results, arguments)
        results.append(prove_model())
        tell(results[-1])
        faults += rules.check(ROOT, FOLDER)
    for fault in faults:
        print("FAIL " + fault)
    tell_numbers(results, arguments)
    tell_open(opened)
    lock.close()
    return verdict(results, faults, opened)


def verdict(results, faults, opened):
    goals = sum(len(result.goals) for result in results)
    proved = sum(result.proved for result in results)
    wrong = len(faults) + sum(len(result.faults) for result in results)
    print("%d goals, %d proved, %d files; %d functions not proved yet"
          % (goals, proved, len(results), len(opened)))
    print("%d passed, %d failed" % (proved, goals - proved + wrong))
    return 1 if wrong or proved < goals or not goals else 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(143))
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("interrupted")
