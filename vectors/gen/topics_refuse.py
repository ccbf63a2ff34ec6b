"""Credentials that a server does not accept: server.verify."""

import hashlib

from client import NONCE
from corpus import Topic, octets
from digest import digest, joined, steps
from server import (Nonces, asked, claim, covered, hashed_name, params,
                    text)
from topics_verify import FEATURES, OP, WORLDS, usual

RESPONSE = ["response"]


def refuse(topic, slug, comment, row, error, flags, name="usual",
           level="must", sibling=None, nonces=None, **rest):
    """`row` is octets, a list of them, or the params of one row."""
    here = WORLDS[name]
    if not isinstance(row, list):
        row = [row if isinstance(row, bytes) else text(row)]
    topic.add(slug, comment, "invalid", flags, level=level,
              features=FEATURES.get(name, []),
              input=asked(here, nonces or Nonces(here), row), error=error,
              sibling="%s/accept/%s" % (OP, sibling or name), **rest)


def other(name, changed, qop=None, **sent):
    """The params whose response covers what is changed, but which say what is
    usual."""
    here = WORLDS[name]
    nonces = Nonces(here)
    right = covered(here, nonce=nonces.first(here["algorithms"][0]),
                    qop=qop or here["qops"][0])
    found = params(right)
    response = steps(dict(right, **changed))[0]["response"]
    return dict(found, response=response, **sent)


WRONG = (
    ("password", "another password", {"password": "Zanzibar"}),
    ("password-empty", "an empty password", {"password": ""}),
    ("password-null", "the text of no password", {"password": "null"}),
    ("username", "another name is hashed", {"username": "bob"}),
    ("username-case", "names have case", {"username": "Alice"}),
    ("realm", "another realm is hashed", {"realm": "biloxi.com"}),
    ("realm-case", "realms have case", {"realm": "Atlanta.example.com"}),
    ("method", "another method is hashed", {"method": "INVITE"}),
    ("method-case", "methods have case", {"method": "register"}),
    ("uri", "another uri is hashed", {"uri": "sip:biloxi.com"}),
    ("nonce", "another nonce is hashed", {"nonce": NONCE}),
    ("nc", "another nc is hashed", {"nc": "00000002"}),
    ("nc-decimal", "nc is hashed as sent", {"nc": "1"}),
    ("cnonce", "another cnonce is hashed", {"cnonce": "0a4f113c"}),
    ("qop", "auth-int is hashed, auth is sent", {"qop": "auth-int"}),
    ("qop-list", "the list of qop is hashed", {"qop": "auth,auth-int"}),
    ("qop-none", "the form of RFC 2069 with qop sent", {"qop": None}),
    ("algorithm-md5", "MD5 under another name", {"algorithm": "MD5"}),
    ("algorithm-512", "SHA-512/256 under another name",
     {"algorithm": "SHA-512-256"}),
    ("algorithm-sess", "a -sess value under the plain name",
     {"algorithm": "SHA-256-sess"}),
)


def wrong():
    """All is well but for the response."""
    topic = Topic(OP, "response", ["rfc7616#3.6"])
    for slug, comment, changed in WRONG:
        refuse(topic, slug, comment, other("usual", changed),
               ["response", "form"] if slug == "algorithm-md5" else RESPONSE,
               ["WrongResponse"])
    wrong_text(topic)
    wrong_hash(topic)
    wrong_body(topic)
    return topic


def wrong_text(topic):
    """The right response, changed."""
    found = usual("usual")
    good = found["response"]
    flip = {"0": "1"}
    rows = (
        ("first-digit", flip.get(good[0], "0") + good[1:]),
        ("last-digit", good[:-1] + flip.get(good[-1], "0")),
        ("middle-digit", good[:32] + flip.get(good[32], "0") + good[33:]),
        ("empty", ""), ("one-digit", good[:1]), ("half", good[:32]),
        ("short", good[:-1]), ("long", good + "0"), ("twice", good + good),
        ("zeros", "0" * 64), ("not-hex", "g" + good[1:]),
        ("space", good[:-1] + " "), ("nul", good[:63] + "\0"),
    )
    for slug, sent in rows:
        refuse(topic, "text-" + slug, "every digit counts, and their number",
               dict(found, response=sent), ["response", "form", "syntax"],
               ["WrongResponse"])
    refuse(topic, "text-escaped-nul", "a zero octet ends nothing",
           dict(found, response=b'"%b\\\0"' % good[:63].encode()),
           ["response", "form"], ["WrongResponse"])
    for slug, name in (("other", "bob"), ("empty", ""), ("case", "Alice")):
        refuse(topic, "username-sent-" + slug, "right for our user, whose "
               "name is not the one that is sent",
               dict(found, username=name), RESPONSE, ["UnknownUser"])
    refuse(topic, "text-upper-case", "the digits are lower-case",
           dict(found, response=good.upper()), ["response", "form"],
           ["WrongResponse"], level="should")
    for slug, name in (("unknown-user", "mallory"), ("user-null", "null"),
                       ("user-empty", ""), ("user-case", "ALICE"),
                       ("user-longer", "alice2"), ("user-shorter", "alic")):
        here = WORLDS["usual"]
        for way, password in (("", "zanzibar"), ("-no-password", "")):
            refuse(topic, slug + way, "nobody of that name; the response is "
                   "right for what a careless server would hash",
                   claim(here, Nonces(here), username=name,
                         password=password), RESPONSE, ["UnknownUser"])


