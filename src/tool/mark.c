#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "flat.h"
#include "mark.h"

struct mark mark_pass(void)
{
	struct mark j = { VERDICT_PASS, "", "", NULL };

	return j;
}

/* Copies as much as there is room for; dots tell that there was more. */
static void copy(char *room, const char *text)
{
	int len = snprintf(room, MARK_TEXT_MAX, "%s", text);

	if (len >= MARK_TEXT_MAX)
		memcpy(room + MARK_TEXT_MAX - 4, "...", 4);
	/* an adapter must not steer the terminal */
	for (; *room != '\0'; room++)
		if ((unsigned char)*room < ' ' || *room == 0x7F)
			*room = '?';
}

struct mark mark_in_words(enum verdict verdict, const char *expected,
			  const char *actual)
{
	struct mark j = { verdict, "", "", NULL };

	copy(j.expected, expected);
	copy(j.actual, actual);
	return j;
}

struct mark mark_by_reply(enum verdict verdict, const char *expected,
			  const json_t *reply)
{
	json_t *flat = flat_encode(reply);
	char *text = json_dumps(flat, JSON_SORT_KEYS);
	struct mark j =
		mark_in_words(verdict, expected, text != NULL ? text : "");

	free(text);
	json_decref(flat);
	return j;
}

/* As the member would stand on the wire. */
static void show(char *room, const char *name, const json_t *value)
{
	if (value == NULL) {
		snprintf(room, MARK_TEXT_MAX, "no \"%s\"", name);
		return;
	}
	json_t *object = json_object();
	json_object_set_nocheck(object, name, (json_t *)value);
	json_t *flat = flat_encode(object);
	char *text = json_dumps(flat, 0);
	if (text != NULL) {
		text[strlen(text) - 1] = '\0';
		copy(room, text + 1);
	}
	free(text);
	json_decref(flat);
	json_decref(object);
}

struct mark mark_by_member(enum verdict verdict, const char *name,
			   const json_t *expected, const json_t *actual)
{
	struct mark j = { verdict, "", "", NULL };

	show(j.expected, name, expected);
	show(j.actual, name, actual);
	return j;
}

struct mark mark_graver(struct mark a, struct mark b)
{
	return b.verdict > a.verdict ? b : a;
}
