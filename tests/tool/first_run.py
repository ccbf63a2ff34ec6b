#!/usr/bin/env python3
"""The first run of vectors/README.md is as it says: a line for each fact.

usage: first_run.py    SIPDIGEST names the program (build/sipdigest)
Its steps are followed: the template is copied, the code put in, and what the
runner prints compared with what stands there.
"""

import sys

sys.dont_write_bytecode = True

import os
import pathlib
import re
import shutil
import subprocess
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS))

from fact import fact, hold, need

ROOT = TESTS.parent
PROGRAM = pathlib.Path(os.environ.get(
    "SIPDIGEST", ROOT / "build" / "sipdigest")).resolve()
TEXT = (ROOT / "vectors" / "README.md").read_text("utf-8")
CODE = re.findall(r"^```python\n(.*?)^```", TEXT, re.S | re.M)
# What is printed: an indented block that ends with the sum.
SHOWN = [re.sub("^    ", "", block, flags=re.M) for block in re.findall(
    r"(?:^(?:    .*)?\n)+?^    \d+ passed, .*\n", TEXT, re.M)]
HOME = tempfile.TemporaryDirectory()
MINE = pathlib.Path(HOME.name) / "mine"


def replaced(text, start, code):
    """The text with the function or table that begins so made the code."""
    begin = text.index(start)
    end = text.index("\n\n", text.index("\n", begin) + 1)
    while text[end:].lstrip("\n")[:1] in " #":
        end = text.index("\n\n", end + 2)
    return text[:begin] + code + text[end + 1:]


def copied():
    MINE.mkdir()
    for name in ("template.py", "sdv.py"):
        shutil.copy(ROOT / "vectors" / "adapters" / "python" / name, MINE)
    return MINE / "template.py"


def run():
    """Exit code and lines of the command in the README."""
    command = [str(PROGRAM), "check", "--show", "1", "--adapter",
               "python3 mine/template.py", "--vectors",
               str(ROOT / "vectors" / "v1")]
    done = subprocess.run(command, cwd=HOME.name, capture_output=True,
                          text=True)
    return done.returncode, done.stdout


def steady(text):
    """Lines without what differs from place to place, or from one version of
    the vectors to the next: commands, digests, numbers, how wide a column is."""
    cut = re.compile(r'^( repeat |.*"response": ").*')
    lines = [re.sub(" +", " ", line.rstrip()) for line in text.splitlines()]
    return [re.sub(r"\b\d+\b", "N", cut.sub(r"\1", line)) for line in lines]


def lacking(shown, printed):
    """Lines that the README shows and the runner did not print, in order."""
    there = iter(steady(printed))
    return [line for line in steady(shown)
            if line and line != "..." and line not in there]


@fact
def the_first_run_is_as_it_says():
    need(len(CODE) == 4 and len(SHOWN) == 3,
         "%d pieces of code, %d outputs" % (len(CODE), len(SHOWN)))
    path = copied()
    text = replaced(path.read_text(), "def digest_response", CODE[0])
    text = replaced(text + "\n\n", "HELLO = ", CODE[1])
    text = text.replace("\nfrom sdv", "\nimport hashlib\n\nfrom sdv", 1)
    path.write_text(text)
    code, printed = run()
    need(code == 1, printed)
    need(not lacking(SHOWN[0], printed), lacking(SHOWN[0], printed))
    need(lacking(SHOWN[0].replace("reject", "accept"), printed),
         "another output is believed")


@fact
def what_is_put_in_front_mends_it():
    path = MINE / "template.py"
    for code, shown, wanted in ((CODE[2], SHOWN[1], 1), (CODE[3], SHOWN[2], 0)):
        text = path.read_text()
        place = text.index("    known = ")
        path.write_text(text[:place] + code + text[place:])
        done, printed = run()
        need(done == wanted, printed)
        need(not lacking(shown, printed), lacking(shown, printed))
    need(" 0 failed" in SHOWN[2], "it does not end well")


if __name__ == "__main__":
    sys.exit(hold())
