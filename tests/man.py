#!/usr/bin/env python3
"""The manual pages say what there is: prints one line for each fact.

usage: man.py [BUILD]    default: build; needs mandoc and a C compiler
"""

import sys

sys.dont_write_bytecode = True

import os
import pathlib
import re
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = pathlib.Path((sys.argv[1:] or ["build"])[0]).resolve()
os.environ["SIPDIGEST"] = str(BUILD / "sipdigest")
sys.path.insert(0, str(ROOT / "man"))

from fact import fact, hold, need

import functions
import verbs
import write

TOOL, LIBRARY = "sipdigest.1", "sipdigest.3"


def page(name):
    return (ROOT / "man" / name).read_text("ascii")


def rendered(name):
    """The text that a reader sees."""
    text = subprocess.run(
        ["mandoc", "-T", "utf8", "-O", "width=200", str(ROOT / "man" / name)],
        check=True, capture_output=True, text=True).stdout
    return re.sub(".\b", "", text)  # bold and underlined are struck twice


def lint(name, text):
    """What mandoc has to say of a page."""
    with tempfile.NamedTemporaryFile("w", suffix=name) as file:
        file.write(text)
        file.flush()
        return subprocess.run(["mandoc", "-T", "lint", "-W", "warning",
                               file.name], capture_output=True,
                              text=True).stdout


@fact
def writing_the_pages_again_changes_nothing():
    texts = write.pages()
    need(not write.stale(texts), "run make man: %s differs" % write.stale(texts))
    texts[TOOL] += "."
    need(write.stale(texts) == [TOOL], "a difference is overlooked")


@fact
def the_pages_are_well_formed():
    for name in (TOOL, LIBRARY):
        need(not lint(name, page(name)), lint(name, page(name)))
        lie = page(name).replace(".El\n", "", 1)
        need(lint(name, lie), "a lie is believed")


def options(verb):
    """Every option that the help of a verb shows, wherever it stands."""
    text = verbs.shown(os.environ["SIPDIGEST"], verb)
    return set(re.findall(r"^  (--[a-z0-9-]+)", text, re.M))


def sections(text):
    """The text of each subsection, by its title."""
    parts = re.split(r"^   (?=\S)", text, flags=re.M)
    return {part.split("\n", 1)[0]: part for part in parts[1:]}


def faults_of_tool(text):
    """Verbs and options that the page lacks."""
    found, known = [], sections(text)
    for verb in verbs.names(os.environ["SIPDIGEST"]):
        if verb not in known:
            found.append(verb)
            continue
        found += ["%s %s" % (verb, option) for option in options(verb)
                  if not re.search(r"^ +%s\b(?!-)" % option, known[verb],
                                   re.M)]
    return found


@fact
def every_verb_and_option_stands_in_the_page_of_the_tool():
    text = rendered(TOOL)
    names = verbs.names(os.environ["SIPDIGEST"])
    need(len(names) >= 8, "only %d verbs" % len(names))
    need(not faults_of_tool(text), ", ".join(faults_of_tool(text)))
    count = 0
    for verb in names:
        for option in options(verb):
            lie = re.sub(r"^( +)%s\b(?!-)" % option, r"\1--lie", text,
                         flags=re.M)
            need(faults_of_tool(lie), "believed without %s" % option)
            count += 1
    return "%d verbs, %d options" % (len(names), count)


def exported():
    """What the shared library gives to those who link to it."""
    library = next(BUILD.glob("libsipdigest.so.*"))
    lines = subprocess.run(["nm", "-D", "--defined-only", str(library)],
                           check=True, capture_output=True,
                           text=True).stdout.splitlines()
    return {line.split()[2].split("@")[0] for line in lines
            if line.split()[1] == "T"}


def listed(text):
    """The functions that have an entry, with their parameters."""
    return set(re.findall(r"^ +\S.*?\b(sda_\w+)\((?=[^)])", text, re.M))


@fact
def every_function_stands_in_the_page_of_the_library():
    text, names = rendered(LIBRARY), exported()
    need(len(names) > 100, "only %d functions" % len(names))
    need(names <= listed(text), "missing: %s" % sorted(names - listed(text)))
    need(not functions.missing(), "headers: %s" % functions.missing())
    for name in names:
        need(not names <= listed(re.sub(r"\b%s\(" % name, "lie(", text)),
             "believed without %s" % name)
    return "%d functions" % len(names)


@fact
def what_the_page_of_the_library_names_exists():
    text = rendered(LIBRARY)
    named = set(re.findall(r"\b(sda_\w+)\(", text))
    need(named <= exported(), "no such: %s" % sorted(named - exported()))


def example():
    """The program in the page."""
    text = page(LIBRARY)
    block = next(part for part in re.findall(
        r"^\.Bd -literal\n(.*?)^\.Ed", text, re.S | re.M) if "main" in part)
    return block.replace("\\e", "\\")


def answered(source):
    """What the example prints."""
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "example")
        subprocess.run(
            [os.environ.get("CC", "cc"), "-std=c11", "-Wall", "-Wextra",
             "-Werror", *os.environ.get("CFLAGS", "").split(), "-I",
             str(ROOT), "-I", str(ROOT / "src"), "-x", "c", "-", "-x", "none",
             str(BUILD / "libsipdigest.a"), "-lbearssl", "-o", program],
            input=source, check=True, text=True)
        return subprocess.run([program], check=True, capture_output=True,
                              text=True).stdout


@fact
def the_example_answers_a_challenge():
    text = answered(example())
    response = re.search('response="([0-9a-f]{64})"', text)[1]
    done = subprocess.run(
        [os.environ["SIPDIGEST"], "response", "--algorithm", "SHA-256",
         "--username", "bob", "--realm", "biloxi.com", "--password",
         "zanzibar", "--method", "REGISTER", "--uri", "sip:biloxi.com",
         "--nonce", "dcd98b71", "--nc", "00000001", "--cnonce", "0a4f113b",
         "--qop", "auth"], check=True, capture_output=True, text=True)
    need(done.stdout.strip() == response, text)
    need(text.startswith("Authorization: Digest "), text)


if __name__ == "__main__":
    sys.exit(hold())
