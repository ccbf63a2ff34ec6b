"""The challenges that a server makes, and that a proxy gathers:
server.challenge and proxy.aggregate."""

from corpus import Topic, flat
from digest import ALGORITHMS

OP = "server.challenge"
GATHER = "proxy.aggregate"


def server(**changed):
    values = {"role": "server", "realm": "atlanta.example.com",
              "algorithms": ["SHA-256", "MD5"], "qops": ["auth", "auth-int"],
              "stale": None, "opaque": None, "domain": None, "userhash": None,
              "charset": None, "method": "REGISTER"}
    values.update(changed)
    return values


def challenges(here, **changed):
    """One for each algorithm, all alike but for that and the nonce."""
    count = len(here["algorithms"])
    proxy = here["role"] == "proxy"
    found = {"outcome": "ok",
             "field": "Proxy-Authenticate" if proxy else "WWW-Authenticate",
             "status": "407" if proxy else "401",
             "algorithm": here["algorithms"]}
    for name in ("realm", "opaque", "userhash", "charset"):
        if here[name] is not None:
            found[name] = [here[name]] * count
    found["qop"] = [",".join(here["qops"])] * count
    found["stale"] = [here["stale"] or "false"] * count
    if here["domain"] is not None:
        found.update({"absent": ["domain"]} if proxy
                     else {"domain": [here["domain"]] * count})
    found.update(changed)
    return flat(found)


def demand(topic, slug, comment, flags=("Demand",), level="must", **changed):
    here = server(**changed)
    topic.add(slug, comment, "valid", flags, level=level, input=flat(here),
              expect=challenges(here))


OPTIONS = (
    ("opaque", {"opaque": "5ccc069c403ebaf9f0171e9517f40e41"}),
    ("opaque-empty", {"opaque": ""}),
    ("stale", {"stale": "true"}), ("not-stale", {"stale": "false"}),
    ("userhash", {"userhash": "true"}), ("charset", {"charset": "UTF-8"}),
    ("domain", {"domain": "sip:atlanta.example.com"}),
    ("auth-only", {"qops": ["auth"]}),
    ("auth-int-only", {"qops": ["auth-int"]}),
)
REALMS = (("empty", ""), ("quote", 'My "Cool" Realm'), ("comma", "a, b=c"),
          ("backslash", "a\\b"), ("utf-8", "B\xfcro"),
          ("like-a-param", 'x", nonce="y'), ("long", "r" * 300))


def offered():
    topic = Topic(OP, "offer", ["rfc8760#2.3"])
    for name in ALGORITHMS:
        demand(topic, name.lower(), "one algorithm, one challenge",
               algorithms=[name])
    demand(topic, "two", "the one preferred stands on top")
    demand(topic, "two-reversed", "the server's order, whatever it is",
           algorithms=["MD5", "SHA-256"])
    demand(topic, "three", "as RFC 8760 asks for",
           algorithms=["SHA-512-256", "SHA-256", "MD5"])
    demand(topic, "all", "each algorithm once",
           algorithms=list(ALGORITHMS)[::-1])
    for slug, changed in OPTIONS:
        for role in ("server", "proxy"):
            unsaid = (slug, role) == ("domain", "proxy")
            demand(topic, "%s-%s" % (slug, role), "never said by a proxy: "
                   "it means nothing there" if unsaid else "said in every "
                   "challenge, if it is to be said", role=role,
                   level="should" if unsaid else "must", **changed)
    for slug, realm in REALMS:
        demand(topic, "realm-" + slug, "quoted when it is sent",
               ["Demand", "QuotedString"], realm=realm)
    return topic


def unchallenged():
    topic = Topic(OP, "method", ["rfc3261#22.1"])
    for method in ("ACK", "CANCEL"):
        for role in ("server", "proxy"):
            topic.add("%s-%s" % (method.lower(), role), "is never challenged",
                      "valid", ["AckRule"],
                      input=flat(server(method=method, role=role)),
                      expect={"outcome": "decline"})
    for method in ("INVITE", "BYE", "OPTIONS", "MESSAGE", "ack", "Cancel",
                   "ACKX", "CANCE"):
        slug = method.lower() + ("-lower" if method != method.upper() else "")
        demand(topic, slug, "may be challenged; methods have case",
               ["AckRule"], method=method)
    return topic


