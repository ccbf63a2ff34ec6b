#include "percent.h"
#include "utf8.h"
#include "spec/sub_lemmas.h"
#include "spec/took.h"

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_alphanum(c) == 1; */
static bool is_alphanum(uint8_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9');
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_hex(c) == 1; */
static bool is_hex(uint8_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_attr_token_char(c) == 1; */
static bool is_attr_token_char(uint8_t c)
{
	return is_alphanum(c) || c == '!' || c == '+' || c == '-' ||
	       c == '.' || c == '_' || c == '`' || c == '~';
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_attr_char(c) == 1; */
static bool is_attr_char(uint8_t c)
{
	return is_attr_token_char(c) || c == '#' || c == '$' || c == '&' ||
	       c == '^' || c == '|';
}

/*@ requires readable(s) && i < s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_pct(text(s), i) == 1; */
static bool is_pct(struct sda_span s, size_t i)
{
	return s.len - i > 2 && s.at[i] == '%' && is_hex(s.at[i + 1]) &&
	       is_hex(s.at[i + 2]);
}

bool sda_percent_check(struct sda_span s)
{
	size_t i = 0;

	/*@ loop invariant i <= s.len;
	    loop invariant value_chars_end(text(s), 0) ==
	      value_chars_end(text(s), i);
	    loop assigns i;
	    loop variant s.len - i; */
	while (i < s.len) {
		if (is_attr_char(s.at[i]))
			i++;
		else if (is_pct(s, i))
			i += 3;
		else
			return false;
	}
	return true;
}

/* What a HEXDIG stands for. */
/*@ requires is_hex(c) == 1;
    terminates \true;
    assigns \nothing;
    ensures \result == xdigit_value(c) < 16; */
static uint8_t xdigit_value(uint8_t c)
{
	if (c <= '9')
		return (uint8_t)(c - '0');
	return (uint8_t)(c <= 'F' ? c - 'A' + 10 : c - 'a' + 10);
}

/*@
  // value-chars from i on
  predicate chars_from(bytes s, integer i) =
    0 <= i && value_chars_end(s, i) == len(s);
  lemma chars_pct: \forall bytes s, integer i;
    chars_from(s, i) ==> i < len(s) ==> at(s, i) == '%' ==>
    is_pct(s, i) == 1;
  lemma chars_next: \forall bytes s, integer i;
    chars_from(s, i) ==> i < len(s) ==>
    chars_from(s, pct_next(s, i)) && i < pct_next(s, i) <= len(s);
*/

/*@ requires readable(s) && i < s.len && chars_from(text(s), i);
    terminates \true;
    assigns \nothing;
    ensures \result == pct_octet(text(s), i); */
static uint8_t octet(struct sda_span s, size_t i)
{
	if (s.at[i] != '%')
		return s.at[i];
	//@ assert is_pct(text(s), i) == 1;
	return (uint8_t)(16 * xdigit_value(s.at[i + 1]) +
			 xdigit_value(s.at[i + 2]));
}

/*@ requires readable(s) && i < s.len && chars_from(text(s), i);
    terminates \true;
    assigns \nothing;
    ensures \result == pct_next(text(s), i);
    ensures i < \result <= s.len && chars_from(text(s), \result); */
static size_t next(struct sda_span s, size_t i)
{
	return s.at[i] == '%' ? i + 3 : i + 1;
}

/*@
  // t is what d has from k on
  predicate rest_is(bytes d, integer k, bytes t) =
    0 <= k && len(d) == k + len(t) &&
    \forall integer j; k <= j < len(d) ==> at(d, j) == at(t, j - k);
  lemma rest_all: \forall bytes d; rest_is(d, 0, d);
  lemma rest_first: \forall bytes d, t, integer k, c;
    rest_is(d, k, cat(snoc(empty, c), t)) ==> k < len(d) && at(d, k) == c;
  lemma rest_next: \forall bytes d, t, integer k, c;
    rest_is(d, k, cat(snoc(empty, c), t)) ==> rest_is(d, k + 1, t);
  lemma rest_end: \forall bytes d, integer k;
    rest_is(d, k, empty) ==> k == len(d);
  // the octets of value-chars, from the k-th on, start at i
  predicate octets_at(bytes s, integer i, integer k) =
    rest_is(unpct(s), k, unpct_from(s, i));
  lemma octets_first: \forall bytes s, integer i, k; i < len(s) ==>
    octets_at(s, i, k) ==>
    k < len(unpct(s)) && at(unpct(s), k) == pct_octet(s, i);
  lemma octets_next: \forall bytes s, integer i, k; i < len(s) ==>
    octets_at(s, i, k) ==> octets_at(s, pct_next(s, i), k + 1);
  lemma octets_end: \forall bytes s, integer i, k; i >= len(s) ==>
    octets_at(s, i, k) ==> k == len(unpct(s));
*/

bool sda_percent_utf8(struct sda_span s)
{
	unsigned state = SDA_UTF8_WHOLE;
	//@ ghost size_t k = 0;

	/*@ loop invariant i <= s.len && chars_from(text(s), i);
	    loop invariant state <= SDA_UTF8_WRONG && 0 <= k <= i;
	    loop invariant octets_at(text(s), i, k);
	    loop invariant is_utf8(unpct(text(s))) ==
	      utf8_from(unpct(text(s)), k, state);
	    loop assigns i, k, state;
	    loop variant s.len - i; */
	for (size_t i = 0; i < s.len; i = next(s, i)) {
		state = sda_utf8_next(state, octet(s, i));
		//@ ghost k++;
	}
	return state == SDA_UTF8_WHOLE;
}

/*@
  lemma cat_snoc_one: \forall bytes s, integer c;
    cat(s, snoc(empty, c)) == snoc(s, c);
*/

/*@ requires writable(w) && charset < SDA_CHARSETS;
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures took{Old, Here}(w, charset_char(charset, c));
    ensures spared{Old, Here}(w); */
static void put_char(struct sda_writer *w, enum sda_charset charset, uint8_t c)
{
	if (charset == SDA_CHARSET_UTF_8 || c < 0x80) {
		sda_writer_byte(w, c);
	} else {
		sda_writer_byte(w, (uint8_t)(0xC0 + c / 64));
		sda_writer_byte(w, (uint8_t)(0x80 + c % 64));
	}
}

void sda_percent_read(struct sda_span s, enum sda_charset charset,
		      struct sda_writer *w)
{
	//@ ghost size_t k = 0;

	/*@ loop invariant i <= s.len && chars_from(text(s), i);
	    loop invariant text(s) == \at(text(s), Pre) && spared{Pre, Here}(w);
	    loop invariant 0 <= k <= i && octets_at(text(s), i, k);
	    loop invariant took{Pre, Here}(w,
	      charset_upto(charset, unpct(text(s)), k));
	    loop invariant charset == SDA_CHARSET_UTF_8 ==>
	      charset_upto(charset, unpct(text(s)), k) ==
	      sub(unpct(text(s)), 0, k);
	    loop invariant \at(w->len, Pre) <= w->len;
	    loop assigns i, k, w->len, w->overflow,
	      w->at[\at(w->len, Pre) .. w->room - 1];
	    loop variant s.len - i; */
	for (size_t i = 0; i < s.len; i = next(s, i)) {
		put_char(w, charset, octet(s, i));
		//@ assert text(s) == \at(text(s), Pre);
		//@ assert at(unpct(text(s)), k) == pct_octet(text(s), i);
		/*@ assert charset_upto(charset, unpct(text(s)), k + 1) ==
		      cat(charset_upto(charset, unpct(text(s)), k),
		          charset_char(charset, pct_octet(text(s), i))); */
		//@ ghost k++;
	}
	//@ assert k == len(unpct(text(s)));
}

/*@ requires v < 16;
    terminates \true;
    assigns \nothing;
    ensures \result == xdigit(v); */
static uint8_t xdigit(uint8_t v)
{
	return (uint8_t)(v < 10 ? '0' + v : 'A' + v - 10);
}

/*@ requires writable(w);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures took{Old, Here}(w, pct(c));
    ensures spared{Old, Here}(w); */
static void put_pct(struct sda_writer *w, uint8_t c)
{
	if (is_attr_token_char(c)) {
		sda_writer_byte(w, c);
		return;
	}
	sda_writer_byte(w, '%');
	sda_writer_byte(w, xdigit(c / 16));
	/*@ assert took{Pre, Here}(w,
	      snoc(snoc(empty, '%'), xdigit(c / 16))); */
	sda_writer_byte(w, xdigit(c % 16));
}

void sda_percent_write(struct sda_span s, struct sda_writer *w)
{
	/*@ loop invariant i <= s.len;
	    loop invariant text(s) == \at(text(s), Pre);
	    loop invariant spared{Pre, Here}(w);
	    loop invariant took{Pre, Here}(w, pct_upto(text(s), i));
	    loop invariant \at(w->len, Pre) <= w->len;
	    loop assigns i, w->len, w->overflow,
	      w->at[\at(w->len, Pre) .. w->room - 1];
	    loop variant s.len - i; */
	for (size_t i = 0; i < s.len; i++) {
		//@ assert at(text(s), i) == s.at[i];
		put_pct(w, s.at[i]);
		//@ assert text(s) == \at(text(s), Pre);
	}
}
