#define _POSIX_C_SOURCE 200809L
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include "algorithm.h"
#include "corpus.h"
#include "flat.h"
#include "input.h"

static const char *const results[] = {"valid", "invalid", "acceptable"};

static json_t *read_file(const char *path)
{
	json_error_t error;
	json_t *file = json_load_file(path, JSON_REJECT_DUPLICATES, &error);

	if (file == NULL)
		fail_usage("%s: line %d: %s", path, error.line, error.text);
	if (!json_is_array(json_object_get(file, "vectors")) ||
	    !json_is_string(json_object_get(file, "op")))
		fail_usage("%s: not a file of vectors", path);
	return file;
}

static enum sda_algorithm algorithm_of(const json_t *vector)
{
	const json_t *input = json_object_get(vector, "input");
	const json_t *name = json_object_get(input, "algorithm");

	return sda_algorithm_find(flat_span(name));
}

static const char *needed_text(const json_t *vector, const char *name,
			       const char *path)
{
	const char *text = json_string_value(json_object_get(vector, name));

	if (text == NULL)
		fail_usage("%s: a vector has no %s", path, name);
	return text;
}

static void check_result(const json_t *vector, const char *path)
{
	const char *result = needed_text(vector, "result", path);

	for (size_t i = 0; i < sizeof results / sizeof results[0]; i++)
		if (strcmp(result, results[i]) == 0)
			return;
	fail_usage("%s: %s: result is none of valid, invalid, acceptable", path,
		   needed_text(vector, "id", path));
}

/* The op stands once per file; from here on it is the vector's own. */
static void add_vector(struct corpus *out, json_t *json, json_t *op,
		       const char *path)
{
	struct vector *vector = &out->vector[out->count++];

	check_result(json, path);
	json_object_set(json, "op", op);
	vector->json = json;
	vector->id = needed_text(json, "id", path);
	vector->op = json_string_value(op);
	vector->algorithm = algorithm_of(json);
}

static void add_file(struct corpus *out, const char *path)
{
	json_t *file = read_file(path);
	const json_t *vectors = json_object_get(file, "vectors");
	json_t *vector;
	size_t room = out->count + json_array_size(vectors);
	size_t i;

	json_array_append_new(out->files, file);
	struct vector *larger =
		realloc(out->vector, (room + 1) * sizeof *larger);
	if (larger == NULL)
		fail_usage("out of memory");
	out->vector = larger;
	json_array_foreach(vectors, i, vector)
		add_vector(out, vector, json_object_get(file, "op"), path);
}

void corpus_read(const char *dir, struct corpus *out)
{
	json_t *pattern = json_sprintf("%s/*/*.json", dir);
	glob_t found;

	memset(out, 0, sizeof *out);
	out->files = json_array();
	if (pattern == NULL ||
	    glob(json_string_value(pattern), 0, NULL, &found) != 0)
		fail_usage("%s: no vectors, as <op>/<topic>.json, there; "
			   "--vectors names another folder",
			   dir);
	for (size_t i = 0; i < found.gl_pathc; i++)
		add_file(out, found.gl_pathv[i]);
	globfree(&found);
	json_decref(pattern);
	if (out->count == 0)
		fail_usage("%s: the files hold no vectors", dir);
	const json_t *version =
		json_object_get(json_array_get(out->files, 0), "version");
	out->version = json_is_string(version)
			       ? strdup(json_string_value(version))
			       : strdup("");
}

void corpus_free(struct corpus *corpus)
{
	free(corpus->version);
	free(corpus->vector);
	json_decref(corpus->files);
}
