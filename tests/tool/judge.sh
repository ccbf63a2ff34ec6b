#!/bin/sh
# What `sipdigest judge` says. The responses were computed with Python's
# hashlib, nonces with its hmac; those of both ends are the program's own.
set -u
# shellcheck source=tests/tool/verbs.sh
. "$(dirname "$0")/verbs.sh"

md5=00000000000f424073616c7473616c74447db780c2edad1dc9ac1fe2596852db
used=$folder/used

# request [NAME=VALUE...]: REGISTER with these parameters, else the right ones
request() {
	username='"alice"' realm='"atlanta.example.com"' nonce="\"$md5\""
	uri='"sip:atlanta.example.com"' algorithm=MD5 qop=auth nc=00000001
	response='"182aa6d552079b5063d5d03a2c49ec60"' cnonce='"0a4f113b"'
	more='' method=REGISTER field=Authorization scheme=Digest
	for pair; do
		eval "${pair%%=*}=\${pair#*=}"
	done
	printf '%s sip:atlanta.example.com SIP/2.0\r\n%s: %s ' \
		"$method" "$field" "$scheme" >"$folder/request"
	comma=
	for name in username realm nonce uri algorithm qop nc cnonce \
		response; do
		eval "text=\$$name"
		[ -z "$text" ] || printf '%s%s=%s' "$comma" "$name" "$text"
		comma=', '
	done >>"$folder/request"
	printf '%s\r\n\r\n' "$more" >>"$folder/request"
}

# says NAME CODE WORDS [OPTION...]: what is said of the request
says() {
	name=$1 code=$2 words=$3
	shift 3
	ends "$name" "$code" "$words" judge "$@" "$folder/request"
}

request
says right 0 'accepted: the response is right'
is right-first-line 'accepted: the response is right' \
	"$(judge "$folder/request" | head -n 1)"
says right-user 0 '  user      alice'
says right-algorithm 0 '  algorithm MD5'
says right-place 0 '  field     Authorization at byte 57'
says json 0 '"accepted": true' --json
judge_by_ha1() {
	"$SIPDIGEST" judge --realm atlanta.example.com --now 1000010 \
		--key-file "$folder/key" --context call-1 --qop auth,auth-int \
		--username alice --ha1 "$1" "$folder/request"
}
ends ha1 0 accepted judge_by_ha1 5d5570c15ce90c3874c5efd0c4466267
ends other-ha1 1 refused: judge_by_ha1 5d5570c15ce90c3874c5efd0c4466268
refuses long-ha1 'the credentials need 32' judge_by_ha1 \
	18c19ea80486df4243176d80c421b9db0a71abc7a3b12d13ccc9a758bdbf1c68

# Who it is, and for what.
printf 'wrong' >"$folder/wrong"
judge_by() {
	"$SIPDIGEST" judge --realm atlanta.example.com --now 1000010 \
		--key-file "$folder/key" --context call-1 --qop auth,auth-int \
		"$@" "$folder/request"
}
ends wrong-password 1 'refused: the response is wrong' judge_by \
	--username alice --password-file "$folder/wrong"
ends other-user 1 'refused: the response is wrong' judge_by \
	--username bob --password-file "$folder/password"
ends no-username 2 '--username is missing' judge_by --password x
ends no-secret 2 'no secret is given' judge_by --username alice

elsewhere() {
	"$SIPDIGEST" judge --realm "$1" --now 1000010 --key-file "$folder/$2" \
		--context "$3" --qop "$4" --username alice \
		--password-file "$folder/password" --algorithm "$5" \
		"$folder/request"
}
here='atlanta.example.com key call-1 auth,auth-int SHA-256,MD5'
# shellcheck disable=SC2086
ends here 0 accepted elsewhere $here
ends other-realm 1 'not for us: of another realm' \
	elsewhere biloxi.example.com key call-1 auth MD5
ends other-realm-alone 1 'refused: no credentials for the realm' \
	elsewhere biloxi.example.com key call-1 auth MD5
nonce='refused: the nonce was not made with this key'
ends other-key 1 "$nonce" \
	elsewhere atlanta.example.com other call-1 auth,auth-int MD5
