#!/usr/bin/env python3
"""Bounds the stack of functions by the compiler's call graph.

usage: tests/bench/stack.py FOLDER FUNCTION...

FOLDER holds the .ci files that gcc -fcallgraph-info=su writes: the frame of
each function and whom it calls. Without recursion, without calls by pointer
and without frames of unknown size the longest path is a bound that holds for
every input. What other libraries add, memcpy for one, is not in it.
"""

import re
import sys
from pathlib import Path

NODE = re.compile(r'node: \{ title: "([^"]+)" label: "[^"]*?'
                  r'(?:\\n(\d+) bytes \(([a-z,]+)\))?"')
EDGE = re.compile(r'edge: \{ sourcename: "([^"]+)" targetname: "([^"]+)"')


class Unbounded(Exception):
    pass


def read(folder):
    """Maps each function to its frame, and to those it calls."""
    frames, calls = {}, {}
    for path in sorted(folder.glob("*.ci")):
        text = path.read_text()
        for name, size, kind in NODE.findall(text):
            if size and kind == "dynamic":
                raise Unbounded(f"{name} has a frame of unknown size")
            if size:
                frames[name] = int(size)
        for caller, callee in EDGE.findall(text):
            calls.setdefault(caller, set()).add(callee)
    return frames, calls


def deepest(name, frames, calls, above=()):
    """(octets, path) of the deepest chain of calls that starts with name."""
    if name in above:
        raise Unbounded(f"{name} calls itself")
    if name == "__indirect_call":
        raise Unbounded(f"{above[-1]} calls by a pointer")
    below = [deepest(callee, frames, calls, (*above, name))
             for callee in sorted(calls.get(name, ()))]
    octets, path = max(below, default=(0, ()))
    return frames.get(name, 0) + octets, (name, *path)


def main(folder, names):
    try:
        frames, calls = read(Path(folder))
        for name in names:
            if name not in frames:
                raise Unbounded(f"there is no {name} in {folder}")
            octets, path = deepest(name, frames, calls)
            print(f"  {name:24} {octets:5}  " + " > ".join(
                step.removeprefix("sda_").split(":")[-1]
                for step in path[1:] if step in frames))
    except Unbounded as fault:
        sys.exit(f"stack: no bound: {fault}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
