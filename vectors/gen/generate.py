#!/usr/bin/env python3
"""Writes vectors/v1 anew: every value is computed here with hashlib.

usage: generate.py [--check | --where ID]
With --check nothing is written; a file that would change is named and the
exit code is 1. With --where the generator of a vector or topic is named.
"""

import sys

sys.dont_write_bytecode = True

import corpus
import published
import topics_anonymous
import topics_authinfo
import topics_both
import topics_build
import topics_chain
import topics_client
import topics_clock
import topics_confirm
import topics_demand
import topics_dialogue
import topics_digest
import topics_echo
import topics_header
import topics_improper
import topics_inform
import topics_joined
import topics_keys
import topics_lexical
import topics_message
import topics_parse
import topics_policy
import topics_rdquot
import topics_refuse
import topics_request
import topics_rows
import topics_spaces
import topics_steps
import topics_sweep
import topics_table
import topics_tolerance
import topics_uri
import topics_verify

SOURCES = (published, topics_digest, topics_lexical, topics_parse,
           topics_rdquot, topics_uri, topics_authinfo, topics_sweep,
           topics_header, topics_tolerance, topics_client, topics_echo,
           topics_policy, topics_dialogue, topics_confirm, topics_demand,
           topics_verify, topics_refuse, topics_improper, topics_steps,
           topics_table, topics_inform, topics_rows, topics_keys,
           topics_clock, topics_both, topics_spaces, topics_build,
           topics_message, topics_request, topics_chain, topics_joined,
           topics_anonymous)


def generated():
    """Path below vectors/v1 and text of every file."""
    return corpus.files([topic for source in SOURCES
                         for topic in source.topics()])


def differences(texts, root=corpus.ROOT):
    """Files that are missing, differ, or were not generated."""
    there = {str(path.relative_to(root)): path.read_text("ascii")
             for path in root.glob("*/*")}
    return sorted(name for name in set(texts) | set(there)
                  if texts.get(name) != there.get(name))


def write(texts, root=corpus.ROOT):
    for name in differences(texts, root):
        path = root / name
        if name not in texts:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(texts[name], "ascii")


def where(wanted):
    """Prints which generator makes the vectors whose id begins so."""
    found = {source.__name__ + ".py" for source in SOURCES
             for topic in source.topics() for vector in topic.vectors
             if vector["id"].startswith(wanted)}
    print("\n".join(sorted(found)) or "no such vector: " + wanted)
    return 0 if found else 1


def main(arguments):
    if arguments[:1] == ["--where"] and len(arguments) == 2:
        return where(arguments[1])
    if arguments not in ([], ["--check"]):
        print(__doc__)
        return 0 if arguments == ["--help"] else 2
    texts = generated()
    stale = differences(texts)
    for name in stale:
        print("differs" if arguments else "written", name)
    if not arguments:
        write(texts)
    documents = corpus.load()
    vectors = sum(len(document["vectors"]) for document in documents)
    print("%d vectors in %d files" % (vectors, len(documents)))
    print("published examples: %d of %d"
          % (published.coverage(documents), len(published.EXAMPLES)))
    return 1 if arguments and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
