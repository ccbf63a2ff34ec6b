#include <string.h>
#include "flat.h"
#include "mark_answer.h"
#include "mark_item.h"

const json_t *item_of(const json_t *object, const char *name, size_t i)
{
	return json_array_get(json_object_get(object, name), i);
}

json_t *item_expect(const json_t *expect, size_t i)
{
	json_t *one = json_object();
	const char *name;
	json_t *list;

	json_object_foreach((json_t *)expect, name, list)
		if (json_string_length(json_array_get(list, i)) > 0)
			json_object_set(one, name, json_array_get(list, i));
	return one;
}

json_t *item_input(const json_t *input, size_t i)
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

bool item_begins_anew(const json_t *input, size_t i)
{
	const char *reply = json_string_value(item_of(input, "replies", i));

	return reply == NULL || strstr(reply, "-Authenticate:") != NULL;
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

struct mark mark_item(const json_t *input, const json_t *expect,
		      const json_t *header, bool exact,
		      struct sda_credentials *first)
{
	struct sda_span text = flat_span(header);
	struct mark j = mark_header(input, expect, text, exact, first);

	return mark_graver(j, mark_count(expect, text));
}
