#include <stdio.h>
#include <string.h>
#include "flat.h"
#include "mark_answer.h"
#include "mark_lists.h"
#include "quoted.h"

static const json_t *item(const json_t *object, const char *name, size_t i)
{
	return json_array_get(json_object_get(object, name), i);
}

/* What is expected of one header; empty stands for nothing expected. */
static json_t *expect_of(const json_t *expect, size_t i)
{
	json_t *one = json_object();
	const char *name;
	json_t *list;

	json_object_foreach((json_t *)expect, name, list)
		if (json_string_length(json_array_get(list, i)) > 0)
			json_object_set(one, name, json_array_get(list, i));
	return one;
}

/* The input of one request: a list has an item for each. */
static json_t *input_of(const json_t *input, size_t i)
{
	json_t *one = json_object();
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)input, name, value) {
		json_t *part =
			json_is_array(value) ? json_array_get(value, i) : value;
		if (part != NULL)
			json_object_set(one, name, part);
	}
	/* what its INVITE had */
	if (strcmp(json_string_value(json_object_get(one, "method")), "ACK") ==
	    0)
		json_object_set_new(one, "method", json_string("INVITE"));
	return one;
}

/* A count is for the vector to say, whoever chooses the cnonce. */
static struct mark mark_count(const json_t *expect, struct sda_span header)
{
	const json_t *wanted = json_object_get(expect, "nc");
	struct sda_credentials got;
	struct mark j = mark_pass();

	if (wanted == NULL || sda_credentials_read(header, &got) != SDA_OK)
		return j;
	json_t *nc = flat_unescaped(got.params.known[SDA_NAME_NC].value);
	if (!json_equal(wanted, nc))
		j = mark_by_member(VERDICT_FAIL, "nc", wanted, nc);
	json_decref(nc);
	return j;
}

static bool begins_anew(const json_t *input, size_t i)
{
	const char *reply = json_string_value(item(input, "replies", i));

	return reply == NULL || strstr(reply, "-Authenticate:") != NULL;
}

static struct mark mark_step(const json_t *input, const json_t *expect,
			     const json_t *header, size_t i, bool exact,
			     struct sda_credentials *first)
{
	const char *outcome = json_string_value(item(expect, "outcomes", i));
	bool sent = json_string_length(header) > 0;

	if (begins_anew(input, i))
		memset(first, 0, sizeof *first);
	if (outcome != NULL && strcmp(outcome, "any") == 0)
		return mark_pass();
	if (outcome != NULL && sent != (strcmp(outcome, "answer") == 0))
		return mark_by_member(VERDICT_FAIL, "headers",
				      item(expect, "outcomes", i), header);
	if (!sent)
		return mark_pass();
	json_t *asked = input_of(input, i);
	json_t *wanted = expect_of(expect, i);
	struct mark j =
		mark_header(asked, wanted, flat_span(header), exact, first);
	j = mark_graver(j, mark_count(wanted, flat_span(header)));
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

/* Where both may be meant, the reply says which field each header is for. */
static struct mark mark_fields(const json_t *expect, const json_t *reply)
{
	const json_t *wanted = json_object_get(expect, "fields");
	const json_t *got = json_object_get(reply, "fields");

	if (wanted == NULL || json_equal(wanted, got))
		return mark_pass();
	return mark_by_member(VERDICT_FAIL, "fields", wanted, got);
}

struct mark mark_answers(const json_t *input, const json_t *expect,
			 const json_t *reply, bool exact)
{
	const json_t *headers = json_object_get(reply, "headers");
	size_t count = json_array_size(json_object_get(expect, "response"));
	struct mark all = mark_pass();
	struct sda_credentials first;

	memset(&first, 0, sizeof first);
	if (json_array_size(headers) != count)
		return mark_by_reply(VERDICT_FAIL, "a header for each request",
				     reply);
	all = mark_fields(expect, reply);
	for (size_t i = 0; i < count; i++)
		all = mark_graver(all, mark_step(input, expect,
						 json_array_get(headers, i), i,
						 exact, &first));
	return exact ? all : mark_graver(all, mark_freshness(input, headers));
}
