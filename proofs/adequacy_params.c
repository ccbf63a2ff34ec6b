/*
 * params_ok and header_ok of spec/ are the ABNF: sound and complete, provided
 * that is_spaced and is_listed are what adequacy_values.c shows.
 */
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

#include "proofs/adequacy_params.h"
#include "spec/params_steps.h"

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
  lemma white_before_quote: \forall bytes s, integer e, p; lexical(s) ==>
    0 <= e <= len(s) ==> SWS(s, e, p) ==> p < len(s) ==>
    at(s, p) == '"' ==> ldquot_end(s, e) == p + 1;
  // the value, read behind all the white space that EQUAL can take
  lemma value_behind: \forall bytes s, integer i, v, q;
    sws_fact(s, i) ==> 0 <= i ==> SWS(s, i, v) ==> LDQUOT(s, v, q) ==>
    0 <= sws_end(s, i) <= len(s) && SWS(s, sws_end(s, i), q - 1) &&
    q - 1 < len(s) && at(s, q - 1) == '"' && q - 1 >= 0;
  lemma quote_behind: \forall bytes s, integer i, v, q; lexical(s) ==>
    sws_fact(s, i) ==> 0 <= i ==> SWS(s, i, v) ==> LDQUOT(s, v, q) ==>
    ldquot_end(s, sws_end(s, i)) == q;
  lemma no_token_behind: \forall bytes s, integer i, v, q; lexical(s) ==>
    sws_fact(s, i) ==> 0 <= i ==> SWS(s, i, v) ==> LDQUOT(s, v, q) ==>
    token_end(s, sws_end(s, i)) == sws_end(s, i);

  // the name, and where the value starts, whatever follows it
  lemma name_of_param: \forall bytes s, integer i, t, v; lexical(s) ==>
    0 <= i ==> TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==>
    t == token_end(s, i) && i < t && 0 <= separator_end(s, t, '=') <= len(s) &&
    param_value(s, i) == separator_end(s, t, '=');
  lemma equal_then_token: \forall bytes s, integer t, v, a; lexical(s) ==>
    0 <= t <= len(s) ==> SEPARATOR(s, t, v, '=') ==> TOKEN(s, v, a) ==>
    separator_end(s, t, '=') == v;
  lemma equal_then_quote: \forall bytes s, integer t, v, q; lexical(s) ==>
    0 <= t <= len(s) ==> SEPARATOR(s, t, v, '=') ==> LDQUOT(s, v, q) ==>
    0 <= separator_end(s, t, '=') <= len(s) &&
    ldquot_end(s, separator_end(s, t, '=')) == q && 0 <= q &&
    token_end(s, separator_end(s, t, '=')) == separator_end(s, t, '=');
  lemma close_of_quoted: \forall bytes s, integer v, q, d; lexical(s) ==>
    0 <= v <= len(s) ==> ldquot_end(s, v) == q ==> token_end(s, v) == v ==>
    0 <= q <= d < len(s) ==> QUOTED_BODY(s, q, d) ==> at(s, d) == '"' ==>
    value_form(s, v) == 2 && value_close(s, v) == d &&
    value(s, v) == sub(s, q, d) && value_end(s, v) == d + 1;
  lemma token_value: \forall bytes s, integer v, a; lexical(s) ==>
    0 <= v <= len(s) ==> TOKEN(s, v, a) ==> followed(s, a) ==>
    value_form(s, v) == 1 && value(s, v) == sub(s, v, a) &&
    value_end(s, v) == a;
*/

