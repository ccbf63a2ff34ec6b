"""The topics of digest.response, digest.rspauth and digest.userhash."""

from corpus import Topic, flat
from digest import ALGORITHMS, PLAIN, is_session, steps, userhash
from published import AKA
from texts import (BODIES, CNONCE, NONCE, OCTETS, SDP, TEXT, URI, USERS,
                   text_of)

METHODS = ("REGISTER", "INVITE", "OPTIONS", "MESSAGE", "ACK")
BLOCKS = (0, 1, 55, 56, 63, 64, 65, 111, 112, 119, 120, 127, 128, 129, 1000)


def request(algorithm, qop="auth", **changed):
    values = {"algorithm": algorithm, "username": "bob",
              "realm": "biloxi.com", "password": "zanzibar",
              "method": "REGISTER", "uri": "sip:biloxi.com", "nonce": NONCE,
              "nc": "00000001", "cnonce": "0a4f113b", "qop": qop}
    if qop is None:
        values["nc"] = values["cnonce"] = None
    values.update(changed)
    return values


def add(topic, slug, comment, values, flags=(), name="response", **rest):
    expect, intermediate = steps(values, name)
    if intermediate:
        rest["intermediate"] = intermediate
    given = {key: values[key] for key in values
             if name != "rspauth" or key != "method"}
    topic.add(slug, comment, "valid", flags, input=flat(given),
              expect=expect, **rest)


def forms():
    """Each algorithm with each form of qop that is defined for it."""
    for algorithm in ALGORITHMS:
        for qop in (None, "auth", "auth-int"):
            if qop is not None or not is_session(algorithm):
                yield algorithm, qop


def level_of(algorithm, qop):
    """No RFC defines a SHA-2 digest without qop, yet peers send it."""
    return "should" if qop is None and algorithm != "MD5" else "must"


def grid():
    topic = Topic("digest.response", "grid", ["rfc7616#3.4.1"])
    for algorithm, qop in forms():
        for method in METHODS:
            values = request(algorithm, qop, method=method)
            if qop == "auth-int":
                values["body"] = SDP
            form = qop or "no-qop"
            slug = "-".join((algorithm, form, method)).lower()
            flags = ["QopAbsent"] if qop is None else []
            if method == "ACK":
                flags.append("Ack")
            add(topic, slug, "%s, %s, %s" % (algorithm, form, method),
                values, flags, level=level_of(algorithm, qop))
    return topic


def rspauth_grid():
    topic = Topic("digest.rspauth", "grid", ["rfc7616#3.5"])
    bodies = (("sdp", SDP), ("empty", ""))
    for algorithm, qop in forms():
        for word, body in bodies:
            if qop != "auth-int" and word == "empty":
                continue
            values = request(algorithm, qop, method="")
            if qop == "auth-int":
                values["body"] = body
            form = qop or "no-qop"
            slug = "-".join((algorithm, form)).lower()
            if qop == "auth-int":
                slug += "-" + word
            add(topic, slug, "%s, %s: A2 has no method" % (algorithm, form),
                values, ["QopAbsent"] if qop is None else [], "rspauth",
                level=level_of(algorithm, qop))
    return topic


def rspauth_text():
    topic = Topic("digest.rspauth", "text", ["rfc7616#3.5"])
    rows = (
        ("ipv6-uri", "a colon in the uri follows that of A2",
         {"uri": "sip:[2001:db8::1]:5060"}),
        ("second-use", "the nc of the request", {"nc": "0000000a"}),
        ("cnonce-with-colon", "the cnonce is not cut", {"cnonce": "a:b"}),
        ("utf-8-username", "octets of the name as they are",
         {"username": b"J\xc3\xa4s\xc3\xb8n"}),
        ("sips-uri", "another scheme", {"uri": "sips:biloxi.com"}),
    )
    for slug, comment, changed in rows:
        values = request("SHA-256", method="", **changed)
        add(topic, slug, comment, values, (), "rspauth")
    return topic


