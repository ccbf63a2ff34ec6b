"""Facts about automata, suites and sentences, most of them on small rules.

The judge is again the recogniser, which follows the rules and builds nothing.
"""

import random

from fact import fact, need
from oracle import suite
from oracle.automaton import Automaton, Compiler, difference
from oracle.languages import GRAMMAR, Grammar
from oracle.notation import Fault, Reader, read
from oracle.recogniser import Recogniser
from oracle.sentences import Sentences

OURS = Grammar.of(GRAMMAR)
SMALL = ("token", "LWS", "EQUAL", "RDQUOT", "8LHEX", "escaped", "quoted-string",
         "1*3DIGIT [ *DIGIT \"a\" ]", "IPv4address")
LARGE = ("challenge", "credentials", "authinfo", "uri", "ext_value")
TEXTS = 60


# ---- automata -------------------------------------------------------------------

def made(text):
    return Compiler({}).tree(Reader(text).alternation())


SIZES = (('"a"', 3, 2), ("*%x00-FF", 1, 1), ('*"a"', 2, 2), ('"ab" / "ac"', 4, 3),
         ('2*3%x41', 5, 2), ('"" / "a"', 3, 2), ('%x41 / %x42', 3, 2))


@fact
def automata_are_as_small_as_can_be():
    for text, states, classes in SIZES:
        found = made(text)
        need((len(found.rows), found.columns) == (states, classes), text)


@fact
def equal_languages_have_equal_automata():
    one, other = made('"a" *( "b" "a" )'), made('*( "a" "b" ) "a"')
    need((one.rows, one.classes) == (other.rows, other.classes), "rows")
    need(difference(one, other) is None, "difference")
    need(difference(one, made('"a" *"b"')) in (b"ab", b"aB", b"Ab", b"AB"), "ab")


@fact
def what_no_automaton_can_be_made_from_is_refused():
    for rules, name in (("a = b\n", "a"), ('a = [ "x" a ]\n', "a"), ("a = <b>\n", "a")):
        try:
            Compiler(read(rules)).name(name)
        except Fault:
            continue
        need(False, "made: %s" % rules)


@fact
def automata_and_recogniser_agree_on_sentences_and_near_misses():
    for rule in LARGE:
        found = OURS.automaton(rule)
        source = Sentences(found, random.Random(rule))
        tree = OURS.tree(rule)
        for _ in range(TEXTS):
            for text, verdict in ((source.sentence(), True), (source.miss(), False)):
                need(found.accepts(text) == verdict, "%s: %s" % (rule, text))
                need(Recogniser(OURS.rules, text).matches(tree) == verdict,
                     "%s: recogniser: %s" % (rule, text))
    return "%d texts" % (2 * TEXTS * len(LARGE))


# ---- suites -----------------------------------------------------------------------

def changed(automaton):
    """All automata with one transition changed."""
    for state, row in enumerate(automaton.rows):
        for column, end in enumerate(row):
            for wrong in range(len(automaton.rows)):
                if wrong != end:
                    rows = [list(each) for each in automaton.rows]
                    rows[state][column] = wrong
                    yield Automaton(automaton.classes, rows, automaton.start,
                                    automaton.accepting)


def stray(automaton):
    """All automata that take one octet from one state as another class."""
    for state in range(len(automaton.rows)):
        for octet in range(256):
            for column in range(automaton.columns):
                if automaton.rows[state][column] != \
                        automaton.run(state, [octet]):
                    yield state, octet, column


def stray_accepts(automaton, lie, text):
    state = automaton.start
    for octet in text:
        column = automaton.classes[octet]
        if (state, octet) == lie[:2]:
            column = lie[2]
        state = automaton.rows[state][column]
    return state in automaton.accepting


@fact
def a_suite_notices_every_changed_transition():
    count = 0
    for rule in SMALL:
        right = OURS.automaton(rule)
        texts = suite.suite(right)
        for liar in changed(right):
            if difference(right, liar) is not None:
                need(any(liar.accepts(text) != verdict
                         for text, verdict in texts.items()), rule)
                count += 1
    return "%d changes" % count


@fact
def a_suite_notices_an_octet_that_one_state_takes_for_another():
    count = 0
    for rule in ("RDQUOT", "EQUAL", "LWS", "token"):
        right = OURS.automaton(rule)
        texts = suite.suite(right)
        for lie in stray(right):
            need(any(stray_accepts(right, lie, text) != verdict
                     for text, verdict in texts.items()), (rule, lie))
            count += 1
    return "%d octets" % count


@fact
def words_tell_each_state_from_every_other():
    for rule in (*SMALL, "authinfo"):
        found = OURS.automaton(rule)
        identity = suite.identifiers(found, suite.verdicts(found))
        for one in range(len(found.rows)):
            for other in range(one):
                need(any(found.accepts_from(one, word) !=
                         found.accepts_from(other, word)
                         for word in set(identity[one]) & set(identity[other])),
                     (rule, one, other))


@fact
def a_suite_reaches_every_state_by_a_shortest_text():
    for rule in LARGE:
        found = OURS.automaton(rule)
        texts = suite.access(found)
        need(len(texts) == len(found.rows), rule)
        need(all(found.run(found.start, text) == state
                 for state, text in texts.items()), rule)


@fact
def verdicts_of_a_suite_are_those_of_the_rules():
    for rule in ("LWS", "quoted-string", "COMMA"):
        for text, verdict in suite.suite(OURS.automaton(rule)).items():
            need(Recogniser(OURS.rules, text).matches(OURS.tree(rule)) == verdict,
                 (rule, text))


@fact
def sentences_visit_every_state():
    found = OURS.automaton("authinfo")
    source, seen = Sentences(found, random.Random(1)), set()
    for _ in range(1500):
        text = source.sentence()
        seen |= {found.run(found.start, text[:at]) for at in range(len(text) + 1)}
    need(seen == set(range(len(found.rows))) - {found.dead}, len(seen))
