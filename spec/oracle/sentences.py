"""Sentences are random texts of a language, near misses the same but one edit.

A sentence visits some states, all equally likely, on shortest ways, so that the
rare turns of a grammar come as often as the inside of a quoted string. Then it
goes on for a length, all equally likely that lead to an end.
"""

from collections import deque


class Sentences:
    def __init__(self, automaton, random, visits=4, longest=40):
        self.automaton, self.random, self.visits = automaton, random, visits
        self.ends = [sorted(set(row)) for row in automaton.rows]
        self.alive = self.alive_by_length(longest)

    def alive_by_length(self, longest):
        """Of each length the states that some text of it leads to acceptance."""
        alive = [set(self.automaton.accepting)]
        for _ in range(longest):
            alive.append({state for state, ends in enumerate(self.ends)
                          if not alive[-1].isdisjoint(ends)})
        return alive

    def ways(self, start):
        """Of each living state that can be reached the one before it."""
        came = {start: None}
        queue = deque(came)
        while queue:
            state = queue.popleft()
            for end in self.random.sample(self.ends[state], len(self.ends[state])):
                if end not in came and end != self.automaton.dead:
                    came[end] = state
                    queue.append(end)
        return came

    def way(self, start):
        """The states on a shortest way to a random state."""
        came = self.ways(start)
        state, states = self.random.choice(sorted(came)), []
        while state != start:
            states.append(state)
            state = came[state]
        return states[::-1]

    def walk(self, start):
        """The states of a random way of a random length to acceptance."""
        lengths = [length for length, alive in enumerate(self.alive) if start in alive]
        states = [start]
        for left in reversed(range(self.random.choice(lengths))):
            states.append(self.random.choice(
                [end for end in self.ends[states[-1]] if end in self.alive[left]]))
        return states[1:]

    def octet_between(self, state, end):
        """All classes that lead there are equally likely."""
        row = self.automaton.rows[state]
        return self.member([column for column, to in enumerate(row) if to == end])

    def member(self, columns):
        return self.random.choice(self.automaton.members(self.random.choice(columns)))

    def sentence(self):
        states = [self.automaton.start]
        for _ in range(self.random.randrange(self.visits)):
            states += self.way(states[-1])
        states += self.walk(states[-1])
        return bytes(map(self.octet_between, states, states[1:]))

    def edit(self, text):
        """One octet put in, taken away or changed, or two neighbours exchanged."""
        at = self.random.randrange(len(text) + 1)
        head, here, tail = text[:at], text[at:at + 1], text[at + 1:]
        octet = bytes([self.member(range(self.automaton.columns))])
        return self.random.choice([head + octet + here + tail, head + tail,
                                   head + octet + tail,
                                   head + tail[:1] + here + tail[1:]])

    def miss(self):
        """A text outside the language, one edit from a sentence."""
        while True:
            text = self.edit(self.sentence())
            if not self.automaton.accepts(text):
                return text
