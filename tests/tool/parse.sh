#!/bin/sh
# What `sipdigest parse` shows of good, deviating, malformed and hostile input.
set -u
: "${SIPDIGEST:=build/sipdigest}"
here=$(dirname "$0")
# shellcheck source=tests/tool/shows.sh
. "$here/shows.sh"

# RFC 3261 22.2 shows this challenge.
cat >"$folder/challenge" <<'END'
WWW-Authenticate: Digest
        realm="biloxi.com",
        qop="auth,auth-int",
        nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093",
        opaque="5ccc069c403ebaf9f0171e9517f40e41"
END
is tree-of-a-challenge 'WWW-Authenticate at byte 18: Digest
  realm      = quoted-string "biloxi.com"
  qop        = quoted-string "auth,auth-int"
  nonce      = quoted-string "dcd98b7102dd2f0e8b11d0f600bfb0c093"
  opaque     = quoted-string "5ccc069c403ebaf9f0171e9517f40e41"
  means: algorithm MD5 by default (RFC 7616 3.3)
  means: qop offers auth, auth-int
  means: the nonce is not stale' "$("$SIPDIGEST" parse "$folder/challenge")"

sed 's/$/\r/' "$folder/challenge" >"$folder/challenge.crlf"
is crlf-and-lf-are-the-same "$("$SIPDIGEST" parse --json "$folder/challenge")" \
	"$("$SIPDIGEST" parse --json "$folder/challenge.crlf")"

cat >"$folder/request" <<'END'
REGISTER sip:example.org SIP/2.0
Via: SIP/2.0/UDP 192.0.2.1
authorization: digest Username="a\"b\c", realm="r", nonce="", uri="sip:x",
 response="ABCDEF", qop="auth", nc=1, x=y, cnonce=z
PROXY-AUTHORIZATION : Bearer abc==
l: 0

Authorization: Digest a=b
END
is tree-of-a-request 'authorization at byte 75: digest
  Username   = quoted-string "a\"b\c"
    unescaped: a"bc
  realm      = quoted-string "r"
  nonce      = quoted-string ""
  uri        = quoted-string "sip:x"
  response   = quoted-string "ABCDEF"
  qop        = quoted-string "auth"
  nc         = token 1
  x          = token y  (unknown)
  cnonce     = token z
  means: algorithm MD5 by default (RFC 7616 3.3)
  means: qop auth
  deviation, tolerated: qop quoted: a token was sent in quotes (RFC 7616 3.4)
  deviation, not tolerated: response case: upper-case hexadecimal digits (RFC 8760 2.2)
  deviation, not tolerated: response length: not the number of digits asked for (RFC 8760 2.7)
  deviation, tolerated: cnonce unquoted: a quoted value was sent as a token (RFC 7616 3.4)
  deviation, not tolerated: nc length: not the number of digits asked for (RFC 7616 3.4)
PROXY-AUTHORIZATION at byte 209: Bearer abc==
  means: a scheme other than Digest' "$("$SIPDIGEST" parse "$folder/request")"

cat >"$folder/read.py" <<'END'
import json
import sys

field = json.load(sys.stdin)["fields"][0]
print(field["field"], field["offset"], field["status"], field["scheme"])
for parameter in field["parameters"]:
    print(*[str(value) for value in parameter.values()])
print(field["meaning"])
for d in field["deviations"]:
    print(d["parameter"], d["deviation"], d["tolerated"])
END
is json-of-a-request "authorization 75 ok digest
Username True quoted-string a\\\"b\\c a\"bc
realm True quoted-string r r
nonce True quoted-string  
uri True quoted-string sip:x sip:x
response True quoted-string ABCDEF ABCDEF
qop True quoted-string auth auth
nc True token 1 1
x False token y y
cnonce True token z z
{'algorithm': 'MD5', 'algorithm_is_default': True, 'qop': 'auth'}
qop quoted True
response case False
response length False
cnonce unquoted True
nc length False" \
	"$("$SIPDIGEST" parse --json "$folder/request" |
		python3 "$folder/read.py")"

# Good values, some with deviations.
w=WWW-Authenticate a=Authorization
ok='realm="r",nonce="n"'
shows response-message 0 'realm      = ' \
	"SIP/2.0 401 No\r\n$w: Digest $ok\r\n\r\n"