/*@
  // The param at i, read as long as it can be, ends at e instead of a: then
  // what may follow a follows e.
  predicate stretched(bytes s, integer a, integer e) =
    a <= e <= len(s) && (a == len(s) ==> e == len(s)) &&
    \forall integer b; SEPARATOR(s, a, b, ',') ==> solid(s, b) ==>
      separator_end(s, e, ',') == b && e < b <= len(s);
  lemma not_stretched: \forall bytes s, integer a; lexical(s) ==>
    0 <= a <= len(s) ==> stretched(s, a, a);
  // white space of RDQUOT and of COMMA, in one run
  lemma run_twice: \forall bytes s, integer d, a, x; lexical(s) ==>
    0 <= d <= len(s) ==> 0 <= a <= len(s) ==> SWS(s, d, a) ==>
    SWS(s, a, x) ==> solid(s, x) ==>
    SWS(s, sws_end(s, d), x) && 0 <= sws_end(s, d) <= len(s);
  lemma run_end: \forall bytes s, integer d, a, x; lexical(s) ==>
    0 <= d <= len(s) ==> 0 <= a <= len(s) ==> SWS(s, d, a) ==>
    SWS(s, a, x) ==> solid(s, x) ==> sws_end(s, sws_end(s, d)) == x;
  lemma run_separator: \forall bytes s, integer a, e, c;
    sws_end(s, e) == sws_end(s, a) ==>
    separator_end(s, e, c) == separator_end(s, a, c);
  lemma run_comma: \forall bytes s, integer d, a, b; lexical(s) ==>
    0 <= d <= len(s) ==> SWS(s, d, a) ==> SEPARATOR(s, a, b, ',') ==>
    0 <= a <= len(s) && SWS(s, a, sws_end(s, a)) &&
    solid(s, sws_end(s, a));
  lemma run_same: \forall bytes s, integer d, a, b; lexical(s) ==>
    0 <= d <= len(s) ==> SWS(s, d, a) ==> SEPARATOR(s, a, b, ',') ==>
    sws_end(s, sws_end(s, d)) == sws_end(s, a);
  lemma stretched_comma: \forall bytes s, integer d, a, b; lexical(s) ==>
    0 <= d <= len(s) ==> SWS(s, d, a) ==> SEPARATOR(s, a, b, ',') ==>
    solid(s, b) ==> separator_end(s, sws_end(s, d), ',') == b &&
    sws_end(s, d) < b <= len(s);
  lemma stretched_sws: \forall bytes s, integer d, a; lexical(s) ==>
    0 <= d <= len(s) ==> SWS(s, d, a) ==> stretched(s, a, sws_end(s, d));

  lemma quoted_parts: \forall bytes s, integer i, t, v, q, d; lexical(s) ==>
    0 <= i ==> TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==>
    LDQUOT(s, v, q) ==> QUOTED_BODY(s, q, d) ==> q <= d < len(s) ==>
    at(s, d) == '"' ==>
    0 <= param_value(s, i) && value_form(s, param_value(s, i)) == 2 &&
    value(s, param_value(s, i)) == sub(s, q, d) &&
    value_end(s, param_value(s, i)) == d + 1;
  // how a param ends whose value is in quotes
  predicate ends_spaced(bytes s, integer i, integer h, integer e) =
    param_end(s, i, h) == sws_end(s, e);
  lemma end_spaced: \forall bytes s, x, integer i, v, e, h;
    param_value(s, i) == v ==> 0 <= v ==> value_form(s, v) == 2 ==>
    value_end(s, v) == e ==> 0 <= e ==> value(s, v) == x ==>
    is_listed(x, h, param_name(s, i), 2) == 1 ==>
    is_spaced(x, h, param_name(s, i)) == 1 ==> ends_spaced(s, i, h, e);
  lemma end_plain: \forall bytes s, x, integer i, v, e, h;
    param_value(s, i) == v ==> 0 <= v ==> value_form(s, v) == 2 ==>
    value_end(s, v) == e ==> 0 <= e ==> value(s, v) == x ==>
    is_listed(x, h, param_name(s, i), 2) == 1 ==>
    is_spaced(x, h, param_name(s, i)) != 1 ==>
    param_end(s, i, h) == e;
  lemma quoted_spaced: \forall bytes s, integer i, t, v, q, d, h; lexical(s) ==>
    0 <= i ==> TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==>
    LDQUOT(s, v, q) ==> QUOTED_BODY(s, q, d) ==> q <= d < len(s) ==>
    at(s, d) == '"' ==>
    is_listed(sub(s, q, d), h, param_name(s, i), 2) == 1 ==>
    is_spaced(sub(s, q, d), h, param_name(s, i)) == 1 ==>
    ends_spaced(s, i, h, value_end(s, param_value(s, i)));
  lemma quoted_plain: \forall bytes s, integer i, t, v, q, d, h; lexical(s) ==>
    0 <= i ==> TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==>
    LDQUOT(s, v, q) ==> QUOTED_BODY(s, q, d) ==> q <= d < len(s) ==>
    at(s, d) == '"' ==>
    is_listed(sub(s, q, d), h, param_name(s, i), 2) == 1 ==>
    is_spaced(sub(s, q, d), h, param_name(s, i)) != 1 ==>
    param_end(s, i, h) == value_end(s, param_value(s, i));
  lemma sws_none: \forall bytes s, integer k; lexical(s) ==>
    0 <= k <= len(s) ==> SWS(s, k, k) && sws_fact(s, k);
  lemma ends_stretched: \forall bytes s, integer i, k, a, h; lexical(s) ==>
    ends_spaced(s, i, h, k) ==> 0 <= k <= len(s) ==> SWS(s, k, a) ==>
    stretched(s, a, param_end(s, i, h));
  lemma stretched_either: \forall bytes s, integer k, e; lexical(s) ==>
    0 <= k <= len(s) ==> (e == k || e == sws_end(s, k)) ==>
    stretched(s, k, e);
  lemma quoted_either: \forall bytes s, integer i, t, v, q, d, h;
    lexical(s) ==> 0 <= i ==> TOKEN(s, i, t) ==>
    SEPARATOR(s, t, v, '=') ==> LDQUOT(s, v, q) ==> QUOTED_BODY(s, q, d) ==>
    q <= d < len(s) ==> at(s, d) == '"' ==>
    is_listed(sub(s, q, d), h, param_name(s, i), 2) == 1 ==>
    param_end(s, i, h) == value_end(s, param_value(s, i)) ||
    ends_spaced(s, i, h, value_end(s, param_value(s, i)));
  lemma quoted_stretched: \forall bytes s, integer i, t, v, q, d, h;
    lexical(s) ==> 0 <= i ==> TOKEN(s, i, t) ==>
    SEPARATOR(s, t, v, '=') ==> LDQUOT(s, v, q) ==> QUOTED_BODY(s, q, d) ==>
    q <= d < len(s) ==> at(s, d) == '"' ==>
    is_listed(sub(s, q, d), h, param_name(s, i), 2) == 1 ==>
    stretched(s, d + 1, param_end(s, i, h));
  lemma token_end_of_param: \forall bytes s, integer i, t, v, a, h;
    lexical(s) ==> 0 <= i ==> TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==>
    TOKEN(s, v, a) ==> followed(s, a) ==>
    param_end(s, i, h) ==
      (is_listed(sub(s, v, a), h, param_name(s, i), 1) != 1 ? -1 : a);

  lemma quoted_string_parts: \forall bytes s, integer v, a;
    QUOTED_STRING(s, v, a) ==> \exists integer q;
      LDQUOT(s, v, q) && QUOTED_BODY(s, q, a - 1) && 0 <= q <= a - 1 &&
      a - 1 < len(s) && at(s, a - 1) == '"';
  lemma complete_quoted: \forall bytes s, integer i, t, v, a, h; lexical(s) ==>
    0 <= i ==> TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==>
    QUOTED_STRING(s, v, a) ==>
    (\forall integer q; 0 <= q <= a - 1 ==>
      is_listed(sub(s, q, a - 1), h, param_name(s, i), 2) == 1) ==>
    stretched(s, a, param_end(s, i, h));
  lemma complete_token: \forall bytes s, integer i, t, v, a, h; lexical(s) ==>
    0 <= i ==> TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==>
    TOKEN(s, v, a) ==> followed(s, a) ==>
    is_listed(sub(s, v, a), h, param_name(s, i), 1) == 1 ==>
    stretched(s, a, param_end(s, i, h));
  // what may stand before RDQUOT is listed, and the inside of a quoted-string
  lemma spaced_part: \forall bytes s, integer q, d, h, w; productions(s) ==>
    0 <= q <= d <= len(s) ==> 0 <= h <= 3 ==> SPACED(sub(s, q, d), h, w) ==>
    is_spaced(sub(s, q, d), h, w) == 1 && QUOTED_BODY(s, q, d) &&
    is_listed(sub(s, q, d), h, w, 2) == 1;
  lemma rdquot_parts: \forall bytes s, integer d, a; RDQUOT(s, d, a) ==>
    0 <= d < len(s) && at(s, d) == '"' && SWS(s, d + 1, a);
  lemma rdquot_behind: \forall bytes s, integer i, t, v, q, d, a;
    lexical(s) ==> 0 <= i ==> TOKEN(s, i, t) ==>
    SEPARATOR(s, t, v, '=') ==> LDQUOT(s, v, q) ==> QUOTED_BODY(s, q, d) ==>
    q <= d ==> RDQUOT(s, d, a) ==>
    SWS(s, value_end(s, param_value(s, i)), a) &&
    0 <= value_end(s, param_value(s, i)) <= len(s);
  lemma complete_rdquot: \forall bytes s, integer i, t, v, q, d, a, h;
    lexical(s) ==> productions(s) ==> 0 <= i ==> 0 <= h <= 3 ==>
    TOKEN(s, i, t) ==> SEPARATOR(s, t, v, '=') ==> LDQUOT(s, v, q) ==>
    q <= d ==> SPACED(sub(s, q, d), h, param_name(s, i)) ==>
    RDQUOT(s, d, a) ==>
    stretched(s, a, param_end(s, i, h));
  lemma complete_spaced: \forall bytes s, integer i, t, v, a, h; lexical(s) ==>
    productions(s) ==> 0 <= i ==> 0 <= h <= 3 ==> TOKEN(s, i, t) ==>
    SEPARATOR(s, t, v, '=') ==>
    SPACED_VALUE(s, v, a, h, param_name(s, i)) ==>
    stretched(s, a, param_end(s, i, h));
  lemma listed_token: \forall bytes s, integer v, a, h, w; productions(s) ==>
    0 <= h <= 3 ==> 0 <= v <= a <= len(s) ==>
    (h != 2 || w == 6 ||
     (w == 14 && a == v + 8 && LHEXS(sub(s, v, a), 0, 8))) ==>
    is_listed(sub(s, v, a), h, w, 1) == 1;
  lemma listed_quoted: \forall bytes s, integer q, d, h, w; productions(s) ==>
    0 <= h <= 3 ==> 0 <= q <= d <= len(s) ==>
    (h != 2 || w == 13 || w == 17) ==>
    is_listed(sub(s, q, d), h, w, 2) == 1;
  lemma param_value_ways: \forall bytes s, integer v, a, h, w;
    productions(s) ==> 0 <= h <= 3 ==> PARAM_VALUE(s, v, a, h, w) ==>
    SPACED_VALUE(s, v, a, h, w) ||
    (TOKEN(s, v, a) && is_listed(sub(s, v, a), h, w, 1) == 1) ||
    (QUOTED_STRING(s, v, a) && (h != 2 || w == 13 || w == 17));
  lemma complete_value: \forall bytes s, integer i, t, v, a, h; lexical(s) ==>
    productions(s) ==> 0 <= i ==> 0 <= h <= 3 ==> TOKEN(s, i, t) ==>
    SEPARATOR(s, t, v, '=') ==> PARAM_VALUE(s, v, a, h, param_name(s, i)) ==>
    followed(s, a) ==> stretched(s, a, param_end(s, i, h));
  lemma complete_param: \forall bytes s, integer i, a, h; lexical(s) ==>
    productions(s) ==> 0 <= i ==> 0 <= h <= 3 ==> PARAM(s, i, a, h) ==>
    followed(s, a) ==> stretched(s, a, param_end(s, i, h));

  lemma string_sound: \forall bytes s, integer v; lexical(s) ==>
    0 <= v <= len(s) ==> value_close(s, v) >= 0 ==>
    LDQUOT(s, v, ldquot_end(s, v)) && v < ldquot_end(s, v) &&
    QUOTED_BODY(s, ldquot_end(s, v), value_close(s, v)) &&
    ldquot_end(s, v) <= value_close(s, v) < len(s) &&
    at(s, value_close(s, v)) == '"';
  lemma string_whole: \forall bytes s, integer v; lexical(s) ==>
    0 <= v <= len(s) ==> value_close(s, v) >= 0 ==>
    QUOTED_STRING(s, v, value_close(s, v) + 1);
  lemma value_place: \forall bytes s, integer i; lexical(s) ==>
    0 <= i <= len(s) ==> param_value(s, i) >= 0 ==>
    TOKEN(s, i, token_end(s, i)) && i < param_value(s, i) <= len(s) &&
    SEPARATOR(s, token_end(s, i), param_value(s, i), '=');
  // the three ways in which a value ends
  lemma sound_token: \forall bytes s, integer v, h, w; lexical(s) ==>
    productions(s) ==> 0 <= v <= len(s) ==> 0 <= h <= 3 ==>
    value_form(s, v) == 1 ==> is_listed(value(s, v), h, w, 1) == 1 ==>
    v < value_end(s, v) <= len(s) &&
    PARAM_VALUE(s, v, value_end(s, v), h, w);
  lemma sound_rdquot: \forall bytes s, integer d, k; lexical(s) ==>
    0 <= d < len(s) ==> at(s, d) == '"' ==> k == d + 1 ==>
    RDQUOT(s, d, sws_end(s, k)) && d < sws_end(s, k) <= len(s);
  lemma sound_closing: \forall bytes s, integer v; lexical(s) ==>
    0 <= v <= len(s) ==> value_form(s, v) == 2 ==>
    value_from(s, v) <= value_to(s, v) && LDQUOT(s, v, value_from(s, v)) &&
    v < value_from(s, v) &&
    RDQUOT(s, value_to(s, v), sws_end(s, value_end(s, v))) &&
    value_to(s, v) < sws_end(s, value_end(s, v)) <= len(s);
  lemma sound_inside: \forall bytes s, integer v, h, w; lexical(s) ==>
    productions(s) ==> 0 <= v <= len(s) ==> 0 <= h <= 3 ==>
    value_form(s, v) == 2 ==> is_spaced(value(s, v), h, w) == 1 ==>
    SPACED(sub(s, value_from(s, v), value_to(s, v)), h, w);
  lemma sound_spaced: \forall bytes s, integer v, h, w; lexical(s) ==>
    productions(s) ==> 0 <= v <= len(s) ==> 0 <= h <= 3 ==>
    value_form(s, v) == 2 ==> is_spaced(value(s, v), h, w) == 1 ==>
    v < sws_end(s, value_end(s, v)) <= len(s) &&
    PARAM_VALUE(s, v, sws_end(s, value_end(s, v)), h, w);
  lemma sound_quoted: \forall bytes s, integer v, h, w; lexical(s) ==>
    productions(s) ==> 0 <= v <= len(s) ==> 0 <= h <= 3 ==>
    value_form(s, v) == 2 ==> is_listed(value(s, v), h, w, 2) == 1 ==>
    is_spaced(value(s, v), h, w) != 1 ==>
    v < value_end(s, v) <= len(s) &&
    PARAM_VALUE(s, v, value_end(s, v), h, w);
  lemma sound_value: \forall bytes s, integer i, h; lexical(s) ==>
    productions(s) ==> 0 <= i <= len(s) ==> 0 <= h <= 3 ==>
    param_end(s, i, h) >= 0 ==>
    i < param_end(s, i, h) <= len(s) &&
    PARAM_VALUE(s, param_value(s, i), param_end(s, i, h), h,
                param_name(s, i));
  lemma sound_param: \forall bytes s, integer i, h; lexical(s) ==>
    productions(s) ==> 0 <= i <= len(s) ==> 0 <= h <= 3 ==>
    param_end(s, i, h) >= 0 ==>
    i < param_end(s, i, h) <= len(s) && PARAM(s, i, param_end(s, i, h), h);
  lemma param_starts: \forall bytes s, integer i, a, h;
    PARAM(s, i, a, h) ==> solid(s, i) && 0 <= i;
  lemma param_bounds: \forall bytes s, integer i, a, h;
    PARAM(s, i, a, h) ==> i < a <= len(s);
  lemma params_start_solid: \forall bytes s, integer i, j, h;
    PARAMS(s, i, j, h) ==> solid(s, i);
*/

