#!/usr/bin/env python3
"""The grammar in spec/sip-digest.abnf is a closed set of RFC 5234 rules.

usage: tests/abnf.py [FILE]

Checks form and names, not meaning: what the rules derive is for the program
that compiles them.
"""

import re
import sys
from pathlib import Path

GRAMMAR = Path(__file__).resolve().parent.parent / "spec/sip-digest.abnf"
FIELDS = {"www-authenticate", "proxy-authenticate", "authorization",
          "proxy-authorization", "authentication-info",
          "proxy-authentication-info"}

# A comment is told apart only outside quotes, a string only outside comments.
TOKEN = re.compile(r"""
      (?P<space>   [ ]+ | ;[\t\x20-\x7E]* )
    | (?P<name>    [A-Za-z][A-Za-z0-9-]* )
    | (?P<literal> "[\x20\x21\x23-\x7E]*" | <[\x20-\x3D\x3F-\x7E]*>
                 | %b[01]+      (?: -[01]+      | (?:\.[01]+)+      )?
                 | %d[0-9]+     (?: -[0-9]+     | (?:\.[0-9]+)+     )?
                 | %x[0-9A-F]+  (?: -[0-9A-F]+  | (?:\.[0-9A-F]+)+  )? )
    | (?P<repeat>  [0-9]*\*[0-9]* | [0-9]+ )
    | (?P<mark>    =/ | [=/()\[\]] )
    """, re.VERBOSE | re.IGNORECASE)
CLOSING = {"(": ")", "[": "]"}


class Fault(Exception):
    pass


def tokens(text):
    """Pairs of (kind, text), white space and comments left out."""
    here = 0
    while here < len(text):
        found = TOKEN.match(text, here)
        if not found:
            raise Fault(f"'{text[here]}' is no part of RFC 5234")
        if found.lastgroup != "space":
            yield found.lastgroup, found.group()
        here = found.end()


def rules(text):
    """Pairs of (number of its first line, tokens) for each rule."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            parts = list(tokens(line))
        except Fault as fault:
            raise Fault(f"line {number}: {fault}")
        if not parts:
            continue
        if line[0] != " ":
            found.append((number, parts))
        elif found:
            found[-1][1].extend(parts)
        else:
            raise Fault(f"line {number} continues no rule")
    return found


def check_elements(parts):
    """Follows alternation of RFC 5234 4 with a stack of open brackets."""
    opened, before = [], "start"
    for kind, text in parts:
        element = kind in ("name", "literal") or text in CLOSING
        if element:
            wanted = before != "name" or kind is not None
        elif kind == "repeat":
            wanted = before != "repeat"
        else:
            wanted = before == "element" and text not in ("=", "=/")
        if not wanted:
            raise Fault(f"'{text}' stands where none may")
        if text in CLOSING:
            opened.append(CLOSING[text])
        elif text in CLOSING.values() and (not opened or
                                           opened.pop() != text):
            raise Fault(f"'{text}' closes nothing")
        before = ("repeat" if kind == "repeat" else
                  "start" if text in CLOSING or text == "/" else "element")
    if before != "element":
        raise Fault("an element is missing at the end")
    if opened:
        raise Fault(f"'{opened[-1]}' is missing at the end")
