#!/usr/bin/env python3
"""Puts one mistake at a time into a copy of the tree; each must be noticed.

usage: mutants.py [--named] [--places] [NAME...]

A gate notices a mistake when it fails on the copy and not on the original:
    proofs   a goal that is proved on the original within half of the time
             allowed is not proved
    vectors  `sipdigest check --strict` fails a vector
    tests    a unit test of the modules concerned fails
    replay   an oracle of a fuzz target fails on the corpus
Each mutant says which gates have to. Copies are left in build/mutants/.
"""

import sys

sys.dont_write_bytecode = True

import argparse
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import wp

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build/mutants"
PROOFS = FOLDER / "proofs"
PARTS = ["src", "spec", "proofs", "tests", "fuzz", "vectors", ".ci"]
ORIGINAL = "original"   # the copy without a mistake
TIMEOUT = 6     # seconds for a goal

FAILED_TESTS = re.compile(r"\[  FAILED  \] (\w+)$", re.M)
FAILED_TALLY = re.compile(r"(\d+) passed, (\d+) failed")

ALL = "proofs vectors tests replay"
QUICK = "proofs tests"
SHOWN = "vectors tests"
PROVED = "proofs " + SHOWN

SHA_512_256 = """\
		0x22, 0x31, 0x21, 0x94, 0xFC, 0x2B, 0xF7, 0x2C,
		0x9F, 0x55, 0x5F, 0xA3, 0xC8, 0x4C, 0x64, 0xC2,
		0x23, 0x93, 0xB8, 0x6B, 0x6F, 0x53, 0xB1, 0x51,
		0x96, 0x38, 0x77, 0x19, 0x59, 0x40, 0xEA, 0xBD,
		0x96, 0x28, 0x3E, 0xE2, 0xA8, 0x8E, 0xFF, 0xE3,
		0xBE, 0x5E, 0x1E, 0x25, 0x53, 0x86, 0x39, 0x92,
		0x2B, 0x01, 0x99, 0xFC, 0x2C, 0x85, 0xB8, 0xAA,
		0x0E, 0xB7, 0x2D, 0xDC, 0x81, 0xC5, 0x2C, 0xA2,
"""
SHA_512 = """\
		0x6A, 0x09, 0xE6, 0x67, 0xF3, 0xBC, 0xC9, 0x08,
		0xBB, 0x67, 0xAE, 0x85, 0x84, 0xCA, 0xA7, 0x3B,
		0x3C, 0x6E, 0xF3, 0x72, 0xFE, 0x94, 0xF8, 0x2B,
		0xA5, 0x4F, 0xF5, 0x3A, 0x5F, 0x1D, 0x36, 0xF1,
		0x51, 0x0E, 0x52, 0x7F, 0xAD, 0xE6, 0x82, 0xD1,
		0x9B, 0x05, 0x68, 0x8C, 0x2B, 0x3E, 0x6C, 0x1F,
		0x1F, 0x83, 0xD9, 0xAB, 0xFB, 0x41, 0xBD, 0x6B,
		0x5B, 0xE0, 0xCD, 0x19, 0x13, 0x7E, 0x21, 0x79,
"""


class Mutant(NamedTuple):
    name: str
    path: str
    before: str         # stands once in the file
    after: str
    function: str       # whose goals are to fail
    tests: str          # tests/test_*.c, without prefix and suffix
    gates: str


NAMED = [
    Mutant("separator", "src/digest.c", "{ ':' };", "{ ';' };",
           "sda_digest_join", "hash response_formula response", ALL),
    Mutant("lhex", "src/scan.c",
           "return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')",
           "return (c >= '0' && c <= '8') || (c >= 'a' && c <= 'f')",
           "is_lhex", "scan hash_stored deviation_digits", ALL),
    Mutant("sha512-start", "src/hash.c", SHA_512_256, SHA_512,
           "start_sha512_256", "hash response", ALL),
]

