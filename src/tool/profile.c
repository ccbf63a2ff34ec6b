#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include "input.h"
#include "profile.h"

static const char *text_of(const json_t *object, const char *name)
{
	return json_string_value(json_object_get(object, name));
}

static const char *needed(const char *path, const json_t *object,
			  const char *name)
{
	const char *text = text_of(object, name);

	if (text == NULL || *text == '\0')
		fail_usage("%s: a profile needs \"%s\", a text, %s", path, name,
			   json_object_get(object, "match") != NULL
				   ? "in each entry"
				   : "at its top");
	return text;
}

/* A number stands as a text, as all values of the vectors do. */
static long number_of(const char *path, const json_t *object, const char *name)
{
	const json_t *value = json_object_get(object, name);
	const char *text = json_string_value(value);
	char *end = NULL;

	if (value == NULL)
		return PROFILE_UNPINNED;
	errno = 0;
	long number = text != NULL ? strtol(text, &end, 10) : -1;
	if (text == NULL || *text < '0' || *text > '9' || *end != '\0' ||
	    errno != 0)
		fail_usage("%s: \"%s\" is no number in quotes", path, name);
	return number;
}

/* Only what counts as failed can be known of. */
static enum verdict verdict_of(const char *path, const json_t *entry)
{
	const char *name = needed(path, entry, "verdict");
	enum verdict verdict = verdict_find(name);

	if (verdict >= VERDICT_XFAIL ||
	    verdict_tally(verdict, true) != TALLY_FAILED)
		fail_usage("%s: \"%s\" is no verdict that fails", path, name);
	return verdict;
}

static struct known read_entry(const char *path, const json_t *entry)
{
	struct known known = { .verdict = verdict_of(path, entry) };

	known.reason = needed(path, entry, "reason");
	known.pin.what = needed(path, entry, "match");
	known.pin.wanted = number_of(path, entry, "count");
	return known;
}

static void read_entries(const char *path, const json_t *entries,
			 struct profile *out)
{
	size_t i;
	const json_t *entry;

	if (!json_is_array(entries))
		fail_usage("%s: a profile needs \"entries\", a list", path);
	out->known = calloc(json_array_size(entries) + 1, sizeof *out->known);
	if (out->known == NULL)
		fail_usage("out of memory");
	json_array_foreach(entries, i, entry) out->known[out->count++] =
		read_entry(path, entry);
}

void profile_read(const char *path, struct profile *out)
{
	json_error_t error;

	memset(out, 0, sizeof *out);
	out->file = json_load_file(path, JSON_REJECT_DUPLICATES, &error);
	if (out->file == NULL)
		fail_usage("%s: line %d: %s", path, error.line, error.text);
	out->suite = needed(path, out->file, "suite");
	out->implementation = needed(path, out->file, "implementation");
	out->unsupported.what = "unsupported";
	out->unsupported.wanted = number_of(path, out->file, "unsupported");
	read_entries(path, json_object_get(out->file, "entries"), out);
}

static void check_entry(const char *glob, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->count; i++)
		if (fnmatch(glob, corpus->vector[i].id, 0) == 0)
			return;
	fail_usage("--profile: no id matches %s", glob);
}

void profile_check(const struct profile *profile, const struct corpus *corpus,
		   const json_t *hello)
{
	const char *name = text_of(hello, "name");

	if (strcmp(profile->suite, corpus->version) != 0)
		fail_usage("--profile: it counts vectors of version %s, these "
			   "are %s",
			   profile->suite, corpus->version);
	if (name == NULL || strcmp(profile->implementation, name) != 0)
		fail_usage("--profile: it is of %s, the adapter has another "
			   "name",
			   profile->implementation);
	for (size_t i = 0; i < profile->count; i++)
		check_entry(profile->known[i].pin.what, corpus);
}

const struct known *profile_find(struct profile *profile, const char *id,
				 enum verdict verdict)
{
	for (size_t i = 0; i < profile->count; i++) {
		struct known *known = &profile->known[i];
		if (known->verdict != verdict ||
		    fnmatch(known->pin.what, id, 0) != 0)
			continue;
		known->pin.found++;
		return known;
	}
	return NULL;
}

const struct known *profile_find_all(const struct profile *profile,
				     const char *id)
{
	for (size_t i = 0; i < profile->count; i++)
		if (profile->known[i].pin.wanted == PROFILE_UNPINNED &&
		    fnmatch(profile->known[i].pin.what, id, 0) == 0)
			return &profile->known[i];
	return NULL;
}

void profile_pin(struct profile *profile, size_t unsupported)
{
	profile->unsupported.found = unsupported;
	profile->is_pinned = true;
}

static bool is_broken(const struct pin *pin)
{
	return pin->wanted != PROFILE_UNPINNED &&
	       (size_t)pin->wanted != pin->found;
}

const struct pin *profile_broken_at(const struct profile *profile, size_t i)
{
	if (!profile->is_pinned)
		return NULL;
	if (is_broken(&profile->unsupported) && i-- == 0)
		return &profile->unsupported;
	for (size_t k = 0; k < profile->count; k++)
		if (is_broken(&profile->known[k].pin) && i-- == 0)
			return &profile->known[k].pin;
	return NULL;
}

size_t profile_broken(const struct profile *profile)
{
	size_t count = 0;

	while (profile_broken_at(profile, count) != NULL)
		count++;
	return count;
}

void profile_free(struct profile *profile)
{
	free(profile->known);
	json_decref(profile->file);
}
