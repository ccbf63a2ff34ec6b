/* is_ext_value is ext-value of the ABNF; where it is a token, sip-ext-value. */
#include "proofs/adequacy_ext_value.h"
#include "proofs/adequacy_language.h"
#include "spec/part.h"

/*@
  predicate chars_fact(bytes t, integer i) =
    value_chars_end(t, i) == len(t) <==> VALUE_CHARS(t, i, len(t));
  predicate sip_chars_fact(bytes t, integer i) =
    SIP_VALUE_CHARS(t, i, len(t)) <==>
      VALUE_CHARS(t, i, len(t)) &&
      \forall integer k; i <= k < len(t) ==> is_token_char(at(t, k)) == 1;
  lemma chars_step: \forall bytes t, integer i; value_chars_end(t, i) ==
    (i < len(t) && is_attr_char(at(t, i)) == 1 ? value_chars_end(t, i + 1) :
     is_pct(t, i) == 1 ? value_chars_end(t, i + 3) : i);
  lemma pct_is: \forall bytes t, integer i; 0 <= i ==>
    (is_pct(t, i) == 1 <==> PCT_ENCODED(t, i, i + 3));
  lemma pct_token: \forall bytes t, integer i, k; PCT_ENCODED(t, i, i + 3) ==>
    i <= k < i + 3 ==> is_token_char(at(t, k)) == 1;
  lemma attr_token: \forall integer c; is_attr_token_char(c) == 1 <==>
    is_attr_char(c) == 1 && is_token_char(c) == 1;
*/

/*@ requires readable(t);
    terminates \true;
    assigns \nothing;
    ensures is_value_chars(text(t)) == 1 <==> VALUE_CHARS(text(t), 0, t.len);
    ensures sip_chars_fact(text(t), 0); */
static void chars_are_adequate(struct sda_span t)
{
	size_t i = t.len + 1;

	/*@ loop invariant i <= t.len + 1;
	    loop invariant \forall integer m; i <= m <= t.len ==>
	      chars_fact(text(t), m);
	    loop invariant \forall integer m; i <= m <= t.len ==>
	      sip_chars_fact(text(t), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		//@ assert chars: chars_fact(text(t), i);
		/*@ assert sip: SIP_VALUE_CHARS(text(t), i, t.len) ==>
		      VALUE_CHARS(text(t), i, t.len); */
		/*@ assert token: \forall integer k;
		      SIP_VALUE_CHARS(text(t), i, t.len) ==>
		      i <= k < t.len ==>
		      is_token_char(at(text(t), k)) == 1; */
		/*@ assert back: VALUE_CHARS(text(t), i, t.len) ==>
		      (\forall integer k; i <= k < t.len ==>
		        is_token_char(at(text(t), k)) == 1) ==>
		      SIP_VALUE_CHARS(text(t), i, t.len); */
		//@ assert sip_chars_fact(text(t), i);
	}
	//@ assert chars_fact(text(t), 0);
}

