#!/usr/bin/env python3
"""The page of the matrix works in a browser: prints a line for each fact.

usage: page.py           SIPDIGEST names the program
"""

import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "runner")]

import checked
from browser import Browser, Fault
from checked import QUICK, ROOT, Run, TOPIC, WAYS, actor, actors, liar
from fact import fact, hold, need

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


@fact
def the_table_of_counts_is_printed_too():
    need(MADE.returncode == 0, MADE.stderr)
    rows = [line.split() for line in MADE.stdout.splitlines()]
    need(rows[0][:4] == ["implementation", "version", "date", "pass"], rows)
    need(rows[1][0] == "sipdigest" and rows[1][3] == str(count(OURS, "pass")),
         rows[1])
    need(len(rows) == 4, "not three implementations")


@fact
def the_page_needs_nothing_else():
    text = PAGE.read_text("utf-8")
    need(not re.search(r'(src|href)="', text.split('<script id="data"')[0]),
         "it loads something")
    need("fetch(" not in text and "import " not in text.split(
        "</script>", 1)[1], "it loads something")
    return "%.1f MB" % (len(text) / 1e6)


@fact
def it_starts_with_what_somebody_does_not_pass():
    visit()
    need(not BROWSER.errors, BROWSER.errors)
    need(left() == len(set(actors().values())) - 2
         + count(CUT, "fail", "nonstrict"), left())


@fact
def what_ends_differently_is_shown_when_asked_for():
    visit()
    choose("pruned", "different")
    ends = [{result["id"]: result["verdict"] for result
             in json.loads(pathlib.Path(path).read_text())["results"]}
            for path in (OURS, THEIRS, CUT)]
    asked = [{each[name] for each in ends} - {"unsupported", "skipped"}
             for name in ends[0]]
    need(left() == sum(len(one) > 1 for one in asked) > 0, left())


@fact
def all_are_shown_when_asked_for():
    visit()
    choose("pruned", "")
    total = len(json.loads(pathlib.Path(OURS).read_text())["results"])
    need(left() == total, left())


@fact
def every_filter_filters():
    visit()
    choose("pruned", "")
    for name, value, holds in (
            ("verdict", "crash", 1), ("verdict", "hang", 1),
            ("text", actors()["wrong"], 1), ("text", "no such words", 0)):
        choose(name, value)
        need(left() == holds, "%s %s leaves %d" % (name, value, left()))
        need(BROWSER.ask(SHOWN) == holds, "others are shown")
        choose(name, "")
    for name, value, words in (("level", "may", ["--level", "may"]),
                               ("level", "should", ["--level", "should"]),
                               ("flag", "Aka", ["--flag", "Aka"])):
        choose(name, value)
        need(left() == len(checked.ids(*words)), "%s %d" % (value, left()))
        choose(name, "")


@fact
def an_implementation_can_be_looked_at_alone():
    visit()
    choose("who", "2")
    need(left() == count(CUT, "fail", "nonstrict"), left())
    choose("verdict", "fail")
    need(left() == count(CUT, "fail"), left())


@fact
def a_count_leads_to_what_it_counts():
    visit()
    for who, document in enumerate((OURS, THEIRS, CUT)):
        number = BROWSER.ask("document.querySelectorAll('#totals tr')[%d]"
                             ".querySelector('button').textContent"
                             % (who + 1))
        BROWSER.click("#totals tr:nth-child(%d) button" % (who + 2))
        need(left() == int(number) == count(document, "pass"), left())


@fact
def reset_shows_what_was_shown_first():
    visit()
    first = left()
    choose("text", "no such words")
    BROWSER.click("#clear")
    BROWSER.ask("new Promise(done => setTimeout(done, 50))")
    need(left() == first > 0, left())


@fact
def a_topic_opens_and_closes():
    visit()
    choose("pruned", "")
    button = "tbody[data-topic='%s'] button" % TOPIC
    rows = "document.querySelectorAll(%s).length" % json.dumps(
        "tbody[data-topic='%s'] tr.vector" % TOPIC)
    need(BROWSER.ask(rows) == 0, "open at first")
    BROWSER.click(button)
    need(BROWSER.ask(rows) == len(checked.ids("--select", TOPIC + "/*")),
         BROWSER.ask(rows))
    BROWSER.click(button)
    need(BROWSER.ask(rows) == 0, "still open")


def cell(name, who):
    return "tr[data-id='%s'] td:nth-child(%d) button" % (name, who + 2)


