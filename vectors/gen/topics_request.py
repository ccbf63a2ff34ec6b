"""Whole requests, as they come from the wire: message.verify."""

from client import NONCE
from corpus import Topic, flat
from digest import SESSIONS
from messages import request
from server import Nonces, claim, text, world
from topics_message import BODY, bodies, spelled
from topics_verify import expected

OP = "message.verify"
HERE = world(method="MESSAGE", body=None)
KEPT = ("realm", "key", "context", "algorithms", "qops", "lifetime",
        "username", "password", "now")


def given(here, nonces, came, role=None):
    """The input: a server, what it issued, and a message instead of its
    parts."""
    return flat(dict({name: here[name] for name in KEPT}, role=role,
                     message=came, **nonces.input()))


def accept(topic, slug, comment, came, here=HERE, nonces=None, role=None,
           flags=("Message",)):
    topic.add(slug, comment, "valid", list(flags),
              input=given(here, nonces or Nonces(here), came, role),
              expect=expected(here, here["algorithms"][0]))


def refuse(topic, slug, comment, came, error, sibling, flags=("Message",),
           level="must"):
    topic.add(slug, comment, "invalid", list(flags), level=level,
              input=given(HERE, Nonces(HERE), came), error=error,
              sibling="%s/%s" % (OP, sibling))


def row(here=HERE, body=None, qop="auth", **said):
    here = dict(here, body=body)
    return text(claim(here, Nonces(here), qop=qop, **said))


def came(value, body=b"", field="Authorization", **rest):
    return request(HERE["method"], HERE["uri"], [(field, value)], body,
                   **rest)


def verified():
    topic = Topic(OP, "spelling", ["rfc3261#7.3.1"])
    mine = row()
    for slug, comment, lines in spelled("Authorization", mine):
        accept(topic, slug, comment,
               request(HERE["method"], HERE["uri"], lines),
               flags=["FieldName"])
    accept(topic, "empty-lines-before", "CRLF before the start line is not "
           "looked at", b"\r\n\r\n" + came(mine))
    return topic


def verified_bodies():
    topic = Topic(OP, "body", ["rfc3261#18.3", "rfc7616#3.4.3"])
    for slug, comment, rest, length, body in bodies():
        accept(topic, slug, comment,
               came(row(body=body, qop="auth-int"), rest, length=length),
               flags=["BodyEnd"])
    accept(topic, "without-integrity", "auth does not cover the body",
           came(row(), BODY), flags=["BodyEnd"])
    for slug, comment, rest, length, error in (
            ("changed", "another body", BODY.replace(b"1", b"2"), None,
             ["response"]),
            ("line-end-lost", "another line end", BODY.replace(
                b"\r\n", b"\n"), None, ["response"]),
            ("grown", "more than was hashed", BODY + b"x", None,
             ["response"]),
            ("shortened", "less than was hashed", BODY,
             "Content-Length: %d" % (len(BODY) - 1), ["response"]),
            ("longer-than-there", "the body is not all there", BODY,
             "Content-Length: %d" % (len(BODY) + 1), ["missing", "syntax"]),
            ("two-lengths", "two readers would see two bodies", BODY,
             "Content-Length: %d\r\nl: 1" % len(BODY),
             ["duplicate", "syntax"]),
            ("length-no-number", "no number", BODY, "Content-Length: x",
             ["syntax"]),
            ("length-negative", "no number", BODY, "Content-Length: -1",
             ["syntax"]),
            ("length-huge", "2 to the power of 64, and what is there", BODY,
             "Content-Length: %d" % (2 ** 64 + len(BODY)),
             ["missing", "syntax"])):
        refuse(topic, slug, comment,
               came(row(body=BODY, qop="auth-int"), rest, length=length),
               error, "body/usual", ["BodyEnd"])
    return topic


