#!/usr/bin/env python3
"""What export.py writes says what the JSON says: a line for each fact.

usage: vectors_export.py
Needs a C compiler: $CC, or cc.
"""

import sys

sys.dont_write_bytecode = True

import json
import os
import pathlib
import subprocess
import tempfile

from fact import fact, hold, need

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent / "vectors"
EXPORT = [sys.executable, str(HOME / "gen" / "export.py")]
SECTIONS = ("expect", "not", "expect_instead")
FOLDER = tempfile.TemporaryDirectory()
ROOT = pathlib.Path(FOLDER.name)


def vectors():
    """Operation and vector, in the order of the paths."""
    for path in sorted((HOME / "v1").glob("*/*.json")):
        document = json.loads(path.read_text("ascii"))
        for vector in document["vectors"]:
            yield document["op"], vector


def exported():
    """Writes it once."""
    folder = ROOT / "export"
    if not folder.exists():
        subprocess.run(EXPORT + [str(folder)], check=True,
                       capture_output=True)
    return folder


def member_lines(head, members):
    for name, value in members.items():
        plain = name[:-4] if name.endswith("_hex") else name
        several = value if isinstance(value, list) else [value]
        if isinstance(value, list):
            yield "%s %s [%d]" % (head, plain, len(value))
        for one in several:
            digits = one if plain != name else one.encode("ascii").hex()
            yield "%s %s %s" % (head, plain, digits)


def vector_lines(op, vector):
    """What tests/export.c is to print of it."""
    identity = vector["id"]
    yield "%s op %s" % (identity, op)
    for name in ("comment", "level", "result"):
        yield "%s %s %s" % (identity, name, vector[name])
    yield from member_lines(identity + " input", vector["input"])
    for name in SECTIONS:
        yield from member_lines("%s %s" % (identity, name),
                                vector.get(name, {}))
    for members in vector.get("alternatives", ()):
        yield from member_lines(identity + " alternative", members)
    for name, member in (("error", "error"), ("feature", "features")):
        for word in vector.get(member, ()):
            yield "%s %s %s" % (identity, name, word)
    if "chosen" in vector:
        yield "%s chosen %s" % (identity, vector["chosen"])


def printed(folder, name):
    """What a program prints that was made from the header."""
    program = ROOT / name
    subprocess.run([os.environ.get("CC", "cc"), "-std=c11", "-O0", "-Wall",
                    "-Wextra", "-Werror", "-I", str(folder), "-o",
                    str(program), str(HERE / "export.c")], check=True)
    return subprocess.run([str(program)], check=True, capture_output=True,
                          text=True).stdout.splitlines()


def wanted():
    return [line for op, vector in vectors()
            for line in vector_lines(op, vector)]


@fact
def the_header_says_what_the_json_says():
    lines, right = printed(exported(), "right"), wanted()
    need(lines == right, "differs: " + next(
        (one for one, other in zip(lines, right) if one != other), "length"))
    return "%d lines" % len(lines)


@fact
def a_header_that_says_something_else_is_noticed():
    text = (exported() / "sipdigest_vectors.h").read_text("ascii")
    folder = ROOT / "lie"
    folder.mkdir()
    lie = text.replace("zanzibar", "zanzibax", 1)
    need(lie != text, "no longer a lie")
    (folder / "sipdigest_vectors.h").write_text(lie, "ascii")
    need(printed(folder, "wrong") != wanted(), "believed")


def read_lines(text):
    """Members as they were before export_lines.py wrote them."""
    found = {}
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        if not name.endswith("[]"):
            found[name] = value
        elif equals:
            found.setdefault(name[:-2], []).append(value)
        else:
            found[name[:-2]] = []
    return found


def read_out(text):
    """The head, and each section with its name."""
    head, *rest = text.split("[" if text.startswith("[") else "\n[")
    sections = [(part.split("]\n", 1)[0], read_lines(part.split("]\n", 1)[1]))
                for part in rest]
    return read_lines(head), sections


def wanted_out(vector):
    return [(name, vector[name]) for name in SECTIONS if name in vector] \
        + [("alternative", members)
           for members in vector.get("alternatives", ())]


@fact
def the_plain_files_say_what_the_json_says():
    folder, count = exported() / "vectors", 0
    for _, vector in vectors():
        home = folder / vector["id"]
        given = home.with_suffix(".in").read_text("ascii")
        head, sections = read_out(home.with_suffix(".out").read_text("ascii"))
        need(read_lines(given) == vector["input"], vector["id"])
        need(sections == wanted_out(vector), vector["id"])
        need(head["result"] == vector["result"]
             and head.get("error") == vector.get("error"), vector["id"])
        count += 1
    files = sum(path.is_file() for path in folder.rglob("*"))
    need(files == 2 * count > 0, "%d files for %d vectors" % (files, count))
    return "%d files" % files


@fact
def every_value_of_a_field_stands_alone():
    folder = exported() / "values"
    there = {(path.parent.name, path.read_bytes())
             for path in folder.rglob("*") if path.is_file()}
    missing = 0
    for op, vector in vectors():
        for name, value in vector["input"].items():
            if op.startswith("parse.") and name.startswith("value"):
                data = value.encode() if name == "value" \
                    else bytes.fromhex(value)
                missing += (op.split(".")[1], data) not in there
    need(there and not missing, "%d values are missing" % missing)
    kinds = {kind for kind, _ in there}
    need(kinds == {"challenge", "credentials", "authinfo", "message"},
         "kinds: %s" % kinds)
    return "%d values" % len(there)


@fact
def nothing_is_written_over():
    done = subprocess.run(EXPORT + [str(exported())], capture_output=True)
    need(done.returncode == 2, "it wrote over what was there")
    for arguments in ([], ["a", "b"]):
        done = subprocess.run(EXPORT + arguments, capture_output=True)
        need(done.returncode == 2, "wrong usage is not refused")


if __name__ == "__main__":
    sys.exit(hold())
