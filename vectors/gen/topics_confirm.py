"""A client sees whether a reply is from the server: client.confirm."""

from corpus import Topic, flat, octets
from digest import ALGORITHMS, steps
from server import written

OP = "client.confirm"
NONCE = "dcd98b7102dd2f0e8b11d0f600bfb0c093"
NEXT = "84f1c1ae6cbe5ua9c8e88dfa3ecm3459"
SENT = ("username", "realm", "nonce", "uri", "response", "algorithm", "cnonce",
        "qop", "nc")
BODY = "v=0\r\ns=-\r\n"


def asked(**changed):
    values = {"username": "bob", "password": "zanzibar",
              "realm": "biloxi.com", "nonce": NONCE, "method": "REGISTER",
              "uri": "sip:biloxi.com", "algorithm": "SHA-256", "qop": "auth",
              "nc": "00000001", "cnonce": "0a4f113b", "body": None,
              "reply_body": None}
    values.update(changed)
    return values


def listed(found):
    return b", ".join(written(name, value) for name, value in found.items()
                      if value is not None)


def credentials(values):
    """What the client had sent."""
    found = {name: values.get(name) for name in SENT}
    found["response"] = steps(values)[0]["response"]
    if values["qop"] is None:
        found["nc"] = found["cnonce"] = None
    return b"Digest " + listed(found)


def rspauth(values, **changed):
    reply = dict(values, method="", body=values["reply_body"], **changed)
    return steps(reply, "rspauth")[0]["rspauth"]


def info(values, **sent):
    """The params of Authentication-Info; what is sent may differ."""
    found = {"qop": values["qop"], "rspauth": quoted(rspauth(values)),
             "cnonce": values["cnonce"], "nc": values["nc"]}
    if values["qop"] is None:
        found["cnonce"] = found["nc"] = None
    found.update(sent)
    return found


def quoted(value):
    return b'"%b"' % octets(value)


def given(values, found):
    value = found if isinstance(found, bytes) else listed(found)
    return flat({"username": values["username"],
                 "password": values["password"],
                 "credentials": credentials(values), "info": value,
                 "reply_body": values["reply_body"]})


def good(topic, slug, comment, values, found=None, flags=("Rspauth",),
         level="must", **expect):
    topic.add(slug, comment, "valid", flags, level=level,
              input=given(values, found or info(values)),
              expect=flat(dict({"outcome": "accept"}, **expect)))


def bad(topic, slug, comment, values, found, error, sibling, level="must"):
    topic.add(slug, comment, "invalid", ["Rspauth"], level=level,
              input=given(values, found), error=error,
              sibling="%s/accept/%s" % (OP, sibling))


def accepted():
    topic = Topic(OP, "accept", ["rfc7616#3.5"])
    for name in ALGORITHMS:
        for qop in ("auth", "auth-int"):
            good(topic, "%s-%s" % (name.lower(), qop), "rspauth is a "
                 "response without a method",
                 asked(algorithm=name, qop=qop, reply_body=BODY))
    good(topic, "no-algorithm", "no algorithm means MD5",
         asked(algorithm=None))
    for slug, nc in (("second", "00000002"), ("ten", "0000000a"),
                     ("last", "ffffffff")):
        good(topic, "nc-" + slug, "the count of the request",
             asked(nc=nc))
    good(topic, "nextnonce", "a nonce for the next request", asked(),
         info(asked(), nextnonce=quoted(NEXT)), nextnonce=NEXT)
    good(topic, "nextnonce-escaped", "read as unescaped", asked(),
         info(asked(), nextnonce=b'"a\\"b\\\\c"'), nextnonce='a"b\\c')
    good(topic, "empty-reply", "auth-int of no body",
         asked(qop="auth-int"))
    good(topic, "two-bodies", "the request's body is not that of the reply",
         asked(qop="auth-int", body="of the request", reply_body=BODY))
    good(topic, "cnonce-escaped", "compared as unescaped", asked(),
         info(asked(), cnonce=b'"0a\\4f113b"'))
    found = info(asked())
    good(topic, "reversed", "in another order", asked(),
         dict(list(found.items())[::-1]))
    good(topic, "realm-quote", "hashed as unescaped",
         asked(realm='My "Cool" Realm'))
    return topic


