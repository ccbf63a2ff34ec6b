"""Mistakes in what stands between quotes: productions, RDQUOT, the closed list
of Authentication-Info."""

import grammar_uri as uri
from grammar import AINFO, RDQUOT, Grammar
from mutants_grammar import rule

REQUEST_URI = uri.REQUEST_URI


def production(name, doc, kind, param, pattern):
    """One production is another."""
    rule(name, doc, RDQUOT=dict(RDQUOT, **{
        kind: dict(RDQUOT[kind], **{param: pattern})}))


def request_uri(name, doc, old, new):
    """One rule of Request-URI is another, wherever it stands."""
    assert old in REQUEST_URI, name
    changed = REQUEST_URI.replace(old, new)
    production(name, doc, "credentials", "uri", changed)


def ainfo(name, doc, param, *form):
    """One param of Authentication-Info has another form."""
    rule(name, doc, AINFO=dict(AINFO, **{param: form}))


MERGED = {name: pattern for table in RDQUOT.values()
          for name, pattern in table.items()}

rule("NoSpaceBehindQuotes", "RDQUOT has no white space of its own", RDQUOT={})
rule("SpaceBehindAnyQuote", "every quoted value has that of RDQUOT",
     has_rdquot=lambda self, kind, name, inside: inside is not None)
rule("SpaceByName", "whatever value has that of its name's production",
     has_rdquot=lambda self, kind, name, inside:
     inside is not None and name in self.RDQUOT.get(kind, {}))
rule("SpaceInAnyField", "the productions of all header fields are one set",
     RDQUOT={kind: MERGED for kind in RDQUOT})
rule("SpaceInOtherSchemes", "another scheme has the params of Digest",
     RDQUOT=dict(RDQUOT, other=MERGED))

production("OneUriInDomain", "a domain has one uri", "challenge", "domain",
           REQUEST_URI)
production("OneSpaceInDomain", "uris are one space apart", "challenge",
           "domain", REQUEST_URI + b"(?: " + REQUEST_URI + b")*")
production("TabInDomain", "a tab separates uris", "challenge", "domain",
           REQUEST_URI + rb"(?:[ \t]+" + REQUEST_URI + b")*")
production("AnyDomain", "a domain is any text", "challenge", "domain", b".*")
production("SpaceInQop", "white space stands in a list of qop", "challenge",
           "qop", rb"[\w.-]+(?: *, *[\w.-]+)*")
production("KnownQop", "a list of qop has known values only", "challenge",
           "qop", b"auth(?:-int)?(?:,auth(?:-int)?)*")
production("EmptyQop", "a list of qop may be empty", "challenge", "qop",
           rb"(?:[\w.-]+(?:,[\w.-]+)*)?")
for side in ("challenge", "credentials"):
    production("AnyBase64In" + side.title(), "base64 of any length is the "
               "nonce of AKA", side, "nonce", rb"[\w+/]+=*")
    production("Only32In" + side.title(), "the nonce of AKA has no server "
               "data", side, "nonce", rb"[A-Za-z0-9+/]{43}=")
production("AnyAuts", "auts has any length", "credentials", "auts",
           rb"[A-Za-z0-9+/]+=*")
production("AnyHexCase", "response has digits of any case", "credentials",
           "response", rb"[0-9A-Fa-f]*")
production("NoEmptyResponse", "response is not empty", "credentials",
           "response", rb"[0-9a-f]+")
production("LongResponse", "response has 32 or 64 digits", "credentials",
           "response", rb"(?:[0-9a-f]{32}){0,2}")
production("AnyUri", "a uri is any text", "credentials", "uri", b".+")
production("StarIsUri", "a star is a uri", "credentials", "uri",
           REQUEST_URI + rb"|\*")
production("PathIsUri", "a path is a uri", "credentials", "uri",
           REQUEST_URI + b"|/.*")
production("OnlySip", "a uri is one of SIP", "credentials", "uri",
           uri.SIP_URI)
production("OnlyAbsolute", "a uri has no brackets", "credentials", "uri",
           uri.ABSOLUTE)

request_uri("FiveHexDigits", "a group has five digits", b"{1,4}", b"{1,5}")
request_uri("FourDecimalDigits", "a number of IPv4 has four digits",
            b"{1,3}", b"{1,4}")
request_uri("NoGapAtEnd", "a gap has groups behind it", b"::(?:",
            b"::(?=[0-9A-Fa-f])(?:")
request_uri("EmptyPort", "a port may be empty", b"(?::[0-9]+)?",
            b"(?::[0-9]*)?")
request_uri("PortOfFive", "a port has five digits", b"(?::[0-9]+)?",
            b"(?::[0-9]{1,5})?")
request_uri("UnderscoreInHost", "a host may have underscores",
            uri.TOP, rb"[A-Za-z_](?:[\w\-]*\w)?")
