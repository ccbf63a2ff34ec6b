#include "uri_host.h"

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
    ensures \result <==> is_alphanum(c) == 1; */
static bool is_alphanum(uint8_t c)
{
	return is_letter(c) || is_digit(c);
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == uri_label_chars_end(text(s), i);
    ensures i <= \result <= s.len;
    ensures i < s.len && is_label_char(s.at[i]) == 1 ==> i < \result; */
static size_t label_chars_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant uri_label_chars_end(text(s), i) ==
	      uri_label_chars_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && (is_alphanum(s.at[k]) || s.at[k] == '-'))
		k++;
	return k;
}

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures \result <==> uri_starts_label(text(s), position(i)) == 1; */
static bool starts_label(struct sda_span s, size_t i)
{
	return i < s.len && is_alphanum(s.at[i]);
}

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_label_end(text(s), position(i));
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t label_end(struct sda_span s, size_t i)
{
	if (!starts_label(s, i))
		return SDA_NONE;
	size_t end = label_chars_end(s, i);
	return is_alphanum(s.at[end - 1]) ? end : SDA_NONE;
}

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_next_label(text(s), position(i));
    ensures \result != SDA_NONE ==> i < \result < s.len; */
static size_t next_label(struct sda_span s, size_t i)
{
	size_t end = label_end(s, i);

	if (!sda_uri_is(s, end, '.') || !starts_label(s, end + 1))
		return SDA_NONE;
	return end + 1;
}

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_top_end(text(s), position(i));
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t top_end(struct sda_span s, size_t i)
{
	size_t end = label_end(s, i);

	if (end == SDA_NONE || !is_letter(s.at[i]))
		return SDA_NONE;
	return sda_uri_is(s, end, '.') ? end + 1 : end;
}

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_name_end(text(s), position(i));
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t name_end(struct sda_span s, size_t i)
{
	size_t k = i;
	size_t next = next_label(s, k);

	/*@ loop invariant is_place(s, k) && i <= k;
	    loop invariant position(next) ==
	      uri_next_label(text(s), position(k));
	    loop invariant next != SDA_NONE ==> k < next < s.len;
	    loop invariant uri_name_end(text(s), position(i)) ==
	      uri_name_end(text(s), position(k));
	    loop assigns k, next;
	    loop variant s.len - k; */
	while (next != SDA_NONE) {
		k = next;
		next = next_label(s, k);
	}
	return top_end(s, k);
}

/* ---- hostport ----------------------------------------------------------- */

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_host_end(text(s), position(i));
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t host_end(struct sda_span s, size_t i)
{
	if (sda_uri_is(s, i, '['))
		return sda_uri_reference(s, i);
	size_t name = name_end(s, i);
	size_t address = sda_uri_ipv4(s, i);
	return sda_uri_longer(name, address);
}

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_port_end(text(s), position(i));
    ensures is_place(s, \result); */
static size_t port_end(struct sda_span s, size_t i)
{
	if (!sda_uri_is(s, i, ':'))
		return i;
	size_t end = sda_uri_digits(s, i + 1);
	return end > i + 1 ? end : SDA_NONE;
}

size_t sda_uri_hostport(struct sda_span s, size_t i)
{
	size_t host = host_end(s, i);

	return port_end(s, host);
}
