"""Mistakes in answering challenges."""

import re

from implementation import Implementation
from mutant import mutant


@mutant
class QopListHashed(Implementation):
    """the whole list of qop values is hashed"""

    def values(self, params, given):
        found = super().values(params, given)
        if "qop" in params:
            found["qop"] = params["qop"]
        return found

    def respond(self, given):
        header = super().respond(given)
        params = self.choose(given["challenges"])
        if params:
            header["qop"] = self.choose_qop(params)
        return header


@mutant
class FirstQopOnly(Implementation):
    """only the first value of the list counts"""

    def qop_items(self, listed):
        return super().qop_items(listed)[:1]


@mutant
class QopNotTrimmed(Implementation):
    """white space in the list is part of a value"""

    def qop_items(self, listed):
        return listed.lower().split(b",")


@mutant
class QopSubstring(Implementation):
    """auth is searched in the list as text"""

    def choose_qop(self, params):
        if b"auth" in params.get("qop", b"auth"):
            return b"auth"
        return None


@mutant
class QopByPrefix(Implementation):
    """a value that starts with auth- is auth-int"""

    def qop_items(self, listed):
        return [b"auth-int" if item.startswith(b"auth-") else item
                for item in super().qop_items(listed)]


@mutant
class AuthIntPreferred(Implementation):
    """auth-int is chosen where auth is offered"""

    def choose_qop(self, params):
        if b"auth-int" in self.qop_items(params.get("qop", b"")):
            return b"auth-int"
        return super().choose_qop(params)


@mutant
class AuthIntUnknown(Implementation):
    """a challenge that offers only auth-int is answered with auth"""

    def choose_qop(self, params):
        return super().choose_qop(params) and b"auth"


@mutant
class UnknownQopAnswered(Implementation):
    """a challenge with unknown qop is answered with auth"""

    def choose_qop(self, params):
        return super().choose_qop(params) or b"auth"


@mutant
class QopAbsentLegacy(Implementation):
    """without an offer no qop is sent, under any algorithm"""

    def values(self, params, given):
        found = super().values(params, given)
        if "qop" not in params:
            found["qop"] = None
        return found


@mutant
class LastChallenge(Implementation):
    """the last challenge that is supported is answered"""

    def choose(self, challenges):
        return super().choose(challenges[::-1])


@mutant
class FirstChallengeOnly(Implementation):
    """only the first challenge is looked at"""

    def choose(self, challenges):
        return super().choose(challenges[:1])


@mutant
class LastChallengeOnly(Implementation):
    """only the last challenge is looked at"""

    def choose(self, challenges):
        return super().choose(challenges[-1:])


@mutant
class AllOrNothing(Implementation):
    """one challenge that cannot be read spoils all"""

    def choose(self, challenges):
        if any(self.read(value) is None for value in challenges):
            return None
        return super().choose(challenges)


@mutant
class WeakestChosen(Implementation):
    """MD5 is chosen when it is offered"""

    def choose(self, challenges):
        return (super().choose([value for value in challenges
                                if b"MD5" in value])
                or super().choose(challenges))


@mutant
class NonceOfLast(Implementation):
    """the nonce is that of the last challenge"""

    def choose(self, challenges):
        params = super().choose(challenges)
        if params:
            for value in challenges:
                other = self.read(value) or {}
                params["nonce"] = other.get("nonce", params["nonce"])
        return params


@mutant
class UnknownAlgorithmAsMd5(Implementation):
    """a challenge with an unknown algorithm is answered with MD5"""

    def read(self, value):
        params = super().read(value)
        if params and not self.supports(params):
            params.pop("algorithm", None)
        return params


@mutant
class QuotedAlgorithmAsMd5(Implementation):
    """a quoted algorithm is not seen"""

    def read(self, value):
        params = super().read(value)
        if params and re.search(rb'algorithm="', value):
            params.pop("algorithm", None)
        return params


@mutant
class WithoutNonce(Implementation):
    """a challenge without nonce is answered with an empty one"""

    def read(self, value):
        params = super().read(value)
        return params if params is None else dict({"nonce": b""}, **params)


@mutant
class WithoutRealm(Implementation):
    """a challenge without realm is answered with an empty one"""

    def read(self, value):
        params = super().read(value)
        return params if params is None else dict({"realm": b""}, **params)


@mutant
class EmptyRealmSkipped(Implementation):
    """an empty realm is an absent one"""

    def has_needed(self, params):
        return bool(params.get("realm")) and "nonce" in params


@mutant
class EmptyOpaqueDropped(Implementation):
    """an empty opaque is not sent back"""

    def echoed(self, params):
        return {name: value for name, value in super().echoed(params).items()
                if name != "opaque" or value}


@mutant
class OpaqueDropped(Implementation):
    """opaque is not sent back"""

    def echoed(self, params):
        return {name: value for name, value in super().echoed(params).items()
                if name != "opaque"}


@mutant
class OpaqueCut(Implementation):
    """opaque is cut at 64 octets"""

    def echoed(self, params):
        found = super().echoed(params)
        if "opaque" in found:
            found["opaque"] = found["opaque"][:64]
        return found


@mutant
class AlgorithmNotEchoed(Implementation):
    """algorithm is not sent back"""

    def respond(self, given):
        header = super().respond(given)
        header.pop("algorithm", None)
        return header


@mutant
class UserhashInA1(Implementation):
    """A1 has the hashed user name"""

    def values(self, params, given):
        found = super().values(params, given)
        name = self.hidden_name(params, given)["username"]
        return dict(found, username=name)


@mutant
class UserhashIgnored(Implementation):
    """userhash=true is not seen"""

    def hidden_name(self, params, given):
        return {"username": given["username"]}


@mutant
class UserhashAlways(Implementation):
    """the user name is hashed whenever userhash stands there"""

    def hidden_name(self, params, given):
        if "userhash" in params:
            params = dict(params, userhash=b"true")
        return super().hidden_name(params, given)


@mutant
class CountAlwaysFirst(Implementation):
    """nc is always 00000001"""

    def respond(self, given):
        return super().respond(dict(given, nc=b"00000001"))


@mutant
class CountPrintedDecimal(Implementation):
    """nc is counted in decimal"""

    def respond(self, given):
        decimal = b"%08d" % int(given["nc"], 16)
        return super().respond(dict(given, nc=decimal))


@mutant
class DigestOfOtherScheme(Implementation):
    """a scheme that is not Digest is answered all the same"""

    def read(self, value):
        reading = self.grammar.read(value)
        return None if isinstance(reading, str) else dict(reading[1])
