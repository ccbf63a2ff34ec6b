/* is_uri of spec/uri.h is Request-URI of the ABNF: sound and complete. */
#include "proofs/adequacy_uri.h"

/* ---- userinfo ----------------------------------------------------------- */

/*@
  lemma user_only: \forall bytes s, integer i, a; texts(s) ==>
    USER(s, i, a) ==> a < len(s) ==> at(s, a) == ':' || at(s, a) == '@' ==>
    user_end(s, i) == a && 0 <= i < a;
  lemma password_only: \forall bytes s, integer i, a; texts(s) ==>
    PASSWORD(s, i, a) ==> a < len(s) ==> at(s, a) == '@' ==>
    password_end(s, i) == a;
  lemma user_sound: \forall bytes s, integer i; texts(s) ==>
    0 <= i <= len(s) ==> user_end(s, i) > i ==> USER(s, i, user_end(s, i)) &&
      user_end(s, i) <= len(s);
  lemma password_sound: \forall bytes s, integer i; texts(s) ==>
    0 <= i <= len(s) ==> PASSWORD(s, i, password_end(s, i)) &&
      password_end(s, i) <= len(s);
  // [ ":" password ] up to an "@"
  predicate secret(bytes s, integer a, integer j) = 0 <= j < len(s) &&
    at(s, j) == '@' && (a == j ||
      (0 <= a < len(s) && at(s, a) == ':' && PASSWORD(s, a + 1, j)));
  lemma secret_only: \forall bytes s, integer a, j; texts(s) ==>
    secret(s, a, j) ==> uri_password_end(s, a) == j &&
      a < len(s) && (at(s, a) == ':' || at(s, a) == '@');
  lemma secret_sound: \forall bytes s, integer a, j; texts(s) ==>
    0 <= a <= len(s) ==> uri_password_end(s, a) == j ==>
    uri_is(s, j, '@') == 1 ==> secret(s, a, j);
  lemma userinfo_joined: \forall bytes s, integer i, a, j;
    USER(s, i, a) ==> secret(s, a, j) ==> USERINFO(s, i, j + 1);
  lemma userinfo_parts: \forall bytes s, integer i, j;
    USERINFO(s, i, j) ==>
    \exists integer a; USER(s, i, a) && secret(s, a, j - 1);
  lemma userinfo_whole: \forall bytes s, integer i, a, j; texts(s) ==>
    USER(s, i, a) ==> secret(s, a, j) ==> uri_userinfo_end(s, i) == j + 1;
  lemma userinfo_only: \forall bytes s, integer i, j; texts(s) ==>
    USERINFO(s, i, j) ==> uri_userinfo_end(s, i) == j;
  lemma userinfo_sound: \forall bytes s, integer i, j; texts(s) ==>
    0 <= i <= len(s) ==> uri_userinfo_end(s, i) == j ==> j >= 0 ==>
    USERINFO(s, i, j) && 0 <= j <= len(s);

  // [ userinfo ] hostport
  lemma user_at_host_only: \forall bytes s, integer i, j; texts(s) ==>
    hosts(s) ==> USER_AT_HOST(s, i, j) ==> hostport_stop(s, j) ==>
    uri_hostport_end(s, i) == j ||
    uri_hostport_end(s, uri_userinfo_end(s, i)) == j;
  lemma host_alone: \forall bytes s, integer i, j; hosts(s) ==>
    0 <= i <= len(s) ==> uri_hostport_end(s, i) == j ==> j >= 0 ==>
    USER_AT_HOST(s, i, j) && j <= len(s);
  lemma userinfo_none: \forall bytes s, integer i;
    uri_userinfo_end(s, i) < 0 ==> 0 <= i ==> texts(s) ==> i <= len(s) ==>
    uri_userinfo_end(s, i) == -1;
  lemma host_behind: \forall bytes s, integer i, j; texts(s) ==>
    hosts(s) ==> 0 <= i <= len(s) ==>
    uri_hostport_end(s, uri_userinfo_end(s, i)) == j ==> j >= 0 ==>
    USER_AT_HOST(s, i, j) && j <= len(s);
*/

/* ---- SIP-URI and SIPS-URI ----------------------------------------------- */

