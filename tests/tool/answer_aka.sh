#!/bin/sh
# What `sipdigest answer` makes of a card. The responses were computed with
# Python's hashlib and hmac.
set -u
# shellcheck source=tests/tool/verbs.sh
. "$(dirname "$0")/verbs.sh"

cnonce=0123456789abcdef0123456789abcdef
res=a54211d5e3ba50bf
keys=$res,f769bcd751044604127672711c6d3441,b40ba9a3c58b2a05bbf0d987b21bf8cb
auts=000102030405060708090a0b0c0d
v1_md5=6a88cfbbde2ff6673fe8bc4cb7d1f6cc
v2_md5=920ffd6f3e0272651935ef8c5c106d79
v2_sha=db65d6d05dfa91f83a710a9b060969799377f0fc9326dcd0ab07fe2978c44e2e
no_password=d751be92d0a68ce1c36443cad765fab0

# reply ALGORITHM...: a 401 with these challenges
reply() {
	printf 'SIP/2.0 401 Unauthorized\r\n' >"$folder/reply"
	for algorithm; do
		printf 'WWW-Authenticate: Digest realm="%s", nonce="%s", '\
'qop="auth,auth-int", algorithm=%s\r\n' atlanta.example.com \
			'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=' \
			"$algorithm"
	done >>"$folder/reply"
	printf '\r\n' >>"$folder/reply"
}

# card OPTION...: who has a card
card() {
	"$SIPDIGEST" answer --username alice --method REGISTER \
		--uri sip:atlanta.example.com --entropy $cnonce "$@" \
		"$folder/reply"
}

reply AKAv1-MD5
ends v1 0 "response=\"$v1_md5\"" card --aka $res
ends v1-all-keys 0 "response=\"$v1_md5\"" card --aka $keys
is v1-algorithm AKAv1-MD5 \
	"$(card --aka $res | sed 's/.*algorithm=\([^,]*\).*/\1/')"
printf '%s\n' $keys >"$folder/keys"
ends file 0 "response=\"$v1_md5\"" card --aka-file "$folder/keys"
ends json 0 "response=\\\"$v1_md5\\\"" card --aka $res --json
reply AKAv2-MD5
ends v2-md5 0 "response=\"$v2_md5\"" card --aka $keys
ends v2-without-ik 1 'not to be answered with these options' card --aka $res
reply AKAv2-SHA-256
ends v2-sha-256 0 "response=\"$v2_sha\"" card --aka $keys

# Out of step: AUTS, and no password at all.
reply AKAv1-MD5
ends auts 0 'auts="AAECAwQFBgcICQoLDA0="' card --auts $auts
ends auts-empty-password 0 "response=\"$no_password\"" card --auts $auts
reply AKAv2-MD5
ends auts-v2 0 "response=\"$no_password\"" card --auts $auts

# The best of AKA, and nothing else.
reply SHA-256 AKAv1-MD5 AKAv2-MD5 MD5
ends best 0 "response=\"$v2_md5\"" card --aka $keys
ends best-without-ik 0 "response=\"$v1_md5\"" card --aka $res
is one-answer 1 "$(card --aka $keys | wc -l | tr -d ' ')"
reply SHA-256 MD5
ends no-aka 1 'not to be answered with these options' card --aka $keys
reply AKAv3-MD5
ends other-version 1 'of an unknown algorithm' card --aka $keys
reply AKAv1-MD5-sess
ends no-session 1 'not to be answered with these options' card --aka $keys
reply AKAv2-SHA-512-256
ends no-sha-512-256 1 'not to be answered' card --aka $keys
reply AKAv1-MD5
ends no-card 1 'not to be answered with these options' answer "$folder/reply"

# What is no card.
for row in '|RES: at byte 0' 'a|RES: at byte 1' 'A5|RES: at byte 0' \
	"$res,|IK: at byte 17" "$res,00|IK has 1 bytes, expected 16" \
	"${keys%,*}|expected RES alone, or RES,IK,CK" \
	"$keys,00|expected RES alone, or RES,IK,CK" \
	"$keys$res|CK has 24 bytes, expected 16" \
	"$res$res$res|RES has 24 bytes, expected 16 at most"; do
	refuses "keys ${row#*|}" "${row#*|}" card --aka "${row%%|*}"
done
refuses auts-short '--auts has 13 bytes, expected 14' card --auts "${auts%??}"
refuses auts-no-digits '--auts: at byte 0' card --auts x
refuses auts-and-keys 'more than one of --aka' card --auts $auts --aka $res
refuses password-too '--password beside a card' card --aka $res --password x
refuses ha1-too '--ha1 beside a card' card --auts $auts --ha1 x
refuses prefer '--prefer beside a card' card --aka $res --prefer topmost
refuses allow '--allow beside a card' card --aka $res --allow MD5
refuses no-file 'No such file' card --aka-file "$folder/none"
ends help 0 '--aka KEYS' card --help

exit $failed
