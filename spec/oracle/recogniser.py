"""A recogniser says by the rules alone, recursive ones too, what they derive.

It is slow and builds nothing: it judges what the automaton cannot be made
from, the grammar of RFC 5234 itself, and stands beside the automaton in tests.
"""

from oracle.notation import Fault


class Recogniser:
    def __init__(self, rules, text):
        self.rules, self.text, self.known = rules, text, {}

    def matches(self, tree):
        return len(self.text) in self.ends(tree, 0)

    def ends(self, tree, at):
        """The places where a tree that starts at a place may end."""
        return getattr(self, tree[0])(*tree[1:], at)

    def octets(self, values, at):
        return {at + 1} if at < len(self.text) and self.text[at] in values else set()

    def all(self, trees, at):
        places = {at}
        for tree in trees:
            places = self.step(tree, places)
        return places

    def any(self, trees, at):
        return set().union(*(self.ends(tree, at) for tree in trees))

    def times(self, least, most, tree, at):
        places = found = self.all([tree] * least, at)
        count = least
        while places and count != most:
            places = self.step(tree, places) - found
            found = found | places
            count += 1
        return found

    def name(self, name, at):
        if (name, at) not in self.known:
            self.known[name, at] = self.ends(self.rules[name], at)
        return self.known[name, at]

    def prose(self, text, at):
        raise Fault(f"<{text}> is prose: nobody but people can read it")

    def step(self, tree, places):
        return set().union(*(self.ends(tree, at) for at in places))
