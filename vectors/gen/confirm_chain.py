"""A chain is followed once more with openssl, from the vector that it begins
with to the one that is its last."""

import json

LINKS = 100


def vectors(root, topic):
    path = root / "digest.response" / (topic + ".json")
    return {vector["id"].split("/")[2]: vector["input"]
            for vector in json.loads(path.read_text("ascii"))["vectors"]}


def following(given, response):
    """What the next link is asked: all that is not said stays."""
    changed = dict(given, nonce=response, cnonce=given["nonce"],
                   nc=b"%08x" % (int(given["nc"], 16) + 1))
    if "body" in given:
        changed["body"] = response
    return changed


def confirm(make, work, octets, root, links=LINKS):
    """How many chains are right, and how many are not. `make` has a job of an
    input, `work` hashes for all jobs at once."""
    last = vectors(root, "chain")
    first = vectors(root, "grid")
    given = {slug: octets(first[slug + "-register"]) for slug in last}
    for _ in range(links - 1):
        jobs = {slug: make(slug, one, {}) for slug, one in given.items()}
        work(list(jobs.values()))
        given = {slug: following(given[slug], job.value("response"))
                 for slug, job in jobs.items()}
    wrong = [slug for slug in last if given[slug] != octets(last[slug])]
    for slug in wrong:
        print("not confirmed: digest.response/chain/" + slug)
    return len(last) - len(wrong), len(wrong)
