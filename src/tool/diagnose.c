#include <stdio.h>
#include "diagnose.h"
#include "params.h"
#include "scan.h"

static const char grammar[] = "RFC 3261 25.1";

/* Notes the fault; the status that all but duplicates have. */
static enum sda_status wrong(struct message_fault *fault, size_t offset,
			     const char *expected)
{
	fault->offset = offset;
	fault->expected = expected;
	fault->rule = grammar;
	return SDA_MALFORMED;
}

/* The escape whose backslash is at k; false when it is wrong. */
static bool check_escape(struct sda_span s, size_t *k,
			 struct message_fault *fault)
{
	size_t next = *k + 1;

	*k = next + 1;
	if (next < s.len && s.at[next] < 0x80 && s.at[next] != '\r' &&
	    s.at[next] != '\n')
		return true;
	wrong(fault, next,
	      "an ASCII character other than CR and LF after the backslash");
	return false;
}

/* The character of two bytes or more at k; false when it is wrong. */
static bool check_nonascii(struct sda_span s, size_t *k,
			   struct message_fault *fault)
{
	uint8_t lead = s.at[*k];

	if (lead < 0xC0 || lead > 0xFD) {
		wrong(fault, *k, "UTF-8 (the lead byte of UTF8-NONASCII)");
		return false;
	}
	(*k)++;
	for (unsigned mask = 0x40; (lead & mask) != 0; mask /= 2) {
		if (*k == s.len || s.at[*k] < 0x80 || s.at[*k] > 0xBF) {
			wrong(fault, *k, "UTF-8 (UTF8-CONT, %x80-BF)");
			return false;
		}
		(*k)++;
	}
	return true;
}

/* The piece of a quoted-string at k; false when it is wrong. */
static bool check_quoted_piece(struct sda_span s, size_t *k,
			       struct message_fault *fault)
{
	uint8_t c = s.at[*k];

	if (c == '\\')
		return check_escape(s, k, fault);
	if (c >= 0x80)
		return check_nonascii(s, k, fault);
	if (c == '\r' || c == '\n') {
		size_t end = sda_scan_lws(s, *k);
		if (end == SDA_NONE) {
			wrong(fault, *k,
			      "DQUOTE, or CRLF and white space (a fold)");
			return false;
		}
		*k = end;
		return true;
	}
	if ((c < ' ' && c != '\t') || c == 0x7F) {
		wrong(fault, *k, "qdtext, which no control character is");
		return false;
	}
	(*k)++;
	return true;
}

/* Why no quoted-string ends that has its inside at i. */
static enum sda_status check_quoted(struct sda_span s, size_t i,
				    struct message_fault *fault)
{
	size_t k = i;

	while (k < s.len && s.at[k] != '"')
		if (!check_quoted_piece(s, &k, fault))
			return SDA_MALFORMED;
	return wrong(fault, s.len, "DQUOTE to close the quoted-string");
}

/* Why Authentication-Info does not have the param at i, which is one. */
static enum sda_status check_listed(struct sda_span s, size_t i, size_t value,
				    struct message_fault *fault)
{
	struct sda_span name = { s.at + i, sda_scan_token(s, i) - i };

	switch (sda_word_find(name, 0, SDA_NAMES)) {
	case SDA_NAME_NEXTNONCE:
	case SDA_NAME_CNONCE:
		return wrong(fault, value, "a quoted-string");
	case SDA_NAME_QOP:
		return wrong(fault, value, "a token, not in quotes");
	case SDA_NAME_NC:
		return wrong(fault, value, "8 lower-case hexadecimal digits, "
			     "not in quotes");
	case SDA_NAME_RSPAUTH:
		return wrong(fault, value,
			     "lower-case hexadecimal digits in quotes");
	default:
		return wrong(fault, i,
			     "nextnonce, qop, rspauth, cnonce or nc");
	}
}

/* Why no param of the header starts at i. */
static enum sda_status check_param(enum sda_header header, struct sda_span s,
				   size_t i, struct message_fault *fault)
{
	struct sda_param param;

	size_t name_end = sda_scan_token(s, i);

	if (name_end == i)
		return wrong(fault, i, "the name of a parameter (a token)");
	size_t value = sda_scan_equal(s, name_end);
	if (value == SDA_NONE)
		return wrong(fault, sda_scan_sws(s, name_end),
			     "EQUAL after the name of the parameter");
	if (header == SDA_HEADER_AUTHINFO &&
	    sda_param_read(SDA_HEADER_OTHER, s, i, &param) != SDA_NONE)
		return check_listed(s, i, value, fault);
	size_t inside = sda_scan_ldquot(s, value);
	if (inside == SDA_NONE)
		return wrong(fault, sda_scan_sws(s, value),
			     "a token or a quoted-string after EQUAL");
	return check_quoted(s, inside, fault);
}

