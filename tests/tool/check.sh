#!/bin/sh
# That `sipdigest check` tells right from wrong, end to end: each liar gets the
# verdict it deserves. Run from the project's root; SIPDIGEST names the program.
set -u
: "${SIPDIGEST:=build/sipdigest}"
export SIPDIGEST
export PYTHONDONTWRITEBYTECODE=1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
out=$folder/out
err=$folder/err
failures=0

positive=digest.response/grid/sha-256-auth-register
positive_parse=parse.challenge/scheme/rfc4475-3-3-7
negative=parse.challenge/list-invalid/trailing-comma
cut=digest.response/grid/sha-512-256-auth-register
respond=client.respond/algorithm/sha-256-register
session=client.session/count/three-sha-256-sess

ok() {
	echo "ok $1"
}

bad() {
	echo "FAIL $1: $2"
	failures=$((failures + 1))
}

# fact NAME COMMAND...: the command must succeed.
fact() {
	name=$1
	shift
	if "$@" >"$folder/why" 2>&1; then
		ok "$name"
	else
		bad "$name" "$* said: $(head -n 1 "$folder/why")"
	fi
}

# exits CODE ARGUMENTS...: runs check; its output stays in $out and $err.
exits() {
	wanted=$1
	shift
	"$SIPDIGEST" check "$@" >"$out" 2>"$err" </dev/null
	code=$?
	[ "$code" -eq "$wanted" ] && return 0
	echo "exit code $code instead of $wanted: $(head -n 1 "$err" "$out")"
	return 1
}

# says FILE PATTERN
says() {
	grep -q -- "$2" "$1" || {
		echo "no line matches <$2>; last: $(tail -n 1 "$1")"
		return 1
	}
}

liar() {
	echo "python3 tests/liars/$1.py"
}

# verdict VERDICT LIAR ID: what the liar gets for this vector.
verdict() {
	exits 1 --adapter "$(liar "$2")" "$3" && says "$out" "^$1: $3\$"
}

passes() {
	exits 0 --adapter "$(liar "$1")" "$2" &&
		says "$out" '^1 passed, 0 failed, '
}

smoke_fails() {
	exits 2 --adapter "$(liar "$1")" &&
		says "$err" 'simple vectors came out right' &&
		says "$err" "^$2: "
}

# row OPERATION ALGORITHM COLUMN: the number in the table.
row() {
	awk -v op="$1" -v name="$2" -v column="$3" \
		'$1 == op && $2 == name { print $column }' "$out"
}

reference_passes() {
	exits 0 && says "$out" '^[0-9]* passed, 0 failed, 0 skipped$' &&
		[ "$(tail -n 1 "$out")" = "$(grep ' passed, ' "$out")" ] &&
		[ "$(row digest.response SHA-512-256-sess 3)" -gt 0 ]
}

example_passes() {
	exits 0 --adapter 'python3 vectors/adapters/python/example.py' &&
		says "$out" '^[0-9]* passed, 0 failed, [0-9]* skipped$' &&
		[ "$(row digest.userhash MD5-sess 3)" -gt 0 ] &&
		! says "$out" '^parse.challenge ' &&
		says "$out" '^  parse.challenge  *[1-9]'
}

# What hello names and the adapter cannot do is told apart from the rest.
unfilled_is_told() {
	exits 2 --adapter 'python3 vectors/adapters/python/template.py' &&
		says "$out" '^Not asked, as hello does not name it:$' &&
		says "$out" '^Asked, and answered with unsupported:$' &&
		[ "$(sed '1,/^Asked, /d' "$out" | grep -c '^  ')" = 4 ]
}

only_cut_fails() {
	exits 1 --adapter "$(liar wrong_algorithm)" || return 1
	[ "$(row digest.response SHA-512-256 4)" -gt 0 ] &&
		[ "$(row digest.response SHA-512-256-sess 4)" -gt 0 ] &&
		[ "$(row digest.userhash SHA-512-256 3)" = 0 ] &&
		[ "$(row digest.response SHA-256 4)" = 0 ] &&
		[ "$(row digest.response MD5-sess 4)" = 0 ]
}

hang() {
	exits 1 --timeout 0.2 --adapter "$(liar sleeper)" "$positive" &&
		says "$out" "^hang: $positive\$"
}

# The vectors about parsing crash, those after them are asked all the same.
goes_on_after_crash() {
	exits 1 --adapter "$(liar crasher)" "$positive_parse" "$negative" \
		"$positive" &&
		says "$out" "^crash: $negative\$" &&
		says "$out" 'signal 9' && says "$out" 'about to crash' &&
		says "$out" '^1 passed, 2 failed, '
}

nothing_is_told() {
	exits 0 --adapter "tee '$folder/sent' | '$SIPDIGEST' adapter" &&
		says "$folder/sent" '"cmd":"hello"' &&
		says "$folder/sent" "\"id\":\"$negative\"" &&
		says "$folder/sent" '"cmd":"stop"' || return 1
	! grep -E '"(expect|not|alternatives|result|comment|level)"' \
		"$folder/sent"
}

# Without the cnonce of the vector the answer is judged by its own.
recomputes() {
	strip='s/"cnonce":"[^"]*",\{0,1\}//'
	forget='s/"inject-cnonce",//'
	spoil='s/response=..[0-9a-f]*/response=\\"0/'
	own="sed -u '$strip' | '$SIPDIGEST' adapter | sed -u '$forget'"
	exits 0 --adapter "$own" "$respond" &&
		exits 1 --adapter "$own | sed -u '$spoil'" "$respond" &&
		says "$out" "^fail: $respond\$"
}

