"""Credentials that a server accepts: server.verify."""

from client import NONCE
from corpus import Topic, flat
from digest import ALGORITHMS
from server import (ISSUED, LIFETIME, Nonces, asked, claim, covered,
                    hashed_name, params, text, world)

OP = "server.verify"
BODY = "v=0\r\ns=-\r\n"
# Servers that negative vectors speak of as well; each has a valid one here.
WORLDS = {
    "usual": world(),
    "message": world(method="MESSAGE", body="watson, come here"),
    "md5-only": world(algorithms=["MD5"]),
    "sha-256-only": world(algorithms=["SHA-256"]),
    "all-algorithms": world(algorithms=list(ALGORITHMS)),
    "sess": world(algorithms=["SHA-256-sess"]),
    "md5-sess": world(algorithms=["MD5-sess"]),
    "sha-512-256": world(algorithms=["SHA-512-256"]),
    "auth-only": world(qops=["auth"]),
    "auth-int-only": world(qops=["auth-int"]),
    "at-the-end": world(now=str(ISSUED + LIFETIME)),
    "ack": world(method="ACK", uri="sip:bob@biloxi.com"),
    "userhash": world(userhash="true"),
    "same-user": world(uri_rule="same-user", uri="sip:alice@10.0.0.1:5070"),
    "odd-realm": world(realm="Atlanta SIP"),
    "sip-user": world(uri="sip:alice@atlanta.example.com"),
}
FEATURES = {"userhash": ["userhash"], "same-user": ["same-user"]}


def usual(name, nonces=None):
    """Its right credentials, the sibling of what is refused there."""
    here = WORLDS[name]
    qop = here["qops"][0]
    return claim(here, nonces or Nonces(here), qop=qop)


def expected(here, algorithm):
    return flat({"outcome": "accept", "username": here["username"],
                 "algorithm": algorithm})


def accept(topic, slug, comment, here, rows, flags=(), level="must",
           algorithm=None, nonces=None, **rest):
    """`rows` are octets, or the params of one row."""
    rows = rows if isinstance(rows, list) else [text(rows)]
    topic.add(slug, comment, "valid", flags, level=level,
              input=asked(here, nonces or Nonces(here), rows),
              expect=expected(here, algorithm or here["algorithms"][0]),
              **rest)


def worlds():
    topic = Topic(OP, "accept", ["rfc7616#3.6"])
    for name, here in WORLDS.items():
        accept(topic, name, "right credentials for this server and request",
               here, usual(name), ["Verdict"],
               features=FEATURES.get(name, []))
    return topic


def grid():
    topic = Topic(OP, "grid", ["rfc8760#2.3"])
    here = world(algorithms=list(ALGORITHMS), method="MESSAGE", body=BODY)
    nonces = Nonces(here)
    for name in ALGORITHMS:
        for qop in here["qops"]:
            accept(topic, "%s-%s" % (name.lower(), qop),
                   "any algorithm that was offered is good", here,
                   claim(here, nonces, algorithm=name, qop=qop),
                   ["AnyOffered"], algorithm=name)
    two = world()
    nonces = Nonces(two)
    accept(topic, "second-offer", "the second one offered", two,
           claim(two, nonces, algorithm="MD5"), ["AnyOffered"],
           algorithm="MD5")
    accept(topic, "absent", "no algorithm means MD5", two,
           claim(two, nonces, algorithm="MD5", sent={"algorithm": None}),
           ["AlgorithmAbsent"], algorithm="MD5")
    for slug, body in (("empty", None), ("nul", b"a\0b"), ("lf", "a\nb\n")):
        here = world(method="MESSAGE", body=body)
        accept(topic, "auth-int-body-" + slug, "the body as it came", here,
               claim(here, Nonces(here), qop="auth-int"), ["AuthInt"])
    return topic


COUNTS = ("00000002", "00000009", "0000000a", "00000010", "000000ff",
          "00000100", "00010000", "7fffffff", "80000000", "ffffffff")
CNONCES = (("empty", ""), ("one", "x"), ("long", "0123456789abcdef" * 64),
           ("colon", "a:b"), ("quote", 'a"b'), ("backslash", "a\\b"),
           ("base64", "MTIz/NDU2+Nzg=="))
