#!/bin/sh
# End to end: sipdigest explain names exactly the mistake that was made, calls
# right what is right, and refuses what it cannot judge with a reason.
#
#   SIPDIGEST=build/sipdigest tests/tool/explain.sh

: "${SIPDIGEST:=build/sipdigest}"
# A sanitizer's report must not look like the verdict 1.
export ASAN_OPTIONS="exitcode=99:${ASAN_OPTIONS:-}"
export UBSAN_OPTIONS="halt_on_error=1:exitcode=99:${UBSAN_OPTIONS:-}"
unset SIPDIGEST_PASSWORD SIPDIGEST_HA1

messages=vectors/messages
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
failed=0

ok() {
	echo "ok $1"
}

fail() {
	echo "FAIL $1: $2"
	failed=1
}

# expect NAME CODE PATTERN WORD...: explain WORD... ends with CODE and prints,
# on either output, a line that matches PATTERN. Standard input is passed on.
expect() {
	name=$1 code=$2 pattern=$3
	shift 3
	"$SIPDIGEST" explain "$@" >"$work/out" 2>&1
	got=$?
	if [ $got -ne "$code" ]; then
		fail "$name" "exit code $got, not $code: $(head -n 1 "$work/out")"
	elif ! grep -q -- "$pattern" "$work/out"; then
		fail "$name" "no line matches '$pattern': $(head -n 3 "$work/out")"
	else
		ok "$name"
	fi
}

# The names of all mistakes in JSON output, sorted.
named() {
	sed -n 's/^ *"name": "\(.*\)",*$/\1/p' "$1" | sort | tr '\n' ' '
}

verdict() {
	sed -n 's/^ *"verdict": "\(.*\)",*$/\1/p' "$1"
}

sorted() {
	for word in "$@"; do echo "$word"; done | sort | tr '\n' ' '
}

# judge CASE EXPECTED...: `right`, `nothing`, or the names of the mistakes
judge() {
	case_name=$1
	shift
	expected=$*
	names=$(sorted "$@") want=wrong code=1
	case $expected in
	right) names='' want=right code=0 ;;
	nothing) names='' ;;
	esac
	set --
	while IFS= read -r word; do
		set -- "$@" "$word"
	done <"$work/$case_name.options"
	"$SIPDIGEST" explain --json "$@" "$work/$case_name.sip" >"$work/out" \
		2>"$work/err" </dev/null
	got=$?
	if [ $got -ne $code ] || [ "$(verdict "$work/out")" != $want ]; then
		fail "$case_name" "exit code $got: $(cat "$work/out" "$work/err")"
	elif [ "$(named "$work/out")" != "$names" ]; then
		fail "$case_name" "named: $(named "$work/out")"
	else
		ok "$case_name"
	fi
}

python3 -B tests/tool/explain_cases.py "$work" >"$work/list" || exit 2
while read -r case_name expected; do
	# shellcheck disable=SC2086 # expected holds one name or two
	judge "$case_name" $expected
done <"$work/list"

# Every row of the tables has a case of its own.
sed -n 's/^[^"]*{"\([a-z0-9-]*\)",.*/\1/p' src/tool/mistakes_*.c | sort -u \
	>"$work/rows"
[ -s "$work/rows" ] || fail rows "no rows found"
while read -r row; do
	grep -q " $row\$" "$work/list" || fail "row $row" "has no case"
done <"$work/rows"

# The captured exchanges.
password="--password-file $messages/password.txt"
for kind in right wrong; do
	cp "$messages/register-$kind.request.sip" "$work/$kind.sip"
	cp "$messages/register-$kind.challenge.sip" "$work/$kind.challenge"
done
# shellcheck disable=SC2086 # two words
{
	expect register-right 0 '^right: ' $password \
		--challenge "$work/right.challenge" "$work/right.sip"
	expect register-wrong 1 '^wrong: -sess with the raw inner hash$' \
		$password --challenge "$work/wrong.challenge" "$work/wrong.sip"
	expect standard-input 0 '^right: ' $password <"$work/right.sip"
	expect other-challenge 0 'note .*nonce is not that of the challenge' \
		$password --challenge "$work/wrong.challenge" "$work/right.sip"
	expect other-challenge-opaque 0 'note .*opaque is not that' \
		$password --challenge "$work/wrong.challenge" "$work/right.sip"
	expect other-challenge-algorithm 0 'note .*algorithm is not that' \
		$password --challenge "$work/wrong.challenge" "$work/right.sip"
}
for kind in right wrong; do
	"$SIPDIGEST" explain --password-file $messages/password.txt \
		--challenge "$work/$kind.challenge" "$work/$kind.sip" \
		>"$work/out"
	if grep -q ' note ' "$work/out"; then
		fail "register-$kind-notes" "a note on a field without fault"
	else
		ok "register-$kind-notes"
	fi
done

# RFC 7616 3.9.2 as printed.
cut='^wrong: SHA-512 cut to 256 bits$'
expect rfc7616-3.9.2-ext 1 "$cut" --password 'Secret, or not?' \
	$messages/rfc7616-3.9.2-ext.request.sip
expect rfc7616-3.9.2-userhash 1 "$cut" --password 'Secret, or not?' \
	--challenge $messages/rfc7616-3.9.2.challenge.sip \
	--username "$(printf 'J\303\244s\303\270n Doe')" \
	$messages/rfc7616-3.9.2-userhash.request.sip
