"""Writes spec/COVERAGE.md: requirements beside what shows that they are met."""

from collections import Counter
from pathlib import Path

from requirements import FREE, excepted, kinds, wants

KINDS = ("clause", "test", "vector", "fuzz")


def by_id(found):
    cited = {}
    for citation in found.citations:
        cited.setdefault(citation.id, []).append(citation)
    return cited


def state(required, cited, row):
    if excepted(required, row):
        return "excepted"
    if row.level in FREE:
        return "free"
    return "bare" if wants(row, kinds(required, cited, row)) else "covered"


def shown(citations, kind):
    """A cell: functions with facets, tests of a file, vectors of a topic."""
    mine = [citation for citation in citations if citation.kind == kind]
    if kind == "vector":
        topics = Counter(each.name.rsplit("/", 1)[0] for each in mine)
        return ", ".join("%s %d" % pair for pair in sorted(topics.items()))
    if kind == "test":
        names = ["%s/%s" % (Path(each.path).stem, each.name) for each in mine]
    else:
        names = [each.name + (" ." + each.facet if each.facet else "")
                 for each in mine]
    return ", ".join(dict.fromkeys(names))


def line_of(row, citations):
    level = (row.level + (", within " + row.within if row.within else "")
             + (", except " + row.excepted if row.excepted else ""))
    cells = [row.id, level, row.text, *(shown(citations, kind)
                                        for kind in KINDS)]
    return "| " + " | ".join(cells) + " |"


def counts(required, found):
    rows = list(required.rows.values())
    evidence = by_id(found)
    states = Counter(state(required, evidence, row) for row in rows)
    classes = Counter(excepted(required, row) for row in rows)
    del classes[""]
    cited = Counter(citation.kind for citation in found.citations)
    yield ("%d requirements: %d covered, %d not, %d excepted, %d that ask"
           " nothing" % (len(rows), states["covered"], states["bare"],
                         states["excepted"], states["free"]))
    yield "excepted: " + ", ".join("%s %d" % pair
                                   for pair in classes.most_common())
    yield "cited by: " + ", ".join("%s %d" % (kind, cited[kind])
                                   for kind in KINDS)


def text_of(required, found):
    """The text of spec/COVERAGE.md."""
    cited = by_id(found)
    lines = ["# Requirements and their evidence", "",
             "Written by `spec/trace.py --write` from `requirements.txt` and",
             "from what cites its ids; `make trace` checks it, and that every",
             "clause named here is proved, but for those of the functions that",
             "`proofs/open.txt` names.", ""]
    lines += ["- " + line for line in counts(required, found)]
    lines += ["", "| exception | why |", "|---|---|"]
    lines += ["| %s | %s |" % pair for pair in required.classes.items()]
    group = ""
    for row in required.rows.values():
        if row.group != group:
            group = row.group
            lines += ["", "## " + group, "",
                      "| id | level | what | clause | tests | vectors | fuzz |",
                      "|---|---|---|---|---|---|---|"]
        lines.append(line_of(row, cited.get(row.id, [])))
    return "\n".join(lines) + "\n"
