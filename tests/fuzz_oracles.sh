#!/bin/sh
# Breaks the library in one place at a time, and sees an oracle of the fuzz
# targets fire while the corpus is replayed.
set -u
cd "$(dirname "$0")/.." || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CC=${CC:-cc}
export REPLAY_SECONDS=2
status=0

compile() { # SOURCE OBJECT
	$CC -std=c11 -O1 -I. -Isrc -Ifuzz -c -o "$2" "$1" || exit 1
}

replay() { # TARGET FOLDER-OF-THE-LIBRARY
	$CC -o "$work/$1" "$work/oracle/$1.o" "$2"/*.o "$work"/help/*.o \
		-lbearssl || exit 1
	"$work/$1" "fuzz/corpus/${1#fuzz_}" >"$work/log" 2>&1
}

mkdir "$work/oracle" "$work/help" "$work/library" "$work/broken"
for source in src/*.c; do
	compile "$source" "$work/library/$(basename "$source" .c).o"
done
for source in fuzz/*.c; do
	case $source in
	fuzz/mutator.c) continue ;;
	fuzz/fuzz_*) folder=oracle ;;
	*) folder=help ;;
	esac
	compile "$source" "$work/$folder/$(basename "$source" .c).o"
done

for target in fuzz_credentials fuzz_compute; do
	if replay $target "$work/library"; then
		echo "ok $target: no oracle fires on the library as it is"
	else
		echo "FAIL $target fires on the library as it is"
		cat "$work/log"
		status=1
	fi
done

# broken FILE WHAT SED-SCRIPT: the script must change the library's file, and
# then the target must abort.
broken() {
	rm -f "$work"/broken/*.o
	cp "$work"/library/*.o "$work/broken/"
	sed "$3" "src/$1.c" >"$work/$1.c"
	if cmp -s "src/$1.c" "$work/$1.c"; then
		echo "FAIL $1.c: no place to break for: $2"
		status=1
		return
	fi
	compile "$work/$1.c" "$work/broken/$1.o"
	if replay "$target" "$work/broken"; then
		echo "FAIL $1.c: no oracle fires on: $2"
		status=1
	else
		said=$(grep -a -m 1 'FAILED\|input: ' "$work/log")
		echo "ok $1.c, $2: ${said#PROPERTY FAILED: }"
	fi
}

target=fuzz_compute
broken hash "another joint" "s/':'/';'/"
broken hash "SHA-512's initial value" 's/0x22, 0x31/0x6A, 0x09/'
broken hash "no initial value set" 's/br_sha512_set_state(.*);//'
broken hash "the last byte not written" \
	's|out->len / 2, out|out->len / 2 - 1, out|'
broken hash "any length of a digest" 's/digits.len != sda_hash_digits(hash)/0/'
broken scan "no LHEX 9" "/is_lhex(uint8_t/,/^}/s/'9'/'8'/"
broken scan "upper-case LHEX" "/is_lhex(uint8_t/,/^}/s/'f'/'F'/"
broken secret "only the last byte is compared" 's/|=/=/'
broken secret "nothing is wiped" 's/at\[i\] = 0/at[i] = at[i]/'
broken hex "upper-case digits" 's/+ 39 \*/+ 7 */'
broken response "qop after H(A2)" 's/input->qop, a2/a2, input->qop/'
broken response "the body hashed without qop" \
	's/!= SDA_QOP_AUTH_INT/== SDA_QOP_AUTH/'
broken algorithm "SHA-256-sess has no session" \
	's/algorithm == SDA_SHA_256_SESS/algorithm == SDA_SHA_256/'

target=fuzz_credentials
broken scan "no % in a token" "s/'%'/1/"
broken scan "the first quote ends a quoted-string" \
	's/s.at\[i\] == .\\\\.)/s.at[i] == 0)/'
broken scan "no quoted DEL" 's/c <= 0x7F/c <= 0x7E/'
broken scan "a short UTF-8 sequence" 's/c < 0xFC/c < 0xFD/'
broken scan "no UTF8-CONT BF" 's/c <= 0xBF/c <= 0xBE/'
broken scan "no white space after a comma" \
	's/return sda_scan_sws(s, k + 1);/return k + 1;/'
broken scan "LWS of nothing" 's/return k > i ? k/return k >= i ? k/'
broken scan "no white space before a separator" \
	's/size_t k = sda_scan_sws(s, i);/size_t k = i;/'
broken scan "a fold read behind the end" 's/s.len - i > 2 \&\& //'
broken scan "a scan without end" 's/k++;/k += 0;/'
broken params "duplicates are taken" 's/form != SDA_ABSENT)/form == 9)/'
broken params "a value ends inside its quotes" 's/return end + 1;/return end;/'
broken params "no form" 's/out->form = SDA_TOKEN;//'
broken params "the last byte does not count" \
	's/end == s.len)/end >= s.len - 1)/'
broken word "names match by their start" \
	's/s.len != /s.len > /;s/s.len == 8/s.len >= 8/'
broken word "A has no lower case" "s/c >= 'A'/c > 'A'/"
broken qop "another qop is offered" 's/== qop/!= qop/'
broken challenge "stale inverted" 's/->stale = /->stale = !/'
broken credentials "an absent qop is unknown" 's/SDA_QOP_NONE/SDA_QOP_UNKNOWN/'
broken deviation "upper-case digits do not deviate" 's/SDA_DEVIATES_CASE/0/'
broken writer "no overflow" 's/w->overflow || w->len == w->room/w->overflow/'
broken writer "nothing unescaped" 's/s.len - i > 1/0/'
broken writer "quotes not escaped" "s/== '\"' ||/== 0 ||/"
exit $status