/*@
  predicate SIP_PARTS(bytes s, integer i) =
    \exists integer a; USER_AT_HOST(s, i, a) && TAIL(s, a, len(s));

  lemma tail_never: \forall bytes s, integer i; i < 0 ==>
    uri_tail_ok(s, i) == 0;
  lemma sip_ok_cases: \forall bytes s, integer i; uri_sip_ok(s, i) == 1 ==>
    0 <= i && (uri_tail_ok(s, uri_hostport_end(s, i)) == 1 ||
      uri_tail_ok(s, uri_hostport_end(s, uri_userinfo_end(s, i))) == 1);
  lemma sip_ok_either: \forall bytes s, integer i, a; 0 <= i ==>
    uri_tail_ok(s, a) == 1 ==> uri_hostport_end(s, i) == a ||
      uri_hostport_end(s, uri_userinfo_end(s, i)) == a ==>
    uri_sip_ok(s, i) == 1;
  lemma tail_stops: \forall bytes s, integer a;
    TAIL(s, a, len(s)) ==> 0 <= a <= len(s) && hostport_stop(s, a);
  lemma sip_complete: \forall bytes s, integer i; texts(s) ==>
    hosts(s) ==> tails(s) ==> 0 <= i ==> SIP_PARTS(s, i) ==>
    uri_sip_ok(s, i) == 1;
  lemma sip_of_parts: \forall bytes s, integer i, a; tails(s) ==>
    USER_AT_HOST(s, i, a) ==> 0 <= a <= len(s) ==>
    uri_tail_ok(s, a) == 1 ==> SIP_PARTS(s, i);
  lemma sip_sound: \forall bytes s, integer i; texts(s) ==> hosts(s) ==>
    tails(s) ==> i <= len(s) ==> uri_sip_ok(s, i) == 1 ==> SIP_PARTS(s, i);

  lemma nocase_octet: \forall bytes s, integer i, c; 'a' <= c <= 'z' ==>
    (NOCASE(s, i, c) <==> uri_octet(s, i) == c);
  lemma colon_octet: \forall bytes s, integer i;
    HAS(s, i, ':') <==> uri_octet(s, i) == ':';
  predicate sip_name(bytes s) =
    NOCASE(s, 0, 's') && NOCASE(s, 1, 'i') && NOCASE(s, 2, 'p') &&
    HAS(s, 3, ':');
  predicate sips_name(bytes s) =
    NOCASE(s, 0, 's') && NOCASE(s, 1, 'i') && NOCASE(s, 2, 'p') &&
    NOCASE(s, 3, 's') && HAS(s, 4, ':');
  lemma sip_name_start: \forall bytes s; sip_name(s) ==>
    uri_sip_start(s) == 4;
  lemma sips_name_start: \forall bytes s; sips_name(s) ==>
    uri_sip_start(s) == 5;
  lemma start_name: \forall bytes s; uri_sip_start(s) >= 0 ==>
    (uri_sip_start(s) == 4 && sip_name(s) && 4 <= len(s)) ||
    (uri_sip_start(s) == 5 && sips_name(s) && 5 <= len(s));
  lemma sip_uri: \forall bytes s;
    SIP_URI(s, 0, len(s)) <==> sip_name(s) && SIP_PARTS(s, 4);
  lemma sips_uri: \forall bytes s;
    SIPS_URI(s, 0, len(s)) <==> sips_name(s) && SIP_PARTS(s, 5);
  predicate sip_fact(bytes s) =
    uri_sip_ok(s, uri_sip_start(s)) == 1 <==>
    SIP_URI(s, 0, len(s)) || SIPS_URI(s, 0, len(s));
  lemma sip_adequate_sound: \forall bytes s; texts(s) ==> hosts(s) ==>
    tails(s) ==> uri_sip_ok(s, uri_sip_start(s)) == 1 ==>
    SIP_URI(s, 0, len(s)) || SIPS_URI(s, 0, len(s));
  lemma sip_adequate_complete: \forall bytes s; texts(s) ==> hosts(s) ==>
    tails(s) ==> SIP_URI(s, 0, len(s)) || SIPS_URI(s, 0, len(s)) ==>
    uri_sip_ok(s, uri_sip_start(s)) == 1;
*/

/* ---- scheme ------------------------------------------------------------- */

