#!/bin/sh
# Fuzzes every target for SECONDS with libFuzzer and AFL++ side by side:
# fuzz/run.sh [SECONDS]. Prints speed and findings; exit 1 when there is one.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
case $seconds in
''|*[!0-9]*)
	echo "usage: fuzz/run.sh SECONDS" >&2
	exit 2 ;;
esac
work=build/fuzz
export AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1
export AFL_TRY_AFFINITY=1 AFL_HANG_TMOUT=5000
export AFL_CUSTOM_MUTATOR_LIBRARY=$work/afl/mutator.so
fuzz/build.sh libfuzzer $work/libfuzzer
fuzz/build.sh afl $work/afl

# The options of a target as flags: `max_len = 9` becomes -max_len=9.
flags() {
	sed -n 's/^\([a-z_]*\) *= *\(.*\)/-\1=\2/p' "fuzz/$1.options"
}

# The value of one line of AFL++'s statistics, 0 when there is none.
statistic() {
	sed -n "s/^$2 *: *\([0-9]*\).*/\1/p" "$1/default/fuzzer_stats" \
		2>/dev/null | grep . || echo 0
}

run_libfuzzer() {
	mkdir -p "$work/$1.libfuzzer.new" "$work/$1.libfuzzer.found"
	"$work/libfuzzer/$1" $(flags "$1") -max_total_time="$seconds" \
		-timeout=5 -dict="fuzz/$1.dict" -print_final_stats=1 \
		-artifact_prefix="$work/$1.libfuzzer.found/" \
		"$work/$1.libfuzzer.new" "fuzz/corpus/${1#fuzz_}"
}

run_afl() {
	afl-fuzz -V "$seconds" -t 5000 -i "fuzz/corpus/${1#fuzz_}" \
		-o "$work/$1.afl" -x "fuzz/$1.dict" -- "$work/afl/$1"
}

# report TARGET ENGINE EXECS-PER-SECOND FOLDER STATUS LOG
report() {
	found=$(find "$4" -type f ! -name README.txt 2>/dev/null)
	count=$(printf '%s' "$found" | grep -c . || true)
	if [ "$count" = 0 ] && [ "$5" != 0 ]; then
		count="1 (the engine stopped with exit $5: see $6)"
	fi
	printf '%-18s %-10s %8s exec/s  %s findings\n' "$1" "$2" "$3" "$count"
	[ "$count" = 0 ] || findings=1
	grep -a 'PROPERTY FAILED' "$6" | sort -u || true
	[ -z "$found" ] || printf '  input: %s\n' $found
}

findings=0
for source in fuzz/fuzz_*.c; do
	target=$(basename "$source" .c)
	rm -rf "$work/$target".*
	echo "$target: $seconds seconds with libFuzzer and with AFL++ ..."
	run_afl "$target" >"$work/$target.afl.log" 2>&1 &
	afl=$!
	libfuzzer_exit=0
	run_libfuzzer "$target" >"$work/$target.libfuzzer.log" 2>&1 ||
		libfuzzer_exit=$?
	afl_exit=0
	wait "$afl" || afl_exit=$?
	speed=$(sed -n 's/^stat::average_exec_per_sec: *//p' \
		"$work/$target.libfuzzer.log")
	report "$target" libFuzzer "${speed:-0}" \
		"$work/$target.libfuzzer.found" $libfuzzer_exit \
		"$work/$target.libfuzzer.log"
	mkdir -p "$work/$target.afl.found"
	cp -r "$work/$target.afl/default/crashes/." \
		"$work/$target.afl/default/hangs/." \
		"$work/$target.afl.found/" 2>/dev/null || true
	report "$target" AFL++ "$(statistic "$work/$target.afl" execs_per_sec)" \
		"$work/$target.afl.found" $afl_exit "$work/$target.afl.log"
done
exit $findings