request_uri("HyphenAtEnd", "a label may end with a hyphen",
            rb"[0-9A-Za-z\-]*[0-9A-Za-z]", rb"[0-9A-Za-z\-]*")
request_uri("DigitsAtTop", "the last label may begin with a digit",
            uri.TOP, uri.LABEL)
request_uri("NoDotAtEnd", "a name ends with no dot", rb"\.?", b"")
request_uri("EmptyUser", "a user may be empty", uri.USERINFO,
            b"(?:" + uri.USERINFO + b"|@)")
request_uri("NoPassword", "a user has no password", uri.USERINFO,
            uri.signs(rb"&=+$,;?/") + b"+@")
request_uri("UserOfPassword", "a user has the signs of a password",
            uri.USERINFO, uri.signs(rb"&=+$,") + b"+(?::"
            + uri.signs(rb"&=+$,") + b"*)?@")
request_uri("ParamsAreParamchar", "every param has the same signs",
            uri.NAMED + b"|", b"")
request_uri("ParamsAreTokens", "a param is a token",
            uri.PARAM_SIGNS, uri.TOKEN)
request_uri("EmptyParam", "a param may be empty", b";(?:", b";(?:|")
request_uri("CaseOfTransport", "transport is lower-case",
            b"(?i:transport|", b"(?:transport|")
request_uri("CaseOfSip", "the scheme is lower-case", b"(?i:sips?)", b"sips?")
request_uri("NoSips", "sips is another scheme", b"(?i:sips?)", b"(?i:sip)")
request_uri("EmptyHeaderValue", "a header has a value",
            uri.HEADER, uri.HEADER_SIGNS + b"+=" + uri.HEADER_SIGNS + b"+")
request_uri("HeaderWithoutEquals", "a header needs no value", uri.HEADER,
            uri.HEADER_SIGNS + b"+(?:=" + uri.HEADER_SIGNS + b"*)?")
request_uri("BarePercent", "a percent sign needs no digits", uri.ESCAPED,
            b"%")
request_uri("NoEscape", "a percent sign is no escape", uri.ESCAPED, b"(?!)")
request_uri("Fragments", "a uri has a fragment", b"|" + uri.ABSOLUTE,
            b"|" + uri.ABSOLUTE + b"(?:#.*)?")
request_uri("EmptyOpaque", "nothing may stand behind the scheme",
            uri.OPAQUE, b"(?:" + uri.OPAQUE + b")?")
request_uri("NoIpv6Authority", "an authority is a name", uri.SERVER,
            b"(?!)")

rule("OpenList", "Authentication-Info has any params",
     is_ainfo=lambda self, name, token, inside: True)
rule("OpenForms", "the five params have any form",
     is_ainfo=lambda self, name, token, inside: name in self.AINFO)
rule("UnknownAinfo", "unknown params are skipped",
     is_ainfo=lambda self, name, token, inside: name not in self.AINFO
     or Grammar.is_ainfo(self, name, token, inside))
rule("SchemeInAinfo", "Authentication-Info has a scheme",
     head=lambda self, value, kind: Grammar.head(self, value, "challenge"))
ainfo("AnyNc", "nc is any token", "nc", "token", b".*")
ainfo("UpperNc", "nc has digits of any case", "nc", "token",
      b"[0-9A-Fa-f]{8}")
ainfo("ShortNc", "nc has up to eight digits", "nc", "token", b"[0-9a-f]{1,8}")
ainfo("QuotedNc", "nc is quoted", "nc", "quoted", b"[0-9a-f]{8}")
ainfo("QuotedQop", "qop is quoted", "qop", "quoted", b".*")
ainfo("KnownAinfoQop", "qop is auth or auth-int", "qop", "token",
      b"(?i:auth(?:-int)?)")
ainfo("UpperRspauth", "rspauth has digits of any case", "rspauth", "quoted",
      b"[0-9A-Fa-f]*")
ainfo("AnyRspauth", "rspauth is any text", "rspauth", "quoted", b".*")
ainfo("LongRspauth", "rspauth has 32 or 64 digits", "rspauth", "quoted",
      b"[0-9a-f]{32}(?:[0-9a-f]{32})?")
ainfo("TokenCnonce", "cnonce is a token", "cnonce", "token", b".*")
ainfo("HexNextnonce", "nextnonce is hexadecimal", "nextnonce", "quoted",
      b"[0-9a-f]*")
ainfo("SomeNextnonce", "nextnonce is not empty", "nextnonce", "quoted",
      b".+")
rule("TwoUsernames", "username and username* stand together",
     is_duplicate=lambda self, found:
     Grammar.is_duplicate(self, [row for row in found
                                 if row[0] != "username*"]))
