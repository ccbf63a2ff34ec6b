# What the tests of challenge, answer and judge have in common; they source it.
: "${SIPDIGEST:=build/sipdigest}"
unset SIPDIGEST_PASSWORD SIPDIGEST_HA1 SIPDIGEST_KEY
# A sanitizer's report must not look like an answer.
export ASAN_OPTIONS="exitcode=99:${ASAN_OPTIONS:-}"
export UBSAN_OPTIONS="halt_on_error=1:exitcode=99:${UBSAN_OPTIONS:-}"
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf 'key of the server, 32 octets long' >"$folder/key"
printf 'another key of the server' >"$folder/other"
printf 'zanzibar\n' >"$folder/password"
salt=73616c7473616c74 # saltsalt

# is NAME WANTED GOT
is() {
	if [ "$2" = "$3" ]; then
		printf 'ok %s\n' "$1"
	else
		printf "FAIL %s: expected '%s', got '%s'\n" "$1" "$2" "$3"
		failed=1
	fi
}

# ends NAME CODE WORDS COMMAND...: its exit code, and the words on standard
# output, or on standard error for codes 1 and 2
ends() {
	name=$1 wanted=$2 words=$3
	shift 3
	"$@" >"$folder/out" 2>"$folder/err"
	code=$?
	said=$(cat "$folder/out")
	[ "$wanted" = 0 ] || said=$said$(cat "$folder/err")
	case $said in
	*"$words"*) ;;
	*) code="$code and said: $said" ;;
	esac
	is "$name" "$wanted" "$code"
}

# refuses NAME WORDS COMMAND...: exit code 2 and nothing on standard output
refuses() {
	name=$1 words=$2
	shift 2
	ends "$name" 2 "$words" "$@"
	is "$name prints nothing" '' "$(cat "$folder/out")"
}

# challenge [OPTION...]: at the time 1000000
challenge() {
	"$SIPDIGEST" challenge --realm atlanta.example.com --now 1000000 \
		--key-file "$folder/key" --context call-1 \
		--qop auth,auth-int "$@"
}

# judge [OPTION...]: 10 milliseconds later
judge() {
	"$SIPDIGEST" judge --realm atlanta.example.com --now 1000010 \
		--key-file "$folder/key" --context call-1 \
		--qop auth,auth-int --lifetime 1000 --username alice \
		--password-file "$folder/password" "$@"
}

# answer [OPTION...]
answer() {
	"$SIPDIGEST" answer --username alice \
		--password-file "$folder/password" --method REGISTER \
		--uri sip:atlanta.example.com "$@"
}
