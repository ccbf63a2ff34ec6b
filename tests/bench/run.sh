#!/bin/sh
# Reads and writes header fields beside the libraries that people use today.
#
# usage: tests/bench/run.sh BUILD
#
# Prints ratios, never times: how many times as long as ours each takes for the
# same values in the same run, with the quartiles of the rounds. Fails when
# what is compared is not the same, never because of a ratio.
set -eu
cd "$(dirname "$0")/../.."
here=tests/bench
out=$1/bench
library=$1/libsipdigest.a
CC=${CC:-cc}
warn='-Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes'
compile="$CC -std=c11 -D_GNU_SOURCE $warn ${CFLAGS--O2 -g}"
mkdir -p "$out/stack"

# peer NAME FLAGS...: one shared object each, as the libraries share names
peer() {
	name=$1
	shift
	# headers of others need not pass our warnings
	flags=$(echo " $*" | sed 's/ -I/ -isystem /g')
	$compile -shared -fPIC -o "$out/$name.so" "$here/bench_$name.c" $flags
}
peer osip2 -losipparser2
peer sofia "$(pkg-config --cflags --libs sofia-sip-ua)"
peer belle "$(pkg-config --cflags --libs belle-sip)"
peer re "$(pkg-config --cflags --libs libre)"
$compile -shared -fPIC -o "$out/count.so" "$here/count.c"
$compile -I. -Isrc -I"$here" -Wl,-z,now -o "$out/bench" \
	"$here/bench.c" "$here/pass.c" "$here/compare.c" "$here/corpus.c" \
	"$here/ratio.c" "$here/stack.c" "$here/bench_ours.c" \
	"$here/bench_floor.c" "$here/answering.c" "$here/hashing.c" \
	"$library" -lbearssl

# bench count|time [VARIABLE=VALUE]
bench() {
	env ${2:-} "$out/bench" "$1" "$here" "$out/osip2.so" "$out/sofia.so" \
		"$out/belle.so" "$out/re.so"
}

echo '== with what =='
dpkg-query -W -f='  ${Package} ${Version}\n' libosip2-dev \
	libsofia-sip-ua-dev libbellesip-dev libre-dev gcc
echo "  flags ${CFLAGS--O2 -g}"
echo
echo '== values agreed on, parameters compared, allocations, octets of stack =='
bench count "LD_PRELOAD=$(realpath "$out")/count.so"
echo
echo '== stack of ours at most, by the call graph =='
for source in src/*.c; do
	gcc -std=c11 ${CFLAGS--O2 -g} -fPIC -I. -Isrc -fcallgraph-info=su -c \
		-o "$out/stack/$(basename "$source" .c).o" "$source"
done
python3 "$here/stack.py" "$out/stack" $(grep -hoE \
	'sda_[a-z]+_(read|write|make|claim|credentials)\(' src/challenge.h \
	src/credentials.h src/answer.h src/examine.h src/judge.h |
	tr -d '(' | sort -u)
echo
echo '== their time / our time: median [quartiles] =='
bench time
