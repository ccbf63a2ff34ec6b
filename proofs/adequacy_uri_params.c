/* uri-parameters [ headers ] of a URI: spec/uri.h is the ABNF. */
#include "proofs/adequacy.h"
#include "proofs/adequacy_uri.h"

/* ---- tokens ------------------------------------------------------------- */

/*@
  predicate token_longest(bytes s, integer i) =
    i <= token_end(s, i) <= len(s) &&
    (i < token_end(s, i) ==> TOKEN(s, i, token_end(s, i))) &&
    \forall integer j; TOKEN(s, i, j) ==> j <= token_end(s, i);
  predicate tokens(bytes s) = \forall integer i; 0 <= i <= len(s) ==>
    token_longest(s, i);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures tokens(text(s)); */
static void tokens_are_longest(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer k; 0 <= k < i ==>
	      token_longest(text(s), k);
	    loop assigns i;
	    loop variant s.len + 1 - i; */
	for (size_t i = 0; i <= s.len; i++)
		token_is_adequate(s, i);
}

/*@
  lemma token_plain: \forall bytes s, integer i, j;
    TOKEN(s, i, j) ==> plain(s, i, j);
  // what is plain cannot go on beyond a stop
  lemma plain_stop: \forall bytes s, integer i, j, t; plain(s, i, t) ==>
    param_stop(s, j) ==> i <= j <= len(s) ==> t <= j;
  lemma plain_joined: \forall bytes s, integer i, a, j;
    plain(s, i, a) ==> plain(s, a, j) ==> plain(s, i, j);
  lemma token_only: \forall bytes s, integer i, j; tokens(s) ==>
    TOKEN(s, i, j) ==> param_stop(s, j) ==> token_end(s, i) == j;
*/

/* ---- the three parameters that have a token ----------------------------- */

/*@
  lemma nocase_octet: \forall bytes s, integer i, c; NOCASE(s, i, c) ==>
    'a' <= c <= 'z' ==> uri_octet(s, i) == c && plain(s, i, i + 1);
  lemma has_octet: \forall bytes s, integer i; HAS(s, i, '=') ==>
    uri_octet(s, i) == '=' && plain(s, i, i + 1);
  lemma transport_name: \forall bytes s, integer i, j;
    TRANSPORT_NAME(s, i, j) ==> uri_token_name_end(s, i) == j;
  lemma user_name: \forall bytes s, integer i, j;
    USER_NAME(s, i, j) ==> uri_token_name_end(s, i) == j;
  lemma method_name: \forall bytes s, integer i, j;
    METHOD_NAME(s, i, j) ==> uri_token_name_end(s, i) == j;
  lemma transport_plain: \forall bytes s, integer i, j;
    TRANSPORT_NAME(s, i, j) ==> plain(s, i, j) && i < j <= len(s);
  lemma user_plain: \forall bytes s, integer i, j;
    USER_NAME(s, i, j) ==> plain(s, i, j) && i < j <= len(s);
  lemma method_plain: \forall bytes s, integer i, j;
    METHOD_NAME(s, i, j) ==> plain(s, i, j) && i < j <= len(s);
  lemma token_name_sound: \forall bytes s, integer i, j;
    uri_token_name_end(s, i) == j ==> 0 <= i ==> j >= 0 ==>
    TRANSPORT_NAME(s, i, j) || USER_NAME(s, i, j) || METHOD_NAME(s, i, j);
  lemma nocase_token: \forall bytes s, integer i, c; NOCASE(s, i, c) ==>
    'a' <= c <= 'z' ==> is_token_char(at(s, i)) == 1;
  lemma upper_token: \forall bytes s, integer i, c; HAS(s, i, c) ==>
    'A' <= c <= 'Z' ==> is_token_char(at(s, i)) == 1;
  lemma transport_token: \forall bytes s, integer i, j;
    TRANSPORT(s, i, j) ==> TOKEN(s, i, j);
  lemma user_token: \forall bytes s, integer i, j;
    USER_KIND(s, i, j) ==> TOKEN(s, i, j);
  lemma method_token: \forall bytes s, integer i, j;
    METHOD(s, i, j) ==> TOKEN(s, i, j);

  // transport-param / user-param / method-param, in other words
  predicate token_param(bytes s, integer i, integer j) =
    \exists integer a; uri_token_name_end(s, i) == a && plain(s, i, a) &&
      i < a && TOKEN(s, a, j);
  lemma transport_param: \forall bytes s, integer i, j;
    TRANSPORT_PARAM(s, i, j) ==> token_param(s, i, j);
  lemma user_param: \forall bytes s, integer i, j;
    USER_PARAM(s, i, j) ==> token_param(s, i, j);
  lemma method_param: \forall bytes s, integer i, j;
    METHOD_PARAM(s, i, j) ==> token_param(s, i, j);
  lemma token_param_only: \forall bytes s, integer i, j; tokens(s) ==>
    token_param(s, i, j) ==> param_stop(s, j) ==>
    uri_token_param_end(s, i) == j && i < j <= len(s);
  lemma token_param_found: \forall bytes s, integer i, a, j; tokens(s) ==>
    0 <= i <= len(s) ==> uri_token_name_end(s, i) == a ==>
    uri_token_param_end(s, i) == j ==> j >= 0 ==>
    TOKEN(s, a, j) && 0 <= a;
  lemma token_param_sound: \forall bytes s, integer i, j; tokens(s) ==>
    0 <= i <= len(s) ==> uri_token_param_end(s, i) == j ==> j >= 0 ==>
    URI_PARAMETER(s, i, j);
  lemma token_param_plain: \forall bytes s, integer i, j; tokens(s) ==>
    0 <= i <= len(s) ==> uri_token_param_end(s, i) == j ==> j >= 0 ==>
    plain(s, i, j);
*/

