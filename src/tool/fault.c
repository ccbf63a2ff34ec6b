#include "fault.h"
#include "input.h"
#include "message.h"
#include "text.h"

/* Notes the fault; false, for what was checked is not good. */
static bool wrong(struct message_fault *fault, size_t offset,
		  const char *expected, const char *rule)
{
	fault->offset = offset;
	fault->expected = expected;
	fault->rule = rule;
	return false;
}

/* Is the line from i to end free of CR and LF alone? */
static bool check_line(struct sda_span text, size_t i, size_t end,
		       struct message_fault *fault)
{
	for (size_t k = i; k < end; k++)
		if (text.at[k] == '\r' &&
		    (k + 1 == text.len || text.at[k + 1] != '\n'))
			return wrong(fault, k + 1, "LF after CR",
				     "RFC 3261 7");
	return true;
}

/* Method SP Request-URI SP SIP-Version, from i to end */
static bool check_request(struct sda_span text, size_t i, size_t end,
			  struct message_fault *fault)
{
	static const char rule[] = "RFC 3261 7.1";
	size_t uri = sda_scan_token(text, i) + 1;
	size_t uri_end = sda_line_visible(text, uri);

	if (uri_end == uri)
		return wrong(fault, uri, "a Request-URI", rule);
	if (text.at[uri_end] != ' ')
		return wrong(fault, uri_end, "a space after the Request-URI",
			     rule);
	if (!text_spells(text_cut(text, uri_end + 1, end), "SIP/2.0"))
		return wrong(fault, uri_end + 1, "SIP/2.0", rule);
	return true;
}

/* SIP-Version SP Status-Code SP Reason-Phrase, from i to end */
static bool check_status(struct sda_span text, size_t i, size_t end,
			 struct message_fault *fault)
{
	static const char rule[] = "RFC 3261 7.2";
	size_t code = i + sizeof "SIP/2.0 " - 1;

	if (code > end || !text_spells(text_cut(text, i, code), "SIP/2.0 "))
		return wrong(fault, i, "SIP/2.0 and a space", rule);
	if (sda_line_digits(text, code) != code + 3 || text.at[code] < '1' ||
	    text.at[code] > '6')
		return wrong(fault, code,
			     "a status code of three digits, 100 to 699", rule);
	if (text.at[code + 3] != ' ')
		return wrong(fault, code + 3,
			     "a space after the status code", rule);
	return true;
}

/* The start line at i: of a request unless it starts as a response does. */
static bool check_start(struct sda_span text, size_t i,
			struct message_fault *fault)
{
	size_t end = text_line_end(text, i);
	bool is_response = end - i >= 4 &&
			   text_spells(text_cut(text, i, i + 4), "SIP/");

	if (!check_line(text, i, end, fault))
		return false;
	return is_response ? check_status(text, i, end, fault)
			   : check_request(text, i, end, fault);
}

void fault_of_field(struct sda_span text, size_t i,
		    struct message_fault *fault)
{
	static const char rule[] = "RFC 3261 7.3.1";
	struct sda_span head = text_cut(text, i, text.len);

	if (head.len > SDA_SPAN_MAX)
		head.len = SDA_SPAN_MAX;
	size_t name_end = sda_scan_token(head, 0);
	size_t colon = sda_line_wsp(head, name_end);
	if (name_end == 0)
		wrong(fault, i, "the name of a header field", rule);
	else if (colon == head.len || head.at[colon] != ':')
		wrong(fault, i + colon,
		      "COLON after the name of the header field", rule);
	else
		check_line(text, i, text_folded_end(text, i), fault);
}

/* The fields from i to the empty line. */
static bool check_fields(struct sda_span text, size_t i,
			 struct message_fault *fault)
{
	struct sda_field field;

	while (i < text.len && !sda_line_break(text, i)) {
		size_t next = sda_field_next(text, i, &field);
		if (next == SDA_NONE) {
			fault_of_field(text, i, fault);
			return false;
		}
		i = next;
	}
	return true;
}

/* Content-Length among the fields from i on, when it is the fault. */
static void check_length(struct sda_span text, size_t i,
			 struct message_fault *fault)
{
	static const char rule[] = "RFC 3261 20.14";
	const struct sda_span name = input_text("Content-Length");
	struct sda_field first, second;
	size_t next = sda_field_find(text, i, name, &first);

	if (next == SDA_NONE)
		return;
	size_t offset = (size_t)(first.value.at - text.at);
	if (sda_field_find(text, next, name, &second) != SDA_NONE)
		wrong(fault, (size_t)(second.name.at - text.at),
		      "one Content-Length only", rule);
	else if (first.value.len == 0 ||
		 sda_line_digits(first.value, 0) < first.value.len)
		wrong(fault, offset, "a Content-Length of digits", rule);
	else
		wrong(fault, offset, "a Content-Length not beyond the end",
		      "RFC 3261 18.3");
}

void fault_of_message(struct sda_span text, struct message_fault *fault)
{
	size_t i = 0;

	if (text.len > SDA_SPAN_MAX) {
		wrong(fault, SDA_SPAN_MAX, "at most 65535 bytes",
		      "a limit of this library");
		return;
	}
	wrong(fault, text.len, "an empty line behind the header fields",
	      "RFC 3261 7");
	while (sda_line_break(text, i))
		i += 2;
	if (!check_start(text, i, fault))
		return;
	i = text_next_line(text, text_line_end(text, i));
	if (check_fields(text, i, fault))
		check_length(text, i, fault);
}
