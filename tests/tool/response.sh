#!/bin/sh
# What `sipdigest response` computes: published examples, a grid computed by
# python3, and a refusal for each input that is missing or wrong.
set -u
: "${SIPDIGEST:=build/sipdigest}"
unset SIPDIGEST_PASSWORD SIPDIGEST_HA1
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# is NAME WANTED GOT
is() {
	if [ "$2" = "$3" ]; then
		printf 'ok %s\n' "$1"
	else
		printf "FAIL %s: expected '%s', got '%s'\n" "$1" "$2" "$3"
		failed=1
	fi
}

# computes NAME WANTED OPTION...
computes() {
	name=$1 wanted=$2
	shift 2
	is "$name" "$wanted" "$("$SIPDIGEST" response "$@" 2>&1)"
}

# refuses NAME WORDS OPTION...: exit code 2 and the words on standard error
refuses() {
	name=$1 words=$2
	shift 2
	said=$("$SIPDIGEST" response "$@" 2>&1 >"$folder/out")
	code=$?
	case $said in
	*"$words"*) ;;
	*) code="$code and said: $said" ;;
	esac
	is "$name" 2 "$code"
	is "$name and prints nothing" '' "$(cat "$folder/out")"
}

# RFC 2617 3.5
mufasa() {
	computes "$1" "$2" --username Mufasa --realm testrealm@host.com \
		--password 'Circle Of Life' --method GET \
		--uri /dir/index.html \
		--nonce dcd98b7102dd2f0e8b11d0f600bfb0c093 --nc 00000001 \
		--cnonce 0a4f113b --qop auth
}
mufasa rfc2617-3.5 6629fae49393a05397450978507c4ef1

computes rfc2069-2.4-corrected 1949323746fe6a43ef61f9606e7febea \
	--username Mufasa --realm testrealm@host.com --password CircleOfLife \
	--method GET --uri /dir/index.html \
	--nonce dcd98b7102dd2f0e8b11d0f600bfb0c093

# RFC 7616 3.9.1
circle() {
	computes "$1" "$2" --algorithm "$3" --username Mufasa \
		--realm http-auth@example.org --password 'Circle of Life' \
		--method GET --uri /dir/index.html \
		--nonce 7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v \
		--nc 00000001 \
		--cnonce f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ \
		--qop auth
}
circle rfc7616-3.9.1-md5 8ca523f5e9506fed4657c9700eebdbec MD5
circle rfc7616-3.9.1-sha256 \
	753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1 SHA-256
circle algorithm-in-any-case \
	753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1 sha-256

# RFC 7616 3.9.2 as erratum 4897 corrects it
jason=$(printf 'J\303\244s\303\270n Doe')
computes rfc7616-3.9.2-corrected \
	3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5 \
	--algorithm SHA-512-256 --username "$jason" --realm api@example.org \
	--password 'Secret, or not?' --method GET --uri /doe.json \
	--nonce 5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK --nc 00000001 \
	--cnonce NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v --qop auth
computes rfc7616-3.9.2-userhash-corrected \
	793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b \
	--algorithm SHA-512-256 --userhash --username "$jason" \
	--realm api@example.org

# RFC 5090 6, with the rspauth of the reply
phone() {
	name=$1 wanted=$2
	shift 2
	computes "$name" "$wanted" --username 12345678 --realm example.com \
		--password secret --uri sip:97226491335@example.com \
		--nonce 3bada1a0 --nc 00000001 --cnonce 56593a80 --qop auth "$@"
}
phone rfc5090-6-sip 756933f735fcd93f90a4bbdd5467f263 --method INVITE
phone rfc5090-6-sip-rspauth f847de948d12285f8f4199e366f1af21 --rspauth
phone rspauth-is-no-response f847de948d12285f8f4199e366f1af21 --rspauth \
	--method INVITE

# draft-smith-sip-auth-examples 3: the SDP body of 3.5 and 3.6 ends with CRLF
printf '%s\r\n' v=0 'o=bob 2890844526 2890844526 IN IP4 media.biloxi.com' \
	s=- 'c=IN IP4 media.biloxi.com' 't=0 0' 'm=audio 49170 RTP/AVP 0' \
	'a=rtpmap:0 PCMU/8000' 'm=video 51372 RTP/AVP 31' \
	'a=rtpmap:31 H261/90000' 'm=video 53000 RTP/AVP 32' \
	'a=rtpmap:32 MPV/90000' >"$folder/sdp"
