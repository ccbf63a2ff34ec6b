"""A checked run is one of `sipdigest check`, with all that it left behind."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "vectors" / "gen")]

from fact import need

PROGRAM = os.environ.get("SIPDIGEST", "build/sipdigest")
TOPIC = "parse.authinfo/list"
FOLDER = tempfile.TemporaryDirectory()
HOME = pathlib.Path(FOLDER.name)


def liar(name, *words):
    """The command that runs one of tests/liars."""
    return " ".join(["python3", "tests/liars/%s.py" % name, *map(str, words)])


class Run:
    """What came of it: exit code, both outputs, the JSON document."""

    def __init__(self, *words, adapter=None):
        path = HOME / "results.json"
        path.unlink(missing_ok=True)
        command = [PROGRAM, "check", "--results", str(path), *words]
        if adapter is not None:
            command += ["--adapter", adapter]
        done = subprocess.run(command, cwd=ROOT, capture_output=True,
                              text=True, stdin=subprocess.DEVNULL,
                              timeout=300, check=False)
        self.code, self.out, self.err = (done.returncode, done.stdout,
                                         done.stderr)
        self.document = (json.loads(path.read_text("utf-8"))
                         if path.exists() else None)

    def results(self):
        """What was asked, by id."""
        return {result["id"]: result for result in self.document["results"]
                if result["verdict"] != "skipped"}

    def verdicts(self):
        return {name: result["verdict"]
                for name, result in self.results().items()}

    def ends(self, code, words=""):
        """The exit code, and words on either output."""
        need(self.code == code, "exit code %d instead of %d: %s%s"
             % (self.code, code, self.err[-300:], self.out[-300:]))
        need(words in self.out + self.err,
             "<%s> is missing in: %s" % (words, self.err + self.out[-800:]))
        return self


def write(name, value):
    """A JSON file in the folder of this test."""
    path = HOME / name
    path.write_text(json.dumps(value), "ascii")
    return str(path)


def ids(*words):
    done = subprocess.run([PROGRAM, "check", "--list", *words], cwd=ROOT,
                          capture_output=True, text=True, check=True)
    return done.stdout.split()


# Every way to end, each on a vector of one topic, and the verdict it deserves.
WAYS = {"right": "pass", "wrong": "fail", "short": "nonstrict",
        "refused": "unsupported", "broken": "error", "crash": "crash",
        "hang": "hang", "chatter": "protocol"}


def actors():
    """The vectors that the actor ends each in its own way: way -> id."""
    return dict(zip(WAYS, ids("--select", TOPIC + "/nextnonce*")))


def actor():
    """The command that runs it."""
    ways = {name: way for way, name in actors().items()}
    return liar("actor", write("ways.json", ways))


QUICK = ("--timeout", "0.5", "--select", TOPIC + "/*")
