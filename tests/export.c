/*
 * Prints every octet of the exported header, one line a word or text: what
 * tests/vectors_export.py compares with the JSON.
 */

#include <stdio.h>
#include "sipdigest_vectors.h"

static void print_text(const char *id, const char *section, const char *name,
		       struct sdv_text text)
{
	printf("%s %s %s ", id, section, name);
	for (size_t i = 0; i < text.len; i++)
		printf("%02x", (unsigned char)text.at[i]);
	putchar('\n');
}

static void print_members(const char *id, const char *section,
			  const struct sdv_member *member)
{
	for (; member->name != NULL; member++) {
		if (member->is_list)
			printf("%s %s %s [%zu]\n", id, section, member->name,
			       member->count);
		for (size_t i = 0; i < member->count; i++)
			print_text(id, section, member->name, member->value[i]);
	}
}

static void print_words(const char *id, const char *name,
			const char *const *word)
{
	for (; *word != NULL; word++)
		printf("%s %s %s\n", id, name, *word);
}

static void print_vector(const struct sdv_vector *vector)
{
	printf("%s op %s\n", vector->id, vector->op);
	printf("%s comment %s\n", vector->id, vector->comment);
	printf("%s level %s\n", vector->id, vector->level);
	printf("%s result %s\n", vector->id, vector->result);
	print_members(vector->id, "input", vector->input);
	for (const struct sdv_section *s = vector->sections; s->name; s++)
		print_members(vector->id, s->name, s->members);
	print_words(vector->id, "error", vector->errors);
	print_words(vector->id, "feature", vector->features);
	if (vector->chosen != NULL)
		printf("%s chosen %s\n", vector->id, vector->chosen);
}

int main(void)
{
	for (size_t i = 0; i < SDV_VECTORS; i++)
		print_vector(&sdv_vectors[i]);
	return 0;
}
