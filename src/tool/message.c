#include "input.h"
#include "message.h"
#include "scan.h"
#include "text.h"

enum { LENGTH_DIGITS_MAX = 9 };

/* Compact forms of RFC 3261 7.3.3 and 20. */
static const struct {
	const char *compact;
	const char *name;
} compact_forms[] = {
	{ "c", "Content-Type" }, { "e", "Content-Encoding" },
	{ "f", "From" },	 { "i", "Call-ID" },
	{ "k", "Supported" },	 { "l", "Content-Length" },
	{ "m", "Contact" },	 { "s", "Subject" },
	{ "t", "To" },		 { "v", "Via" },
};

static bool refuse(struct message_fault *fault, size_t offset,
		   const char *expected, const char *rule)
{
	fault->offset = offset;
	fault->expected = expected;
	fault->rule = rule;
	return false;
}

/* Value of the digits from i to `end`; few enough to fit. */
static size_t number(struct sda_span s, size_t i, size_t end)
{
	size_t value = 0;

	for (; i < end; i++)
		value = 10 * value + (size_t)(s.at[i] - '0');
	return value;
}

/* Request-Line = Method SP Request-URI SP SIP-Version CRLF */
static bool read_request(struct sda_span text, struct sda_span line,
			 struct message *out, struct message_fault *fault)
{
	static const char rule[] = "RFC 3261 7.1";
	size_t start = (size_t)(line.at - text.at);
	size_t uri = sda_scan_token(line, 0) + 1;
	size_t uri_end = uri;

	while (uri_end < line.len && line.at[uri_end] > ' ' &&
	       line.at[uri_end] != 0x7F)
		uri_end++;
	if (uri_end == uri)
		return refuse(fault, start + uri, "a Request-URI", rule);
	if (uri_end == line.len || line.at[uri_end] != ' ')
		return refuse(fault, start + uri_end,
			      "a space after the Request-URI", rule);
	if (!text_spells(text_cut(line, uri_end + 1, line.len), "SIP/2.0"))
		return refuse(fault, start + uri_end + 1, "SIP/2.0", rule);
	out->is_request = true;
	out->method = text_cut(line, 0, uri - 1);
	out->request_uri = text_cut(line, uri, uri_end);
	return true;
}

/* Status-Line = SIP-Version SP Status-Code SP Reason-Phrase CRLF */
static bool read_status(struct sda_span text, struct sda_span line,
			struct message *out, struct message_fault *fault)
{
	static const char rule[] = "RFC 3261 7.2";
	enum { CODE = 8, CODE_END = 11 };
	size_t start = (size_t)(line.at - text.at);

	if (line.len < CODE ||
	    !text_spells(text_cut(line, 0, CODE), "SIP/2.0 "))
		return refuse(fault, start, "SIP/2.0 and a space", rule);
	if (text_digits_end(line, CODE) != CODE_END || line.at[CODE] < '1' ||
	    line.at[CODE] > '6')
		return refuse(fault, start + CODE,
			      "a status code of three digits", rule);
	if (line.len > CODE_END && line.at[CODE_END] != ' ')
		return refuse(fault, start + CODE_END,
			      "a space after the status code", rule);
	out->status_code = (unsigned)number(line, CODE, CODE_END);
	return true;
}

/* Does the last word of the line name a version of SIP? */
static bool names_version(struct sda_span line)
{
	size_t i = line.len;

	while (i > 0 && line.at[i - 1] != ' ')
		i--;
	return i > 0 && line.len - i > 4 &&
	       text_spells(text_cut(line, i, i + 4), "SIP/");
}

/* Reads the start line at *i, if there is one, and moves *i behind it. */
static bool read_start(struct sda_span text, size_t *i, struct message *out,
		       struct message_fault *fault)
{
	size_t end = text_line_end(text, *i);
	struct sda_span line = text_cut(text, *i, end);
	size_t token = sda_scan_token(line, 0);

