#include "uri_text.h"

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_digit(c) == 1; */
static bool is_digit(uint8_t c)
{
	return c >= '0' && c <= '9';
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_hex(c) == 1; */
static bool is_hex(uint8_t c)
{
	return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_alphanum(c) == 1; */
static bool is_alphanum(uint8_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c);
}

/*@ requires allowed < SDA_URI_SETS;
    terminates \true;
    assigns \nothing;
    ensures \result <==> uri_set_has(allowed, c) == 1; */
static bool set_has(enum sda_uri_set allowed, uint8_t c)
{
	if (is_alphanum(c))
		return true;
	switch (c) {
	case '-':
	case '_':
	case '.':
	case '!':
	case '~':
	case '*':
	case '\'':
	case '(':
	case ')':
		return true;
	case '+':
	case '$':
		return true;
	case '&':
		return allowed != SDA_URI_HEADER;
	case '/':
		return allowed != SDA_URI_PASSWORD;
	case '=':
	case ',':
		return allowed <= SDA_URI_PASSWORD;
	case ';':
		return allowed <= SDA_URI_USER;
	case '?':
		return allowed <= SDA_URI_USER || allowed == SDA_URI_HEADER;
	case ':':
		return allowed == SDA_URI_ANY || allowed >= SDA_URI_PARAM;
	case '[':
	case ']':
		return allowed >= SDA_URI_PARAM;
	case '@':
		return allowed == SDA_URI_ANY;
	default:
		return false;
	}
}

bool sda_uri_is(struct sda_span s, size_t i, uint8_t c)
{
	return i < s.len && s.at[i] == c;
}

size_t sda_uri_longer(size_t a, size_t b)
{
	if (a == SDA_NONE)
		return b;
	if (b == SDA_NONE)
		return a;
	return a < b ? b : a;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_escaped(text(s), i) == 1; */
static bool is_escaped(struct sda_span s, size_t i)
{
	return s.len - i > 2 && s.at[i] == '%' && is_hex(s.at[i + 1]) &&
	       is_hex(s.at[i + 2]);
}

/*@ requires readable(s) && i <= s.len && allowed < SDA_URI_SETS;
    terminates \true;
    assigns \nothing;
    ensures \result == uri_unit_end(text(s), i, allowed);
    ensures i <= \result <= s.len; */
static size_t unit_end(struct sda_span s, size_t i, enum sda_uri_set allowed)
{
	if (i < s.len && set_has(allowed, s.at[i]))
		return i + 1;
	return is_escaped(s, i) ? i + 3 : i;
}

size_t sda_uri_run(struct sda_span s, size_t i, enum sda_uri_set allowed)
{
	size_t k = i;
	size_t next = unit_end(s, k, allowed);

	/*@ loop invariant i <= k <= next <= s.len;
	    loop invariant next == uri_unit_end(text(s), k, allowed);
	    loop invariant uri_run_end(text(s), i, allowed) ==
	      uri_run_end(text(s), k, allowed);
	    loop assigns k, next;
	    loop variant s.len - k; */
	while (next > k) {
		k = next;
		next = unit_end(s, k, allowed);
	}
	return k;
}
