#include <string.h>
#include "fuzz/dfa.h"
#include "message_parts.h"
#include "words.h"

extern const struct dfa dfa_message; /* of fuzz/message.abnf */

/* RFC 3261 7.3.3 and 20. */
static const struct {
	char letter;
	const char *name;
} compact[MESSAGE_COMPACT] = {
	{ 'c', "Content-Type" }, { 'e', "Content-Encoding" },
	{ 'f', "From" },	 { 'i', "Call-ID" },
	{ 'k', "Supported" },	 { 'l', "Content-Length" },
	{ 'm', "Contact" },	 { 's', "Subject" },
	{ 't', "To" },		 { 'v', "Via" },
};

const char *message_compact(size_t i)
{
	return compact[i].name;
}

bool message_names(struct sda_span name, const char *wanted)
{
	for (size_t i = 0; i < MESSAGE_COMPACT; i++) {
		const char letter[] = { compact[i].letter, 0 };
		if (strcmp(compact[i].name, wanted) == 0 &&
		    words_spell(name, letter))
			return true;
	}
	return words_spell(name, wanted);
}

static struct sda_span part(struct sda_span text, size_t from, size_t to)
{
	struct sda_span s = { text.at + from, to - from };

	return s;
}

/* Where one of the characters stands, from i on; it does. */
static size_t find(struct sda_span text, size_t i, const char *characters)
{
	while (text.at[i] == 0 || strchr(characters, text.at[i]) == NULL)
		i++;
	return i;
}

static bool is_white(uint8_t c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static struct sda_span trimmed(struct sda_span s)
{
	for (; s.len > 0 && is_white(s.at[0]); s.len--)
		s.at++;
	while (s.len > 0 && is_white(s.at[s.len - 1]))
		s.len--;
	return s;
}

/* A response starts with what no token has: the slash of "SIP/". */
static void find_start(struct message_parts *m)
{
	struct sda_span line = m->start, nothing = { NULL, 0 };
	size_t one = find(line, 0, " /"), two;

	m->is_request = line.at[one] == ' ';
	one = find(line, one, " ");
	m->method = m->is_request ? part(line, 0, one) : nothing;
	m->request_uri = nothing;
	m->version = part(line, 4, one < 4 ? 4 : one);
	m->status = 0;
	if (m->is_request) {
		two = find(line, one + 1, " ");
		m->request_uri = part(line, one + 1, two);
		m->version = part(line, two + 5, line.len);
		return;
	}
	for (two = one + 1; two < one + 4; two++)
		m->status = 10 * m->status + (line.at[two] - (unsigned)'0');
}

/* Finds the field at i; where the next one starts. */
static size_t find_field(struct sda_span text, size_t i,
			 struct message_field *out)
{
	size_t colon = find(text, i, ":");
	size_t end = find(text, colon, "\r");

	while (text.at[end + 2] == ' ' || text.at[end + 2] == '\t')
		end = find(text, end + 2, "\r");
	out->name = trimmed(part(text, i, colon));
	out->value = trimmed(part(text, colon + 1, end));
	return end + 2;
}

static void find_parts(struct sda_span text, struct message_parts *m)
{
	size_t i = 0;

	while (text.at[i] == '\r')
		i += 2;
	size_t end = find(text, i, "\r");
	m->start = part(text, i, end);
	find_start(m);
	i = end + 2;
	for (m->count = 0; text.at[i] != '\r'; m->count++)
		i = find_field(text, i, &m->field[m->count]);
	m->fields = part(text, end + 2, i);
	m->rest = part(text, i + 2, text.len);
	m->body = m->rest;
}

/* The number of the digits; SDA_SPAN_MAX + 1 for more, SIZE_MAX for none. */
static size_t number(struct sda_span digits)
{
	size_t n = digits.len == 0 ? SIZE_MAX : 0;

	for (size_t i = 0; i < digits.len; i++) {
		if (digits.at[i] < '0' || digits.at[i] > '9')
			return SIZE_MAX;
		n = 10 * n + (digits.at[i] - (size_t)'0');
		if (n > SDA_SPAN_MAX)
			n = SDA_SPAN_MAX + 1;
	}
	return n;
}

static enum sda_status find_body(struct message_parts *m)
{
	size_t lengths = 0, n = 0;

	for (size_t i = 0; i < m->count; i++) {
		if (!message_names(m->field[i].name, "Content-Length"))
			continue;
		if (lengths++ == 0)
			n = number(m->field[i].value);
	}
	if (lengths == 0)
		return SDA_OK;
	if (lengths > 1)
		return SDA_DUPLICATE;
	if (n == SIZE_MAX)
		return SDA_MALFORMED;
	if (n > m->rest.len)
		return SDA_MISSING;
	m->body.len = n;
	return SDA_OK;
}

enum sda_status message_verdict(struct sda_span text, struct message_parts *out)
{
	if (text.len > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	if (!dfa_accepts(&dfa_message, text.at, text.len))
		return SDA_MALFORMED;
	find_parts(text, out);
	if (!words_spell(out->version, "2.0"))
		return SDA_UNSUPPORTED;
	if (!out->is_request && (out->status < 100 || out->status > 699))
		return SDA_UNSUPPORTED;
	return find_body(out);
}