MORE = [
    Mutant("lhex-value", "src/hex.c", "(313 - c)", "(312 - c)",
           "value", "hex", QUICK),
    Mutant("hex-upper-case", "src/hex.c", "39 * (", "7 * (",
           "digit", "hex", QUICK),
    Mutant("token-z", "src/scan.c", "2, 2, 2, 1, 1, 1, 2, 0\n",
           "2, 2, 1, 1, 1, 1, 2, 0\n", "is_token_char", "scan", QUICK),
    Mutant("fold-any", "src/scan.c", "s.at[i + 1] == '\\n' &&", "",
           "is_fold", "scan", QUICK),
    Mutant("utf8-cont", "src/scan.c", "c <= 0xBF", "c < 0xBF",
           "is_utf8_cont", "scan_quoted", QUICK),
    Mutant("pair-of-cr", "src/scan.c", "c != '\\n' && c != '\\r'",
           "c != '\\n'", "is_quotable", "scan_quoted", QUICK),
    Mutant("word-case", "src/word.c", "c >= 'A' && c <= 'Z'",
           "c > 'A' && c <= 'Z'", "lower", "word", QUICK),
    Mutant("word-prefix", "src/word.c",
           "return s.len == 4 && four(s, 0, 'a', 'u', 't', 'h')",
           "return s.len >= 4 && four(s, 0, 'a', 'u', 't', 'h')",
           "spells", "word", QUICK),
    Mutant("quotes-left-in", "src/param.c", "= s.at + inside",
           "= s.at + inside - 1", "value_next", "params", QUICK),
    Mutant("last-wins", "src/params.c",
           "if (params->known[param.word].form != SDA_ABSENT)",
           "if (params->known[param.word].form == SDA_QUOTED)",
           "keep", "params", QUICK),
    Mutant("qop-swapped", "src/qop.c", "return SDA_QOP_AUTH_INT;",
           "return SDA_QOP_AUTH;", "sda_qop_find", "qop", QUICK),
    Mutant("challenge-auth-int", "src/challenge.c",
           "offers(qop, SDA_QOP_AUTH_INT)", "offers(qop, SDA_QOP_AUTH)",
           "sda_challenge_read", "challenge", QUICK),
    Mutant("last-byte-decides", "src/secret.c", "difference |= differ",
           "difference = differ", "sda_secret_equal", "secret", QUICK),
    Mutant("nc-cnonce", "src/response.c",
           "input->nc,\n\t\t\t\t   input->cnonce,",
           "input->cnonce,\n\t\t\t\t   input->nc,",
           "sda_response_make", "response response_formula", QUICK),
]

