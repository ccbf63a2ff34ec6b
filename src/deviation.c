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
