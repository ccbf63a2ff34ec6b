"""A table is an automaton as C, for dfa_accepts of fuzz/dfa.h."""

from oracle.notation import Fault

LINE = 16
FORM = """\
/* Made by spec/abnf.py from spec/sip-digest.abnf: {rule} */

#include "fuzz/dfa.h"

static const uint16_t rows[] = {{
{rows}
}};

const struct dfa dfa_{name} = {{
	"{name}", {states}, {columns}, {start}, {accepting},
	{{
{classes}
	}},
	rows
}};
"""


def lines(numbers, indent):
    return "\n".join(indent + ", ".join(map(str, numbers[at:at + LINE])) + ","
                     for at in range(0, len(numbers), LINE))


def text(automaton, name, rule):
    """States are named by where their row starts; those that accept come last."""
    size, columns = len(automaton.rows), automaton.columns
    if size * columns > 0xFFFF:
        raise Fault(f"{name}: {size} states of {columns} classes need wider numbers")
    cells = [end * columns for row in automaton.rows for end in row]
    return FORM.format(
        name=name, rule=rule, states=size, columns=columns,
        start=automaton.start * columns, rows=lines(cells, "\t"),
        accepting=(size - len(automaton.accepting)) * columns,
        classes=lines(automaton.classes, "\t\t"))