void params_are_adequate(struct sda_span s, unsigned h)
{
	size_t i = s.len + 1;

	lexical_everywhere(s);
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      params_fact(text(s), m, h);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert sound: params_ok(text(s), i, h) == 1 ==>
		      PARAMS(text(s), i, s.len, h); */
		/*@ assert one: PARAM(text(s), i, s.len, h) ==>
		      params_ok(text(s), i, h) == 1; */
		/*@ assert next: \forall integer a, b;
		      PARAM(text(s), i, a, h) ==>
		      SEPARATOR(text(s), a, b, ',') ==>
		      PARAMS(text(s), b, s.len, h) ==>
		      stretched(text(s), a, param_end(text(s), i, h)) &&
		      solid(text(s), b); */
		/*@ assert behind: \forall integer a, b;
		      PARAM(text(s), i, a, h) ==>
		      SEPARATOR(text(s), a, b, ',') ==>
		      PARAMS(text(s), b, s.len, h) ==>
		      param_next(text(s), i, h) == b && i < b <= s.len &&
		      params_fact(text(s), b, h); */
		/*@ assert more: \forall integer a, b;
		      PARAM(text(s), i, a, h) ==>
		      SEPARATOR(text(s), a, b, ',') ==>
		      PARAMS(text(s), b, s.len, h) ==>
		      params_ok(text(s), i, h) == 1; */
		//@ assert complete: params_fact(text(s), i, h);
	}
}

