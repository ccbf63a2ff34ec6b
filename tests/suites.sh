#!/bin/sh
# Runs the suites of tests and adds up what they found.
#
# usage: tests/suites.sh BUILD quick|full
#
# Each suite prints "ok NAME" or "FAIL NAME: why", cmocka's lines, or ends with
# "N passed, N failed"; a suite that finds nothing to test has failed.
set -u
cd "$(dirname "$0")/.." || exit 1
build=$1
extent=$2
export SIPDIGEST="$build/sipdigest" REPLAY_DIR="$build/replay" B="$build"
export PYTHONDONTWRITEBYTECODE=1
log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0
failed=0

# count PATTERN: the lines of the log that match it
count() {
	grep -cE "$1" "$log"
}

# suite NAME COMMAND...: runs it, counts, and shows what went wrong
suite() {
	name=$1
	shift
	"$@" >"$log" 2>&1
	status=$?
	good=$(count '^ok |^\[       OK \]')
	bad=$(count '^FAIL ')
	skipped=$(sed -nE 's/^\[  SKIPPED \] ([0-9]+) test.*/\1/p' "$log")
	bad=$((bad + $(count '^\[ RUN      \]') - $(count '^\[       OK \]')))
	bad=$((bad - ${skipped:-0}))
	sum=$(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed.*/\1 \2/p' "$log" |
		tail -n 1)
	if [ -n "$sum" ]; then
		good=$((good + ${sum% *}))
		bad=$((bad + ${sum#* }))
	fi
	if [ "$bad" = 0 ] && { [ "$status" != 0 ] || [ "$good" = 0 ]; }; then
		bad=1
	fi
	passed=$((passed + good))
	failed=$((failed + bad))
	printf '%-26s %6d passed %5d failed\n' "$name" "$good" "$bad"
	if [ "$bad" != 0 ]; then
		grep -E '^FAIL |^\[  FAILED  \]|^\[  ERROR   \]' "$log" |
			head -n 20 | sed 's/^/    /'
		tail -n 15 "$log" | sed 's/^/    | /'
	fi
}

# proofs take minutes: their lines are shown as they come
suite_shown() {
	name=$1
	shift
	out=$(mktemp)
	{ "$@" 2>&1; echo "status $?"; } | tee "$out"
	suite "$name" sh -c "sed '\$d' '$out'; exit \$(sed -n 's/^status //p' '$out')"
	rm -f "$out"
}

for test in tests/test_*.c; do
	name=$(basename "$test" .c)
	suite "unit ${name#test_}" "$build/tests/$name"
done
suite 'vectors: our own' "$SIPDIGEST" check --strict
suite 'vectors: the data' python3 tests/vectors.py
suite 'vectors: exported' python3 tests/vectors_export.py
suite 'vectors: choices' tests/tool/chosen.py
suite 'vectors: first run' tests/tool/first_run.py
suite 'grammar' python3 tests/abnf.py
suite 'trace: liars' python3 tests/trace.py
suite 'mutants: places' python3 proofs/mutants.py --places
suite 'layers' python3 tests/layers.py "$build"
suite 'corpus replay' tests/replay.sh "$build/replay"
if [ -d "$build/clang/replay" ]; then
	suite 'corpus replay: clang' tests/replay.sh "$build/clang/replay"
else
	echo 'corpus replay: clang       not run: clang is not installed'
fi
suite 'oracles of the fuzzers' tests/fuzz_oracles.sh
suite 'tool: parse' tests/tool/parse.sh
suite 'tool: authinfo' tests/tool/parse_authinfo.sh
suite 'tool: response' tests/tool/response.sh
suite 'tool: explain' tests/tool/explain.sh
suite 'tool: challenge' tests/tool/challenge.sh
suite 'tool: answer' tests/tool/answer.sh
suite 'tool: judge' tests/tool/judge.sh
suite 'tool: judge, -sess' tests/tool/judge_sess.sh
suite 'tool: answer, AKA' tests/tool/answer_aka.sh
suite 'tool: judge, 2xx' tests/tool/judge_inform.sh
suite 'tool: explain, reply' tests/tool/explain_reply.sh
suite 'check: verdicts' python3 tests/runner/verdicts.py
suite 'check: levels' python3 tests/runner/levels.py
suite 'check: profiles' python3 tests/runner/known.py
suite 'check: what is asked' python3 tests/runner/asked.py
suite 'check: adapters' python3 tests/runner/adapters.py
suite 'manual' python3 tests/man.py "$build"
suite 'README' tests/tool/readme.py
if [ "$extent" = full ]; then
	suite 'conformance' tests/conformance.sh "$build"
	suite 'tool: check' tests/tool/check.sh
	suite 'check: liars' python3 tests/runner/liars.py
	suite 'check: mutants' python3 tests/runner/mutated.py
	suite 'matrix: the page' python3 tests/page/page.py
	suite 'install' tests/install.sh
	suite 'timing' tests/branchless.sh
	suite_shown 'proofs' python3 proofs/prove.py
	suite 'requirements' python3 spec/trace.py
else
	suite 'requirements' python3 spec/trace.py --unproved
fi
echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
