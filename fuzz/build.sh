#!/bin/sh
# Builds every fuzz target: fuzz/build.sh libfuzzer|afl OUTDIR.
# CC CXX CFLAGS CXXFLAGS LIB_FUZZING_ENGINE SANITIZER and OUT mean what they
# mean to OSS-Fuzz, and win over the engine's defaults where they are set.
set -eu
cd "$(dirname "$0")/.."
engine=${1:-${FUZZING_ENGINE:-libfuzzer}}
out=${2:-${OUT:-build/fuzz}}
export AFL_QUIET=1 PYTHONDONTWRITEBYTECODE=1
case $engine in
libfuzzer)
	CC=${CC-clang} CXX=${CXX-clang++}
	flags="-O2 -g -fsanitize=fuzzer-no-link,${SANITIZER:-address,undefined}"
	flags="$flags -fno-sanitize-recover=all"
	# The words come from the dictionary: comparing costs half the speed.
	flags="$flags -fno-sanitize-coverage=trace-cmp"
	oracle_flags=-fno-sanitize=fuzzer-no-link ;;
afl)
	CC=${CC-afl-clang-fast} CXX=${CXX-afl-clang-fast++}
	flags="-O2 -g"
	oracle_flags= ;;
*)
	echo "usage: fuzz/build.sh libfuzzer|afl OUTDIR" >&2
	exit 2 ;;
esac
CFLAGS=${CFLAGS-$flags}
CXXFLAGS=${CXXFLAGS-$CFLAGS}
LIB_FUZZING_ENGINE=${LIB_FUZZING_ENGINE--fsanitize=fuzzer}
bearssl=$($CC -print-file-name=libbearssl.a)
mkdir -p "$out/objects" "$out/spec"

fuzz/tables.sh "$out/spec"
objects=
for source in src/*.c fuzz/*.c "$out"/spec/*.c; do
	name=$(basename "$source" .c)
	case $engine:$source in
	*:fuzz/standalone.c|afl:fuzz/mutator.c|afl:fuzz/edits.c) continue ;;
	esac
	case $source in
	src/*) more= ;;
	*) more=$oracle_flags ;; # only the library's branches are to be found
	esac
	$CC -std=c11 -I. -Isrc $CFLAGS $more -c -o "$out/objects/$name.o" \
		"$source"
	case $name in fuzz_*) ;; *) objects="$objects $out/objects/$name.o" ;; esac
done
for source in fuzz/fuzz_*.c; do
	name=$(basename "$source" .c)
	inputs=${name#fuzz_}
	$CXX $CXXFLAGS -o "$out/$name" "$out/objects/$name.o" $objects \
		"$bearssl" $LIB_FUZZING_ENGINE
	cp "fuzz/$name.options" "$out/"
	case $inputs in
	closure|compute|replay|session) cp "fuzz/$name.dict" "$out/" ;;
	message) fuzz/dictionary.py $inputs fuzz/message.abnf >"$out/$name.dict" ;;
	*) fuzz/dictionary.py $inputs >"$out/$name.dict" ;;
	esac
	if command -v zip >/dev/null; then
		zip -qj "$out/${name}_seed_corpus.zip" "fuzz/corpus/$inputs"/*
	fi
	echo "built $out/$name ($engine)"
done
if [ "$engine" = afl ]; then # loaded by afl-fuzz, not by the target
	cc -std=c11 -O2 -I. -shared -fPIC -o "$out/mutator.so" \
		fuzz/mutator.c fuzz/edits.c
fi