/*@
  predicate scheme_chars(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) &&
    \forall integer k; i <= k < j ==> is_scheme_char(at(s, k)) == 1;
  predicate scheme_longest(bytes s, integer i) =
    scheme_chars(s, i, uri_scheme_end(s, i)) &&
    (uri_scheme_end(s, i) < len(s) ==>
       is_scheme_char(at(s, uri_scheme_end(s, i))) != 1);
  lemma scheme_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> scheme_longest(s, i + 1)) ==> scheme_longest(s, i);
  lemma scheme_chars_only: \forall bytes s, integer j;
    scheme_longest(s, 0) ==> scheme_chars(s, 0, j) ==> j < len(s) ==>
    at(s, j) == ':' ==> uri_scheme_end(s, 0) == j;
  lemma scheme_is_chars: \forall bytes s, integer j;
    SCHEME(s, 0, j) ==> scheme_chars(s, 0, j) && is_letter(at(s, 0)) == 1 &&
      0 < j;
  lemma chars_are_scheme: \forall bytes s, integer j;
    scheme_chars(s, 0, j) ==> is_letter(at(s, 0)) == 1 ==> 0 < j ==>
    SCHEME(s, 0, j);
  lemma colon_only: \forall bytes s, integer j; scheme_longest(s, 0) ==>
    SCHEME(s, 0, j) ==> OCTET(s, j, j + 1, ':') ==> uri_colon(s) == j;
  lemma colon_sound: \forall bytes s, integer j; scheme_longest(s, 0) ==>
    uri_colon(s) == j ==> j >= 0 ==>
    SCHEME(s, 0, j) && OCTET(s, j, j + 1, ':') && 0 <= j < len(s);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures scheme_longest(text(s), 0); */
static void scheme_is_longest(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      scheme_longest(text(s), m);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--)
		;
}

/* ---- absoluteURI -------------------------------------------------------- */

