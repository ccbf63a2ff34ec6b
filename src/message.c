#include "message.h"
#include "spec/part.h"

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
	while (sda_line_break(s, i))
		i += 2;
	return i;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == fields_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t fields_end(struct sda_span s, size_t i)
{
	struct sda_field field;
	size_t next = i;
	size_t end = i;

	/*@ loop invariant i <= end <= s.len;
	    loop invariant next == SDA_NONE || next <= s.len;
	    loop invariant next != SDA_NONE ==> end <= next &&
	      fields_end(text(s), i) == fields_end(text(s), next);
	    loop invariant next == SDA_NONE ==>
	      fields_end(text(s), i) == end;
	    loop assigns next, end, field;
	    loop variant next == SDA_NONE ? -1 : s.len - next; */
	while (next != SDA_NONE) {
		end = next;
		next = sda_field_next(s, end, &field);
	}
	return end;
}

/* ---- Content-Length ------------------------------------------------------ */

/*@
  lemma four_more_len: \forall bytes s, integer a, b, c, d;
    len(four_more(s, a, b, c, d)) == len(s) + 4;
  lemma four_more_at: \forall bytes s, integer a, b, c, d, k;
    0 <= k < len(s) + 4 ==> at(four_more(s, a, b, c, d), k) ==
      (k < len(s) ? at(s, k) : k == len(s) ? a : k == len(s) + 1 ? b :
       k == len(s) + 2 ? c : d);
  lemma length_start_at: len(length_start) == 8 &&
    at(length_start, 0) == 'C' && at(length_start, 1) == 'o' &&
    at(length_start, 2) == 'n' && at(length_start, 3) == 't' &&
    at(length_start, 4) == 'e' && at(length_start, 5) == 'n' &&
    at(length_start, 6) == 't' && at(length_start, 7) == '-';
  lemma length_name_at: len(length_name) == 14 &&
    at(length_name, 0) == 'C' && at(length_name, 1) == 'o' &&
    at(length_name, 2) == 'n' && at(length_name, 3) == 't' &&
    at(length_name, 4) == 'e' && at(length_name, 5) == 'n' &&
    at(length_name, 6) == 't' && at(length_name, 7) == '-' &&
    at(length_name, 8) == 'L' && at(length_name, 9) == 'e' &&
    at(length_name, 10) == 'n' && at(length_name, 11) == 'g' &&
    at(length_name, 12) == 't' && at(length_name, 13) == 'h';
*/

static const uint8_t name[] = { 'C', 'o', 'n', 't', 'e', 'n', 't',
				'-', 'L', 'e', 'n', 'g', 't', 'h' };

/*@ terminates \true;
    assigns \nothing;
    ensures readable(\result) && text(\result) == length_name; */
static struct sda_span content_length(void)
{
	struct sda_span s = { name, sizeof name };

	/*@ assert octets:
	      at(text(s), 0) == 'C' && at(text(s), 1) == 'o' &&
	      at(text(s), 2) == 'n' && at(text(s), 3) == 't' &&
	      at(text(s), 4) == 'e' && at(text(s), 5) == 'n' &&
	      at(text(s), 6) == 't' && at(text(s), 7) == '-' &&
	      at(text(s), 8) == 'L' && at(text(s), 9) == 'e' &&
	      at(text(s), 10) == 'n' && at(text(s), 11) == 'g' &&
	      at(text(s), 12) == 't' && at(text(s), 13) == 'h'; */
	//@ assert same(text(s), length_name);
	return s;
}

/*@ requires readable(fields) && \valid(body) && body->len <= SDA_SPAN_MAX;
    requires \separated(body, fields.at + (0 .. fields.len - 1));
    terminates \true;
    assigns body->len;
    ensures \result == body_status(text(fields), \old(body->len));
    ensures \result == SDA_OK ==> body->len <= \old(body->len) &&
      body->len == body_len(text(fields), \old(body->len)); */
/* Cuts the body to what Content-Length says. */
static enum sda_status cut_body(struct sda_span fields, struct sda_span *body)
{
	struct sda_field field, second;
	size_t next = sda_field_find(fields, 0, content_length(), &field);

	if (next == SDA_NONE) {
		//@ assert none: length_at(text(fields)) < 0;
		return SDA_OK;
	}
	//@ assert there: length_at(text(fields)) >= 0;
	if (sda_field_find(fields, next, content_length(), &second) !=
	    SDA_NONE)
		return SDA_DUPLICATE;
	//@ assert once: is_length_twice(text(fields)) == 0;
	struct sda_span value = field.value;
	//@ assert said: text(value) == length_said(text(fields));
	//@ assert number: len(text(value)) == value.len;
	if (value.len == 0 || sda_line_digits(value, 0) < value.len)
		return SDA_MALFORMED;
	size_t len = sda_line_number(value);
	/*@ assert len: \let n = body_len(text(fields), body->len);
	      len == (n > SDA_SPAN_MAX ? SDA_SPAN_MAX + 1 : n); */
	if (len > body->len)
		return SDA_MISSING;
	body->len = len;
	return SDA_OK;
}

/* ---- the whole ----------------------------------------------------------- */

enum sda_status sda_message_read(struct sda_span text,
				 struct sda_message *out)
{
	struct sda_message found;

	if (text.len > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	size_t end = sda_start_read(text, start_line(text), &found.start);
	if (end == SDA_NONE) {
		//@ assert start: message_status(text(text)) == SDA_MALFORMED;
		return SDA_MALFORMED;
	}
	size_t header = end + 2;
	size_t header_end = fields_end(text, header);
	//@ assert end: header_end == header_end(text(text));
	if (!sda_line_break(text, header_end)) {
		//@ assert no_line: message_status(text(text)) == SDA_MALFORMED;
		return SDA_MALFORMED;
	}
	//@ assert framed: is_framed(text(text)) == 1;
	if (!found.start.is_sip_2_0) {
		//@ assert other: message_status(text(text)) == SDA_UNSUPPORTED;
		return SDA_UNSUPPORTED;
	}
	size_t body = header_end + 2;
	found.fields.at = text.at + header;
	found.fields.len = header_end - header;
	found.body.at = text.at + body;
	found.body.len = text.len - body;
	//@ assert header: text(found.fields) == header(text(text));
	enum sda_status status = cut_body(found.fields, &found.body);
	/*@ assert body: status == body_status(header(text(text)),
	      len(text(text)) - body_start(text(text))); */
	//@ assert status: status == message_status(text(text));
	if (status == SDA_OK)
		*out = found;
	return status;
}
