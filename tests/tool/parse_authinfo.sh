#!/bin/sh
# What `sipdigest parse` shows of Authentication-Info and its sibling of proxies.
set -u
: "${SIPDIGEST:=build/sipdigest}"
# shellcheck source=tests/tool/shows.sh
. "$(dirname "$0")/shows.sh"

# Authentication-Info has no scheme, no algorithm and no unknown parameter.
i=Authentication-Info
cat >"$folder/info" <<'END'
SIP/2.0 200 OK
Authentication-Info: nextnonce="n\"", qop=auth,
 rspauth="", cnonce="c", nc=00000001
proxy-authentication-info: QOP=x
END
is tree-of-authinfo 'Authentication-Info at byte 36:
  nextnonce  = quoted-string "n\""
    unescaped: n"
  qop        = token auth
  rspauth    = quoted-string ""
  cnonce     = quoted-string "c"
  nc         = token 00000001
  means: qop auth
proxy-authentication-info at byte 127:
  QOP        = token x
  means: an unknown qop' "$("$SIPDIGEST" parse --strict "$folder/info")"
is json-of-authinfo "['deviations', 'field', 'meaning', 'offset', \
'parameters', 'status'] {'qop': 'auth'} ok
['deviations', 'field', 'meaning', 'offset', \
'parameters', 'status'] {'qop': None} ok" "$(
	"$SIPDIGEST" parse --json "$folder/info" | python3 -c '
import json, sys
for field in json.load(sys.stdin)["fields"]:
    print(sorted(field), field["meaning"], field["status"])')"
for name in rspauth cnonce nc; do
	shows "missing-$name-of-authinfo" 0 \
		"deviation, not tolerated: $name missing: a required parameter is missing (RFC 7616 3.5)" \
		"$i: qop=auth-int"
done
shows authinfo-without-qop 0 'nextnonce  = ' "$i: nextnonce=\"n\"" --strict
shows authinfo-with-unknown-qop 0 'an unknown qop' "$i: qop=x" --strict
shows short-rspauth 0 'not tolerated: rspauth length' "$i: rspauth=\"a\""
shows short-rspauth-strictly 1 'rspauth length' "$i: rspauth=\"a\"" --strict
# info NAME BYTE EXPECTED VALUE: a malformed Authentication-Info
info() {
	shows "info-$1" 1 "malformed at byte $((21 + $2)): expected $3 (RFC 3261 25.1)" "$i: $4\r\n"
}
info empty 0 'the name of a parameter (a token), found the end' ''
info scheme 7 'EQUAL after the name of the parameter, found "qop"' \
	'Digest qop=auth'
info unknown 9 'nextnonce, qop, rspauth, cnonce or nc, found "x"' \
	'qop=auth,x=y'
info realm 0 'nextnonce, qop, rspauth, cnonce or nc, found "realm"' 'realm="r"'
info quoted-qop 4 "a token, not in quotes, found '\"'" 'qop="auth"'
info token-cnonce 7 'a quoted-string, found "c"' 'cnonce=c'
info upper-case 8 "lower-case hexadecimal digits in quotes, found '\"'" \
	'rspauth="AB"'
info seven-digits 3 \
	'8 lower-case hexadecimal digits, not in quotes, found "0000001"' \
	'nc=0000001'
info open-quote 9 'DQUOTE to close the quoted-string, found the end' 'cnonce="c'
info semicolon 8 "COMMA, or the end of the header field, found ';'" \
	'qop=auth;nc=00000001'
shows info-duplicate 1 'duplicate at byte 30: expected a parameter that did not occur before, found "QOP" (RFC 3261 7.3.1)' \
	"$i: qop=auth,QOP=auth"
shows info-too-long 1 'too long at byte 65556: expected at most 65535 bytes' \
	"$i: nextnonce=\"%065600d\""
exit $failed
