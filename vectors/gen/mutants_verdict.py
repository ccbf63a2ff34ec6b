"""Mistakes in knowing the nonce, the user and the response."""

import re

from implementation import Implementation
from implementation_server import ACK
from mutant import mutant


@mutant
class UserhashAsName(Implementation):
    """a hashed name is compared with the clear one"""

    def is_user(self, params, given):
        return self.stored_name(params) == given["username"]


@mutant
class AnyUser(Implementation):
    """any name has our user's password"""

    def is_user(self, params, given):
        return True


@mutant
class NameSentIsHashed(Implementation):
    """the name that was sent is hashed, whoever it is"""

    def is_right(self, params, given):
        named = dict(given, username=self.stored_name(params))
        return self.equal(params["response"],
                          self.right_response(params, named))


@mutant
class NoPasswordIsEmpty(Implementation):
    """who is unknown has the empty password"""

    def is_right(self, params, given):
        if self.is_user(params, given) or self.is_hashed(params):
            return super().is_right(params, given)
        named = dict(given, username=self.stored_name(params), password=b"")
        return self.equal(params["response"],
                          self.right_response(params, named))


@mutant
class ForeignNonce(Implementation):
    """any nonce is taken"""

    def issued_at(self, params, given):
        return int(given["issued_at"][0])


@mutant
class NonceByStart(Implementation):
    """a nonce is compared to the end of the shorter one"""

    def is_nonce(self, issued, sent):
        return issued.startswith(sent) or sent.startswith(issued)


@mutant
class NonceLastDigit(Implementation):
    """the last digit of a nonce does not count"""

    def is_nonce(self, issued, sent):
        return issued[:-1] == sent[:-1]


@mutant
class NonceWithoutCase(Implementation):
    """nonces are compared without case"""

    def is_nonce(self, issued, sent):
        return issued.lower() == sent.lower()


@mutant
class NonceWithoutSecret(Implementation):
    """what looks like a nonce and is not too old is one"""

    def issued_at(self, params, given):
        if re.fullmatch(b"[0-9a-f]{64}", params["nonce"]):
            return int(params["nonce"][:16], 16)
        return None

    def is_late(self, at, given):
        return int(given["now"]) - at > int(given["lifetime"])


@mutant
class ResponseNotCompared(Implementation):
    """the response is not compared"""

    def equal(self, sent, right):
        return True


@mutant
class ResponseByItsLength(Implementation):
    """the response is compared as far as it was sent"""

    def equal(self, sent, right):
        return right.startswith(sent)

    def is_digits(self, response, algorithm):
        return True


@mutant
class ResponseCutTo32(Implementation):
    """only 32 digits are compared"""

    def equal(self, sent, right):
        return sent[:32] == right[:32]


@mutant
class ResponseFirstDigit(Implementation):
    """the comparison begins with the second digit"""

    def equal(self, sent, right):
        return sent[1:] == right[1:]


@mutant
class ResponseWithoutCase(Implementation):
    """upper-case digits are accepted"""

    def equal(self, sent, right):
        return sent.lower() == right

    def is_digits(self, response, algorithm):
        return super().is_digits(response.lower(), algorithm)


@mutant
class ResponseUntilNul(Implementation):
    """a zero octet ends the comparison"""

    def equal(self, sent, right):
        return right.startswith(sent.split(b"\0")[0])

    def is_digits(self, response, algorithm):
        return True


@mutant
class BodyNotCovered(Implementation):
    """auth-int: the hash of the body is never filled in"""

    def right_response(self, params, given):
        return super().right_response(params, dict(given, body=b""))


@mutant
class AckByItsOwnMethod(Implementation):
    """ACK is checked with its own method"""

    def covered_method(self, method):
        return method


@mutant
class AckUnchecked(Implementation):
    """ACK is accepted unseen"""

    def is_right(self, params, given):
        return given["method"] == ACK or super().is_right(params, given)


@mutant
class AckIsReplay(Implementation):
    """ACK is a replay of its INVITE"""

    def state_error(self, params, given, at):
        return super().state_error(params, dict(given, method=b"x"), at)
