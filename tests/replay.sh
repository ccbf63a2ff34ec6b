#!/bin/sh
# Replays each fuzz target's corpus and regressions, without a fuzzing engine:
# tests/replay.sh [FOLDER...], where the targets are; REPLAY_DIR without any.
set -u
cd "$(dirname "$0")/.." || exit 1
[ $# -gt 0 ] || set -- "${REPLAY_DIR:-build/replay}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
for folder; do
	for source in fuzz/fuzz_*.c; do
		target=$(basename "$source" .c)
		inputs=${target#fuzz_}
		if "$folder/$target" "fuzz/corpus/$inputs" \
			"fuzz/regress/$inputs" >"$log" 2>&1; then
			echo "ok replay $folder/$target: $(tail -n 1 "$log")"
		else
			echo "FAIL replay $folder/$target"
			cat "$log"
			status=1
		fi
	done
done
exit $status
