#!/bin/sh
# Asks other implementations the vectors, each behind its adapter, and puts them
# side by side: a table, and BUILD/matrix.html.
#
# usage: vectors/matrix/run.sh BUILD
#
# One that hangs, crashes or cannot be built does not stop the others; the table
# and the page show what ended a process as fail, and tell no more of it. What
# each said is in BUILD/matrix.
set -u
cd "$(dirname "$0")/../.." || exit 1
build=$1
out=$build/matrix
adapters=vectors/adapters
tool=$build/sipdigest
warn='-Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes'
# python3-requests belongs to Debian's own Python
python=/usr/bin/python3
results=
mkdir -p "$out"
rm -f "$out"/*.json "$out"/*.log

# compile FILE PACKAGE LIBRARY...: an adapter in C, which is told the version
compile() {
	file=$1
	package=$2
	shift 2
	# headers of others need not pass our warnings
	flags=$(pkg-config --cflags --libs "$package" | sed -E 's/(^| )-I/ -isystem /g')
	${CC:-cc} -std=c11 -D_GNU_SOURCE $warn -O1 -g \
		-DVERSION="\"$(pkg-config --modversion "$package")\"" \
		-o "$out/$file" "$adapters/c/$file.c" $flags "$@"
}

# check NAME COMMAND: a terminal sees how far it is
check() {
	set -- timeout 600 "$tool" check --quiet --show 0 --timeout 5 \
		--adapter "$2" --results "$out/$1.json"
	if [ -t 2 ]; then "$@"; else "$@" 2>&1; fi
}

# ask NAME COMMAND: every vector, and a line about how it went
ask() {
	check "$@" >"$out/$1.log"
	if [ -s "$out/$1.json" ]; then
		echo "$1: $(tail -n 1 "$out/$1.log")"
		results="$results $out/$1.json"
	else
		echo "$1: could not be asked: $(head -n 1 "$out/$1.log")"
	fi
}

# ask_compiled NAME PACKAGE LIBRARY...
ask_compiled() {
	if compile "$@" >"$out/$1.log" 2>&1; then
		ask "$1" "$out/$1"
	else
		echo "$1: could not be built, see $out/$1.log"
	fi
}

# npm needs its own folder; the adapters find it by NODE_PATH
cp "$adapters"/javascript/package*.json "$out"
(cd "$out" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error)
rm -f "$out"/package*.json
NODE_PATH=$(realpath "$out")/node_modules
export NODE_PATH PYTHONDONTWRITEBYTECODE=1

ask sipdigest "$tool adapter"
ask_compiled libre libre
ask_compiled sofia-sip sofia-sip-ua
ask_compiled belle-sip belle-sip -lbctoolbox
ask_compiled osip2 libosip2
ask jssip "node $adapters/javascript/jssip.js"
ask sipjs "node $adapters/javascript/sipjs.js"
ask requests "$python $adapters/python/requests_adapter.py"
ask curl "$python $adapters/python/curl_adapter.py"

echo
python3 -B vectors/matrix/matrix.py --discreet -o "$build/matrix.html" $results &&
	echo "$build/matrix.html"
