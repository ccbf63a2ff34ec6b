"""An automaton is the smallest deterministic one that accepts a rule's language.

It reads octets. Octets that no state tells apart form a class, which is one
column of the table; states are numbered so that 0 is where nothing is accepted
any more, and those that accept come last.
"""

from collections import deque

from oracle.notation import Fault

OCTETS = 256


class Automaton:
    def __init__(self, classes, rows, start, accepting):
        self.classes = classes      # of each octet its class
        self.rows = rows            # of each state: of each class the next
        self.start = start
        self.accepting = accepting  # the set of states that accept
        self.columns = max(classes) + 1
        # the state that every text leads to a refusal from, if there is one
        self.dead = 0 if set(rows[0]) == {0} and 0 not in accepting else None

    def run(self, state, text):
        for octet in text:
            state = self.rows[state][self.classes[octet]]
        return state

    def accepts_from(self, state, text):
        return self.run(state, text) in self.accepting

    def accepts(self, text):
        return self.accepts_from(self.start, text)

    def members(self, column):
        """The octets of a class."""
        return [octet for octet in range(OCTETS) if self.classes[octet] == column]

    def transitions(self):
        return len(self.rows) * self.columns


# ---- from the rules to an automaton with choices ------------------------------

class Net:
    """States joined by sets of octets, or by nothing, as Thompson has them."""

    def __init__(self, automaton_of):
        self.automaton_of = automaton_of    # a name to its automaton
        self.steps = []             # of each state: pairs (set, next)
        self.free = []              # of each state: next ones without an octet

    def state(self):
        self.steps.append([])
        self.free.append([])
        return len(self.steps) - 1

    def build(self, tree, start):
        """Adds a tree behind a state; the state where it ends."""
        return getattr(self, tree[0])(*tree[1:], start)

    def octets(self, values, start):
        end = self.state()
        self.steps[start].append((values, end))
        return end

    def all(self, trees, start):
        for tree in trees:
            start = self.build(tree, start)
        return start

    def any(self, trees, start):
        end = self.state()
        for tree in trees:
            self.free[self.build(tree, self.behind(start))].append(end)
        return end

    def times(self, least, most, tree, start):
        start = self.all([tree] * least, start)
        if most is None:
            loop = self.behind(start)
            self.free[self.build(tree, loop)].append(loop)
            return self.behind(loop)
        end = self.behind(start)
        for _ in range(most - least):
            start = self.build(tree, start)
            self.free[start].append(end)
        return end

    def name(self, name, start):
        """What is spliced in for a rule is small already: that makes it quick."""
        part = self.automaton_of(name)
        end = self.state()
        states = [self.state() for _ in part.rows]
        for state, row in zip(states, part.rows):
            for column, target in enumerate(row):
                if target != part.dead:
                    self.steps[state].append(
                        (frozenset(part.members(column)), states[target]))
        for state in part.accepting:
            self.free[states[state]].append(end)
        self.free[start].append(states[part.start])
        return end

    def prose(self, text, start):
        raise Fault(f"<{text}> is prose: an automaton cannot")

    def behind(self, start):
        """A new state that a state leads to without an octet."""
        end = self.state()
        self.free[start].append(end)
        return end

    def closure(self, states):
        found, new = set(states), list(states)
        while new:
            for state in self.free[new.pop()]:
                if state not in found:
                    found.add(state)
                    new.append(state)
        return frozenset(found)


# ---- classes of octets -------------------------------------------------------

def number_alike(keys):
    """Equal keys get equal numbers, in order of their first appearance."""
    numbers = {}
    return [numbers.setdefault(key, len(numbers)) for key in keys]


def classes_of(sets):
    """Octets that are in the same sets are of one class."""
    marks = [[] for _ in range(OCTETS)]
    for number, values in enumerate(sets):
        for octet in values:
            marks[octet].append(number)
    return number_alike(map(tuple, marks))


