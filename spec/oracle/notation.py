"""The notation of RFC 5234: text becomes rules, each a tree of tuples.

    ("octets", set)         one octet out of a set
    ("all", trees)          one after the other
    ("any", trees)          one of them
    ("times", n, m, tree)   n to m times, m is None for no end
    ("name", name)          another rule, in lower case
    ("prose", text)         for people only

Every method of Reader is one rule of RFC 5234 section 4, and takes what is in
front of it. Lines may end in LF instead of CRLF.
"""

import re

OPEN_END = r"\r?\n"
COMMENT = rf"(?:;[\t\x20-\x7E]*)?{OPEN_END}"
BLANK = re.compile(rf"(?:[ \t]|{COMMENT}[ \t])*")
LINE = re.compile(rf"(?:[ \t]|{COMMENT}[ \t])*{COMMENT}")
END = re.compile(COMMENT)
NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
DEFINED = re.compile(r"=/?")
REPEAT = re.compile(r"([0-9]*)(\*?)([0-9]*)")
STRING = re.compile(r'"([\x20\x21\x23-\x7E]*)"')
PROSE = re.compile(r"<([\x20-\x3D\x3F-\x7E]*)>")
NUMBER = re.compile(r"%([bdx])([0-9A-F]+)(?:-([0-9A-F]+)|((?:\.[0-9A-F]+)*))", re.I)
BASE = {"b": 2, "d": 10, "x": 16}


class Fault(Exception):
    """The text is no ABNF, or not of a kind that can be used."""


def octets(values):
    return ("octets", frozenset(values))


def sequence(trees):
    return trees[0] if len(trees) == 1 else ("all", tuple(trees))


def letter(char):
    """One character of a string: letters stand for both their cases."""
    return octets((ord(char.lower()), ord(char.upper())))


class Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def fault(self, expected):
        line = self.text.count("\n", 0, self.at) + 1
        column = self.at - self.text.rfind("\n", 0, self.at)
        return Fault(f"line {line}, column {column}: expected {expected} (RFC 5234 4)")

    def take(self, pattern):
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def need(self, pattern, expected):
        found = self.take(pattern)
        if not found:
            raise self.fault(expected)
        return found

    def mark(self, char):
        if self.text.startswith(char, self.at):
            self.at += 1
            return True
        return False

    def rulelist(self):
        """The rules by name; one that is said twice must say so by "=/"."""
        rules = {}
        while self.at < len(self.text):
            if not self.take(LINE):
                self.rule(rules)
        if not rules:
            raise self.fault("a rule")
        return rules

    def rule(self, rules):
        name = self.need(NAME, "the name of a rule").group().lower()
        self.take(BLANK)
        defined = self.need(DEFINED, "=").group()
        if (name in rules) != (defined == "=/"):
            raise self.fault(f"one definition of {name}")
        self.take(BLANK)
        tree = self.alternation()
        self.take(BLANK)
        self.need(END, "the end of the rule")
        rules[name] = ("any", (rules[name], tree)) if name in rules else tree

    def alternation(self):
        found = [self.concatenation()]
        while True:
            before = self.at
            self.take(BLANK)
            if not self.mark("/"):
                self.at = before
                return found[0] if len(found) == 1 else ("any", tuple(found))
            self.take(BLANK)
            found.append(self.concatenation())

    def concatenation(self):
        found = [self.repetition()]
        while True:
            before = self.at
            self.take(BLANK)
            tree = self.repetition(must=False) if self.at > before else None
            if tree is None:
                self.at = before
                return sequence(found)
            found.append(tree)

    def repetition(self, must=True):
        low, star, high = self.take(REPEAT).groups()
        if not (low or star):
            return self.element(must)
        least = int(low or 0)
        most = (int(high) if high else None) if star else least
        if most is not None and most < least:
            raise self.fault("a repeat whose end is not below its start")
        return ("times", least, most, self.element(True))

    def element(self, must):
        """rulename, group, option, char-val, num-val or prose-val"""
        if found := self.take(NAME):
            return ("name", found.group().lower())
        if self.mark("("):
            return self.bracket(")")
        if self.mark("["):
            return ("times", 0, 1, self.bracket("]"))
        if found := self.take(STRING):
            return sequence([letter(char) for char in found[1]]) \
                if found[1] else ("all", ())
        if found := self.take(NUMBER):
            return self.number(*found.groups())
        if found := self.take(PROSE):
            return ("prose", found[1])
        if must:
            raise self.fault("an element")
        return None

    def bracket(self, close):
        self.take(BLANK)
        tree = self.alternation()
        self.take(BLANK)
        if not self.mark(close):
            raise self.fault(close)
        return tree

    def number(self, base, first, last, rest):
        try:
            values = [int(digits, BASE[base.lower()])
                      for digits in [first, *filter(None, rest.split("."))]
                      ] if last is None else [int(first, BASE[base.lower()]),
                                              int(last, BASE[base.lower()])]
        except ValueError:
            raise self.fault(f"digits of %{base}") from None
        if max(values) > 255:
            raise self.fault("an octet: 0 to 255")
        if last is None:
            return sequence([octets([value]) for value in values])
        if values[0] > values[1]:
            raise self.fault("a range whose end is not below its start")
        return octets(range(values[0], values[1] + 1))


def read(text):
    return Reader(text).rulelist()


def names(tree):
    """The names of the rules that a tree uses."""
    if tree[0] == "name":
        return {tree[1]}
    inside = tree[1] if tree[0] in ("all", "any") else tree[3:]
    return set().union(*map(names, inside))
