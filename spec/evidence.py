"""Finds the places where the project cites a requirement.

A clause of a contract bears the id as its label, a test function and the head of
a fuzz target stand under a line `//= id`, a vector lists it in `requirements`.
"""

import json
import re
from typing import NamedTuple

ID = r"[a-z]+\d+#[0-9A-Z.]+-[a-z0-9-]+"
CITATION = re.compile(r"^(%s)(?:\.([a-z0-9-]+))?$" % ID)
CONTRACT = re.compile(r"/\*@(.*?)\*/", re.S)
CLAUSE = re.compile(r"\b(requires|ensures|assumes|assigns|check|admit)\b"
                    r"\s*((?:(?:\"[^\"]*\"|\w+)\s*:\s*)*)")
LABEL = re.compile(r'"([^"]*)"\s*:')
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
FUNCTION = re.compile(r"(\w+)\s*\(")
MARK = re.compile(r"^\s*(?:\*\s*)?//=(.*)$")
TEST = re.compile(r"^static void (\w+)\((?:void \*\*|$)")
RUNS = r"\b(cmocka_unit_test\w*%s)\(\s*(\w+)"
SHORT = re.compile(r"^#define (\w+)\((\w+)\) cmocka_unit_test\w*\(\2\b", re.M)


class Citation(NamedTuple):
    """That something cites `id`: a label, a mark, or a member of a vector."""
    id: str             # without its facet
    facet: str          # or ""
    kind: str           # clause, test, vector or fuzz
    path: str
    name: str           # of the function, or of the vector

    @property
    def label(self):
        return self.id + ("." + self.facet if self.facet else "")


class Evidence(NamedTuple):
    citations: list
    tests: set          # test_<file>/<function>, cited or not
    vectors: set        # ids
    faults: list


def read(root):
    evidence = Evidence([], set(), set(), [])
    for pattern in ("src/*.h", "proofs/*.h", "proofs/*.c"):
        for path in sorted(root.glob(pattern)):
            read_contracts(evidence, root, path)
    for path in sorted(root.glob("tests/test_*.c")):
        read_tests(evidence, root, path)
    for path in sorted(root.glob("fuzz/fuzz_*.c")):
        read_target(evidence, root, path)
    for path in sorted(root.glob("vectors/v*/**/*.json")):
        read_vectors(evidence, root, path)
    return evidence


def cite(evidence, text, kind, path, name):
    """Notes a citation, or that it does not look like one."""
    found = CITATION.match(text.strip())
    if found is None:
        evidence.faults.append("%s: %s: no id: %s" % (path, name, text.strip()))
        return
    evidence.citations.append(
        Citation(found[1], found[2] or "", kind, path, name))


def read_contracts(evidence, root, path):
    """Labels of `ensures`. A label on anything else promises nothing."""
    text = path.read_text("utf-8")
    place = str(path.relative_to(root))
    for contract in CONTRACT.finditer(text):
        after = FUNCTION.search(COMMENT.sub("", text[contract.end():]))
        for clause in CLAUSE.finditer(contract[1]):
            for label in LABEL.findall(clause[2]):
                if clause[1] == "ensures" and after:
                    cite(evidence, label, "clause", place, after[1])
                else:
                    evidence.faults.append("%s: %s promises nothing: %s"
                                           % (place, clause[1], label))


def tests_run(text):
    """The functions that a file hands to cmocka, by its name or a shorter one."""
    names = "".join("|" + short[1] for short in SHORT.finditer(text))
    return {run[2] for run in re.finditer(RUNS % names, text)}


def read_tests(evidence, root, path):
    """Marks stand right above the head of a test that the file runs."""
    text = path.read_text("utf-8")
    place = str(path.relative_to(root))
    run = tests_run(text)
    marks = []
    for number, line in enumerate(text.splitlines(), 1):
        mark = MARK.match(line)
        test = TEST.match(line)
        if mark:
            marks.append(mark[1])
            continue
        if test and test[1] in run:
            evidence.tests.add("%s/%s" % (path.stem, test[1]))
            for text_of_mark in marks:
                cite(evidence, text_of_mark, "test", place, test[1])
        elif marks:
            evidence.faults.append("%s:%d: //= above nothing that runs"
                                   % (place, number))
        marks = []
    if marks:
        evidence.faults.append("%s: //= above nothing that runs" % place)


def read_target(evidence, root, path):
    """Marks stand in the comment at the head, before anything else."""
    place = str(path.relative_to(root))
    text = path.read_text("utf-8")
    head = re.match(r"\s*(?:/\*.*?\*/|//[^\n]*|\s)*", text, re.S)[0]
    for line in head.splitlines():
        mark = MARK.match(line)
        if mark:
            cite(evidence, mark[1], "fuzz", place, path.stem)
    if any(MARK.match(line) for line in text[len(head):].splitlines()):
        evidence.faults.append("%s: //= behind the head" % place)


def read_vectors(evidence, root, path):
    place = str(path.relative_to(root))
    for vector in json.loads(path.read_text("utf-8")).get("vectors", []):
        evidence.vectors.add(vector["id"])
        for text in vector.get("requirements", []):
            cite(evidence, text, "vector", place, vector["id"])
