#!/bin/sh
# Do secrets steer a branch or an address? Asks valgrind, for each compiler
# that is there; exit code 0 when none does. Run from the project's root.
# BearSSL is that of the system.
set -u

if ! command -v valgrind >/dev/null || [ ! -f /usr/include/valgrind/memcheck.h ]
then
	echo "skip branchless: valgrind is not installed"
	exit 0
fi

folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
failed=0

# compile COMPILER LEVEL: the programs, with all of the library. valgrind reads
# where functions are inlined from this version of the debugging information.
compile() {
	for source in src/*.c tests/branchless.c tests/branchless_ends.c; do
		"$@" -std=c11 -gdwarf-4 -I. -Isrc -c "$source" \
			-o "$folder/$(basename "$source" .c).o" || return 1
	done
	ar rcs "$folder/library.a" $(ls "$folder"/*.o | grep -v /branchless)
	for program in branchless branchless_ends; do
		"$@" -o "$folder/$program" "$folder/$program.o" \
			"$folder/library.a" -lbearssl || return 1
	done
}

# look PROGRAM: shows where, when it is not as it should be
look() {
	valgrind -q --log-file="$folder/log" "$folder/$1" && return
	echo "FAIL branchless: $1: $(head -n 1 "$folder/log")"
	failed=1
	grep -E -A 3 'depends|uninitialised' "$folder/log" | head -n 40
}

for compiler in gcc clang; do
	if ! command -v "$compiler" >/dev/null; then
		echo "skip branchless: $compiler is not installed"
		continue
	fi
	for level in -O0 -O1 -O2 -O3; do
		echo "# $compiler $level"
		rm -f "$folder"/*
		if ! compile "$compiler" "$level"; then
			echo "FAIL branchless: $compiler $level"
			failed=1
			continue
		fi
		look branchless
		look branchless_ends
	done
done
exit "$failed"
