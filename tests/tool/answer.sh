#!/bin/sh
# What `sipdigest answer` prints. The responses were computed with Python's
# hashlib.
set -u
# shellcheck source=tests/tool/verbs.sh
. "$(dirname "$0")/verbs.sh"

cnonce=0123456789abcdef0123456789abcdef
md5_response=8ab8f60aeb7973a1857c311fb9366a2d
sha_response=\
70bf034f7eef00def8ced4f7e5e57e8c5276e3a331cbde22b83fcc4e202d1b62
auth_int_response=2a27e9da0bab45cb5e1fb39a223c6a49

# reply FIELD...: a 401 with these fields
reply() {
	printf 'SIP/2.0 401 Unauthorized\r\n' >"$folder/reply"
	printf '%s\r\n' "$@" '' >>"$folder/reply"
}

# answers [OPTION...]
answers() {
	answer --entropy $cnonce "$@" "$folder/reply"
}

w='WWW-Authenticate: Digest realm="atlanta.example.com", nonce="n"'
p='Proxy-Authenticate: Digest realm="proxy", nonce="n"'
md5='qop="auth,auth-int", algorithm=MD5'
sha='qop="auth", algorithm=SHA-256'

reply "$w, $md5, opaque=\"\""
is md5 "Authorization: Digest realm=\"atlanta.example.com\", nonce=\"n\", \
opaque=\"\", algorithm=MD5, qop=auth, username=\"alice\", \
uri=\"sip:atlanta.example.com\", response=\"$md5_response\", \
cnonce=\"$cnonce\", nc=00000001" "$(answers)"
ends count 0 'response="1ace17bcb07587ac0a5289b85efa7698"' \
	answers --count 26
ends count-is-hexadecimal 0 'nc=0000001a' answers --count 26
printf 'body' >"$folder/body"
ends auth-int-qop 0 'qop=auth-int,' answers --auth-int
ends auth-int 0 "response=\"$auth_int_response\"" \
	answers --auth-int --body "$folder/body"
ha1() {
	"$SIPDIGEST" answer --username alice --method REGISTER \
		--uri sip:atlanta.example.com --entropy $cnonce \
		--ha1 5d5570c15ce90c3874c5efd0c4466267 "$@" "$folder/reply"
}
ends ha1 0 "response=\"$md5_response\"" ha1
environment() {
	SIPDIGEST_PASSWORD=zanzibar "$SIPDIGEST" answer --username alice \
		--method REGISTER --uri sip:atlanta.example.com \
		--entropy $cnonce "$folder/reply"
}
ends environment 0 "response=\"$md5_response\"" environment
standard_input() {
	answer --entropy $cnonce <"$folder/reply"
}
ends standard-input 0 "response=\"$md5_response\"" standard_input

reply "$w, $sha" "$w, $md5" "$p, $md5"
is one-answer-for-each-realm 'Authorization SHA-256 Proxy-Authorization MD5' \
	"$(answers | sed 's/^\([^:]*\).*algorithm=\([^,]*\).*/\1 \2/' |
		tr '\n' ' ' | sed 's/ $//')"
ends sha-256 0 "response=\"$sha_response\"" answers
ends other-body-than-auth-int 0 "response=\"$sha_response\"" answers --body "$folder/body"
ends one-realm 0 'realm="proxy"' answers --realm proxy
is one-realm-alone 1 "$(answers --realm proxy | wc -l | tr -d ' ')"
ends ha1-chooses-the-algorithm 0 "response=\"$md5_response\"" ha1
reply "$w, $md5" "$w, $sha"
ends topmost 0 'algorithm=MD5' answers
ends strongest 0 'algorithm=SHA-256' answers --prefer strongest
ends no-md5 0 'algorithm=SHA-256' answers --prefer no-md5
ends allow 0 'algorithm=SHA-256' answers --allow SHA-256
ends allow-two 0 'algorithm=MD5' answers --allow 'sha-256, md5'
ends allow-strongest 0 'algorithm=MD5' answers --allow MD5 --prefer strongest
ends allow-none 1 'not to be answered' answers --allow SHA-256-sess
why() {
	answers --why 2>&1 >/dev/null
}
is why "WWW-Authenticate at byte 44: answered (RFC 8760 2.4)
WWW-Authenticate at byte 145: another one of its realm is preferred \
(RFC 8760 2.4)" "$(why)"
ends json 0 '"what": "another one of its realm is preferred"' answers --json

