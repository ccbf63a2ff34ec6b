#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "corpus.h"

enum { LINE_MAX_LEN = 2048 };

static void die(const char *path, const char *why)
{
	fprintf(stderr, "bench: %s: %s\n", path, why);
	exit(2);
}

/* The value as a new field, its name in front. */
static void add(struct corpus *corpus, enum bench_field field,
		const char *text)
{
	static const char *const names[BENCH_FIELDS] = { "WWW-Authenticate: ",
							 "Authorization: " };
	size_t name_len = strlen(names[field]), len = strlen(text);
	char *line = malloc(name_len + len + 1);

	if (line == NULL || corpus->count == CORPUS_MAX)
		die("corpus", "too large");
	memcpy(line, names[field], name_len);
	memcpy(line + name_len, text, len + 1);
	corpus->values[corpus->count++] =
		(struct bench_value){ line, line + name_len, len };
}

/* Appends the line to the text, as a fold when there is something before it. */
static void append(char text[LINE_MAX_LEN], const char *line, const char *path)
{
	size_t len = strlen(text);
	int more = snprintf(text + len, LINE_MAX_LEN - len, "%s%.*s",
			    len ? "\r\n" : "", (int)strcspn(line, "\n"), line);

	if (more < 0 || (size_t)more >= LINE_MAX_LEN - len)
		die(path, "a value is too long");
}

void corpus_read(struct corpus *corpus, enum bench_field field,
		 const char *path)
{
	char line[LINE_MAX_LEN], text[LINE_MAX_LEN] = "";
	FILE *file = fopen(path, "r");

	if (file == NULL)
		die(path, "cannot be opened");
	corpus->count = 0;
	while (fgets(line, sizeof line, file) != NULL) {
		if (line[0] != ' ' && line[0] != '\t' && text[0] != '\0') {
			add(corpus, field, text);
			text[0] = '\0';
		}
		append(text, line, path);
	}
	if (text[0] == '\0')
		die(path, "has no value");
	add(corpus, field, text);
	fclose(file);
}
