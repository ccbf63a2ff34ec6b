"""Mistakes in asking, in what is said of the server, and in passing on what
others ask."""

from implementation import Implementation
from mutant import mutant, step


@mutant
class AckChallenged(Implementation):
    """ACK is challenged"""

    def is_challenged(self, method):
        return method != b"CANCEL"


@mutant
class CancelChallenged(Implementation):
    """CANCEL is challenged"""

    def is_challenged(self, method):
        return method != b"ACK"


@mutant
class MethodWithoutCase(Implementation):
    """methods have no case"""

    def is_challenged(self, method):
        return super().is_challenged(method.upper())


@mutant
class MethodByPrefix(Implementation):
    """a method that begins like ACK is ACK"""

    def is_challenged(self, method):
        return not method.startswith(b"ACK") and method != b"CANCEL"


@mutant
class SameAlgorithmTwice(Implementation):
    """one algorithm is offered twice"""

    def forbidden(self, given):
        error = super().forbidden(given)
        return None if error == b"duplicate" else error


@mutant
class AlgorithmTwiceCase(Implementation):
    """names in another case are other algorithms"""

    def forbidden(self, given):
        error = super().forbidden(given)
        names = given["algorithms"]
        return None if error == b"duplicate" \
            and len(set(names)) == len(names) else error


@mutant
class NoQopOffered(Implementation):
    """a challenge is sent without qop"""

    def forbidden(self, given):
        error = super().forbidden(given)
        return None if error == b"missing" and given["algorithms"] else error


@mutant
class NothingOffered(Implementation):
    """a 401 is sent without a challenge"""

    def forbidden(self, given):
        error = super().forbidden(given)
        return None if error == b"missing" and given["qops"] else error


@mutant
class UnknownQopOffered(Implementation):
    """any qop is offered"""

    def forbidden(self, given):
        error = super().forbidden(given)
        return None if error == b"unsupported" else error


@mutant
class UnknownAlgorithmOffered(Implementation):
    """any algorithm is offered"""

    def algorithm(self, name):
        return b"md5", False


step("AnythingInARealm", "a line end in a text is sent",
     is_sendable=lambda text: True)
step("StrongestOnTop", "the server's order is not kept",
     order=lambda algorithms: sorted(algorithms, reverse=True))
step("OneChallenge", "only the first algorithm is offered",
     order=lambda algorithms: algorithms[:1])
step("QopFirstOnly", "only the first qop is offered",
     offered_qop=lambda given: given["qops"][0])


@mutant
class ProofIsResponse(Implementation):
    """rspauth is the response of the request"""

    def proof(self, params, given):
        return self.right_response(params, given)


@mutant
class ProofOfRequestBody(Implementation):
    """rspauth covers the body of the request"""

    def proof(self, params, given):
        return self.right_response(params, dict(given, method=b""))


@mutant
class ProofOfNoBody(Implementation):
    """rspauth covers no body"""

    def proof(self, params, given):
        return super().proof(params, dict(given, reply_body=b""))


@mutant
class InfoWithNextCount(Implementation):
    """nc of the reply is that of the next request"""

    def inform(self, params, given):
        found = super().inform(params, given)
        found["nc"] = b"%08x" % (int(found["nc"], 16) + 1)
        return found


@mutant
class InfoWithoutNext(Implementation):
    """the next nonce is not said"""

    def inform(self, params, given):
        return super().inform(params, dict(
            (name, value) for name, value in given.items()
            if name != "nextnonce"))


@mutant
class DomainOfProxy(Implementation):
    """a proxy sends domain"""

    def demand_names(self, given):
        return super().demand_names(dict(given, role=b"server"))


@mutant
class StaleAlways(Implementation):
    """stale is always true"""

    def demand(self, given):
        return super().demand(dict(given, stale=b"true"))


@mutant
class StaleNever(Implementation):
    """stale is never said"""

    def demand(self, given):
        return super().demand(dict(given, stale=b"false"))


@mutant
class ProxyAs401(Implementation):
    """a proxy asks with 401"""

    def demand(self, given):
        return super().demand(dict(given, role=b"server"))


@mutant
class OpaqueOnTopOnly(Implementation):
    """opaque stands in the first challenge alone"""

    def demand(self, given):
        found = super().demand(given)
        if "opaque" in found:
            found["opaque"] = found["opaque"][:1]
        return found


step("LastBranchOnly", "the challenges of one branch are passed on",
     gathered=lambda rows: [row for row in rows if row[0] == rows[-1][0]])
step("FirstBranchOnly", "the challenges of the first branch are passed on",
     gathered=lambda rows: [row for row in rows if row[0] == rows[0][0]])
step("OrderReversed", "each field is put on top",
     gathered=lambda rows: rows[::-1])
step("OrderByKind", "fields of one name are put together",
     gathered=lambda rows: sorted(rows, key=lambda row: row[1]))
step("OrderByValue", "fields are sorted",
     gathered=lambda rows: sorted(rows, key=lambda row: row[2]))
step("OnceEach", "equal values are passed on once",
     gathered=lambda rows: list({row[1:]: row for row in rows}.values()))
step("OneOfARealm", "of one realm one challenge is passed on",
     gathered=lambda rows: list({row[2].split(b",")[0]: row
                                 for row in rows}.values()))
step("OneOfAName", "one field of each name is passed on",
     gathered=lambda rows: list({row[1]: row for row in rows}.values()))
step("DigestOnly", "other schemes are left out",
     gathered=lambda rows: [row for row in rows
                            if row[2].lower().startswith(b"digest")])
step("Unfolded", "folds are undone",
     gathered=lambda rows: [row[:2] + (row[2].replace(b"\r\n", b""),)
                            for row in rows])
step("Cut", "values are cut at 1024 octets",
     gathered=lambda rows: [row[:2] + (row[2][:1024],) for row in rows])
step("Repaired", "octets that are no UTF-8 are replaced",
     gathered=lambda rows: [row[:2] + (row[2].decode(
         "utf-8", "replace").encode(),) for row in rows])
step("KindChanged", "401 of a branch is made 407",
     gathered=lambda rows: [(row[0], b"Proxy-Authenticate", row[2])
                            for row in rows])
