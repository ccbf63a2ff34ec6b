#!/usr/bin/env python3
"""Writes the vectors for those who have no JSON parser.

usage: export.py FOLDER
FOLDER/sipdigest_vectors.h   all of them as constants of C
FOLDER/vectors/ID.in, .out   one a file: a member a line; what is expected
FOLDER/values/KIND/ID        header field values and messages as octets
vectors/RUNNING.md tells how they are laid out. FOLDER must be new or empty.
"""

import sys

sys.dont_write_bytecode = True

import pathlib

import corpus
from decoded import octets
from export_c import header
from export_lines import lines_in, lines_out

# The members that hold a value of a field, or a message, and of which kind.
KINDS = {"challenges": "challenge", "authorization": "credentials",
         "credentials": "credentials", "info": "authinfo",
         "message": "message", "request": "message"}


def kind_of(op, name):
    if name == "value" and op.startswith(("parse.", "build.")):
        return op.split(".")[1]
    return KINDS.get(name)


def values(document):
    """Kind, file name and octets of each value in a document."""
    op = document["op"]
    for vector in document["vectors"]:
        members = dict(octets(vector.get("expect", {})),
                       **octets(vector["input"]))
        for name, value in members.items():
            kind = kind_of(op, name)
            several = value if isinstance(value, list) else [value]
            for place, one in enumerate(several if kind else ()):
                yield kind, "%s.%s-%d" % (
                    vector["id"].replace("/", "."), name, place), one


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())


def export(folder, documents):
    """Writes all; how many vectors, and how many values."""
    write(folder / "sipdigest_vectors.h", header(documents))
    vectors, seen = 0, set()
    for document in documents:
        for vector in document["vectors"]:
            home = folder / "vectors" / vector["id"]
            write(home.with_suffix(".in"), lines_in(vector))
            write(home.with_suffix(".out"), lines_out(vector))
            vectors += 1
        for kind, name, value in values(document):
            if (kind, value) not in seen:
                write(folder / "values" / kind / name, value)
                seen.add((kind, value))
    return vectors, len(seen)


def main(arguments):
    if len(arguments) != 1 or arguments == ["--help"]:
        print(__doc__)
        return 0 if arguments == ["--help"] else 2
    folder = pathlib.Path(arguments[0])
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print("%s: there is something already" % folder, file=sys.stderr)
        return 2
    print("%d vectors, %d values" % export(folder, corpus.load()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
