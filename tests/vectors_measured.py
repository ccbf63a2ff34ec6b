"""Facts about what the vectors are measured by: the mistakes that they catch,
and the gates of what stands beside them. tests/vectors.py runs them."""

import copy

import confirm_build
import confirm_grammar
import corpus
import decided
import linked
import mutants
import validate
from fact import fact, need, quiet
from grammar import Grammar
from implementation import Implementation


def kept(op):
    return [vector for document in corpus.load() if document["op"] == op
            for vector in document["vectors"]]


@fact
def every_mutant_is_caught():
    text = mutants.TABLE.read_text("ascii")
    (code, rows), output = quiet(lambda: mutants.report(mutants.MUTANTS, text))
    need(code == 0, output)
    need(len(rows) >= 60, "too few mutants")
    names = [mutant.__name__ for mutant, *_ in rows]
    need(len(names) == len(set(names)), "two mutants of one name")
    need(mutants.table(rows) == text,
         "mutants.txt is not what `make vectors` writes")
    soft = [row for row in rows if row[3]]
    need(0 < len(soft) < 20, "only --strict catches %d" % len(soft))
    need(not mutants.grown(rows, text), "recorded as they are")
    unmarked = text.replace(" - | " + soft[0][0].__doc__,
                            " | " + soft[0][0].__doc__)
    need(mutants.grown(rows, unmarked) == [soft[0][0]], "one more is overlooked")
    need("only --strict catches %s now" % soft[0][0].__name__
         in mutants.summary(rows, unmarked)[0], "one more is not told")
    return output.replace("\n", ", ")


@fact
def what_has_no_mistake_is_not_caught():
    (code, rows), output = quiet(lambda: mutants.report([Implementation], ""))
    need(code == 1 and "mutants caught 0 of 1" in output, output)
    need("Implementation | none | " in mutants.table(rows), "table")


def open_objects(schema, where=""):
    """Where an object may have members that nobody named."""
    found = []
    if isinstance(schema, dict):
        if schema.get("type") == "object" \
                and schema.get("additionalProperties") is not False:
            found.append(where)
        for name, inner in schema.items():
            found += open_objects(inner, "%s/%s" % (where, name))
    if isinstance(schema, list):
        for place, inner in enumerate(schema):
            found += open_objects(inner, "%s/%d" % (where, place))
    return found


# What an implementation said stands in the results as it came.
FOREIGN = {"results": ["/properties/hello", "/$defs/result/properties/observed"]}


@fact
def nothing_additional_is_allowed():
    for name in ("vectors", "results", "profile", "protocol"):
        schema = validate.read("schema/%s.schema.json" % name)
        need("2020-12" in schema["$schema"], name)
        need(open_objects(schema) == FOREIGN.get(name, []),
             "%s: %s" % (name, open_objects(schema)))
    schema = validate.read("schema/vectors.schema.json")
    for opened in (schema, schema["$defs"]["vector"],
                   schema["$defs"]["verify"]["properties"]["input"]):
        there = opened.pop("additionalProperties")
        need(len(open_objects(schema)) == 1, "overlooked")
        opened["additionalProperties"] = there


@fact
def every_flag_has_its_links():
    flags = validate.read("flags.json")["flags"]
    need(not linked.faults(flags), "refused as it is")
    for name, value in (("rfc", []), ("links", []), ("rfc", ["rfc1#1"]),
                        ("links", ["http://www.rfc-editor.org/"])):
        lie = copy.deepcopy(flags)
        lie["Aka"][name] = value
        need(linked.faults(lie), "overlooked: %s %s" % (name, value))
    return "%d flags" % len(flags)


@fact
def every_ambiguity_has_its_decision():
    vectors = validate.vectors_of(validate.documents())
    text = validate.DECISIONS.read_text("utf-8")
    need(not decided.faults(vectors, text), "refused as it is")
    need(decided.faults(vectors, text.replace("### G-05", "### G-95")),
         "overlooked: an entry that is gone")
    need(decided.faults([vector for vector in vectors if not
                         vector["id"].startswith("parse.challenge/amb")],
                        text), "overlooked: a row about nothing")
    lie = copy.deepcopy([vector for vector in vectors
                         if vector["result"] == "acceptable"])
    lie[0]["chosen"] = "neither"
    need(decided.faults(lie, text), "overlooked: a choice that is none")
    return "%d ambiguities" % len(lie)


@fact
def what_is_to_be_written_is_confirmed_by_what_it_says():
    grammar, lies = Grammar(), 0
    for op in ("build.challenge", "build.credentials", "build.authinfo"):
        for vector in kept(op):
            need(confirm_build.confirm(grammar, vector), vector["id"])
            lie = copy.deepcopy(vector)
            if vector["result"] == "invalid":
                lie["error"] = ["form" if vector["error"] != ["form"]
                                else "duplicate"]
            else:
                lie["input"] = dict(lie["input"], qop="lie")
            need(not confirm_build.confirm(grammar, lie),
                 "believed: " + vector["id"])
            lies += 1
    return "%d lies" % lies


@fact
def what_is_no_message_is_confirmed_to_be_none():
    grammar, lies = Grammar(), 0
    for vector in kept("message.verify"):
        lie = copy.deepcopy(vector)
        if set(vector.get("error", ())) in confirm_grammar.NO_MESSAGE:
            lie["error"] = ["response"]
        else:
            lie["error"] = ["missing", "syntax"]
        need(confirm_grammar.confirm_message(grammar, vector), vector["id"])
        if vector["id"].endswith("value-unclosed"):
            continue
        need(not confirm_grammar.confirm_message(grammar, lie),
             "believed: " + vector["id"])
        lies += 1
    for vector in kept("message.respond"):
        lie = copy.deepcopy(vector)
        lie["expect"] = {"outcome": "decline"} \
            if vector["expect"]["outcome"] == "answer" \
            else dict(kept("message.respond")[0]["expect"])
        need(not confirm_grammar.confirm_message(grammar, lie),
             "believed: " + vector["id"])
        lies += 1
    return "%d lies" % lies
