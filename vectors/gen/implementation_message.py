"""How whole messages are taken apart, in small steps: message.*."""

import re

from refusal import Refusal

START = rb"[0-9A-Za-z\-.!%*_+`'~]+ [^ \r\n]+ SIP/2\.0|SIP/2\.0 [1-6]\d\d .*"
NAME = rb"[0-9A-Za-z\-.!%*_+`'~]+"


class Letter:
    """Lines, fields, body; then it is answered or verified as ever."""

    def no_message(self):
        raise Refusal

    def head(self, text):
        """The lines before the empty one, and what is behind it."""
        while text.startswith(b"\r\n"):
            text = text[2:]
        head, end, rest = text.partition(self.end() + self.end())
        if not end:
            self.no_message()
        return self.lines(head), rest

    def end(self):
        return b"\r\n"

    def lines(self, head):
        return self.unfolded(head).split(self.end())

    def unfolded(self, head):
        """Folds stay in the value; here they are marked."""
        return re.sub(b"\r\n([ \t])", b"\0\\1", head)

    def folded(self, value):
        return value.replace(b"\0", b"\r\n")

    def start(self, line):
        if not re.fullmatch(START, line, re.S):
            self.no_message()
        return line.split(b" ")

    def field(self, line):
        name, colon, value = line.partition(b":")
        name = name.rstrip(b" \t")
        if not colon or not re.fullmatch(NAME, name):
            self.no_message()
        return name, self.folded(value).strip(b" \t\r\n")

    def is_name(self, name, wanted):
        return name.lower() == wanted.lower()

    def is_length(self, name):
        return self.is_name(name, b"Content-Length") \
            or self.is_name(name, b"l")

    def length_of(self, value):
        if not re.fullmatch(b"[0-9]+", value):
            self.no_message()
        return int(value)

    def lengths(self, found):
        said = [value for name, value in found if self.is_length(name)]
        if len(said) > 1:
            self.no_message()
        return said

    def cut(self, rest, length):
        if length > len(rest):
            self.no_message()
        return rest[:length]

    def content(self, found, rest):
        said = self.lengths(found)
        return self.cut(rest, self.length_of(said[0])) if said else rest

    def take_apart(self, text):
        (first, *lines), rest = self.head(text)
        start = self.start(first)
        found = [self.field(line) for line in lines]
        return start, found, self.content(found, rest)

    def rows_named(self, found, *names):
        return [(wanted, value) for name, value in found for wanted in names
                if self.is_name(name, wanted)]

    def request_of(self, start, content):
        return {"method": start[0], "uri": start[1], "body": content}

    def respond_to(self, given):
        found = self.rows_named(self.take_apart(given["message"])[1],
                            b"WWW-Authenticate", b"Proxy-Authenticate")
        start, _, content = self.take_apart(given["request"])
        reply = self.respond(dict(
            given, each_realm=b"true", fields=[name for name, _ in found],
            challenges=[value for _, value in found],
            **self.request_of(start, content)))
        return reply if reply["fields"] else {"outcome": b"decline"}

    def field_of_role(self, given):
        return b"Proxy-Authorization" if given.get("role") == b"proxy" \
            else b"Authorization"

    def verify_message(self, given):
        start, fields, content = self.take_apart(given["message"])
        found = self.rows_named(fields, self.field_of_role(given))
        return self.verify(dict(
            given, authorization=[value for _, value in found],
            **self.request_of(start, content)))