NAMES = (("quote", 'al"ice'), ("backslash", "al\\ice"), ("colon", "al:ice"),
         ("utf-8", "J\xe4s\xf8n"), ("empty", ""),
         ("at-domain", "alice@atlanta.example.com"), ("comma", "a, nonce=x"))
PASSWORDS = (("empty", ""), ("colon", "a:b"), ("utf-8", "p\xe4ss"),
             ("nul", "a\0b"), ("null", "null"))
REALMS = (("quote", 'My "Cool" Realm'), ("backslash", "a\\b"), ("empty", ""),
          ("comma", "a, nonce=x"), ("utf-8", "B\xfcro"))


def texts():
    """What is counted, chosen or named in unusual ways."""
    topic = Topic(OP, "text", ["rfc7616#3.4"])
    here = world()
    nonces = Nonces(here)
    for nc in COUNTS:
        accept(topic, "nc-" + nc, "hexadecimal; the first one seen may be "
               "any", here, claim(here, nonces, nc=nc), ["NonceCount"])
    for slug, cnonce in CNONCES:
        accept(topic, "cnonce-" + slug, "any text", here,
               claim(here, nonces, cnonce=cnonce), ["Cnonce"])
    for slug, name in NAMES:
        there = world(username=name)
        accept(topic, "username-" + slug, "hashed as unescaped", there,
               claim(there, Nonces(there)), ["UnescapedText"])
    for slug, password in PASSWORDS:
        there = world(password=password)
        accept(topic, "password-" + slug, "octets as they are", there,
               claim(there, Nonces(there)), ["Octets"])
    for slug, realm in REALMS:
        there = world(realm=realm)
        accept(topic, "realm-" + slug, "compared and hashed as unescaped",
               there, claim(there, Nonces(there)), ["UnescapedText"])
    anonymous = world(username="anonymous", password="")
    accept(topic, "anonymous", "a user like any other", anonymous,
           claim(anonymous, Nonces(anonymous)), ["EmptyText"])
    return topic


def forms():
    """One set of credentials, written in many ways."""
    topic = Topic(OP, "spelling", ["rfc3261#7.3.1"])
    here = world()
    found = usual("usual")
    rows = (
        ("reversed", text(dict(list(found.items())[::-1]))),
        ("no-spaces", text(found, ",")),
        ("folded", text(found, ",\r\n ", "Digest\r\n ")),
        ("scheme-lower-case", text(found, start="digest ")),
        ("names-upper-case", text({name.upper(): (
            b'"%b"' % value.encode() if name in (
                "username", "realm", "nonce", "uri", "response", "cnonce")
            else value.encode()) for name, value in found.items()})),
        ("unknown-param", text(dict(found, x="y"))),
        ("opaque-unasked", text(dict(found, opaque="x"))),
        ("auth-param-like-nonce", text(dict(found, xnonce="y"))),
        ("algorithm-lower-case", text(dict(found, algorithm="sha-256"))),
        ("realm-escaped", text(dict(
            found, realm=b'"atl\\anta.example.com"'))),
        ("nonce-escaped", text(dict(
            found, nonce=b'"\\%b"' % found["nonce"].encode()))),
    )
    for slug, row in rows:
        accept(topic, slug, "another spelling of one set of credentials",
               here, [row], ["Spelling"])
    for slug, sent in (("qop", b'"auth"'), ("nc", b'"00000001"'),
                       ("algorithm", b'"SHA-256"')):
        either(topic, slug + "-quoted", "a token in quotes, as old clients "
               "send it", here, text(dict(found, **{slug: sent})),
               ["QuotingForm"])
    upper = claim(here, Nonces(here), nc="0000000A")
    either(topic, "nc-upper-case", "hashed as sent, if it is taken", here,
           text(upper), ["NonceCount"])
    return topic


def either(topic, slug, comment, here, row, flags, **rest):
    topic.add(slug, comment, "acceptable", flags,
              input=asked(here, Nonces(here), [row]),
              alternatives=[dict({"name": "accepted"},
                                 **expected(here, here["algorithms"][0])),
                            {"name": "refused", "outcome": "reject"}],
              **rest)


