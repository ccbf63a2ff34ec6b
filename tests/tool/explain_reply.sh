#!/bin/sh
# What `sipdigest explain --reply` says of the 2xx to a request. The values were
# computed with Python's hashlib.
set -u
# shellcheck source=tests/tool/verbs.sh
. "$(dirname "$0")/verbs.sh"

nonce=00000000000f424073616c7473616c74447db780c2edad1dc9ac1fe2596852db
right=cd5c86a838db9d4755d2a833927c2742
int_of_reply=13b5a28106aed281d83dedce9fa23a66
counted='nc=00000001, cnonce="0a4f113b"'

# request RESPONSE QOP [FIELD]
request() {
	printf 'REGISTER sip:atlanta.example.com SIP/2.0\r\n%s: Digest %s\r\n\r\n' \
		"${3:-Authorization}" \
		"username=\"alice\", realm=\"atlanta.example.com\", \
nonce=\"$nonce\", uri=\"sip:atlanta.example.com\", algorithm=MD5, \
$2, response=\"$1\"" >"$folder/request"
}

# reply LINE [BODY]: a 200 with that field
reply() {
	printf 'SIP/2.0 200 OK\r\n%s\r\n\r\n%s' "$1" "${2:-}" >"$folder/reply"
}

# explains [OPTION...]
explains() {
	"$SIPDIGEST" explain --password-file "$folder/password" \
		--reply "$folder/reply" "$@" "$folder/request"
}

request 182aa6d552079b5063d5d03a2c49ec60 "qop=auth, $counted"
reply "Authentication-Info: qop=auth, rspauth=\"$right\", $counted"
ends right 0 'reply     right: rspauth proves the password (RFC 7616 3.5)' \
	explains
ends right-json 0 '"verdict": "right"' explains --json
is right-json-twice 2 "$(explains --json | grep -c '"verdict": "right"')"
reply "Authentication-Info: rspauth=\"$right\", $counted"
ends qop-of-the-request 0 'reply     right' explains
reply "Authentication-Info: qop=auth, rspauth=\"${right%?}3\", $counted"
ends wrong 1 'reply     wrong: rspauth is not what the password makes' explains
ends wrong-shows-the-right-one 1 "right     $right" explains
ends wrong-json 1 "\"right\": \"$right\"" explains --json
reply "Authentication-Info: qop=auth, rspauth=\"$right\", nc=00000002, \
cnonce=\"0a4f113b\""
ends other-count 1 'nc and cnonce are not those of the request' explains
reply "Authentication-Info: qop=auth, rspauth=\"$right\", nc=00000001, \
cnonce=\"0a4f113c\""
ends other-cnonce 1 'nc and cnonce are not those of the request' explains
reply "Authentication-Info: qop=auth, rspauth=\"$right\""
ends no-count 1 'nc and cnonce are not those of the request' explains
reply "Authentication-Info: qop=auth, rspauth=\"$right\", $counted, x=y"
ends malformed 1 'wrong: Authentication-Info is malformed' explains
reply 'Authentication-Info: nextnonce="x"'
ends nextnonce-alone 0 'silent: there is no rspauth' explains
reply 'To: x'
ends none 0 'silent: there is no Authentication-Info' explains
reply "Proxy-Authentication-Info: qop=auth, rspauth=\"$right\", $counted"
ends of-a-proxy 0 'silent: there is no Authentication-Info' explains
request 182aa6d552079b5063d5d03a2c49ec60 "qop=auth, $counted" \
	Proxy-Authorization
ends proxy 0 'reply     right' explains

# auth-int covers the reply's body.
request 29259d3e8c791c8eaf89cc5166e1d469 "qop=auth-int, $counted"
info="Authentication-Info: qop=auth-int, rspauth=\"$int_of_reply\", $counted"
reply "$info" reply
ends auth-int 0 'reply     right' explains
reply "$info" 'other'
ends auth-int-other-body 1 'reply     wrong' explains

# A right reply does not mend a wrong request, nor the other way.
request 182aa6d552079b5063d5d03a2c49ec61 "qop=auth, $counted"
reply "Authentication-Info: qop=auth, rspauth=\"$right\", $counted"
ends wrong-request 1 'reply     right' explains

# What judge prints, explain finds right.
challenge >"$folder/401"
for algorithm in MD5-sess SHA-512-256; do
	challenge --algorithm $algorithm >"$folder/401"
	{
		printf 'REGISTER sip:atlanta.example.com SIP/2.0\r\n'
		answer --auth-int "$folder/401"
	} >"$folder/request"
	printf 'body' >"$folder/body"
	{
		printf 'SIP/2.0 200 OK\r\n'
		judge --algorithm $algorithm --authentication-info \
			--reply-body "$folder/body" --nextnonce \
			"$folder/request" 2>/dev/null | tr -d '\n'
		printf '\r\n\r\nbody'
	} >"$folder/reply"
	ends "judged $algorithm" 0 'reply     right' explains
done

ends help 0 '--reply FILE' explains --help
refuses no-file 'No such file' "$SIPDIGEST" explain --password x \
	--reply "$folder/none" "$folder/request"

exit $failed
