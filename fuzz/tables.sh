#!/bin/sh
# Makes the automata of the oracles: fuzz/tables.sh OUTDIR. Each becomes a file
# dfa_NAME.c, anew when the grammar or what compiles it has changed.
set -eu
cd "$(dirname "$0")/.."
out=${1:?usage: fuzz/tables.sh OUTDIR}
export PYTHONDONTWRITEBYTECODE=1
mkdir -p "$out"

# table NAME GRAMMAR
table() {
	made=$out/dfa_$1.c
	if [ -s "$made" ] &&
		[ -z "$(find "$2" spec/abnf.py spec/oracle/*.py -newer "$made")" ]
	then
		return
	fi
	ABNF=$2 python3 spec/abnf.py table "$1" >"$made.new"
	mv "$made.new" "$made"
}

for name in challenge credentials authinfo uri ext_value; do
	table $name spec/sip-digest.abnf
done
table message fuzz/message.abnf
