#include <stdlib.h>
#include "mark_lists.h"

/* Where a row went; each place of the reply is taken by one row. */
struct places {
	const json_t *input;
	const json_t *reply;
	bool *taken;
	size_t count;
};

static const json_t *item(const json_t *object, const char *name, size_t i)
{
	return json_array_get(json_object_get(object, name), i);
}

static bool is_row(const struct places *p, size_t row, size_t place)
{
	return !p->taken[place] &&
	       json_equal(item(p->input, "fields", row),
			  item(p->reply, "fields", place)) &&
	       json_equal(item(p->input, "values", row),
			  item(p->reply, "values", place));
}

/* Takes the first place from `from` on that has the row; count when none. */
static size_t take(struct places *p, size_t row, size_t from)
{
	for (size_t place = from; place < p->count; place++)
		if (is_row(p, row, place)) {
			p->taken[place] = true;
			return place;
		}
	return p->count;
}

/* Rows of one branch stand one behind the other. */
static bool find_all(struct places *p)
{
	size_t next = 0;

	for (size_t row = 0; row < p->count; row++) {
		if (row > 0 && !json_equal(item(p->input, "branch", row),
					   item(p->input, "branch", row - 1)))
			next = 0;
		next = take(p, row, next);
		if (next == p->count)
			return false;
		next++;
	}
	return true;
}

struct mark mark_gather(const json_t *input, const json_t *expect,
			const json_t *reply, bool exact)
{
	size_t count = json_array_size(json_object_get(expect, "values"));
	struct places p = { input, reply, calloc(count + 1, sizeof(bool)),
			    count };
	bool right =
		p.taken != NULL &&
		json_array_size(json_object_get(reply, "values")) == count &&
		json_array_size(json_object_get(reply, "fields")) == count &&
		find_all(&p);

	(void)exact;
	free(p.taken);
	return right ? mark_pass()
		     : mark_by_reply(VERDICT_FAIL,
				     "every row of every branch, in its order",
				     reply);
}
