"""Credentials whose response is right, and that a server refuses all the same:
server.verify."""

from client import NONCE
from corpus import Topic
from server import (ISSUED, LIFETIME, Nonces, asked, claim, nonce, text,
                    world)
from topics_refuse import refuse
from topics_verify import OP, WORLDS, usual

PARAMS = ("username", "realm", "nonce", "uri", "response", "cnonce", "qop",
          "nc", "algorithm")


def with_nonce(text_of_nonce):
    here = WORLDS["usual"]
    return claim(here, Nonces(here), nonce=text_of_nonce)


def nonces():
    """Only a nonce that was issued for this is good."""
    topic = Topic(OP, "nonce", ["rfc7616#3.6"])
    here = WORLDS["usual"]
    good = Nonces(here).first("SHA-256")
    elsewhere = dict(here, realm="biloxi.com")
    rows = (
        ("foreign", NONCE, "somebody else's"),
        ("empty", "", "no text at all"),
        ("first-digit", "1" + good[1:], "one digit changed"),
        ("last-digit", good[:-1] + ("0" if good[-1] != "0" else "1"),
         "one digit changed"),
        ("short", good[:-1], "one digit is missing"),
        ("long", good + "0", "one digit more"),
        ("half", good[:32], "without its second half"),
        ("upper-case", good.upper(), "another text, though the same number"),
        ("space", good + " ", "a space more"),
        ("zeros", "0" * 64, "nothing but zeros"),
        ("zeros-left-out", good.lstrip("0"),
         "its time without the zeros in front"),
        ("one-zero-left-out", good[1:], "its time of a digit less"),
        ("one-zero-more", "0" + good, "its time of a digit more"),
        ("time-of-32-bits", good[8:], "its time of eight digits"),
        ("future", nonce(dict(here, key="somebody else's, 32 octets long!"),
                         "SHA-256", ISSUED + 10 ** 9),
         "made by a stranger, dated in the future"),
        ("forged-date", "%016x" % (ISSUED + 5) + good[16:],
         "one that was issued, with another date"),
        ("other-key", nonce(dict(here, key="the key of another server, too."),
                            "SHA-256"), "made by another server"),
        ("other-realm", nonce(elsewhere, "SHA-256"), "issued for another "
         "realm"),
        ("not-issued", nonce(here, "SHA-512-256"),
         "for an algorithm that is not offered"),
    )
    for slug, sent, comment in rows:
        refuse(topic, slug, comment, with_nonce(sent), ["nonce"],
               ["ForeignNonce"])
    for slug, changed in (("other-context", {"context": "call-2"}),
                          ("other-offer", {"qops": ["auth"]})):
        refuse(topic, slug, "issued in another context, or with another "
               "offer", with_nonce(nonce(dict(here, **changed), "SHA-256")),
               ["nonce"], ["ForeignNonce"])
    return topic


def stale():
    """A right response for a nonce that is too old, or not yet made."""
    topic = Topic(OP, "stale", ["rfc7616#3.3"])
    here = WORLDS["usual"]
    for slug, now in (("just-over", ISSUED + LIFETIME + 1),
                      ("long-over", ISSUED + 10 ** 12),
                      ("clock-back", ISSUED - 1), ("clock-zero", 0)):
        there = world(now=str(now))
        late(topic, slug, there, claim(here, Nonces(here)))
    return topic


def late(topic, slug, there, row):
    """Differs from the usual vector in `now` alone."""
    topic.add(slug, "older than lifetime, or newer than now: a new nonce is "
              "needed, not a new password", "invalid", ["Expiry"],
              input=asked(there, Nonces(there), [text(row)]),
              error=["stale", "nonce"], sibling=OP + "/accept/usual")