shows stale 0 'the nonce is stale' "$w: Digest $ok,stale=TRUE"
shows another-stale 0 'deviation, tolerated: stale value: outside' "$w: Digest $ok,stale=yes"
shows unknown-algorithm 0 'an unknown algorithm' \
	"$w: Digest $ok,algorithm=SHA-1"
shows algorithm 0 'means: algorithm SHA-512-256-sess
' "$w: Digest $ok,algorithm=sha-512-256-SESS"
shows quoted-algorithm 0 'deviation, tolerated: algorithm quoted' "$w: Digest $ok,algorithm=\"MD5\""
shows no-known-qop 0 'qop offers nothing known' "$w: Digest $ok,qop=\"x\""
shows no-qop 0 'no qop, the form of RFC 2069' "$w: Digest $ok"
shows spaced-qop 0 'deviation, tolerated: qop value: outside' "$w: Digest $ok,qop=\"auth, x\""
shows unquoted-qop 0 'deviation, tolerated: qop unquoted' "$w: Digest $ok,qop=auth"
shows missing-nonce 0 'deviation, not tolerated: nonce missing' "$w: Digest realm=\"r\""
shows missing-realm 0 'deviation, not tolerated: realm missing' "$w: Digest nonce=\"r\""
shows strict-is-no 1 'deviation, not tolerated: nonce missing' "$w: Digest realm=\"r\"" \
	--strict
shows strict-is-yes 0 'Digest' "$w: Digest $ok" --strict
shows strict-tolerates-none 1 'deviation, tolerated: stale value' \
	"$w: Digest $ok,stale=no" --strict
shows not-judged 0 'nc         = token zz' "$w: Digest $ok,nc=zz,auts=1" \
	--strict
ok="$ok,uri=\"sip:a\",response=\"\""
for name in username realm nonce uri response; do
	shows "missing-$name-of-credentials" 0 "deviation, not tolerated: $name missing" \
		"$a: Digest x=y"
done
shows extended-username 0 "token UTF-8''J%C3%A4
    decoded: Jä
" "$a: Digest $ok,username*=UTF-8''J%%C3%%A4"
shows extended-username-of-latin-1 0 'decoded: £' \
	"$a: Digest $ok,username*=iso-8859-1'en'%%A3" --strict
shows extended-username-of-no-charset 0 \
	'not tolerated: username* value: outside its production (RFC 8187 3.2.1)' \
	"$a: Digest $ok,username*=J"
shows extended-username-in-quotes 0 \
	'not tolerated: username* quoted: a token was sent in quotes (RFC 8187 3.2.1)' \
	"$a: Digest $ok,username*=\"UTF-8''J\""
shows extended-username-is-enough 0 "Digest" \
	"$a: Digest $ok,username*=UTF-8''J" --strict
shows both-usernames 1 'duplicate at byte 79: expected username or username*, not both, found "username*" (RFC 7616 3.4)' \
	"$a: Digest $ok,username=\"J\",username*=UTF-8''J"
shows both-usernames-of-another-field 0 'token UTF-8' \
	"$w: Digest $ok,username=\"J\",username*=UTF-8''J"
shows upper-case-response 0 'not tolerated: response case' "$a: Digest response=\"ABCDEF\""
shows qop-without-cnonce 0 'cnonce missing' "$a: Digest $ok,qop=auth"
shows basic 0 'a scheme other than Digest' "$a: Basic dXNlcjpwYXNz"
shows colored-value 0 '"\\x1b[31m"' "$a: Digest a=\"\\\\\033[31m\""
shows latin-control 0 '"\xc2\x9b' "$a: Digest a=\"\302\233\""
shows utf8 0 'Jäsøn' "$a: Digest a=\"Jäsøn\""
shows value-alone 0 'nc         = token 1' 'Digest nc=1\n' --as authorization
shows value-alone-keeps-spaces 1 'at byte 11: expected COMMA, or the end of the header field, found byte 0x20' 'Digest nc=1 ' --as Authorization
shows value-alone-of-authinfo 0 'qop        = token auth' 'qop=auth' \
	--as proxy-authentication-info
