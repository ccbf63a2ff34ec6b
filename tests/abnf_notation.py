"""Facts about reading the notation of RFC 5234.

A second judge stands beside the reader: the grammar of grammars itself, which a
recogniser follows rule by rule. What one refuses the other must refuse.
"""

import random
from pathlib import Path

from fact import fact, need
from oracle.notation import Fault, Reader, read
from oracle.recogniser import Recogniser

HERE = Path(__file__).resolve().parent
GRAMMARS = (HERE / "rfc5234.abnf", HERE.parent / "spec/sip-digest.abnf")
OF_GRAMMARS = read(GRAMMARS[0].read_text("ascii"))
EDITS = 600


def derivable(text):
    octets = text.replace("\n", "\r\n").encode("latin-1")
    return Recogniser(OF_GRAMMARS, octets).matches(("name", "rulelist"))


def readable(text):
    try:
        return bool(read(text))
    except Fault:
        return False


@fact
def the_grammar_of_grammars_reads_itself_and_ours():
    for path in GRAMMARS:
        need(derivable(path.read_text("ascii")), path.name)


# One rule list with each form of each rule of RFC 5234 section 4.
SAMPLE = """\
; first
a = b *c / ( d 1*2"x" ) [e] ; more
  / %x0D.0A / %d1-20
  ; between
  %b0.1.1

b = *2c 3d <prose> "" \t
c =  1*%x41-5A
A1-2 = a/ [ b / c ]
"""
BROKEN = ("a = ( b", "a = (b ]", "a = b / / c", "a = 1* b", 'a = b"c"', 'a = "b',
          "a =", "  a = b", "a b", "a = b c /", "= b", "1a = b", "a = %y1", "a = %x",
          "a = %x1.", "a = %x1-", "a = %x1-2.3", "a = %d1A", "a = <b", "a = b ; \x01",
          "a = ( )", "a = []", "a = b\n\n  / c", "a = b\nc", "a = *", "a_b = c", "")


@fact
def what_is_no_grammar_is_refused_by_both():
    need(readable(SAMPLE) and derivable(SAMPLE), "the sample")
    for text in BROKEN:
        text += "\n" if text else ""
        need(not derivable(text) and not readable(text), repr(text))
    return "%d texts" % len(BROKEN)


def edited(text, chance):
    """One character put in, taken away or changed."""
    at = chance.randrange(len(text))
    new = chance.choice('ab1 \t\n/*()[]=;"%x.-<>2')
    return chance.choice((text[:at] + new + text[at:], text[:at] + text[at + 1:],
                          text[:at] + new + text[at + 1:]))


def has_meaning(text):
    """The reader also refuses what is derivable, but says nothing sensible."""
    try:
        read(text)
    except Fault as fault:
        return not any(words in str(fault) for words in
                       ("one definition", "not below its start", "an octet"))
    return True


@fact
def reader_and_grammar_of_grammars_agree_on_edited_rules():
    chance = random.Random(5234)
    refused = 0
    for _ in range(EDITS):
        text = edited(SAMPLE, chance)
        if has_meaning(text):
            need(readable(text) == derivable(text), repr(text))
            refused += not readable(text)
    need(0 < refused < EDITS, "edits that all end alike")
    return "%d texts, %d refused" % (EDITS, refused)


# Rules that can be derived, and still say nothing that can be used.
SENSELESS = ("a = %x100", "a = %x42-41", "a = 2*1b", "a = b\nA = c", "a =/ b")


@fact
def rules_without_a_sense_are_refused():
    for text in SENSELESS:
        need(derivable(text + "\n") and not readable(text + "\n"), text)


TREES = (('"Ab"', ("all", (("octets", {65, 97}), ("octets", {66, 98})))),
         ("%x41.62", ("all", (("octets", {65}), ("octets", {98})))),
         ("%d65-67", ("octets", {65, 66, 67})),
         ("%b1000001", ("octets", {65})),
         ("a / b c", ("any", (("name", "a"),
                              ("all", (("name", "b"), ("name", "c")))))),
         ("a (b / C)", ("all", (("name", "a"),
                                ("any", (("name", "b"), ("name", "c")))))),
         ("[a]", ("times", 0, 1, ("name", "a"))),
         ("*a", ("times", 0, None, ("name", "a"))),
         ("2a", ("times", 2, 2, ("name", "a"))),
         ("1*3a", ("times", 1, 3, ("name", "a"))),
         ('""', ("all", ())), ("<x y>", ("prose", "x y")))


@fact
def each_form_means_what_rfc_5234_says():
    for text, tree in TREES:
        need(Reader(text).alternation() == tree, text)


@fact
def a_rule_can_be_continued():
    need(read("a = b\na =/ c\n") == read("a = b / c\n"), "=/")