def rspauth_aka():
    """A server has XRES where the client has RES."""
    topic = Topic("digest.rspauth", "aka", ["rfc3310#3.5"])
    for slug, inputs, _, comment in AKA:
        if inputs["password"]:
            add(topic, slug, comment, dict(inputs, method=""), ["Aka"],
                "rspauth")
    return topic


def blocks():
    topic = Topic("digest.response", "blocks", ["rfc7616#3.3"])
    for algorithm in PLAIN:
        for length in BLOCKS:
            add(topic, "%s-body-%d" % (algorithm.lower(), length),
                "a body of %d octets" % length,
                request(algorithm, "auth-int", body=text_of(length)),
                ["HashBlocks"])
        for length in BLOCKS[2:]:
            values = request(algorithm, username="u", realm="r",
                             password=text_of(length - len("u:r:")))
            add(topic, "%s-a1-%d" % (algorithm.lower(), length),
                "an A1 of %d octets" % length, values, ["HashBlocks"])
    return topic


NAMES = ("md5", "Md5", "mD5-sEsS", "MD5-SESS", "sha-256", "Sha-256",
         "sha-256-sess", "SHA-256-Sess", "sha-512-256", "Sha-512-256",
         "sha-512-256-SESS", "SHA-512-256-SESS")


def names():
    topic = Topic("digest.response", "names", ["rfc3261#7.3.1"])
    for name in NAMES:
        marks = "".join("u" if c.isupper() else "l" for c in name
                        if c.isalpha())
        add(topic, "%s-%s" % (name.lower(), marks),
            "algorithm written %s: names have no case" % name, request(name),
            ["NameCase"])
    add(topic, "absent", "no algorithm means MD5", request(None),
        ["AlgorithmAbsent"], spec=["rfc7616#3.3"])
    return topic


# (slug, sibling in the grid, the member that changes, error)
REFUSED = (
    ("md5x", "md5", {"algorithm": "MD5X"}, "unsupported"),
    ("md5-ses", "md5-sess", {"algorithm": "MD5-ses"}, "unsupported"),
    ("sha-1", "md5", {"algorithm": "SHA-1"}, "unsupported"),
    ("sha-25", "sha-256", {"algorithm": "SHA-25"}, "unsupported"),
    ("sha256", "sha-256", {"algorithm": "SHA256"}, "unsupported"),
    ("sha-512", "sha-512-256", {"algorithm": "SHA-512"}, "unsupported"),
    ("sha-512-slash-256", "sha-512-256", {"algorithm": "SHA-512/256"},
     "unsupported"),
    ("akav1-md5", "md5", {"algorithm": "AKAv1-MD5"}, "unsupported"),
    ("empty-algorithm", "md5", {"algorithm": ""}, "unsupported"),
    ("nul-in-algorithm", "md5", {"algorithm": b"MD5\0"}, "unsupported"),
    ("qop-auth-conf", "sha-256", {"qop": "auth-conf"}, "unsupported"),
    ("qop-cut", "sha-256", {"qop": "auth-"}, "unsupported"),
    ("qop-list", "sha-256", {"qop": "auth,auth-int"}, "unsupported"),
    ("no-nc", "sha-256", {"nc": None}, "missing"),
    ("no-cnonce", "sha-256", {"cnonce": None}, "missing"),
    ("sess-no-cnonce", "md5-sess", {"cnonce": None}, "missing"),
    ("sess-no-qop", "sha-256-sess", {"qop": None}, "missing"),
    ("no-nonce", "md5", {"nonce": None}, "missing"),
)


def refused():
    topic = Topic("digest.response", "refused", ["rfc7616#3.3"])
    names = {name.lower(): name for name in ALGORITHMS}
    for slug, sibling, changed, error in REFUSED:
        flag = ("UnknownAlgorithm" if "algorithm" in changed else
                "MissingInput" if error == "missing" else "QopChoice")
        topic.add(slug, "no other value stands in for it", "invalid", [flag],
                  input=flat(dict(request(names[sibling]), **changed)),
                  error=[error],
                  sibling="digest.response/grid/%s-auth-register" % sibling)
    return topic