# ---- to an automaton without choices, and to the smallest ---------------------

def subsets(net, start, classes):
    """Rows of the automaton whose states are sets of states of the net."""
    first = [classes.index(column) for column in range(max(classes) + 1)]
    moves = [[(frozenset(classes[octet] for octet in values), end)
              for values, end in steps] for steps in net.steps]
    names = {net.closure([start]): 0}
    rows = []
    queue = deque(names)
    while queue:
        reached = [set() for _ in first]
        for state in queue.popleft():
            for columns, end in moves[state]:
                for column in columns:
                    reached[column].add(end)
        row = []
        for states in reached:
            closed = net.closure(states)
            if closed not in names:
                names[closed] = len(names)
                queue.append(closed)
            row.append(names[closed])
        rows.append(row)
    return rows, names


def blocks(rows, accepts):
    """Of each state the number of its class of equal states (Moore)."""
    block = number_alike(accepts)
    while True:
        finer = number_alike((block[state], *(block[end] for end in row))
                             for state, row in enumerate(rows))
        if max(finer) == max(block):
            return finer
        block = finer


def smallest(rows, accepts):
    """The same language with as few states as can be, state 0 the first."""
    block = blocks(rows, accepts)
    small = {}
    for state, row in enumerate(rows):
        small.setdefault(block[state], (accepts[state], [block[end] for end in row]))
    return [small[name][1] for name in range(len(small))], \
        [small[name][0] for name in range(len(small))]


def ordered(rows, accepts):
    """Numbers the states: the dead one 0, those that accept last."""
    dead = [not accept and set(row) == {state}
            for state, (row, accept) in enumerate(zip(rows, accepts))]
    order = sorted(range(len(rows)), key=lambda s: (not dead[s], accepts[s]))
    new = {old: number for number, old in enumerate(order)}
    return [[new[end] for end in rows[old]] for old in order], new[0], \
        {new[old] for old in order if accepts[old]}


def merge_columns(classes, rows):
    """Classes whose columns are equal become one."""
    columns = number_alike(zip(*rows))
    kept = [columns.index(number) for number in range(max(columns) + 1)]
    return [columns[column] for column in classes], \
        [[row[column] for column in kept] for row in rows]


class Compiler:
    """Makes automata, each rule's but once."""

    def __init__(self, rules):
        self.rules = rules
        self.done = {}

    def name(self, name):
        if name not in self.done:
            if name not in self.rules:
                raise Fault(f"there is no rule {name}")
            self.done[name] = None
            self.done[name] = self.tree(self.rules[name])
        if self.done[name] is None:
            raise Fault(f"{name} uses itself: an automaton cannot")
        return self.done[name]

    def tree(self, tree):
        net = Net(self.name)
        start = net.state()
        end = net.build(tree, start)
        classes = classes_of({values for steps in net.steps for values, _ in steps})
        rows, names = subsets(net, start, classes)
        rows, accepts = smallest(rows, [end in states for states in names])
        classes, rows = merge_columns(classes, rows)
        return Automaton(classes, *ordered(rows, accepts))


# ---- automata beside each other ------------------------------------------------

def search(automata, wanted):
    """A shortest text whose verdicts, one of each automaton, are wanted, or None."""
    octets = {columns: octet for octet, columns
              in enumerate(zip(*(each.classes for each in automata)))}
    first = tuple(each.start for each in automata)
    queue, seen = deque([(first, b"")]), {first}
    while queue:
        states, text = queue.popleft()
        if wanted(*(state in each.accepting
                    for state, each in zip(states, automata))):
            return text
        for columns, octet in octets.items():
            ends = tuple(each.rows[state][column] for each, state, column
                         in zip(automata, states, columns))
            if ends not in seen:
                seen.add(ends)
                queue.append((ends, text + bytes([octet])))
    return None


def difference(one, other):
    """A shortest text on which two differ, or None when they are equal."""
    return search([one, other], lambda a, b: a != b)
