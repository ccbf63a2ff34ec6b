"""The functions of the library, from the headers: each with its comment."""

import pathlib
import re

from mdoc import prose

SRC = pathlib.Path(__file__).resolve().parent.parent / "src"
CONTRACT = re.compile(r"/\*@.*?\*/|//@[^\n]*", re.S)
COMMENT = re.compile(r"/\*(.*?)\*/", re.S)
FUNCTION = re.compile(r"^(?P<type>[a-z_][\w \*]*?)\b(?P<name>sda_\w+)"
                      r"\((?P<given>[^;{]*?)\);", re.S | re.M)
# The headers, as one who looks for something would sort them.
GROUPS = (
    ("Texts and statuses", "span status reason writer scratch secret"),
    ("Header fields", "challenge credentials authinfo params param draft "
     "image said deviation production word scan quoted percent utf8 "
     "ext_value base64 hex"),
    ("Messages", "message start field line request uri user"),
    ("The hashes", "response algorithm qop count hash digest mac"),
    ("The client", "terms choose session identity answer confirm aka"),
    ("The server", "server nonce demand rows examine proper texts meant "
     "claim judge replay inform"),
    ("The proxy", "gather"),
)
ALONE = "For the library alone"
INCLUDE = re.compile(r'^#include "(\w+)\.h"', re.M)


def words(comment):
    """The text of a comment, without its stars."""
    return " ".join(re.sub(r"\n\s*\*", "\n", comment).split()).lstrip("* ")


def single(text):
    return " ".join(text.split())


def functions(text):
    """Type, name, parameters and comment of each function."""
    for found in FUNCTION.finditer(text):
        before = text[:found.start()].rstrip()
        comments = COMMENT.findall(before) if before.endswith("*/") else [""]
        yield (single(found["type"]), found["name"],
               [single(each) for each in found["given"].split(",")],
               words(comments[-1]))


def header(name):
    """One header: what its concept is, and its functions."""
    text = CONTRACT.sub("", (SRC / (name + ".h")).read_text("ascii"))
    concept = words(COMMENT.search(text)[1])
    lines = ".In %s.h\n.br\n%s" % (name, prose(concept))
    listed = list(functions(text))
    if not listed:
        return lines
    lines += ".Bl -tag -width Ds\n"
    for kind, function, given, comment in listed:
        lines += '.It Ft "%s" Fn %s %s\n' % (
            kind, function, " ".join('"%s"' % each for each in given))
        lines += prose(comment)
    return lines + ".El\n"


def sorted_in():
    """The headers that have a group."""
    return {name for _, names in GROUPS for name in names.split()}


def others():
    """All the others, but the one that includes what users need."""
    there = {path.stem for path in SRC.glob("*.h")}
    return sorted(there - sorted_in() - {"sipdigest"})


def section():
    groups = GROUPS + ((ALONE, " ".join(others())),)
    return "".join(".Ss %s\n" % title + ".Pp\n".join(
        map(header, names.split())) for title, names in groups)


def missing():
    """Headers for users that no group has."""
    text = (SRC / "sipdigest.h").read_text("ascii")
    return sorted(set(INCLUDE.findall(text)) - sorted_in())