def flipped(text):
    return text[:-1] + ("0" if text[-1] != "0" else "1")


def refused():
    topic = Topic(OP, "refuse", ["rfc7616#3.5"])
    whole = asked(qop="auth-int", reply_body=BODY)
    both = dict(whole, body="of the request")
    value = rspauth(asked(reply_body=BODY))
    usual = dict(asked(reply_body=BODY))
    rows = (
        ("last-digit", flipped(value)), ("first-digit",
                                         flipped(value[::-1])[::-1]),
        ("empty", ""), ("half", value[:32]), ("long", value + "0"),
        ("zeros", "0" * 64),
        ("request", steps(usual)[0]["response"]),
        ("other-password", rspauth(dict(usual, password="x"))),
        ("other-nonce", rspauth(dict(usual, nonce=NEXT))),
        ("other-uri", rspauth(dict(usual, uri="sip:x"))),
        ("other-count", rspauth(dict(usual, nc="00000002"))),
        ("other-cnonce", rspauth(dict(usual, cnonce="x"))),
        ("other-algorithm", rspauth(dict(usual, algorithm="SHA-512-256"))),
        ("no-qop", rspauth(dict(usual, qop=None))),
        ("auth-int", rspauth(dict(usual, qop="auth-int"))),
        ("sess", rspauth(dict(usual, algorithm="SHA-256-sess"))),
    )
    for slug, sent in rows:
        bad(topic, "rspauth-" + slug, "not what the server would say", usual,
            info(usual, rspauth=quoted(sent)), ["response", "form"],
            "sha-256-auth")
    refused_params(topic, usual)
    for slug, body in (("none", None), ("changed", BODY + "a")):
        bad(topic, "body-" + slug, "auth-int covers the body of the reply",
            whole, info(whole, rspauth=quoted(
                rspauth(dict(whole, reply_body=body)))), ["response"],
            "sha-256-auth-int")
    bad(topic, "body-of-request", "not the body of the request", both,
        info(both, rspauth=quoted(
            rspauth(dict(both, reply_body=both["body"])))), ["response"],
        "two-bodies")
    return topic


def refused_params(topic, usual):
    """What belongs to another request, or proves nothing."""
    found = info(usual)

    def without(*names):
        return {name: value for name, value in found.items()
                if name not in names}
    other = dict(usual, nc="00000002")
    second = dict(usual, cnonce="x")
    rows = (
        ("nc-other", dict(found, nc="00000002"), ["response"]),
        ("nc-of-another", info(other), ["response"]),
        ("cnonce-other", dict(found, cnonce="x"), ["response"]),
        ("cnonce-of-another", info(second), ["response"]),
        ("cnonce-case", dict(found, cnonce="0A4F113B"), ["response"]),
        ("without-rspauth", without("rspauth"), ["missing"]),
        ("without-nc", without("nc"), ["missing"]),
        ("without-cnonce", without("cnonce"), ["missing"]),
        ("nextnonce-alone", {"nextnonce": quoted(NEXT)}, ["missing"]),
        ("qop-unknown", dict(found, qop="auth-conf"),
         ["unsupported", "response"]),
        ("twice", listed(found) + b", nc=00000001", ["duplicate"]),
        ("unknown-param", listed(found) + b", x=y", ["syntax"]),
        ("trailing-comma", listed(found) + b",", ["syntax"]),
        ("upper-case", dict(found, rspauth=quoted(
            rspauth(usual).upper())), ["syntax", "response"]),
        ("empty-value", b"", ["syntax", "missing"]),
    )
    for slug, sent, error in rows:
        bad(topic, slug, "another request's, or no proof at all", usual,
            sent, error, "sha-256-auth")


def topics():
    return [accepted(), refused()]
