#include "deviation.h"

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_xdigit(c) == 1; */
static bool is_xdigit(uint8_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_any_digits(text(s)) == 1; */
static bool is_any_digits(struct sda_span s)
{
	/*@ loop invariant i <= s.len;
	    loop invariant xdigits_end(text(s), 0) == xdigits_end(text(s), i);
	    loop assigns i;
	    loop variant s.len - i; */
	for (size_t i = 0; i < s.len; i++)
		if (!is_xdigit(s.at[i]))
			return false;
	return true;
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
	if (sda_production_bare(header, name))
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
	if (sda_production_check(header, name, s))
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

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_judged(SDA_HEADER_CREDENTIALS, name) == 1; */
static bool credentials_judged(unsigned name)
{
	if (name >= SDA_NAME_USERHASH)
		return name <= SDA_NAME_AUTS;
	return name != SDA_NAME_DOMAIN && name != SDA_NAME_STALE &&
	       name != SDA_NAME_CHARSET;
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_judged(SDA_HEADER_AUTHINFO, name) == 1; */
static bool authinfo_judged(unsigned name)
{
	switch (name) {
	case SDA_NAME_QOP:
	case SDA_NAME_CNONCE:
	case SDA_NAME_NC:
	case SDA_NAME_RSPAUTH:
	case SDA_NAME_NEXTNONCE:
		return true;
	default:
		return false;
	}
}

bool sda_deviation_judged(enum sda_header header, unsigned name)
{
	if (header == SDA_HEADER_CHALLENGE)
		return name <= SDA_NAME_USERHASH;
	if (header == SDA_HEADER_CREDENTIALS)
		return credentials_judged(name);
	return header == SDA_HEADER_AUTHINFO && authinfo_judged(name);
}

/*@ terminates \true; assigns \nothing;
    ensures \result == challenge_tolerated(name); */
static uint32_t challenge_tolerated(unsigned name)
{
	switch (name) {
	case SDA_NAME_ALGORITHM:
	case SDA_NAME_CHARSET:
	case SDA_NAME_USERHASH:
		return SDA_DEVIATES_QUOTED;
	case SDA_NAME_STALE:
		return SDA_DEVIATES_QUOTED + SDA_DEVIATES_VALUE;
	case SDA_NAME_QOP:
	case SDA_NAME_DOMAIN:
		return SDA_DEVIATES_UNQUOTED + SDA_DEVIATES_VALUE;
	case SDA_NAME_REALM:
	case SDA_NAME_NONCE:
	case SDA_NAME_OPAQUE:
		return SDA_DEVIATES_UNQUOTED;
	default:
		return 0;
	}
}

/*@ terminates \true; assigns \nothing;
    ensures \result == credentials_tolerated(name); */
static uint32_t credentials_tolerated(unsigned name)
{
	switch (name) {
	case SDA_NAME_ALGORITHM:
	case SDA_NAME_USERHASH:
	case SDA_NAME_QOP:
		return SDA_DEVIATES_QUOTED;
	case SDA_NAME_NC:
		return SDA_DEVIATES_QUOTED + SDA_DEVIATES_CASE;
	case SDA_NAME_USERNAME:
	case SDA_NAME_REALM:
	case SDA_NAME_NONCE:
	case SDA_NAME_OPAQUE:
	case SDA_NAME_CNONCE:
		return SDA_DEVIATES_UNQUOTED;
	case SDA_NAME_URI:
		return SDA_DEVIATES_VALUE;
	default:
		return 0;
	}
}

uint32_t sda_deviation_tolerated(enum sda_header header, unsigned name)
{
	if (!sda_deviation_judged(header, name))
		return SDA_DEVIATES_ANY;
	if (header == SDA_HEADER_CHALLENGE)
		return challenge_tolerated(name);
	if (header == SDA_HEADER_CREDENTIALS)
		return credentials_tolerated(name);
	return 0;
}
