"""Mistakes in what a server remembers, in what it asks, and in what a proxy
passes on."""

from implementation import Implementation
from mutant import mutant


@mutant
class ReplayAccepted(Implementation):
    """the identical request again is accepted"""

    def was_used(self, params):
        return False


@mutant
class CountOfUser(Implementation):
    """counts are kept for the user, not for the nonce"""

    def use(self, params):
        self.used.setdefault(b"", set()).add(self.count(params))
        self.firsts.setdefault(params["nonce"], params.get("cnonce"))

    def was_used(self, params):
        return self.count(params) in self.used.get(b"", ())


@mutant
class CountWithCnonce(Implementation):
    """another cnonce makes the count another one"""

    def count(self, params):
        return super().count(params), params.get("cnonce")


@mutant
class CountWithQop(Implementation):
    """another qop makes the count another one"""

    def count(self, params):
        return super().count(params), params.get("qop")


@mutant
class CountReadDecimal(Implementation):
    """nc is read as decimal as far as it goes"""

    def count(self, params):
        digits = super().count(params)
        text = b"%08x" % digits
        end = next((i for i, c in enumerate(text) if c > 0x39), len(text))
        return int(text[:end] or b"0")


@mutant
class CountOfOneOctet(Implementation):
    """counts wrap at 256"""

    def count(self, params):
        return super().count(params) % 256


@mutant
class CountOf16Bits(Implementation):
    """counts wrap at 65536"""

    def count(self, params):
        return super().count(params) % 65536


@mutant
class CountTakenSigned(Implementation):
    """counts above 7fffffff are negative, and refused"""

    def is_count(self, nc):
        return super().is_count(nc) and int(nc, 16) < 0x80000000


@mutant
class CountZero(Implementation):
    """0 is a count"""

    def is_count(self, nc):
        return super().is_count(nc) or nc == b"00000000"


@mutant
class CountOfAnyLength(Implementation):
    """nc may have any number of digits"""

    def is_count(self, nc):
        try:
            return int(nc, 16) > 0
        except ValueError:
            return False


@mutant
class CountNotRead(Implementation):
    """whatever stands in nc is a count"""

    def is_count(self, nc):
        return True

    def count(self, params):
        return params.get("nc")


@mutant
class CountMustFollow(Implementation):
    """only the very next count is accepted"""

    def was_used(self, params):
        used = self.used.get(params["nonce"], {0})
        return self.count(params) != max(used) + 1


@mutant
class CountFromOne(Implementation):
    """the first count seen must be 1"""

    def was_used(self, params):
        if params["nonce"] not in self.used:
            return self.count(params) != 1
        return super().was_used(params)


@mutant
class OnceOnly(Implementation):
    """a nonce is good for one request"""

    def was_used(self, params):
        return params["nonce"] in self.used


@mutant
class WrongMovesState(Implementation):
    """state moves before the response is verified"""

    def row_error(self, value, given):
        error = super().row_error(value, given)
        if error == "response":
            params = self.credentials(value)
            self.use(params)
        return error


@mutant
class WrongMovesWindow(Implementation):
    """a wrong response with a high count locks the honest client out"""

    def row_error(self, value, given):
        params = self.credentials(value)
        if isinstance(params, dict) and super().form_error(
                params, given) is None:
            self.high = max(getattr(self, "high", 0), self.count(params))
        return super().row_error(value, given)

    def begin_serving(self):
        super().begin_serving()
        self.high = 0

    def was_used(self, params):
        return super().was_used(params) or self.count(params) + 64 < self.high


@mutant
class RefusedMovesState(Implementation):
    """what is refused for its uri uses its count"""

    def form_error(self, params, given):
        error = super().form_error(params, given)
        if error == "uri":
            self.use(params)
        return error


@mutant
class StaleMovesState(Implementation):
    """a stale request uses its count"""

    def state_error(self, params, given, at):
        error = super().state_error(params, given, at)
        if error == "stale":
            self.use(params)
        return error


class WindowOneOff(Implementation):
    """What is `size` behind the highest is neither in the window nor too
    old."""

    size = 0

    def was_used(self, params):
        used = self.used.get(params["nonce"], {0})
        return super().was_used(params) \
            and max(used) - self.count(params) != self.size


@mutant
class WindowOneOffAt32(WindowOneOff):
    """a count 32 behind the highest is neither in the window nor too old"""

    size = 32


@mutant
class WindowOneOffAt64(WindowOneOff):
    """a count 64 behind the highest is neither in the window nor too old"""

    size = 64


@mutant
class WindowOneOffAt128(WindowOneOff):
    """a count 128 behind the highest is neither in the window nor too old"""

    size = 128


@mutant
class WrongBindsSession(Implementation):
    """A1 of -sess is bound by a wrong response"""

    def row_error(self, value, given):
        error = super().row_error(value, given)
        if error == "response":
            params = self.credentials(value)
            self.firsts.setdefault(params["nonce"], params.get("cnonce"))
        return error


@mutant
class SessionOfServer(Implementation):
    """A1 of -sess has the first cnonce of all nonces"""

    def first_cnonce(self, params):
        return next(iter(self.firsts.values()), params.get("cnonce"))