bob() {
	name=$1 wanted=$2
	shift 2
	computes "$name" "$wanted" --username bob --realm biloxi.com \
		--method INVITE --uri sip:bob@biloxi.com \
		--nonce dcd98b7102dd2f0e8b11d0f600bfb0c093 "$@"
}
zanzibar() {
	name=$1 wanted=$2
	shift 2
	bob "$name" "$wanted" --password zanzibar "$@"
}
zanzibar smith-3.1 bf57e4e0d0bffc0fbaedce64d59add5e
session='--nc 00000001 --cnonce 0a4f113b --qop'
# shellcheck disable=SC2086
{
	zanzibar smith-3.3 89eb0059246c02b2f6ee02c7961d5ea3 $session auth
	zanzibar smith-3.4 e4e4ea61d186d07a92c9e1f6919902e9 $session auth \
		--algorithm MD5-sess
	zanzibar smith-3.5 bdbeebb2da6adb6bca02599c2239e192 $session auth-int \
		--body "$folder/sdp"
	zanzibar smith-3.6 91984da2d8663716e91554859c22ca70 $session auth-int \
		--body "$folder/sdp" --algorithm MD5-sess
	zanzibar body-does-not-count-for-auth \
		89eb0059246c02b2f6ee02c7961d5ea3 $session auth \
		--body "$folder/sdp"
}

# Where the secret comes from.
printf 'zanzibar\n' >"$folder/lf"
printf 'zanzibar\r\n' >"$folder/crlf"
printf zanzibar >"$folder/bare"
printf 'zanzibar\n\n' >"$folder/two"
smith=bf57e4e0d0bffc0fbaedce64d59add5e
for file in lf crlf bare; do
	bob "password-file-$file" $smith --password-file "$folder/$file"
done
is one-line-end-only-is-left-out different "$(
	got=$("$SIPDIGEST" response --username bob --realm biloxi.com \
		--method INVITE --uri sip:bob@biloxi.com \
		--nonce dcd98b7102dd2f0e8b11d0f600bfb0c093 \
		--password-file "$folder/two")
	[ "$got" = $smith ] || echo different)"
