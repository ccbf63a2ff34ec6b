#!/bin/sh
# The library accepts what the grammar derives, text by text of each suite; and
# a suite that is wrong in one text, or lacks some, is noticed.
#
# usage: tests/conformance.sh BUILD
set -u
cd "$(dirname "$0")/.." || exit 1
build=$1
conformance=$build/spec/conformance
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

# lie NAME WHAT: quoted_string.suite, which sed made wrong, must be refused
lie() {
	sed "$2" "$build/spec/quoted_string.suite" >"$folder/quoted_string.suite"
	if cmp -s "$build/spec/quoted_string.suite" "$folder/quoted_string.suite"
	then
		echo "FAIL nothing edited: $1"
	elif "$conformance" "$folder/quoted_string.suite" >"$folder/log" 2>&1; then
		echo "FAIL believed: $1"
	else
		echo "ok noticed: $1"
		return
	fi
	failed=1
}

lie 'a refusal where the grammar accepts' '0,/^+/s/^+/-/'
lie 'an acceptance where the grammar refuses' '0,/^-/s/^-/+/'
lie 'texts that are missing' '10,500d'
lie 'no texts' '/^[+-]/d'
lie 'half an octet' '9s/.$//'
lie 'no verdict' '9s/^.//'
"$conformance" "$build"/spec/*.suite || failed=1
[ "$failed" = 0 ]
