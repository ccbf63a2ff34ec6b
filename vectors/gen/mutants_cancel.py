"""Mistakes of a client that cancels, or that runs out of counts."""

from implementation import Implementation
from mutant import mutant


@mutant
class CancelAnswered(Implementation):
    """CANCEL has credentials"""

    def cancel(self, line, cnonce):
        return self.next_header(b"CANCEL", cnonce) \
            if self.take_reply(line) else None


@mutant
class CancelRepeats(Implementation):
    """CANCEL repeats the credentials of its INVITE"""

    def cancel(self, line, cnonce):
        return self.sent


@mutant
class CancelCounts(Implementation):
    """CANCEL uses a count"""

    def cancel(self, line, cnonce):
        self.next_count()


@mutant
class CancelForgets(Implementation):
    """behind a CANCEL the ACK has no credentials"""

    def cancel(self, line, cnonce):
        self.sent = None


@mutant
class CancelAsksAgain(Implementation):
    """a CANCEL is sent again when it is challenged"""

    def cancel(self, line, cnonce):
        if not line:
            return None
        return self.next_header(b"CANCEL", cnonce) \
            if self.take_reply(line) else None


class Endless(Implementation):
    """Never runs out of counts."""

    def is_used_up(self):
        return False


@mutant
class CountWrapsToZero(Endless):
    """00000000 follows ffffffff"""

    def next_count(self):
        super().next_count()
        self.number %= 2 ** 32
        return b"%08x" % self.number


@mutant
class CountWrapsToOne(Endless):
    """00000001 follows ffffffff"""

    def next_count(self):
        if self.number == 0xFFFFFFFF:
            self.number = 0
        return super().next_count()


@mutant
class CountGrows(Endless):
    """100000000 follows ffffffff"""


@mutant
class CountStays(Endless):
    """ffffffff follows ffffffff"""

    def next_count(self):
        self.number = min(self.number, 0xFFFFFFFE)
        return super().next_count()


@mutant
class CountEndsEarly(Implementation):
    """ffffffff is never sent"""

    def is_used_up(self):
        return self.number >= 0xFFFFFFFE


@mutant
class CountSignedOut(Implementation):
    """counts end at 7fffffff"""

    def is_used_up(self):
        return self.number >= 0x7FFFFFFF


@mutant
class CountOf16BitsOut(Implementation):
    """counts wrap at 65536"""

    def next_count(self):
        super().next_count()
        self.number %= 65536
        return b"%08x" % self.number


@mutant
class UsedUpForEver(Implementation):
    """a new nonce does not help who ran out of counts"""

    def restart(self):
        if not self.is_used_up():
            super().restart()
