"""What ../../spec/decisions.md says of each vector that more than one reading
satisfies: the entry, and the alternative that is ours."""

import fnmatch
import re

# A pattern of ids, the entry, the name of the alternative.
ROWS = (
    ("parse.challenge/ambiguous/*", "G-05", "raw"),
    ("parse.credentials/request-uri/ipv6-gap-then-ipv4", "D-12", "refused"),
    ("parse.credentials/request-uri/*", "D-12", "derived"),
    ("digest.response/qop-case/*", "G-09", "as-sent"),
    ("client.respond/algorithm/case-*", "G-09", "as-sent"),
    ("client.respond/qop/absent-md5", "D-05", "rfc8760"),
    ("client.respond/qop/upper-case", "G-09", "lower-case"),
    ("client.respond/qop/empty", "G-08", "declined"),
    ("server.verify/spelling/*-quoted", "G-07", "accepted"),
    ("server.verify/spelling/nc-upper-case", "G-10", "accepted"),
    ("server.session/count/*", "D-18", "window"),
    ("server.session/user/one-nonce", "D-18", "of-nonce"),
)


def decision(identity):
    """The members of a vector that say it; none when no row is about it."""
    for pattern, entry, chosen in ROWS:
        if fnmatch.fnmatchcase(identity, pattern):
            return {"decision": entry, "chosen": chosen}
    return {}


def faults(vectors, text):
    """Each entry stands in the text, each choice among the alternatives, and
    each row is about some vector."""
    entries = set(re.findall(r"^### ([DG]-\d\d) ", text, re.M))
    open_ones = [vector for vector in vectors
                 if vector["result"] == "acceptable"]
    names = [vector["id"] for vector in open_ones]
    return (["%s: no decision %s" % (vector["id"], vector["decision"])
             for vector in open_ones if vector["decision"] not in entries]
            + ["%s: no alternative %s" % (vector["id"], vector["chosen"])
               for vector in open_ones if vector["chosen"] not in
               [each["name"] for each in vector["alternatives"]]]
            + ["decided.py: no vector %s" % row[0] for row in ROWS
               if not fnmatch.filter(names, row[0])])