/* Is the user named a second time, by the other of two parameters? */
static bool is_user_again(enum sda_header header, unsigned word,
			  const bool *seen)
{
	if (header != SDA_HEADER_CREDENTIALS)
		return false;
	return (word == SDA_NAME_USERNAME && seen[SDA_NAME_USERNAME_EXT]) ||
	       (word == SDA_NAME_USERNAME_EXT && seen[SDA_NAME_USERNAME]);
}

/* Notes where a known name that stands in `seen` occurs again. */
static void check_duplicate(enum sda_header header, unsigned word,
			    size_t offset, bool *seen,
			    struct message_fault *again)
{
	if (word == SDA_NAMES)
		return;
	if (again->expected == NULL && seen[word]) {
		again->offset = offset;
		again->expected = "a parameter that did not occur before";
		again->rule = "RFC 3261 7.3.1";
	} else if (again->expected == NULL &&
		   is_user_again(header, word, seen)) {
		again->offset = offset;
		again->expected = "username or username*, not both";
		again->rule = "RFC 7616 3.4";
	}
	seen[word] = true;
}

/* Why no COMMA starts at i, where a param ends. */
static enum sda_status check_comma(struct sda_span s, size_t i,
				   struct message_fault *fault)
{
	size_t end = sda_scan_sws(s, i);

	return wrong(fault, end < s.len ? end : i,
		     "COMMA, or the end of the header field");
}

/* The params from i to the end. */
static enum sda_status check_params(enum sda_header header, struct sda_span s,
				    size_t i, struct message_fault *fault)
{
	struct message_fault again = { 0, NULL, NULL };
	bool seen[SDA_NAMES] = { false };
	struct sda_param param;
	size_t here = i;

	for (;;) {
		size_t end = sda_param_read(header, s, here, &param);
		if (end == SDA_NONE)
			return check_param(header, s, here, fault);
		check_duplicate(header, param.word, here, seen, &again);
		if (end == s.len)
			break;
		here = sda_scan_comma(s, end);
		if (here == SDA_NONE)
			return check_comma(s, end, fault);
	}
	if (again.expected == NULL)
		return SDA_OK;
	*fault = again;
	return SDA_DUPLICATE;
}

enum sda_status diagnose_value(enum sda_header header, struct sda_span value,
			       struct message_fault *fault)
{
	if (value.len > SDA_SPAN_MAX) {
		wrong(fault, SDA_SPAN_MAX, "at most 65535 bytes");
		fault->rule = "a limit of this library";
		return SDA_TOO_LONG;
	}
	if (header == SDA_HEADER_AUTHINFO)
		return check_params(header, value, 0, fault);
	size_t scheme = sda_scan_token(value, 0);
	if (scheme == 0)
		return wrong(fault, 0, "an auth-scheme (a token)");
	size_t params = sda_scan_lws(value, scheme);
	if (params == SDA_NONE)
		return wrong(fault, scheme,
			     "white space after the auth-scheme");
	struct sda_span name = { value.at, scheme };
	if (sda_word_find(name, SDA_WORD_DIGEST, SDA_WORDS) == SDA_WORDS)
		return check_params(SDA_HEADER_OTHER, value, params, fault);
	return check_params(header, value, params, fault);
}

void diagnose_found(struct sda_span s, size_t offset,
		    char found[DIAGNOSE_FOUND_MAX])
{
	enum { SHOWN_MAX = 32 };

	if (offset >= s.len) {
		snprintf(found, DIAGNOSE_FOUND_MAX, "the end");
		return;
	}
	uint8_t c = s.at[offset];
	size_t token = sda_scan_token(s, offset) - offset;
	if (token > 0)
		snprintf(found, DIAGNOSE_FOUND_MAX, "\"%.*s\"",
			 (int)(token < SHOWN_MAX ? token : SHOWN_MAX),
			 (const char *)s.at + offset);
	else if (c > ' ' && c < 0x7F)
		snprintf(found, DIAGNOSE_FOUND_MAX, "'%c'", c);
	else
		snprintf(found, DIAGNOSE_FOUND_MAX, "byte 0x%02x", c);
}
