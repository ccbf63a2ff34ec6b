"""Mistakes of those who take whole messages apart."""

import re

from implementation import Implementation
from mutant import mutant, step

step("NameWithCase", "names of fields have case",
     is_name=lambda name, wanted: name == wanted)
step("NameByStart", "a field is known by the start of its name",
     is_name=lambda name, wanted: name.lower().startswith(wanted.lower()))
step("NameByEnd", "a field is known by the end of its name",
     is_name=lambda name, wanted: name.lower().endswith(wanted.lower()))
step("NoFolds", "a line that begins with white space is a field",
     unfolded=lambda head: head)
step("NoTabFolds", "a line that begins with a tab does not go on",
     unfolded=lambda head: re.sub(b"\r\n( )", b"\0\\1", head))
step("FoldDropped", "what goes on in the next line is lost",
     folded=lambda value: value.split(b"\0")[0])
step("LineFeeds", "lines may end with LF alone", end=lambda: b"\n",
     unfolded=lambda head: re.sub(b"\r?\n([ \t])", b"\0\\1",
                                  head.replace(b"\r\n", b"\n")))
step("AnyStart", "the start line is not looked at",
     start=lambda line: (line.split() + [b"", b""])[:3])
step("AnyVersion", "the version is not looked at",
     start=lambda line: line.split(b" "))
step("CompactUnknown", "l is not known as Content-Length",
     is_length=lambda name: name.lower() == b"content-length")
step("LengthIgnored", "the body is all behind the empty line",
     cut=lambda rest, length: rest)
step("LengthTrusted", "a body that is not all there is taken",
     cut=lambda rest, length: rest[:length])
step("LengthWraps", "a length is kept in 64 bits",
     cut=lambda rest, length: rest[:length % 2 ** 64])
step("BodyAsText", "the body ends at its first zero",
     cut=lambda rest, length: rest[:length].split(b"\0")[0])
step("BodyEndTrimmed", "line ends at the end of the body are lost",
     cut=lambda rest, length: rest[:length].rstrip(b"\r\n"))
step("LineEndsChanged", "line ends of the body are made LF",
     cut=lambda rest, length: rest[:length].replace(b"\r\n", b"\n"))
step("NumberLeniently", "a length that is no number is nought",
     length_of=lambda value: int(value) if value.isdigit() else 0)
step("NumberByDigits", "the digits of a length are taken out of it",
     length_of=lambda value: int(re.sub(b"[^0-9]", b"", value) or 0))
step("RoleIgnored", "a proxy looks into Authorization",
     field_of_role=lambda given: b"Authorization")


@mutant
class BothFields(Implementation):
    """a server takes what is said to a proxy"""

    def rows_named(self, found, *names):
        if names == (b"Authorization",):
            names += (b"Proxy-Authorization",)
        return super().rows_named(found, *names)


@mutant
class FirstFieldOnly(Implementation):
    """only the first field of a name is looked at"""

    def rows_named(self, found, *names):
        return super().rows_named(found, *names)[:1]


@mutant
class LastFieldOnly(Implementation):
    """only the last field of a name is looked at"""

    def rows_named(self, found, *names):
        return super().rows_named(found, *names)[-1:]


@mutant
class FieldsSorted(Implementation):
    """fields of proxies are put in front"""

    def rows_named(self, found, *names):
        return sorted(super().rows_named(found, *names),
                      key=lambda pair: not pair[0].startswith(b"Proxy"))


@mutant
class FirstLength(Implementation):
    """of two lengths the first counts"""

    def lengths(self, found):
        return [value for name, value in found
                if self.is_length(name)][:1]


@mutant
class NothingWithoutLength(Implementation):
    """without Content-Length there is no body"""

    def content(self, found, rest):
        return super().content(found, rest) if self.lengths(found) else b""


@mutant
class BodyOfHead(Implementation):
    """fields are looked for behind the empty line too"""

    def head(self, text):
        lines, rest = super().head(text)
        return lines + [line for line in rest.split(b"\r\n")
                        if b"uth" in line and b":" in line], rest


@mutant
class NoEmptyLine(Implementation):
    """a message may end with its last field"""

    def head(self, text):
        return super().head(text if b"\r\n\r\n" in text else text + b"\r\n")


@mutant
class EmptyLinesBefore(Implementation):
    """a message begins with its first octet"""

    def head(self, text):
        if text.startswith(b"\r\n"):
            self.no_message()
        return super().head(text)


@mutant
class NoSpaceBeforeColon(Implementation):
    """white space before the colon is part of the name"""

    def field(self, line):
        if re.match(b"[^:]*[ \t]:", line):
            return b"unknown", b""
        return super().field(line)


@mutant
class SpaceBehindColon(Implementation):
    """a field is a name, a colon and a space"""

    def field(self, line):
        name, value = super().field(line)
        return (name, value) if b": " in line else (b"unknown", b"")


@mutant
class EmptyFieldEnds(Implementation):
    """a field without a value ends the message"""

    def field(self, line):
        if line.rstrip().endswith(b":"):
            self.no_message()
        return super().field(line)


@mutant
class OddFieldRefused(Implementation):
    """an odd octet in any field stops all"""

    def field(self, line):
        if re.search(b"[\x01-\x08\x80-\xff]", line):
            self.no_message()
        return super().field(line)


@mutant
class LongFieldCut(Implementation):
    """a message is cut at 4096 octets"""

    def head(self, text):
        return super().head(text[:4096])


@mutant
class ColonAnywhere(Implementation):
    """a line without a colon is let through"""

    def field(self, line):
        return super().field(line if b":" in line else line + b":")


@mutant
class MethodRaised(Implementation):
    """the method is hashed in upper case"""

    def request_of(self, start, content):
        found = super().request_of(start, content)
        return dict(found, method=found["method"].upper())


@mutant
class UriNormalised(Implementation):
    """the Request-URI is hashed in lower case"""

    def request_of(self, start, content):
        found = super().request_of(start, content)
        return dict(found, uri=found["uri"].lower())


@mutant
class UriWithoutParams(Implementation):
    """the Request-URI is hashed up to its params"""

    def request_of(self, start, content):
        found = super().request_of(start, content)
        return dict(found, uri=found["uri"].split(b";")[0])


@mutant
class RequestNotLookedAt(Implementation):
    """the body of the request is taken to be empty"""

    def request_of(self, start, content):
        return dict(super().request_of(start, content), body=b"")
