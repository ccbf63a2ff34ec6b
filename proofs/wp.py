"""Runs Frama-C's WP on one file and reads what it printed."""

import fcntl
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

PROVERS = "CVC5,z3,cvc4"
FLAGS = ["-machdep", "gcc_x86_64",
         "-kernel-warn-key", "annot:missing-spec=abort",
         "-wp", "-wp-rte", "-wp-check-memory-model",
         "-warn-unsigned-overflow", "-wp-prover", PROVERS]
LIMIT = 3600        # seconds for one file
MEMORY = 4000       # megabytes for one prover

# Why3 1.5 does not know cvc5; it speaks as cvc4 1.6 did.
STANZA = """
[prover]
name = "CVC5"
version = "%s"
shortcut = "cvc5"
alternative = ""
driver = "cvc4_16"
command = "%s --tlimit=%%t000 --lang=smt2 %%f"
editor = ""
in_place = false
interactive = false
"""

GOAL = re.compile(r"^\[wp\] \[([^\]]+)\] Goal (\S+)(?: : (\w+)(.*))?$", re.M)
SMOKE = re.compile(r"^\[wp\] \[(\w+)\] Smoke-test (\S+)", re.M)
TOTAL = re.compile(r"^\[wp\] Proved goals: +(\d+) / (\d+)", re.M)
# what the memory model Typed+Cast is there for
CAST = re.compile(r"^.*Warning: \n  Cast with incompatible pointers.*\n", re.M)
WARNING = re.compile(r"^.*(?:[Ww]arning|[Ee]rror):.*$", re.M)
ANNOTATED = re.compile(r"^\[rte:annot\] annotating function (\w+)", re.M)
DURATION = re.compile(r"(?:(\d+)')?(\d+(?:\.\d+)?)(ms|s)\)")

running = set()
stopped = threading.Event()
guard = threading.Lock()


class Row(NamedTuple):
    """One line of proofs/files.txt."""
    path: str
    flags: str
    options: str
    floor: int
    open: frozenset = frozenset()   # functions that are not proved yet

    @property
    def name(self):
        return self.path.replace("/", "_").removesuffix(".c")


class Goal(NamedTuple):
    name: str
    prover: str
    proved: bool
    seconds: float


class Result(NamedTuple):
    row: Row
    goals: list
    smoke: set          # smoke tests that passed
    functions: set      # those that WP looked at
    faults: list        # beside goals that are not proved
    seconds: float

    @property
    def proved(self):
        return sum(goal.proved for goal in self.goals)


def seconds_of(text):
    """The time a prover took, from "(Qed:15ms) (1.2s)"."""
    found = DURATION.findall(text or "")
    if not found:
        return 0.0
    minutes, number, unit = found[-1]
    return 60 * int(minutes or 0) + float(number) / (1000 if unit == "ms"
                                                     else 1)


def goals_of(log):
    goals = {}
    for prover, name, verdict, rest in GOAL.findall(log):
        goals[name] = Goal(name, prover.split()[0], verdict == "Valid",
                           seconds_of(rest))
    return list(goals.values())


def log_faults(log, code, row):
    """Why this log is no evidence, whatever it says of single goals."""
    if "Typed+Cast" in row.options:
        log = CAST.sub("", log)
    total = TOTAL.search(log)
    if code != 0 or total is None:
        yield ("frama-c ended with %d: ... %s"
               % (code, " | ".join(log.strip().splitlines()[-3:])))
        return
    if SMOKE.search(log):
        for verdict, name in sorted(set(SMOKE.findall(log))):
            if verdict != "Passed":
                yield "smoke test failed: " + name
    elif int(total[2]) != len(goals_of(log)):
        yield "WP counts %s goals, the log %d" % (total[2],
                                                  len(goals_of(log)))
    for line in dict.fromkeys(WARNING.findall(log)):
        if not line.endswith("Warning: Failed smoke-test"):
            yield line


def missing_programs():
    return [name for name in ("frama-c", "why3", "cvc5", "cvc4", "z3")
            if shutil.which(name) is None]


