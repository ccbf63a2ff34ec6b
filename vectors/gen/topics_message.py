"""Whole replies, as they come from the wire: message.respond; and what a field
or body looks like on it."""

from client import Offer, answer
from client import request as user
from corpus import Topic, flat
from messages import reply, request

OP = "message.respond"
WWW, PROXY = "WWW-Authenticate", "Proxy-Authenticate"
ANSWERS = {WWW: "Authorization", PROXY: "Proxy-Authorization"}
BODY = b"v=0\r\no=alice 1 1 IN IP4 192.0.2.1\r\n"
URI = "sip:biloxi.com"
UNAUTHORIZED = "401 Unauthorized"
PROXY_REQUIRED = "407 Proxy Authentication Required"


def offer(**changed):
    return Offer(**dict({"algorithm": "SHA-256"}, **changed))


ONE = offer()
OTHER = offer(realm="atlanta.com", nonce="84f1c1ae6cbe5ua9c8e88dfa3ecm3459")


def respond(topic, slug, comment, came, picked, flags=("Message",),
            sent=None, level="must", **asked):
    """`came` is the reply; `picked` are pairs of field and offer, in order."""
    asked = user(**dict({"uri": URI}, **asked))
    sent = sent or request(asked["method"], asked["uri"])
    answers = [answer(one, asked) for _, one in picked]
    expect = {name: [one[name] for one in answers]
              for name in ("realm", "nonce", "algorithm", "qop", "nc",
                           "cnonce", "response")}
    expect["fields"] = [ANSWERS[field] for field, _ in picked]
    given = {"message": came, "request": sent}
    given.update({name: asked[name] for name in
                  ("username", "password", "cnonce", "nc")})
    topic.add(slug, comment, "valid", list(flags), level=level,
              features=["each-realm", "proxies"] if len(picked) > 1 else [],
              input=flat(given),
              expect=dict({"outcome": "answer"}, **expect) if picked
              else {"outcome": "decline"})


def challenges():
    topic = Topic(OP, "challenge", ["rfc3261#22.2", "rfc3261#22.3"])
    both = [(WWW, ONE.octets), (PROXY, OTHER.octets)]
    rows = (
        ("of-a-server", UNAUTHORIZED, [(WWW, ONE.octets)], [(WWW, ONE)]),
        ("of-a-proxy", PROXY_REQUIRED, [(PROXY, ONE.octets)],
         [(PROXY, ONE)]),
        ("of-both", UNAUTHORIZED, both, [(WWW, ONE), (PROXY, OTHER)]),
        ("of-both-proxy-first", PROXY_REQUIRED, both[::-1],
         [(PROXY, OTHER), (WWW, ONE)]),
        ("of-two-proxies", PROXY_REQUIRED,
         [(PROXY, ONE.octets), (PROXY, OTHER.octets)],
         [(PROXY, ONE), (PROXY, OTHER)]),
        ("unknown-first", UNAUTHORIZED,
         [(WWW, offer(algorithm="SHA-1").octets), (WWW, ONE.octets)],
         [(WWW, ONE)]),
        ("basic-first", UNAUTHORIZED,
         [(WWW, 'Basic realm="biloxi.com"'), (WWW, ONE.octets)],
         [(WWW, ONE)]),
        ("malformed-first", UNAUTHORIZED,
         [(WWW, b'Digest realm="biloxi.com'), (WWW, ONE.octets)],
         [(WWW, ONE)]),
        ("two-algorithms", UNAUTHORIZED,
         [(WWW, ONE.octets), (WWW, offer(algorithm="MD5").octets)],
         [(WWW, ONE)]),
        ("far-apart", UNAUTHORIZED,
         [(WWW, offer(algorithm="SHA-1").octets), ("Server", "x"),
          ("Allow", "INVITE"), (WWW, ONE.octets), ("Supported", "path")],
         [(WWW, ONE)]),
        ("unknown-alone", UNAUTHORIZED,
         [(WWW, offer(algorithm="SHA-1").octets)], []),
        ("basic-alone", UNAUTHORIZED, [(WWW, 'Basic realm="a"')], []),
        ("none", UNAUTHORIZED, [("Server", "x")], []),
    )
    for slug, status, fields, picked in rows:
        respond(topic, slug, "the challenges are those of the fields, in "
                "their order", reply(status, fields), picked)
    return topic


