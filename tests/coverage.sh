#!/bin/sh
# What of src/ the committed corpora of the fuzz targets reach, file by file.
#
# usage: tests/coverage.sh BUILD    built with --coverage; needs gcov
set -u
cd "$(dirname "$0")/.." || exit 1
build=$1
find "$build" -name '*.gcda' -delete
REPLAY_DIR="$build/replay" tests/replay.sh >/dev/null || exit 1
printf '%-18s %10s %10s\n' file lines branches
for source in src/*.c; do
	object=$build/lib/$(basename "$source" .c).o
	gcov -b -n -o "$object" "$source" 2>/dev/null | awk -v file="$source" '
		function percent() { sub(/^[^:]*:/, ""); sub(/ of .*/, ""); return $0 }
		/^Lines executed/ && lines == "" { lines = percent() }
		/^Taken at least once/ && taken == "" { taken = percent() }
		END { printf "%-18s %10s %10s\n", file, lines, taken }'
done