def take(folder):
    """Makes the folder ours; the file to keep open. Two runs would overwrite
    each other's logs."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = (folder / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.exit("another run works in %s; wait for it" % folder)
    return lock


def configure(folder):
    """Makes Why3's configuration, and room for temporary files; its path."""
    shutil.rmtree(folder / "tmp", ignore_errors=True)
    path = folder / "why3.conf"
    path.unlink(missing_ok=True)
    subprocess.run(["why3", "-C", path, "config", "detect"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    text = re.sub(r"(?m)^memlimit = \d+$", "memlimit = %d" % MEMORY,
                  path.read_text())
    version = dict(line.split(" ", 1) for line in versions())["cvc5"]
    path.write_text(text + STANZA % (version, shutil.which("cvc5")))
    return path


def command(source, row, options):
    model = [] if "-wp-model" in row.options else ["-wp-model", "Typed"]
    return ["frama-c", "-cpp-extra-args=-I. -Isrc " + row.flags, *FLAGS,
            *model, *row.options.split(), *options, str(source)]


def stop_all():
    with guard:
        stopped.set()
        for process in running:
            os.killpg(process.pid, signal.SIGKILL)


def start(arguments, **more):
    """A process in a session of its own, so that its provers end with it."""
    with guard:
        if stopped.is_set():
            sys.exit("stopped")
        process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL,
                                   stderr=subprocess.STDOUT,
                                   start_new_session=True, **more)
        running.add(process)
        return process


def execute(arguments, root, folder, log):
    """Runs Frama-C; its exit code. It believes PWD, wherever it is."""
    scratch = folder / "tmp"
    scratch.mkdir(parents=True, exist_ok=True)
    environment = dict(os.environ, WHY3CONFIG=str(folder / "why3.conf"),
                       TMPDIR=str(scratch), PWD=str(root))
    log.unlink(missing_ok=True)
    with log.open("w") as output:
        process = start(arguments, cwd=root, env=environment, stdout=output)
    try:
        return process.wait(LIMIT)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return process.wait()
    finally:
        with guard:
            running.discard(process)


def run(root, folder, row, options, source=None, name=None):
    """Proves a file, or `source` in its place, with the flags of its row."""
    log = folder / ((name or row.name) + ".log")
    log.parent.mkdir(parents=True, exist_ok=True)
    report = log.with_suffix(".csv")
    report.unlink(missing_ok=True)
    began = time.monotonic()
    code = execute([*command(source or row.path, row, options),
                    "-then", "-report-csv", str(report)], root, folder, log)
    text = log.read_text(errors="replace")
    smoke = {name for state, name in SMOKE.findall(text) if state == "Passed"}
    return Result(row, goals_of(text), smoke, set(ANNOTATED.findall(text)),
                  list(log_faults(text, code, row)), time.monotonic() - began)


def properties(folder, name):
    """Rows of the report: (folder, file, line, function, kind, status, text).
    A text may go on in the lines below."""
    path = folder / (name + ".csv")
    rows = []
    if path.is_file():
        for line in path.read_text(errors="replace").splitlines()[1:]:
            if line.count("\t") >= 6:
                rows.append(line.split("\t", 6))
            elif rows:
                rows[-1][6] += " " + line.strip()
    return rows


def read_table(path):
    """The cells of each line, of a table with | between them."""
    return [[cell.strip() for cell in line.split("|")]
            for line in path.read_text().splitlines()
            if line.strip() and not line.startswith("#")]


class Open(NamedTuple):
    """One line of proofs/open.txt: a function that is not proved yet."""
    path: str
    name: str
    why: str
    test: str


def read_open(path):
    return [Open(*cells) for cells in read_table(path)]


def read_rows(path, opened=()):
    rows = []
    for source, flags, options, floor in read_table(path):
        names = frozenset(one.name for one in opened if one.path == source)
        rows.append(Row(source, flags, options, int(floor), names))
    return rows


def write_floors(path, floors):
    """Puts new floors into the table, for the files that `floors` names."""
    lines = []
    for line in path.read_text().splitlines():
        source = line.split("|")[0].strip()
        if source in floors and not line.startswith("#"):
            line = "%s| %d" % (line[:line.rindex("|")], floors[source])
        lines.append(line)
    path.write_text("\n".join(lines) + "\n")


def versions():
    """The tools, as they call themselves."""
    questions = [("Frama-C", ["frama-c", "-version"]),
                 ("Why3", ["why3", "--version"]),
                 ("cvc5", ["cvc5", "--version"]),
                 ("cvc4", ["cvc4", "--version"]), ("z3", ["z3", "--version"])]
    for name, question in questions:
        said = subprocess.run(question, capture_output=True, text=True).stdout
        number = re.search(r"\d+\.\d[\w.-]*", said)
        yield "%s %s" % (name, number[0] if number else "of unknown version")
