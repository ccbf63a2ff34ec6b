"""The user anonymous, who has an empty password where nobody needs to be known:
server.verify."""

from corpus import Topic
from server import (Nonces, asked, claim, covered, hashed_name, params, text,
                    world)
from topics_verify import OP, accept, expected

NOBODY = {"username": "anonymous", "password": ""}
BESIDE = {"other_username": "anonymous", "other_password": ""}


def known():
    topic = Topic(OP, "anonymous", ["rfc3261#22.1"])
    for name in ("MD5", "SHA-256", "SHA-512-256-sess"):
        here = world(algorithms=[name], **NOBODY)
        accept(topic, name.lower(), "known by that name, with an empty "
               "password", here, claim(here, Nonces(here)), ["EmptyText"],
               level="may")
    here = world(method="MESSAGE", body="hello", **NOBODY)
    accept(topic, "auth-int", "the body is covered all the same", here,
           claim(here, Nonces(here), qop="auth-int"), ["EmptyText"],
           level="may")
    here = world(userhash="true", **NOBODY)
    values = covered(here, nonce=Nonces(here).first("SHA-256"))
    accept(topic, "userhash", "a name like any other, hashed", here,
           params(values, username=hashed_name(values), userhash="true"),
           ["EmptyText", "Userhash"], level="may", features=["userhash"])
    beside(topic)
    unknown(topic)
    return topic


def beside(topic):
    here = world(**BESIDE)
    nonces = Nonces(here)
    for slug, who in (("beside-alice", NOBODY), ("alice-beside", {})):
        topic.add(slug, "the verdict names who it is", "valid",
                  ["EmptyText", "OtherUser"], level="may",
                  features=["two-users"],
                  input=asked(here, nonces, [text(claim(here, nonces,
                                                        **who))]),
                  expect=expected(dict(here, **who), "SHA-256"))
    row = claim(here, nonces, password="")
    topic.add("alice-without-password", "an empty password is that of "
              "anonymous alone", "invalid", ["EmptyText", "OtherUser"],
              features=["two-users"],
              input=asked(here, nonces, [text(row)]), error=["response"],
              sibling=OP + "/anonymous/beside-alice")


def unknown(topic):
    """Who anonymous is not."""
    here = world(algorithms=["SHA-256"], **NOBODY)
    nonces = Nonces(here)
    for slug, who, flags in (
            ("password", {"password": "zanzibar"}, ["WrongResponse"]),
            ("password-of-its-name", {"password": "anonymous"},
             ["WrongResponse"]),
            ("case", {"username": "Anonymous"}, ["UnknownUser"])):
        topic.add(slug, "not the name and password that are known",
                  "invalid", flags, error=["response"],
                  input=asked(here, nonces, [text(claim(here, nonces,
                                                        **who))]),
                  sibling=OP + "/anonymous/sha-256")
    here = world()
    nonces = Nonces(here)
    row = claim(here, nonces, **NOBODY)
    topic.add("not-known-no-password", "where nobody is known by that name "
              "it opens nothing", "invalid", ["UnknownUser"],
              input=asked(here, nonces, [text(row)]), error=["response"],
              sibling=OP + "/accept/usual")


def topics():
    return [known()]