# A session too: the cnonces of its requests are then the adapter's own.
recomputes_sessions() {
	strip='s/,"cnonce":[[][^]]*[]]//'
	forget='s/"inject-cnonce",//'
	spoil='s/response=..[0-9a-f]*/response=\\"0/g'
	stick='s/cnonce=..[0-9a-f]*/cnonce=\\"0/g'
	own="sed -u '$strip' | '$SIPDIGEST' adapter | sed -u '$forget'"
	exits 0 --strict --adapter "$own" --select 'client.session/*' &&
		exits 1 --adapter "$own | sed -u '$spoil'" "$session" &&
		says "$out" "^fail: $session\$" &&
		exits 1 --adapter "$own | sed -u '$stick'" "$session"
}

nonstrict() {
	exits 0 --adapter "$(liar quoter)" "$respond" &&
		says "$out" 'not strictly' &&
		says "$out" '^1 passed, 0 failed' &&
		exits 1 --strict --adapter "$(liar quoter)" "$respond" &&
		says "$out" "^nonstrict: $respond\$"
}

standard_error_is_free() {
	exits 0 --adapter "echo noise >&2; exec '$SIPDIGEST' adapter" \
		"$positive"
}

repeats() {
	verdict fail wrong_algorithm "$cut" || return 1
	command=$(sed -n 's/^ *repeat *//p' "$out")
	sh -c "$command" >"$folder/again" 2>&1
	[ $? -eq 1 ] && says "$folder/again" "^fail: $cut\$"
}

lists() {
	exits 0 --list --select 'parse.*/list-invalid/*' &&
		says "$out" "^$negative\$" && ! grep -qv '^parse' "$out"
}

json() {
	exits 0 --json "$positive" && python3 - "$out" "$positive" <<-'END'
		import json
		import sys
		run = json.load(open(sys.argv[1]))
		found = [r for r in run["results"] if r["id"] == sys.argv[2]]
		assert found[0]["verdict"] == "pass", found
		assert found[0]["observed"]["outcome"] == "ok", found
		assert (run["passed"], run["failed"]) == (1, 0)
	END
}

# Lines that are no request get an error each, and the adapter goes on.
adapter_survives() {
	printf '%s\n' 'garbage' '' '[]' '{"id":"1"}' '{"cmd":"x","id":"2"}' \
		'{"cmd":"run","id":"3"}' '{"cmd":"run","id":"4","op":1}' \
		'{"cmd":"run","id":"5","op":"digest.response","x_hex":"0g"}' \
		'{"cmd":"reset","id":"6"}' '{"cmd":"stop"}' \
		'{"cmd":"reset","id":"7"}' |
		"$SIPDIGEST" adapter >"$out" 2>"$err" || return 1
	[ "$(wc -l <"$out")" -eq 9 ] &&
		[ "$(grep -c '"outcome":"error"' "$out")" -eq 8 ] &&
		says "$out" '"id":"6"' && ! grep '"id":"7"' "$out" &&
		[ ! -s "$err" ]
}

fact reference-passes-every-vector reference_passes
fact independent-example-passes example_passes
fact unfilled-is-told unfilled_is_told
fact always-accept-fails-the-smoke-test smoke_fails always_accept fail
fact always-accept-fails-a-negative verdict fail always_accept "$negative"
fact always-accept-fails-a-positive verdict fail always_accept "$positive"
fact always-reject-fails-the-smoke-test smoke_fails always_reject fail
fact always-reject-passes-a-negative passes always_reject "$negative"
fact always-reject-fails-a-positive verdict fail always_reject "$positive"
fact echo-breaks-the-protocol verdict protocol echo "$negative"
fact id-shifter-breaks-the-protocol verdict protocol id_shifter "$positive"
fact chatterer-breaks-the-protocol verdict protocol chatterer "$positive"
fact chatterer-fails-the-smoke-test smoke_fails chatterer protocol
fact sleeper-hangs hang
fact crasher-never-satisfies-a-negative verdict crash crasher "$negative"
fact run-goes-on-after-a-crash goes_on_after_crash
fact wrong-algorithm-fails-one-algorithm-only only_cut_fails
fact decimal-nc-fails-above-nine \
	verdict fail decimal_nc digest.response/nc-cnonce/nc-0000000a
fact decimal-nc-passes-up-to-nine \
	passes decimal_nc digest.response/nc-cnonce/nc-00000009
fact quoted-qop-is-nonstrict nonstrict
fact own-cnonce-is-recomputed recomputes
fact own-cnonces-of-a-session-are-recomputed recomputes_sessions
fact expected-answers-are-never-sent nothing_is_told
fact standard-error-is-no-failure standard_error_is_free
fact printed-command-repeats-the-failure repeats
fact list-shows-the-selected-ids lists
fact json-holds-verdict-and-reply json
fact adapter-survives-bad-lines adapter_survives
fact unknown-id-is-usage exits 2 no/such/id
fact glob-without-match-is-usage exits 2 --select 'no-*'
fact folder-without-vectors-is-usage exits 2 --vectors "$folder"
fact bad-timeout-is-usage exits 2 --timeout soon
fact missing-adapter-is-usage exits 2 --adapter "$folder/none"
fact silent-adapter-is-usage exits 2 --adapter true
fact check-help exits 0 --help

[ "$failures" -eq 0 ]