expect userhash-note 1 'note .*username is hashed with SHA-512 cut' \
	--password 'Secret, or not?' \
	--username "$(printf 'J\303\244s\303\270n Doe')" \
	$messages/rfc7616-3.9.2-userhash.request.sip
expect userhash-unknown 2 '^not judged: the username is hashed' \
	--password 'Secret, or not?' \
	$messages/rfc7616-3.9.2-userhash.request.sip

# Secrets from the environment; one only.
SIPDIGEST_PASSWORD=$(cat $messages/password.txt) expect environment 0 '^right' \
	"$work/right.sip"
expect no-secret 2 'no secret is given' "$work/right.sip"
expect two-secrets 2 'more than one' --password a --ha1 b "$work/right.sip"
expect short-ha1 2 'expected 32 or 64 digits' --ha1 abc "$work/right.sip"
expect bad-ha1 2 'at byte 0: expected a hexadecimal' --ha1 x "$work/right.sip"
expect other-ha1 2 'HA1 given has 32 digits' \
	--ha1 0123456789abcdef0123456789abcdef "$work/right.sip"
expect help 0 '^usage: sipdigest explain' --help

# field VALUE: a request with this Authorization
field() {
	printf 'INVITE sip:b@example.com SIP/2.0\r\nAuthorization: %s\r\n\r\n' "$1"
}

most='username="a", realm="b", nonce="c", response="d"'
field "Digest $most" >"$work/in"
expect no-uri 1 '^wrong: uri missing' --password x "$work/in"
expect no-uri-rule 1 'rule .*RFC 7616 3.4' --password x "$work/in"
field "Digest $most, uri=\"sip:e\", qop=auth" >"$work/in"
expect no-counts 1 '^wrong: cnonce, nc missing' --password x "$work/in"
field 'Digest a=b' >"$work/in"
expect all-missing 1 \
	'^wrong: realm, nonce, username, uri, response missing' \
	--password x "$work/in"
field "Digest $most, uri=\"sip:e\", algorithm=AKAv1-MD5" >"$work/in"
expect foreign-algorithm 2 '^not judged: the algorithm is unknown' \
	--password x "$work/in"
field "Digest $most, uri=\"sip:e\", qop=x, nc=1, cnonce=\"\"" >"$work/in"
expect foreign-qop 2 '^not judged: the qop is unknown' --password x "$work/in"
field 'Digest username="a", realm="b", nonce="", uri="sip:e", response=""' \
	>"$work/in"
expect empty-response 1 '^wrong: the response is empty' --password x "$work/in"
field "Digest $most, uri=\"sip:e\", username=\"a\"" >"$work/in"
expect duplicate 2 'did not occur before' --password x "$work/in"
field 'Digest username="a' >"$work/in"
expect malformed 2 'DQUOTE' --password x "$work/in"
field 'Basic YTpi=c' >"$work/in"
expect other-scheme 2 'no Authorization or Proxy-Authorization field' \
	--password x "$work/in"
expect empty-input 2 'RFC 3261' --password x /dev/null
expect response-message 2 'Request-Line' --password x "$work/right.challenge"
expect no-file 2 'No such file' --password x "$work/none"

# Notes beside the verdict.
field "Digest $most, uri=\"sip:e\", algorithm=MD5-sess, qop=auth, nc=00000002,\
 cnonce=\"f\"" >"$work/in"
expect session-note 1 'note .*A1 may keep nonce and cnonce' --password x \
	"$work/in"
expect uri-note 1 'note .*uri is not the Request-URI' --password x "$work/in"
field "Digest $most, uri=\"sip:e\", qop=auth-int, nc=00000001, cnonce=\"f\"" |
	sed 's/^INVITE/ACK/' >"$work/in"
expect ack-note 1 'note .*may cover the body of the INVITE' --password x \
	"$work/in"
response=$(sed -n 's/.*response="\([^"]*\)".*/\1/p' "$work/right.sip")
upper=$(echo "$response" | tr a-f A-F)
sed "s/$response/$upper/" "$work/right.sip" >"$work/upper.sip"
expect upper-case-note 0 'note .*response: upper-case' \
	--password-file $messages/password.txt "$work/upper.sip"

# Two fields, one right: the verdict is no, and both are shown.
sed 's/^Authorization: \(.*\)nc=00000001/&\
Proxy-Authorization: \1nc=00000002/' "$work/right.sip" >"$work/two.sip"
expect two-fields 1 '^right: ' --password-file $messages/password.txt \
	"$work/two.sip"
expect two-fields-wrong 1 '^wrong: nc one too low' \
	--password-file $messages/password.txt "$work/two.sip"

# Hostile input: huge fields, control characters, every cut of a message.
long=$(head -c 60000 /dev/zero | tr '\0' 'a')
field "Digest username=\"a\", realm=\"b\", nonce=\"$long\", uri=\"sip:e\",\
 response=\"d\"" >"$work/in"
expect huge-nonce 1 '^wrong: no known mistake' --password x "$work/in"
printf 'INVITE sip:b SIP/2.0\r\nAuthorization: Digest username="\\\033]0;",
 realm="\377"\r\n\r\n' >"$work/in"
expect control-characters 2 '' --password x "$work/in"
size=$(wc -c <"$work/right.sip")
cuts=0
for i in $(seq 0 7 "$size"); do
	head -c "$i" "$work/right.sip" |
		"$SIPDIGEST" explain --password x >/dev/null 2>&1
	[ $? -le 2 ] || fail "cut at $i" "exit code above 2"
	cuts=$((cuts + 1))
done
ok "$cuts cuts of a message"

exit $failed
