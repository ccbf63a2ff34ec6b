#!/usr/bin/env python3
"""What a level lets pass, and what it does not: a line for each fact.

usage: levels.py         SIPDIGEST names the program
"""

import sys

from checked import Run, ids, liar
from fact import fact, hold, need

SHOULD = ids("--level", "should")
MAY = "server.session/bare/once"
CHOICE = "client.respond/choice/strong-then-weak"
NEXT = "client.session/nextnonce/"


def computed(name):
    """Does what the vector asks for have a digest?"""
    return name.startswith(("client.", "digest."))


def verdicts(*ways, names=SHOULD):
    """The verdicts of the liar who goes these ways."""
    run = Run(*names, adapter=liar("contrary", *ways))
    return {name: verdict for name, verdict in run.verdicts().items()
            if verdict != "unsupported"}


def all_end(found, ends):
    """Each as the function says of its name."""
    for name, verdict in found.items():
        need(verdict == ends(name), "%s: %s" % (name, verdict))
    return "%d vectors" % len(found)


@fact
def there_are_all_kinds():
    need({name.split("/")[0] for name in SHOULD} >= {
        "digest.response", "digest.rspauth", "client.respond",
        "client.session", "server.challenge", "server.verify",
        "server.session", "message.verify"}, "one is gone")
    need(MAY in ids("--level", "may"), ids("--level", "may"))


@fact
def the_right_choice_with_a_wrong_digest_fails():
    return all_end(verdicts("wrong"), lambda name:
                   "fail" if computed(name) else "pass")


@fact
def another_choice_with_a_wrong_digest_fails_too():
    for ways in (["wrong", "bottom"], ["wrong", "own"],
                 ["wrong", "bottom", "own"], ["wrong", "deaf"]):
        all_end(verdicts(*ways), lambda name:
                "fail" if computed(name) else "pass")


@fact
def a_value_that_is_not_there_fails():
    return all_end(verdicts("nothing"), lambda name:
                   "pass" if name.split("/")[0] in (
                       "server.verify", "message.verify") else "fail")


@fact
def another_choice_is_not_strict():
    for ways in (["bottom"], ["bottom", "own"]):
        found = verdicts(*ways)
        need(set(found.values()) == {"pass", "nonstrict"}, found)
        soft = [name for name, verdict in found.items()
                if verdict == "nonstrict"]
        need(CHOICE in soft and len(soft) > 20, soft)
        need(all(name.startswith("client.") for name in soft), soft)
    Run("--strict", CHOICE, adapter=liar("contrary", "bottom")).ends(
        1, "nonstrict: " + CHOICE)


@fact
def who_goes_on_without_the_next_nonce_is_not_strict():
    found = verdicts("deaf")
    need(set(found.values()) == {"pass", "nonstrict"}, found)
    need(found[NEXT + "md5-sess"] == "nonstrict", found[NEXT + "md5-sess"])
    need(found[NEXT + "wrong-rspauth"] == "pass", "it does not use it")


@fact
def a_nonce_that_nobody_sent_fails():
    found = verdicts("forged")
    all_end(found, lambda name:
            "fail" if name.startswith("client.") else "pass")


@fact
def a_count_from_elsewhere_fails():
    found = verdicts("late")
    all_end(found, lambda name:
            "fail" if name.startswith("client.session") else "pass")
    Run(NEXT + "md5", adapter=liar("contrary", "late")).ends(
        1, "nc counted from 1 for each nonce")


@fact
def a_refusal_is_a_decision_but_not_of_a_session():
    for name in ("always_reject", "always_decline"):
        found = Run(*SHOULD, adapter=liar(name)).verdicts()
        all_end({one: verdict for one, verdict in found.items()
                 if not one.startswith(("server.verify", "message."))},
                lambda one: "fail" if ".session/" in one else "nonstrict")


@fact
def to_accept_is_a_decision_but_no_value():
    found = Run(*SHOULD, adapter=liar("always_accept")).verdicts()
    return all_end(found, lambda name:
                   "nonstrict" if name.startswith(
                       ("server.verify", "message.verify")) else "fail")


@fact
def what_is_a_may_is_recorded_when_it_is_said_at_all():
    for ways in ([], ["otherwise"]):
        need(verdicts(*ways, names=[MAY]) == {MAY: "pass"}, ways)
    for ways in (["nothing"], ["short"]):
        need(verdicts(*ways, names=[MAY]) == {MAY: "fail"}, ways)
    for name in ("always_accept", "always_reject", "always_decline"):
        Run(MAY, adapter=liar(name)).ends(1, "fail: " + MAY)


if __name__ == "__main__":
    sys.exit(hold())
