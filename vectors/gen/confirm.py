#!/usr/bin/env python3
"""Confirms every computed value of vectors/v1 with the openssl program.

usage: confirm.py
The strings that are hashed are put together here from the definitions of
RFC 7616 3.4, without any code of generate.py; openssl hashes them in batches,
one call per hash function and step. Prints how many values were confirmed and
how many wrong ones, published or sent, were refuted.
"""

import sys

sys.dont_write_bytecode = True

import json
import os
import pathlib
import re
import subprocess
import tempfile

import confirm_chain
import confirm_nonces
import confirm_rows
from decoded import octets

ROOT = pathlib.Path(__file__).resolve().parent.parent / "v1"
OPTION = {"md5": "-md5", "sha-256": "-sha256", "sha-512-256": "-sha512-256"}
RESULTS = ("response", "rspauth", "username")
CLAIMS = ("ha1_base", "hash_body", "ha1", "ha2")


def openssl(option, messages):
    """The digests of the messages, in one call."""
    if not messages:
        return []
    with tempfile.TemporaryDirectory() as folder:
        names = ["%06d" % i for i in range(len(messages))]
        for name, message in zip(names, messages):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(message)
        text = subprocess.run(
            ["openssl", "dgst", "-r", option, *names], cwd=folder,
            check=True, capture_output=True, text=True).stdout
    pairs = [line.split(" *") for line in text.splitlines()]
    assert [name for _, name in pairs] == names
    return [digest.encode() for digest, _ in pairs]


class Job:
    """One computation: what goes in and what a vector says comes out. What is
    claimed to be wrong must come out otherwise."""

    def __init__(self, identity, given, claims, wrong=None):
        self.identity = identity
        self.given = given
        self.claims = claims
        self.wrong = wrong or {}
        self.found = {}
        name = given.get("algorithm", b"MD5").decode().lower()
        name = re.sub("^akav[12]-", "", name)
        self.session = name.endswith("-sess")
        self.option = OPTION[name[:-5] if self.session else name]

    def first(self):
        """What depends on no other hash."""
        g = self.given
        yield "name", g["username"] + b":" + g["realm"]
        if "password" in g:
            yield "ha1_base", b"%b:%b:%b" % (g["username"], g["realm"],
                                             g["password"])
        if g.get("qop") == b"auth-int":
            yield "hash_body", g.get("body", b"")

    def second(self):
        """A1 of a session and A2."""
        g, f = self.given, self.found
        if "uri" not in g:
            return
        if self.session:
            yield "ha1", b"%b:%b:%b" % (
                f["ha1_base"], g.get("first_nonce", g["nonce"]),
                g.get("first_cnonce", g["cnonce"]))
        a2 = g.get("method", b"") + b":" + g["uri"]
        if "hash_body" in f:
            a2 += b":" + f["hash_body"]
        yield "ha2", a2

    def third(self):
        """KD of RFC 7616 3.4.1, or of RFC 2069 without qop."""
        g, f = self.given, self.found
        if "uri" not in g:
            return
        ha1 = f.setdefault("ha1", f["ha1_base"])
        middle = g["nonce"]
        if "qop" in g:
            middle = b"%b:%b:%b:%b" % (middle, g["nc"], g["cnonce"],
                                       g["qop"])
        yield "result", b"%b:%b:%b" % (ha1, middle, f["ha2"])

    def value(self, name):
        if name == "username":
            return self.found["name"]
        return self.found["result" if name in RESULTS else name]


def work(jobs, step):
    """One step of all jobs, one openssl call for each hash function."""
    for option in OPTION.values():
        asked = [(job, name, message) for job in jobs
                 if job.option == option
                 for name, message in step(job)]
        digests = openssl(option, [message for _, _, message in asked])
        for (job, name, _), digest in zip(asked, digests):
            job.found[name] = digest


def work_all(jobs):
    for step in (Job.first, Job.second, Job.third):
        work(jobs, step)


def readings(vector):
    """Each set of members that a reply may have."""
    for member in ("expect", "expect_instead"):
        if member in vector:
            yield dict(vector[member], **vector.get("intermediate", {}))
    yield from vector.get("alternatives", ())


def digest_jobs(vector):
    for said in readings(vector):
        given = octets(vector["input"])
        if said.get("name") == "lower-case":
            given["qop"] = given["qop"].lower()
        claims = {name: value.encode() for name, value in said.items()
                  if name in RESULTS + CLAIMS}
        yield Job(vector["id"], given, claims, octets(vector.get("not", {})))


def all_jobs():
    kinds = dict(confirm_rows.JOBS, **dict.fromkeys(
        ("digest.response", "digest.rspauth", "digest.userhash"),
        digest_jobs))
    for path in sorted(ROOT.glob("*/*.json")):
        document = json.loads(path.read_text("ascii"))
        make = kinds.get(document["op"])
        for vector in document["vectors"] if make else ():
            for job in make(vector):
                yield Job(*job) if isinstance(job, tuple) else job


def judge(jobs):
    """Counts the confirmed and refuted values, names the others."""
    confirmed = refuted = failed = 0
    for job in jobs:
        for name, value in job.claims.items():
            good = job.value(name) == value
            confirmed += good
            if not good:
                failed += 1
                print("not confirmed:", job.identity, name)
        for name, value in job.wrong.items():
            wrong = name in CLAIMS + RESULTS and job.value(name) != value
            refuted += wrong
            if not wrong:
                failed += 1
                print("not refuted:", job.identity, name)
    return confirmed, refuted, failed


def main():
    jobs = list(all_jobs())
    work_all(jobs)
    confirmed, refuted, failed = judge(jobs)
    print("%d values confirmed, %d wrong ones refuted"
          % (confirmed, refuted))
    issued, forged = confirm_nonces.confirm(openssl, ROOT)
    print("%d nonces and passwords of AKAv2 confirmed" % issued)
    chains, broken = confirm_chain.confirm(Job, work_all, octets, ROOT)
    print("%d chains confirmed" % chains)
    return 1 if failed or forged or broken \
        or not confirmed or not issued or not chains else 0


if __name__ == "__main__":
    sys.exit(main())
