#!/usr/bin/env python3
"""Validates the files of vectors/ by their schemas and by what no schema says.

usage: validate.py
Checks every file of v1/ against schema/vectors.schema.json, canonical
formatting, ids, flags and their links, features, siblings, requirements,
decisions and coverage.txt.
Prints each fault, then counts.
"""

import sys

sys.dont_write_bytecode = True

import fnmatch
import json
import pathlib

import cited
import covered
import decided
import linked
from corpus import SINCE
from schema import Validator

HOME = pathlib.Path(__file__).resolve().parent.parent
SPEC = HOME.parent / "spec"
REQUIREMENTS = SPEC / "requirements.txt"
DECISIONS = SPEC / "decisions.md"


def read(name):
    return json.loads((HOME / name).read_text("ascii"))


def validator(name):
    return Validator(read("schema/%s.schema.json" % name))


def documents():
    return {str(path.relative_to(HOME / "v1")): path.read_text("ascii")
            for path in sorted((HOME / "v1").glob("*/*"))}


def schema_faults(texts):
    judge = validator("vectors")
    return ["%s%s" % (name, fault) for name, text in texts.items()
            for fault in judge.faults(json.loads(text))]


def format_faults(texts):
    return [name + ": not in canonical form" for name, text in texts.items()
            if json.dumps(json.loads(text), indent=2) + "\n" != text]


def place_faults(texts):
    """A file lies where its op and topic say; ids begin with both."""
    found = []
    for name, text in texts.items():
        document = json.loads(text)
        home = "%s/%s" % (document["op"], document["topic"])
        if name != home + ".json":
            found.append(name + ": belongs to " + home)
        found += [vector["id"] + ": stands in " + name
                  for vector in document["vectors"]
                  if not vector["id"].startswith(home + "/")]
    return found


def vectors_of(texts):
    return [vector for text in texts.values()
            for vector in json.loads(text)["vectors"]]


def id_faults(vectors):
    seen, found = set(), []
    for vector in vectors:
        if vector["id"] in seen:
            found.append(vector["id"] + ": the id stands twice")
        seen.add(vector["id"])
    return found


def retired_faults(vectors, retired):
    """An id of an earlier version stands here, or is retired; never both."""
    there = {vector["id"] for vector in vectors}
    return (["%s: gone, but not in retired.json" % identity
             for identity in sorted(set(SINCE) - there - set(retired))]
            + ["%s: retired, but in use" % identity
               for identity in sorted(set(retired) & there)])


def requirement_faults(vectors, lines):
    """What a vector cites has a row in spec/requirements.txt; every row of
    cited.py is about some vector."""
    known = {line.split("|")[0].strip() for line in lines
             if line.strip() and not line.startswith("#")}
    words = {word for vector in vectors for word in vector["requirements"]}
    names = [vector["id"] for vector in vectors]
    return (["%s: no such requirement" % word
             for word in sorted(words - known)]
            + ["cited.py: no vector %s" % row[0]
               for row in cited.ROWS
               if not fnmatch.filter(names, row[0])])


def registry_faults(vectors, registry):
    """Flags, features and errors are registered; each of them is in use."""
    found = []
    for member, table in (("flags", "flags"), ("features", "features"),
                          ("error", "errors")):
        used = {word for vector in vectors for word in vector.get(member, ())}
        found += ["%s: not registered" % word
                  for word in sorted(used - set(registry[table]))]
        if table != "errors":
            found += ["%s: registered but unused" % word
                      for word in sorted(set(registry[table]) - used)]
    return found


def changed_inputs(one, other):
    """Names of the members that differ; name_hex counts as name."""
    def plain(name):
        return name[:-len("_hex")] if name.endswith("_hex") else name
    return {plain(name) for name in set(one) | set(other)
            if one.get(name) != other.get(name)}


def sibling_faults(vectors):
    """The sibling is valid, of the same op, and one input member away."""
    table = {vector["id"]: vector for vector in vectors}
    found = []
    for vector in vectors:
        if "sibling" not in vector:
            continue
        other = table.get(vector["sibling"])
        op = vector["id"].split("/")[0] + "/"
        if (other is None or other["result"] != "valid"
                or not other["id"].startswith(op)):
            found.append(vector["id"] + ": no valid sibling")
        elif len(changed_inputs(vector["input"], other["input"])) != 1:
            found.append(vector["id"] + ": more than one edit away")
    return found


def input_faults(vectors):
    """No two vectors of one op ask the same: one of them is idle."""
    seen, found = {}, []
    for vector in vectors:
        if "Published" in "".join(vector["flags"]):
            continue
        key = (vector["id"].split("/")[0],
               json.dumps(vector["input"], sort_keys=True))
        if key in seen:
            found.append("%s: asks what %s asks" % (vector["id"], seen[key]))
        seen.setdefault(key, vector["id"])
    return found


def other_faults(texts):
    """What no schema says, of files that are valid by theirs."""
    vectors = vectors_of(texts)
    return (format_faults(texts) + place_faults(texts) + id_faults(vectors)
            + registry_faults(vectors, read("flags.json"))
            + linked.faults(read("flags.json")["flags"])
            + decided.faults(vectors, DECISIONS.read_text("utf-8"))
            + sibling_faults(vectors) + input_faults(vectors)
            + retired_faults(vectors, read("retired.json"))
            + requirement_faults(
                vectors, REQUIREMENTS.read_text("utf-8").splitlines())
            + covered.faults(vectors))


def faults(texts):
    return schema_faults(texts) or other_faults(texts)


def main():
    texts = documents()
    found = faults(texts)
    for fault in found:
        print(fault)
    print("%d files, %d vectors, %d faults"
          % (len(texts), len(vectors_of(texts)), len(found)))
    return 1 if found or not texts else 0


if __name__ == "__main__":
    sys.exit(main())
