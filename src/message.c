#include "message.h"
#include "spec/part.h"

/*@
  lemma four_more_len: \forall bytes s, integer a, b, c, d;
    len(four_more(s, a, b, c, d)) == len(s) + 4;
  lemma four_more_at: \forall bytes s, integer a, b, c, d, k;
    0 <= k < len(s) + 4 ==> at(four_more(s, a, b, c, d), k) ==
      (k < len(s) ? at(s, k) : k == len(s) ? a : k == len(s) + 1 ? b :
       k == len(s) + 2 ? c : d);
*/

static const uint8_t content_length[] = { 'C', 'o', 'n', 't', 'e', 'n', 't',
					  '-', 'L', 'e', 'n', 'g', 't', 'h' };

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == number_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t number_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant number_end(text(s), i) == number_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] >= '0' && s.at[k] <= '9')
		k++;
	return k;
}

/*@ requires readable(s) && i <= end <= s.len;
    requires number_end(text(s), i) >= end;
    terminates \true;
    assigns \nothing;
    ensures \let n = number(text(s), i, end);
      \result == (n > SDA_SPAN_MAX ? SDA_SPAN_MAX + 1 : n); */
/* The number of the digits from i to end - 1, or more than any length. */
static size_t number(struct sda_span s, size_t i, size_t end)
{
	size_t value = 0;

	/*@ loop invariant i <= k <= end;
	    loop invariant number_end(text(s), k) >= end;
	    loop invariant \let n = number(text(s), i, k);
	      value == (n > SDA_SPAN_MAX ? SDA_SPAN_MAX + 1 : n);
	    loop assigns k, value;
	    loop variant end - k; */
	for (size_t k = i; k < end; k++) {
		value = 10 * value + (size_t)(s.at[k] - '0');
		if (value > SDA_SPAN_MAX)
			value = SDA_SPAN_MAX + 1;
	}
	return value;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_crlf(text(s), i) == 1; */
static bool is_crlf(struct sda_span s, size_t i)
{
	return s.len - i > 1 && s.at[i] == '\r' && s.at[i + 1] == '\n';
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == line_end(text(s), i);
    ensures \result != SDA_NONE ==> i <= \result && \result + 2 <= s.len; */
static size_t line_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant line_end(text(s), i) == line_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] != '\r' && s.at[k] != '\n')
		k++;
	return is_crlf(s, k) ? k : SDA_NONE;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == visible_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t visible_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant visible_end(text(s), i) == visible_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] > ' ' && s.at[k] != 0x7F)
		k++;
	return k;
}

/* ---- start line ----------------------------------------------------------- */

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
    ensures position(\result) == version_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t version_end(struct sda_span s, size_t i)
{
	if (!is_sip(s, i))
		return SDA_NONE;
	size_t point = number_end(s, i + 4);
	if (point == i + 4 || point == s.len || s.at[point] != '.')
		return SDA_NONE;
	size_t end = number_end(s, point + 1);
	return end > point + 1 ? end : SDA_NONE;
}

/*@ requires readable(s) && i <= s.len;
    requires version_end(text(s), i) >= 0;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_version_2_0(text(s), i) == 1; */
static bool is_version_2_0(struct sda_span s, size_t i)
{
	return version_end(s, i) - i == 7 && s.at[i + 4] == '2' &&
	       s.at[i + 6] == '0';
}

/*@ requires readable(s) && i <= s.len;
    requires \valid(out) && \valid(version);
    requires \separated(out, version, s.at + (0 .. s.len - 1));
    terminates \true;
    assigns *out, *version;
    ensures position(\result) == request_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result && \result + 2 <= s.len &&
      *version < \result;
    ensures \result != SDA_NONE ==> is_start(*out, s, text(s), i) &&
      *version == request_version(text(s), i); */
/* Reads Method SP Request-URI SP SIP-Version; its end, or SDA_NONE. */
static size_t read_request(struct sda_span s, size_t i,
			   struct sda_message *out, size_t *version)
{
	size_t method_end = sda_scan_token(s, i);

	if (method_end == i || method_end == s.len || s.at[method_end] != ' ')
		return SDA_NONE;
	size_t uri = method_end + 1;
	size_t uri_end = visible_end(s, uri);
	if (uri_end == uri || uri_end == s.len || s.at[uri_end] != ' ')
		return SDA_NONE;
	//@ assert version: request_version(text(s), i) == uri_end + 1;
	size_t end = version_end(s, uri_end + 1);
	if (end == SDA_NONE || !is_crlf(s, end))
		return SDA_NONE;
	//@ assert end: request_end(text(s), i) == end;
	*version = uri_end + 1;
	out->is_request = true;
	out->method.at = s.at + i;
	out->method.len = method_end - i;
	out->request_uri.at = s.at + uri;
	out->request_uri.len = uri_end - uri;
	out->status = 0;
	return end;
}

/*@ requires readable(s) && i <= s.len;
    requires \valid(out);
    requires \separated(out, s.at + (0 .. s.len - 1));
    requires request_end(text(s), i) < 0;
    terminates \true;
    assigns *out;
    ensures position(\result) == status_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result && \result + 2 <= s.len;
    ensures \result != SDA_NONE ==> is_start(*out, s, text(s), i); */
