#include "spec/production.h"

/*@
  // one step of each recursion of spec/production.h
  lemma qop_list_step: \forall bytes s, integer i;
    is_qop_list(s, i) ==
      (i < 0 || token_end(s, i) <= i ? 0 :
       token_end(s, i) == len(s) ? 1 : is_qop_list(s, qop_next(s, i)));
  lemma qop_list_never: \forall bytes s, integer i;
    i < 0 ==> is_qop_list(s, i) == 0;
  lemma uri_list_step: \forall bytes s, integer i;
    is_uri_list(s, i) ==
      (i < 0 || is_uri(sub(s, i, nonblanks_end(s, i))) != 1 ? 0 :
       nonblanks_end(s, i) == len(s) ? 1 : is_uri_list(s, uri_next(s, i)));
  lemma uri_list_never: \forall bytes s, integer i;
    i < 0 ==> is_uri_list(s, i) == 0;
*/

#include "base64.h"
#include "ext_value.h"
#include "production.h"
#include "scan.h"
#include "spec/part.h"
#include "uri.h"

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == nonblanks_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t nonblanks_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant nonblanks_end(text(s), i) ==
	      nonblanks_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] != ' ')
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
		size_t end = nonblanks_end(s, i);
		struct sda_span uri = { s.at + i, end - i };
		//@ assert piece: text(uri) == sub(text(s), i, end);
		if (!sda_uri_check(uri))
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
    ensures \result <==> is_token(text(s)) == 1; */
static bool is_token(struct sda_span s)
{
	return s.len > 0 && sda_scan_token(s, 0) == s.len;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_boolean(text(s)) == 1; */
static bool is_boolean(struct sda_span s)
{
	return sda_word_find(s, SDA_WORD_TRUE, SDA_WORD_DIGEST) <
	       SDA_WORD_DIGEST;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> says_utf_8(text(s)) == 1; */
static bool says_utf_8(struct sda_span s)
{
	return s.len == 5 && (s.at[0] == 'U' || s.at[0] == 'u') &&
	       (s.at[1] == 'T' || s.at[1] == 't') &&
	       (s.at[2] == 'F' || s.at[2] == 'f') && s.at[3] == '-' &&
	       s.at[4] == '8';
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_ext_value(text(s)) == 1; */
static bool is_ext_value(struct sda_span s)
{
	struct sda_ext_value parts;

	return sda_ext_value_read(s, &parts) != SDA_MALFORMED;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_digits(text(s)) == 1; */
static bool is_digits(struct sda_span s)
{
	return sda_scan_lhex(s, 0) == s.len;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_aka_nonce(text(s)) == 1; */
static bool is_aka_nonce(struct sda_span s)
{
	size_t octets = sda_base64_octets(s);

	return octets != SDA_NONE && octets >= 32;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_auts(text(s)) == 1; */
static bool is_auts(struct sda_span s)
{
	return sda_base64_octets(s) == 14;
}

bool sda_production_bare(enum sda_header header, unsigned name)
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

bool sda_production_check(enum sda_header header, unsigned name,
			  struct sda_span value)
{
	switch (name) {
	case SDA_NAME_STALE:
	case SDA_NAME_USERHASH:
		return is_boolean(value);
	case SDA_NAME_QOP:
		if (header == SDA_HEADER_CHALLENGE)
			return is_qop_list(value);
		return is_token(value);
	case SDA_NAME_ALGORITHM:
		return is_token(value);
	case SDA_NAME_USERNAME_EXT:
		return is_ext_value(value);
	case SDA_NAME_CHARSET:
		return says_utf_8(value);
	case SDA_NAME_URI:
		return sda_uri_check(value);
	case SDA_NAME_DOMAIN:
		return is_uri_list(value);
	case SDA_NAME_NC:
	case SDA_NAME_RESPONSE:
	case SDA_NAME_RSPAUTH:
		return is_digits(value);
	case SDA_NAME_AUTS:
		return is_auts(value);
	default:
		return true;
	}
}

/*@ requires readable(value);
    terminates \true;
    assigns \nothing;
    ensures \result <==>
      is_spaced(text(value), SDA_HEADER_CHALLENGE, name) == 1; */
static bool challenge_spaced(unsigned name, struct sda_span value)
{
	switch (name) {
	case SDA_NAME_DOMAIN:
		return is_uri_list(value);
	case SDA_NAME_NONCE:
		return is_aka_nonce(value);
	case SDA_NAME_QOP:
		return is_qop_list(value);
	default:
		return false;
	}
}

/*@ requires readable(value);
    terminates \true;
    assigns \nothing;
    ensures \result <==>
      is_spaced(text(value), SDA_HEADER_CREDENTIALS, name) == 1; */
static bool credentials_spaced(unsigned name, struct sda_span value)
{
	switch (name) {
	case SDA_NAME_NONCE:
		return is_aka_nonce(value);
	case SDA_NAME_URI:
		return sda_uri_check(value);
	case SDA_NAME_RESPONSE:
		return is_digits(value);
	case SDA_NAME_AUTS:
		return is_auts(value);
	default:
		return false;
	}
}

bool sda_production_spaced(enum sda_header header, unsigned name,
			   struct sda_span value)
{
	if (header == SDA_HEADER_CHALLENGE)
		return challenge_spaced(name, value);
	if (header == SDA_HEADER_CREDENTIALS)
		return credentials_spaced(name, value);
	if (header == SDA_HEADER_AUTHINFO && name == SDA_NAME_RSPAUTH)
		return is_digits(value);
	return false;
}

bool sda_production_listed(enum sda_header header, unsigned name,
			   enum sda_form form, struct sda_span value)
{
	if (header != SDA_HEADER_AUTHINFO)
		return true;
	switch (name) {
	case SDA_NAME_CNONCE:
	case SDA_NAME_NEXTNONCE:
		return form == SDA_QUOTED;
	case SDA_NAME_QOP:
		return form == SDA_TOKEN;
	case SDA_NAME_NC:
		return form == SDA_TOKEN && value.len == 8 && is_digits(value);
	case SDA_NAME_RSPAUTH:
		return form == SDA_QUOTED && is_digits(value);
	default:
		return false;
	}
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_ascii(text(s), 0) == 1; */
static bool is_ascii(struct sda_span s)
{
	/*@ loop invariant i <= s.len;
	    loop invariant is_ascii(text(s), 0) == is_ascii(text(s), i);
	    loop assigns i;
	    loop variant s.len - i; */
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] >= 0x80)
			return false;
	return true;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_inside(text(s)) == 1; */
static bool is_inside(struct sda_span s)
{
	return sda_scan_inside(s, 0) == s.len;
}

/*@ requires readable(s) && is_ext_value(text(s)) == 1;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_utf_8_value(text(s)) == 1; */
static bool is_utf_8_value(struct sda_span s)
{
	struct sda_ext_value value;

	return sda_ext_value_read(s, &value) == SDA_OK &&
	       value.charset == SDA_CHARSET_UTF_8 &&
	       sda_percent_utf8(value.value);
}

bool sda_production_sendable(enum sda_header header, unsigned name,
			     enum sda_form form, struct sda_span value)
{
	if (form == SDA_TOKEN ? !is_token(value) : !is_inside(value))
		return false;
	if (!sda_production_check(header, name, value) ||
	    !sda_production_listed(header, name, form, value))
		return false;
	switch (name) {
	case SDA_NAME_NC:
		return value.len == 8;
	case SDA_NAME_CNONCE:
		return is_ascii(value);
	case SDA_NAME_USERNAME_EXT:
		return is_utf_8_value(value);
	default:
		return true;
	}
}
