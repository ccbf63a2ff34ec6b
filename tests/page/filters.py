"""The table of the page: its filters, topics, colours, width."""

import json
import pathlib
import re

import checked
from checked import ROOT, TOPIC, actors
from fact import fact, need
from visited import (BROWSER, CUT, MADE, OURS, PAGE, PHONE, SHOWN, THEIRS,
                     choose, count, left, matrix, visit)


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
    wrong = actors()["wrong"]
    alike = [name for name in checked.ids() if wrong in name]
    for name, value, holds in (
            ("verdict", "crash", 1), ("verdict", "hang", 1),
            ("text", wrong, len(alike)), ("text", "no such words", 0)):
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
def what_cannot_be_shown_together_is_refused():
    document = json.loads(pathlib.Path(OURS).read_text())
    other = checked.write("other.json", dict(document, sha256="0" * 64))
    for words, fault in (([other], "of other vectors"), (["/no"], "/no"),
                         ([str(ROOT / "vectors/flags.json")], "no results")):
        made = matrix(*words)
        need(made.returncode == 2 and fault in made.stderr, made.stderr)
