#define _POSIX_C_SOURCE 200809L
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include "flat.h"
#include "hex.h"
#include "writer.h"

static const char suffix[] = "_hex";

enum { SUFFIX_LEN = sizeof suffix - 1 };

struct sda_span flat_span(const json_t *string)
{
	struct sda_span s = {(const uint8_t *)json_string_value(string),
			     json_string_length(string)};

	return s;
}

struct sda_span flat_member(const json_t *object, const char *name)
{
	return flat_span(json_object_get(object, name));
}

json_t *flat_string(struct sda_span octets)
{
	const char *at = octets.len > 0 ? (const char *)octets.at : "";

	return json_stringn_nocheck(at, octets.len);
}

json_t *flat_unescaped(struct sda_span raw)
{
	uint8_t *room = malloc(raw.len + 1);

	if (room == NULL)
		return NULL;
	struct sda_writer w = sda_writer_make(room, raw.len);
	sda_writer_unescape(&w, raw);
	struct sda_span text = {room, w.len};
	json_t *string = flat_string(text);
	free(room);
	return string;
}

/* The name without "_hex", to be freed, or null when it does not end so. */
static char *plain_name(const char *name)
{
	size_t len = strlen(name);

	if (len <= SUFFIX_LEN || strcmp(name + len - SUFFIX_LEN, suffix) != 0)
		return NULL;
	return strndup(name, len - SUFFIX_LEN);
}

static json_t *from_hex(const json_t *digits)
{
	struct sda_span s = flat_span(digits);
	uint8_t *octets = malloc(s.len / 2 + 1);
	json_t *string = NULL;

	if (octets == NULL)
		return NULL;
	if (s.len % 2 == 0 && sda_hex_read(s.at, s.len / 2, octets)) {
		struct sda_span decoded = {octets, s.len / 2};
		string = flat_string(decoded);
	}
	free(octets);
	return string;
}

static json_t *to_hex(const json_t *string)
{
	struct sda_span s = flat_span(string);
	uint8_t *digits = malloc(2 * s.len + 1);
	struct sda_span encoded = {digits, 2 * s.len};

	if (digits == NULL)
		return NULL;
	sda_hex_write(s.at, s.len, digits);
	json_t *out = flat_string(encoded);
	free(digits);
	return out;
}

static json_t *same(const json_t *string)
{
	return flat_string(flat_span(string));
}

/* Applies convert to the string, or to each string of the array; or null. */
static json_t *convert_value(const json_t *value,
			     json_t *(*convert)(const json_t *))
{
	const json_t *item;
	size_t i;

	if (json_is_string(value))
		return convert(value);
	if (!json_is_array(value))
		return NULL;
	json_t *out = json_array();
	json_array_foreach(value, i, item) {
		json_t *one = json_is_string(item) ? convert(item) : NULL;
		if (json_array_append_new(out, one) != 0) {
			json_decref(out);
			return NULL;
		}
	}
	return out;
}

static const char *decode_member(json_t *out, const char *name,
				 const json_t *value)
{
	char *plain = plain_name(name);
	const char *key = plain != NULL ? plain : name;
	const char *why = NULL;

	if (json_object_get(out, key) != NULL)
		why = "a member stands both as text and as hexadecimal";
	else if (json_object_set_new_nocheck(
			 out, key,
			 convert_value(value,
				       plain != NULL ? from_hex : same)) != 0)
		why = plain != NULL ? "a member _hex is not pairs of 0-9 a-f"
				    : "a member is neither a string nor an "
				      "array of strings";
	free(plain);
	return why;
}

json_t *flat_decode(const json_t *object, const char **why)
{
	json_t *out = json_object();
	const char *name;
	json_t *value;

	*why = json_is_object(object) ? NULL : "not a JSON object";
	json_object_foreach((json_t *)object, name, value) {
		if (*why == NULL)
			*why = decode_member(out, name, value);
	}
	if (*why == NULL)
		return out;
	json_decref(out);
	return NULL;
}

static bool is_printable(const json_t *value)
{
	const json_t *item;
	size_t i;

	if (json_is_array(value)) {
		json_array_foreach(value, i, item)
			if (!is_printable(item))
				return false;
		return true;
	}
	struct sda_span s = flat_span(value);
	for (i = 0; i < s.len; i++)
		if (s.at[i] < ' ' || s.at[i] > '~')
			return false;
	return true;
}

json_t *flat_encode(const json_t *object)
{
	json_t *out = json_object();
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)object, name, value) {
		bool plain = is_printable(value);
		json_t *key = json_sprintf(plain ? "%s" : "%s_hex", name);
		json_object_set_new_nocheck(
			out, json_string_value(key),
			convert_value(value, plain ? same : to_hex));
		json_decref(key);
	}
	return out;
}
