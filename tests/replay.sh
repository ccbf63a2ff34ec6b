#!/bin/sh
# Replays each fuzz target's corpus and regressions, without a fuzzing engine.
# REPLAY_DIR says where the targets are.
set -u
cd "$(dirname "$0")/.." || exit 1
folder=${REPLAY_DIR:-build/replay}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
for source in fuzz/fuzz_*.c; do
	target=$(basename "$source" .c)
	inputs=${target#fuzz_}
	if "$folder/$target" "fuzz/corpus/$inputs" "fuzz/regress/$inputs" \
		>"$log" 2>&1; then
		echo "ok replay $target: $(tail -n 1 "$log")"
	else
		echo "FAIL replay $target"
		cat "$log"
		status=1
	fi
done
exit $status
