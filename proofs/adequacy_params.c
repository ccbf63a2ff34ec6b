/* params_ok and header_ok of spec/ are the ABNF: sound and complete. */
#include "proofs/adequacy.h"

/*@
  // neither white space nor part of a fold
  predicate solid(bytes s, integer k) =
    0 <= k < len(s) && is_wsp(at(s, k)) != 1 && at(s, k) != '\r' &&
    at(s, k) != '\n';
  // what is left of white space behind white space is white space
  lemma sws_tail: \forall bytes s, integer v, e, q;
    SWS(s, v, q) ==> v <= e <= q ==>
    (e == v || is_wsp(at(s, e - 1)) == 1) ==> SWS(s, e, q);
  lemma sws_bounds: \forall bytes s, integer i, j;
    SWS(s, i, j) ==> 0 <= i <= j <= len(s);
  lemma separator_bounds: \forall bytes s, integer i, j, c;
    SEPARATOR(s, i, j, c) ==> 0 <= i < j <= len(s);
  lemma sws_octets: \forall bytes s, integer i, j, k;
    SWS(s, i, j) ==> i <= k < j ==> !solid(s, k);
  lemma sws_last: \forall bytes s, integer i, j;
    SWS(s, i, j) ==> i < j ==> is_wsp(at(s, j - 1)) == 1;
*/

#include "spec/header.h"
#include "spec/params_steps.h"

/*@
  // What adequacy.c says of one position, and of all, as facts with a name.
  predicate sws_fact(bytes s, integer i) =
    SWS(s, i, sws_end(s, i)) &&
    \forall integer j; SWS(s, i, j) ==> j <= sws_end(s, i);
  predicate token_fact(bytes s, integer i) =
    i <= token_end(s, i) <= len(s) &&
    (i < token_end(s, i) ==> TOKEN(s, i, token_end(s, i))) &&
    \forall integer j; TOKEN(s, i, j) ==> j <= token_end(s, i);
  predicate separator_fact(bytes s, integer i, integer c) =
    separator_end(s, i, c) >= 0 ==>
      SEPARATOR(s, i, separator_end(s, i, c), c);
  predicate ldquot_fact(bytes s, integer i) =
    (ldquot_end(s, i) >= 0 ==> LDQUOT(s, i, ldquot_end(s, i))) &&
    \forall integer j; LDQUOT(s, i, j) ==> j == ldquot_end(s, i);
  predicate quoted_fact(bytes s, integer j) =
    at(s, j) == '"' ==> \forall integer i; 0 <= i <= j ==>
      QUOTED_BODY(s, i, j) ==> quoted_close(s, i) == j;

  predicate lexical(bytes s) =
    \forall integer i; 0 <= i <= len(s) ==>
      sws_fact(s, i) && token_fact(s, i) && separator_fact(s, i, '=') &&
      separator_fact(s, i, ',') && ldquot_fact(s, i) && quoted_sound(s, i) &&
      (i < len(s) ==> quoted_fact(s, i));
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures lexical(text(s)); */
static void lexical_everywhere(struct sda_span s)
{
	quoted_is_sound(s);
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer k; 0 <= k < i ==>
	      sws_fact(text(s), k) && token_fact(text(s), k) &&
	      separator_fact(text(s), k, '=') &&
	      separator_fact(text(s), k, ',') && ldquot_fact(text(s), k) &&
	      (k < s.len ==> quoted_fact(text(s), k));
	    loop assigns i;
	    loop variant s.len + 1 - i; */
	for (size_t i = 0; i <= s.len; i++) {
		sws_is_adequate(s, i);
		token_is_adequate(s, i);
		separator_is_adequate(s, i, '=');
		separator_is_adequate(s, i, ',');
		ldquot_is_adequate(s, i);
		if (i < s.len && s.at[i] == '"')
			quoted_is_complete(s, i);
	}
}

