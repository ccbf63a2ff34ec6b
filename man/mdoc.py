"""Prose as mdoc: a sentence begins a line, options and verbs get macros."""

import re
import textwrap

SENTENCE = re.compile(r"(?<=[.?;]) (?=[A-Z`])")
VERB = re.compile(r"(`sipdigest \w+`[.,;]?|(?<![\w-])--[a-z0-9-]+[.,;:]?)")


def macro(part):
    """A verb or an option as a line of its own, with what follows it."""
    word = part.rstrip(".,;:")
    rest = part[len(word):]
    line = ".Cm " + word.strip("`").split()[1] if word[0] == "`" \
        else ".Fl Fl " + word[2:]
    return line + (" " + rest if rest else "")


def text(line):
    """A line that is no macro, though it begins like one; nor is f()."""
    line = line.replace("\\", "\\e").replace("()", "\\&()")
    return "\\&" + line if line[0] in ".'" else line


def prose(words):
    """Lines of mdoc for some sentences."""
    found = []
    for sentence in SENTENCE.split(" ".join(words.split())):
        for place, part in enumerate(VERB.split(sentence)):
            if place % 2:
                found.append(macro(part))
            elif part.strip():
                found += [text(line) for line in textwrap.wrap(
                    part.strip(), 78, break_on_hyphens=False)]
    return "".join(line + "\n" for line in found)
