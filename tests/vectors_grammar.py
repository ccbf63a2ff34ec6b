"""Facts about the two readers that confirm the vectors of reading."""

import json

import confirm_grammar
from fact import fact, need, quiet
from grammar import Grammar


@fact
def the_grammar_confirms_every_reading():
    code, output = quiet(confirm_grammar.main)
    need(code == 0, output)
    return output


@fact
def the_grammar_confirms_no_wrong_reading():
    expect = {"outcome": "ok", "scheme": "digest", "names": ["a"], "a": "b"}
    vector = {"id": "parse.challenge/x/y", "input": {"value": "Digest a=b"},
              "result": "valid"}
    wrong = (dict(expect, a="c"), dict(expect, names=["b"]),
             dict(expect, scheme="x"), dict(expect, b="c"))
    grammar = Grammar()
    need(confirm_grammar.confirm_parse(grammar, dict(vector, expect=expect)),
         "the right reading is refused")
    for reading in wrong:
        need(not confirm_grammar.confirm_parse(
            grammar, dict(vector, expect=reading)), "believed: %s" % reading)


# Operation, value, and what may be said of it: the lie is anything else.
VERDICTS = (("parse.challenge", "Digest a=b", "ok"),
            ("parse.challenge", "Digest a=b,", "syntax"),
            ("parse.challenge", 'Digest qop="auth" ', "ok"),
            ("parse.credentials", 'Digest qop="auth" ', "syntax"),
            ("parse.credentials", "Digest nc=1, nc=1", "duplicate"),
            ("parse.authinfo", "nc=00000001", "ok"),
            ("parse.authinfo", "nc=1", "syntax"))


@fact
def the_automaton_confirms_no_wrong_verdict():
    derives = confirm_grammar.automata()
    for op, value, truth in VERDICTS:
        for said in ("ok", "syntax", "duplicate"):
            vector = {"id": op + "/x/y", "input": {"value": value}}
            vector.update({"result": "valid", "expect": {"outcome": "ok"}}
                          if said == "ok" else
                          {"result": "invalid", "error": [said]})
            # a duplicate is derived: the automaton cannot tell it from ok
            right = (said == "syntax") == (truth == "syntax")
            need(confirm_grammar.confirm_derived(derives, vector) == right,
                 "%s: %s" % (value, said))
    return "%d verdicts" % (3 * len(VERDICTS))


@fact
def the_choice_confirms_no_wrong_choice():
    grammar, lies = Grammar(), 0
    for topic in ("choice", "aka", "policy", "allow", "realm",
                  "each-realm"):
        path = confirm_grammar.ROOT / "client.respond" / (topic + ".json")
        for vector in json.loads(path.read_text("ascii"))["vectors"]:
            for lie in wrong_choices(vector["expect"]):
                lies += 1
                need(not confirm_grammar.confirm_respond(
                    grammar, dict(vector, expect=lie)), vector["id"])
    return "%d lies" % lies


def wrong_choices(expect):
    """The other outcome, and the answer to another challenge."""
    if expect["outcome"] != "answer":
        return [{"outcome": "answer", "realm": "x", "nonce": "y",
                 "qop": "auth"}]
    other = ["x"] if isinstance(expect["nonce"], list) else "x"
    return [{"outcome": "decline"}, dict(expect, nonce=other),
            dict(expect, algorithm=other)]
