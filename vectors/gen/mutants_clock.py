"""Mistakes in when a nonce is good, what a full table forgets, and which row
counts."""

from implementation import Implementation
from mutant import mutant


@mutant
class StaleBeforeResponse(Implementation):
    """stale is said of a wrong response"""

    def row_error(self, value, given):
        error = super().row_error(value, given)
        at = int(given["issued_at"][0])
        return "stale" if error == "response" and self.is_late(at, given) \
            else error


@mutant
class StaleAsWrong(Implementation):
    """a right response for an old nonce is a wrong one"""

    def state_error(self, params, given, at):
        error = super().state_error(params, given, at)
        return "response" if error == "stale" else error


@mutant
class NeverLate(Implementation):
    """a nonce is good for ever"""

    def is_late(self, at, given):
        return False


@mutant
class FutureAccepted(Implementation):
    """a nonce dated in the future is accepted"""

    def is_late(self, at, given):
        return int(given["now"]) - at > int(given["lifetime"])


@mutant
class LateOneEarly(Implementation):
    """a nonce is too old at the end of its lifetime"""

    def is_late(self, at, given):
        return super().is_late(at + 1, dict(
            given, now=b"%d" % (int(given["now"]) + 2)))


@mutant
class LateOneLate(Implementation):
    """a nonce is good for one tick longer"""

    def is_late(self, at, given):
        return super().is_late(at, dict(
            given, lifetime=b"%d" % (int(given["lifetime"]) + 1)))


@mutant
class AckNeedsFreshNonce(Implementation):
    """ACK is refused when its nonce is too old"""

    def state_error(self, params, given, at):
        if self.is_late(at, given):
            return "stale"
        return super().state_error(params, given, at)


@mutant
class AckUsesCount(Implementation):
    """ACK uses its count"""

    def state_error(self, params, given, at):
        error = super().state_error(params, given, at)
        if given["method"] == b"ACK":
            self.use(params)
        return error


@mutant
class TableForgets(Implementation):
    """of a table that is full the oldest nonce is forgotten, and then taken
    again"""

    def use(self, params):
        if params["nonce"] not in self.used and len(self.used) >= 8:
            self.used.pop(next(iter(self.used)))
        super().use(params)


@mutant
class TableForgetsAll(Implementation):
    """a table that is full is emptied"""

    def use(self, params):
        if params["nonce"] not in self.used and len(self.used) >= 8:
            self.used.clear()
        super().use(params)


@mutant
class TableRefuses(Implementation):
    """a table that is full takes no new nonce"""

    def state_error(self, params, given, at):
        if params["nonce"] not in self.used and len(self.used) >= 8:
            return "stale"
        return super().state_error(params, given, at)


@mutant
class SessionAnew(Implementation):
    """A1 of -sess is computed anew with each cnonce"""

    def first_cnonce(self, params):
        return params.get("cnonce")


@mutant
class FirstRowOnly(Implementation):
    """only the first row is looked at"""

    def rows_error(self, rows, given):
        return super().rows_error(rows[:1], given)


@mutant
class LastRowOnly(Implementation):
    """only the last row is looked at"""

    def rows_error(self, rows, given):
        return super().rows_error(rows[-1:], given)


@mutant
class RowsAllOrNothing(Implementation):
    """one row that cannot be read spoils all"""

    def rows_error(self, rows, given):
        errors = [self.credentials(value) for value in rows]
        if "syntax" in errors or "duplicate" in errors:
            return "syntax"
        return super().rows_error(rows, given)


@mutant
class NoRowsIsGood(Implementation):
    """without credentials the verdict is what was there before: accepted"""

    def rows_error(self, rows, given):
        self.accepted = {}
        return super().rows_error(rows, given) if rows else None


@mutant
class WrongPushesOut(Implementation):
    """a wrong response pushes the oldest nonce out of a full table, which is
    then refused"""

    def begin_serving(self):
        super().begin_serving()
        self.wrong = set()

    def row_error(self, value, given):
        error = super().row_error(value, given)
        if error == "response":
            self.wrong.add(self.credentials(value)["nonce"])
        return error

    def state_error(self, params, given, at):
        full = len(self.used) + len(self.wrong) > 8
        if full and params["nonce"] == next(iter(self.used), None):
            return "stale"
        return super().state_error(params, given, at)


@mutant
class ClockBackForgets(Implementation):
    """counts are forgotten when the clock is set back"""

    def state_error(self, params, given, at):
        now = int(given["now"])
        if now < getattr(self, "latest", now):
            self.used.pop(params["nonce"], None)
        self.latest = now
        return super().state_error(params, given, at)


@mutant
class LateForgets(Implementation):
    """counts are forgotten when a nonce is found too old"""

    def state_error(self, params, given, at):
        error = super().state_error(params, given, at)
        if error == "stale":
            self.used.pop(params["nonce"], None)
        return error