def missing():
    topic = Topic(OP, "missing", ["rfc7616#3.4"])
    found = usual("usual")
    for name in ("username", "nonce", "uri", "response", "cnonce", "nc"):
        refuse(topic, name, "a param that the digest needs",
               {key: value for key, value in found.items() if key != name},
               ["missing"], ["MissingInput"])
    refuse(topic, "realm", "without realm they are nobody's",
           {key: value for key, value in found.items() if key != "realm"},
           ["missing", "absent"], ["MissingInput"])
    for name in ("cnonce", "nc"):
        row = {key: value for key, value in usual("sess").items()
               if key != name}
        refuse(topic, "sess-" + name, "-sess needs it too", row, ["missing"],
               ["MissingInput"], "sess")
    return topic


def duplicates():
    """Two readers may take two values, so neither is taken."""
    topic = Topic(OP, "duplicate", ["rfc7235#2.1"])
    found = text(usual("usual"))
    for name in PARAMS:
        value = usual("usual")[name]
        again = b", %b=%b" % (name.encode(), b'"%b"' % value.encode()
                              if name not in ("qop", "nc", "algorithm")
                              else value.encode())
        refuse(topic, name + "-same", "twice with one value", found + again,
               ["duplicate"], ["Duplicate"])
        for place, row in (("first", b"Digest " + name.encode() + b"=x, "
                            + found[7:]),
                           ("last", found + b", " + name.encode() + b"=x")):
            refuse(topic, "%s-other-%s" % (name, place),
                   "twice, with another value", row, ["duplicate"],
                   ["Duplicate"])
    refuse(topic, "username-and-username-ext", "two names",
           found + b", username*=UTF-8''alice", ["duplicate"], ["Duplicate"])
    return topic


def syntax():
    topic = Topic(OP, "syntax", ["rfc3261#25.1"])
    good = text(usual("usual"))
    rows = (
        ("behind-quote", good.replace(b'com",', b'com"x,', 1),
         "text behind a closing quote"),
        ("trailing-comma", good + b",", "a comma at the end"),
        ("double-comma", good.replace(b", ", b", , ", 1), "an empty place"),
        ("no-comma", good.replace(b", ", b" ", 1), "a comma is missing"),
        ("semicolons", good.replace(b", ", b"; "), "semicolons"),
        ("unclosed", good + b', opaque="', "a quote is open"),
        ("name-alone", good + b", opaque", "a name without value"),
        ("value-alone", good + b", =x", "a value without name"),
        ("nul", good + b"\0", "a zero octet at the end"),
        ("colon", b"Digest: " + good[7:], "a colon behind the scheme"),
        ("no-space", b"Digest" + good[7:], "no space behind the scheme"),
        ("joined", good + b", Digest " + good[7:], "two values in one"),
        ("empty", b"", "an empty value"),
        ("scheme-alone", b"Digest", "a scheme and nothing else"),
        ("name-cut", good + b", nonc", "a name that is cut short"),
    )
    for slug, row, comment in rows:
        refuse(topic, slug, comment, row, ["syntax", "duplicate", "absent"],
               ["List"])
    return topic


NC = (
    ("zero", "counts begin with 1", "00000000"),
    ("not-hex", "g is no digit", "0000000g"),
    ("letter-o", "O is no digit", "0000000O"),
    ("one-digit", "one digit", "1"),
    ("seven-digits", "seven digits", "0000001"),
    ("nine-digits", "nine digits", "000000001"),
    ("sixteen-digits", "sixteen digits", "0000000000000001"),
    ("overflow", "one more than any count", "100000000"),
    ("empty", "no digits", b'""'),
    ("negative", "a sign", "-0000001"),
    ("plus", "a sign", b'"+0000001"'),
    ("prefix", "0x is no digit", "0x000001"),
    ("space", "a space is no digit", b'" 0000001"'),
    ("comma", "two counts", b'"00000001,00000002"'),
)


def forms():
    """nc of another form than eight digits, hashed as it is sent."""
    topic = Topic(OP, "nc-form", ["rfc7616#3.4"])
    here = WORLDS["usual"]
    for slug, comment, sent in NC:
        covered = sent.decode().strip('"') if isinstance(sent, bytes) \
            else sent
        row = claim(here, Nonces(here), nc=covered, sent={"nc": sent})
        refuse(topic, slug, comment, row, ["form"], ["NonceCount"])
    return topic


