#include <stdio.h>
#include <string.h>
#include "flat.h"
#include "mark_item.h"
#include "mark_lists.h"
#include "quoted.h"

static struct mark mark_step(const json_t *input, const json_t *expect,
			     const json_t *header, size_t i, bool exact,
			     struct sda_credentials *first)
{
	const char *outcome = json_string_value(item_of(expect, "outcomes", i));
	bool sent = json_string_length(header) > 0;

	if (item_begins_anew(input, i))
		memset(first, 0, sizeof *first);
	if (outcome != NULL && strcmp(outcome, "any") == 0)
		return mark_pass();
	if (outcome != NULL && sent != (strcmp(outcome, "answer") == 0))
		return mark_by_member(VERDICT_FAIL, "headers",
				      item_of(expect, "outcomes", i), header);
	if (!sent)
		return mark_pass();
	json_t *asked = item_input(input, i);
	json_t *wanted = item_expect(expect, i);
	struct mark j = mark_item(asked, wanted, header, exact, first);
	json_decref(asked);
	json_decref(wanted);
	return j;
}

/* Is the cnonce of the i-th header that of an earlier request? */
static bool repeats_cnonce(const json_t *headers, size_t i)
{
	struct sda_credentials one, other;

	if (sda_credentials_read(flat_span(json_array_get(headers, i)), &one) !=
	    SDA_OK)
		return false;
	for (size_t k = 0; k < i; k++)
		if (sda_credentials_read(flat_span(json_array_get(headers, k)),
					 &other) == SDA_OK &&
		    sda_quoted_equal(one.params.known[SDA_NAME_CNONCE].value,
				     other.params.known[SDA_NAME_CNONCE].value))
			return true;
	return false;
}

/* A client that makes its own takes a fresh one for each request. */
static struct mark mark_freshness(const json_t *input, const json_t *headers)
{
	const json_t *method;
	size_t i;

	json_array_foreach(json_object_get(input, "method"), i, method)
		if (strcmp(json_string_value(method), "ACK") != 0 &&
		    repeats_cnonce(headers, i))
			return mark_by_member(VERDICT_NONSTRICT,
					      "a fresh cnonce", NULL,
					      json_array_get(headers, i));
	return mark_pass();
}

struct mark mark_answers(const json_t *input, const json_t *expect,
			 const json_t *reply, bool exact)
{
	const json_t *headers = json_object_get(reply, "headers");
	size_t count = json_array_size(json_object_get(expect, "response"));
	struct mark all = mark_pass();
	struct sda_credentials first;

	if (json_object_get(expect, "fields") != NULL)
		return mark_spaces(input, expect, reply, exact);
	memset(&first, 0, sizeof first);
	if (json_array_size(headers) != count)
		return mark_by_reply(VERDICT_FAIL, "a header for each request",
				     reply);
	for (size_t i = 0; i < count; i++)
		all = mark_graver(all, mark_step(input, expect,
						 json_array_get(headers, i), i,
						 exact, &first));
	return exact ? all : mark_graver(all, mark_freshness(input, headers));
}
