#define _POSIX_C_SOURCE 200809L
#include <bearssl/bearssl_hash.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include "algorithm.h"
#include "corpus.h"
#include "flat.h"
#include "hex.h"
#include "input.h"

static const char *const results[] = { "valid", "invalid", "acceptable" };

enum { FILE_MAX_LEN = 1 << 26 };

/* Its octets go into the hash too. */
static json_t *read_file(const char *path, br_sha256_context *hash)
{
	json_error_t error;
	struct sda_span text = input_file(path, FILE_MAX_LEN);
	json_t *file = json_loadb((const char *)text.at, text.len,
				  JSON_REJECT_DUPLICATES, &error);

	br_sha256_update(hash, text.at, text.len);

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

static void add_file(struct corpus *out, const char *path,
		     br_sha256_context *hash)
{
	json_t *file = read_file(path, hash);
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

static void read_files(const glob_t *found, struct corpus *out)
{
	br_sha256_context hash;
	uint8_t octets[br_sha256_SIZE];

	br_sha256_init(&hash);
	for (size_t i = 0; i < found->gl_pathc; i++)
		add_file(out, found->gl_pathv[i], &hash);
	br_sha256_out(&hash, octets);
	sda_hex_write(octets, sizeof octets, (uint8_t *)out->sha256);
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
	read_files(&found, out);
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
