"""A visited page is one of the matrix in a browser, over known results."""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "runner")]

import checked
from browser import Browser
from checked import QUICK, ROOT, Run, actor, liar
from fact import need

MATRIX = [sys.executable, "-B", str(ROOT / "vectors/matrix/matrix.py")]
PAGE = checked.HOME / "page.html"
DESKTOP, PHONE = (1280, 900), (390, 844)
SHOWN = "document.querySelectorAll('#matrix tr.vector').length"


def results(name, *words, adapter=None):
    """A file of results."""
    run = Run(*words, adapter=adapter)
    need(run.document is not None, run.err)
    return checked.write(name, run.document)


def matrix(*words):
    return subprocess.run([*MATRIX, *map(str, words)], capture_output=True,
                          text=True, check=False)


OURS = results("ours.json")
THEIRS = results("theirs.json", *QUICK, adapter=actor())
CUT = results("cut.json", adapter=liar("wrong_algorithm"))
MADE = matrix("-o", PAGE, OURS, THEIRS, CUT)
BROWSER = Browser()


def visit(mark="", screen=DESKTOP, **how):
    BROWSER.screen(*screen, **how)
    BROWSER.open(PAGE.as_uri() + mark)
    return BROWSER


def choose(name, value):
    """As somebody does: the value, and the event that follows."""
    BROWSER.ask("(e => { e.value = %s;"
                " e.dispatchEvent(new Event('input', {bubbles: true})); })"
                "(document.getElementById('%s'))" % (json.dumps(value), name))


def left():
    """How many vectors the page says that its filters leave."""
    text = BROWSER.ask("document.getElementById('found').textContent")
    return int(text.split()[0])


def told(name):
    return BROWSER.ask("document.querySelector('#case dd.%s')?.textContent"
                       % name)


def count(document, *verdicts):
    return sum(result["verdict"] in verdicts for result
               in json.loads(pathlib.Path(document).read_text())["results"])
