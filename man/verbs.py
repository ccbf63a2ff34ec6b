"""The verbs of the program as a section each, from what --help prints."""

import re
import subprocess

from mdoc import prose

OPTION = re.compile(r"  (--[a-z0-9-]+)(?: (\S+))?(?:  +(.*))?$")
LISTED = re.compile(r"^  (\w+) ", re.M)
# Words that stand as they are at the start of a description.
LITERAL = re.compile(r"(auth|topmost|equal)\b(?! param)|uri parameter")


def shown(program, *verb):
    return subprocess.run([program, *verb, "--help"], check=True,
                          capture_output=True, text=True).stdout


def names(program):
    return LISTED.findall(shown(program))


class Verb:
    """What the help of a verb says: description, options, notes."""

    def __init__(self, name, text):
        self.name = name
        self.before, self.options, self.after = [], [], []
        for line in text.splitlines()[1:]:
            self.take(line)

    def take(self, line):
        option = OPTION.match(line)
        if option:
            self.options.append([option[1], option[2], option[3] or ""])
        elif self.options and not self.after and line.startswith("  "):
            self.options[-1][2] += " " + line.strip()
        elif self.options:
            self.after.append(line)
        else:
            self.before.append(line)

    def notes(self):
        """Paragraphs behind the options; the exit codes are the last."""
        words = " ".join(" ".join(self.after).split())
        words = re.sub(r"^example:.*", "", words)
        head, codes, tail = words.partition("Exit codes:")
        return [part for part in (head, codes + tail) if part.strip()]

    def page(self):
        lines = ".Ss %s\n%s.Bl -tag -width Ds\n" % (
            self.name, prose(" ".join(self.before)))
        for option, argument, words in self.options:
            lines += ".It Fl Fl %s%s\n" % (
                option[2:], " Ar " + argument if argument else "")
            lines += prose(described(words))
        return lines + ".El\n" + "".join(
            ".Pp\n" + prose(part) for part in self.notes())


def described(words):
    """As a sentence."""
    if words == "this text":
        words = "shows these options"
    if not LITERAL.match(words):
        words = words[0].upper() + words[1:]
    return words if words.endswith(".") else words + "."


def section(program):
    return "".join(Verb(name, shown(program, name)).page()
                   for name in names(program))
