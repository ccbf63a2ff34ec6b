"""Mistakes of a client that is asked by servers and proxies at once."""

from implementation import Implementation
from mutant import mutant

PROXY = b"Proxy-Authenticate"


@mutant
class ProxyLost(Implementation):
    """a proxy's challenge is not looked at when a server asks too"""

    def spaces(self, given):
        found = list(super().spaces(given))
        servers = [one for one in found if one[1] != PROXY]
        return servers or found


@mutant
class ServerLost(Implementation):
    """a server's challenge is not looked at when a proxy asks too"""

    def spaces(self, given):
        found = list(super().spaces(given))
        proxies = [one for one in found if one[1] == PROXY]
        return proxies or found


@mutant
class FirstSpaceOnly(Implementation):
    """who asks first is answered, and nobody else"""

    def spaces(self, given):
        found = list(super().spaces(given))
        return [one for one in found if one[0] == found[0][0]]


@mutant
class OneOfEachField(Implementation):
    """one answer for all servers, and one for all proxies"""

    def space(self, field, params):
        return field


@mutant
class SpaceIsRealm(Implementation):
    """a server and a proxy with one realm get one answer"""

    def space(self, field, params):
        return params["realm"]


@mutant
class SpaceIsNonce(Implementation):
    """each nonce gets an answer"""

    def space(self, field, params):
        return super().space(field, params), params["nonce"]


@mutant
class SpaceWithAlgorithm(Implementation):
    """each algorithm gets an answer"""

    def space(self, field, params):
        return super().space(field, params), params.get("algorithm")


@mutant
class AlwaysAuthorization(Implementation):
    """a proxy is answered with Authorization"""

    def field_of(self, field):
        return b"Authorization"


@mutant
class LastOfSpace(Implementation):
    """of those who ask together the last challenge is answered"""

    def spaces(self, given):
        last = {}
        for one in super().spaces(given):
            last[one[0]] = one
        return list(last.values())


@mutant
class OthersForgotten(Implementation):
    """who asks last is answered, and nobody else any more"""

    def take_asking(self, asking):
        self.partners = {space: self.partner(space) for space in asking}
        return super().take_asking(asking)


@mutant
class OthersWait(Implementation):
    """only who asks is answered; the others when nobody asks"""

    def one_request(self, line, method, cnonce):
        self.line = line
        return super().one_request(line, method, cnonce)

    def headers(self, method, cnonce):
        fields = [self.field_of(row.split(b": ")[0])
                  for row in self.line.split(b"\r\n")
                  if row.split(b": ")[0].endswith(b"Authenticate")]
        return [one for one in super().headers(method, cnonce)
                if not fields or one[0] in fields]


@mutant
class StaleForAll(Implementation):
    """a new nonce for one begins all counts anew"""

    def take_asking(self, asking):
        for partner in self.partners.values():
            partner.restart()
        return super().take_asking(asking)


@mutant
class NonceForAll(Implementation):
    """a nonce is used for all"""

    def take_asking(self, asking):
        taken = super().take_asking(asking)
        for space in asking:
            nonce = self.partners[space].params["nonce"]
            for partner in self.partners.values():
                partner.params = dict(partner.params, nonce=nonce)
        return taken


@mutant
class NextForAll(Implementation):
    """a next nonce is used for all"""

    def take_infos(self, rows):
        before = {space: partner.params["nonce"]
                  for space, partner in self.partners.items()}
        taken = super().take_infos(rows)
        for space, partner in list(self.partners.items()):
            if partner.params["nonce"] != before[space]:
                for other in self.partners.values():
                    other.params = dict(other.params,
                                        nonce=partner.params["nonce"])
                    other.restart()
                break
        return taken


@mutant
class InfoFromAnybody(Implementation):
    """a next nonce is everybody's, and nobody looks at rspauth"""

    def is_from(self, space, name):
        return True

    def proven(self, given, sent):
        if "each_realm" not in given:
            return super().proven(given, sent)
        return dict(self.grammar.read(given["info"], "authinfo")[1])


@mutant
class RefusalOverheard(Implementation):
    """one says no, and the request is sent again to all"""

    def take_asking(self, asking):
        super().take_asking(asking)
        return True


@mutant
class AckToServerAlone(Implementation):
    """ACK has no Proxy-Authorization"""

    def headers(self, method, cnonce):
        return [one for one in super().headers(method, cnonce)
                if method != b"ACK" or one[0] == b"Authorization"]


@mutant
class OneCountForAll(Implementation):
    """a request has one count, whoever it is for"""

    def headers(self, method, cnonce):
        most = max(partner.number for partner in self.partners.values())
        for partner in self.partners.values():
            partner.number = most
        return super().headers(method, cnonce)


@mutant
class OneFirstForAll(Implementation):
    """A1 of -sess has the nonce and cnonce of whoever asked first"""

    def headers(self, method, cnonce):
        begun = [partner.first for partner in self.partners.values()
                 if partner.first]
        for partner in self.partners.values() if begun else ():
            partner.first = begun[0]
        return super().headers(method, cnonce)


@mutant
class FirstAnewForAll(Implementation):
    """a new challenge of one makes a new A1 of -sess for all"""

    def take_asking(self, asking):
        for partner in self.partners.values():
            partner.first = None
        return super().take_asking(asking)
