#include <stdlib.h>
#include <string.h>
#include "mark_item.h"
#include "mark_lists.h"

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
	for (size_t i = 0; i < count; i++) {
		json_t *asked = item_input(input, request_of(expect, i));
		json_t *wanted = item_expect(expect, i);
		struct sda_credentials first;

		memset(&first, 0, sizeof first);
		all = mark_graver(all, mark_item(asked, wanted,
						 json_array_get(headers, i),
						 exact, &first));
		json_decref(asked);
		json_decref(wanted);
	}
	return all;
}
