"""The case that a click or a link shows."""

import json
import pathlib

import checked
from checked import TOPIC, WAYS, actors
from fact import fact, need
from visited import (BROWSER, DESKTOP, OURS, THEIRS, choose, matrix, told,
                     visit)


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
    for name, words in (("expected", '"nextnonce": '), ("actual", "another"),
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


def discreet(way):
    """A page that tells nothing of what ended a process."""
    public = checked.HOME / "public.html"
    made = matrix(way, "-o", public, OURS, THEIRS)
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
    need("crash" not in BROWSER.ask(
        "document.getElementById('case').textContent"), "a word of it")
    BROWSER.open(public.as_uri() + "#%s@hashlib" % actors()["wrong"])


@fact
def the_discreet_page_tells_all_but_what_crashed():
    discreet("--discreet")
    for name, words in (("expected", '"nextnonce": '), ("actual", "another"),
                        ("sent", actors()["wrong"]),
                        ("got", '"outcome": "ok"')):
        need(words in (told(name) or ""), "%s: %s" % (name, told(name)))


@fact
def in_public_nothing_is_told():
    discreet("--public")
    need(told("got") is None and told("actual") is None, "details")


@fact
def the_matrix_of_others_is_discreet():
    text = (checked.ROOT / "vectors/matrix/run.sh").read_text("ascii")
    need("matrix.py --discreet " in text, "it tells what crashed")