ends other-context 1 "$nonce" \
	elsewhere atlanta.example.com key call-2 auth,auth-int MD5
ends fewer-qop 1 "$nonce" \
	elsewhere atlanta.example.com key call-1 auth MD5
ends other-qop 1 'refused: the qop was not offered' \
	elsewhere atlanta.example.com key call-1 auth-int MD5
ends other-algorithm 1 'refused: the algorithm was not offered' \
	elsewhere atlanta.example.com key call-1 auth,auth-int SHA-256
rolled() {
	"$SIPDIGEST" judge --realm atlanta.example.com --now 1000010 \
		--key-file "$folder/other" --old-key-file "$folder/key" \
		--context call-1 --qop auth,auth-int --username alice \
		--password-file "$folder/password" "$folder/request"
}
ends key-rolled 0 accepted rolled

# When.
at() {
	"$SIPDIGEST" judge --realm atlanta.example.com --now "$1" \
		--key-file "$folder/key" --context call-1 --qop auth,auth-int \
		--lifetime 1000 --username alice \
		--password-file "$folder/password" "$folder/request"
}
ends at-once 0 accepted at 1000000
ends last-moment 0 accepted at 1001000
ends too-late 1 'reply     401 with stale=true' at 1001001
ends too-early 1 'stale: ' at 999999

# What is sent.
request 'response="182aa6d552079b5063d5d03a2c49ec61"'
says wrong-response 1 'reply     401'
request nc=00000002
says other-count 1 'refused: the response is wrong'
request 'uri="sip:biloxi.example.com"'
says other-uri 1 'refused: the uri is not that of the request'
says uri-rule-any 1 'refused: the response is wrong' --uri-rule any
says uri-rule-unknown 2 '--uri-rule: unknown' --uri-rule x
request nc=00000000
says count-zero 1 'malformed: nc is 0'
request nc=
says no-count 1 'malformed: a parameter is missing'
request 'qop='
says no-qop 1 'refused: there is no qop'
request 'algorithm=AKAv1-MD5'
says unknown-algorithm 1 'refused: the algorithm was not offered'
request 'more=, realm="x"'
says twice 1 'malformed: a parameter is there twice'
request 'more=,'
says malformed 1 'malformed: outside the grammar'
says malformed-place 1 \
	"Authorization at byte $(($(wc -c <"$folder/request") - 4))"
says malformed-reply 1 'reply     400'
request 'qop="auth"'
says deviation-tolerated 0 accepted
says strict 1 'malformed: a parameter has not the form' --strict
request scheme=Basic
says basic-why 1 'not for us: not Digest'
says basic 1 'refused: no credentials for the realm'
for value in 'Bearer mF_9.B5f-4.1JqM=' 'Basic QWx=' Negotiate; do
	printf 'REGISTER sip:a SIP/2.0\r\nAuthorization: %s\r\n\r\n' \
		"$value" >"$folder/request"
	says "scheme-${value%% *}" 1 'not for us: not Digest'
	is "scheme-no-reply-${value%% *}" '' \
		"$(judge "$folder/request" | grep -E 'malformed|reply')"
done
printf 'REGISTER sip:a SIP/2.0\r\nAuthorization: Digest QWx=\r\n\r\n' \
	>"$folder/request"
says digest-token68 1 'malformed: outside the grammar'
request field=Proxy-Authorization
says proxy-field 1 'refused: no credentials for the realm'
says proxy 0 'accepted' --proxy
request method=CANCEL
says cancel 1 'refused: the response is wrong'
is cancel-no-reply '' "$(judge "$folder/request" | grep reply)"

# A proxy's reply.
request field=Proxy-Authorization 'nonce="x"'
says proxy-reply 1 'reply     407' --proxy

# Replays, of which the file tells.
request
says first 0 accepted --replay "$used"
says again 1 'replayed: the response is right, but its nc was used' \
	--replay "$used"