# What client, server and proxy are known to get wrong.
ENDS = [
    Mutant("mac-outer", "src/mac.c", "0x5C", "0x5D",
           "sda_mac_make", "mac nonce aka", SHOWN),
    Mutant("nonce-any-algorithm", "src/nonce.c",
           "(uint8_t)binding->algorithm", "0",
           "write_mac", "nonce examine_nonce", SHOWN),
    Mutant("nonce-any-qop", "src/nonce.c", "(uint8_t)binding->qop", "0",
           "write_mac", "nonce examine_nonce", SHOWN),
    Mutant("replay-twice", "src/replay.c",
           "[nc % SDA_REPLAY_WINDOW] < nc", "[nc % SDA_REPLAY_WINDOW] <= nc",
           "judge", "replay judge_claim dialogue", SHOWN),
    Mutant("replay-newest", "src/replay.c",
           "if (set->row[k].nonce.time <", "if (set->row[k].nonce.time >",
           "oldest", "replay judge_claim", "tests"),
    Mutant("replay-forgets", "src/replay.c", ": SDA_STALE;", ": SDA_OK;",
           "judge", "replay judge_claim", SHOWN),
    Mutant("judge-stale", "src/judge.c", "if (claim->stale)",
           "if (claim->stale && claim->count == 0)",
           "sda_judge_claim", "judge_claim dialogue", SHOWN),
    Mutant("judge-ack", "src/judge.c",
           "sda_request_covered(request->method)", "request->method",
           "is_right", "judge_claim dialogue_fork", SHOWN),
    Mutant("judge-any-user", "src/judge.c", "return known && equal",
           "return equal", "is_right", "judge_claim", "tests"),
    Mutant("uri-unchecked", "src/verdict.c",
           "return sda_secret_equal(uri, request->uri)",
           "return sda_secret_equal(uri, uri)",
           "is_uri_good", "examine_nonce", SHOWN),
    Mutant("qop-not-offered", "src/proper.c",
           "qop == SDA_QOP_AUTH_INT && server->qop != SDA_OFFERS_AUTH",
           "qop == SDA_QOP_AUTH_INT",
           "qop_reason", "examine", SHOWN),
    Mutant("rows-first-alone", "src/rows.c",
           "if (reason == SDA_REASON_NONE)\n\t\t\tbreak", "break",
           "sda_rows_examine", "rows", PROVED),
    Mutant("rows-last-reason", "src/rows.c",
           "weigh(second) > weigh(first)", "weigh(second) >= weigh(first)",
           "choose", "rows", PROVED),
    Mutant("examine-never-stale", "src/examine.c",
           "out.claim.stale = verdict.stale", "out.claim.stale = false",
           "examine", "examine_nonce", PROVED),
    Mutant("rows-of-others", "src/row_read.c",
           "proxy ? proxy_name : server_name",
           "proxy ? server_name : proxy_name",
           "name_of_rows", "rows dialogue", PROVED),
    Mutant("demand-order", "src/demand.c", "algorithm = server->algorithm[n]",
           "algorithm = server->algorithm[server->algorithms - 1 - n]",
           "sda_demand_make", "demand", SHOWN),
    Mutant("demand-no-qop", "src/demand.c", "SDA_NAME_QOP, true,",
           "SDA_NAME_QOP, offer.len > 8,",
           "end", "demand dialogue", SHOWN),
    Mutant("proxy-401", "src/request.c", "proxy ? 407", "proxy ? 401",
           "sda_request_refusal", "request", SHOWN),
    Mutant("inform-method", "src/inform.c", "reply = { NULL, 0 }",
           "reply = { (const uint8_t *)\"REGISTER\", 8 }",
           "write_rspauth", "inform dialogue", SHOWN),
    Mutant("choose-last", "src/choose.c", "i < j)", "i > j)",
           "is_better", "choose", SHOWN),
    Mutant("choose-one-realm", "src/choose.c",
           "a->proxy != b->proxy || !sda_quoted_equal(a->realm, b->realm)",
           "a->proxy != b->proxy", "is_better", "choose", SHOWN),
    Mutant("terms-bare", "src/terms.c",
           "preference->bare && !sda_algorithm_is_session",
           "!sda_algorithm_is_session", "qop", "client", SHOWN),
    Mutant("stale-for-ever", "src/session.c",
           "session->rounds < SDA_STALE_ROUNDS", "session->rounds < 1000",
           "may_renew", "session", SHOWN),
    Mutant("refused-again", "src/session.c",
           "(challenge->stale || session->resynchronising) &&", "",
           "may_renew", "session dialogue", SHOWN),
    Mutant("nextnonce-count", "src/session.c",
           "session->nonce = next.value;\n\tsession->count = 0;",
           "session->nonce = next.value;",
           "sda_session_next", "session dialogue", SHOWN),
    Mutant("answer-count", "src/answer.c", "session->count++",
           "session->count += session->count == 0",
           "sda_answer_make", "session", SHOWN),
    Mutant("answer-cancel", "src/answer.c",
           "!sda_request_challenged(request->method)",
           "sda_request_is_ack(request->method)",
           "sda_answer_make", "request", "tests replay"),
    Mutant("answer-no-qop", "src/answer_params.c",
           "NAME_QOP, qop != SDA_QOP_NONE,",
           "NAME_QOP, qop == SDA_QOP_AUTH_INT,", "put_qop", "client", SHOWN),
    Mutant("answer-empty-opaque", "src/answer_params.c",
           "session->opaque.form != SDA_ABSENT",
           "session->opaque.value.len > 0", "put_echo", "client", SHOWN),
    Mutant("aka-label", "src/aka.c", "'k', 'a', 'v', '2'",
           "'k', 'a', 'v', '1'", "put_derived", "aka client", SHOWN),
    Mutant("confirm-count", "src/confirm.c", "return repeats(info",
           "return name == SDA_NAME_NC || repeats(info",
           "check", "confirm", SHOWN),
    Mutant("gather-last-row", "src/gather.c", "i < branch.count; i++",
           "i + 1 < branch.count; i++", "copy_rows", "gather", SHOWN),
]


# ---- copies ---------------------------------------------------------------------

def copy_of(mutant):
    """A fresh copy of the tree with the mistake in it; built but for that."""
    place = FOLDER / mutant.name
    shutil.rmtree(place, ignore_errors=True)
    for part in PARTS:
        shutil.copytree(ROOT / part, place / part)
    shutil.copy(ROOT / "Makefile", place)
    if mutant.name != ORIGINAL and (FOLDER / ORIGINAL / "build").is_dir():
        shutil.copytree(FOLDER / ORIGINAL / "build", place / "build",
                        symlinks=True)
    text = (place / mutant.path).read_text()
    if text.count(mutant.before) != 1:
        sys.exit("%s: %s does not hold this once: %s"
                 % (mutant.name, mutant.path, mutant.before))
    (place / mutant.path).write_text(text.replace(mutant.before,
                                                  mutant.after))
    return place


def run(place, *words):
    done = subprocess.run(words, cwd=place, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True,
                          errors="replace")
    return done.returncode, done.stdout


def build(place, *targets):
    code, said = run(place, "make", "-s", "B=build", *targets)
    if code != 0:
        sys.exit("cannot build %s:\n%s" % (place, said))


# ---- gates: each lists what fails there ------------------------------------------

def goals(place, mutant):
    """The goals of the function concerned, and what else WP had to say."""
    row = next(row for row in wp.read_rows(ROOT / "proofs/files.txt")
               if row.path == mutant.path)
    options = ["-wp-fct", mutant.function, "-wp-timeout", str(TIMEOUT),
               "-wp-par", "2", "-wp-cache", "none"]
    name = "%s/%s" % (place.name, row.name)
    result = wp.run(place, PROOFS, row, options, name=name)
    if result.faults or not result.goals:
        sys.exit("%s: %s" % (name, "; ".join(result.faults) or "no goals"))
    return {goal.name: goal for goal in result.goals}