def of_parts(name, ha1):
    """The usual params with the response for another H(A1)."""
    here = WORLDS[name]
    algorithm = here["algorithms"][0]
    right = covered(here, nonce=Nonces(here).first(algorithm))
    a2 = joined(algorithm, right["method"], right["uri"])
    response = joined(algorithm, ha1, right["nonce"], right["nc"],
                      right["cnonce"], right["qop"], a2)
    return dict(params(right), response=response.decode())


def wrong_hash(topic):
    """Mistakes inside the hashes."""
    here = WORLDS["sess"]
    text_of = b"alice:atlanta.example.com:zanzibar"
    nonce = Nonces(here).first("SHA-256-sess").encode()
    raw = hashlib.sha256(text_of).digest()
    rows = (
        ("sess-plain", "sess", digest("SHA-256", text_of),
         "A1 of -sess is bound to the session"),
        ("sess-raw", "sess",
         digest("SHA-256", raw + b":" + nonce + b":0a4f113b"),
         "the inner hash enters as hexadecimal"),
        ("sess-upper-case", "sess",
         digest("SHA-256", raw.hex().upper().encode() + b":" + nonce
                + b":0a4f113b"), "the inner hash enters in lower case"),
        ("sess-without-cnonce", "sess",
         digest("SHA-256", raw.hex().encode() + b":" + nonce + b":"),
         "the cnonce enters A1 of -sess"),
        ("cut-512", "sha-512-256",
         hashlib.sha512(text_of).hexdigest()[:64].encode(),
         "SHA-512/256 is not SHA-512 cut short"),
        ("a1-password-alone", "usual", digest("SHA-256", b"zanzibar"),
         "A1 has name and realm"),
        ("a1-of-nothing", "usual", digest("SHA-256", b""), "an empty A1"),
        ("a1-empty", "usual", b"", "no H(A1) at all"),
        ("a1-other-hash", "usual", digest("MD5", text_of),
         "H(A1) is of the algorithm"),
    )
    for slug, name, ha1, comment in rows:
        refuse(topic, slug, comment, of_parts(name, ha1), RESPONSE,
               ["WrongResponse"], name)
    here = WORLDS["userhash"]
    right = covered(here, nonce=Nonces(here).first("SHA-256"))
    hidden = hashed_name(right)
    response = steps(dict(right, username=hidden))[0]["response"]
    refuse(topic, "userhash-in-a1", "A1 has the clear name",
           dict(params(right, username=hidden, userhash="true"),
                response=response), RESPONSE, ["Userhash"], "userhash")
    refuse(topic, "userhash-not-said", "a hashed name that is not said to be",
           params(dict(right, username=hidden)), RESPONSE, ["Userhash"],
           "userhash")


def wrong_body(topic):
    """auth-int covers the body."""
    for slug, body in (("changed", "watson, come hera"), ("none", None),
                       ("longer", "watson, come here\r\n")):
        row = other("message", {"body": body, "qop": "auth-int"}, "auth-int")
        refuse(topic, "body-" + slug, "auth-int covers the body as it came",
               row, RESPONSE, ["AuthInt"], "message")
    here = WORLDS["message"]
    right = covered(here, nonce=Nonces(here).first("SHA-256"), qop="auth-int")
    response = steps(dict(right, qop="auth"))[0]["response"]
    a1 = joined("SHA-256", here["username"], here["realm"], here["password"])
    for slug, body in (("hash-empty", b""), ("hash-zero", b"0" * 64)):
        a2 = joined("SHA-256", here["method"], here["uri"], body)
        value = joined("SHA-256", a1, right["nonce"], right["nc"],
                       right["cnonce"], "auth-int", a2)
        refuse(topic, "body-" + slug, "the hash of the body is filled in",
               dict(params(right), response=value.decode()), RESPONSE,
               ["AuthInt"], "message")
    refuse(topic, "body-not-covered", "auth-int is sent, auth is hashed",
           dict(params(right), response=octets(response).decode()), RESPONSE,
           ["AuthInt"], "message")


