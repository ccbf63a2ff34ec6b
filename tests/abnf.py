#!/usr/bin/env python3
"""The grammar in spec/sip-digest.abnf is a closed set of RFC 5234 rules.

usage: tests/abnf.py

Form and names are checked, not meaning: that shows when the rules are
compiled. What a compiler cannot use is refused too: prose in angle brackets,
and "=/", by which a rule has two places.
"""

import re
import sys
from pathlib import Path

GRAMMAR = Path(__file__).resolve().parent.parent / "spec/sip-digest.abnf"
FIELDS = {"www-authenticate", "proxy-authenticate", "authorization",
          "proxy-authorization", "authentication-info",
          "proxy-authentication-info"}

# What a rule is made of, each with the letter that stands for it in a shape.
TOKEN = re.compile(r"""
      (?P<space>   [ \t]+ | ;[\t\x20-\x7E]* )
    | (?P<element> [A-Z][A-Z0-9-]*
                 | "[\x20\x21\x23-\x7E]*"
                 | %b [01]+      (?: -[01]+      | (?:\.[01]+)*      )
                 | %d [0-9]+     (?: -[0-9]+     | (?:\.[0-9]+)*     )
                 | %x [0-9A-F]+  (?: -[0-9A-F]+  | (?:\.[0-9A-F]+)*  ) )
    | (?P<repeat>  [0-9]*\*[0-9]* | [0-9]+ )
    | (?P<mark>    [=/()\[\]] )
    """, re.VERBOSE | re.IGNORECASE)
LETTER = {"space": " ", "element": "e", "repeat": "r"}
# alternation of RFC 5234 4, once each group in it has become one element
BODY = r"r?e(?: +r?e)*(?: */ *r?e(?: +r?e)*)*"
GROUP = re.compile(rf"\( *{BODY} *\)|\[ *{BODY} *\]")
RULE = re.compile(rf"e *= *{BODY} *")


class Fault(Exception):
    pass


def logical_lines(text):
    """Pairs of (number of its first line, rule with its continuations)."""
    found, open_rule = [], False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith((" ", "\t")) and line.strip():
            if not open_rule:
                raise Fault(f"line {number} continues no rule")
            found[-1][1].append(line)
        elif line and not line.startswith(";"):
            found.append((number, [line]))
        open_rule = bool(line) and not line.startswith(";")
    return found


def tokens(line):
    here = 0
    while here < len(line):
        found = TOKEN.match(line, here)
        if not found:
            raise Fault(f"'{line[here]}' is no part of a rule")
        yield found
        here = found.end()


def rule(lines):
    """The name that is defined, and the names that are used."""
    parts = [part for line in lines for part in tokens(line)]
    shape = "".join(LETTER.get(part.lastgroup, part.group()) for part in parts)
    groups = 1
    while groups:
        shape, groups = GROUP.subn("e", shape)
    names = [part.group().lower() for part in parts
             if part.group()[0].isalpha()]
    if not RULE.fullmatch(shape) or not parts[0].group()[0].isalpha():
        raise Fault("this is no rule of RFC 5234")
    return names[0], names[1:]


def rules(text):
    """Triples of (line, name, names used); refuses what is not RFC 5234."""
    found = []
    for number, lines in logical_lines(text):
        try:
            found.append((number, *rule(lines)))
        except Fault as fault:
            raise Fault(f"line {number}: {fault}")
    return found


# ---- the checks: each yields what is wrong ----------------------------------

def every_line_is_abnf(text):
    try:
        rules(text)
    except Fault as fault:
        yield str(fault)


def every_rule_that_is_used_is_defined(text):
    found = rules(text)
    defined = {name for _, name, _ in found}
    for number, _, used in found:
        for name in used:
            if name not in defined:
                yield f"line {number} uses {name}"


def no_rule_is_defined_twice(text):
    first = {}
    for number, name, _ in rules(text):
        if name in first:
            yield f"{name} on lines {first[name]} and {number}"
        first.setdefault(name, number)


def every_rule_serves_a_header_field(text):
    used = {name: names for _, name, names in rules(text)}
    for name in sorted(FIELDS - set(used)):
        yield f"{name} is missing"
    reached, new = set(), FIELDS
    while new:
        reached |= new
        new = {n for name in new for n in used.get(name, [])} - reached
    for name in sorted(set(used) - reached):
        yield f"{name} is not used"


CHECKS = [every_line_is_abnf, every_rule_that_is_used_is_defined,
          no_rule_is_defined_twice, every_rule_serves_a_header_field]


# ---- self-test: each check must find what was planted for it ----------------

PLANTED = [
    (every_line_is_abnf, "a bracket left open",
     "SWS           = [LWS]", "SWS           = [LWS"),
    (every_line_is_abnf, "crossed brackets",
     "HCOLON        = *( SP / HTAB ) ", "HCOLON        = *( [SP / HTAB ) ]"),
    (every_line_is_abnf, "an empty alternative", "= CR LF", "= CR / / LF"),
    (every_line_is_abnf, "a repeat of nothing", "1*paramchar", "1* paramchar"),
    (every_line_is_abnf, "elements side by side", "CR LF", 'CR"LF"'),
    (every_line_is_abnf, "a string left open", '"sips:"', '"sips:'),
    (every_line_is_abnf, "prose", "= %x22", "= <a quote>"),
    (every_line_is_abnf, "a rule without elements", "= %x20", "="),
    (every_line_is_abnf, "a continuation of nothing", "\nCR     =", "\n\n  ="),
    (every_line_is_abnf, "a rule in two places", "= %x0A", "=/ %x0A"),
    (every_rule_that_is_used_is_defined, "a name misspelt",
     '"realm" EQUAL', '"realm" EQUALS'),
    (every_rule_that_is_used_is_defined, "a rule removed",
     "\nLF     = %x0A", ""),
    (no_rule_is_defined_twice, "the same name in another case",
     "\nLF     =", "\nalpha = %x41\nLF     ="),
    (every_rule_serves_a_header_field, "a rule that none uses",
     "\nLF     =", "\nnobody = LF\nLF     ="),
    (every_rule_serves_a_header_field, "rules that use but each other",
     "\nLF     =", "\nthis = [that]\nthat = [this]\nLF     ="),
    (every_rule_serves_a_header_field, "a header field renamed",
     "\nAuthorization  ", "\nAuthorisation  "),
]


def finds(check, text, old, new):
    """Is there a fault in a broken copy? The copy must differ."""
    return old in text and bool(list(check(text.replace(old, new, 1))))


def tell(name, faults):
    print(f"FAIL {name}: {'; '.join(faults)}" if faults else f"ok {name}")
    return not faults


def main():
    try:
        text = GRAMMAR.read_text(encoding="ascii")
    except (OSError, UnicodeError) as fault:
        return 0 if tell("abnf", [str(fault)]) else 1
    for check in CHECKS:
        if not tell(f"abnf: {check.__name__}", list(check(text))):
            return 1
    good = [tell(f"abnf self-test: {name}",
                 [] if finds(check, text, old, new)
                 else ["planted, but not found"])
            for check, name, old, new in PLANTED]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