/* ---- the other parameters ----------------------------------------------- */

/*@
  lemma paramchars_only: \forall bytes s, integer i, j; texts(s) ==>
    ELEMENTS(s, i, j, 3) ==> 0 <= i ==>
    (j < len(s) ==> stops(3, at(s, j))) ==> i <= j <= len(s) &&
      paramchars_end(s, i) == j;
  lemma paramchars_sound: \forall bytes s, integer i; texts(s) ==>
    0 <= i <= len(s) ==> ELEMENTS(s, i, paramchars_end(s, i), 3) &&
      i <= paramchars_end(s, i) <= len(s);
  lemma elements_start: \forall bytes s, integer i, j, n;
    ELEMENTS(s, i, j, n) ==> 0 <= i <= len(s);
  lemma equals: \forall bytes s, integer a, b; OCTET(s, a, b, '=') ==>
    0 <= a < len(s) && stops(3, at(s, a)) && uri_is(s, a, '=') == 1;
  lemma no_equals: \forall bytes s, integer j; param_stop(s, j) ==>
    (j < len(s) ==> stops(3, at(s, j))) && uri_is(s, j, '=') == 0;
  lemma name_alone: \forall bytes s, integer i, j; i < j ==>
    paramchars_end(s, i) == j ==> uri_is(s, j, '=') == 0 ==>
    uri_other_param_end(s, i) == j;
  lemma name_value: \forall bytes s, integer i, a, j; i < a ==>
    paramchars_end(s, i) == a ==> uri_is(s, a, '=') == 1 ==>
    paramchars_end(s, a + 1) == j ==> a + 1 < j ==>
    uri_other_param_end(s, i) == j;
  lemma other_only_name: \forall bytes s, integer i, j; texts(s) ==>
    PNAME(s, i, j) ==> param_stop(s, j) ==>
    uri_other_param_end(s, i) == j && i < j <= len(s);
  lemma other_only_value: \forall bytes s, integer i, a, j; texts(s) ==>
    PNAME(s, i, a) ==> OCTET(s, a, a + 1, '=') ==> PVALUE(s, a + 1, j) ==>
    param_stop(s, j) ==>
    uri_other_param_end(s, i) == j && i < j <= len(s);
  lemma other_only: \forall bytes s, integer i, j; texts(s) ==>
    OTHER_PARAM(s, i, j) ==> param_stop(s, j) ==>
    uri_other_param_end(s, i) == j && i < j <= len(s);
  lemma other_sound: \forall bytes s, integer i, j; texts(s) ==>
    0 <= i <= len(s) ==> uri_other_param_end(s, i) == j ==> j >= 0 ==>
    OTHER_PARAM(s, i, j);
  lemma equals_plain: \forall bytes s, integer a; uri_is(s, a, '=') == 1 ==>
    plain(s, a, a + 1);
  lemma other_plain: \forall bytes s, integer i, j; paramchars(s) ==>
    0 <= i <= len(s) ==> uri_other_param_end(s, i) == j ==> j >= 0 ==>
    plain(s, i, j);

  // octets that hosts have are paramchar too
  lemma host_run: \forall bytes s, integer i, j; texts(s) ==>
    paramchars(s) ==> host_octets(s, i, j) ==>
    (j < len(s) ==> stops(3, at(s, j))) ==> paramchars_end(s, i) == j;
  lemma host_pair: \forall bytes s, integer i, a, j; texts(s) ==>
    paramchars(s) ==> host_octets(s, i, a) ==> i < a ==>
    HAS(s, a, '=') ==> host_octets(s, a + 1, j) ==> a + 1 < j ==>
    param_stop(s, j) ==> uri_other_param_end(s, i) == j;
  lemma nocase_host: \forall bytes s, integer i, c; NOCASE(s, i, c) ==>
    'a' <= c <= 'z' ==> is_host_octet(at(s, i));
  lemma ttl_name: \forall bytes s, integer i, a; TTL_NAME(s, i, a) ==>
    host_octets(s, i, a - 1) && i < a - 1 && HAS(s, a - 1, '=');
  lemma maddr_name: \forall bytes s, integer i, a; MADDR_NAME(s, i, a) ==>
    host_octets(s, i, a - 1) && i < a - 1 && HAS(s, a - 1, '=');
  lemma number_host: \forall bytes s, integer i, j; NUMBER(s, i, j) ==>
    host_octets(s, i, j) && i < j;
  lemma ttl_only: \forall bytes s, integer i, j; texts(s) ==>
    paramchars(s) ==> TTL_PARAM(s, i, j) ==> param_stop(s, j) ==>
    uri_other_param_end(s, i) == j && i < j <= len(s);
  lemma host_value: \forall bytes s, integer a, j; hosts(s) ==>
    0 <= a <= len(s) ==> HOST(s, a, j) ==> host_octets(s, a, j) && a < j;
  lemma maddr_only: \forall bytes s, integer i, j; texts(s) ==>
    paramchars(s) ==> hosts(s) ==> MADDR_PARAM(s, i, j) ==>
    param_stop(s, j) ==>
    uri_other_param_end(s, i) == j && i < j <= len(s);
  lemma lr_octets: \forall bytes s, integer i, j; LR_PARAM(s, i, j) ==>
    host_octets(s, i, j) && i < j;
  lemma lr_only: \forall bytes s, integer i, j; texts(s) ==>
    paramchars(s) ==> LR_PARAM(s, i, j) ==> param_stop(s, j) ==>
    uri_other_param_end(s, i) == j && i < j <= len(s);
*/

