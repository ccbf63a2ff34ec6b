#include <string.h>
#include "flat.h"
#include "input.h"
#include "message.h"
#include "opened.h"
#include "text.h"

/* Reads the message that is the member of that name. */
static enum sda_status read_member(const json_t *request, const char *name,
				   struct sda_message *out)
{
	struct sda_span text = flat_member(request, name);

	return text.at == NULL ? SDA_MISSING : sda_message_read(text, out);
}

/* The values of the fields of that name are added; names, when it is there,
 * gets the name for each. */
static void add_field(const struct sda_field *field, const char *name,
		      json_t *values, json_t *names)
{
	if (!sda_field_is(field->name, input_text(name)))
		return;
	json_array_append_new(values, flat_string(field->value));
	if (names != NULL)
		json_array_append_new(names, json_string(name));
}

static json_t *copy_with(const json_t *request, const struct sda_message *sent)
{
	json_t *out = json_copy((json_t *)request);

	json_object_set_new(out, "method", flat_string(sent->start.method));
	json_object_set_new(out, "uri", flat_string(sent->start.request_uri));
	json_object_set_new(out, "body", flat_string(sent->body));
	return out;
}

json_t *opened_verify(const json_t *request, enum sda_status *why)
{
	bool proxy = text_spells(flat_member(request, "role"), "proxy");
	struct sda_message sent;
	struct sda_field field;

	*why = read_member(request, "message", &sent);
	if (*why != SDA_OK)
		return NULL;
	json_t *rows = json_array();
	for (size_t i = 0; (i = sda_field_next(sent.fields, i, &field)) !=
			   SDA_NONE;)
		add_field(&field,
			  proxy ? "Proxy-Authorization" : "Authorization",
			  rows, NULL);
	json_t *out = copy_with(request, &sent);
	json_object_set_new(out, "authorization", rows);
	return out;
}

json_t *opened_respond(const json_t *request, enum sda_status *why)
{
	struct sda_message sent, came;
	struct sda_field field;

	*why = read_member(request, "request", &sent);
	if (*why == SDA_OK)
		*why = read_member(request, "message", &came);
	if (*why != SDA_OK)
		return NULL;
	json_t *values = json_array(), *names = json_array();
	for (size_t i = 0; (i = sda_field_next(came.fields, i, &field)) !=
			   SDA_NONE;) {
		add_field(&field, "WWW-Authenticate", values, names);
		add_field(&field, "Proxy-Authenticate", values, names);
	}
	json_t *out = copy_with(request, &sent);
	json_object_set_new(out, "challenges", values);
	json_object_set_new(out, "fields", names);
	json_object_set_new(out, "each_realm", json_string("true"));
	return out;
}

json_t *opened_input(const char *op, json_t *input)
{
	enum sda_status why;
	json_t *out = NULL;

	if (strcmp(op, "message.respond") == 0)
		out = opened_respond(input, &why);
	if (strcmp(op, "message.verify") == 0)
		out = opened_verify(input, &why);
	return out != NULL ? out : json_incref(input);
}