/* Reads SIP-Version SP Status-Code SP Reason-Phrase; its end, or SDA_NONE. */
static size_t read_response(struct sda_span s, size_t i,
			    struct sda_message *out)
{
	const struct sda_span nothing = { NULL, 0 };
	size_t space = version_end(s, i);

	if (space == SDA_NONE || s.len - space < 5 || s.at[space] != ' ')
		return SDA_NONE;
	size_t code = space + 1;
	if (number_end(s, code) < code + 3 || s.at[code + 3] != ' ')
		return SDA_NONE;
	//@ assert code: status_code(text(s), i) == code;
	size_t end = line_end(s, code + 4);
	if (end == SDA_NONE)
		return SDA_NONE;
	out->is_request = false;
	out->method = nothing;
	out->request_uri = nothing;
	out->status = (unsigned)number(s, code, code + 3);
	return end;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result == start_line(text(s));
    ensures \result <= s.len; */
static size_t start_line(struct sda_span s)
{
	size_t i = 0;

	/*@ loop invariant i <= s.len;
	    loop invariant start_line(text(s)) == start_skip(text(s), i);
	    loop assigns i;
	    loop variant s.len - i; */
	while (is_crlf(s, i))
		i += 2;
	return i;
}

/*@ requires readable(s);
    requires \valid(out) && \valid(version);
    requires \separated(out, version, s.at + (0 .. s.len - 1));
    terminates \true;
    assigns *out, *version;
    ensures position(\result) == start_end(text(s));
    ensures \result != SDA_NONE ==> \result + 2 <= s.len;
    ensures \result != SDA_NONE ==>
      is_start(*out, s, text(s), start_line(text(s)));
    ensures \result != SDA_NONE ==> *version < s.len &&
      *version == start_version(text(s)); */
/* Reads the start line; its end, or SDA_NONE. */
static size_t read_start(struct sda_span s, struct sda_message *out,
			 size_t *version)
{
	size_t i = start_line(s);
	size_t end = read_request(s, i, out, version);

	if (end == SDA_NONE) {
		*version = i;
		end = read_response(s, i, out);
	}
	return end;
}

/* ---- header and body ------------------------------------------------------ */

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == fields_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t fields_end(struct sda_span s, size_t i)
{
	struct sda_field field;
	size_t end = i;

	/*@ loop invariant i <= end <= s.len;
	    loop invariant fields_end(text(s), i) == fields_end(text(s), end);
	    loop assigns end, field;
	    loop variant s.len - end; */
	for (;;) {
		size_t next = sda_field_next(s, end, &field);
		if (next == SDA_NONE)
			break;
		end = next;
	}
	return end;
}

/*@ terminates \true; assigns \nothing;
    ensures readable(\result);
    ensures text(\result) == length_name; */
static struct sda_span name_of_length(void)
{
	struct sda_span s = { content_length, sizeof content_length };

	//@ assert same(text(s), length_name);
	return s;
}

/*@ requires readable(fields) && \valid(body);
    requires \separated(body, fields.at + (0 .. fields.len - 1));
    terminates \true;
    assigns body->len;
    ensures \result == body_status(text(fields), \old(body->len));
    ensures \result == SDA_OK ==>
      body->len == body_len(text(fields), \old(body->len)); */
/* Cuts the body to what Content-Length says. */
static enum sda_status cut_body(struct sda_span fields, struct sda_span *body)
{
	struct sda_field field, second;
	size_t next = sda_field_find(fields, 0, name_of_length(), &field);

	if (next == SDA_NONE)
		return SDA_OK;
	if (sda_field_find(fields, next, name_of_length(), &second) != SDA_NONE)
		return SDA_DUPLICATE;
	struct sda_span value = field.value;
	//@ assert said: text(value) == length_said(text(fields));
	if (value.len == 0 || number_end(value, 0) < value.len)
		return SDA_MALFORMED;
	size_t len = number(value, 0, value.len);
	if (len > body->len)
		return SDA_MISSING;
	body->len = len;
	return SDA_OK;
}

enum sda_status sda_message_read(struct sda_span text,
				 struct sda_message *out)
{
	struct sda_message found;
	size_t version;

	if (text.len > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	size_t start_end = read_start(text, &found, &version);
	if (start_end == SDA_NONE)
		return SDA_MALFORMED;
	size_t header = start_end + 2;
	size_t header_end = fields_end(text, header);
	if (!is_crlf(text, header_end))
		return SDA_MALFORMED;
	if (!is_version_2_0(text, version))
		return SDA_UNSUPPORTED;
	if (!found.is_request && (found.status < 100 || found.status > 699))
		return SDA_UNSUPPORTED;
	found.fields.at = text.at + header;
	found.fields.len = header_end - header;
	found.body.at = text.at + header_end + 2;
	found.body.len = text.len - header_end - 2;
	enum sda_status status = cut_body(found.fields, &found.body);
	if (status == SDA_OK)
		*out = found;
	return status;
}
