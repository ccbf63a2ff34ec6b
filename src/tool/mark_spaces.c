#include <stdlib.h>
#include <string.h>
#include "challenge.h"
#include "field.h"
#include "flat.h"
#include "input.h"
#include "mark_item.h"
#include "mark_lists.h"
#include "quoted.h"
#include "text.h"

/* A list that has to be as it is expected, if it is. */
static struct mark mark_list(const char *name, const json_t *expect,
			     const json_t *reply)
{
	const json_t *wanted = json_object_get(expect, name);
	const json_t *got = json_object_get(reply, name);

	if (wanted == NULL || json_equal(wanted, got))
		return mark_pass();
	return mark_by_member(VERDICT_FAIL, name, wanted, got);
}

/* Which request the i-th header is of: where nothing is said, all are of one.
 */
static size_t request_of(const json_t *expect, size_t i)
{
	const char *digits = json_string_value(item_of(expect, "requests", i));

	return digits != NULL ? strtoul(digits, NULL, 10) : 0;
}

/* The field that asks for what is sent in that one. */
static const char *asking(const json_t *field)
{
	return text_spells(flat_span(field), "Proxy-Authorization")
		       ? "Proxy-Authenticate"
		       : "WWW-Authenticate";
}

/* Do the fields challenge in the space of the i-th header? */
static bool challenge_in(struct sda_span fields, const json_t *expect, size_t i)
{
	const char *name = asking(item_of(expect, "fields", i));
	struct sda_span realm = flat_span(item_of(expect, "realm", i));
	struct sda_challenge challenge;
	struct sda_field field;
	size_t at = 0;

	while ((at = sda_field_find(fields, at, input_text(name), &field)) !=
	       SDA_NONE)
		if (sda_challenge_read(field.value, &challenge) == SDA_OK &&
		    sda_quoted_is(challenge.params.known[SDA_NAME_REALM].value,
				  realm))
			return true;
	return false;
}

/* Was it challenged before that request? */
static bool was_asked(const json_t *input, size_t request, const json_t *expect,
		      size_t i)
{
	const json_t *reply = item_of(input, "replies", request);

	if (reply == NULL)
		return false;
	json_t *fields = json_sprintf("%s\r\n", json_string_value(reply));
	bool asked = challenge_in(flat_span(fields), expect, i);
	json_decref(fields);
	return asked;
}

static bool are_of_one_space(const json_t *expect, size_t i, size_t k)
{
	return json_equal(item_of(expect, "fields", i),
			  item_of(expect, "fields", k)) &&
	       json_equal(item_of(expect, "realm", i),
			  item_of(expect, "realm", k));
}

/* The header that was first since the space of the i-th was challenged. */
static size_t first_of(const json_t *input, const json_t *expect, size_t i)
{
	size_t since = 0;
	size_t k = 0;

	for (size_t r = 0; r <= request_of(expect, i); r++)
		if (was_asked(input, r, expect, i))
			since = r;
	while (k < i && (request_of(expect, k) < since ||
			 !are_of_one_space(expect, i, k)))
		k++;
	return k;
}

/* The i-th header; A1 of -sess is that of the first of its session. */
static struct mark mark_one(const json_t *input, const json_t *expect,
			    const json_t *headers, size_t i, bool exact)
{
	size_t k = first_of(input, expect, i);
	json_t *asked = item_input(input, request_of(expect, i));
	json_t *wanted = item_expect(expect, i);
	struct sda_credentials first;

	if (sda_credentials_read(flat_span(json_array_get(headers, k)),
				 &first) != SDA_OK)
		memset(&first, 0, sizeof first);
	struct mark j = mark_item(asked, wanted, json_array_get(headers, i),
				  exact, &first);
	json_decref(asked);
	json_decref(wanted);
	return j;
}

struct mark mark_spaces(const json_t *input, const json_t *expect,
			const json_t *reply, bool exact)
{
	const json_t *headers = json_object_get(reply, "headers");
	size_t count = json_array_size(json_object_get(expect, "response"));
	struct mark all = mark_list("fields", expect, reply);

	all = mark_graver(all, mark_list("requests", expect, reply));
	if (json_array_size(headers) != count)
		return mark_by_reply(VERDICT_FAIL,
				     "a header for each server and proxy",
				     reply);
	for (size_t i = 0; i < count; i++)
		all = mark_graver(all, mark_one(input, expect, headers, i,
						exact));
	return all;
}
