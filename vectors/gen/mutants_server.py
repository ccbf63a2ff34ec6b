"""Mistakes in judging credentials."""

import re

from implementation import Implementation
from mutant import mutant


@mutant
class UriNotCompared(Implementation):
    """the digest uri is never compared with the Request-URI"""

    def is_uri(self, params, given):
        return True


@mutant
class UriByPrefix(Implementation):
    """a uri that begins with the Request-URI is good"""

    def is_uri(self, params, given):
        return super().is_uri(params, given) \
            or params["uri"].startswith(given["uri"])


@mutant
class UriWithoutCase(Implementation):
    """uris are compared without case"""

    def is_uri(self, params, given):
        return super().is_uri(params, given) \
            or params["uri"].lower() == given["uri"].lower()


@mutant
class UriRequestHashed(Implementation):
    """the Request-URI is hashed, not the uri of the credentials"""

    def right_response(self, params, given):
        return super().right_response(dict(params, uri=given["uri"]), given)


@mutant
class UserOfUriIgnored(Implementation):
    """any user of a SIP URI is the same user"""

    def user(self, uri):
        return uri[:4]


@mutant
class RealmWithoutCase(Implementation):
    """realms are compared without case"""

    def is_realm(self, params, given):
        return params.get("realm", b"").lower() == given["realm"].lower()


@mutant
class RealmByPrefix(Implementation):
    """realms are compared to the end of the shorter one"""

    def is_realm(self, params, given):
        return given["realm"].startswith(params.get("realm", b"")) \
            or params["realm"].startswith(given["realm"])


@mutant
class RealmNotCompared(Implementation):
    """credentials of any realm are taken for ours"""

    def is_realm(self, params, given):
        return True


@mutant
class AlgorithmNotOffered(Implementation):
    """the credentials' algorithm is obeyed though it was never offered"""

    def is_offered(self, params, given):
        return True

    def is_issued_for(self, name, params):
        return True


@mutant
class AlgorithmIgnored(Implementation):
    """the first algorithm offered is taken, whatever the credentials say"""

    def name_of(self, params):
        return self.offered_first

    def row_error(self, value, given):
        self.offered_first = given["algorithms"][0].lower()
        return super().row_error(value, given)


@mutant
class UnknownAlgorithmAllowed(Implementation):
    """an unknown algorithm shares the value 0 with allowed, and is MD5"""

    def name_of(self, params):
        name = super().name_of(params)
        known = re.fullmatch(b"(md5|sha-256|sha-512-256)(-sess)?", name)
        return name if known else b"md5"

    def right_response(self, params, given):
        named = dict(params, algorithm=self.name_of(params))
        return super().right_response(named, given)


@mutant
class OfferByPrefix(Implementation):
    """the name of an algorithm is compared as far as a known one goes"""

    def name_of(self, params):
        name = super().name_of(params)
        for known in (b"sha-512-256", b"sha-256", b"md5"):
            if name.startswith(known) and not name.endswith(b"-sess"):
                return known
        return name

    def right_response(self, params, given):
        named = dict(params, algorithm=self.name_of(params))
        return super().right_response(named, given)


@mutant
class TopmostOnly(Implementation):
    """only the algorithm of the topmost challenge is accepted"""

    def is_offered(self, params, given):
        return self.name_of(params) == given["algorithms"][0].lower()


@mutant
class NonceForAnyAlgorithm(Implementation):
    """a nonce is good with another algorithm than that of its challenge"""

    def is_issued_for(self, name, params):
        return True


@mutant
class QopNotOffered(Implementation):
    """the credentials' qop is obeyed though it was never offered"""

    def is_qop_offered(self, params, given):
        if "qop" not in params:
            return super().is_qop_offered(params, given)
        return params["qop"].lower() in (b"auth", b"auth-int")


@mutant
class QopLeftOut(Implementation):
    """without qop the count is not checked, though qop was offered"""

    def is_qop_offered(self, params, given):
        return "qop" not in params or super().is_qop_offered(params, given)

    def was_used(self, params):
        return "qop" in params and super().was_used(params)


@mutant
class BareAgainAndAgain(Implementation):
    """credentials without qop are never a replay"""

    def was_used(self, params):
        return "qop" in params and super().was_used(params)


@mutant
class UnknownQopAllowed(Implementation):
    """an unknown qop shares the value 0 with allowed"""

    def is_qop_offered(self, params, given):
        return "qop" in params or super().is_qop_offered(params, given)


@mutant
class QopOfferByPrefix(Implementation):
    """the qop is compared as far as it goes"""

    def is_qop_offered(self, params, given):
        if "qop" not in params:
            return super().is_qop_offered(params, given)
        return any(name.startswith(params["qop"].lower())
                   or params["qop"].lower().startswith(name)
                   for name in given["qops"])


@mutant
class UserhashUnasked(Implementation):
    """a hashed name is taken though userhash was not offered"""

    def is_userhash_offered(self, params, given):
        return True


@mutant
class ZerosOfNonceAside(Implementation):
    """zeros in front of a nonce do not count"""

    def is_nonce(self, issued, sent):
        return issued.lstrip(b"0") == sent.lstrip(b"0")


@mutant
class DateOfNonceAside(Implementation):
    """of a nonce's date only the last eight digits are compared"""

    def is_nonce(self, issued, sent):
        return sent[-56:] == issued[-56:] and len(sent) >= 56


@mutant
class AnonymousUnchecked(Implementation):
    """anonymous may have any password"""

    def equal(self, sent, right):
        return self.name_asked == b"anonymous" or super().equal(sent, right)

    def is_right(self, params, given):
        self.name_asked = given["username"]
        return super().is_right(params, given)


@mutant
class AnonymousForAll(Implementation):
    """where anonymous is known, its empty password is good for everyone"""

    def is_right(self, params, given):
        known = b"anonymous" in (given["username"],
                                 given.get("other_username"))
        return super().is_right(params, given) or (
            known and self.is_user(params, given)
            and super().is_right(params, dict(given, password=b"")))


@mutant
class SplitByResponse(Implementation):
    """the realm is not compared when the response is right"""

    def is_realm(self, params, given):
        return super().is_realm(params, given) or b":" in params["realm"] \
            or b":" in params.get("username", b"")

    def is_user(self, params, given):
        return super().is_user(params, given) or (
            params["realm"] != given["realm"])
