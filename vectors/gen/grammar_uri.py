"""A Request-URI of RFC 3261 25.1 as one regular expression: SIP-URI, SIPS-URI
or absoluteURI, with errata 1051. A rule that another one includes is left
out: ttl, maddr and lr are words that other-param derives as well."""

ESCAPED = rb"%[0-9A-Fa-f]{2}"
TOKEN = rb"[0-9A-Za-z\-.!%*_+`'~]+"


def signs(more):
    """One unreserved or escaped character, or one of `more`."""
    return rb"(?:[0-9A-Za-z\-_.!~*'()" + more + rb"]|" + ESCAPED + rb")"


USERINFO = signs(rb"&=+$,;?/") + b"+(?::" + signs(rb"&=+$,") + b"*)?@"
LABEL = rb"[0-9A-Za-z](?:[0-9A-Za-z\-]*[0-9A-Za-z])?"
TOP = rb"[A-Za-z](?:[0-9A-Za-z\-]*[0-9A-Za-z])?"
HOSTNAME = b"(?:" + LABEL + rb"\.)*" + TOP + rb"\.?"
IPV4 = rb"[0-9]{1,3}(?:\.[0-9]{1,3}){3}"
HEXSEQ = rb"[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*"
HEXPART = b"(?:" + HEXSEQ + b"(?:::(?:" + HEXSEQ + b")?)?|::(?:" + HEXSEQ \
    + b")?)"
IPV6 = rb"\[" + HEXPART + b"(?::" + IPV4 + rb")?\]"
HOSTPORT = b"(?:" + b"|".join((HOSTNAME, IPV4, IPV6)) + b")(?::[0-9]+)?"

NAMED = b"(?i:transport|user|method)=" + TOKEN
PARAM_SIGNS = signs(rb"\[\]/:&+$") + b"+"
PARAM = b";(?:" + NAMED + b"|" + PARAM_SIGNS + b"(?:=" + PARAM_SIGNS + b")?)"
HEADER_SIGNS = signs(rb"\[\]/?:+$")
HEADER = HEADER_SIGNS + b"+=" + HEADER_SIGNS + b"*"
HEADERS = rb"\?" + HEADER + b"(?:&" + HEADER + b")*"
SIP_URI = b"(?i:sips?):(?:" + USERINFO + b")?" + HOSTPORT + b"(?:" + PARAM \
    + b")*(?:" + HEADERS + b")?"

URIC = signs(rb";/?:@&=+$,")
PATH = b"/" + signs(rb";/:@&=+$,") + b"*"
SERVER = b"(?:(?:" + USERINFO + b")?" + HOSTPORT + b")?"
REGISTERED = signs(rb"$,;:@&=+") + b"+"
NET_PATH = b"//(?:" + SERVER + b"|" + REGISTERED + b")(?:" + PATH + b")?"
HIERARCHY = b"(?:" + NET_PATH + b"|" + PATH + rb")(?:\?" + URIC + b"*)?"
OPAQUE = signs(rb";?:@&=+$,") + URIC + b"*"
ABSOLUTE = rb"[A-Za-z][0-9A-Za-z+\-.]*:(?:" + HIERARCHY + b"|" + OPAQUE + b")"

REQUEST_URI = b"(?:" + SIP_URI + b"|" + ABSOLUTE + b")"