/*@
  predicate quotes(bytes s, integer i, integer j) =
    \exists integer k; i <= k < j && at(s, k) == '\'';
  predicate tokens(bytes s, integer i, integer j) =
    \forall integer k; i <= k < j ==> is_token_char(at(s, k)) == 1;
  // the first "'" from i on
  predicate quote_fact(bytes s, integer i) =
    \forall integer k; i <= k < len(s) ==> at(s, k) == '\'' ==>
      !quotes(s, i, k) ==> quote_from(s, i) == k;
  predicate quote_found(bytes s, integer i) = quote_from(s, i) >= 0 ==>
    i <= quote_from(s, i) < len(s) && at(s, quote_from(s, i)) == '\'' &&
    !quotes(s, i, quote_from(s, i));

  // the parts of an ext-value: charset, language, value
  predicate charset_part(bytes s, integer a) =
    (is_charset(sub(s, 0, a)) == 1 <==> EXT_CHARSET(s, 0, a)) &&
    (EXT_CHARSET(s, 0, a) ==> !quotes(s, 0, a)) &&
    (SIP_EXT_CHARSET(s, 0, a) <==> EXT_CHARSET(s, 0, a) && tokens(s, 0, a));
  predicate language_part(bytes s, integer a, integer b) =
    (is_language(sub(s, a, b)) == 1 <==> EXT_LANGUAGE(sub(s, a, b))) &&
    (EXT_LANGUAGE(sub(s, a, b)) ==> !quotes(s, a, b) && tokens(s, a, b));
  predicate chars_part(bytes s, integer b) =
    (is_value_chars(sub(s, b, len(s))) == 1 <==>
      VALUE_CHARS(sub(s, b, len(s)), 0, len(s) - b)) &&
    (SIP_VALUE_CHARS(sub(s, b, len(s)), 0, len(s) - b) <==>
      VALUE_CHARS(sub(s, b, len(s)), 0, len(s) - b) &&
      tokens(s, b, len(s)));

  lemma part_at: \forall bytes s, integer i, j, k; 0 <= i <= k < j ==>
    j <= len(s) ==> at(s, k) == at(sub(s, i, j), k - i);
  lemma utf_8_charset: \forall bytes s, integer a;
    EXT_CHARSET(s, 0, a) ==> MIME_CHARSET(s, 0, a);
  lemma charset_unquoted: \forall bytes s, integer a;
    MIME_CHARSET(s, 0, a) ==> !quotes(s, 0, a);
  lemma charset_char_token: \forall integer c;
    is_charset_char(c) == 1 && is_token_char(c) == 1 <==>
    is_alphanum(c) == 1 || c == '!' || c == '%' || c == '+' || c == '-' ||
    c == '_' || c == '`' || c == '~';
  lemma charset_sip: \forall bytes s, integer a;
    SIP_EXT_CHARSET(s, 0, a) <==> MIME_CHARSET(s, 0, a) && tokens(s, 0, a);
  lemma charset_of_part: \forall bytes s, integer a; 0 <= a <= len(s) ==>
    (MIME_CHARSET(sub(s, 0, a), 0, a) <==> MIME_CHARSET(s, 0, a));
  lemma tag_char: \forall integer c; is_alphanum(c) == 1 || c == '-' ==>
    is_token_char(c) == 1 && c != '\'';
  lemma tag_token: \forall bytes t, integer n, k; tag_octets(t, 0, n) ==>
    0 <= k < n ==> is_token_char(at(t, k)) == 1 && at(t, k) != '\'';
  lemma tag_of_part: \forall bytes s, integer a, b, k;
    0 <= a <= k < b ==> b <= len(s) ==>
    tag_octets(sub(s, a, b), 0, b - a) ==>
    is_token_char(at(s, k)) == 1 && at(s, k) != '\'';
  lemma tag_tokens: \forall bytes s, integer a, b; 0 <= a <= b <= len(s) ==>
    tag_octets(sub(s, a, b), 0, b - a) ==>
    tokens(s, a, b) && !quotes(s, a, b);
  lemma token_of_part: \forall bytes s, integer a, b, k;
    0 <= a <= k < b ==> b <= len(s) ==>
    tokens(sub(s, a, b), 0, b - a) ==> is_token_char(at(s, k)) == 1;
  lemma tokens_of_part: \forall bytes s, integer a, b;
    0 <= a <= b <= len(s) ==>
    (tokens(s, a, b) <==> tokens(sub(s, a, b), 0, b - a));
*/

/*@ requires readable(t);
    terminates \true;
    assigns \nothing;
    ensures is_charset(text(t)) == 1 <==> MIME_CHARSET(text(t), 0, t.len); */
