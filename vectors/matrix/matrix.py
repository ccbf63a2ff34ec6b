#!/usr/bin/env python3
"""A matrix shows how implementations did on the vectors, side by side.

usage: matrix.py [--discreet | --public] [-o PAGE] RESULTS...

RESULTS are what `sipdigest check --results FILE` wrote, all over the vectors
beside this folder. Prints a table of counts, and with -o writes one HTML page
that needs nothing else. With --discreet crashes and hangs are shown as fail, and
nothing tells more of them; with --public what an implementation said is shown
nowhere at all.
"""

import argparse
import hashlib
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
VECTORS = HERE.parent

# The letter that stands for a verdict in the page's data.
LETTERS = {"pass": "p", "nonstrict": "n", "fail": "f", "crash": "c",
           "hang": "h", "error": "e", "protocol": "r", "stateful": "s",
           "xfail": "x", "xpass": "X", "unsupported": "u", "skipped": "-"}
DEADLY = ("crash", "hang")
DETAILS = ("expected", "actual", "alternative", "known", "why", "rule", "mend")
ASKED = ("expect", "alternatives", "error", "not", "expect_instead")
DESCRIBED = ("id", "comment", "level", "result", "flags", "spec",
             "requirements")


class Refused(Exception):
    """The results cannot be shown together."""


def files():
    """The vectors in the order in which the runner reads them."""
    return sorted(VECTORS.glob("v1/*/*.json"))


def fingerprint():
    digest = hashlib.sha256()
    for path in files():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def vectors():
    for path in files():
        document = json.loads(path.read_text("ascii"))
        for vector in document["vectors"]:
            yield dict(vector, op=document["op"])


def member(value, name):
    """A text of the results, though it was no UTF-8."""
    if name + "_hex" in value:
        return bytes.fromhex(value[name + "_hex"]).decode("utf-8", "replace")
    return value.get(name)


def read(path, expected):
    """A document of results, over these vectors."""
    try:
        document = json.loads(pathlib.Path(path).read_text("utf-8"))
        if document["suite"] != "sipdigest-vectors":
            raise KeyError("suite")
        found = document["sha256"]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise Refused("%s: no results of sipdigest check: %s"
                      % (path, fault)) from fault
    if found != expected:
        raise Refused("%s: these results are of other vectors; run "
                      "`sipdigest check` again" % path)
    return document


def shown(result, tact):
    """The verdict that is shown."""
    verdict = result["verdict"]
    return "fail" if tact and verdict in DEADLY else verdict


def details(result, tact):
    """What a click on a cell tells beside the vector."""
    if tact == "public" or (tact and result["verdict"] in DEADLY):
        return {}
    told = {name: member(result, name) for name in DETAILS
            if member(result, name)}
    wire = result.get("wire", {})
    if member(wire, "got") is not None:
        told["got"] = member(wire, "got")
    return told


def counts(document, tact):
    found = {}
    for result in document["results"]:
        verdict = shown(result, tact)
        found[verdict] = found.get(verdict, 0) + 1
    return {verdict: found[verdict] for verdict in LETTERS if verdict in found}


def implementation(document, tact):
    """One column: its name, its verdicts as letters, the details by place."""
    hello, results = document["hello"], document["results"]
    told = {place: details(result, tact)
            for place, result in enumerate(results)}
    return {"name": hello.get("name", "unnamed"),
            "version": hello.get("version", ""),
            "language": hello.get("language", ""),
            "date": document["date"], "counts": counts(document, tact),
            "repeat": "" if tact == "public"
            else member(document, "repeat"),
            "cells": "".join(LETTERS[shown(result, tact)]
                             for result in results),
            "details": {place: one for place, one in told.items() if one}}


def distinct(columns):
    """Names that tell them apart: links name a column."""
    seen = {}
    for column in columns:
        seen[column["name"]] = seen.get(column["name"], 0) + 1
        if seen[column["name"]] > 1:
            column["name"] += " (%d)" % seen[column["name"]]
    return columns


def line(vector):
    """What an adapter is sent for a vector."""
    request = {"cmd": "run", "id": vector["id"], "op": vector["op"]}
    return json.dumps(dict(request, **vector["input"]), separators=(",", ":"))


def row(vector):
    described = {name: vector[name] for name in DESCRIBED if name in vector}
    wanted = {name: vector[name] for name in ASKED if name in vector}
    return dict(described, wanted=wanted, sent=line(vector))


def data(documents, tact):
    """All that the page shows; tact is "discreet", "public" or none."""
    rows = [row(vector) for vector in vectors()]
    for document in documents:
        if [one["id"] for one in document["results"]] != [
                one["id"] for one in rows]:
            raise Refused("the ids of the results are not those of the vectors")
    flags = json.loads((VECTORS / "flags.json").read_text("ascii"))["flags"]
    return {"version": documents[0]["version"],
            "letters": {letter: verdict for verdict, letter in LETTERS.items()},
            "flags": {name: flag["description"]
                      for name, flag in flags.items()},
            "implementations": distinct([implementation(document, tact)
                                         for document in documents]),
            "vectors": rows}


def page(content):
    """The page, with style, program and data inside."""
    text = (HERE / "page.html").read_text("utf-8")
    # "<" within JSON must not end the element that holds it
    parts = {"data": json.dumps(content, separators=(",", ":")).replace(
                 "<", "\\u003c"),
             "version": content["version"],
             "style": (HERE / "page.css").read_text("utf-8"),
             "program": "\n".join(
                 (HERE / name).read_text("utf-8")
                 for name in ("verdicts.js", "case.js", "table.js"))}
    head, *rest = text.split("{{")
    for piece in rest:
        name, after = piece.split("}}", 1)
        head += parts[name] + after
    return head


def table(columns):
    """The counts as lines of text."""
    present = [verdict for verdict in LETTERS
               if any(verdict in column["counts"] for column in columns)]
    lines = [["implementation", "version", "date", *present]]
    for column in columns:
        lines.append([column["name"], column["version"], column["date"][:10],
                      *(str(column["counts"].get(verdict, 0))
                        for verdict in present)])
    widths = [max(map(len, cells)) for cells in zip(*lines)]
    return "\n".join("  ".join(
        cell.rjust(width) if place > 2 else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths)))
        for cells in lines)


def parse(words):
    parser = argparse.ArgumentParser(
        usage=__doc__.split("usage: ")[1].split("\n")[0])
    either = parser.add_mutually_exclusive_group()
    for tact in ("discreet", "public"):
        either.add_argument("--" + tact, dest="tact", action="store_const",
                            const=tact)
    parser.add_argument("-o", dest="page")
    parser.add_argument("results", nargs="+")
    return parser.parse_args(words)


def main(words):
    options = parse(words)
    try:
        expected = fingerprint()
        content = data([read(path, expected) for path in options.results],
                       options.tact)
    except Refused as fault:
        print("matrix.py: %s" % fault, file=sys.stderr)
        return 2
    if options.page:
        pathlib.Path(options.page).write_text(page(content), "utf-8")
    print(table(content["implementations"]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
