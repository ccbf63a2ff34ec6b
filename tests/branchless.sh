#!/bin/sh
# Do secrets steer a branch or an address? Asks valgrind, for each compiler
# that is there; exit code 0 when none does. Run from the project's root.
set -u

if ! command -v valgrind >/dev/null || [ ! -f /usr/include/valgrind/memcheck.h ]
then
	echo "skip branchless: valgrind is not installed"
	exit 0
fi

folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
failed=0
for compiler in gcc clang; do
	if ! command -v "$compiler" >/dev/null; then
		echo "skip branchless: $compiler is not installed"
		continue
	fi
	for level in -O1 -O2 -O3; do
		echo "# $compiler $level"
		"$compiler" -std=c11 "$level" -I. -Isrc -o "$folder/program" \
			tests/branchless.c src/base64.c src/hex.c \
			src/secret.c src/writer.c &&
			valgrind -q --log-file="$folder/log" \
				"$folder/program" || failed=1
	done
done
exit "$failed"
