#include "ext_value.h"
#include "spec/part.h"
#include "spec/took.h"
#include "utf8.h"

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_letter(c) == 1; */
static bool is_letter(uint8_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_digit(c) == 1; */
static bool is_digit(uint8_t c)
{
	return c >= '0' && c <= '9';
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_charset_char(c) == 1; */
static bool is_charset_char(uint8_t c)
{
	return is_letter(c) || is_digit(c) || c == '!' || c == '#' ||
	       c == '$' || c == '%' || c == '&' || c == '+' || c == '-' ||
	       c == '^' || c == '_' || c == '`' || c == '{' || c == '}' ||
	       c == '~';
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_charset(text(s)) == 1; */
static bool is_charset(struct sda_span s)
{
	size_t i = 0;

	/*@ loop invariant i <= s.len;
	    loop invariant charset_end(text(s), 0) == charset_end(text(s), i);
	    loop assigns i;
	    loop variant s.len - i; */
	while (i < s.len && is_charset_char(s.at[i]))
		i++;
	return i > 0 && i == s.len;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_language(text(s)) == 1; */
static bool is_language(struct sda_span s)
{
	enum { SUBTAG_MAX = 8 };
	bool primary = true;
	size_t n = 0;

	/*@ loop invariant i <= s.len && n <= SUBTAG_MAX;
	    loop invariant is_language(text(s)) ==
	      language_from(text(s), i, n, primary ? 1 : 0);
	    loop assigns i, n, primary;
	    loop variant s.len - i; */
	for (size_t i = 0; i < s.len; i++) {
		uint8_t c = s.at[i];
		//@ assert c == at(text(s), i);
		if (c == '-' && n > 0) {
			n = 0;
			primary = false;
		} else if (n < SUBTAG_MAX &&
			   (is_letter(c) || (!primary && is_digit(c)))) {
			n++;
		} else {
			return false;
		}
	}
	return n > 0;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures i <= \result <= s.len;
    ensures \result < s.len ==> \result == quote_from(text(s), i);
    ensures \result == s.len ==> quote_from(text(s), i) == -1; */
/* The first "'" from i on, or the end. */
static size_t quote(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant quote_from(text(s), i) == quote_from(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] != '\'')
		k++;
	return k;
}

/*@ requires readable(s) && i <= j <= s.len;
    terminates \true;
    assigns \nothing;
    ensures is_cut(\result, s, i, j) && readable(\result);
    ensures text(\result) == sub(text(s), i, j); */
static struct sda_span cut(struct sda_span s, size_t i, size_t j)
{
	struct sda_span part = { s.at + i, j - i };

	return part;
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> in_case(c, octet) == 1; */
static bool in_case(uint8_t c, uint8_t octet)
{
	return octet == c || (c >= 'a' && c <= 'z' && octet == c - 32);
}

/*@ requires readable(s) && i + 4 <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> has_four(text(s), i, c0, c1, c2, c3) == 1; */
static bool has_four(struct sda_span s, size_t i, uint8_t c0, uint8_t c1,
		     uint8_t c2, uint8_t c3)
{
	return in_case(c0, s.at[i]) && in_case(c1, s.at[i + 1]) &&
	       in_case(c2, s.at[i + 2]) && in_case(c3, s.at[i + 3]);
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result == charset_named(text(s)); */
static enum sda_charset charset_named(struct sda_span s)
{
	if (s.len == 5 && has_four(s, 0, 'u', 't', 'f', '-') && s.at[4] == '8')
		return SDA_CHARSET_UTF_8;
	if (s.len == 10 && has_four(s, 0, 'i', 's', 'o', '-') &&
	    has_four(s, 4, '8', '8', '5', '9') && s.at[8] == '-' &&
	    s.at[9] == '1')
		return SDA_CHARSET_ISO_8859_1;
	return SDA_CHARSETS;
}

/*@ requires readable(s) && first < second < s.len;
    requires first == ext_first(text(s)) && second == ext_second(text(s));
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_ext_value(text(s)) == 1; */
static bool is_ext_value(struct sda_span s, size_t first, size_t second)
{
	struct sda_span charset = cut(s, 0, first);
	struct sda_span language = cut(s, first + 1, second);
	struct sda_span value = cut(s, second + 1, s.len);

	return is_charset(charset) &&
	       (language.len == 0 || is_language(language)) &&
	       sda_percent_check(value);
}

enum sda_status sda_ext_value_read(struct sda_span s,
				   struct sda_ext_value *out)
{
	if (s.len > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	size_t first = quote(s, 0);
	size_t second = first < s.len ? quote(s, first + 1) : s.len;
	//@ assert second == s.len ==> ext_second(text(s)) == -1;
	//@ assert second < s.len ==> ext_second(text(s)) == second;
	if (second == s.len || !is_ext_value(s, first, second))
		return SDA_MALFORMED;
	//@ assert is_ext_value(text(s)) == 1;
	struct sda_span charset = cut(s, 0, first);
	//@ assert text(charset) == ext_charset(text(s));
	enum sda_charset named = charset_named(charset);
	if (named == SDA_CHARSETS)
		return SDA_UNSUPPORTED;
	out->charset = named;
	out->language = cut(s, first + 1, second);
	out->value = cut(s, second + 1, s.len);
	return SDA_OK;
}

enum sda_status sda_ext_value_decode(const struct sda_ext_value *v,
				     struct sda_writer *w)
{
	if (v->charset == SDA_CHARSET_UTF_8 && !sda_percent_utf8(v->value))
		return SDA_MALFORMED;
	sda_percent_read(v->value, v->charset, w);
	return SDA_OK;
}

/*@
  lemma cat_snoc_one: \forall bytes s, integer c;
    cat(s, snoc(empty, c)) == snoc(s, c);
*/

/*@ requires writable(w);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures took{Old, Here}(w, ext_prefix);
    ensures spared{Old, Here}(w); */
static void put_prefix(struct sda_writer *w)
{
	sda_writer_byte(w, 'U');
	sda_writer_byte(w, 'T');
	sda_writer_byte(w, 'F');
	sda_writer_byte(w, '-');
	/*@ assert took{Pre, Here}(w,
	      snoc(snoc(snoc(snoc(empty, 'U'), 'T'), 'F'), '-')); */
	sda_writer_byte(w, '8');
	sda_writer_byte(w, '\'');
	/*@ assert took{Pre, Here}(w,
	      snoc(snoc(snoc(snoc(snoc(snoc(empty, 'U'), 'T'), 'F'), '-'), '8'),
	           '\'')); */
	sda_writer_byte(w, '\'');
}

enum sda_status sda_ext_value_write(struct sda_span name,
				    struct sda_writer *w)
{
	if (!sda_utf8_check(name))
		return SDA_MALFORMED;
	put_prefix(w);
	//@ assert text(name) == \at(text(name), Pre);
	sda_percent_write(name, w);
	return SDA_OK;
}
