#include "uri.h"
#include "uri_host.h"
#include "uri_text.h"

/*@ terminates \true; assigns \nothing;
    ensures \result == uri_lower(c); */
static uint8_t lower(uint8_t c)
{
	return c >= 'A' && c <= 'Z' ? (uint8_t)(c + 32) : c;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result == uri_octet(text(s), k); */
static uint8_t octet(struct sda_span s, size_t k)
{
	return k < s.len ? lower(s.at[k]) : 0;
}

/*@ requires readable(s) && k <= s.len + 4;
    terminates \true;
    assigns \nothing;
    ensures \result <==> uri_four(text(s), k, c0, c1, c2, c3) == 1; */
static bool four(struct sda_span s, size_t k, uint8_t c0, uint8_t c1,
		 uint8_t c2, uint8_t c3)
{
	return octet(s, k) == c0 && octet(s, k + 1) == c1 &&
	       octet(s, k + 2) == c2 && octet(s, k + 3) == c3;
}

/* ---- userinfo ----------------------------------------------------------- */

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_userinfo_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t userinfo_end(struct sda_span s, size_t i)
{
	size_t user = sda_uri_run(s, i, SDA_URI_USER);
	size_t end = user;

	if (sda_uri_is(s, user, ':'))
		end = sda_uri_run(s, user + 1, SDA_URI_PASSWORD);
	return user > i && sda_uri_is(s, end, '@') ? end + 1 : SDA_NONE;
}

/* ---- parameters and headers of SIP-URI ---------------------------------- */

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_header_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t header_end(struct sda_span s, size_t i)
{
	size_t name = sda_uri_run(s, i, SDA_URI_HEADER);

	if (name == i || !sda_uri_is(s, name, '='))
		return SDA_NONE;
	return sda_uri_run(s, name + 1, SDA_URI_HEADER);
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> uri_headers_ok(text(s), i) == 1; */
static bool headers_ok(struct sda_span s, size_t i)
{
	size_t k = i;
	size_t end = header_end(s, k);

	/*@ loop invariant i <= k <= s.len;
	    loop invariant position(end) == uri_header_end(text(s), k);
	    loop invariant end != SDA_NONE ==> k < end <= s.len;
	    loop invariant uri_headers_ok(text(s), i) ==
	      uri_headers_ok(text(s), k);
	    loop assigns k, end;
	    loop variant s.len - k; */
	while (sda_uri_is(s, end, '&')) {
		k = end + 1;
		end = header_end(s, k);
	}
	return end == s.len;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_token_name_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t token_name_end(struct sda_span s, size_t i)
{
	if (four(s, i, 't', 'r', 'a', 'n') &&
	    four(s, i + 4, 's', 'p', 'o', 'r') && octet(s, i + 8) == 't' &&
	    octet(s, i + 9) == '=')
		return i + 10;
	if (four(s, i, 'u', 's', 'e', 'r') && octet(s, i + 4) == '=')
		return i + 5;
	if (four(s, i, 'm', 'e', 't', 'h') && octet(s, i + 4) == 'o' &&
	    octet(s, i + 5) == 'd' && octet(s, i + 6) == '=')
		return i + 7;
	return SDA_NONE;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_token_param_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t token_param_end(struct sda_span s, size_t i)
{
	size_t value = token_name_end(s, i);

	if (value == SDA_NONE)
		return SDA_NONE;
	size_t end = sda_scan_token(s, value);
	return end > value ? end : SDA_NONE;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_other_param_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t other_param_end(struct sda_span s, size_t i)
{
	size_t name = sda_uri_run(s, i, SDA_URI_PARAM);

	if (name == i)
		return SDA_NONE;
	if (!sda_uri_is(s, name, '='))
		return name;
	size_t end = sda_uri_run(s, name + 1, SDA_URI_PARAM);
	return end > name + 1 ? end : SDA_NONE;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_param_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t param_end(struct sda_span s, size_t i)
{
	size_t token = token_param_end(s, i);
	size_t other = other_param_end(s, i);

	return sda_uri_longer(token, other);
}

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures \result <==> uri_tail_ok(text(s), position(i)) == 1; */
/* uri-parameters [ headers ] */
static bool tail_ok(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant is_place(s, k);
	    loop invariant i == SDA_NONE || i <= k;
	    loop invariant uri_tail_ok(text(s), position(i)) ==
	      uri_tail_ok(text(s), position(k));
	    loop assigns k;
	    loop variant s.len - k; */
	while (sda_uri_is(s, k, ';')) {
		size_t end = param_end(s, k + 1);

		if (end == SDA_NONE)
			return false;
		k = end;
	}
	if (sda_uri_is(s, k, '?'))
		return headers_ok(s, k + 1);
	return k == s.len;
}

/* ---- SIP-URI and SIPS-URI ----------------------------------------------- */

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_sip_start(text(s));
    ensures is_place(s, \result); */
static size_t sip_start(struct sda_span s)
{
	if (four(s, 0, 's', 'i', 'p', ':'))
		return 4;
	return four(s, 0, 's', 'i', 'p', 's') && octet(s, 4) == ':' ? 5
								    : SDA_NONE;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==>
      uri_sip_ok(text(s), uri_sip_start(text(s))) == 1; */
static bool is_sip(struct sda_span s)
{
	size_t start = sip_start(s);

	if (start == SDA_NONE)
		return false;
	size_t host = sda_uri_hostport(s, start);
	if (tail_ok(s, host))
		return true;
	size_t user = userinfo_end(s, start);
	host = sda_uri_hostport(s, user);
	return tail_ok(s, host);
}

/* ---- absoluteURI -------------------------------------------------------- */

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_letter(c) == 1; */
static bool is_letter(uint8_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_scheme_char(c) == 1; */
static bool is_scheme_char(uint8_t c)
{
	return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' ||
	       c == '.';
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result == uri_scheme_end(text(s), 0);
    ensures \result <= s.len; */
static size_t scheme_end(struct sda_span s)
{
	size_t k = 0;

	/*@ loop invariant k <= s.len;
	    loop invariant uri_scheme_end(text(s), 0) ==
	      uri_scheme_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && is_scheme_char(s.at[k]))
		k++;
	return k;
}

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures \result <==> uri_rest_ok(text(s), position(i)) == 1; */
/* [ abs-path ] [ "?" query ] */
static bool rest_ok(struct sda_span s, size_t i)
{
	if (i == s.len)
		return true;
	if (!sda_uri_is(s, i, '/') && !sda_uri_is(s, i, '?'))
		return false;
	return sda_uri_run(s, i, SDA_URI_ANY) == s.len;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> uri_net_ok(text(s), i) == 1; */
static bool net_ok(struct sda_span s, size_t i)
{
	if (!sda_uri_is(s, i, '/') || !sda_uri_is(s, i + 1, '/'))
		return false;
	size_t host = sda_uri_hostport(s, i + 2);
	if (rest_ok(s, host))
		return true;
	size_t user = userinfo_end(s, i + 2);
	host = sda_uri_hostport(s, user);
	return rest_ok(s, host);
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> uri_absolute_ok(text(s)) == 1; */
static bool is_absolute(struct sda_span s)
{
	if (s.len == 0 || !is_letter(s.at[0]))
		return false;
	size_t colon = scheme_end(s);
	if (!sda_uri_is(s, colon, ':'))
		return false;
	if (colon + 1 < s.len &&
	    sda_uri_run(s, colon + 1, SDA_URI_ANY) == s.len)
		return true;
	return net_ok(s, colon + 1);
}

bool sda_uri_check(struct sda_span s)
{
	return is_absolute(s) || is_sip(s);
}
