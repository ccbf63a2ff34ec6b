#!/usr/bin/env python3
"""Prints a dictionary for fuzzing engines: what a grammar's rules are made of.

usage: fuzz/dictionary.py RULE [GRAMMAR]    a name of spec/abnf.py's, or a rule

Every run of octets that the rules reachable from RULE fix is an entry (letters
in the case in which the grammar has them), and so are both ends of every range.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "spec"))

from abnf import GRAMMAR, LANGUAGES    # noqa: E402
from oracle.notation import Fault, Reader, names, read    # noqa: E402


def reachable(rules, tree):
    """The trees of all the rules that a tree needs, its own first."""
    found, left = [tree], sorted(names(tree))
    seen = set(left)
    while left:
        tree = rules[left.pop()]
        found.append(tree)
        new = names(tree) - seen
        seen |= new
        left += sorted(new)
    return found


def fixed(tree):
    """The octet that a tree stands for in any case, or None."""
    if tree[0] != "octets":
        return None
    octets = sorted(tree[1])
    letter = len(octets) == 2 and octets[0] + 32 == octets[1]
    return octets[-1] if len(octets) == 1 or letter else None


def entries(tree):
    """Runs of fixed octets, and the ends of ranges."""
    if tree[0] == "octets":
        yield bytes([min(tree[1])])
        yield bytes([max(tree[1])])
    elif tree[0] in ("all", "any"):
        octets = [fixed(part) for part in tree[1]]
        if tree[0] == "all" and None not in octets:
            yield bytes(octets)
            return
        for part in tree[1]:
            yield from entries(part)
    elif tree[0] == "times":
        yield from entries(tree[3])


def quoted(entry):
    return '"%s"' % "".join(chr(octet) if 0x20 < octet < 0x7F and octet not in b'"\\'
                            else "\\x%02X" % octet for octet in entry)


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    grammar = Path(arguments[1]) if len(arguments) == 2 else GRAMMAR
    try:
        rules = read(grammar.read_text(encoding="ascii"))
        tree = Reader(LANGUAGES.get(arguments[0], arguments[0])).alternation()
        trees = reachable(rules, tree)
    except (Fault, OSError, KeyError) as fault:
        print(f"dictionary.py: {fault}", file=sys.stderr)
        return 2
    found = {entry for tree in trees for entry in entries(tree) if entry}
    print("\n".join(map(quoted, sorted(found))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