def others(found):
    """Rows that are for somebody else, or for nobody."""
    elsewhere = dict(found, realm="biloxi.com", nonce=NONCE)
    return {
        "other-realm": text(elsewhere),
        "basic": b"Basic realm=\"atlanta.example.com\"",
        "new-scheme": b'NewScheme realm="atlanta.example.com", x=y',
        "other-case": text(dict(found, realm="ATLANTA.EXAMPLE.COM")),
        "unclosed": text(found)[:-4] + b', opaque="x',
        "nonce-twice": text(found) + b', nonce="x"',
        "wrong-response": text(dict(found, response="0" * 64)),
        "not-offered": text(dict(found, algorithm="SHA-512-256")),
    }


def rows():
    """Several rows: ours is found wherever it stands."""
    topic = Topic(OP, "rows", ["rfc3261#22.3"])
    here = world()
    found = usual("usual")
    ours = text(found)
    for slug, other in others(found).items():
        for place, both in (("first", [other, ours]),
                            ("last", [ours, other])):
            accept(topic, "%s-%s" % (slug, place),
                   "a row that is not good stops no other", here, both,
                   ["SeveralRows"])
    accept(topic, "between", "the one of our realm counts", here,
           [others(found)["basic"], others(found)["other-realm"], ours,
            others(found)["new-scheme"]], ["SeveralRows"])
    return topic


def acks():
    """ACK repeats the credentials of its INVITE and is checked by its
    method; it uses no count, and it is never too late."""
    topic = Topic(OP, "ack", ["rfc3261#22.1"])
    late = world(method="ACK", now=str(ISSUED + 100 * LIFETIME))
    accept(topic, "late", "what was good for the INVITE is good for ACK",
           late, claim(late, Nonces(late)), ["AckRule"])
    here = world(method="ACK", uri="sip:alice@10.0.0.1")
    accept(topic, "other-uri", "the Request-URI of ACK is the peer's Contact",
           here, claim(here, Nonces(here), uri="sip:bob@biloxi.com"),
           ["AckRule"])
    body = world(method="ACK", body="v=0\r\n")
    accept(topic, "auth-int", "the body given is that of the INVITE", body,
           claim(body, Nonces(body), qop="auth-int"), ["AckRule"])
    return topic


def hidden():
    """Names that are hashed or extended."""
    topic = Topic(OP, "names", ["rfc7616#3.4.4"])
    for name in ALGORITHMS:
        here = world(algorithms=[name], userhash="true")
        values = covered(here, nonce=Nonces(here).first(name))
        accept(topic, "userhash-" + name.lower(), "the name is hashed, A1 "
               "has it in clear", here,
               params(values, username=hashed_name(values), userhash="true"),
               ["Userhash"], features=["userhash"])
    for slug, name, sent in (
            ("plain", "alice", b"UTF-8''alice"),
            ("utf-8", "J\xe4s\xf8n", b"UTF-8''J%C3%A4s%C3%B8n"),
            ("language", "alice", b"utf-8'en'alice"),
            ("control", "a\x01b", b"UTF-8''a%01b")):
        here = world(username=name)
        accept(topic, "username-ext-" + slug, "a name that no quoted-string "
               "need hold", here,
               claim(here, Nonces(here), sent={"username": None,
                                               "username_ext": sent}),
               ["UsernameExt"], features=["username-ext"])
    return topic


def expiries():
    topic = Topic(OP, "expiry", ["rfc7616#3.3"])
    for slug, now in (("at-once", 0), ("last-but-one", LIFETIME - 1)):
        here = world(now=str(ISSUED + now))
        accept(topic, slug, "no older than lifetime", here,
               claim(here, Nonces(here)), ["Expiry"])
    here = world()
    nonces = Nonces(here, at=ISSUED - LIFETIME)
    fresh = nonces.issue(ISSUED)["SHA-256"]
    accept(topic, "newer", "of two nonces the newer one", here,
           claim(here, nonces, nonce=fresh), ["Expiry"], nonces=nonces)
    return topic


def topics():
    return [worlds(), grid(), texts(), forms(), rows(), acks(), hidden(),
            expiries()]
