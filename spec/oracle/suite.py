"""A suite is a list of texts that only the right automaton judges rightly.

The W-method of Chow with harmonised identifiers: every state is reached by a
shortest text, from there one octet of each class is taken, and then every word
follows that tells the state reached from the others. What has no more states
than the automaton and judges all of these texts alike accepts its language.
Classes are the automaton's own, so each state takes the other octets of a class
too, each with the words that tell where it leads from where others lead.
"""

from collections import deque
from itertools import compress
from math import log2
from operator import itemgetter

from oracle.automaton import number_alike


# ---- how each state is reached -------------------------------------------------

def readable(octet):
    """Sort key: small letters, then what can be printed, then the rest."""
    return not 97 <= octet <= 122, not 33 <= octet <= 126, octet


def representatives(automaton):
    return [min(automaton.members(column), key=readable)
            for column in range(automaton.columns)]


def access(automaton):
    """Of each state a shortest text that leads to it from the start."""
    octets = representatives(automaton)
    texts = {automaton.start: b""}
    queue = deque(texts)
    while queue:
        state = queue.popleft()
        for octet in sorted(octets, key=readable):
            end = automaton.run(state, [octet])
            if end not in texts:
                texts[end] = texts[state] + bytes([octet])
                queue.append(end)
    return texts


# ---- words that tell states apart ----------------------------------------------

def verdicts(automaton):
    """Words, each with a 1 for every state that accepts behind it and else a 0.

    They grow from the empty word, octet by octet at their front, until every
    state is told from every other.
    """
    columns = [[row[column] for row in automaton.rows]
               for column in range(automaton.columns)]
    octets = [bytes([octet]) for octet in representatives(automaton)]
    every = bytes(state in automaton.accepting for state in range(len(automaton.rows)))
    words, queue = {every: b""}, deque([every])
    blocks = number_alike(every)
    while max(blocks) + 1 < len(automaton.rows):
        shorter = queue.popleft()
        for octet, ends in zip(octets, columns):
            longer = bytes(map(shorter.__getitem__, ends))
            if longer not in words:
                words[longer] = octet + words[shorter]
                queue.append(longer)
                blocks = number_alike(zip(blocks, longer))
    return {word: accepting for accepting, word in words.items()}


def told(part, whole):
    """How much a word tells (in bits) that takes a part out of a whole."""
    shares = (part / whole, 1 - part / whole)
    return -sum(share * log2(share) for share in shares if share)


def split(states, words, weights):
    """The word that tells most, and the two parts of the states behind it."""
    of_states = itemgetter(*states)
    weights = of_states(weights)
    whole = sum(weights)
    word = max(words, key=lambda word: (
        told(sum(compress(weights, of_states(words[word]))), whole), -len(word)))
    parts = [], []
    for state in states:
        parts[words[word][state]].append(state)
    return word, parts


def identifiers(automaton, words):
    """Of each state the words that tell it from every other.

    Words are chosen as in a tree: one for all states, then one for those that
    accept behind it and one for those that do not, and so on. Two states share
    the word at which their ways part: that is what "harmonised" asks for. States
    that many transitions lead to get few words.
    """
    weights = [1] * len(automaton.rows)
    for row in automaton.rows:
        for end in row:
            weights[end] += 1
    result = [[] for _ in automaton.rows]
    todo = [list(range(len(automaton.rows)))]
    while todo:
        states = todo.pop()
        if len(states) > 1:
            word, parts = split(states, words, weights)
            for state in states:
                result[state].append(word)
            todo += parts
    return [some or [b""] for some in result]


# ---- the suite -------------------------------------------------------------------

def telling(words, some, end, others):
    """A few of some words that tell a state from all of some others, or just one."""
    others, found = set(others) - {end}, []

    def told_by(word):
        return {other for other in others if words[word][other] != words[word][end]}

    while others:
        found.append(max(some, key=lambda word: len(told_by(word))))
        others -= told_by(found[-1])
    return found or some[:1]


def steps(automaton, words):
    """Each octet from each state: its text, the state reached, words for it."""
    chosen = set(representatives(automaton))
    identity = identifiers(automaton, words)
    yield b"", automaton.start, identity[automaton.start]
    for state, text in access(automaton).items():
        row = automaton.rows[state]
        few = {end: telling(words, identity[end], end, row) for end in set(row)}
        for octet, column in enumerate(automaton.classes):
            end = row[column]
            yield (text + bytes([octet]), end,
                   identity[end] if octet in chosen else few[end])


def suite(automaton):
    """Every text with its verdict, once."""
    words = verdicts(automaton)
    return {text + word: bool(words[word][end])
            for text, end, some in steps(automaton, words) for word in some}


def write(automaton, name, rule, to):
    """The first line names the rule, the second counts."""
    found = suite(automaton)
    print(f"# {name}: {rule}", file=to)
    print(f"# {len(automaton.rows)} states, {automaton.columns} classes, "
          f"{automaton.transitions()} transitions, {len(found)} strings", file=to)
    for text, accepts in found.items():
        print("+" if accepts else "-", text.hex(), file=to)
