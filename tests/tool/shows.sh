# What the tests of `sipdigest parse` have in common; they source it.
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# is NAME WANTED GOT
is() {
	if [ "$2" = "$3" ]; then
		printf 'ok %s\n' "$1"
	else
		printf "FAIL %s: expected '%s', got '%s'\n" "$1" "$2" "$3"
		failed=1
	fi
}

# shows NAME CODE WORDS TEXT [OPTION...]: TEXT is for printf; the exit code,
# and the words on standard output (on standard error for code 2)
shows() {
	name=$1 wanted=$2 words=$3 text=$4
	shift 4
	# shellcheck disable=SC2059
	printf "$text" | "$SIPDIGEST" parse "$@" >"$folder/out" 2>"$folder/err"
	code=$?
	[ "$code" = 2 ] && said=$(cat "$folder/err") || said=$(cat "$folder/out")
	case $said in
	*"$words"*) ;;
	*) code="$code and said: $said" ;;
	esac
	is "$name" "$wanted" "$code"
}
