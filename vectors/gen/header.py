"""A header value is built here from params whose meaning is known beforehand,
so that no parser is needed to say what a reader must find."""

from corpus import flat, octets

FOLD = b"\r\n "
# Members of a reply that are no params: such a name stands in names only.
RESERVED = ("id", "name", "outcome", "error", "reason", "scheme", "names")


class Param:
    """One name=value: the octets written, the name and the value meant."""

    def __init__(self, name, written, value, equal=b"="):
        self.octets = octets(name) + octets(equal) + octets(written)
        self.name = octets(name).lower().decode()
        self.value = octets(value)


def token(name, value, equal="="):
    return Param(name, value, value, equal)


def quoted(name, inside, value=None, equal="="):
    """`inside` stands between the quotes; `value` is what it means."""
    written = b'"' + octets(inside) + b'"'
    return Param(name, written, inside if value is None else value, equal)


def value_of(params, comma=", ", scheme="Digest "):
    return octets(scheme) + octets(comma).join(p.octets for p in params)


def meaning(params, scheme="digest"):
    """What a reply says; a name that stands twice has no one value. Without a
    scheme it is that of Authentication-Info."""
    names = [param.name for param in params]
    known = {param.name: param.value for param in params
             if names.count(param.name) == 1 and param.name not in RESERVED}
    return flat(dict({"outcome": "ok", "scheme": scheme or None,
                      "names": names}, **known))


def add_valid(topic, slug, comment, params, flags=(), comma=", ",
              scheme="Digest ", end=b"", **rest):
    value = value_of(params, comma, scheme) + end
    return topic.add(slug, comment, "valid", flags,
                     input=flat({"value": value}),
                     expect=meaning(params, "digest" if scheme else ""),
                     **rest)


def add_other(topic, slug, comment, value, scheme, **rest):
    """Another scheme: well-formed, and only its name is asked for."""
    return topic.add(slug, comment, "valid", ["OtherScheme"],
                     input=flat({"value": value}),
                     expect={"outcome": "ok", "scheme": scheme}, **rest)


def given(topics, identity):
    """The octets of the value of a vector."""
    for topic in topics:
        for vector in topic.vectors:
            if vector["id"] == identity:
                data = vector["input"]
                return (data["value"].encode() if "value" in data
                        else bytes.fromhex(data["value_hex"]))
    raise KeyError(identity)


def edited(value, old, new):
    """The value with its first `old` made `new`; old None appends."""
    if old is None:
        return value + octets(new)
    assert octets(old) in value, old
    return value.replace(octets(old), octets(new), 1)


def add_invalid(topic, valid, slug, comment, sibling, old, new, flags=(),
                error="syntax", **rest):
    """The sibling with one edit that makes it wrong."""
    identity = "%s/%s" % (topic.op, sibling)
    value = edited(given(valid, identity), old, new)
    return topic.add(slug, comment, "invalid", flags,
                     input=flat({"value": value}), error=[error],
                     sibling=identity, **rest)


def word_of(octet):
    """A slug for an octet."""
    return {0x0D: "cr", 0x0A: "lf", 0x22: "quote", 0x2C: "comma",
            0x3D: "equals", 0x3B: "semicolon"}.get(octet, "%02x" % octet)
