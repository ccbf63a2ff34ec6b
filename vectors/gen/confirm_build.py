"""What build.* wants written, read again: the params, each in its form."""

import re

from decoded import octets

# A value that may be sent, as it stands behind the equals sign.
TOKEN = rb"[0-9A-Za-z\-.!%*_+`'~]+"
ASCII = rb'"(?:[ \t\x21\x23-\x5b\x5d-\x7e]|\\["\\])*"'
STRING = rb'"(?:[ \t\x21\x23-\x5b\x5d-\x7e]|\\["\\]' \
    rb"|[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2})*" + b'"'
LHEX = b'"[0-9a-f]*"'
FORMS = {
    "realm": STRING, "nonce": STRING, "opaque": STRING, "username": STRING,
    "nextnonce": STRING, "cnonce": ASCII, "response": LHEX, "rspauth": LHEX,
    "nc": b"[0-9a-f]{8}", "algorithm": TOKEN, "qop": TOKEN,
    "stale": b"true|false", "userhash": b"true|false", "charset": b"UTF-8",
    "username*": rb"UTF-8''(?:%[0-9A-F]{2}|[A-Za-z])+",
    "uri": rb'"(?:sips?|tel):[0-9A-Za-z@.:;=?+%\[\]]+"',
    "domain": rb'"sips?:[0-9A-Za-z@.:]+(?: sips?:[0-9A-Za-z@.:]+)*"',
}
QOPS = b'"' + TOKEN + b"(?:," + TOKEN + b')*"'
PARAM = re.compile(rb'([^=\s]+)=("(?:[^"\\]|\\.)*"|[^",\s]*)(?:, |\Z)', re.S)


def kind_of(vector):
    return vector["id"].split("/")[0].split(".")[1]


def form(kind, name):
    return QOPS if (kind, name) == ("challenge", "qop") else FORMS[name]


def is_sent(kind, name, text):
    """May this stand behind the equals sign?"""
    return re.fullmatch(form(kind, name), text, re.S) is not None


def split(kind, value):
    start = b"" if kind == "authinfo" else b"Digest "
    return PARAM.findall(value[len(start):])


def plainly(kind, name, value):
    """The value as one would write it who checks nothing."""
    if form(kind, name).startswith(b'"'):
        return b'"' + re.sub(rb'(["\\])', rb"\\\1", value) + b'"'
    return value


def written_wrongly(kind, given):
    return [name for name, value in given.items()
            if not is_sent(kind, name, plainly(kind, name, value))]


def says(kind, given, value, grammar):
    """Does the value say just that, each param in its form?"""
    reading = grammar.read(value, kind)
    scheme = "" if kind == "authinfo" else "digest"
    return not isinstance(reading, str) and reading[0] == scheme \
        and sorted(reading[1]) == sorted(given.items()) and all(
            is_sent(kind, name.decode(), text)
            for name, text in split(kind, value))


def confirm(grammar, vector):
    """Is what is expected right, or what is refused wrong in one param?"""
    kind = kind_of(vector)
    given = octets(vector["input"])
    if vector["result"] == "invalid":
        return {"missing": not given,
                "duplicate": {"username", "username*"} <= set(given),
                "form": len(written_wrongly(kind, given)) == 1}[
                    vector["error"][0]]
    return says(kind, given, octets(vector["expect"])["value"], grammar)
