#!/bin/sh
# The main job: validates an implementation, then explains two exchanges.
#
# usage: tests/run.sh BUILD [ADAPTER]    ADAPTER: a command; ours when empty
set -u
cd "$(dirname "$0")/.." || exit 1
tool=$1/sipdigest
adapter=${2:-}
messages=vectors/messages

if [ -n "$adapter" ]; then
	"$tool" check --adapter "$adapter"
else
	"$tool" check
fi
status=$?

explain() {
	echo
	echo "== $1 =="
	"$tool" explain --password-file "$messages/password.txt" \
		--challenge "$messages/$1.challenge.sip" "$messages/$1.request.sip"
}

explain register-right || status=1
explain register-wrong
[ $? = 1 ] || status=1 # it is wrong, and must be called so
exit $status