/*@
  // a list of auth-param is a list of what challenges and credentials have
  lemma never_spaced: \forall bytes s, integer q, d, w; productions(s) ==>
    0 <= q <= d <= len(s) ==> !SPACED(sub(s, q, d), 3, w);
  lemma never_spaced_value: \forall bytes s, integer v, a, w;
    productions(s) ==> !SPACED_VALUE(s, v, a, 3, w);
  lemma wider_value: \forall bytes s, integer v, a, h, w; productions(s) ==>
    0 <= h <= 1 ==> PARAM_VALUE(s, v, a, 3, w) ==> PARAM_VALUE(s, v, a, h, w);
  lemma wider_param: \forall bytes s, integer i, a, h; productions(s) ==>
    0 <= h <= 1 ==> PARAM(s, i, a, 3) ==> PARAM(s, i, a, h);
  predicate wider_fact(bytes s, integer i, integer h) =
    PARAMS(s, i, len(s), 3) ==> PARAMS(s, i, len(s), h);
*/

/*@ requires readable(s) && productions(text(s)) && h <= 1;
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; 0 <= i <= s.len ==>
      wider_fact(text(s), i, h); */
static void params_are_wider(struct sda_span s, unsigned h)
{
	size_t i = s.len + 1;

	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      wider_fact(text(s), m, h);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert next: \forall integer a, b;
		      PARAM(text(s), i, a, 3) ==>
		      SEPARATOR(text(s), a, b, ',') ==>
		      PARAMS(text(s), b, s.len, 3) ==>
		      PARAM(text(s), i, a, h) && i < b <= s.len &&
		      wider_fact(text(s), b, h); */
		//@ assert wider_fact(text(s), i, h);
	}
}

