"""A client is given challenges and answers one: what it must send back."""

from corpus import flat, octets
from digest import steps, userhash

NONCE = "dcd98b7102dd2f0e8b11d0f600bfb0c093"
OP = "client.respond"


class Offer:
    """A challenge: the octets sent and what they mean to the client."""

    def __init__(self, text=None, **changed):
        self.means = {"realm": "biloxi.com", "nonce": NONCE, "qop": "auth",
                      "algorithm": None, "opaque": None, "userhash": None}
        self.means.update(changed)
        self.octets = octets(self.written() if text is None else text)
        self.qop = "auth"
        offered = self.means["qop"]
        if offered is not None and offered.strip().lower() == "auth-int":
            self.qop = "auth-int"

    def written(self):
        form = {"realm": '"%s"', "nonce": '"%s"', "opaque": '"%s"',
                "qop": '"%s"', "algorithm": "%s", "userhash": "%s"}
        return "Digest " + ", ".join(
            "%s=%s" % (name, form[name] % value)
            for name, value in self.means.items() if value is not None)


def request(**changed):
    values = {"method": "REGISTER", "uri": "sip:biloxi.com",
              "username": "bob", "password": "zanzibar",
              "cnonce": "0a4f113b", "nc": "00000001", "body": None}
    values.update(changed)
    return values


def answer(offer, asked, **echo):
    """The header that answers the offer, but for what `echo` says."""
    means = offer.means
    values = dict(asked, realm=means["realm"], nonce=means["nonce"],
                  algorithm=means["algorithm"] or "MD5",
                  qop=echo.get("qop") or offer.qop)
    response = steps(values)[0]["response"]
    name = asked["username"]
    if means["userhash"] == "true":
        name = userhash(values)["username"]
    found = {"outcome": "answer", "algorithm": means["algorithm"],
             "realm": means["realm"], "nonce": means["nonce"],
             "qop": values["qop"], "nc": asked["nc"],
             "cnonce": asked["cnonce"], "uri": asked["uri"],
             "username": name, "opaque": means["opaque"],
             "userhash": means["userhash"], "response": response}
    found.update(echo)
    return flat(found)


def asked_of(asked, offers):
    return flat(dict(asked, challenges=[offer.octets for offer in offers]))


def respond(topic, slug, comment, offers, picked, flags=(), level="must",
            asked=None, **rest):
    """`picked` is the place of the challenge to answer; None: none."""
    asked = asked or request()
    expect = ({"outcome": "decline"} if picked is None
              else answer(offers[picked], asked))
    return topic.add(slug, comment, "valid", flags, level=level,
                     input=asked_of(asked, offers), expect=expect, **rest)


def either(topic, slug, comment, offers, flags, asked=None, **named):
    topic.add(slug, comment, "acceptable", flags,
              input=asked_of(asked or request(), offers),
              alternatives=[dict({"name": name.replace("_", "-")}, **members)
                            for name, members in named.items()])
