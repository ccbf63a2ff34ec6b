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

# replay TARGET FOLDER-OF-THE-LIBRARY INPUTS
replay() {
	$CC -o "$work/$1" "$work/oracle/$1.o" "$2"/*.o "$work"/help/*.o \
		-lbearssl || exit 1
	"$work/$1" "$3" >"$work/log" 2>&1
}

mkdir "$work/oracle" "$work/help" "$work/library" "$work/broken"
fuzz/tables.sh "$work/spec"
for source in src/*.c; do
	compile "$source" "$work/library/$(basename "$source" .c).o"
done
for source in fuzz/*.c "$work"/spec/*.c; do
	case $source in
	fuzz/mutator.c|fuzz/edits.c) continue ;;
	fuzz/fuzz_*) folder=oracle ;;
	*) folder=help ;;
	esac
	compile "$source" "$work/$folder/$(basename "$source" .c).o"
done

for source in fuzz/fuzz_*.c; do
	target=$(basename "$source" .c)
	if replay "$target" "$work/library" "fuzz/corpus/${target#fuzz_}"; then
		echo "ok $target: no oracle fires on the library as it is"
	else
		echo "FAIL $target fires on the library as it is"
		cat "$work/log"
		status=1
	fi
done

# broken FILE WHAT SED-SCRIPT [PROPERTY]: the script must change the library's
# file, and then the target must abort, with that property if one is named.
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
	rm -f "$work/log"
	if replay "$target" "$work/broken" "$inputs"; then
		echo "FAIL $1.c: no oracle fires on: $2"
		status=1
		return
	fi
	said=$(grep -a -m 1 'FAILED\|input: ' "$work/log")
	case $said in
	*"${4-}"*) echo "ok $1.c, $2: ${said#PROPERTY FAILED: }" ;;
	*)
		echo "FAIL $1.c, $2: not \"$4\" but: $said"
		status=1 ;;
	esac
}

# on TARGET [INPUTS]: what the next ones are replayed with
on() {
	target=fuzz_$1
	inputs=${2-fuzz/corpus/$1}
}

on compute
broken digest "another joint" "s/':'/';'/"
broken hash "SHA-512's initial value" 's/0x22, 0x31/0x6A, 0x09/'
broken hash "no initial value set" 's/br_sha512_set_state(.*);//'
broken digest "the last byte not written" \
	's|bytes, size, out|bytes, size - 1, out|'
broken digest "any length of a digest" 's/digits.len != sda_hash_digits(hash)/0/'
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

on replay
broken replay "a count is good twice" \
	's/% SDA_REPLAY_WINDOW\] < nc/% SDA_REPLAY_WINDOW] <= nc/' "once"
broken replay "a nonce as old as the oldest" \
	's/nonce.time < nonce->time/nonce.time <= nonce->time/' "once"
broken replay "count 0" 's/nc == 0/0/' "once"
broken replay "two places" 's/nc % SDA_REPLAY_WINDOW\]/nc % 2]/' "due"
broken replay "any id" 's/sda_secret_equal(id_span(here), id_span(nonce))/1/'
broken replay "any time" 's/here->time == nonce->time/1/'
broken replay "counts of another nonce" \
	's/row->last\[i\] = 0/row->last[i] += 0/' "only a count"
on replay fuzz/regress/replay
broken replay "time 0" 's/nonce->time == 0/0/' "once"

on closure
broken nonce "good in any context" 's/binding->context,$/binding->realm,/' \
	"something else"
broken verdict "any uri" 's/return sda_secret_equal(uri, request->uri);/return true;/' \
	"something else"
broken rows "the first row alone" \
	's/^\t\tif (reason == SDA_REASON_NONE)$/\t\tif (true)/' "whatever stands before"
broken rows "the last reason" 's/weigh(second) > weigh/weigh(second) != weigh/' \
	"the one that is ours"
on closure fuzz/corpus/closure/changed_response
broken judge "any response" 's/return known && equal/return known/' \
	"changed credentials"
on closure
broken judge "a count is good twice" \
	's/status = sda_replay_take(replay/status = sda_replay_check(replay/' "once"
broken confirm "any rspauth" 's/right = sda_secret_equal(/right = true || sda_secret_equal(/' \
	"changed reply"
broken confirm "any nc" 's/sda_quoted_equal(info->known/true || sda_quoted_equal(info->known/' \
	"changed reply"
broken choose "the last of a realm" 's/i < j/i > j/' "is chosen"
broken choose "one for both headers" 's/a->proxy != b->proxy/0/' "is chosen"
broken demand "another qop is offered" \
	's/SDA_OFFERS_AUTH_INT/SDA_OFFERS_AUTH/' "what a challenge says"
broken answer "an ACK is answered" \
	's/if (!sda_request_challenged(/if (0 \&\& !sda_request_challenged(/' \
	"for ACK and CANCEL"
broken request "a CANCEL is answered" 's/!is(method, cancel, sizeof cancel)/1/' \
	"for ACK and CANCEL"
broken session "the opaque is forgotten" 's/known\[SDA_NAME_OPAQUE\]/known[SDA_NAME_STALE]/' \
	"the opaque"

on session
broken count "decimal counts" 's/count = 16 \* count/count = 10 * count/' \
	"the count"
on session fuzz/corpus/session/out_of_order
broken answer "the same count again" 's/session->count++;/;/' "the count"
on session
broken claim "A1 is from the last cnonce" \
	's/claim->first_cnonce, &a1/claim->cnonce, \&a1/' "the model"
broken claim "A1 is from the last nonce" 's/claim->first_nonce,/claim->nonce,/' \
	"the model"
broken identity "A1 is made anew" 's/session->a1.len > 0 \&\&/0 \&\&/' "the model"
broken session "stale without end" 's/rounds < SDA_STALE_ROUNDS/rounds < 99/' \
	"while it may"
broken session "stale does not count" \
	's/(challenge->stale || session->resynchronising)/true/' "while it may"
broken session "an unused challenge counts" 's/if (session->count > 0)/if (1)/' \
	"while it may"
broken session "the count goes on with the next nonce" \
	's/session->count = 0;/;/' "the count"
broken session "the rounds go on" 's/session->rounds = 0;/;/' "while it may"
broken verdict "no nonce is too old" 's/now - time > lifetime/0/' "the model"
broken verdict "too old a moment early" 's/now - time > lifetime/now - time >= lifetime/' \
	"the model"
broken verdict "nonces of the future" 's/return time > now || now - time/return time <= now \&\& now - time/' \
	"the model"
broken judge "stale before it is right" \
	's/if (!is_right(/if (!claim->stale \&\& !is_right(/' "without the password"
broken judge "the table moves before" \
	's/if (!is_right(/sda_replay_take(replay, \&claim->mark, claim->count);&/' \
	"changes the table"
broken judge "a count is good twice" \
	's/status = sda_replay_take(replay/status = sda_replay_check(replay/' "the model"
broken replay "two places" 's/nc % SDA_REPLAY_WINDOW\]/nc % 2]/' "the model"
broken replay "the newest goes" 's/nonce.time < set->row\[found\]/nonce.time > set->row[found]/' \
	"the model"

on credentials
broken scan "no % in a token" "s/return kinds\[c\] == TOKEN/& \&\& c != '%'/"
broken scan "the first quote ends a quoted-string" \
	's/s.at\[i\] == .\\\\.)/s.at[i] == 0)/'
broken scan "no quoted DEL" 's/c <= 0x7F/c <= 0x7E/'
broken scan "a short UTF-8 sequence" 's/c < 0xFC/c < 0xFD/'
broken scan "no UTF8-CONT BF" 's/c <= 0xBF/c <= 0xBE/'
broken scan "no white space after a comma" \
	's/return sws_end(s, k + 1);/return k + 1;/'
broken scan "LWS of nothing" 's/return k > i ? k/return k >= i ? k/'
broken scan "no white space before a separator" \
	's/size_t k = sws_end(s, i);/size_t k = i;/'
broken scan "a fold read behind the end" 's/s.len - i > 2 \&\& //'
broken scan "a scan without end" 's/k++;/k += 0;/' "input: "
broken params "duplicates are taken" 's/form != SDA_ABSENT)$/form == 9)/'
broken params "username beside username*" 's/(duplicate || .*))$/(duplicate)/'
broken params "a refusal that writes" \
	's/if (duplicate ||/*out = found; if (duplicate ||/' "leaves *out"
broken params "a list that starts too late" \
	's/found.text.at = s.at + i;/found.text.at = s.at + i + 1;/' "the list"
broken params "one absent name forgotten" 's/name < SDA_NAMES; name++/name < SDA_NAMES - 1; name++/' \
	"absent"
broken param "a value ends inside its quotes" 's/return end + 1;/return end;/'
broken param "no form" 's/out->form = SDA_TOKEN;//'
broken param "another name" 's/param.word = sda_word_find(param.name, 0,/param.word = sda_word_find(param.name, 1,/'
broken params "the last byte does not count" \
	's/end == s.len)/end >= s.len - 1)/'
broken production "no white space behind a response" \
	'/credentials_spaced(unsigned/,/^}/s/case SDA_NAME_RESPONSE:/case 99:/'
broken production "white space behind any username" \
	'/credentials_spaced(unsigned/,/^}/s/case SDA_NAME_RESPONSE:/case SDA_NAME_USERNAME:/'
broken production "auts of any length" 's/== 14/>= 14/'
broken base64 "one fill character too many" "s/'='/'-'/"
broken uri "no absolute URI" 's/^bool sda_uri_check.*/bool sda_uri_check(struct sda_span s){ return s.len > 3 \&\& s.at[0] == 115; } static inline bool unused(struct sda_span s)/'
broken word "names match by their start" \
	's/s.len == /s.len >= /'
broken word "A has no lower case" "s/c >= 'A'/c > 'A'/"
broken qop "auth-int is auth" 's/return SDA_QOP_AUTH_INT;/return SDA_QOP_AUTH;/' \
	"qop"
broken param "an absent qop is unknown" 's/SDA_QOP_NONE/SDA_QOP_UNKNOWN/'
broken algorithm "the name of another" 's/SDA_MD5 + SDA_WORD_MD5)/SDA_WORD_MD5)/'
broken algorithm "another algorithm" 's/SDA_WORD_MD5 + SDA_MD5/SDA_WORD_MD5/' \
	"algorithm"
broken deviation "upper-case digits do not deviate" \
	's/return SDA_DEVIATES_CASE;/return 0;/'
broken writer "no overflow" 's/w->overflow || w->len == w->room/w->overflow/'
broken writer "nothing unescaped" 's/s.len - i > 1/0/'
broken writer "quotes not escaped" "s/== '\"' ||/== 0 ||/"
broken base64 "another 62nd character" "s/c == '+' ? 62 : 63/c == '+' ? 63 : 62/" \
	"comes back"
broken scan "RDQUOT without white space" \
	"s/'\"' ? sws_end(s, i + 1)/'\"' ? i + 1/" "RDQUOT"
broken ext_value "any charset is known" 's/SDA_UNSUPPORTED/SDA_OK/' "ext-value"
broken item "no space behind a comma" "s/sda_writer_byte(w, ' ');//" "size"
broken step "unknown parameters are lost" \
	's/if (param.word == SDA_NAMES)/if (0)/'
broken step "no form of the production" \
	's/SDA_TOKEN :/SDA_QUOTED :/' "in the form"
broken image "what may not be sent is sent" \
	's/if (!found.sendable)/if (0)/' "when a sender"
broken image "written without room" 's|w->room - w->len < .*found.size|0|'

on challenge
broken production "an AKA nonce that is too short" \
	's/octets >= 32/octets >= 31/'
broken challenge "stale inverted" 's/->stale = /->stale = !/' "stale"
broken challenge "auth is not offered" 's/->auth = /->auth = 0 \&\& /' "offers"
broken qop "another qop is offered" 's/== qop/!= qop/' "offers"
broken production "no white space behind a list of qop" \
	'/challenge_spaced(unsigned/,/^}/s/case SDA_NAME_QOP:/case 99:/'
broken production "no white space behind a domain" \
	'/challenge_spaced(unsigned/,/^}/s/case SDA_NAME_DOMAIN:/case 99:/'
broken production "one URI in a domain" 's/size_t next = blanks_end(s, end);/size_t next = end;/'
broken uri_address "a group of five digits" 's/end <= i + 4/end <= i + 5/'
broken uri_text "no %FF" "s/'F'/'E'/"

# What only a rewriting has: the input is one text without it, and no sweep.
alone() { # TARGET TEXT
	printf "$2" >"$work/alone"
	on "$1" "$work/alone"
	export REPLAY_ALONE=1
}

alone challenge 'Digest realm="x",nonce="y"'
broken scan "no white space before a separator" \
	'/separator_end(struct/,/^}/s/size_t k = sws_end(s, i);/size_t k = i;/' \
	"a space at each"
broken scan "no fold" 's/s.len - i > 2 \&\&/s.len - i > 9999 \&\&/' \
	"a tab and a fold at each"
broken params "a seventh parameter is too many" \
	's/size_t here = i;/&int left = 7;/;s/if (end == s.len)/if (--left == 0) return SDA_MALFORMED; &/' \
	"unknown parameters change nothing"
broken params "duplicates are taken" 's/form != SDA_ABSENT)$/form == 9)/' \
	"a known parameter twice"
broken word "A has no lower case" "s/c >= 'A'/c > 'A'/" "reversing the order"
broken params "six letters of the scheme" \
	's/{ value.at, end };/{ value.at, end < 6 ? end : 6 };/' "a longer scheme"
broken params "five letters of the scheme" \
	's/if (sda_word_find(scheme/if (end == 5 || sda_word_find(scheme/' \
	"a shorter scheme"
broken params "a comma may end the list" \
	's/if (here == SDA_NONE) {/if (here == s.len) break; &/' \
	"a comma at the end"
broken scan "two commas" \
	"s/return sws_end(s, k + 1);/return sws_end(s, k + 1 + (k + 1 < s.len \&\& s.at[k + 1] == ','));/" \
	"two commas in a row"
broken scan "two folds" \
	's/return sws_end(s, k + 1);/return sws_end(s, sws_end(s, k + 1));/' \
	"two folds after a comma"
broken scan "a semicolon" \
	"s/s.at\[k\] != c)/s.at[k] != c \&\& (c != ',' || s.at[k] != ';'))/" \
	"a semicolon"
broken param "no name" 's/if (name_end == i)/if (0)/' "a parameter needs a name"
broken param "no value" 's/if (end > i)/if (end > i || i == s.len)/' \
	"a parameter needs a value"
broken scan "CR is white space" "/is_wsp(uint8_t/,/^}/s/return /return c == 13 || /" \
	"fold"
broken params "white space at the end" \
	's/if (end == s.len)/if (sda_scan_sws(s, end) == s.len)/' "white space"
broken params "a text of any length" 's/if (value.len > SDA_SPAN_MAX)/if (0)/' \
	"input: "
broken param "a value that starts too late" 's/*out = param;/param.value.at++; &/' \
	"parts of the text"
broken param "a refusal that writes" \
	's/size_t end = value_next(.*;/& if (end == SDA_NONE) out->word = 0;/' \
	"none leaves"
broken step "the name of another" 's/sda_word_text(at.known)/sda_word_text(at.known ^ 1)/' \
	"reads as the same"
alone challenge 'Digest domain="sip:x"'
broken production "no white space behind a domain" \
	'/challenge_spaced(unsigned/,/^}/s/case SDA_NAME_DOMAIN:/case 99:/' \
	"where RDQUOT has"
alone credentials 'Digest username="\303\244",nc=00000001'
broken utf8 "no letter of Latin 1" 's/c <= 0xC1/c <= 0xC3/' "UTF-8"
unset REPLAY_ALONE

on authinfo
broken authinfo "the qop of another" 's/SDA_NAME_QOP/SDA_NAME_NC/' "qop"
broken production "an open list" \
	's/if (header != SDA_HEADER_AUTHINFO)/if (1)/'
broken production "nc of any length" 's/value.len == 8/value.len >= 1/'
broken production "a quoted qop" 's/return form == SDA_TOKEN;/return true;/'
broken production "no white space behind rspauth" \
	's/header == SDA_HEADER_AUTHINFO \&\& name == SDA_NAME_RSPAUTH/0/'

on message
broken message "any end of the header" \
	's/if (!sda_line_break(text, /if (0 \&\& !sda_line_break(text, /'
broken message "a body of any length" 's/len > body->len/len > SDA_SPAN_MAX/'
broken message "two lengths are taken" 's/return SDA_DUPLICATE;/return SDA_OK;/'
broken message "empty lines count" 's/i += 2;/return i;/'
broken start "another version" "s/'2'/'3'/"
broken start "a status above 699" 's/699/799/'
broken line "CR alone ends a line" "s/s.at\[i + 1\] == '\\\\n';/true;/"
broken field "no compact form" 's/n.len == 3/n.len == 4/' "its letter"
broken field "a value with its tabs" "s/c == '\\\\t' ||//"
broken field "the first row only" 's/return next;/return SDA_NONE;/'
broken message "a refusal that writes" \
	's/struct sda_message found;/&out->body.len = 0;/' "leaves *out"
broken message "a body cut short" 's/found.body.len = text.len - body;/&found.body.len -= found.body.len > 0;/'
broken start "a response is a request" 's/is_request = false/is_request = true/' \
	"a request is a request"
broken start "a URI with its blank" 's/request_uri.len = uri_end - uri;/request_uri.len = uri_end - uri + 1;/' \
	"a start line"
broken field "a name with its colon" 's/name.len = name_end - i;/name.len = colon - i + 1;/'
broken field "a refusal that writes" \
	's/size_t colon = sda_line_wsp/out->name.len = 0; &/' "none leaves"
broken field "names found by their start" \
	's/name.len == wanted.len \&\& same/name.len <= wanted.len \&\& same/'
alone message 'A b SIP/2.0\r\nAuthorization: Digest a=b\r\nl:1\r\n\r\nx'
broken field "names have a case" 's/lower(a.at\[k\]) != lower(b.at\[k\])/a.at[k] != b.at[k]/' \
	"names have no case"
broken field "no white space before a colon" \
	's/sda_line_wsp(fields, name_end)/name_end/' "white space around a colon"
broken field "no name" 's/if (name_end == i)/if (0)/' "a field needs a name"
broken field "no colon" \
	"s/fields.at\[colon\] != ':'/0/;s/sda_line_folded(fields, colon + 1)/sda_line_folded(fields, colon)/" \
	"a field needs a colon"
broken message "empty lines count" 's/i += 2;/return i;/' "empty lines before"
broken message "a body is the last thing" 's/len > body->len/len != body->len/' \
	"what is behind the body"
broken message "a missing body is no fault" 's/return SDA_MISSING;/return SDA_OK;/' \
	"cut off"
broken message "two lengths" 's/return SDA_DUPLICATE;/return SDA_OK;/' \
	"a second Content-Length"
broken start "any version" "s/s.at\[i + 4\] == '2'/1/" "another version"
exit $status