UNOFFERED = (
    ("sha-512-256", "SHA-512-256", "SHA-512-256"), ("md5-sess", "MD5-sess",
                                                    "MD5-sess"),
    ("sha-256-sess", "SHA-256-sess", "SHA-256-sess"),
    ("unknown", "SHA-1024", "SHA-256"), ("sha-1", "SHA-1", "MD5"),
    ("md5x", "MD5X", "MD5"), ("md5-ses", "MD5-ses", "MD5"),
    ("md", "MD", "MD5"), ("sha-25", "SHA-25", "SHA-256"),
    ("sha-2566", "SHA-2566", "SHA-256"), ("aka", "AKAv1-MD5", "MD5"),
    ("empty", b'""', "MD5"), ("zero", "0", "MD5"),
)


def offers():
    """What was not offered is not accepted, however right it is."""
    topic = Topic(OP, "offer", ["rfc8760#2.3"])
    for slug, sent, name in UNOFFERED:
        here = WORLDS["usual"]
        row = claim(here, Nonces(here), algorithm=name,
                    sent={"algorithm": sent})
        refuse(topic, "algorithm-" + slug, "not an algorithm that was "
               "offered", row, ["offer", "unsupported", "form"],
               ["Downgrade"])
    stripped(topic)
    unoffered_qop(topic)
    return topic


def stripped(topic):
    """The downgrades: an offer that is stripped or exchanged."""
    here = WORLDS["sha-256-only"]
    for slug, sent in (("md5", "MD5"), ("left-out", None)):
        row = claim(here, Nonces(here), algorithm="MD5",
                    sent={"algorithm": sent})
        refuse(topic, "downgraded-" + slug, "MD5 where SHA-256 alone was "
               "offered", row, ["offer"], ["Downgrade"], "sha-256-only")
    here = WORLDS["usual"]
    nonces = Nonces(here)
    for name, issued in (("MD5", "SHA-256"), ("SHA-256", "MD5")):
        row = claim(here, nonces, algorithm=name, nonce=nonces.first(issued))
        refuse(topic, "exchanged-" + name.lower(), "the nonce belongs to the "
               "challenge for another algorithm", row, ["nonce", "offer"],
               ["Downgrade"], level="should")
    here = WORLDS["all-algorithms"]
    nonces = Nonces(here)
    row = claim(here, nonces, algorithm="SHA-256",
                nonce=nonces.first("SHA-256-sess"))
    refuse(topic, "exchanged-sess", "the -sess form is another algorithm",
           row, ["nonce", "offer"], ["Downgrade"], "all-algorithms",
           level="should")


def unoffered_qop(topic):
    for name in ("usual", "sess", "auth-int-only", "md5-only"):
        here = WORLDS[name]
        row = claim(here, Nonces(here), qop=None) if name != "sess" else \
            other("sess", {}, qop="auth")
        for gone in ("qop", "nc") if name == "sess" else ():
            row.pop(gone)
        refuse(topic, "qop-left-out-" + name, "qop was offered: what has "
               "none skips the count, and is refused", row,
               ["offer", "missing", "response"], ["Downgrade"], name)
    for slug, name, hashed, sent in (
            ("auth-int-unasked", "auth-only", "auth-int", "auth-int"),
            ("auth-too-weak", "auth-int-only", "auth", "auth"),
            ("conf", "usual", "auth-conf", "auth-conf"),
            ("prefix", "usual", "auth", "auth-in"),
            ("longer", "usual", "auth", "authx"),
            ("list", "usual", "auth,auth-int", b'"auth,auth-int"'),
            ("empty", "usual", "", b'""'),
            ("left-out-with-count", "usual", None, None)):
        here = WORLDS[name]
        row = claim(here, Nonces(here), qop=hashed, sent={
            "qop": sent, "nc": "00000001", "cnonce": "0a4f113b"})
        refuse(topic, "qop-" + slug, "not a qop that was offered", row,
               ["offer", "unsupported", "form", "response"], ["Downgrade"],
               name)
    row = claim(WORLDS["usual"], Nonces(WORLDS["usual"]))
    row.update(username=hashed_name(covered(WORLDS["usual"])),
               userhash="true")
    refuse(topic, "userhash-unasked", "userhash was not offered", row,
           ["offer", "response"], ["Userhash"])


def topics():
    return [wrong(), offers()]
