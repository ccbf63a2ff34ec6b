#!/usr/bin/env python3
"""What people copy keeps to the protocol: a line for each fact.

usage: adapters.py       SIPDIGEST names the program
"""

import json
import os
import subprocess
import sys

import checked
from checked import HOME, PROGRAM, ROOT, Run
import schema
import validate
from fact import fact, hold, need

WARN = "-Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Werror"
FOLDER = ROOT / "vectors/adapters"
PROTOCOL = schema.Validator(validate.read("schema/protocol.schema.json"))
AUTH = "client.respond/algorithm/sha-256-register"


def compiled(source):
    """The program made of one file in C, without leaks or overruns."""
    program = HOME / source.stem
    subprocess.run([os.environ.get("CC", "cc"), "-std=c11", "-D_GNU_SOURCE",
                    "-O1", "-g", "-fsanitize=address,undefined",
                    *WARN.split(), "-I", str(FOLDER / "c"), "-o", str(program),
                    str(source)], check=True)
    return str(program)


TEMPLATES = {"c": compiled(FOLDER / "c/template.c"),
             "python": "python3 -B %s/python/template.py" % FOLDER,
             "javascript": "node %s/javascript/template.js" % FOLDER}
ECHOES = {"c": compiled(ROOT / "tests/echo/echo.c"),
          "python": "python3 -B tests/echo/echo.py",
          "javascript": "node tests/echo/echo.js"}


def ask(command, *requests):
    """The replies, each a line that the schema knows."""
    lines = "".join(json.dumps(dict(request, id=str(place))) + "\n"
                    for place, request in enumerate(requests))
    done = subprocess.run(command.split(), cwd=ROOT, input=lines, text=True,
                          capture_output=True, timeout=60, check=False)
    need(done.returncode == 0, done.stderr[-300:])
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    faults = [fault for reply in replies for fault in PROTOCOL.faults(reply)]
    need(not faults, "; ".join(faults[:3]))
    need([reply["id"] for reply in replies]
         == [str(place) for place in range(len(requests))], replies)
    return replies


HELLO = {"cmd": "hello", "protocol": "1", "suite": "1.0.0"}


@fact
def an_unfilled_template_supports_nothing_and_says_so():
    for language, command in TEMPLATES.items():
        run = Run(adapter=command).ends(
            2, "the adapter supports none of the vectors")
        need(set(run.verdicts().values()) == {"unsupported"}, language)
        ops = run.document["hello"]["ops"]
        need("digest.response" in ops and len(ops) > 3, ops)


@fact
def a_template_introduces_itself():
    hellos = [ask(command, HELLO)[0] for command in TEMPLATES.values()]
    for hello in hellos:
        language = hello.pop("language")
        need(hello["name"] == "mine" and language in TEMPLATES, hello)
        hello.pop("features", None)
    need(all(hello == hellos[0] for hello in hellos), hellos)


def filled(text):
    """The template in Python with its first function filled in."""
    head, rest = text.split('    raise Unsupported("not filled in")\n', 1)
    return (head + "    import example\n"
            "    return example.response(request)\n" + rest)


@fact
def a_filled_template_is_asked_what_it_does():
    for name in ("sdv.py", "example.py"):
        (HOME / name).write_text((FOLDER / "python" / name).read_text())
    text = (FOLDER / "python/template.py").read_text()
    (HOME / "filled.py").write_text(filled(text))
    run = Run(adapter="python3 -B %s/filled.py" % HOME).ends(0, " 0 failed, ")
    need({name.split("/")[0] for name, verdict in run.verdicts().items()
          if verdict == "pass"} == {"digest.response"}, "others pass")
    lying = filled(text).replace("example.response(request)",
                                 '{"outcome": "ok", "response": "0"}')
    (HOME / "filled.py").write_text(lying)
    run = Run(adapter="python3 -B %s/filled.py" % HOME).ends(1)
    need("pass" not in run.verdicts().values(), "a lie passes")


