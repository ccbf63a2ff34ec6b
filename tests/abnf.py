#!/usr/bin/env python3
"""Facts about spec/sip-digest.abnf and what spec/abnf.py makes of it.

usage: tests/abnf.py

The facts about the notation are in abnf_notation.py, those about automata and
suites in abnf_automaton.py; the facts here are about this one grammar. Form and
names are checked, then meaning by texts whose verdicts were found elsewhere.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "spec"))
sys.dont_write_bytecode = True

from fact import fact, hold, need
from oracle.automaton import search
from oracle.languages import GRAMMAR, LANGUAGES, Grammar
from oracle.notation import names, read
from oracle.recogniser import Recogniser
from abnf_rows import ACCEPTED, REFUSED

TEXT = GRAMMAR.read_text("ascii")
OURS = Grammar(TEXT)
# What is read by itself; every other rule serves one of them.
ROOTS = {"www-authenticate", "proxy-authenticate", "authorization",
         "proxy-authorization", "authentication-info",
         "proxy-authentication-info", "ext-value", "sip-ext-value"}


# ---- the form -----------------------------------------------------------------

def undefined(rules):
    return {used for tree in rules.values() for used in names(tree)} - set(rules)


def unused(rules):
    reached, new = set(), ROOTS & set(rules)
    while new:
        reached |= new
        new = {used for name in new for used in names(rules[name])} - reached
    return (set(rules) | ROOTS) - reached


@fact
def every_rule_that_is_used_is_defined():
    need(not undefined(OURS.rules), undefined(OURS.rules))


@fact
def every_rule_serves_what_is_read():
    need(not unused(OURS.rules), unused(OURS.rules))


@fact
def no_rule_is_prose_or_has_two_places():
    need("=/" not in TEXT and "<" not in TEXT, "=/ or <")


# Each fault is planted into a copy, and found by what stands before it.
PLANTED = ((undefined, '"realm" EQUAL', '"realm" EQUALS'),
           (undefined, "\nLF     = %x0A", ""),
           (unused, "\nLF     =", "\nnobody = LF\nLF     ="),
           (unused, "\nLF     =", "\nthis = [that]\nthat = [this]\nLF     ="),
           (unused, "\nAuthorization  ", "\nAuthorisation  "))


@fact
def faults_that_were_planted_are_found():
    for check, old, new in PLANTED:
        need(old in TEXT, old)
        need(check(read(TEXT.replace(old, new, 1))), repr(new))


# ---- the meaning --------------------------------------------------------------

def by_automaton(octets, made={}):
    """The verdict on a header field, whose name is that of its rule."""
    rule = octets.split(b":")[0].strip().decode().lower()
    if rule not in made:
        made[rule] = OURS.automaton(rule)
    return made[rule].accepts(octets)


def by_rules(rules):
    return lambda octets: Recogniser(rules, octets).matches(
        ("name", octets.split(b":")[0].strip().decode().lower()))


def misjudged(accepts):
    """The rows that a judge judges otherwise than they say."""
    yield from (text for text in ACCEPTED if not accepts(text))
    yield from (text for text in REFUSED if accepts(text))


@fact
def header_fields_are_judged_as_rfcs_and_known_mistakes_say():
    for judge in (by_automaton, by_rules(OURS.rules)):
        wrong = list(misjudged(judge))
        need(not wrong, wrong)
    return "%d accepted, %d refused" % (len(ACCEPTED), len(REFUSED))


# A wrong rule each: the rows must notice it.
LIES = (("LHEX          = DIGIT / %x61-66", "LHEX          = HEXDIG"),
        ("LWS = [*WSP CRLF] 1*WSP", "LWS = 1*WSP"),
        ("LWS = [*WSP CRLF] 1*WSP", "LWS = *( *WSP CRLF ) 1*WSP"),
        ('COMMA         = SWS "," SWS', 'COMMA         = SWS 1*"," SWS'),
        ("RDQUOT        = DQUOTE SWS", "RDQUOT        = DQUOTE"),
        ('EQUAL         = SWS "=" SWS', 'EQUAL         = "="'),
        ("%x0B-0C / %x0E-7F )", "%x0B-0C / %x0E-FF )"),
        ("%x21 / %x23-5B / %x5D-7E", "%x21 / %x23-5B / %x5D-7F"),
        ('"`" / "\'" / "~" )', '"`" / "\'" / "~" / "$" )'),
        ("request-digest = LDQUOT *LHEX", "request-digest = LDQUOT 32LHEX"),
        ("nc-value        = 8LHEX", "nc-value        = 1*LHEX"),
        ("auth-scheme LWS auth-param *(", "auth-scheme LWS [auth-param] *("),
        ("/ cnonce\n                / nonce-count\n", "/ cnonce\n                "
         "/ nonce-count / auth-param\n"))


@fact
def a_wrong_rule_is_noticed_by_the_rows():
    for old, new in LIES:
        need(old in TEXT, old)
        wrong = read(TEXT.replace(old, new))
        need(any(misjudged(by_rules(wrong))), "believed: %s" % new)
    return "%d rules" % len(LIES)


def outcomes(vector):
    """The verdicts that a vector leaves open, most often one."""
    if "alternatives" in vector:
        return {each["outcome"] == "ok" for each in vector["alternatives"]}
    return {vector.get("error") != ["syntax"]}


def vectors():
    """(language, octets, verdicts, id) of each vector about reading."""
    for path in sorted((ROOT / "vectors/v1").glob("parse.*/*.json")):
        document = json.loads(path.read_text("utf-8"))
        for vector in document["vectors"]:
            given = vector["input"]
            octets = bytes.fromhex(given["value_hex"]) if "value_hex" in given \
                else given["value"].encode("ascii")
            yield (document["op"].split(".")[1], octets, outcomes(vector),
                   vector["id"])


@fact
def the_vectors_say_what_the_grammar_says():
    made = {name: OURS.automaton(name) for name in LANGUAGES}
    judged = 0
    for language, octets, verdicts, name in vectors():
        need(made[language].accepts(octets) in verdicts, name)
        judged += 1
    need(judged, "no vectors")
    return "%d vectors" % judged


def fails(*arguments, wanted):
    """Is there no text whose verdicts are wanted? Else tells it."""
    text = search([OURS.automaton(each) for each in arguments], wanted)
    need(text is None, "%s: %s" % (arguments, text))


@fact
def a_sip_ext_value_is_an_ext_value_that_is_a_token():
    fails("sip-ext-value", "ext-value", "token",
          wanted=lambda sip, ext, token: sip != (ext and token))


@fact
def language_tags_of_rfc_3066_include_those_of_rfc_5646():
    fails("RFC3066-Tag", "Language-Tag", wanted=lambda wide, narrow: narrow > wide)


@fact
def lws_includes_what_erratum_7529_leaves_of_it():
    fails("LWS", "[CRLF] 1*WSP", wanted=lambda wide, narrow: narrow > wide)


@fact
def typed_parameters_add_to_the_catch_all_only_where_a_rdquot_has_white_space():
    """Without it a challenge and credentials are lists of auth-param."""
    plain = Grammar(TEXT.replace("RDQUOT        = DQUOTE SWS",
                                    "RDQUOT        = DQUOTE"))
    for language in ("challenge", "credentials"):
        made = [plain.automaton(language), plain.automaton("other-challenge")]
        text = search(made, lambda one, other: one != other)
        need(text is None, "%s: %s" % (language, text))


def main():
    if sys.argv[1:]:
        print(__doc__)
        return 0 if sys.argv[1:] == ["--help"] else 2
    import abnf_automaton
    import abnf_notation
    return hold()


if __name__ == "__main__":
    sys.exit(main())
