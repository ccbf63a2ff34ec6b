#!/bin/sh
# What `sipdigest judge --replay` remembers of sessions: A1 of a -sess algorithm
# is made once. The responses are computed here, with Python's hashlib.
set -u
# shellcheck source=tests/tool/verbs.sh
. "$(dirname "$0")/verbs.sh"

used=$folder/used

nonce_of() {
	sed -n 's/.*nonce="\([0-9a-f]*\)".*/\1/p'
}

# response NONCE NC CNONCE FIRST_NONCE FIRST_CNONCE
response() {
	python3 - "$@" <<'END'
import hashlib
import sys

nonce, nc, cnonce, first_nonce, first_cnonce = sys.argv[1:]


def h(*parts):
    return hashlib.sha256(":".join(parts).encode()).hexdigest()


user = h("alice", "atlanta.example.com", "zanzibar")
print(h(h(user, first_nonce, first_cnonce), nonce, nc, cnonce, "auth",
        h("REGISTER", "sip:atlanta.example.com")))
END
}

# request NONCE NC CNONCE FIRST_NONCE FIRST_CNONCE
request() {
	printf 'REGISTER sip:atlanta.example.com SIP/2.0\r\nAuthorization: '
	printf 'Digest username="alice", realm="atlanta.example.com", '
	printf 'nonce="%s", uri="sip:atlanta.example.com", qop=auth, ' "$1"
	printf 'algorithm=SHA-256-sess, nc=%s, cnonce="%s", ' "$2" "$3"
	printf 'response="%s"\r\n\r\n' "$(response "$@")"
} >"$folder/request"

judge_sess() {
	judge --algorithm SHA-256-sess "$@" "$folder/request"
}

nonce=$(challenge --algorithm SHA-256-sess --entropy $salt | nonce_of)

request "$nonce" 00000002 bbbb "$nonce" aaaa
ends second-before-first 1 'refused: the response is wrong' \
	judge_sess --replay "$used"
request "$nonce" 00000001 aaaa "$nonce" aaaa
ends first 0 accepted judge_sess --replay "$used"
ends first-again 1 replayed: judge_sess --replay "$used"
request "$nonce" 00000002 bbbb "$nonce" aaaa
ends second-without-file 1 'refused: the response is wrong' judge_sess
ends second 0 'count     2' judge_sess --replay "$used"
request "$nonce" 00000003 cccc "$nonce" aaaa
ends third 0 'count     3' judge_sess --replay "$used"
request "$nonce" 00000004 dddd "$nonce" dddd
ends made-anew 1 'refused: the response is wrong' judge_sess --replay "$used"

# The session goes on with the nonce for the next request.
request "$nonce" 00000005 eeee "$nonce" aaaa
ends gives-next 0 nextnonce= judge_sess --replay "$used" \
	--authentication-info --nextnonce --entropy 66726573686f6e65
next=$(sed 's/.*nextnonce="\([^"]*\)".*/\1/' "$folder/out")
request "$next" 00000001 ffff "$nonce" aaaa
ends next 0 'count     1' judge_sess --replay "$used"
request "$next" 00000002 gggg "$next" ffff
ends next-is-no-start 1 'refused: ' judge_sess --replay "$used"
request "$next" 00000002 gggg "$nonce" aaaa
ends next-second 0 'count     2' judge_sess --replay "$used"
is a-line-for-each-nonce 2 "$(grep -c '^first ' "$used")"
is cnonce-in-digits 2 "$(grep -c ' 61616161$' "$used")"

# Other algorithms need no such line, and a line that is none is refused.
request "$nonce" 00000006 hhhh "$nonce" aaaa
lines=$(wc -l <"$used")
{ cat "$used"; echo 'first x'; } >"$folder/broken"
refuses broken-line "line $((lines + 1)): expected the first request" \
	judge_sess --replay "$folder/broken"
{ cat "$used"; tail -n 1 "$used" | sed 's/..$/x/'; } >"$folder/broken"
refuses broken-digits 'expected the first request' \
	judge_sess --replay "$folder/broken"
{ cat "$used"; printf 'first '; } >"$folder/broken"
refuses broken-end 'expected the first request' \
	judge_sess --replay "$folder/broken"
ends whole 0 accepted judge_sess --replay "$used"
printf 'REGISTER sip:atlanta.example.com SIP/2.0\r\n' >"$folder/request"
challenge --algorithm MD5 >"$folder/401"
answer "$folder/401" >>"$folder/request"
ends md5 0 accepted judge --algorithm MD5 --replay "$folder/md5" \
	"$folder/request"
is no-line-for-md5 0 "$(grep -c '^first ' "$folder/md5")"

exit $failed
