"""Mistakes of a client from request to request."""

from implementation import Implementation
from mutant import mutant


@mutant
class CountKept(Implementation):
    """nc is not reset on a new nonce"""

    def restart(self):
        pass


@mutant
class CountStaysAtOne(Implementation):
    """nc stays at 1"""

    def next_count(self):
        self.number = 1
        return b"00000001"


@mutant
class CountInDecimal(Implementation):
    """nc is printed in decimal"""

    def next_count(self):
        super().next_count()
        return b"%08d" % self.number


@mutant
class CountUpperCase(Implementation):
    """nc is printed in upper case"""

    def next_count(self):
        return super().next_count().upper()


@mutant
class CountPrintedShort(Implementation):
    """nc is printed without its zeros"""

    def next_count(self):
        return super().next_count().lstrip(b"0")


@mutant
class CountFromZero(Implementation):
    """the first nc is 0"""

    def next_count(self):
        return b"%08x" % (int(super().next_count(), 16) - 1)


@mutant
class FirstNeverKept(Implementation):
    """A1 of -sess is computed anew with each cnonce"""

    def keep_first(self, cnonce):
        self.first = {}


@mutant
class FirstKeptForEver(Implementation):
    """A1 of -sess outlives its challenge"""

    def take_challenges(self, values):
        first = self.first
        taken = super().take_challenges(values)
        self.first = first or self.first
        return taken


@mutant
class FirstOfNext(Implementation):
    """the next nonce makes a new A1 of -sess"""

    def use_next(self, info):
        super().use_next(info)
        self.first = None


@mutant
class StaleIgnored(Implementation):
    """stale is not looked at: the client gives up"""

    def is_stale(self, params):
        return False


@mutant
class StaleAssumed(Implementation):
    """the same password is tried again though nothing was stale"""

    def is_stale(self, params):
        return True


@mutant
class StaleForEver(Implementation):
    """stale is believed for ever"""

    def may_retry(self, params):
        return self.params is None or self.number == 0 \
            or self.is_stale(params)


@mutant
class StaleWithCase(Implementation):
    """stale is compared with case"""

    def is_stale(self, params):
        return params.get("stale") == b"true"


@mutant
class StaleByPresence(Implementation):
    """stale is believed whatever it says"""

    def is_stale(self, params):
        return "stale" in params


@mutant
class StaleOldNonce(Implementation):
    """the old nonce is used again after stale"""

    def take_challenges(self, values):
        old = self.params
        taken = super().take_challenges(values)
        if taken and old:
            self.params = dict(self.params, nonce=old["nonce"])
        return taken


@mutant
class StaleOldTerms(Implementation):
    """algorithm and qop are those of the first challenge"""

    def take_challenges(self, values):
        old = self.params
        taken = super().take_challenges(values)
        if taken and old:
            self.params = dict(old, nonce=self.params["nonce"])
        return taken


@mutant
class NextIgnored(Implementation):
    """nextnonce is not used"""

    def use_next(self, info):
        pass


@mutant
class NextWithoutQop(Implementation):
    """nextnonce is used, and qop is lost"""

    def use_next(self, info):
        super().use_next(info)
        self.params = dict(self.params, qop=b"auth")


@mutant
class NextGoesOn(Implementation):
    """nc goes on with the next nonce"""

    def use_next(self, info):
        self.params = dict(self.params, nonce=info["nextnonce"])


@mutant
class NextOfAnybody(Implementation):
    """nextnonce is used though rspauth is wrong"""

    def take_info(self, value):
        info = dict(self.grammar.read(value, "authinfo")[1])
        if "nextnonce" in info:
            self.use_next(info)


@mutant
class AckCounts(Implementation):
    """ACK has credentials of its own"""

    def repeat(self):
        return self.next_header(b"Ack", b"x")


@mutant
class AckBare(Implementation):
    """ACK has no credentials"""

    def repeat(self):
        return None


@mutant
class LastOfReply(Implementation):
    """of the challenges of a later reply only the last is looked at"""

    def take_challenges(self, values):
        return super().take_challenges(values[-1:] if self.number else values)


@mutant
class ChallengeKeptInOrder(Implementation):
    """the algorithm once chosen is chosen again"""

    def take_challenges(self, values):
        old = (self.params or {}).get("algorithm")
        same = [value for value in values
                if old and b"algorithm=" + old in value]
        return super().take_challenges(same or values)
