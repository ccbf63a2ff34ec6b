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
work=${B:-build}/fuzz
export AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1
export AFL_TRY_AFFINITY=1 AFL_HANG_TMOUT=5000
export AFL_CUSTOM_MUTATOR_LIBRARY=$work/afl/mutator.so
fuzz/build.sh libfuzzer $work/libfuzzer
fuzz/build.sh afl $work/afl

# The options of a target as flags: `max_len = 9` becomes -max_len=9.
flags() {
	sed -n 's/^\([a-z_]*\) *= *\(.*\)/-\1=\2/p' "fuzz/$1.options"
}

# The number on the line of a file that begins with a name, or 0.
number() {
	sed -n "s/^$2 *: *\([0-9]*\).*/\1/p" "$1" 2>/dev/null | grep . || echo 0
}

# The library allocates nothing: ASan need not remember who did.
run_libfuzzer() {
	ASAN_OPTIONS=malloc_context_size=0:quarantine_size_mb=1 \
		"$work/libfuzzer/$1" $(flags "$1") -max_total_time="$seconds" \
		-timeout=5 -dict="$work/libfuzzer/$1.dict" \
		-print_final_stats=1 -artifact_prefix="$work/$1.libfuzzer.found/" \
		"$work/$1.libfuzzer.new" "fuzz/corpus/${1#fuzz_}"
}

run_afl() {
	afl-fuzz -V "$seconds" -t 5000 -i "fuzz/corpus/${1#fuzz_}" \
		-o "$work/$1.afl" -x "$work/libfuzzer/$1.dict" -- "$work/afl/$1"
}

# run TARGET ENGINE: its log, and after that its exit and its processor's time
run() {
	mkdir -p "$work/$1.$2.new" "$work/$1.$2.found"
	ended=0
	"run_$2" "$1" >"$work/$1.$2.log" 2>&1 || ended=$?
	{ echo "exit: $ended"; times; } >"$work/$1.$2.end"
}

# Inputs a second of the processor's time, which other work does not slow down.
per_processor() {
	tail -n 1 "$1" | tr 'ms' '  ' | awk -v count="$2" '{
		spent = 60 * ($1 + $3) + $2 + $4
		print (spent > 0 ? int(count / spent) : 0) }'
}

# report TARGET ENGINE INPUTS
report() {
	end=$work/$1.$2.end
	found=$(find "$work/$1.$2.found" -type f ! -name README.txt)
	count=$(printf '%s' "$found" | grep -c . || true)
	ended=$(number "$end" exit)
	if [ "$count" = 0 ] && [ "$ended" != 0 ]; then
		count="1 (the engine stopped with exit $ended: see $work/$1.$2.log)"
	fi
	printf '%-17s %-9s %8d exec/s %8d exec per CPU second  %s findings\n' \
		"$1" "$2" $(($3 / (seconds > 0 ? seconds : 1))) \
		"$(per_processor "$end" "$3")" "$count"
	[ "$count" = 0 ] || findings=1
	grep -a 'PROPERTY FAILED' "$work/$1.$2.log" | sort -u || true
	[ -z "$found" ] || printf '  input: %s\n' $found
}

findings=0
for source in fuzz/fuzz_*.c; do
	target=$(basename "$source" .c)
	rm -rf "$work/$target".*
	echo "$target: $seconds seconds with libFuzzer and with AFL++ ..."
	(run "$target" afl) &
	(run "$target" libfuzzer)
	wait
	report "$target" libfuzzer "$(number "$work/$target.libfuzzer.log" \
		stat::number_of_executed_units)"
	cp -r "$work/$target.afl/default/crashes/." \
		"$work/$target.afl/default/hangs/." \
		"$work/$target.afl.found/" 2>/dev/null || true
	report "$target" afl "$(number "$work/$target.afl/default/fuzzer_stats" \
		execs_done)"
done
exit $findings
