"""Mistakes of a server in rows of others, in keys, users and clocks."""

import hashlib
import hmac
import re

from implementation import Implementation
from mutant import mutant


@mutant
class OtherSchemeSpoils(Implementation):
    """a row of another scheme that is no list of params spoils all"""

    def rows_error(self, rows, given):
        if any(self.grammar.read(value, "credentials") == "syntax"
               for value in rows if self.is_other_scheme(value)):
            return "syntax"
        return super().rows_error(rows, given)


@mutant
class OtherSchemeRead(Implementation):
    """what follows another scheme must be a list of params"""

    def credentials(self, value):
        reading = self.grammar.read(value, "credentials")
        return reading if isinstance(reading, str) \
            else super().credentials(value)


@mutant
class OtherSchemeEnds(Implementation):
    """behind a row of another scheme none is looked at"""

    def rows_error(self, rows, given):
        places = [place for place, value in enumerate(rows)
                  if self.is_other_scheme(value)]
        return super().rows_error(rows[:min(places, default=len(rows))],
                                  given)


@mutant
class OtherSchemeByStart(Implementation):
    """a scheme that begins like Digest is Digest"""

    def is_other_scheme(self, value):
        return not value.lower().startswith(b"digest")

    def credentials(self, value):
        return super().credentials(re.sub(rb"^(?i:digest)[^ \r\t]*",
                                          b"Digest", value))


@mutant
class RowsMixed(Implementation):
    """what a row of ours lacks is taken from the others"""

    def rows_error(self, rows, given):
        self.all = {}
        for params in map(super().credentials, rows):
            if isinstance(params, dict):
                self.all = dict(params, **self.all)
        return super().rows_error(rows, given)

    def credentials(self, value):
        params = super().credentials(value)
        return dict(self.all, **params) if isinstance(params, dict) \
            and "realm" in params else params


@mutant
class OtherRealmRefused(Implementation):
    """credentials for others are wrong credentials"""

    def rows_error(self, rows, given):
        error = super().rows_error(rows, given)
        return "response" if error == "absent" and rows else error


def is_made(given, name, algorithm, text):
    """Was the nonce made under the key of that name?"""
    numbers = {b"md5": 1, b"md5-sess": 2, b"sha-256": 3, b"sha-256-sess": 4,
               b"sha-512-256": 5, b"sha-512-256-sess": 6}
    if name not in given or not re.fullmatch(b"[0-9a-f]{64}", text):
        return False
    start = bytes.fromhex(text.decode())[:16]
    qop = sum({b"auth": 1, b"auth-int": 2}[one] for one in given["qops"])
    realm = re.sub(rb'(["\\])', rb"\\\1", given["realm"])
    covered = start + bytes([numbers[algorithm], qop]) \
        + len(realm).to_bytes(2, "big") + realm + given["context"]
    mac = hmac.new(given[name], covered, hashlib.sha256).digest()[:16]
    return (start + mac).hex().encode() == text


class Keyed(Implementation):
    """Knows its nonces by its keys."""

    keys = ("key", "previous_key")

    def issued_at(self, params, given):
        if any(is_made(given, name, self.name_of(params), params["nonce"])
               for name in self.keys):
            return int(params["nonce"][:16], 16)
        return None


@mutant
class OldKeyForgotten(Keyed):
    """a change of key makes all nonces foreign"""

    keys = ("key",)


@mutant
class NewKeyUnused(Keyed):
    """after a change the old key alone is good"""

    def issued_at(self, params, given):
        self.keys = ("previous_key",) if "previous_key" in given \
            else ("key",)
        return super().issued_at(params, given)


@mutant
class OldKeyUnchecked(Keyed):
    """after a change of key any date is believed"""

    def issued_at(self, params, given):
        found = super().issued_at(params, given)
        if found is None and "previous_key" in given \
                and re.fullmatch(b"[0-9a-f]{64}", params["nonce"]):
            return int(params["nonce"][:16], 16)
        return found


@mutant
class OldKeyForEver(Keyed):
    """what was issued under the key before is never too old"""

    def state_error(self, params, given, at):
        if is_made(given, "previous_key", self.name_of(params),
                   params["nonce"]):
            given = dict(given, lifetime=b"%d" % 10 ** 20)
        return super().state_error(params, given, at)


@mutant
class OldKeyUncounted(Keyed):
    """counts of what was issued under the key before are not kept"""

    def was_used(self, params):
        return super().was_used(params) and not is_made(
            self.serving, "previous_key", self.name_of(params),
            params["nonce"])

    def state_error(self, params, given, at):
        self.serving = given
        return super().state_error(params, given, at)


@mutant
class FirstUserOnly(Implementation):
    """the server has one user"""

    def of_user(self, params, given):
        return given


@mutant
class AnyPassword(Implementation):
    """any user's password is good for any user"""

    def of_user(self, params, given):
        self.passwords = [given[name] for name in (
            "password", "other_password") if name in given]
        return super().of_user(params, given)

    def is_right(self, params, given):
        return any([super(AnyPassword, self).is_right(
            params, dict(given, password=one)) for one in self.passwords])


@mutant
class FirstUserSaid(Implementation):
    """whoever it was, the first user is let in"""

    def verify(self, given):
        found = super().verify(given)
        if "username" in found:
            found["username"] = given["username"]
        return found


@mutant
class CountsOfUserAlone(Implementation):
    """a user's count is one, whatever the nonce"""

    def use(self, params):
        self.used.setdefault(params["username"], set()).add(
            self.count(params))
        self.firsts.setdefault(params["nonce"], params.get("cnonce"))

    def was_used(self, params):
        return self.count(params) in self.used.get(params["username"], ())


class Clock(Implementation):
    """Reckons with clocks of few bits."""

    bits = 16

    def is_late(self, at, given):
        size = 1 << self.bits
        age = (int(given["now"]) - at) % size
        if age >= size // 2:
            age -= size
        return age < 0 or age > int(given["lifetime"])


@mutant
class ClockOf16Bits(Clock):
    """ages wrap after 65536"""


@mutant
class ClockOf31Bits(Clock):
    """ages wrap after 2147483648"""

    bits = 31


@mutant
class ClockOf32Bits(Clock):
    """ages wrap after 4294967296"""

    bits = 32


@mutant
class ClockOf40Bits(Clock):
    """ages wrap after 2 to the power of 40"""

    bits = 40


@mutant
class DateSigned(Implementation):
    """a date beyond 7fffffff is before all others"""

    def is_late(self, at, given):
        def signed(number):
            return (number + 2 ** 31) % 2 ** 32 - 2 ** 31
        return super().is_late(signed(at), dict(
            given, now=b"%d" % signed(int(given["now"]))))


@mutant
class DateOf32Bits(Implementation):
    """a date keeps its last 32 bits, the clock keeps all"""

    def is_late(self, at, given):
        return super().is_late(at % 2 ** 32, given)