def text():
    topic = Topic("digest.response", "text", ["rfc7616#3.4.2"])
    for slug, comment, changed, flags in TEXT:
        add(topic, slug, comment, request("SHA-256", **changed), flags)
    for algorithm in ("MD5-sess", "SHA-512-256-sess"):
        add(topic, "%s-utf-8" % algorithm.lower(), "octets as they are",
            request(algorithm, username=b"J\xc3\xa4s\xc3\xb8n"), OCTETS)
        add(topic, "%s-nul" % algorithm.lower(),
            "a zero octet does not end the text",
            request(algorithm, password=b"a\0b"), OCTETS)
    return topic


def uri():
    topic = Topic("digest.response", "uri", ["rfc7616#3.4.3"])
    for slug, value, comment in URI:
        add(topic, slug, comment, request("SHA-256", uri=value), ["Uri"])
    return topic


NC = ("00000002", "00000009", "0000000a", "0000000f", "00000010",
      "00000064", "000000ff", "00000100", "0000ffff", "7fffffff", "80000000",
      "ffffffff")

def nc_cnonce():
    topic = Topic("digest.response", "nc-cnonce", ["rfc7616#3.4"])
    for nc in NC:
        add(topic, "nc-" + nc, "nc is hexadecimal, of eight digits",
            request("SHA-256", nc=nc), ["NonceCount"])
    for slug, value, comment in CNONCE:
        add(topic, "cnonce-" + slug, comment,
            request("SHA-256", cnonce=value), ["Cnonce"])
        add(topic, "sess-cnonce-" + slug,
            comment + "; the cnonce stands in A1 too",
            request("SHA-256-sess", cnonce=value), ["Cnonce"])
    for slug, value in (("with-colon", "a:b"), ("with-equals", "bm9uY2U=="),
                        ("upper-case", NONCE.upper())):
        add(topic, "nonce-" + slug, "the nonce is opaque",
            request("MD5-sess", nonce=value), ["Nonce"])
    return topic


def body():
    topic = Topic("digest.response", "body", ["rfc7616#3.4.3"])
    for algorithm in ("MD5", "SHA-256", "SHA-512-256-sess"):
        for slug, data, comment in BODIES:
            add(topic, "%s-%s" % (algorithm.lower(), slug), comment,
                request(algorithm, "auth-int", method="INVITE", body=data),
                ["AuthInt"])
    for qop in (None, "auth"):
        add(topic, "ignored-for-%s" % (qop or "no-qop"),
            "only auth-int covers the body",
            request("MD5", qop, method="INVITE", body=SDP), ["AuthInt"])
    add(topic, "absent", "a missing body is an empty one",
        request("SHA-256", "auth-int"), ["AuthInt"])
    return topic


def choices(**named):
    return [dict({"name": name.replace("_", "-")}, **members)
            for name, members in named.items()]


def qop_case():
    topic = Topic("digest.response", "qop-case", ["rfc3261#7.3.1"])
    for algorithm in PLAIN:
        sent = steps(request(algorithm, "AUTH"))[0]
        low = steps(request(algorithm, "auth"))[0]
        topic.add("%s-auth-upper-case" % algorithm.lower(),
                  "qop has no case, but which octets enter the digest?",
                  "acceptable", ["QopCase"],
                  input=flat(request(algorithm, "AUTH")),
                  alternatives=choices(as_sent=sent, lower_case=low))
    return topic


def userhash_grid():
    topic = Topic("digest.userhash", "grid", ["rfc7616#3.4.4"])
    for algorithm in ALGORITHMS:
        for slug, username, realm in USERS:
            values = {"algorithm": algorithm, "username": username,
                      "realm": realm}
            topic.add("%s-%s" % (algorithm.lower(), slug),
                      "H(username:realm), no password, no -sess", "valid",
                      ["Userhash"], input=flat(values),
                      expect=userhash(values))
    return topic


def topics():
    return [grid(), blocks(), names(), text(), uri(), nc_cnonce(), body(),
            qop_case(), refused(), rspauth_grid(), rspauth_text(),
            rspauth_aka(), userhash_grid()]
