#include <string.h>
#include <strings.h>
#include "compare.h"

enum { TEXT_MAX = 4096 };

struct text {
	char at[TEXT_MAX];
	size_t len;
};

static bool is_true(struct bench_seen seen)
{
	return seen.at != NULL && seen.len == 4 &&
	       strncasecmp(seen.at, "true", 4) == 0;
}

/* What was seen, where there are several ways of saying the same. */
static struct text said(enum bench_name name, struct bench_seen seen)
{
	static const struct bench_seen md5 = { true, "MD5", 3 };
	static const struct bench_seen truth = { true, "true", 4 };
	static const struct bench_seen nothing = { true, NULL, 0 };
	struct text text = { .len = 0 };

	if (name == BENCH_ALGORITHM && seen.at == NULL)
		seen = md5;
	if (name == BENCH_STALE)
		seen = is_true(seen) ? truth : nothing;
	if (seen.at != NULL && seen.len <= sizeof text.at) {
		memcpy(text.at, seen.at, seen.len);
		text.len = seen.len;
	}
	return text;
}

/* A list without the white space, which says nothing. */
static struct text dense(struct text list)
{
	struct text text = { .len = 0 };

	for (size_t i = 0; i < list.len; i++)
		if (strchr(" \t\r\n", list.at[i]) == NULL)
			text.at[text.len++] = list.at[i];
	return text;
}

/* Each quoted-pair as the octet that it stands for. */
static struct text unescaped(struct text quoted)
{
	struct text text = { .len = 0 };

	for (size_t i = 0; i < quoted.len; i++) {
		if (quoted.at[i] == '\\' && i + 1 < quoted.len)
			i++;
		text.at[text.len++] = quoted.at[i];
	}
	return text;
}

static bool equal(struct text a, struct text b)
{
	return a.len == b.len && memcmp(a.at, b.at, a.len) == 0;
}

/* A library may keep quoted-pairs or undo them: both are the same value. */
static bool agree(enum bench_name name, struct bench_seen one,
		  struct bench_seen other)
{
	struct text a = said(name, one), b = said(name, other);

	if (!one.typed || !other.typed)
		return true;
	if (name == BENCH_QOP)
		return equal(dense(a), dense(b));
	return equal(a, b) || equal(unescaped(a), b) || equal(a, unescaped(b));
}

static bool agree_on_all(const struct bench_verbs *one, void *one_read,
			 const struct bench_verbs *other, void *other_read)
{
	struct bench_seen a[BENCH_NAMES] = { { .typed = false } };
	struct bench_seen b[BENCH_NAMES] = { { .typed = false } };

	one->look(one_read, a);
	other->look(other_read, b);
	for (unsigned name = 0; name < BENCH_NAMES; name++)
		if (!agree(name, a[name], b[name]))
			return false;
	return true;
}

bool compare_reading(const struct bench_adapter *one,
		     const struct bench_adapter *other, enum bench_field field,
		     const struct bench_value *value)
{
	const struct bench_verbs *a = &one->verbs[field];
	const struct bench_verbs *b = &other->verbs[field];
	union bench_room a_room, b_room;
	void *a_read = a->read(&a_room, value);
	void *b_read = b->read(&b_room, value);
	bool same = a_read != NULL && b_read != NULL &&
		    agree_on_all(a, a_read, b, b_read);

	if (a_read != NULL)
		a->drop(a_read);
	if (b_read != NULL)
		b->drop(b_read);
	return same;
}

/* What stands behind the name of the field, where a library writes that too. */
static struct bench_value behind_name(const char *line)
{
	size_t name = strcspn(line, ": ");
	const char *text = line;

	if (line[name] == ':')
		text += name + 1 + strspn(line + name + 1, " ");
	return (struct bench_value){ line, text, strlen(text) };
}

bool compare_writing(const struct bench_adapter *one,
		     const struct bench_adapter *reader, enum bench_field field,
		     const struct bench_value *value)
{
	const struct bench_verbs *a = &one->verbs[field];
	const struct bench_verbs *b = &reader->verbs[field];
	union bench_room a_room, again_room, value_room;
	char line[TEXT_MAX] = { 0 };
	void *a_read = a->read(&a_room, value);
	size_t len = a_read ? a->write(a_read, line, sizeof line - 1) : 0;
	struct bench_value written = behind_name(line);
	void *again = b->read(&again_room, &written);
	void *first = b->read(&value_room, value);
	bool same = len > 0 && again != NULL && first != NULL &&
		    agree_on_all(b, again, b, first);

	if (a_read != NULL)
		a->drop(a_read);
	if (again != NULL)
		b->drop(again);
	if (first != NULL)
		b->drop(first);
	return same;
}