	if (line.len >= 4 && text_spells(text_cut(line, 0, 4), "SIP/")) {
		if (!read_status(text, line, out, fault))
			return false;
	} else if (token > 0 && names_version(line) && line.at[token] == ' ' &&
		   line.at[text_wsp_end(line, token)] != ':') {
		if (!read_request(text, line, out, fault))
			return false;
	} else {
		return true;
	}
	*i = text_next_line(text, end);
	return true;
}

/* Reads the field between i and end. */
static bool read_field(struct sda_span text, size_t i, size_t end,
		       struct message *out, struct message_fault *fault)
{
	size_t name_end = sda_scan_token(text, i);
	size_t colon = text_wsp_end(text, name_end);

	if (name_end == i)
		return refuse(fault, i, "the name of a header field",
			      "RFC 3261 7.3.1");
	if (colon >= end || text.at[colon] != ':')
		return refuse(fault, colon < end ? colon : end,
			      "COLON after the name of the header field",
			      "RFC 3261 7.3.1");
	if (out->fields == MESSAGE_FIELDS_MAX)
		return refuse(fault, i, "at most 128 header fields",
			      "a limit of this program");
	out->field[out->fields].name = text_cut(text, i, name_end);
	out->field[out->fields].value =
		text_trim(text_cut(text, colon + 1, end));
	out->fields++;
	return true;
}

/* Reads the fields from *i on and moves *i behind the empty line. */
static bool read_fields(struct sda_span text, size_t *i, struct message *out,
			struct message_fault *fault)
{
	while (*i < text.len) {
		size_t end = text_line_end(text, *i);
		if (end == *i) {
			*i = text_next_line(text, end);
			break;
		}
		end = text_folded_end(text, *i);
		if (!read_field(text, *i, end, out, fault))
			return false;
		*i = text_next_line(text, end);
	}
	return true;
}

/* The body of a message, whose Content-Length must be true. */
static bool read_body(struct sda_span text, struct message *out,
		      struct message_fault *fault)
{
	static const char rule[] = "RFC 3261 20.14";
	size_t i = 0;
	const struct message_field *field =
		message_find(out, "Content-Length", &i);

	if (field == NULL)
		return true;
	struct sda_span value = field->value;
	size_t offset = (size_t)(value.at - text.at);
	if (value.len == 0 || text_digits_end(value, 0) != value.len)
		return refuse(fault, offset, "a Content-Length of digits",
			      rule);
	field = message_find(out, "Content-Length", &i);
	if (field != NULL)
		return refuse(fault, (size_t)(field->name.at - text.at),
			      "one Content-Length only", rule);
	if (value.len > LENGTH_DIGITS_MAX ||
	    number(value, 0, value.len) > out->body.len)
		return refuse(fault, offset,
			      "a Content-Length not beyond the end",
			      "RFC 3261 18.3");
	out->body.len = number(value, 0, value.len);
	return true;
}

bool message_read(struct sda_span text, struct message *out,
		  struct message_fault *fault)
{
	static const struct message empty;
	size_t i = 0;

	*out = empty;
	/* Empty lines before a message are to be ignored: RFC 3261 7.5. */
	while (i < text.len && text_line_end(text, i) == i)
		i = text_next_line(text, i);
	size_t start = i;
	if (!read_start(text, &i, out, fault))
		return false;
	bool is_message = i != start;
	if (!read_fields(text, &i, out, fault))
		return false;
	out->body = text_cut(text, i, text.len);
	return !is_message || read_body(text, out, fault);
}

/* The full name when s is a compact form, else null. */
static const char *full_name(struct sda_span s)
{
	for (size_t i = 0; i < sizeof compact_forms / sizeof *compact_forms;
	     i++)
		if (text_spells(s, compact_forms[i].compact))
			return compact_forms[i].name;
	return NULL;
}

const struct message_field *message_find(const struct message *m,
					 const char *name, size_t *i)
{
	while (*i < m->fields) {
		const struct message_field *field = &m->field[*i];
		const char *full = full_name(field->name);
		(*i)++;
		if (text_spells(field->name, name) ||
		    (full != NULL && text_spells(input_text(full), name)))
			return field;
	}
	return NULL;
}
