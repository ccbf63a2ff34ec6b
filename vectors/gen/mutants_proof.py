"""Mistakes in believing a reply, and in what the password is."""

import base64
import hashlib

from implementation import Implementation
from mutant import mutant


@mutant
class AnyRealm(Implementation):
    """a password is tried in any realm"""

    def knows(self, params):
        return True


@mutant
class RealmInAnyCase(Implementation):
    """realms are compared without case"""

    def knows(self, params):
        mine = self.given.get("for_realm")
        return mine is None or mine.lower() == params["realm"].lower()


@mutant
class ProofUnchecked(Implementation):
    """rspauth is checked by nobody"""

    def equal_proof(self, sent, right):
        return True


@mutant
class ProofByItsLength(Implementation):
    """rspauth is compared as far as it was sent"""

    def equal_proof(self, sent, right):
        return right.startswith(sent)


@mutant
class ProofByItsStart(Implementation):
    """32 digits of rspauth are compared"""

    def equal_proof(self, sent, right):
        return sent[:32] == right[:32]


@mutant
class ProofOfAnother(Implementation):
    """nc and cnonce of the reply are not compared with the request's"""

    def is_same(self, info, sent):
        return True

    def expected_proof(self, given, sent, info):
        return super().expected_proof(
            given, dict(sent, nc=info["nc"], cnonce=info["cnonce"]), info)


@mutant
class ProofCountOnly(Implementation):
    """only nc is compared with the request's"""

    def is_same(self, info, sent):
        return info.get("nc") == sent.get("nc")


@mutant
class ProofWithMethod(Implementation):
    """rspauth is the response of the request"""

    def equal_proof(self, sent, right):
        return sent == right or sent == self.request_proof

    def expected_proof(self, given, sent, info):
        self.request_proof = sent.get("response")
        return super().expected_proof(given, sent, info)


@mutant
class ProofBodyOfRequest(Implementation):
    """rspauth covers the body of the request, or none"""

    def reply_body(self, given):
        return b""


@mutant
class PolicyIgnored(Implementation):
    """the preference is not looked at"""

    def prefers(self, word):
        return False


@mutant
class StrongestAnyhow(Implementation):
    """the strongest is answered without being asked"""

    def prefers(self, word):
        return word == "strongest" or super().prefers(word)


@mutant
class AllowedAll(Implementation):
    """the list of what is allowed is not looked at"""

    def is_allowed(self, name):
        return True


@mutant
class AllowedByPart(Implementation):
    """an algorithm is allowed when a name on the list is a part of its own"""

    def is_allowed(self, name):
        return "allow" not in self.given or any(
            each.lower() in name for each in self.given["allow"])


@mutant
class AllowedByCase(Implementation):
    """names on the list of what is allowed have case"""

    def is_allowed(self, name):
        return "allow" not in self.given or name.upper().replace(
            b"-SESS", b"-sess") in self.given["allow"]


@mutant
class AllowedOrElse(Implementation):
    """when nothing that is allowed is offered the list is forgotten"""

    def choose(self, challenges):
        found = super().choose(challenges)
        if found is None and "allow" in self.given:
            self.given = dict(self.given, allow=None)
            found = super().choose(challenges)
        return found


@mutant
class AllowedWhenEmpty(Implementation):
    """an empty list allows all"""

    def is_allowed(self, name):
        return not self.given.get("allow") or super().is_allowed(name)


@mutant
class AllowedWithoutName(Implementation):
    """a challenge without algorithm is always allowed"""

    def rank(self, params):
        if "algorithm" not in params and "allow" in self.given:
            return 1
        return super().rank(params)


@mutant
class AllowedInOrder(Implementation):
    """the list of what is allowed is an order of preference"""

    def rank(self, params):
        found, listed = super().rank(params), self.given.get("allow")
        if not found or not listed:
            return found
        name = params.get("algorithm", b"MD5").lower()
        return 9 - [each.lower() for each in listed].index(name)


@mutant
class AkaAsText(Implementation):
    """RES ends at its first zero octet"""

    def secret(self, params, given):
        return super().secret(params, given).split(b"\0")[0]


@mutant
class AkaOneVersion(Implementation):
    """AKAv2 has the password of AKAv1"""

    def secret(self, params, given):
        name = params.get("algorithm", b"MD5").replace(b"v2", b"v1")
        return super().secret(dict(params, algorithm=name), given)


@mutant
class AkaPlainHash(Implementation):
    """the password of AKAv2 is a hash without its key"""

    def aka_mac(self, name, given):
        return hashlib.new(name, given["res"] + given["ik"]
                           + given["ck"]).digest()


@mutant
class AkaNotPreferred(Implementation):
    """AKA is an algorithm like any other"""

    def rank(self, params):
        return 1


@mutant
class AkaAutsIgnored(Implementation):
    """beside auts the password is RES"""

    def secret(self, params, given):
        return super().secret(params, {name: value for name, value
                                       in given.items() if name != "auts"})


@mutant
class AkaAutsInHex(Implementation):
    """auts is sent in hexadecimal"""

    def header(self, params, given):
        found = super().header(params, given)
        if "auts" in found:
            found["auts"] = base64.b64decode(found["auts"]).hex().encode()
        return found


@mutant
class DigestOfAnyLength(Implementation):
    """a digest in the place of a password is not measured"""

    def has_secret(self, params):
        return True


@mutant
class DigestAtLeast(Implementation):
    """a digest in the place of a password may be too long"""

    def has_secret(self, params):
        return super().has_secret(params) \
            or len(self.given["ha1"]) > 32


@mutant
class AllChallenges(Implementation):
    """several challenges of one realm are answered at once"""

    def respond_each(self, given):
        self.given = given
        found = [self.header(params, given) for params
                 in map(self.read, given["challenges"])
                 if params and self.supports(params)]
        return {"outcome": b"answer",
                **{name: [one.get(name, b"") for one in found]
                   for name in ("realm", "nonce", "algorithm", "qop", "nc",
                                "cnonce", "response")}}