FORBIDDEN = (
    ("algorithm-twice", {"algorithms": ["MD5", "MD5"]}, ["duplicate"],
     "challenges of one realm differ in their algorithm"),
    ("algorithm-twice-apart", {"algorithms": ["MD5", "SHA-256", "MD5"]},
     ["duplicate"], "challenges of one realm differ in their algorithm"),
    ("algorithm-twice-case", {"algorithms": ["MD5", "md5"]},
     ["duplicate", "unsupported"], "names have no case"),
    ("no-algorithm", {"algorithms": []}, ["missing"], "nothing to offer"),
    ("no-qop", {"qops": []}, ["missing"], "every challenge has qop"),
    ("unknown-algorithm", {"algorithms": ["SHA-256", "SHA-1"]},
     ["unsupported"], "not a registered name"),
    ("basic", {"algorithms": ["SHA-256", "Basic"]}, ["unsupported"],
     "Basic is never asked for"),
    ("unknown-qop", {"qops": ["auth", "auth-conf"]}, ["unsupported"],
     "not a value that anybody could answer"),
    ("realm-newline", {"realm": "a\r\nProxy-Authenticate: x"},
     ["form", "syntax"], "a realm may not end its line"),
    ("realm-nul", {"realm": "a\0b"}, ["form", "syntax"],
     "no quoted-string holds it as it is"),
    ("opaque-newline", {"opaque": "a\r\nX: y"}, ["form", "syntax"],
     "opaque may not end its line"),
    ("domain-newline", {"domain": "sip:a\r\nX: y"}, ["form", "syntax"],
     "domain may not end its line"),
    ("realm-latin-1", {"realm": b"B\xfcro"}, ["form", "syntax"],
     "texts are UTF-8"),
)


def forbidden():
    topic = Topic(OP, "refused", ["rfc8760#2.3"])
    base = {"opaque-newline": "opaque-server", "domain-newline":
            "domain-server"}
    for slug, changed, error, comment in FORBIDDEN:
        topic.add(slug, comment, "invalid", ["Demand"],
                  input=flat(server(**changed)), error=error,
                  sibling="%s/offer/%s" % (OP, base.get(slug, "two")))
    return topic


WWW, PROXY = "WWW-Authenticate", "Proxy-Authenticate"


def row(realm, algorithm, number, name=WWW):
    return name, 'Digest realm="%s", nonce="n%d", qop="auth", algorithm=%s' \
        % (realm, number, algorithm)


def gathered(topic, slug, comment, branches, flags=("Gathered",)):
    """Branches of rows; what comes out is all of them, one after another."""
    rows = [(str(i + 1), name, value) for i, branch in enumerate(branches)
            for name, value in branch]
    given = {"branch": [r[0] for r in rows], "fields": [r[1] for r in rows],
             "values": [r[2] for r in rows]}
    topic.add(slug, comment, "valid", flags, input=flat(given),
              expect=flat({"outcome": "ok", "fields": given["fields"],
                           "values": given["values"]}))


A = [row("a.example", "SHA-256", 1), row("a.example", "MD5", 2)]
B = [row("b.example", "MD5", 3, PROXY)]
OWN = [row("proxy.example", "SHA-256", 4, PROXY),
       row("proxy.example", "MD5", 5, PROXY)]


def forks():
    topic = Topic(GATHER, "fork", ["rfc8760#2.5"])
    six = [row("a.example", name, i) for i, name in enumerate(ALGORITHMS)]
    reverse = [row("b.example", name, i + 10)
               for i, name in enumerate(ALGORITHMS[::-1])]
    rows = (
        ("one", "one branch", [A]), ("two", "two branches", [A, B]),
        ("own", "the proxy's own challenge stands beside the others",
         [A, B, OWN]),
        ("empty", "a branch without challenges", [[], A, []]),
        ("none", "no challenges at all", [[], []]),
        ("same-realm", "both branches ask for one realm",
         [A, [row("a.example", "MD5", 7)]]),
        ("same-value", "two branches with one value: it stands twice",
         [A, A]),
        ("weak-first", "the order within a branch is its server's",
         [[row("a.example", "MD5", 1), row("a.example", "SHA-256", 2)], OWN]),
        ("both-kinds", "401 and 407 of one branch",
         [[A[0], B[0], A[1]], OWN]),
        ("interleaved", "six algorithms in either order", [six, reverse]),
        ("many", "twenty branches",
         [[row("r%d.example" % i, "MD5", i)] for i in range(20)]),
    )
    for slug, comment, branches in rows:
        gathered(topic, slug, comment, branches)
    odd = (
        ("basic", 'Basic realm="a"'), ("token68", "Negotiate YIIKhQYGKwYB"),
        ("malformed", 'Digest realm="a'), ("empty", ""),
        ("unknown-algorithm", 'Digest realm="a", nonce="n", algorithm=X'),
        ("escaped", 'Digest realm="a\\"b\\\\", nonce="n"'),
        ("spaces", 'DIGEST  realm = "a" ,nonce="n"'),
        ("folded", 'Digest realm="a",\r\n nonce="n"'),
        ("latin-1", b'Digest realm="B\xfcro", nonce="n"'),
        ("no-qop", 'Digest realm="a", nonce="n"'),
        ("long", 'Digest realm="%s", nonce="n"' % ("r" * 4000)),
        ("twice", 'Digest realm="a", realm="b", nonce="n"'),
    )
    for slug, value in odd:
        gathered(topic, "value-" + slug, "no value is changed or judged",
                 [[A[0], (WWW, value)], B], ["Gathered", "Unchanged"])
    return topic


def topics():
    return [offered(), unchallenged(), forbidden(), forks()]
