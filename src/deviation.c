#include "spec/deviation.h"

/*@
  // one step of the recursion of spec/deviation.h
  lemma qop_list_step: \forall bytes s, integer i;
    is_qop_list(s, i) ==
      (i < 0 || token_end(s, i) <= i ? 0 :
       token_end(s, i) == len(s) ? 1 : is_qop_list(s, qop_next(s, i)));
  lemma qop_list_never: \forall bytes s, integer i;
    i < 0 ==> is_qop_list(s, i) == 0;
*/

#include "deviation.h"

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
    ensures \result <==> is_hex(c) == 1; */
static bool is_hex(uint8_t c)
{
	return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_scheme_char(c) == 1; */
static bool is_scheme_char(uint8_t c)
{
	return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_uri_char(c) == 1; */
static bool is_uri_char(uint8_t c)
{
	return c >= 0x21 && c <= 0x7E && c != '"' && c != '<' && c != '>' &&
	       c != '\\';
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_any_digits(text(s)) == 1; */
static bool is_any_digits(struct sda_span s)
{
	/*@ loop invariant i <= s.len;
	    loop invariant hex_end(text(s), 0) == hex_end(text(s), i);
	    loop assigns i;
	    loop variant s.len - i; */
	for (size_t i = 0; i < s.len; i++)
		if (!is_hex(s.at[i]))
			return false;
	return true;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == scheme_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t scheme_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant scheme_end(text(s), i) == scheme_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && is_scheme_char(s.at[k]))
		k++;
	return k;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == uri_chars_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t uri_chars_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant uri_chars_end(text(s), i) ==
	      uri_chars_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && is_uri_char(s.at[k]))
		k++;
	return k;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == blanks_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t blanks_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant blanks_end(text(s), i) == blanks_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] == ' ')
		k++;
	return k;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t uri_end(struct sda_span s, size_t i)
{
	if (i == s.len || !is_letter(s.at[i]))
		return SDA_NONE;
	size_t colon = scheme_end(s, i);
	if (colon == s.len || s.at[colon] != ':')
		return SDA_NONE;
	size_t end = uri_chars_end(s, colon + 1);
	return end > colon + 1 ? end : SDA_NONE;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_uri_list(text(s), 0) == 1; */
static bool is_uri_list(struct sda_span s)
{
	size_t i = 0;

	/*@ loop invariant i <= s.len;
	    loop invariant is_uri_list(text(s), 0) == is_uri_list(text(s), i);
	    loop assigns i;
	    loop variant s.len - i; */
	for (;;) {
		size_t end = uri_end(s, i);
		if (end == SDA_NONE)
			return false;
		if (end == s.len)
			return true;
		size_t next = blanks_end(s, end);
		//@ assert is_uri_list(text(s), -1) == 0;
		if (next == end)
			return false;
		i = next;
	}
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_qop_list(text(s), 0) == 1; */
static bool is_qop_list(struct sda_span s)
{
	size_t i = 0;

	/*@ loop invariant i <= s.len;
	    loop invariant is_qop_list(text(s), 0) == is_qop_list(text(s), i);
	    loop assigns i;
	    loop variant s.len - i; */
	for (;;) {
		size_t end = sda_scan_token(s, i);
		if (end == i)
			return false;
		if (end == s.len)
			return true;
		if (s.at[end] != ',') {
			//@ assert qop_next(text(s), i) == -1;
			return false;
		}
		i = end + 1;
	}
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_conforming(header, name, text(s)) == 1; */
static bool is_conforming(enum sda_header header, unsigned name,
			  struct sda_span s)
{
	switch (name) {
	case SDA_NAME_STALE:
	case SDA_NAME_USERHASH:
		return sda_word_find(s, SDA_WORD_TRUE, SDA_WORD_DIGEST) <
		       SDA_WORD_DIGEST;
	case SDA_NAME_QOP:
		if (header == SDA_HEADER_CHALLENGE)
			return is_qop_list(s);
		return s.len > 0 && sda_scan_token(s, 0) == s.len;
	case SDA_NAME_ALGORITHM:
	case SDA_NAME_CHARSET:
	case SDA_NAME_USERNAME_EXT:
		return s.len > 0 && sda_scan_token(s, 0) == s.len;
	case SDA_NAME_URI:
		return uri_end(s, 0) == s.len;
	case SDA_NAME_DOMAIN:
		return is_uri_list(s);
	case SDA_NAME_NC:
	case SDA_NAME_RESPONSE:
	case SDA_NAME_RSPAUTH:
		return sda_scan_lhex(s, 0) == s.len;
	default:
		return true;
	}
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_bare(header, name); */
static bool is_bare(enum sda_header header, unsigned name)
{
	switch (name) {
	case SDA_NAME_ALGORITHM:
	case SDA_NAME_CHARSET:
	case SDA_NAME_USERNAME_EXT:
	case SDA_NAME_STALE:
	case SDA_NAME_USERHASH:
	case SDA_NAME_NC:
		return true;
	case SDA_NAME_QOP:
		return header != SDA_HEADER_CHALLENGE;
	default:
		return false;
	}
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_hexadecimal(name); */
static bool is_hexadecimal(unsigned name)
{
	return name == SDA_NAME_NC || name == SDA_NAME_RESPONSE ||
	       name == SDA_NAME_RSPAUTH;
}

/*@ terminates \true; assigns \nothing;
    ensures form_deviates(\result, header, name, form); */
static uint32_t form_deviation(enum sda_header header, unsigned name,
			       enum sda_form form)
{
	if (is_bare(header, name))
		return form == SDA_TOKEN ? 0 : SDA_DEVIATES_QUOTED;
	return form == SDA_TOKEN ? SDA_DEVIATES_UNQUOTED : 0;
}

/*@ requires SDA_ALGORITHM_UNKNOWN <= algorithm < SDA_ALGORITHMS;
    terminates \true;
    assigns \nothing;
    ensures length_deviates(\result, algorithm, name, len); */
static uint32_t length_deviation(enum sda_algorithm algorithm, unsigned name,
				 size_t len)
{
	size_t digits = 0;

	if (name == SDA_NAME_NC)
		return len == 8 ? 0 : SDA_DEVIATES_LENGTH;
	if (!is_hexadecimal(name) || len == 0)
		return 0;
	if (algorithm == SDA_ALGORITHM_UNKNOWN)
		return len < 32 ? SDA_DEVIATES_LENGTH : 0;
	digits = sda_hash_digits(sda_algorithm_hash(algorithm));
	return len == digits ? 0 : SDA_DEVIATES_LENGTH;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures octets_deviate(\result, header, name, text(s)); */
static uint32_t octets_deviation(enum sda_header header, unsigned name,
				 struct sda_span s)
{
	if (is_conforming(header, name, s))
		return 0;
	if (is_hexadecimal(name) && is_any_digits(s))
		return SDA_DEVIATES_CASE;
	return SDA_DEVIATES_VALUE;
}

uint32_t sda_deviation_check(enum sda_header header,
			     enum sda_algorithm algorithm, unsigned name,
			     struct sda_param param)
{
	if (param.form == SDA_ABSENT)
		return 0;
	uint32_t form = form_deviation(header, name, param.form);
	uint32_t length = length_deviation(algorithm, name, param.value.len);
	uint32_t octets = octets_deviation(header, name, param.value);
	return form + length + octets;
}
