"""Params are written here in the form of their own production: build.*."""

from corpus import flat, octets

QUOTED = {"challenge": ("realm", "domain", "nonce", "opaque", "qop"),
          "credentials": ("username", "realm", "nonce", "uri", "response",
                          "cnonce", "opaque", "auts"),
          "authinfo": ("nextnonce", "rspauth", "cnonce")}


def escaped(value):
    return octets(value).replace(b"\\", b"\\\\").replace(b'"', b'\\"')


def written(kind, name, value):
    if name in QUOTED[kind]:
        return b'%b="%b"' % (octets(name), escaped(value))
    return b"%b=%b" % (octets(name), octets(value))


def header(kind, params):
    """The value of the header field, one of the ways to write it."""
    start = b"" if kind == "authinfo" else b"Digest "
    return start + b", ".join(written(kind, name, value)
                              for name, value in params.items())


def given(params):
    """What is absent is no member."""
    return {name: value for name, value in params.items()
            if value is not None}


def build(topic, slug, comment, flags=(), level="must", **params):
    """A valid one; the name of a param with a star ends in _ext."""
    kind = topic.op.split(".")[1]
    params = starred(given(params))
    return topic.add(slug, comment, "valid", flags, level=level,
                     input=flat(params),
                     expect=flat({"outcome": "ok",
                                  "value": header(kind, params)}))


def refuse(topic, slug, comment, sibling, flags=(), error="form", **params):
    """What no sender may write; one param away from its sibling."""
    return topic.add(slug, comment, "invalid", flags,
                     input=flat(starred(given(params))), error=[error],
                     sibling="%s/%s" % (topic.op, sibling))


def starred(params):
    return {name.replace("_ext", "*"): value
            for name, value in params.items()}