/*@
  // white space that something solid follows is the longest
  lemma sws_stop: \forall bytes s, integer i, b;
    sws_fact(s, i) ==> SWS(s, i, b) ==> solid(s, b) ==> b == sws_end(s, i);
  lemma sws_above: \forall bytes s, integer i, v, q;
    sws_fact(s, i) ==> SWS(s, i, v) ==> SWS(s, v, q) ==> solid(s, q) ==>
    v <= sws_end(s, i) <= q;
  // two folds in a row, one of EQUAL and one of the quoted-string
  lemma sws_twice: \forall bytes s, integer i, v, q;
    sws_fact(s, i) ==> SWS(s, i, v) ==> SWS(s, v, q) ==> solid(s, q) ==>
    SWS(s, sws_end(s, i), q);

  lemma token_solid: \forall bytes s, integer k; 0 <= k < len(s) ==>
    is_token_char(at(s, k)) == 1 ==>
    solid(s, k) && at(s, k) != '=' && at(s, k) != ',' && at(s, k) != '"';
  lemma mark_solid: \forall bytes s, integer k; 0 <= k < len(s) ==>
    at(s, k) == '=' || at(s, k) == ',' || at(s, k) == '"' ==> solid(s, k);
  lemma ldquot_parts: \forall bytes s, integer v, q; LDQUOT(s, v, q) ==>
    SWS(s, v, q - 1) && solid(s, q - 1) && at(s, q - 1) == '"' &&
    0 <= v < q <= len(s);
  lemma separator_parts: \forall bytes s, integer i, b, c;
    sws_fact(s, i) ==> (c == '=' || c == ',') ==> SEPARATOR(s, i, b, c) ==>
    solid(s, sws_end(s, i)) && at(s, sws_end(s, i)) == c &&
    SWS(s, sws_end(s, i) + 1, b);
  lemma separator_first: \forall bytes s, integer a, b, c;
    (c == '=' || c == ',') ==> SEPARATOR(s, a, b, c) ==>
    0 <= a < len(s) && is_token_char(at(s, a)) != 1;
  // where the one octet of a separator is
  lemma separator_place: \forall bytes s, integer i, b, c; lexical(s) ==>
    (c == '=' || c == ',') ==> 0 <= i <= len(s) ==>
    SEPARATOR(s, i, b, c) ==>
    0 <= sws_end(s, i) < len(s) && at(s, sws_end(s, i)) == c &&
    SWS(s, sws_end(s, i) + 1, b) &&
    separator_end(s, i, c) == sws_end(s, sws_end(s, i) + 1) &&
    sws_fact(s, sws_end(s, i) + 1);
  // a separator that something solid follows is the longest
  lemma separator_stop: \forall bytes s, integer i, b, c; lexical(s) ==>
    (c == '=' || c == ',') ==> 0 <= i <= len(s) ==>
    SEPARATOR(s, i, b, c) ==> solid(s, b) ==> b == separator_end(s, i, c);
  lemma token_more: \forall bytes s, integer i, a; lexical(s) ==>
    TOKEN(s, i, a) ==> a < len(s) ==> is_token_char(at(s, a)) != 1 ==>
    a == token_end(s, i);
  // a token that a separator follows is the longest
  lemma token_stop: \forall bytes s, integer i, a, b, c; lexical(s) ==>
    (c == '=' || c == ',') ==> 0 <= i ==>
    TOKEN(s, i, a) ==> SEPARATOR(s, a, b, c) ==> a == token_end(s, i);
  lemma token_last: \forall bytes s, integer i; lexical(s) ==> 0 <= i ==>
    TOKEN(s, i, len(s)) ==> len(s) == token_end(s, i);
*/

