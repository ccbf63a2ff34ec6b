#include "start.h"

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==>
      i + 4 <= s.len && four(text(s), i, 's', 'i', 'p', '/') == 1; */
static bool is_sip(struct sda_span s, size_t i)
{
	return s.len - i >= 4 && (s.at[i] == 'S' || s.at[i] == 's') &&
	       (s.at[i + 1] == 'I' || s.at[i + 1] == 'i') &&
	       (s.at[i + 2] == 'P' || s.at[i + 2] == 'p') &&
	       s.at[i + 3] == '/';
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == version_minor(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t version_minor(struct sda_span s, size_t i)
{
	if (!is_sip(s, i))
		return SDA_NONE;
	size_t point = sda_line_digits(s, i + 4);
	if (point == i + 4 || point == s.len || s.at[point] != '.')
		return SDA_NONE;
	return point + 1;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == version_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t version_end(struct sda_span s, size_t i)
{
	size_t minor = version_minor(s, i);

	if (minor == SDA_NONE)
		return SDA_NONE;
	size_t end = sda_line_digits(s, minor);
	return end > minor ? end : SDA_NONE;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_version_2_0(text(s), i) == 1; */
static bool is_version_2_0(struct sda_span s, size_t i)
{
	return version_end(s, i) == i + 7 && s.at[i + 4] == '2' &&
	       s.at[i + 6] == '0';
}

/* ---- Method SP Request-URI SP SIP-Version CRLF --------------------------- */

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == request_uri(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len &&
      token_end(text(s), i) == \result - 1; */
static size_t request_uri(struct sda_span s, size_t i)
{
	size_t end = sda_scan_token(s, i);

	return end > i && end < s.len && s.at[end] == ' ' ? end + 1 : SDA_NONE;
}

/*@ requires readable(s) && i <= s.len;
    requires \valid(out);
    requires \separated(out, s.at + (0 .. s.len - 1));
    terminates \true;
    assigns *out;
    ensures position(\result) == request_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result && \result + 2 <= s.len;
    ensures \result != SDA_NONE ==> is_start(*out, s, text(s), i);
    ensures \result == SDA_NONE ==> *out == \old(*out); */
static size_t read_request(struct sda_span s, size_t i, struct sda_start *out)
{
	size_t uri = request_uri(s, i);

	if (uri == SDA_NONE)
		return SDA_NONE;
	size_t uri_end = sda_line_visible(s, uri);
	if (uri_end == uri || uri_end == s.len || s.at[uri_end] != ' ')
		return SDA_NONE;
	//@ assert version: request_version(text(s), i) == uri_end + 1;
	size_t end = version_end(s, uri_end + 1);
	if (end == SDA_NONE || !sda_line_break(s, end))
		return SDA_NONE;
	//@ assert end: request_end(text(s), i) == end;
	bool is_sip_2_0 = is_version_2_0(s, uri_end + 1);
	//@ assert known: is_sip_2_0 <==> is_sip_2_0(text(s), i) == 1;
	out->is_request = true;
	out->is_sip_2_0 = is_sip_2_0;
	out->method.at = s.at + i;
	out->method.len = uri - 1 - i;
	out->request_uri.at = s.at + uri;
	out->request_uri.len = uri_end - uri;
	out->status = 0;
	return end;
}

/* ---- SIP-Version SP Status-Code SP Reason-Phrase CRLF -------------------- */

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == status_code(text(s), i);
    ensures \result != SDA_NONE ==> i < \result && \result + 4 <= s.len;
    ensures \result != SDA_NONE ==> '0' <= s.at[\result] <= '9' &&
      '0' <= s.at[\result + 1] <= '9' && '0' <= s.at[\result + 2] <= '9'; */
static size_t status_code(struct sda_span s, size_t i)
{
	size_t space = version_end(s, i);

	if (space == SDA_NONE || s.len - space < 5 || s.at[space] != ' ')
		return SDA_NONE;
	size_t code = space + 1;
	if (sda_line_digits(s, code) != code + 3 || s.at[code + 3] != ' ')
		return SDA_NONE;
	return code;
}

/*@ requires '0' <= digit <= '9';
    terminates \true;
    assigns \nothing;
    ensures \result == digit - '0' && \result <= 9; */
static unsigned digit_value(uint8_t digit)
{
	return (unsigned)(digit - '0');
}

/*@ requires readable(s) && i <= s.len;
    requires request_end(text(s), i) < 0;
    requires \valid(out);
    requires \separated(out, s.at + (0 .. s.len - 1));
    terminates \true;
    assigns *out;
    ensures position(\result) == status_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result && \result + 2 <= s.len;
    ensures \result != SDA_NONE ==> is_start(*out, s, text(s), i);
    ensures \result == SDA_NONE ==> *out == \old(*out); */
static size_t read_status(struct sda_span s, size_t i, struct sda_start *out)
{
	const struct sda_span nothing = { NULL, 0 };
	size_t code = status_code(s, i);

	if (code == SDA_NONE)
		return SDA_NONE;
	size_t end = sda_line_end(s, code + 4);
	if (end == SDA_NONE)
		return SDA_NONE;
	//@ assert end: status_end(text(s), i) == end;
	unsigned status = 100 * digit_value(s.at[code]) +
			  10 * digit_value(s.at[code + 1]) +
			  digit_value(s.at[code + 2]);
	//@ assert status: status == status_number(text(s), i);
	bool is_sip_2_0 = status >= 100 && status <= 699 &&
			  is_version_2_0(s, i);
	//@ assert known: is_sip_2_0 <==> is_sip_2_0(text(s), i) == 1;
	out->is_request = false;
	out->is_sip_2_0 = is_sip_2_0;
	out->method = nothing;
	out->request_uri = nothing;
	out->status = status;
	return end;
}

size_t sda_start_read(struct sda_span s, size_t i, struct sda_start *out)
{
	size_t end = read_request(s, i, out);

	if (end == SDA_NONE)
		end = read_status(s, i, out);
	return end;
}