def proofs(place, mutant, original):
    before, after = goals(original, mutant), goals(place, mutant)
    good = {name for name, goal in before.items()
            if goal.proved and goal.seconds <= TIMEOUT / 2}
    return [name for name, goal in after.items()
            if name in good and not goal.proved]


def vectors(place, mutant, original):
    code, said = run(place, "build/sipdigest", "check", "--quiet",
                     "--strict")
    tally = FAILED_TALLY.findall(said)
    if code not in (0, 1) or not tally:
        return ["check ended with %d: %s" % (code, said.strip()[-200:])]
    return ["vector"] * int(tally[-1][1])


def tests(place, mutant, original):
    failed = []
    for name in mutant.tests.split():
        target = "build/tests/test_" + name
        build(place, target)
        code, said = run(place, target)
        failed += (sorted(set(FAILED_TESTS.findall(said)))
                   or [target] * (code != 0))
    return failed


def replay(place, mutant, original):
    targets = ["build/replay/" + path.stem
               for path in sorted(place.glob("fuzz/fuzz_*.c"))]
    build(place, *targets)
    said = run(place, "sh", "tests/replay.sh")[1]
    return re.findall(r"^FAIL replay (\w+)", said, re.M)


GATES = {"proofs": proofs, "vectors": vectors, "tests": tests,
         "replay": replay}


# ---- telling -----------------------------------------------------------------------

def remark(gate, broken):
    if gate == "vectors" and broken and broken[0] == "vector":
        return "%d vectors fail" % len(broken)
    names = " ".join(name.removeprefix("typed_").removeprefix("cast_")
                     for name in broken[:4])
    return "%d: %s%s" % (len(broken), names, " ..." * (len(broken) > 4))


def try_mutant(mutant, original):
    """Prints a line for each gate; True if all of them noticed."""
    print("%s (%s)" % (mutant.name, mutant.path), flush=True)
    place = copy_of(mutant)
    build(place, "all")
    noticed = True
    for gate in mutant.gates.split():
        broken = GATES[gate](place, mutant, original)
        noticed &= bool(broken)
        print("    %-8s %s" % (gate, remark(gate, broken) if broken
                               else "NOT NOTICED"), flush=True)
    return noticed


def faults_of_original(mutants):
    """The gates that fail without any mistake: they would show nothing."""
    whole = Mutant(ORIGINAL, "Makefile", ".PHONY", ".PHONY", "",
                   " ".join(sorted({name for mutant in mutants
                                    for name in mutant.tests.split()})), "")
    place = copy_of(whole)
    build(place, "all")
    gates = {gate for mutant in mutants for gate in mutant.gates.split()}
    for gate in sorted(gates - {"proofs"}):
        broken = GATES[gate](place, whole, place)
        if broken:
            yield "%s: %s" % (gate, remark(gate, broken))


def parse(words):
    parser = argparse.ArgumentParser(
        description="Puts one mistake at a time into a copy of the tree.")
    parser.add_argument("names", nargs="*", metavar="NAME",
                        help="mutants to try; all if none")
    parser.add_argument("--named", action="store_true",
                        help="only the three that every gate has to notice")
    parser.add_argument("--places", action="store_true",
                        help="only see that the code still has their places")
    return parser.parse_args(words)


def tell_places():
    """A line for each mutant; 1 if the code of one has moved away."""
    lost = 0
    for mutant in NAMED + MORE + ENDS:
        times = (ROOT / mutant.path).read_text().count(mutant.before)
        lost += times != 1
        print("ok " + mutant.name if times == 1 else
              "FAIL %s: %s holds its place %d times"
              % (mutant.name, mutant.path, times))
    return 1 if lost else 0


def main():
    arguments = parse(sys.argv[1:])
    if arguments.places:
        return tell_places()
    mutants = [mutant for mutant in NAMED + (MORE + ENDS) * (not arguments.named)
               if not arguments.names or mutant.name in arguments.names]
    lock = wp.take(PROOFS)
    wp.configure(PROOFS)
    faults = list(faults_of_original(mutants))
    for fault in faults:
        print("FAIL: without any mistake: " + fault)
    noticed = [try_mutant(mutant, FOLDER / ORIGINAL) for mutant in mutants]
    lock.close()
    print("%d mutants, %d noticed by every gate named"
          % (len(mutants), sum(noticed)))
    return 0 if mutants and all(noticed) and not faults else 1


if __name__ == "__main__":
    sys.exit(main())