void header_is_adequate(struct sda_span s, unsigned h)
{
	lexical_everywhere(s);
	params_are_adequate(s, h);
	params_are_adequate(s, 3);
	params_are_wider(s, h);
	size_t a = sda_scan_token(s, 0);
	/*@ assert token: \forall integer t, b; TOKEN(text(s), 0, t) ==>
	      LWS(text(s), t, b) ==> t == a; */
	/*@ assert white: \forall integer b, k; LWS(text(s), a, b) ==>
	      PARAMS(text(s), b, s.len, k) ==> b == lws_end(text(s), a); */
	//@ assert sws_fact(text(s), a);
	/*@ assert complete: HEADER(text(s), h) ==> a > 0 &&
	      lws_end(text(s), a) >= 0 &&
	      PARAMS(text(s), lws_end(text(s), a), s.len,
	             params_of(text(s), h)); */
	/*@ assert sound: a > 0 ==> lws_end(text(s), a) >= 0 ==>
	      PARAMS(text(s), lws_end(text(s), a), s.len,
	             params_of(text(s), h)) ==> HEADER(text(s), h); */
	/*@ assert same: lws_end(text(s), a) >= 0 ==>
	      params_fact(text(s), lws_end(text(s), a),
	                  params_of(text(s), h)); */
}