says without-file 0 accepted
request nc=0000000A 'response="1f93c95b967c5105d77cb8c21dd19b38"'
says later-count 0 'count     10' --replay "$used"
request nc=00000002 'response="39cb81909376c0f18eec3d1aa7418e1f"'
says earlier-count 0 accepted --replay "$used"
cp "$used" "$folder/before"
request nc=00000003 'response="39cb81909376c0f18eec3d1aa7418e1f"'
says wrong-response-moves-nothing 1 'refused: ' --replay "$used"
is state-unmoved '' "$(cmp "$used" "$folder/before" 2>&1)"
printf 'not such a file\n' >"$folder/foreign"
says foreign-file 2 'line 1: expected' --replay "$folder/foreign"
{ cat "$used"; echo '0 0 x'; } >"$folder/broken"
says broken-file 2 'line 3: expected a set, a row, a time and an id' \
	--replay "$folder/broken"
{ cat "$used"; tail -n 1 "$used"; } >"$folder/broken"
says row-twice 2 'line 3: expected another row' --replay "$folder/broken"
says no-such-folder 2 'No such file' --replay "$folder/no/file"
: >"$folder/empty"
request
says empty-file 0 accepted --replay "$folder/empty"

# Of requests at the same time, one is accepted.
for i in 1 2 3 4 5 6 7 8; do
	judge --replay "$folder/many" "$folder/request" >"$folder/said.$i" &
done
wait
is at-the-same-time 1 "$(cat "$folder"/said.* | grep -c '^accepted')"

# What cannot be kept is not accepted.
full() {
	trap '' XFSZ
	ulimit -f 0
	judge --replay "$folder/full" "$folder/request" 2>&1
	echo "code $?"
}
is no-room-for-the-file 'code 2' "$(full | tail -n 1)"
is no-room-is-not-accepted '' "$(full | grep '^accepted')"

# Both ends, and the ACK.
ends_meet() {
	{ printf 'SIP/2.0 401 Unauthorized\r\n'; challenge "$@"; } \
		>"$folder/401"
	{
		printf 'REGISTER sip:atlanta.example.com SIP/2.0\r\n'
		answer "$folder/401"
	} >"$folder/request"
	judge "$@" "$folder/request"
}
for algorithm in MD5 MD5-sess SHA-256 SHA-256-sess SHA-512-256 \
	SHA-512-256-sess; do
	ends "ends-meet-$algorithm" 0 "algorithm $algorithm" ends_meet \
		--algorithm $algorithm
	ends "ends-meet-hashed-$algorithm" 0 "algorithm $algorithm" ends_meet \
		--algorithm $algorithm --userhash
done
challenge >"$folder/401"
{
	printf 'ACK sip:alice@192.0.2.1 SIP/2.0\r\n'
	"$SIPDIGEST" answer --username alice \
		--password-file "$folder/password" --method INVITE \
		--uri sip:bob@biloxi.example.com "$folder/401"
} >"$folder/request"
for time in first second; do
	says "ack-$time-time" 0 accepted --replay "$folder/ack"
done

# Several rows: ours is found.
{
	cat "$folder/request" | head -n 1
	echo 'Authorization: Basic eDp5'
	echo 'Authorization: Digest realm="biloxi.example.com"'
	tail -n 1 "$folder/request"
} >"$folder/rows"
mv "$folder/rows" "$folder/request"
says rows 0 'not for us: of another realm'
says rows-other-scheme 0 'not for us: not Digest'
says rows-ours 0 'accepted: '

printf 'SIP/2.0 200 OK\r\n\r\n' >"$folder/request"
refuses response 'expected a Request-Line' judge "$folder/request"
printf 'REGISTER  SIP/2.0\r\n\r\n' >"$folder/request"
refuses no-message 'at byte 9: expected a Request-URI' judge "$folder/request"
printf 'REGISTER sip:a SIP/2.0\r\n\r\n' >"$folder/request"
says no-credentials 1 'refused: no credentials for the realm (RFC 3261 22.1)'
printf 'CANCEL sip:a SIP/2.0\r\n\r\n' >"$folder/request"
says cancel 1 'for the realm; ACK and CANCEL are never challenged (RFC 3261'
ends help 0 'usage: sipdigest judge' judge --help

exit $failed
