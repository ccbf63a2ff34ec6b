#!/usr/bin/env python3
"""The examples of README.md print what it says, and it names every verb.

usage: readme.py    SIPDIGEST names the program (build/sipdigest)
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = Path(os.environ.get("SIPDIGEST", "build/sipdigest")).resolve()
BLOCK = re.compile(r"(?:^    .*\n)+", re.M)
COMMAND = re.compile(r"^\$ (.*(?:(?<=\\)\n.*)*)\n((?:(?!\$ ).*\n)*)", re.M)
VERB = re.compile(r"^  (\w+) ", re.M)


def examples(text):
    """For each block with commands: [(command, what it prints)]"""
    for block in BLOCK.findall(text):
        block = re.sub(r"^    ", "", block, flags=re.M)
        if block.startswith("$ "):
            yield COMMAND.findall(block)


def run(commands, folder):
    """What each command prints; they share one shell and its folder."""
    script = "".join("echo '@@'\n%s\n" % command for command in commands)
    done = subprocess.run(["sh"], input=script, cwd=folder, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env={**os.environ, "TMPDIR": str(folder)})
    return done.stdout.split("@@\n")[1:]


def wrong(text, folder):
    """Where a command prints something else: (command, wanted, printed)"""
    for example in examples(text):
        printed = run([command for command, _ in example], folder)
        for (command, wanted), got in zip(example, printed):
            if got != wanted:
                yield command, wanted, got


def tell(name, good, why=""):
    print("ok " + name if good else "FAIL %s: %s" % (name, why))
    return good


def check(text, folder):
    yield tell("there are examples", len(list(examples(text))) >= 2)
    yield tell("they print what the README says",
               not (faults := list(wrong(text, folder))), faults)
    lie = text.replace("accepted: the", "refused: the")
    yield tell("another word is seen", len(list(wrong(lie, folder))) == 1)
    said = subprocess.run([PROGRAM, "--help"], stdout=subprocess.PIPE,
                          text=True).stdout
    verbs = VERB.findall(said)
    missing = [verb for verb in verbs if "| `%s` |" % verb not in text]
    yield tell("each verb is named", verbs and not missing, missing)


def main():
    text = (ROOT / "README.md").read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "build").symlink_to(PROGRAM.parent)
        (folder / "vectors").symlink_to(ROOT / "vectors")
        return 0 if all(list(check(text, folder))) else 1


if __name__ == "__main__":
    sys.exit(main())