/* ---- uri-parameter ------------------------------------------------------ */

/*@
  predicate known(bytes s) =
    tokens(s) && texts(s) && paramchars(s) && hosts(s);
  lemma longer_token: \forall bytes s, integer i, j; known(s) ==>
    0 <= i ==> uri_token_param_end(s, i) == j ==> i < j <= len(s) ==>
    param_stop(s, j) ==> uri_param_end(s, i) == j;
  lemma longer_other: \forall bytes s, integer i, j; known(s) ==>
    0 <= i ==> uri_other_param_end(s, i) == j ==> i < j <= len(s) ==>
    param_stop(s, j) ==> uri_param_end(s, i) == j;
  lemma param_token: \forall bytes s, integer i, j; known(s) ==>
    token_param(s, i, j) ==> 0 <= i ==> param_stop(s, j) ==>
    uri_param_end(s, i) == j && i < j <= len(s);
  lemma param_other: \forall bytes s, integer i, j; known(s) ==>
    TTL_PARAM(s, i, j) || MADDR_PARAM(s, i, j) || LR_PARAM(s, i, j) ||
      OTHER_PARAM(s, i, j) ==> 0 <= i ==> param_stop(s, j) ==>
    uri_param_end(s, i) == j && i < j <= len(s);
  lemma param_only: \forall bytes s, integer i, j; known(s) ==>
    URI_PARAMETER(s, i, j) ==> 0 <= i ==> param_stop(s, j) ==>
    uri_param_end(s, i) == j && i < j <= len(s);
  lemma other_is_param: \forall bytes s, integer i, j;
    OTHER_PARAM(s, i, j) ==> URI_PARAMETER(s, i, j);
  lemma param_sound: \forall bytes s, integer i, j; known(s) ==>
    0 <= i <= len(s) ==> uri_param_end(s, i) == j ==> j >= 0 ==>
    URI_PARAMETER(s, i, j);
  lemma param_limit: \forall bytes s, integer i, j; known(s) ==>
    0 <= i <= len(s) ==> uri_param_end(s, i) == j ==> j <= len(s);
*/