shows value-alone-of-another-field 2 'no WWW-Auth' 'Digest nc=1' --as To
sed "s/^$w: //" "$folder/challenge" >"$folder/value"
is value-alone-is-folded 0 "$("$SIPDIGEST" parse --as $w "$folder/value" \
	>/dev/null; echo $?)"

# White space behind the closing quote belongs to some parameters alone, and to
# them only with a value of their own production (spec/decisions.md, D-01).
# spaces NAME BYTE TEXT [FIELD]: 0 for BYTE, or where the space is one too many
spaces() {
	if [ "$2" = 0 ]; then
		shows "space-$1" 0 '' "$3" --as "${4:-$a}"
	else
		shows "space-$1" 1 "malformed at byte $2: expected COMMA, or the end of the header field, found byte 0x" \
			"$3" --as "${4:-$a}"
	fi
}
spaces response 0 'Digest response="0a" '
spaces empty-response 0 'Digest response="" \t'
spaces two-folds 0 'Digest response=""\r\n \r\n ,nc=1'
spaces upper-case-response 22 'Digest response="ABCD" '
spaces token-response 20 'Digest response=abcd '
spaces uri 0 'Digest uri="sip:a" '
spaces no-uri 14 'Digest uri="*" '
spaces uri-of-a-challenge 18 'Digest uri="sip:a" ' $w
spaces auts 0 'Digest auts="5PYxMuX2NOT2NeQ5PYx=" '
spaces no-auts 18 'Digest auts="5PYx" '
spaces nonce 17 'Digest nonce="aa" '
spaces nonce-of-aka 0 'Digest nonce="AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" ' $w
spaces realm 16 'Digest realm="r" ' $w
spaces domain 0 'Digest domain="sip:a tel:1" ' $w
spaces qop 0 'Digest qop="auth,x" ' $w
spaces spaced-qop 20 'Digest qop="auth, x" ' $w
spaces rspauth 0 'rspauth="0a" ' Authentication-Info
spaces cnonce 10 'cnonce="a" ' Authentication-Info
spaces between 0 'Digest realm="r" , nonce="n"' $w

# What JSON cannot hold stands as hexadecimal.
# member OCTAL MEMBER: the member of the parameter "OCTAL"
member() {
	# shellcheck disable=SC2059
	printf "$a: Digest a=\"$1\"" | "$SIPDIGEST" parse --json | python3 -c "
import json, sys
print(json.load(sys.stdin)['fields'][0]['parameters'][0].get('$2'))"
}
is escaped-nul-raw 785c00 "$(member 'x\\\0' raw_hex)"
is escaped-nul-unescaped 7800 "$(member 'x\\\0' unescaped_hex)"
is escaped-nul-no-string None "$(member 'x\\\0' raw)"
is overlong c080 "$(member '\300\200' raw_hex)"
is surrogate eda080 "$(member '\355\240\200' raw_hex)"
is text-no-hex None "$(member 'x' raw_hex)"

# Malformed fields: the byte, what was expected, the section.
# wrong NAME BYTE EXPECTED VALUE: in the second line of a request
head='REGISTER sip:x SIP/2.0\r\n'
wrong() {
	shows "$1" 1 "malformed at byte $((24 + 15 + $2)): expected $3" \
		"$head$a: $4\r\nTo: x\r\n"
	grep -q '(RFC 3261 25.1)' "$folder/out"
	is "$1-names-the-section" 0 $?
}
wrong no-value 0 'an auth-scheme (a token), found the end' ''
wrong scheme-alone 6 'white space after the auth-scheme' 'Digest'
wrong equal 12 "EQUAL after the name of the parameter, found ';'" \
	'Digest realm;x'
wrong no-param-value 9 "a token or a quoted-string after EQUAL, found ','" \
	'Digest a=,b=c'
wrong semicolon 10 "COMMA, or the end of the header field, found ';'" \
	'Digest a=b;c=d'
wrong trailing-comma 11 'the name of a parameter (a token), found the end' \
	'Digest a=b,'
wrong joined-challenges 19 'EQUAL' 'Digest a=b, Digest c=d'
wrong open-quote 11 'DQUOTE to close the quoted-string, found the end' \
	'Digest a="b'
wrong control 11 'qdtext, which no control character is, found byte 0x01' \
	'Digest a="b\001"'
