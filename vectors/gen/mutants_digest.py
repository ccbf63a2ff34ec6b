"""Mistakes in the formula of a digest."""

import hashlib

from implementation import Implementation, Refusal
from mutant import mutant


@mutant
class CutSha512(Implementation):
    """SHA-512-256 is SHA-512 cut to 256 bits"""

    def raw(self, function, data):
        if function == b"sha-512-256":
            return hashlib.sha512(data).digest()[:32]
        return super().raw(function, data)


@mutant
class Sha256ForSha512(Implementation):
    """SHA-512-256 is SHA-256"""

    def raw(self, function, data):
        name = b"sha-256" if function == b"sha-512-256" else function
        return super().raw(name, data)


@mutant
class Md5ForAll(Implementation):
    """every algorithm is MD5"""

    def raw(self, function, data):
        return super().raw(b"md5", data)


@mutant
class OneByteLength(Implementation):
    """texts are cut at 255 octets"""

    def raw(self, function, data):
        return super().raw(function, data[:255])


@mutant
class LostBlock(Implementation):
    """the padding is wrong when 56 octets are left in a block"""

    def raw(self, function, data):
        block = 128 if function == b"sha-512-256" else 64
        lost = len(data) % block == block * 7 // 8
        return super().raw(function, data[:-1] if lost else data)


@mutant
class RawInnerHash(Implementation):
    """the inner hash of -sess goes in as octets, as SASL has it"""

    def bound(self, function, base, given):
        return super().bound(function, bytes.fromhex(base.decode()), given)


@mutant
class SessionIgnored(Implementation):
    """-sess is computed as the plain algorithm"""

    def ha1(self, function, session, given):
        return super().ha1(function, False, given)


@mutant
class SessionAlways(Implementation):
    """every algorithm is computed as -sess"""

    def ha1(self, function, session, given):
        return super().ha1(function, "cnonce" in given, given)


@mutant
class SessionSwapped(Implementation):
    """A1 of -sess has the cnonce before the nonce"""

    def bound(self, function, base, given):
        return self.hashed(function, base, given["cnonce"], given["nonce"])


@mutant
class SessionWithoutCnonce(Implementation):
    """A1 of -sess has no cnonce"""

    def bound(self, function, base, given):
        return self.hashed(function, base, given["nonce"])


@mutant
class RspauthWithMethod(Implementation):
    """rspauth hashes a method"""

    def rspauth_method(self, given):
        return b"REGISTER"


@mutant
class RspauthAsText(Implementation):
    """A2 of rspauth has no colon before the uri"""

    def ha2(self, function, given):
        if given.get("method", b"") == b"":
            given = dict(given, method=given["uri"], uri=b"")
        return super().ha2(function, given)


@mutant
class RspauthWithoutBody(Implementation):
    """rspauth ignores the body of auth-int"""

    def rspauth(self, given):
        return super().rspauth(dict(given, body=b""))


@mutant
class QopAbsentAsEmpty(Implementation):
    """an absent qop is hashed as an empty one"""

    def middle(self, given):
        if given.get("qop") is None:
            return [given["nonce"], b"", b"", b""]
        return super().middle(given)


@mutant
class QopDropped(Implementation):
    """the formula of RFC 2069 is used with qop too"""

    def middle(self, given):
        return [given["nonce"]]


@mutant
class QopAlwaysAuth(Implementation):
    """auth is hashed for auth-int"""

    def middle(self, given):
        if given.get("qop") == b"auth-int":
            given = dict(given, qop=b"auth")
        return super().middle(given)


@mutant
class CnonceBeforeCount(Implementation):
    """nc and cnonce are swapped"""

    def middle(self, given):
        parts = super().middle(given)
        if len(parts) == 4:
            parts[1], parts[2] = parts[2], parts[1]
        return parts


@mutant
class NamesWithCase(Implementation):
    """algorithm names have case"""

    def algorithm(self, name):
        known = (None, b"MD5", b"MD5-sess", b"SHA-256", b"SHA-256-sess",
                 b"SHA-512-256", b"SHA-512-256-sess")
        return super().algorithm(name if name in known else b"-")


@mutant
class UnknownAsMd5(Implementation):
    """an unknown algorithm is MD5"""

    def algorithm(self, name):
        try:
            return super().algorithm(name)
        except Refusal:
            return b"md5", False


@mutant
class AlgorithmByPrefix(Implementation):
    """an algorithm is found by the start of its name"""

    def algorithm(self, name):
        low = (b"MD5" if name is None else name).lower()
        for known in (b"sha-512-256", b"sha-256", b"md5"):
            if low.startswith(known):
                return known, low.endswith(b"-sess")
        return super().algorithm(name)


@mutant
class MissingAsEmpty(Implementation):
    """a missing cnonce, nc or nonce is an empty one"""

    def response(self, given, name="response"):
        empty = {"cnonce": b"", "nc": b"", "nonce": b""}
        return super().response(dict(empty, **given), name)


@mutant
class QopNotChecked(Implementation):
    """an unknown qop is hashed like auth"""

    def check(self, given):
        super().check(dict(given, qop=b"auth") if "qop" in given else given)


@mutant
class UserhashWithPassword(Implementation):
    """the hashed user name has a third part"""

    def userhash(self, given):
        function, _ = self.algorithm(given.get("algorithm"))
        return {"outcome": b"ok",
                "username": self.hashed(function, given["username"],
                                        given["realm"], b"")}


@mutant
class UserhashOfNameOnly(Implementation):
    """the realm is missing in the hashed user name"""

    def userhash(self, given):
        return super().userhash(dict(given, realm=b""))


@mutant
class UserhashMd5(Implementation):
    """the hashed user name is MD5 under every algorithm"""

    def userhash(self, given):
        return super().userhash(dict(given, algorithm=b"MD5"))


@mutant
class LengthOf16Bits(Implementation):
    """texts are cut where 16 bits no longer tell their length in bits"""

    def raw(self, function, data):
        return super().raw(function, data[:8191])


@mutant
class LengthOf15Bits(Implementation):
    """texts are cut at 32,767 octets"""

    def raw(self, function, data):
        return super().raw(function, data[:32767])