/* ---- uri-parameters [ headers ] ----------------------------------------- */

/*@
  lemma tail_end: \forall bytes s; uri_tail_ok(s, len(s)) == 1;
  lemma tail_headers: \forall bytes s, integer i; uri_is(s, i, '?') == 1 ==>
    uri_tail_ok(s, i) == uri_headers_ok(s, i + 1);
  lemma tail_param: \forall bytes s, integer i, a;
    uri_is(s, i, ';') == 1 ==> uri_param_end(s, i + 1) == a ==> i < a ==>
    uri_tail_ok(s, i) == uri_tail_ok(s, a);
  lemma tail_other: \forall bytes s, integer i; i != len(s) ==>
    uri_is(s, i, '?') == 0 ==>
    uri_is(s, i, ';') == 0 || uri_param_end(s, i + 1) <= i ==>
    uri_tail_ok(s, i) == 0;
  lemma parameters_first: \forall bytes s, integer i, j;
    URI_PARAMETERS(s, i, j) ==> (i == j && 0 <= i <= len(s)) ||
      (OCTET(s, i, i + 1, ';') &&
       \exists integer a; URI_PARAMETER(s, i + 1, a) &&
         URI_PARAMETERS(s, a, j));
  // one step of TAIL
  lemma tail_none: \forall bytes s; TAIL(s, len(s), len(s));
  lemma tail_of_headers: \forall bytes s, integer i;
    OCTET(s, i, i + 1, '?') ==> HEADER_LIST(s, i + 1, len(s)) ==>
    TAIL(s, i, len(s));
  lemma tail_more: \forall bytes s, integer i, a;
    OCTET(s, i, i + 1, ';') ==> URI_PARAMETER(s, i + 1, a) ==>
    TAIL(s, a, len(s)) ==> TAIL(s, i, len(s));
  lemma tail_rest: \forall bytes s, integer a, c;
    URI_PARAMETERS(s, a, c) ==>
    c == len(s) || URI_HEADERS(s, c, len(s)) ==> TAIL(s, a, len(s));
  lemma tail_first: \forall bytes s, integer i; TAIL(s, i, len(s)) ==>
    i == len(s) ||
    (OCTET(s, i, i + 1, '?') && HEADER_LIST(s, i + 1, len(s))) ||
    (OCTET(s, i, i + 1, ';') && \exists integer a;
       URI_PARAMETER(s, i + 1, a) && TAIL(s, a, len(s)));

  predicate tails_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> tail_fact(s, m);
  lemma tail_complete_more: \forall bytes s, integer i, a; known(s) ==>
    tails_above(s, i) ==> OCTET(s, i, i + 1, ';') ==>
    URI_PARAMETER(s, i + 1, a) ==> TAIL(s, a, len(s)) ==>
    uri_tail_ok(s, i) == 1;
  lemma tail_complete_step: \forall bytes s, integer i; known(s) ==>
    headers(s) ==> tails_above(s, i) ==> TAIL(s, i, len(s)) ==>
    uri_tail_ok(s, i) == 1;
  lemma tail_sound_more: \forall bytes s, integer i, a; known(s) ==>
    tails_above(s, i) ==> uri_is(s, i, ';') == 1 ==>
    uri_param_end(s, i + 1) == a ==> i < a ==>
    uri_tail_ok(s, i) == 1 ==> TAIL(s, i, len(s));
  lemma tail_sound_step: \forall bytes s, integer i; known(s) ==>
    headers(s) ==> tails_above(s, i) ==> 0 <= i <= len(s) ==>
    uri_tail_ok(s, i) == 1 ==> TAIL(s, i, len(s));
*/

void tails_are_adequate(struct sda_span s)
{
	tokens_are_longest(s);
	texts_are_adequate(s);
	paramchars_are_known(s);
	hosts_are_adequate(s);
	headers_are_adequate(s);
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      tail_fact(text(s), m);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--) {
		//@ assert known(text(s)) && tails_above(text(s), i - 1);
		//@ assert tail_fact(text(s), i - 1);
	}
}