def spelled(name, value):
    """One field in many ways: a slug, what is said of it, the lines."""
    start = name.encode() + b": "
    folds = value.replace(b", ", b",\r\n ")
    lure = value.replace(b'nonce="', b'nonce="x', 1)
    return (
        ("lower-case", "names have no case", [start.lower() + value]),
        ("upper-case", "names have no case",
         [name.upper().encode() + b": " + value]),
        ("space-before-colon", "white space may stand before the colon",
         [name.encode() + b" \t : " + value]),
        ("no-space", "none has to stand behind it",
         [name.encode() + b":" + value]),
        ("spaces-around", "white space at both ends is no part of the value",
         [name.encode() + b":  \t" + value + b"  \t"]),
        ("folded", "a line that begins with white space goes on",
         [start + folds]),
        ("folded-with-tabs", "so does one that begins with a tab",
         [start + value.replace(b", ", b",\r\n\t\t")]),
        ("folded-at-start", "the value begins in the next line",
         [name.encode() + b":\r\n " + value]),
        ("last", "it may be the last field", [b"X: y", start + value]),
        ("like-names", "names that hold the name are others",
         [b"X-" + start + lure, name.encode() + b"-Info: " + lure,
          start + value]),
        ("in-a-folded-line", "what goes on a line is no field",
         [b"Subject: a\r\n " + start + lure, start + value]),
        ("in-a-value", "nor is what stands in a value",
         [b"Subject: " + start + lure, start + value]),
        ("empty-field-before", "a field may be empty",
         [b"Subject:", start + value]),
        ("odd-field-before", "a field that nobody needs is not looked at",
         [b"X-Odd: \x01\xff\"", start + value]),
        ("long-field-before", "another field may be long",
         [b"X-Long: " + b"x" * 5000, start + value]),
    )


def spellings():
    topic = Topic(OP, "spelling", ["rfc3261#7.3.1"])
    for slug, comment, lines in spelled(WWW, ONE.octets):
        came = reply(UNAUTHORIZED, lines)
        respond(topic, slug, comment, came, [(WWW, ONE)], ["FieldName"])
    usual = reply(UNAUTHORIZED, [(WWW, ONE.octets)])
    respond(topic, "empty-lines-before", "CRLF before the start line is not "
            "looked at", b"\r\n\r\n" + usual, [(WWW, ONE)])
    respond(topic, "no-reason", "the reason may be empty",
            reply("401 ", [(WWW, ONE.octets)]), [(WWW, ONE)])
    respond(topic, "odd-reason", "or hold any text",
            reply("401 Nicht\xfc: WWW-Authenticate", [(WWW, ONE.octets)]),
            [(WWW, ONE)])
    respond(topic, "in-the-body", "what stands in the body is no field",
            reply(UNAUTHORIZED, [(WWW, ONE.octets)],
                  b"WWW-Authenticate: " + OTHER.octets + b"\r\n"),
            [(WWW, ONE)], ["BodyEnd"])
    respond(topic, "in-the-body-alone", "not even when there is no other",
            reply(UNAUTHORIZED, [("Server", "x")],
                  b"WWW-Authenticate: " + ONE.octets + b"\r\n"), [],
            ["BodyEnd"])
    return topic


def bodies():
    """A slug, what is said, what follows the empty line, the length line,
    the body meant."""
    more = b"\r\nnot the body"
    size = len(BODY)
    return (
        ("usual", "Content-Length says how long it is", BODY, None, BODY),
        ("compact", "l is Content-Length", BODY, "l: %d" % size, BODY),
        ("zeros", "a number may begin with zeros", BODY,
         "Content-Length: 000%d" % size, BODY),
        ("cut", "what is left behind the body is not of it", BODY + more,
         "Content-Length: %d" % size, BODY),
        ("zero", "a body of no octets, though some follow", BODY,
         "Content-Length: 0", b""),
        ("absent", "without Content-Length the body is all that is left",
         BODY, "", BODY),
        ("absent-and-empty", "which may be nothing", b"", "", b""),
        ("empty-line-inside", "an empty line does not end it",
         BODY + b"\r\n\r\n" + BODY, None, BODY + b"\r\n\r\n" + BODY),
        ("nul", "zero is an octet like any other", b"a\0b", None, b"a\0b"),
        ("line-feeds", "line ends stay as they are", b"a\nb\r\n\r", None,
         b"a\nb\r\n\r"),
        ("fields-inside", "lines like fields are text",
         b"Content-Length: 0\r\n\r\nx", None, b"Content-Length: 0\r\n\r\nx"),
    )


def requests():
    """What the answer covers is in the request that was sent."""
    topic = Topic(OP, "request", ["rfc7616#3.4.3", "rfc3261#18.3"])
    ask = offer(qop="auth-int")
    came = reply(UNAUTHORIZED, [(WWW, ask.octets)], method="MESSAGE")
    for slug, comment, rest, length, body in bodies():
        respond(topic, "body-" + slug, comment, came, [(WWW, ask)],
                ["BodyEnd"], method="MESSAGE", body=body,
                sent=request("MESSAGE", URI, (), rest, length=length))
    usual = reply(UNAUTHORIZED, [(WWW, ONE.octets)])
    for slug, method in (("invite", "INVITE"), ("lower-case", "register"),
                         ("extension", "X-a!")):
        respond(topic, "method-" + slug, "the method is that of the start "
                "line, and has case", usual, [(WWW, ONE)], method=method)
    for slug, uri in (("params", "sip:bob@biloxi.com;transport=tcp"),
                      ("escaped", "sip:b%6fb@biloxi.com"),
                      ("upper-case", "SIP:Biloxi.COM"),
                      ("ipv6", "sips:[2001:db8::1]:5061")):
        respond(topic, "uri-" + slug, "the uri is that of the start line, "
                "octet by octet", usual, [(WWW, ONE)], uri=uri)
    return topic


def topics():
    return [challenges(), spellings(), requests()]
