#include "uri_address.h"

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

/* ---- runs of octets ----------------------------------------------------- */

size_t sda_uri_digits(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant uri_digits_end(text(s), i) ==
	      uri_digits_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && is_digit(s.at[k]))
		k++;
	return k;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == uri_hex_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t hex_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant uri_hex_end(text(s), i) == uri_hex_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && is_hex(s.at[k]))
		k++;
	return k;
}

/* ---- IPv4address -------------------------------------------------------- */

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_number_end(text(s), position(i));
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t number_end(struct sda_span s, size_t i)
{
	if (i == SDA_NONE)
		return SDA_NONE;
	size_t end = sda_uri_digits(s, i);
	return i < end && end <= i + 3 ? end : SDA_NONE;
}

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_dotted_end(text(s), position(i));
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t dotted_end(struct sda_span s, size_t i)
{
	size_t end = number_end(s, i);

	return sda_uri_is(s, end, '.') ? end + 1 : SDA_NONE;
}

size_t sda_uri_ipv4(struct sda_span s, size_t i)
{
	size_t second = dotted_end(s, i);
	size_t third = dotted_end(s, second);
	size_t fourth = dotted_end(s, third);

	return number_end(s, fourth);
}

/* ---- IPv6reference ------------------------------------------------------ */

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_hex4_end(text(s), position(i));
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t hex4_end(struct sda_span s, size_t i)
{
	if (i == SDA_NONE)
		return SDA_NONE;
	size_t end = hex_end(s, i);
	return i < end && end <= i + 4 ? end : SDA_NONE;
}

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_next_hex4(text(s), position(i));
    ensures \result != SDA_NONE ==> i < \result < s.len; */
static size_t next_hex4(struct sda_span s, size_t i)
{
	size_t colon = hex4_end(s, i);

	if (!sda_uri_is(s, colon, ':'))
		return SDA_NONE;
	size_t end = hex4_end(s, colon + 1);
	if (end == SDA_NONE || sda_uri_is(s, end, '.'))
		return SDA_NONE;
	return colon + 1;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_hexseq_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t hexseq_end(struct sda_span s, size_t i)
{
	size_t k = i;
	size_t next = next_hex4(s, k);

	/*@ loop invariant i <= k <= s.len;
	    loop invariant position(next) == uri_next_hex4(text(s), k);
	    loop invariant next != SDA_NONE ==> k < next < s.len;
	    loop invariant uri_hexseq_end(text(s), i) ==
	      uri_hexseq_end(text(s), k);
	    loop assigns k, next;
	    loop variant s.len - k; */
	while (next != SDA_NONE) {
		k = next;
		next = next_hex4(s, k);
	}
	return hex4_end(s, k);
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == uri_any_hexseq_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t any_hexseq_end(struct sda_span s, size_t i)
{
	size_t end = hexseq_end(s, i);

	return end == SDA_NONE ? i : end;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_hexpart_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t hexpart_end(struct sda_span s, size_t i)
{
	size_t gap = any_hexseq_end(s, i);

	if (sda_uri_is(s, gap, ':') && sda_uri_is(s, gap + 1, ':'))
		return any_hexseq_end(s, gap + 2);
	return hexseq_end(s, i);
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_ipv6_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t ipv6_end(struct sda_span s, size_t i)
{
	size_t end = hexpart_end(s, i);

	return sda_uri_is(s, end, ':') ? sda_uri_ipv4(s, end + 1) : end;
}

size_t sda_uri_reference(struct sda_span s, size_t i)
{
	size_t end = ipv6_end(s, i + 1);

	return sda_uri_is(s, end, ']') ? end + 1 : SDA_NONE;
}