@fact
def a_click_shows_the_case():
    visit()
    wrong = actors()["wrong"]
    choose("text", wrong)
    BROWSER.click(cell(wrong, 1))
    BROWSER.ask("new Promise(done => setTimeout(done, 100))")
    need(BROWSER.ask("document.getElementById('case').open"), "not open")
    need("fail: " + wrong in BROWSER.ask(
        "document.querySelector('#case h3').textContent"), "title")
    for name, words in (("expected", '"response": '), ("actual", "000000"),
                        ("vector", '"expect"'), ("sent", wrong),
                        ("got", '"outcome": "ok"'), ("repeat", wrong)):
        need(words in (told(name) or ""), "%s: %s" % (name, told(name)))
    need(BROWSER.ask("location.hash").endswith(wrong + "@hashlib"), "hash")
    BROWSER.click("#case .close")
    need(not BROWSER.ask("document.getElementById('case').open"), "open")


@fact
def each_way_to_end_has_its_mark():
    visit()
    choose("text", TOPIC)
    choose("pruned", "")
    for way, name in actors().items():
        title = BROWSER.ask("document.querySelector(%s).title"
                            % json.dumps(cell(name, 1)))
        need(title == WAYS[way], "%s: %s" % (way, title))


@fact
def a_link_leads_to_the_case():
    visit("#%s@hashlib" % actors()["crash"])
    need("signal 11" in (told("actual") or ""), told("actual"))


@fact
def the_next_case_is_one_click_away():
    choices = actors()
    visit("#%s@hashlib" % choices["crash"])
    BROWSER.click("#case nav button:nth-child(2)")
    BROWSER.ask("new Promise(done => setTimeout(done, 100))")
    need(choices["hang"] in BROWSER.ask(
        "document.querySelector('#case h3').textContent"), "another")


@fact
def what_an_adapter_says_is_no_program():
    lie = "<img src=x onerror=document.title='taken'></script><b>"
    document = json.loads(pathlib.Path(THEIRS).read_text())
    document["hello"]["name"] = lie
    for result in document["results"]:
        for name in ("actual", "why", "known"):
            result[name] = lie
    evil = checked.HOME / "evil.html"
    matrix("-o", evil, checked.write("evil.json", document))
    BROWSER.screen(*DESKTOP)
    BROWSER.open(evil.as_uri() + "#%s@%s" % (actors()["wrong"], lie))
    need(lie == told("actual"), told("actual"))
    need(BROWSER.ask("document.title").startswith("SIP Digest"), "taken")
    need(BROWSER.ask("document.querySelector('main img, dialog img, td img')"
                     " === null"), "an element")


def background():
    return BROWSER.ask("getComputedStyle(document.body).backgroundColor")


@fact
def it_is_dark_where_the_reader_likes_it_dark():
    visit()
    light = background()
    visit(dark=True)
    dark = background()
    need(light != dark and light == "rgb(255, 255, 255)", (light, dark))
    BROWSER.click("#theme")
    need(background() == light, "the button does not make it light")
    BROWSER.click("#theme")
    need(background() == dark, "nor dark again")


@fact
def a_phone_shows_it_without_scrolling_sideways():
    for mark in ("", "#%s@hashlib" % actors()["wrong"]):
        visit(mark, PHONE, phone=True)
        choose("text", TOPIC)
        wide = BROWSER.ask("document.documentElement.scrollWidth")
        need(wide <= PHONE[0], "%d pixels wide" % wide)
    need(BROWSER.ask("document.getElementById('case').getBoundingClientRect()"
                     ".width") <= PHONE[0], "the case is wider")


@fact
def in_public_nobody_is_told_what_crashed():
    public = checked.HOME / "public.html"
    made = matrix("--public", "-o", public, OURS, THEIRS)
    row = made.stdout.splitlines()[2].split()
    head = made.stdout.splitlines()[0].split()
    need("crash" not in head and "hang" not in head, head)
    need(int(row[head.index("fail")]) == 3, row)
    text = public.read_text("utf-8")
    need("signal 11" not in text and "none within" not in text, "details")
    BROWSER.screen(*DESKTOP)
    BROWSER.open(public.as_uri() + "#%s@hashlib" % actors()["crash"])
    need("fail: " in BROWSER.ask(
        "document.querySelector('#case h3').textContent"), "verdict")
    need(told("got") is None and told("actual") is None, "details")


@fact
def what_cannot_be_shown_together_is_refused():
    document = json.loads(pathlib.Path(OURS).read_text())
    other = checked.write("other.json", dict(document, sha256="0" * 64))
    for words, fault in (([other], "of other vectors"), (["/no"], "/no"),
                         ([str(ROOT / "vectors/flags.json")], "no results")):
        made = matrix(*words)
        need(made.returncode == 2 and fault in made.stderr, made.stderr)


@fact
def nothing_threw_on_the_way():
    need(not BROWSER.errors, BROWSER.errors)


def main():
    try:
        with BROWSER:
            return hold()
    except Fault as fault:
        print("FAIL browser: %s" % fault)
        return 1


if __name__ == "__main__":
    sys.exit(main())