static void charset_is_adequate(struct sda_span t)
{
	size_t i = t.len;

	/*@ loop invariant i <= t.len;
	    loop invariant \forall integer m; i <= m <= t.len ==>
	      (charset_end(text(t), m) == t.len <==> \forall integer k;
	        m <= k < t.len ==> is_charset_char(at(text(t), k)) == 1);
	    loop assigns i;
	    loop variant i; */
	while (i > 0)
		i--;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; 0 <= i <= s.len ==>
      quote_fact(text(s), i) && quote_found(text(s), i); */
static void quotes_are_found(struct sda_span s)
{
	size_t i = s.len + 1;

	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      quote_fact(text(s), m) && quote_found(text(s), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert step: quote_from(text(s), i) ==
		      (i >= s.len ? -1 : at(text(s), i) == '\'' ? i :
		       quote_from(text(s), i + 1)); */
		/*@ assert more: \forall integer k; i < k ==>
		      at(text(s), i) != '\'' ==>
		      (quotes(text(s), i, k) <==>
		       quotes(text(s), i + 1, k)); */
		//@ assert quote_found(text(s), i);
		//@ assert quote_fact(text(s), i);
	}
}

/*@ requires readable(s) && a <= b <= s.len;
    terminates \true;
    assigns \nothing;
    ensures language_part(text(s), a, b); */
static void part_is_language(struct sda_span s, size_t a, size_t b)
{
	struct sda_span part = { s.at + a, b - a };

	//@ assert part: text(part) == sub(text(s), a, b);
	language_is_adequate(part);
}

/*@ requires readable(s) && a <= s.len;
    terminates \true;
    assigns \nothing;
    ensures charset_part(text(s), a) && chars_part(text(s), a); */
static void ends_are_adequate(struct sda_span s, size_t a)
{
	struct sda_span before = { s.at, a };
	struct sda_span behind = { s.at + a, s.len - a };

	//@ assert before: text(before) == sub(text(s), 0, a);
	//@ assert behind: text(behind) == sub(text(s), a, s.len);
	charset_is_adequate(before);
	chars_are_adequate(behind);
	//@ assert charset: charset_part(text(s), a);
	//@ assert chars: sip_chars_fact(sub(text(s), a, s.len), 0);
	/*@ assert tokens: tokens(text(s), a, s.len) <==>
	      tokens(sub(text(s), a, s.len), 0, s.len - a); */
	//@ assert len: len(sub(text(s), a, s.len)) == s.len - a;
	/*@ assert plain: is_value_chars(sub(text(s), a, s.len)) == 1 <==>
	      VALUE_CHARS(sub(text(s), a, s.len), 0, s.len - a); */
	/*@ assert sip: SIP_VALUE_CHARS(sub(text(s), a, s.len), 0, s.len - a)
	      <==> VALUE_CHARS(sub(text(s), a, s.len), 0, s.len - a) &&
	           tokens(sub(text(s), a, s.len), 0, s.len - a); */
	//@ assert value: chars_part(text(s), a);
}

/*@
  predicate pieces(bytes s) =
    (\forall integer i; 0 <= i <= len(s) ==>
       quote_fact(s, i) && quote_found(s, i) && charset_part(s, i) &&
       chars_part(s, i)) &&
    (\forall integer a, b; 0 <= a <= b <= len(s) ==>
       language_part(s, a, b));

  lemma first_quote: \forall bytes s, integer a, b; pieces(s) ==>
    EXT_CHARSET(s, 0, a) ==> BETWEEN(s, a, b) ==> ext_first(s) == a;
  lemma between_unquoted: \forall bytes s, integer a, b; pieces(s) ==>
    BETWEEN(s, a, b) ==> !quotes(s, a + 1, b - 1);
  lemma second_from: \forall bytes s, integer a; ext_first(s) == a ==>
    0 <= a ==> ext_second(s) == quote_from(s, a + 1);
  lemma closing_quote: \forall bytes s, integer a, b; pieces(s) ==>
    BETWEEN(s, a, b) ==> quote_from(s, a + 1) == b - 1;
  lemma second_quote: \forall bytes s, integer a, b; pieces(s) ==>
    EXT_CHARSET(s, 0, a) ==> BETWEEN(s, a, b) ==>
    ext_second(s) == b - 1;
  lemma between_language: \forall bytes s, integer a, b; pieces(s) ==>
    BETWEEN(s, a, b) ==>
    b == a + 2 || is_language(sub(s, a + 1, b - 1)) == 1;
  lemma ext_complete: \forall bytes s; pieces(s) ==> EXT_VALUE(s) ==>
    is_ext_value(s) == 1;
  lemma ext_between: \forall bytes s; pieces(s) ==>
    is_ext_value(s) == 1 ==> 0 <= ext_first(s) &&
    ext_second(s) < len(s) &&
    BETWEEN(s, ext_first(s), ext_second(s) + 1);
  lemma ext_sound: \forall bytes s; pieces(s) ==> is_ext_value(s) == 1 ==>
    EXT_VALUE(s);
  lemma between_inside: \forall bytes s, integer a, b; pieces(s) ==>
    BETWEEN(s, a, b) ==> tokens(s, a + 1, b - 1);
  lemma quote_token: \forall integer c; c == '\'' ==> is_token_char(c) == 1;
  lemma between_tokens: \forall bytes s, integer a, b; pieces(s) ==>
    BETWEEN(s, a, b) ==> 0 <= a && a + 2 <= b <= len(s) && tokens(s, a, b);
  lemma sip_is_ext: \forall bytes s; pieces(s) ==> SIP_EXT_VALUE(s) ==>
    EXT_VALUE(s) && TOKEN(s, 0, len(s));
  lemma ext_is_sip: \forall bytes s; pieces(s) ==> EXT_VALUE(s) ==>
    TOKEN(s, 0, len(s)) ==> SIP_EXT_VALUE(s);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures pieces(text(s)); */
static void pieces_are_adequate(struct sda_span s)
{
	quotes_are_found(s);
	/*@ loop invariant a <= s.len + 1;
	    loop invariant \forall integer i; 0 <= i < a ==>
	      charset_part(text(s), i) && chars_part(text(s), i);
	    loop invariant \forall integer i, j; 0 <= i < a ==>
	      i <= j <= s.len ==> language_part(text(s), i, j);
	    loop assigns a;
	    loop variant s.len + 1 - a; */
	for (size_t a = 0; a <= s.len; a++) {
		ends_are_adequate(s, a);
		/*@ loop invariant a <= b <= s.len + 1;
		    loop invariant \forall integer j; a <= j < b ==>
		      language_part(text(s), a, j);
		    loop assigns b;
		    loop variant s.len + 1 - b; */
		for (size_t b = a; b <= s.len; b++)
			part_is_language(s, a, b);
	}
}

void ext_value_is_adequate(struct sda_span s)
{
	pieces_are_adequate(s);
}

void sip_ext_value_is_adequate(struct sda_span s)
{
	pieces_are_adequate(s);
}
