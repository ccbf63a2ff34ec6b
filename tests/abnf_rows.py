"""Header fields with their verdicts, which were found without this project."""

RESPONSE = b'response="6629fae49393a05397450978507c4ef1"'
UTF8 = "realm=\"\u00e9\u20ac\U0001f600\"".encode()

ACCEPTED = (
    # published examples: RFC 3261 20.44, 22.2, 20.7 (35 digits), 20.6; RFC 4475 3.3.7
    b'WWW-Authenticate: Digest realm="atlanta.com",\r\n domain="sip:boxesbybob.com",'
    b' qop="auth",\r\n nonce="f84f1cec41e6cbe5aea9c8e88d359",\r\n opaque="",'
    b' stale=FALSE, algorithm=MD5',
    b'WWW-Authenticate: Digest\r\n realm="biloxi.com",\r\n qop="auth,auth-int",\r\n'
    b' nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093",\r\n'
    b' opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    b'Authorization: Digest username="Alice", realm="atlanta.com",\r\n'
    b' nonce="84a4cc6f3082121f32b42a2187831a9e",\r\n'
    b' response="7587245234b3434cc3412213e5f113a5432"',
    b'Authentication-Info: nextnonce="47364c23432d2e131a5fb210812c"',
    b'Authorization: NoOneKnowsThisScheme opaque-data=here',
    # what RFC 8760 2.7 lets a client send before its first challenge
    b'Authorization: Digest username="a",realm="b",nonce="",uri="sip:b",response=""',
    # the catch-all: values outside their own production
    b'Authorization: Digest response="6629FAE4"',
    b'Authorization: Digest username=alice',
    b'Authorization: Digest qop="auth",nc="00000001"',
    b'Authorization: Digest nc=1',
    b'Authorization: Digest nc=0000000A',
    b'Authorization: Digest uri=""',
    b'Authorization: Digest uri="*"',
    b"Authorization: Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe",
    b'WWW-Authenticate: Digest qop="auth, auth-int"',
    b'WWW-Authenticate: Digest qop=auth,algorithm="MD5",stale="true"',
    b'Authorization: Digest uri="sip:alice@[2001:db8::1]:5060"',
    # white space, case, folds
    b'WWW-Authenticate \t : Digest a=b',
    b'WWW-Authenticate:Digest a=b',
    b'WWW-Authenticate:\r\n Digest a=b',
    b'wWW-aUTHENTICATE: dIGEST REALM="x"',
    b'WWW-Authenticate: Digest a = b , c\t=\td',
    b'WWW-Authenticate: Digest a=\r\n b',
    b'WWW-Authenticate: Digest a=b \t\r\n ,c=d',
    b'WWW-Authenticate: Digest\r\n\ta=b',
    b'Authorization: Digest response=""\r\n \r\n ,a=b',
    # quoted strings
    b'WWW-Authenticate: Digest realm="a\r\n b"',
    b'WWW-Authenticate: Digest realm="a\r\n \r\n b"',
    b'WWW-Authenticate: Digest realm="\\"\\\\\\\x00\\b"',
    b'WWW-Authenticate: Digest realm="\t"',
    b'WWW-Authenticate: Digest ' + UTF8,
    b'WWW-Authenticate: Digest realm="\xc0\x80\xed\xa0\x80\xfd\xbf\xbf\xbf\xbf\xbf"',
    b'WWW-Authenticate: Digest realm="a", realm="b"',
    # white space behind the closing quote of what is no quoted-string
    b'Authorization: Digest ' + RESPONSE + b' ',
    b'Authorization: Digest uri="sip:a" ',
    b'Authorization: Digest auts="' + b"A" * 19 + b'=" ',
    b'WWW-Authenticate: Digest domain="sip:a sips:b" ',
    b'WWW-Authenticate: Digest qop="auth" ',
    b'Proxy-Authenticate: Digest nonce="' + b"A" * 46 + b'==" ',
    b'Proxy-Authorization: Digest nonce="' + b"A" * 43 + b'=" ',
    b'Authentication-Info: rspauth="6629fae4" , qop=auth-int,nc=00000001,cnonce="a"',
    b'Proxy-Authentication-Info: qop=auth',
)

REFUSED = (
    # schemes whose value is no list of parameters; a scheme alone
    b'Authorization: Basic QWxhZGRpbjpvcGVu',
    b'Authorization: Basic QWxhZGRpbjpvcGVuIA==',
    b'WWW-Authenticate: Digest',
    b'WWW-Authenticate: Digest ',
    # RFC 5090 5.1 and 5.2 as printed, RFC 3665 without its comma
    b'Proxy-Authorization: Digest nonce="3bada1a0",cnonce="56593a80,nc="00000001"',
    b'Authorization: Digest = algorithm=MD5,qop=auth,nonce="a3086ac8"',
    b'Authorization: Digest username="bob", realm="atlanta.example.com"'
    b' nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque=""',
    # commas, semicolons, a second scheme
    b'WWW-Authenticate: Digest a=b,',
    b'WWW-Authenticate: Digest ,a=b',
    b'WWW-Authenticate: Digest a=b,,c=d',
    b'WWW-Authenticate: Digest a=b;c=d',
    b'WWW-Authenticate: Digest realm="a", Digest realm="b"',
    b'WWW-Authenticate: Digest Digest a=b',
    # folds
    b'WWW-Authenticate: Digest a=b\r\n \r\n ,c=d',
    b'WWW-Authenticate: Digest realm="a\r\n\r\n b"',
    b'WWW-Authenticate: Digest realm="a\r\nb"',
    b'WWW-Authenticate: Digest a=b\n ,c=d',
    b'WWW-Authenticate: Digest realm="a\rb"',
    b'WWW-Authenticate: Digest a=b\r\n',
    # octets
    b'WWW-Authenticate: Digest realm="a\\"',
    b'WWW-Authenticate: Digest realm="\\\xc3\xa9"',
    b'WWW-Authenticate: Digest realm="\\\xe9"',
    b'WWW-Authenticate: Digest realm="\\\r\n "',
    b'WWW-Authenticate: Digest realm="\x00"',
    b'WWW-Authenticate: Digest realm="\x7f"',
    b'WWW-Authenticate: Digest realm="\xe9"',
    b'WWW-Authenticate: Digest realm="\xc3"',
    b"Authorization: Digest username*=UTF-8''a$b",
    b'Authorization: Digest uri=sip:alice@example.com',
    b'WWW-Authenticate: Digest realm="a" ',
    b'Authorization: Digest response="6629FAE4" ',
    b'Authorization: Digest qop="auth" ',
    b'WWW-Authenticate: Digest nonce="' + b"A" * 42 + b'==" ',
    b'Authorization: Digest auts="' + b"A" * 20 + b'" ',
    # the closed list
    b'Authentication-Info: nextnonce="a", x=y',
    b'Authentication-Info: qop="auth"',
    b'Authentication-Info: rspauth="6629FAE4"',
    b'Authentication-Info: nc=1',
    b'Authentication-Info: Digest qop=auth',
    b'Authentication-Info:',
)