URIS = (
    ("other-user", "sip:bob@atlanta.example.com"),
    ("other-host", "sip:biloxi.com"),
    ("scheme", "sips:atlanta.example.com"),
    ("case", "sip:Atlanta.example.com"),
    ("parameter", "sip:atlanta.example.com;transport=tcp"),
    ("prefix", "sip:atlanta.example.co"),
    ("longer", "sip:atlanta.example.com.biloxi.com"),
    ("port", "sip:atlanta.example.com:5060"),
    ("other-scheme", "tel:+1-201-555-0123"),
)


def uris():
    """The uri that was hashed is not that of the request."""
    topic = Topic(OP, "uri", ["rfc8760#2.6"])
    here = WORLDS["usual"]
    for slug, uri in URIS:
        refuse(topic, slug, "right for another Request-URI",
               claim(here, Nonces(here), uri=uri), ["uri"], ["UriCompared"])
    for slug, sent in (("empty", ""), ("star", "*")):
        refuse(topic, slug, "right for no Request-URI at all",
               claim(here, Nonces(here), uri=sent), ["uri", "form"],
               ["UriCompared"])
    here = WORLDS["sip-user"]
    for slug, uri in (("escaped", "sip:%61lice@atlanta.example.com"),
                      ("user-case", "sip:Alice@atlanta.example.com"),
                      ("angle", "<sip:alice@atlanta.example.com>")):
        refuse(topic, slug, "not the same octets",
               claim(here, Nonces(here), uri=uri), ["uri", "form"],
               ["UriCompared"], "sip-user")
    here = WORLDS["same-user"]
    refuse(topic, "same-user-other", "another user's",
           claim(here, Nonces(here), uri="sip:bob@atlanta.example.com"),
           ["uri"], ["UriCompared"], "same-user")
    return topic


def absent():
    """Nothing of it is for us."""
    topic = Topic(OP, "absent", ["rfc3261#22.3"])
    here = WORLDS["usual"]
    found = usual("usual")
    basic = b"Basic realm=\"atlanta.example.com\""
    elsewhere = [text(claim(here, Nonces(here), realm=realm))
                 for realm in ("biloxi.com", "")]
    rows = [
        ("no-rows", [], "no credentials"),
        ("other-realm", elsewhere[:1], "another realm's"),
        ("empty-realm", elsewhere[1:], "the empty realm's"),
        ("two-others", elsewhere, "for two others"),
        ("basic", [basic], "Basic is never accepted"),
        ("basic-token68", [b"Basic YWxpY2U6emFuemliYXI="],
         "Basic with the right password"),
        ("bearer", [b'Bearer x="y"'], "another scheme"),
        ("digestn", [b"Digestn" + text(found)[6:]], "no scheme of ours"),
    ]
    rows += [("realm-" + slug,
              [text(claim(here, Nonces(here), realm=realm))], comment)
             for slug, realm, comment in (
                 ("case", "ATLANTA.EXAMPLE.COM", "realms have case"),
                 ("prefix", "atlanta.example.co", "a part of the realm"),
                 ("longer", "atlanta.example.com ", "more than the realm"))]
    for slug, row, comment in rows:
        refuse(topic, slug, comment, row, ["absent", "syntax"],
               ["SeveralRows"])
    return topic


def acks():
    """ACK is no way around."""
    topic = Topic(OP, "ack-refused", ["rfc3261#22.1"])
    here = WORLDS["ack"]
    good = claim(here, Nonces(here))
    wrong = dict(good, response="0" * 64)
    own = claim(here, Nonces(here), method="ACK")
    refuse(topic, "response", "a wrong response", wrong, ["response"],
           ["AckRule"], "ack")
    refuse(topic, "own-method", "hashed with ACK, which no client answers",
           own, ["response"], ["AckRule"], "ack")
    refuse(topic, "nonce", "a nonce that was never issued",
           claim(here, Nonces(here), nonce=NONCE), ["nonce"], ["AckRule"],
           "ack")
    return topic


def topics():
    return [nonces(), stale(), missing(), duplicates(), syntax(), forms(),
            uris(), absent(), acks()]
