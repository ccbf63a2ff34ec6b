"""Whole SIP messages, put together from their parts: message.*."""

from corpus import octets

CRLF = b"\r\n"
TOP = [("Via", "SIP/2.0/UDP pc33.atlanta.example.com;branch=z9hG4bK776asdhds"),
       ("Max-Forwards", "70"),
       ("To", "Bob <sip:bob@biloxi.com>"),
       ("From", "Alice <sip:alice@atlanta.example.com>;tag=1928301774"),
       ("Call-ID", "a84b4c76e66710")]


def line(field):
    """A pair of name and value, or a line as it stands."""
    if isinstance(field, tuple):
        return octets(field[0]) + b": " + octets(field[1])
    return octets(field)


def message(start, fields, body=b"", length=None, end=CRLF):
    """`length` is the line that says how long the body is; empty for none."""
    body = octets(body)
    if length is None:
        length = "Content-Length: %d" % len(body)
    lines = [octets(start)] + [line(field) for field in fields]
    if length:
        lines.append(octets(length))
    return end.join(lines) + end + end + body


def request(method, uri, fields=(), body=b"", **rest):
    return message(b"%b %b SIP/2.0" % (octets(method), octets(uri)),
                   TOP + [("CSeq", b"1 " + octets(method))] + list(fields),
                   body, **rest)


def reply(status, fields, body=b"", method="REGISTER", **rest):
    return message("SIP/2.0 " + status,
                   TOP[:1] + TOP[2:] + [("CSeq", "1 " + method)]
                   + list(fields), body, **rest)