reply "$w"
ends qop-by-default 0 'qop=auth,' answers
ends bare 0 'response="bc62b41c73fefa8fff89e89c493a773f"' answers --bare
is bare-has-no-count '' "$(answers --bare | grep -E 'nc=|cnonce=')"
reply "$w, userhash=true, $md5"
ends userhash 0 'username="165c6d0d0bd419749f83e7b0a6b6c5d6"' answers

# The challenge of RFC 7616 3.9.1; the cnonce is another one.
reply 'WWW-Authenticate: Digest realm="http-auth@example.org", '\
'qop="auth, auth-int", algorithm=SHA-256, '\
'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", '\
'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
ends rfc7616-3.9.1-opaque 0 \
	'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"' answers

# What cannot be answered does not stop the rest, and is explained.
reply 'WWW-Authenticate: Basic realm="a"' 'WWW-Authenticate: Digest realm="' \
	'WWW-Authenticate: Digest realm="a", nonce="n", algorithm=SHA-1' "$p"
ends rest-is-answered 0 'Proxy-Authorization: Digest realm="proxy"' answers
ends malformed-why 1 'at byte 93: expected DQUOTE to close the quoted' \
	answers --realm nobody
ends other-realm-why 1 'Proxy-Authenticate at byte 179: not to be answered' \
	answers --realm nobody
for row in 'Basic realm="a"|not Digest (RFC 3261 22)' \
	'Digest nonce="n"|without realm' 'Digest realm="a"|without nonce' \
	'Digest realm="a",nonce="n",algorithm=x|of an unknown algorithm' \
	'Digest realm="a",nonce="n",qop=x|offers neither auth nor auth-int' \
	'Digest realm="a",nonce="n",nonce="n"|outside the grammar'; do
	reply "WWW-Authenticate: ${row%|*}"
	if [ "${row##*|}" = 'outside the grammar' ]; then
		row='|expected'
	fi
	ends "passed over: ${row##*|}" 1 "${row##*|}" answers
	is "passed over: ${row##*|} prints nothing" '' "$(cat "$folder/out")"
done

# Each answer has a cnonce of its own.
reply "$w, $md5" "$p, $md5"
is fresh-cnonces 4 "$({ answer "$folder/reply"; answer "$folder/reply"; } |
	sed 's/.*cnonce="\([^"]*\)".*/\1/' | sort -u | wc -l | tr -d ' ')"

refuses no-username '--username is missing' "$SIPDIGEST" answer \
	--password x --method INVITE --uri sip:a "$folder/reply"
refuses no-method '--method is missing (RFC 7616 3.4.3)' "$SIPDIGEST" answer
refuses no-uri '--uri is missing' "$SIPDIGEST" answer --method INVITE
refuses no-secret 'no secret is given' "$SIPDIGEST" answer --username a \
	--method INVITE --uri sip:a "$folder/reply"
refuses uri '--uri: expected a Request-URI' "$SIPDIGEST" answer --username a \
	--password x --method INVITE --uri 'sip: a' "$folder/reply"
refuses method '--method: at byte 1' "$SIPDIGEST" answer --username a \
	--password x --method 'A B' --uri sip:a "$folder/reply"
for method in ACK CANCEL; do
	refuses "$method" 'RFC 3261 22.1' "$SIPDIGEST" answer --username a \
		--password x --method $method --uri sip:a "$folder/reply"
done
refuses prefer '--prefer: unknown' answers --prefer weakest
refuses allow '--allow: at byte 4: unknown' answers --allow MD5,MD4
refuses allow-empty '--allow: at byte 0: unknown' answers --allow ''
refuses count-zero '--count: at byte 0' answers --count 0
refuses count-large '--count: at byte 0' answers --count 4294967296
ends count-largest 0 'nc=ffffffff' answers --count 4294967295
refuses entropy 'expected 32 digits' answer --entropy 00 "$folder/reply"
refuses short-ha1 'expected 32 or 64' "$SIPDIGEST" answer --username a \
	--ha1 abc --method INVITE --uri sip:a "$folder/reply"
printf 'SIP/2.0 200 OK\r\n\r\n' >"$folder/reply"
refuses other-status 'expected a response with 401 or 407' answers
printf 'SIP/2.0 401 Unauthorized\r\n\r\n' >"$folder/reply"
refuses no-challenge 'no WWW-Authenticate' answers
printf 'SIP/2.0 401 Unauthorized\r\n:\r\n\r\n' >"$folder/reply"
refuses no-message 'at byte 26: expected the name of a header field' answers
ends help 0 'usage: sipdigest answer' answers --help

exit $failed