wrong nul 11 'qdtext, which no control character is, found byte 0x00' \
	'Digest a="b\000"'
wrong latin1 11 'UTF-8 (UTF8-CONT, %x80-BF), found "t"' 'Digest a="\351t"'
wrong escaped-nonascii 12 'an ASCII character' 'Digest a="b\\\303\244"'
wrong token68 10 "COMMA, or the end of the header field, found '='" \
	'Digest a=b=='
shows lf-shifts-no-offset 1 'malformed at byte 49' \
	"BYE sip:x SIP/2.0\nTo: x\n$a: Digest\n  a;"
shows duplicate 1 'duplicate at byte 35: expected a parameter that did not occur before, found "NC" (RFC 3261 7.3.1)' \
	"$a: Digest nc=1,x=1,x=2,NC=2"
shows too-long 1 'too long at byte 65550: expected at most 65535 bytes' \
	"$a: Digest a=%065527d"
shows long-enough 0 'a          = token 000' "$a: Digest a=%065526d"
shows too-long-of-another-scheme 1 'too long at byte 65550' \
	"$a: Other a=%065528d"
shows one-bad-of-two 1 'malformed' "$a: Digest nc=1\n$a: Digest\n"
is error-as-json "malformed 27 {'offset': 27, 'expected': 'EQUAL after the \
name of the parameter', 'found': \"';'\", 'rule': 'RFC 3261 25.1'}" "$(
	printf '%s' "$a: Digest realm;x" | "$SIPDIGEST" parse --json |
		python3 -c '
import json, sys
field = json.load(sys.stdin)["fields"][0]
print(field["status"], field["error"]["offset"], field["error"])')"

# RFC 5090 6: a quote is not closed.
cat >"$folder/rfc5090" <<'END'
Proxy-Authorization: Digest nonce="3bada1a0"
           ,realm="example.com"
           ,response="756933f735fcd93f90a4bbdd5467f263"
           ,uri="sip:97226491335@example.com",username="12345678"
           ,qop=auth,algorithm=MD5
           ,cnonce="56593a80,nc="00000001"
END
is rfc5090-6-as-printed '  malformed at byte 267: expected COMMA, or the end of the header field, found "00000001" (RFC 3261 25.1)' \
	"$("$SIPDIGEST" parse "$folder/rfc5090" | tail -n 1)"
sed 's/80,nc/80",nc/' "$folder/rfc5090" >"$folder/repaired"
is rfc5090-6-repaired '  deviation, tolerated: nc quoted: a token was sent in quotes (RFC 7616 3.4)' \
	"$("$SIPDIGEST" parse "$folder/repaired" | tail -n 1)"

# Unreadable input.
shows empty 2 'no WWW-Authenticate' ''
shows no-such-field 2 'no WWW-Authenticate' 'To: x\r\n'
shows no-colon 2 "at byte 8: expected COLON after the name of the header field, found \"Digest\"" \
	'To: x\nA Digest'
shows short-body 2 'expected a Content-Length not beyond the end' \
	"${head}Content-Length: 9\r\n\r\nabc"
is no-such-file 2 "$("$SIPDIGEST" parse "$folder/none" 2>/dev/null; echo $?)"
is folder-as-file 2 "$("$SIPDIGEST" parse "$folder" 2>/dev/null; echo $?)"
is lost-output 2 "$("$SIPDIGEST" parse "$folder/challenge" 2>/dev/null \
	>/dev/full; echo $?)"
"$SIPDIGEST" parse --help >"$folder/help"
for word in --json WWW-Authenticate 'Proxy-Authenticate,' ' Authorization' \
	Proxy-Authorization ' Authentication-Info' Proxy-Authentication-Info; do
	grep -q -- "$word" "$folder/help"
	is "help-has-$(echo "$word" | tr -d ' ,')" 0 $?
done
is unknown-verb 2 "$("$SIPDIGEST" parze 2>/dev/null; echo $?)"
is no-verb 2 "$("$SIPDIGEST" 2>/dev/null; echo $?)"

# Hostile input: an exit code and, below 2, JSON, but never a fault of ours.
is hostile-input 56 "$(python3 "$here/parse_hostile.py" "$SIPDIGEST" \
	2>&1)"
exit $failed