bob password-from-stdin $smith --password-file - <"$folder/lf"
user=$(printf bob:biloxi.com:zanzibar | python3 -c '
import hashlib, sys
print(hashlib.md5(sys.stdin.buffer.read()).hexdigest())')
echo "$user" >"$folder/ha1"
bob ha1 $smith --ha1 "$user"
bob ha1-file $smith --ha1-file "$folder/ha1"
# shellcheck disable=SC2086
bob ha1-of-a-session e4e4ea61d186d07a92c9e1f6919902e9 --ha1 "$user" $session \
	auth --algorithm MD5-sess
SIPDIGEST_PASSWORD=zanzibar
export SIPDIGEST_PASSWORD
bob password-from-environment $smith
bob option-before-environment $smith --ha1 "$user"
SIPDIGEST_HA1=$user
export SIPDIGEST_HA1
refuses two-variables 'more than one secret' --username b --realm r \
	--method M --uri u --nonce n
unset SIPDIGEST_PASSWORD
bob ha1-from-environment $smith
unset SIPDIGEST_HA1

# Every algorithm with every qop, against python3.
cat >"$folder/grid.py" <<'END'
import hashlib
import subprocess
import sys

HASHES = {"MD5": "md5", "SHA-256": "sha256", "SHA-512-256": "sha512_256"}
USER, NONCE, CNONCE = "al:ice:r e:p\u00e4ss", "no\\nce", 'c"n'


def digest(name, *parts):
    return hashlib.new(HASHES[name], ":".join(parts).encode()).hexdigest()


def expected(name, session, qop, method):
    a1 = digest(name, USER)
    if session:
        a1 = digest(name, a1, NONCE, CNONCE)
    a2 = [method, "sip:a"]
    if qop == "auth-int":
        a2.append(digest(name, "body\n"))
    middle = [NONCE, "0000abcd", CNONCE, qop] if qop else [NONCE]
    return digest(name, a1, *middle, digest(name, *a2))


def computed(tool, name, session, qop, method, body):
    command = [tool, "response", "--algorithm", name + "-sess" * session,
               "--username", "al", "--realm", "ice:r e", "--password",
               "p\u00e4ss", "--uri=sip:a", "--nonce", NONCE]
    command += ["--method", method] if method else ["--rspauth"]
    if qop:
        command += ["--nc=0000abcd", "--cnonce", CNONCE, "--qop", qop]
        command += ["--body", body]
    return subprocess.run(command, capture_output=True,
                          text=True).stdout.strip()


count = 0
for name in HASHES:
    for session in (False, True):
        for qop in ("auth", "auth-int", "AUTH", None):
            for method in ("REGISTER", "x-Y.z", ""):
                if session and not qop:
                    continue
                case = name, session, qop, method
                got = computed(sys.argv[1], *case, sys.argv[2])
                if got != expected(*case):
                    sys.exit(f"{case}: {got}")
                count += 1
print(count)
END
printf 'body\n' >"$folder/body"
is grid 63 "$(python3 "$folder/grid.py" "$SIPDIGEST" "$folder/body" 2>&1)"

# Steps and JSON.
steps() {
	"$SIPDIGEST" response --username bob --realm biloxi.com \
		--password zanzibar --method INVITE --uri sip:bob@biloxi.com \
		--nonce dcd98b7102dd2f0e8b11d0f600bfb0c093 --steps "$@"
}
is steps "A1             = bob:biloxi.com:zanzibar
H(A1)          = $user
A2             = INVITE:sip:bob@biloxi.com
H(A2)          = $(python3 -c '
import hashlib
print(hashlib.md5(b"INVITE:sip:bob@biloxi.com").hexdigest())')
response       = $smith" "$(steps)"
# shellcheck disable=SC2086
is steps-as-json "['a1', 'a2', 'ha1', 'ha2', 'hbody', 'inner_a1', \
'inner_ha1', 'response'] bob:biloxi.com:zanzibar $user \
c1ed018b8ec4a3b170c0921f5b564e48 91984da2d8663716e91554859c22ca70 \
INVITE:sip:bob@biloxi.com:c1ed018b8ec4a3b170c0921f5b564e48" \
	"$(steps --json $session auth-int --body "$folder/sdp" \
		--algorithm MD5-sess | python3 -c '
import json, sys
steps = json.load(sys.stdin)
print(sorted(steps), steps["inner_a1"], steps["inner_ha1"], steps["hbody"],
      steps["response"], steps["a2"])')"
is json-shows-no-secret "{
  \"response\": \"$smith\"
}" "$(bob_json() {
	"$SIPDIGEST" response --json --username bob --realm biloxi.com \
		--ha1 "$user" --method INVITE --uri sip:bob@biloxi.com \
		--nonce dcd98b7102dd2f0e8b11d0f600bfb0c093
}; bob_json)"

# What is missing or wrong is named, with the section that asks for it.
refuses missing-uri '--uri is missing (RFC 7616 3.4)' --nonce n --method M
refuses missing-nonce '--nonce is missing (RFC 7616 3.3)' --uri u --method M
refuses missing-method '--method is missing (RFC 7616 3.4.3)' --uri u --nonce n
all='--uri u --nonce n --method M'
# shellcheck disable=SC2086
{
	refuses missing-secret 'no secret is given' $all --username u --realm r
	refuses two-secrets 'more than one secret' $all --username u \
		--realm r --password p --ha1 "$user"
	refuses missing-username '--username is missing' $all --realm r \
		--password p
	refuses missing-realm '--realm is missing' $all --username u \
		--password p
	all="$all --ha1 $user"
	refuses session-without-qop 'RFC 3261 22.4 item 8' $all \
		--algorithm MD5-sess
	refuses qop-without-nc '--nc is missing (RFC 3261 22.4 item 8)' $all \
		--qop auth --cnonce c
	refuses qop-without-cnonce \
		'--cnonce is missing (RFC 3261 22.4 item 8)' $all --qop auth \
		--nc 00000001
	refuses session-without-cnonce \
		'--cnonce is missing (RFC 3261 22.4 item 8)' $all --qop auth \
		--nc 00000001 --algorithm MD5-sess
	refuses cnonce-without-qop 'RFC 3261 22.4 item 8' $all --cnonce c
	refuses short-nc '--nc: at byte 1: expected 8 digits' $all --qop auth \
		--cnonce c --nc 1
	refuses upper-case-nc '--nc: at byte 7: expected 8 digits' $all \
		--qop auth --cnonce c --nc 0000000A
	refuses unknown-qop 'unknown qop auth,auth-int' $all \
		--qop auth,auth-int
	refuses unknown-algorithm 'known are MD5, MD5-sess, SHA-256' $all \
		--algorithm SHA-512
	refuses ha1-of-another-hash 'expected 64 digits' $all \
		--algorithm SHA-256
	refuses missing-body 'No such file' $all --body "$folder/none"
	refuses unknown-option 'unknown option --pasword' $all --pasword x
	refuses operand 'one too many' $all x
}
refuses upper-case-ha1 'at byte 31 of 32: expected 32 digits' --uri u \
	--nonce n --method M --ha1 0123456789abcdef0123456789abcdeF
refuses method-that-is-no-token '--method: at byte 2' --uri u --nonce n \
	--method 'IN VITE' --ha1 "$user"
refuses empty-method '--method: at byte 0' --uri u --nonce n --method '' \
	--ha1 "$user"
head -c 65536 /dev/zero >"$folder/long"
refuses long-password 'longer than 65535 bytes' --uri u --nonce n --method M \
	--username u --realm r --password-file "$folder/long"
refuses long-body 'longer than 65535 bytes' --uri u --nonce n --method M \
	--ha1 "$user" --body "$folder/long"

"$SIPDIGEST" response --help >"$folder/help"
is help-is-yes 0 $?
is help-recommends-the-environment 1 "$(grep -c SIPDIGEST_PASSWORD \
	"$folder/help")"
exit $failed