@fact
def a_function_that_breaks_says_where():
    for name in ("sdv.py", "template.py"):
        (HOME / name).write_text((FOLDER / "python" / name).read_text())
    text = (HOME / "template.py").read_text()
    (HOME / "broken.py").write_text(text.replace(
        'raise Unsupported("not filled in")', '[][0]', 1))
    reply, = ask("python3 -B %s/broken.py" % HOME,
                 {"cmd": "run", "op": "digest.response"})
    need(reply["outcome"] == "error"
         and "broken.py, line " in reply["reason"], reply)


TEXTS = ({}, {"value": ""}, {"value": "a"}, {"value": '"\\"'},
         {"value": "]}[,:"}, {"value_hex": "00"}, {"value_hex": "ff0a22"},
         {"value": "\\u0041"}, {"rows": ["x", "", '"']},
         {"value": "a", "rows": ["]", "[\\"]}, {"rows_hex": ["0a", "ff41"]})


@fact
def what_was_read_is_said_again():
    requests = [dict(text, cmd="run", op="echo") for text in TEXTS]
    for command in ECHOES.values():
        for text, reply in zip(TEXTS, ask(command, *requests)):
            wanted = dict(text) if "rows_hex" in text else dict(
                {"rows": []}, **text)
            for name in ("id", "outcome"):
                reply.pop(name)
            need(reply == wanted, "%s: %s" % (command, reply))


@fact
def texts_may_be_written_in_more_than_one_way():
    line = ('{ "cmd" : "run", "id":"0", "op": "\\u0065cho", '
            '"rows" : [ "\\/" , "a" ], "value":"\\u0022" }\n')
    for command in ECHOES.values():
        done = subprocess.run(command.split(), cwd=ROOT, input=line, text=True,
                              capture_output=True, timeout=60, check=True)
        reply = json.loads(done.stdout)
        need(reply["rows"] == ["/", "a"] and reply["value"] == '"', reply)


@fact
def who_does_not_know_the_operation_says_so():
    for command in ECHOES.values():
        reply = ask(command, {"cmd": "run", "op": "other"})[0]
        need(reply["outcome"] == "unsupported", reply)


@fact
def what_breaks_does_not_pass_for_a_refusal():
    for language in ("python", "javascript"):
        reply = ask(ECHOES[language],
                    {"cmd": "run", "op": "echo", "value": "break"})[0]
        need(reply["outcome"] == "error" and "broken" in reply["reason"],
             reply)


def hello_with(**changed):
    """Our own adapter, with another hello."""
    return "python3 -B tests/echo/hello.py %s %s" % (
        checked.write("hello.json", changed), PROGRAM)


@fact
def what_a_client_cannot_answer_with_is_not_asked():
    weak = hello_with(algorithms=["MD5"], qop=["auth"])
    run = Run("--select", "client.*", adapter=weak).ends(0)
    verdicts = run.verdicts()
    need(verdicts[AUTH] == "unsupported", verdicts[AUTH])
    need(verdicts[AUTH.replace("sha-256", "md5")] == "pass", "MD5")
    need(verdicts["client.respond/qop/auth-int-md5"] == "unsupported", "qop")
    need(verdicts["client.respond/skip/unclosed-first"] == "pass", "skip")


@fact
def what_a_reader_does_not_give_is_not_compared():
    name = "parse.challenge/list/usual"
    blind = hello_with(blind=["opaque", "names"])
    run = Run(name, adapter=blind).ends(1)
    need(run.results()[name]["actual"] == 'no "opaque"', run.results()[name])
    honest = hello_with(blind=["opaque", "names"],
                        params=["parse.challenge/realm"])
    Run(name, adapter=honest).ends(0)
    liar = hello_with(blind=["realm"], params=["parse.challenge/realm"])
    Run(name, adapter=liar).ends(1)


@fact
def a_client_may_say_that_it_used_another_uri():
    Run(AUTH, adapter=hello_with(uri="/sip:biloxi.com")).ends(0)
    Run(AUTH, adapter=hello_with(uri="/x", unsaid="")).ends(1)
    Run(AUTH, adapter=hello_with(uri="/x", said="/y")).ends(1)


if __name__ == "__main__":
    sys.exit(hold())