/*@
  // what may follow a parameter
  predicate followed(bytes s, integer a) =
    a == len(s) || \exists integer b; SEPARATOR(s, a, b, ',');

  lemma value_token: \forall bytes s, integer v, a; lexical(s) ==> 0 <= v ==>
    TOKEN(s, v, a) ==> followed(s, a) ==> a == token_end(s, v);
  // white space before a quote is not a token
  lemma white_not_token: \forall bytes s, integer e, q; lexical(s) ==>
    0 <= e ==> SWS(s, e, q) ==> q < len(s) ==> at(s, q) == '"' ==>
    token_end(s, e) == e;
  lemma white_before_quote: \forall bytes s, integer e, q; lexical(s) ==>
    0 <= e <= len(s) ==> SWS(s, e, q - 1) ==> q <= len(s) ==>
    at(s, q - 1) == '"' ==> ldquot_end(s, e) == q;
  // the value, read behind all the white space that EQUAL can take
  lemma value_behind: \forall bytes s, integer i, v, q;
    sws_fact(s, i) ==> 0 <= i ==> SWS(s, i, v) ==> LDQUOT(s, v, q) ==>
    0 <= sws_end(s, i) <= len(s) && SWS(s, sws_end(s, i), q - 1) &&
    q <= len(s) && at(s, q - 1) == '"' && q - 1 >= 0;
  lemma value_quoted: \forall bytes s, integer i, v, q; lexical(s) ==>
    sws_fact(s, i) ==> 0 <= i ==> SWS(s, i, v) ==> LDQUOT(s, v, q) ==>
    ldquot_end(s, sws_end(s, i)) == q &&
    token_end(s, sws_end(s, i)) == sws_end(s, i);

  lemma param_of_token: \forall bytes s, integer i, t, v, a; lexical(s) ==>
    0 <= i ==> TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==>
    TOKEN(s, v, a) ==> followed(s, a) ==> param_end(s, i) == a;
  lemma close_only: \forall bytes s, integer v, q, a; lexical(s) ==>
    0 <= v <= len(s) ==> ldquot_end(s, v) == q ==> token_end(s, v) == v ==>
    0 <= q ==> QUOTED_BODY(s, q, a - 1) ==> q < a <= len(s) ==>
    at(s, a - 1) == '"' ==> value_end(s, v) == a;
  lemma equal_then_quote: \forall bytes s, integer t, v, q; lexical(s) ==>
    0 <= t <= len(s) ==> SEPARATOR(s, t, v, '=') ==> LDQUOT(s, v, q) ==>
    0 <= separator_end(s, t, '=') <= len(s) &&
    ldquot_end(s, separator_end(s, t, '=')) == q && 0 <= q &&
    token_end(s, separator_end(s, t, '=')) == separator_end(s, t, '=');
  lemma param_of_quoted: \forall bytes s, integer i, t, v, q, a;
    lexical(s) ==> 0 <= i ==> TOKEN(s, i, t) ==>
    SEPARATOR(s, t, v, '=') ==> LDQUOT(s, v, q) ==>
    QUOTED_BODY(s, q, a - 1) ==> q < a <= len(s) ==>
    at(s, a - 1) == '"' ==> param_end(s, i) == a;
  lemma quoted_only: \forall bytes s, integer i, t, v, a; lexical(s) ==>
    0 <= i ==> TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==>
    QUOTED_STRING(s, v, a) ==> param_end(s, i) == a;
  lemma value_only: \forall bytes s, integer i, t, v, a; lexical(s) ==>
    0 <= i ==> TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==>
    VALUE(s, v, a) ==> followed(s, a) ==> param_end(s, i) == a;
  lemma param_only: \forall bytes s, integer i, a; lexical(s) ==> 0 <= i ==>
    AUTH_PARAM(s, i, a) ==> followed(s, a) ==> param_end(s, i) == a;
  lemma string_sound: \forall bytes s, integer v; lexical(s) ==>
    0 <= v <= len(s) ==> value_close(s, v) >= 0 ==>
    v < value_close(s, v) + 1 <= len(s) &&
    QUOTED_STRING(s, v, value_close(s, v) + 1);
  lemma value_sound: \forall bytes s, integer v; lexical(s) ==>
    0 <= v <= len(s) ==> value_end(s, v) >= 0 ==>
    v < value_end(s, v) <= len(s) && VALUE(s, v, value_end(s, v));
  lemma value_place: \forall bytes s, integer i; lexical(s) ==>
    0 <= i <= len(s) ==> param_value(s, i) >= 0 ==>
    TOKEN(s, i, token_end(s, i)) && i < param_value(s, i) <= len(s) &&
    SEPARATOR(s, token_end(s, i), param_value(s, i), '=');
  lemma param_sound: \forall bytes s, integer i; lexical(s) ==>
    0 <= i <= len(s) ==> param_end(s, i) >= 0 ==>
    i < param_end(s, i) <= len(s) && AUTH_PARAM(s, i, param_end(s, i));
  lemma param_starts: \forall bytes s, integer i, a;
    AUTH_PARAM(s, i, a) ==> solid(s, i) && i < a <= len(s);
  lemma params_start_solid: \forall bytes s, integer i, j;
    PARAMS(s, i, j) ==> solid(s, i);
*/

/*@
  predicate params_fact(bytes s, integer i) =
    params_ok(s, i) == 1 <==> PARAMS(s, i, len(s));
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; 0 <= i <= s.len ==> params_fact(text(s), i); */
void params_are_adequate(struct sda_span s)
{
	size_t i = s.len + 1;

	lexical_everywhere(s);
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      params_fact(text(s), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert sound: params_ok(text(s), i) == 1 ==>
		      PARAMS(text(s), i, s.len); */
		/*@ assert one: AUTH_PARAM(text(s), i, s.len) ==>
		      params_ok(text(s), i) == 1; */
		/*@ assert next: \forall integer a, b;
		      AUTH_PARAM(text(s), i, a) ==>
		      SEPARATOR(text(s), a, b, ',') ==>
		      PARAMS(text(s), b, s.len) ==>
		      param_end(text(s), i) == a &&
		      separator_end(text(s), a, ',') == b && i < b <= s.len &&
		      params_fact(text(s), b); */
		/*@ assert more: \forall integer a, b;
		      AUTH_PARAM(text(s), i, a) ==>
		      SEPARATOR(text(s), a, b, ',') ==>
		      PARAMS(text(s), b, s.len) ==>
		      params_ok(text(s), i) == 1; */
		//@ assert complete: params_fact(text(s), i);
	}
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures header_ok(text(s)) == 1 <==> HEADER(text(s)); */
void header_is_adequate(struct sda_span s)
{
	lexical_everywhere(s);
	params_are_adequate(s);
	size_t a = sda_scan_token(s, 0);
	/*@ assert token: \forall integer t, b; TOKEN(text(s), 0, t) ==>
	      LWS(text(s), t, b) ==> t == a; */
	/*@ assert white: \forall integer b; LWS(text(s), a, b) ==>
	      PARAMS(text(s), b, s.len) ==> b == lws_end(text(s), a); */
	//@ assert sws_fact(text(s), a);
}