def verified_rows():
    """Which of the fields hold our credentials."""
    topic = Topic(OP, "rows", ["rfc3261#22.3"])
    mine = ("Authorization", row())
    others = ("Authorization", row(realm="biloxi.com", nonce=NONCE))
    proxys = ("Proxy-Authorization", row(realm="biloxi.com", nonce=NONCE))
    bearer = ("Authorization", "Bearer x")

    def fields(*rows):
        return request(HERE["method"], HERE["uri"], rows)
    for slug, rows in (("alone", [mine]), ("other-realm-first",
                                           [others, mine]),
                       ("other-realm-last", [mine, others]),
                       ("other-scheme-first", [bearer, mine]),
                       ("proxy-first", [proxys, mine]),
                       ("proxy-last", [mine, proxys]),
                       ("far-apart", [others, ("Subject", "a"), mine])):
        accept(topic, slug, "ours is found by field and realm",
               fields(*rows), flags=["SeveralRows"])
    accept(topic, "of-a-proxy", "a proxy looks into Proxy-Authorization",
           fields(("Proxy-Authorization", row())), role="proxy",
           flags=["SeveralRows"])
    for name in SESSIONS:
        here = dict(HERE, algorithms=[name])
        accept(topic, "of-a-proxy-" + name.lower(), "whichever field it is, "
               "A1 of -sess has nonce and cnonce",
               fields(("Proxy-Authorization", row(here))), here,
               role="proxy", flags=["SeveralRows", "SessionKey"])
    for slug, comment, rows in (
            ("none", "no credentials", ()),
            ("other-realm-alone", "none for us", [others]),
            ("other-field", "what is said to a proxy is not for the server",
             [("Proxy-Authorization", row())]),
            ("like-name", "the name is another",
             [("X-Authorization", row())]),
            ("like-name-longer", "the name is another",
             [("Authorization-Info", row())]),
            ("in-a-folded-line", "a line of another field",
             [b"Subject: a\r\n Authorization: " + row()])):
        refuse(topic, slug, comment, fields(*rows), ["absent"], "rows/alone",
               ["SeveralRows"])
    refuse(topic, "in-the-body", "the body has no fields",
           request(HERE["method"], HERE["uri"], (),
                   b"Authorization: " + row() + b"\r\n"), ["absent"],
           "rows/alone", ["BodyEnd"])
    return topic


def verified_starts():
    topic = Topic(OP, "start", ["rfc3261#7.1", "rfc7616#3.4.3"])
    mine = row()
    invite = world(method="INVITE", uri="sip:bob@biloxi.com")
    nonces = Nonces(invite)
    sent = text(claim(invite, nonces))
    for method in ("INVITE", "ACK"):
        accept(topic, method.lower(), "ACK repeats the credentials of its "
               "INVITE", request(method, invite["uri"],
                                 [("Authorization", sent)]), invite, nonces)
    for slug, comment, method, uri, error in (
            ("other-method", "another method", "INVITE", HERE["uri"],
             ["response"]),
            ("method-in-lower-case", "methods have case",
             HERE["method"].lower(), HERE["uri"], ["response"]),
            ("other-uri", "another Request-URI", HERE["method"],
             "sip:chicago.com", ["uri"])):
        refuse(topic, slug, comment,
               request(method, uri, [("Authorization", mine)]), error,
               "rows/alone")
    good = came(mine)
    for slug, comment, text_of, error, level in (
            ("other-version", "another version", good.replace(
                b" SIP/2.0", b" SIP/3.0", 1), ["unsupported", "syntax"],
             "must"),
            ("no-version", "no version", good.replace(b" SIP/2.0", b"", 1),
             ["syntax"], "must"),
            ("two-spaces", "one space stands between the parts",
             good.replace(b" sip:", b"  sip:", 1), ["syntax"], "should"),
            ("no-empty-line", "the fields do not end", good[:-2],
             ["syntax", "missing"], "must"),
            ("name-alone", "a line without a colon", good.replace(
                b"Max-Forwards: 70", b"Max-Forwards"), ["syntax"], "must"),
            ("line-feeds", "lines end with CRLF", good.replace(
                b"\r\n", b"\n"), ["syntax"], "should")):
        refuse(topic, slug, comment, text_of, error, "rows/alone",
               level=level)
    refuse(topic, "value-unclosed", "credentials that end in a text",
           came(mine.replace(b'", nonce', b", nonce", 1)), ["syntax"],
           "rows/alone")
    refuse(topic, "wrong-password", "another password",
           came(row(password="wrong")), ["response"], "rows/alone")
    return topic


def topics():
    return [verified(), verified_bodies(), verified_rows(),
            verified_starts()]
