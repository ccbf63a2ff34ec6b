"""A corpus is a set of files vectors/v1/<op>/<topic>.json, one topic each."""

import json
import pathlib

from cited import shown_by
from decided import decision

HERE = pathlib.Path(__file__).resolve().parent
SUITE = "sipdigest-vectors"
VERSION = "1.4.0"
ROOT = HERE.parent / "v1"
# The version that had an id first; what none of them lists is new.
SINCE = {identity: path.stem for path in sorted(HERE.glob("ids/*.txt"))
         for identity in path.read_text("ascii").split()}

# The order in which members are written, so that a diff shows only what
# changed.
ORDER = ("id", "comment", "level", "since", "result", "flags", "features",
         "spec", "requirements", "input", "expect", "intermediate", "not",
         "expect_instead", "error", "decision", "chosen", "alternatives",
         "sibling")


def octets(value):
    """The octets of a str, taken as UTF-8, or of bytes."""
    return value.encode() if isinstance(value, str) else value


def is_printable(data):
    return all(0x20 <= octet <= 0x7E for octet in data)


def member(name, value):
    """One flat JSON member: printable ASCII as text, all else as name_hex."""
    if isinstance(value, list):
        data = [octets(item) for item in value]
        if all(is_printable(item) for item in data):
            return {name: [item.decode() for item in data]}
        return {name + "_hex": [item.hex() for item in data]}
    data = octets(value)
    if is_printable(data):
        return {name: data.decode()}
    return {name + "_hex": data.hex()}


def flat(values):
    """A flat JSON object; a value of None is an absent member."""
    out = {}
    for name, value in values.items():
        if value is not None:
            out.update(member(name, value))
    return out


class Topic:
    """The vectors of one file, in the order in which they are added."""

    def __init__(self, op, topic, spec):
        self.op = op
        self.topic = topic
        self.spec = spec
        self.vectors = []

    def identity(self, slug):
        return "%s/%s/%s" % (self.op, self.topic, slug)

    def add(self, slug, comment, result, flags=(), features=(), level="must",
            spec=None, **rest):
        vector = {
            "id": self.identity(slug), "comment": comment, "level": level,
            "result": result, "flags": list(flags),
            "features": list(features), "spec": list(spec or self.spec),
        }
        vector["since"] = SINCE.get(vector["id"], VERSION)
        vector["requirements"] = shown_by(vector["id"])
        if result == "acceptable":
            vector.update(decision(vector["id"]))
        vector.update(rest)
        self.vectors.append({name: vector[name] for name in ORDER
                             if name in vector})
        return vector["id"]

    def document(self):
        return {"suite": SUITE, "version": VERSION, "op": self.op,
                "topic": self.topic, "vectors": self.vectors}


def canonical(document):
    """The one way in which a document is written."""
    return json.dumps(document, indent=2, ensure_ascii=True) + "\n"


def load(root=ROOT):
    """Every document of the corpus, in the order of its path."""
    return [json.loads(path.read_text("ascii"))
            for path in sorted(root.glob("*/*.json"))]


def files(topics):
    """Path below vectors/v1 and text of each topic."""
    return {"%s/%s.json" % (topic.op, topic.topic):
            canonical(topic.document()) for topic in topics}
