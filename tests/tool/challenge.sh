#!/bin/sh
# What `sipdigest challenge` prints. The nonces were computed with Python's
# hmac from their layout in src/nonce.h.
set -u
# shellcheck source=tests/tool/verbs.sh
. "$(dirname "$0")/verbs.sh"

sha=00000000000f424073616c7473616c749318c778caf34b91951ce88459b9f948
md5=00000000000f424073616c7473616c74447db780c2edad1dc9ac1fe2596852db

is two-algorithms "WWW-Authenticate: Digest realm=\"atlanta.example.com\", \
nonce=\"$sha\", algorithm=SHA-256, qop=\"auth,auth-int\"
WWW-Authenticate: Digest realm=\"atlanta.example.com\", nonce=\"$md5\", \
algorithm=MD5, qop=\"auth,auth-int\"" "$(challenge --entropy $salt$salt)"

is all-options "Proxy-Authenticate: Digest realm=\"atlanta.example.com\", \
nonce=\"$md5\", opaque=\"a\\\"b\", stale=true, algorithm=MD5, \
qop=\"auth,auth-int\", charset=UTF-8, userhash=true" "$(
	challenge --proxy --algorithm MD5 --entropy $salt --opaque 'a"b' \
		--domain sip:x --stale --utf-8 --userhash)"

one() {
	challenge --algorithm MD5 --entropy $salt "$@"
}
ends opaque-may-be-empty 0 'opaque=""' one --opaque ''
ends domain 0 'domain="sip:a sip:b"' one --domain 'sip:a sip:b'
ends json 0 "\"value\": \"Digest realm=" one --json
ends help 0 'usage: sipdigest challenge' one --help

# Without --entropy and --now no two nonces are the same.
fresh() {
	"$SIPDIGEST" challenge --realm a --key-file "$folder/key" |
		sed 's/.*nonce="\([^"]*\)".*/\1/'
}
is fresh-nonces 4 "$({ fresh; fresh; } | sort -u | wc -l | tr -d ' ')"

key_from_environment() {
	SIPDIGEST_KEY=$(cat "$folder/key") "$SIPDIGEST" challenge \
		--realm atlanta.example.com --now 1000000 --context call-1 \
		--qop auth,auth-int --algorithm MD5 --entropy $salt
}
ends key-from-environment 0 "nonce=\"$md5\"" key_from_environment

printf 'fifteen octets.' >"$folder/short"
refuses no-realm 'RFC 3261 22.1' "$SIPDIGEST" challenge
refuses no-key 'no key is given' "$SIPDIGEST" challenge --realm a
refuses short-key 'has 15 bytes' "$SIPDIGEST" challenge --realm a \
	--key-file "$folder/short"
refuses algorithm-twice 'at byte 12: an algorithm twice (RFC 8760 2.3)' \
	challenge --algorithm SHA-256,MD5,SHA-256 --entropy $salt
refuses algorithm-unknown 'at byte 4: unknown' challenge --algorithm MD5,SHA-1
refuses algorithm-empty 'at byte 0: unknown' challenge --algorithm ''
refuses qop-unknown 'RFC 8760 2.6' "$SIPDIGEST" challenge --realm a \
	--key-file "$folder/key" --qop auth-conf
refuses realm-control 'a quoted-string cannot hold it' "$SIPDIGEST" challenge \
	--realm "$(printf 'a\001')" --key-file "$folder/key"
refuses opaque-control '--opaque: a quoted-string' one \
	--opaque "$(printf '\177\200')"
refuses domain-no-uri '--domain: expected URIs' one --domain ' '
refuses time-zero 'above 0' "$SIPDIGEST" challenge --realm a \
	--key-file "$folder/key" --now 0
refuses time-no-number '--now: at byte 1' "$SIPDIGEST" challenge --realm a \
	--key-file "$folder/key" --now 1x
refuses entropy-short 'expected 32 digits' challenge --entropy $salt
refuses entropy-no-digits 'at byte 2' challenge --entropy 00X
refuses operand 'one too many' challenge file

exit $failed
