#include <string.h>
#include "mark_lists.h"

/* A word of the vector that stands for more than itself. */
static bool allows(const char *wanted, const char *got)
{
	if (strcmp(wanted, "any") == 0)
		return true;
	if (strcmp(wanted, "no") == 0)
		return strcmp(got, "accept") != 0;
	return strcmp(wanted, got) == 0;
}

static struct mark mark_verdict(const json_t *wanted, const json_t *got)
{
	const char *word = json_string_value(wanted);
	const char *said = json_string_value(got);
	bool accepts = strcmp(word, "accept") == 0;

	if (said != NULL && allows(word, said))
		return mark_pass();
	if (said != NULL && accepts == (strcmp(said, "accept") == 0))
		return mark_by_member(VERDICT_NONSTRICT, "verdicts", wanted,
				      got);
	return mark_by_member(VERDICT_FAIL, "verdicts", wanted, got);
}

struct mark mark_verdicts(const json_t *input, const json_t *expect,
			  const json_t *reply, bool exact)
{
	const json_t *wanted = json_object_get(expect, "verdicts");
	const json_t *got = json_object_get(reply, "verdicts");
	struct mark all = mark_pass();

	(void)input;
	(void)exact;
	if (json_array_size(got) != json_array_size(wanted))
		return mark_by_member(VERDICT_FAIL, "verdicts", wanted, got);
	for (size_t i = 0; i < json_array_size(wanted); i++)
		all = mark_graver(all, mark_verdict(json_array_get(wanted, i),
						    json_array_get(got, i)));
	return all;
}
