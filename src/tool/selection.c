#define _POSIX_C_SOURCE 200809L
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include "input.h"
#include "selection.h"

static const char *const levels[] = { "must", "should", "may" };

static void check_level(const char *level)
{
	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
		if (level == NULL || strcmp(levels[i], level) == 0)
			return;
	fail_usage("--level %s: expected must, should or may", level);
}

/* Does the text match, when there is something to match? */
static bool fits(const char *glob, const json_t *text)
{
	return glob == NULL || (json_is_string(text) &&
				fnmatch(glob, json_string_value(text), 0) == 0);
}

static bool one_fits(const char *glob, const json_t *list)
{
	const json_t *item;
	size_t i;

	if (glob == NULL)
		return true;
	json_array_foreach(list, i, item) if (fits(glob, item)) return true;
	return false;
}

static bool is_named(const char *const *id, const char *name)
{
	if (*id == NULL)
		return true;
	for (; *id != NULL; id++)
		if (strcmp(*id, name) == 0)
			return true;
	return false;
}

static bool is_selected(const struct selection *s, const struct vector *v)
{
	return is_named(s->id, v->id) &&
	       fits(s->glob, json_object_get(v->json, "id")) &&
	       fits(s->level, json_object_get(v->json, "level")) &&
	       one_fits(s->requirement,
			json_object_get(v->json, "requirements")) &&
	       one_fits(s->flag, json_object_get(v->json, "flags"));
}

static void check_id(const struct corpus *corpus, const char *id)
{
	for (size_t i = 0; i < corpus->count; i++)
		if (strcmp(corpus->vector[i].id, id) == 0)
			return;
	fail_usage("no vector has the id %s; --list shows them", id);
}

bool *selection_make(const struct selection *selection,
		     const struct corpus *corpus)
{
	bool *selected = calloc(corpus->count, sizeof *selected);
	bool any = false;

	if (selected == NULL)
		fail_usage("out of memory");
	check_level(selection->level);
	for (const char *const *id = selection->id; *id != NULL; id++)
		check_id(corpus, *id);
	for (size_t i = 0; i < corpus->count; i++) {
		selected[i] = is_selected(selection, &corpus->vector[i]);
		any = any || selected[i];
	}
	if (!any)
		fail_usage("no vector is all that was selected; --list shows "
			   "the ids");
	return selected;
}

bool selection_is_whole(const struct selection *selection)
{
	return selection->glob == NULL && selection->level == NULL &&
	       selection->requirement == NULL && selection->flag == NULL &&
	       *selection->id == NULL;
}
