#include <stdlib.h>
#include "flat.h"
#include "given_server.h"
#include "quoted.h"
#include "text.h"

enum { QOP_UNKNOWN = 4 };

uint64_t given_number(const json_t *digits)
{
	const char *text = json_string_value(digits);

	return text != NULL ? strtoull(text, NULL, 10) : 0;
}

/* More algorithms than there are make the server one that is refused. */
static void read_algorithms(const json_t *names, struct sda_server *out)
{
	const json_t *name;
	size_t i;

	out->algorithms = json_array_size(names);
	json_array_foreach(names, i, name)
		if (i < SDA_OFFERS_MAX)
			out->algorithm[i] = sda_algorithm_find(flat_span(name));
}

static void read_qops(const json_t *names, struct sda_server *out)
{
	const json_t *name;
	size_t i;

	json_array_foreach(names, i, name) {
		bool is_int = text_spells(flat_span(name), "auth-int");
		bool is_auth = text_spells(flat_span(name), "auth");
		out->qop |= is_int    ? SDA_OFFERS_AUTH_INT
			    : is_auth ? SDA_OFFERS_AUTH
				      : QOP_UNKNOWN;
	}
}

/* As between quotes; at NULL when it is absent. */
static struct sda_span raw_member(const json_t *request, const char *name,
				  struct sda_writer *scratch)
{
	struct sda_span text = flat_member(request, name);

	if (text.at != NULL)
		sda_quoted_raw(text, scratch, &text);
	return text;
}

static bool says(const json_t *request, const char *name, const char *word)
{
	return text_spells(flat_member(request, name), word);
}

void given_server_read(const json_t *request, struct sda_writer *scratch,
		       struct sda_server *out)
{
	out->realm = raw_member(request, "realm", scratch);
	out->opaque = raw_member(request, "opaque", scratch);
	out->domain = raw_member(request, "domain", scratch);
	out->keys.current = flat_member(request, "key");
	out->keys.previous = flat_member(request, "previous_key");
	out->lifetime = given_number(json_object_get(request, "lifetime"));
	out->utf_8 = says(request, "charset", "UTF-8");
	out->userhash = says(request, "userhash", "true");
	out->bare = says(request, "bare", "true");
	out->proxy = says(request, "role", "proxy");
	out->uri_rule = says(request, "uri_rule", "same-user")
				? SDA_URI_SAME_USER
				: SDA_URI_EQUAL;
	read_algorithms(json_object_get(request, "algorithms"), out);
	read_qops(json_object_get(request, "qops"), out);
}
