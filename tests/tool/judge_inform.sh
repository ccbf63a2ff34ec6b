#!/bin/sh
# What `sipdigest judge --authentication-info` prints for a 2xx. The values were
# computed with Python's hashlib, the nonce with its hmac.
set -u
# shellcheck source=tests/tool/verbs.sh
. "$(dirname "$0")/verbs.sh"

nonce=00000000000f424073616c7473616c74447db780c2edad1dc9ac1fe2596852db
next=00000000000f424a66726573686f6e659e40bce7ef7bac291ebc43d924d822c6
right=182aa6d552079b5063d5d03a2c49ec60
right_int=29259d3e8c791c8eaf89cc5166e1d469
info='qop=auth, cnonce="0a4f113b", nc=00000001, '\
'rspauth="cd5c86a838db9d4755d2a833927c2742"'

# request RESPONSE QOP [FIELD [METHOD]]
request() {
	printf '%s sip:atlanta.example.com SIP/2.0\r\n%s: Digest %s\r\n\r\n' \
		"${4:-REGISTER}" "${3:-Authorization}" \
		"username=\"alice\", realm=\"atlanta.example.com\", \
nonce=\"$nonce\", uri=\"sip:atlanta.example.com\", algorithm=MD5, \
$2, response=\"$1\"" >"$folder/request"
}
counted='nc=00000001, cnonce="0a4f113b"'

# informs [OPTION...]: standard output alone
informs() {
	judge --authentication-info "$@" "$folder/request" 2>"$folder/said"
}

request $right "qop=auth, $counted"
is auth "Authentication-Info: $info" "$(informs)"
is said-elsewhere 'accepted: the response is right' \
	"$(informs >/dev/null; head -n 1 "$folder/said")"
is nextnonce "Authentication-Info: $info, nextnonce=\"$next\"" \
	"$(informs --nextnonce --entropy 66726573686f6e65)"
is fresh-nextnonces 2 "$({ informs --nextnonce; informs --nextnonce; } |
	sort -u | wc -l | tr -d ' ')"
printf 'reply' >"$folder/reply"
is auth-covers-no-body "Authentication-Info: $info" \
	"$(informs --reply-body "$folder/reply")"
ends json 0 '"name": "Authentication-Info"' informs --json
ends json-value 0 'rspauth=\"cd5c86a838db9d4755d2a833927c2742\"' \
	informs --json
is json-is-asked-for '' "$(judge --json "$folder/request" | grep rspauth)"
is not-asked-for '' "$(judge "$folder/request" | grep rspauth)"

request $right_int "qop=auth-int, $counted"
ends auth-int 0 'rspauth="13b5a28106aed281d83dedce9fa23a66"' \
	informs --reply-body "$folder/reply"
ends auth-int-empty 0 'rspauth="871443183e24aa5196b13ffb979cee69"' informs

request $right "qop=auth, $counted" Proxy-Authorization
is proxy "Proxy-Authentication-Info: $info" "$(informs --proxy)"

# Without qop the client knows no count that could be sent back.
request 9ef530eaa3c5923755507550c4ffc1ca 'opaque=""'
ends bare 0 '' informs --bare
is bare-prints-nothing '' "$(informs --bare)"
ends bare-why 0 '' grep -q 'no Authentication-Info' "$folder/said"

# Only what is accepted is told so.
request "${right%?}1" "qop=auth, $counted"
ends wrong 1 '' informs
is wrong-prints-nothing '' "$(informs)"
is wrong-said 'refused: the response is wrong, or the user is another' \
	"$(informs >/dev/null; head -n 1 "$folder/said")"
ends wrong-json 1 '"accepted": false' informs --json
is wrong-json-tells-nothing '' "$(informs --json | grep info)"
request $right "qop=auth, $counted"
is first "Authentication-Info: $info" "$(informs --replay "$folder/used")"
is again '' "$(informs --replay "$folder/used")"
printf 'REGISTER sip:a SIP/2.0\r\n\r\n' >"$folder/request"
is none '' "$(informs)"
ends none-said 0 '' grep -q 'no credentials for the realm' "$folder/said"

# An ACK has no reply.
"$SIPDIGEST" challenge --realm atlanta.example.com --now 1000000 \
	--key-file "$folder/key" --context call-1 --qop auth,auth-int \
	>"$folder/401"
{
	printf 'ACK sip:alice@192.0.2.1 SIP/2.0\r\n'
	"$SIPDIGEST" answer --username alice \
		--password-file "$folder/password" --method INVITE \
		--uri sip:bob@biloxi.example.com "$folder/401"
} >"$folder/request"
ends ack 0 '' informs
is ack-prints-nothing '' "$(informs)"

# The next nonce is good for the next request.
request $right "qop=auth, $counted"
fresh=$(informs --nextnonce | sed 's/.*nextnonce="\([^"]*\)".*/\1/')
printf 'WWW-Authenticate: Digest realm="atlanta.example.com", nonce="%s", '\
'qop="auth,auth-int", algorithm=MD5\r\n' "$fresh" >"$folder/401"
{
	printf 'REGISTER sip:atlanta.example.com SIP/2.0\r\n'
	answer "$folder/401"
} >"$folder/request"
ends next-request 0 'accepted: ' judge "$folder/request"

for option in --nextnonce '--entropy=00' "--reply-body=$folder/reply"; do
	refuses "${option%=*} alone" 'without --authentication-info' judge \
		"$option" "$folder/request"
done
request $right "qop=auth, $counted"
refuses entropy 'expected 16 digits' judge --authentication-info \
	--nextnonce --entropy 00 "$folder/request"
ends help 0 '--authentication-info' judge --help

exit $failed
