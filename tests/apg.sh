#!/bin/sh
# A second recogniser must agree with every suite, and contradict a suite when
# the grammar that it is given has one wrong rule.
#
# usage: tests/apg.sh BUILD
set -u
cd "$(dirname "$0")/.." || exit 1
build=$1
export NODE_PATH="$build/node/node_modules"
wrong=$(mktemp)
log=$(mktemp)
trap 'rm -f "$wrong" "$log"' EXIT
failed=0

judge() {
	node spec/apg.js "$@"
}

# lie SUITE EDIT: edits the grammar for sed
lie() {
	sed "$2" spec/sip-digest.abnf >"$wrong"
	if cmp -s "$wrong" spec/sip-digest.abnf; then
		echo "FAIL nothing edited: $2"
	elif ABNF=$wrong judge "$build/spec/$1.suite" >"$log" 2>&1; then
		echo "FAIL $1 believed: $2"
	elif ! grep -q "^FAIL $1: apg" "$log"; then
		echo "FAIL $1 not judged: $(tail -n 1 "$log")"
	else
		echo "ok $1 contradicted: $2"
		return
	fi
	failed=1
}

lie token 's/^token  *= 1\*/token = 2*/'
lie lhex 's/%x61-66/%x61-67/'
lie lws 's/^LWS = .*/LWS = [CRLF] 1*WSP/'
lie equal 's/^SWS  *= .*/SWS = *LWS/'
lie comma 's/^COMMA  *= .*/COMMA = SWS 1*"," SWS/'
lie ldquot 's/^LDQUOT  *= .*/LDQUOT = SWS DQUOTE SWS/'
lie rdquot 's/^RDQUOT  *= .*/RDQUOT = DQUOTE/'
lie quoted_string 's/%x0B-0C/%x0A-0C/'
lie aka_nonce 's/11\*base64-group/12*base64-group/'
lie auts 's/"=="/"="/; s/^auts-value .*/auts-value = 4base64-group base64-one/'
lie authinfo 's|/ nonce-count$|/ nonce-count / auth-param|'
lie uri 's/^hex4  *= .*/hex4 = 1*5HEXDIG/'
lie ext_value 's/^RFC3066-Tag .*/RFC3066-Tag = 1*8alphanum/'
lie sip_ext_value 's/^sip-attr-char .*/sip-attr-char = attr-char/'
[ "$failed" = 0 ] || exit 1
# the longest first, two at a time
find "$build/spec" -name '*.suite' -size +0 -exec ls -S {} + |
	xargs -n 1 -P 2 node spec/apg.js >"$log" || failed=1
awk '!/ passed, /
	/ judged by apg, / { strings += $2; wrong += $(NF - 1) }
	END { print strings - wrong " passed, " wrong + 0 " failed" }' "$log"
[ "$failed" = 0 ]