/*@
  predicate ready(bytes s) = texts(s) && hosts(s) && tails(s) && rests(s) &&
    uric_parts(s) && scheme_longest(s, 0);
  // "//" [ userinfo ] hostport and what may follow
  predicate NET(bytes s, integer i) =
    OCTET(s, i, i + 1, '/') && OCTET(s, i + 1, i + 2, '/') &&
    \exists integer a; USER_AT_HOST(s, i + 2, a) && REST(s, a);

  lemma rest_never: \forall bytes s, integer i; i < 0 ==>
    uri_rest_ok(s, i) == 0;
  lemma net_ok_cases: \forall bytes s, integer i; uri_net_ok(s, i) == 1 ==>
    OCTET(s, i, i + 1, '/') && OCTET(s, i + 1, i + 2, '/') &&
    (uri_rest_ok(s, uri_hostport_end(s, i + 2)) == 1 ||
     uri_rest_ok(s, uri_hostport_end(s, uri_userinfo_end(s, i + 2))) == 1);
  lemma net_ok_either: \forall bytes s, integer i, a;
    OCTET(s, i, i + 1, '/') ==> OCTET(s, i + 1, i + 2, '/') ==>
    uri_rest_ok(s, a) == 1 ==> uri_hostport_end(s, i + 2) == a ||
      uri_hostport_end(s, uri_userinfo_end(s, i + 2)) == a ==>
    uri_net_ok(s, i) == 1;
  lemma net_complete: \forall bytes s, integer i; ready(s) ==>
    NET(s, i) ==> uri_net_ok(s, i) == 1;
  lemma net_joined: \forall bytes s, integer i, a; ready(s) ==>
    OCTET(s, i, i + 1, '/') ==> OCTET(s, i + 1, i + 2, '/') ==>
    USER_AT_HOST(s, i + 2, a) ==> 0 <= a <= len(s) ==>
    uri_rest_ok(s, a) == 1 ==> NET(s, i);
  lemma net_sound: \forall bytes s, integer i; ready(s) ==>
    uri_net_ok(s, i) == 1 ==> NET(s, i);

  predicate PART(bytes s, integer i) =
    HIER_PART(s, i, len(s)) || OPAQUE_PART(s, i, len(s));
  lemma net_path_of: \forall bytes s, integer i, a, b;
    OCTET(s, i, i + 1, '/') ==> OCTET(s, i + 1, i + 2, '/') ==>
    AUTHORITY(s, i + 2, a) ==> b == a || ABS_PATH(s, a, b) ==>
    NET_PATH(s, i, b);
  lemma net_path_is_part: \forall bytes s, integer i, b;
    NET_PATH(s, i, b) ==> ANY_QUERY(s, b, len(s)) ==> PART(s, i);
  lemma host_is_authority: \forall bytes s, integer i, a;
    USER_AT_HOST(s, i, a) ==> AUTHORITY(s, i, a);
  lemma authority_is_part: \forall bytes s, integer i, a;
    OCTET(s, i, i + 1, '/') ==> OCTET(s, i + 1, i + 2, '/') ==>
    AUTHORITY(s, i + 2, a) ==> REST(s, a) ==> PART(s, i);
  lemma net_is_part: \forall bytes s, integer i; NET(s, i) ==> PART(s, i);
  lemma opaque_is_part: \forall bytes s, integer i;
    OPAQUE_PART(s, i, len(s)) ==> PART(s, i);
  lemma path_is_part: \forall bytes s, integer i, a;
    ABS_PATH(s, i, a) ==> ANY_QUERY(s, a, len(s)) ==> PART(s, i);
  lemma named_is_net: \forall bytes s, integer i, a, b; 0 <= a <= len(s) ==>
    NAMED_PATH(s, i, a) ==> b == a || ABS_PATH(s, a, b) ==>
    NET_PATH(s, i, b);
  lemma named_is_part: \forall bytes s, integer i, a; 0 <= a <= len(s) ==>
    NAMED_PATH(s, i, a) ==> REST(s, a) ==> PART(s, i);
  lemma plain_is_part: \forall bytes s, integer i; ready(s) ==>
    PLAIN_PART(s, i) ==> PART(s, i);
  lemma rest_of: \forall bytes s, integer a, b;
    b == a || ABS_PATH(s, a, b) ==> ANY_QUERY(s, b, len(s)) ==> REST(s, a);
  lemma authority_cases: \forall bytes s, integer i, a;
    AUTHORITY(s, i, a) ==>
    a == i || USER_AT_HOST(s, i, a) || REG_NAME(s, i, a);
  lemma net_of: \forall bytes s, integer i, a;
    OCTET(s, i, i + 1, '/') ==> OCTET(s, i + 1, i + 2, '/') ==>
    USER_AT_HOST(s, i + 2, a) ==> REST(s, a) ==> NET(s, i);
  lemma net_or_named: \forall bytes s, integer i, a;
    OCTET(s, i, i + 1, '/') ==> OCTET(s, i + 1, i + 2, '/') ==>
    AUTHORITY(s, i + 2, a) ==> REST(s, a) ==> NET(s, i) ||
      NAMED_PATH(s, i, a);
  lemma net_path_first: \forall bytes s, integer i, b; NET_PATH(s, i, b) ==>
    ANY_QUERY(s, b, len(s)) ==> OCTET(s, i, i + 1, '/') &&
    OCTET(s, i + 1, i + 2, '/') &&
    \exists integer a; AUTHORITY(s, i + 2, a) && REST(s, a);
  lemma net_path_cases: \forall bytes s, integer i, b;
    NET_PATH(s, i, b) ==> ANY_QUERY(s, b, len(s)) ==>
    NET(s, i) || \exists integer a; NAMED_PATH(s, i, a) && REST(s, a);
  lemma part_cases: \forall bytes s, integer i; PART(s, i) ==>
    NET(s, i) || PLAIN_PART(s, i);

  lemma absolute_parts: \forall bytes s; ABSOLUTE_URI(s, 0, len(s)) <==>
    \exists integer a; SCHEME(s, 0, a) && OCTET(s, a, a + 1, ':') &&
      PART(s, a + 1);
  lemma absolute_at: \forall bytes s, integer a; uri_colon(s) == a ==>
    a >= 0 ==> (uri_absolute_ok(s) == 1 <==>
      (a + 1 < len(s) && uric_end(s, a + 1) == len(s)) ||
      uri_net_ok(s, a + 1) == 1);
  lemma part_sound: \forall bytes s, integer i; ready(s) ==> 0 <= i ==>
    (i < len(s) && uric_end(s, i) == len(s)) || uri_net_ok(s, i) == 1 ==>
    PART(s, i);
  lemma part_complete: \forall bytes s, integer i; ready(s) ==>
    PART(s, i) ==>
    (i < len(s) && uric_end(s, i) == len(s)) || uri_net_ok(s, i) == 1;
  lemma absolute_sound: \forall bytes s; ready(s) ==>
    uri_absolute_ok(s) == 1 ==> ABSOLUTE_URI(s, 0, len(s));
  lemma absolute_complete: \forall bytes s; ready(s) ==>
    ABSOLUTE_URI(s, 0, len(s)) ==> uri_absolute_ok(s) == 1;

  lemma uri_cases: \forall bytes s; is_uri(s) == 1 <==>
    uri_absolute_ok(s) == 1 || uri_sip_ok(s, uri_sip_start(s)) == 1;
*/

void request_uri_is_adequate(struct sda_span s)
{
	texts_are_adequate(s);
	hosts_are_adequate(s);
	tails_are_adequate(s);
	paths_are_adequate(s);
	scheme_is_longest(s);
	//@ assert ready(text(s));
}
