#!/usr/bin/env python3
"""What follows from the grammar in spec/sip-digest.abnf, made by itself.

usage: spec/abnf.py sizes [RULE...]            states and classes of octets
       spec/abnf.py table RULE                 the automaton in C, for fuzz/dfa.h
       spec/abnf.py suite RULE                 the complete suite: + HEX or - HEX
       spec/abnf.py sentences RULE COUNT SEED  random members, as HEX
       spec/abnf.py misses RULE COUNT SEED     one edit away from members, as HEX
       spec/abnf.py match RULE [FILE]          is the file, or stdin, a member?

RULE is a name of oracle/languages.py, the name of a rule, or any right side of a
rule. The grammar is another file when ABNF names one.
"""

import os
import random
import sys

from oracle import suite, table
from oracle.languages import GRAMMAR, LANGUAGES, Grammar
from oracle.notation import Fault
from oracle.sentences import Sentences


def sizes(grammar, *rules):
    for rule in rules or LANGUAGES:
        made = grammar.automaton(rule)
        print(f"{rule}: {len(made.rows)} states, {made.columns} classes of octets, "
              f"{made.transitions()} transitions")


def write_table(grammar, rule):
    name = rule.replace("-", "_")
    print(table.text(grammar.automaton(rule), name, LANGUAGES.get(rule, rule)),
          end="")


def write_suite(grammar, rule):
    suite.write(grammar.automaton(rule), rule, LANGUAGES.get(rule, rule), sys.stdout)


def write_texts(method, grammar, rule, count, seed):
    source = Sentences(grammar.automaton(rule), random.Random(int(seed)))
    for _ in range(int(count)):
        print(method(source).hex())


def sentences(grammar, rule, count, seed):
    write_texts(Sentences.sentence, grammar, rule, count, seed)


def misses(grammar, rule, count, seed):
    write_texts(Sentences.miss, grammar, rule, count, seed)


def match(grammar, rule, path=None):
    text = Path(path).read_bytes() if path else sys.stdin.buffer.read()
    made = grammar.automaton(rule)
    if made.accepts(text):
        print("accepted")
        return 0
    at = next((at for at in range(len(text))
               if made.run(made.start, text[:at + 1]) == made.dead), len(text))
    print(f"refused at offset {at}")
    return 1


COMMANDS = {"sizes": sizes, "table": write_table, "suite": write_suite,
            "sentences": sentences, "misses": misses, "match": match}


def main(arguments):
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    command, *rest = arguments
    try:
        grammar = Grammar.of(os.environ.get("ABNF", GRAMMAR))
        return COMMANDS[command](grammar, *rest) or 0
    except (Fault, OSError, UnicodeError) as fault:
        print(f"abnf.py: {fault}", file=sys.stderr)
    except (TypeError, ValueError):
        print(__doc__.strip(), file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
