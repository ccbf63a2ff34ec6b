#include "flat.h"
#include "given_server.h"
#include "operation.h"
#include "serving.h"

static const struct {
	enum sda_word word;
	const char *name;
} told[] = {
	{SDA_NAME_QOP, "qop"},
	{SDA_NAME_NC, "nc"},
	{SDA_NAME_CNONCE, "cnonce"},
	{SDA_NAME_RSPAUTH, "rspauth"},
	{SDA_NAME_NEXTNONCE, "nextnonce"},
};

/* Puts into the reply what Authentication-Info says, as a client reads it. */
static void tell(struct serving *s, const json_t *request, json_t *reply)
{
	struct sda_authinfo info;
	json_t *value = serving_inform(s, flat_member(request, "reply_body"),
				       flat_member(request, "nextnonce"));

	if (value != NULL && sda_authinfo_read(flat_span(value), &info) == SDA_OK)
		for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
			struct sda_param p = info.params.known[told[i].word];
			if (p.form != SDA_ABSENT)
				json_object_set_new(reply, told[i].name,
						    flat_unescaped(p.value));
		}
	json_decref(value);
}

static json_t *accept(struct serving *s, const json_t *request)
{
	json_t *reply = json_pack("{s:s}", "outcome", "accept");

	json_object_set_new(reply, "username", flat_string(s->sender->username));
	json_object_set_new(
		reply, "algorithm",
		flat_string(sda_algorithm_name(s->claim.algorithm)));
	if (json_object_get(request, "inform") != NULL)
		tell(s, request, reply);
	return reply;
}

json_t *operation_verify(const json_t *request)
{
	const struct sda_request asked = {flat_member(request, "method"),
					  flat_member(request, "uri"),
					  flat_member(request, "body")};
	const json_t *rows = json_object_get(request, "authorization");
	struct serving s;
	json_t *reply;

	if (asked.method.at == NULL || asked.uri.at == NULL ||
	    !json_is_array(rows))
		return operation_error("needs method, uri and authorization");
	if (!serving_make(request, &s) ||
	    sda_server_check(&s.server) != SDA_OK) {
		reply = operation_error("no server can be made of that");
	} else {
		uint64_t now = given_number(json_object_get(request, "now"));
		const char *error = serving_verify(&s, rows, &asked, now);
		reply = error == NULL ? accept(&s, request)
				      : operation_reject(error, "verified");
	}
	serving_free(&s);
	return reply;
}

/* The verdict on the i-th request: accept, or what refuses it. */
static const char *verdict(struct serving *s, const json_t *request, size_t i)
{
	const json_t *row =
		json_array_get(json_object_get(request, "authorization"), i);
	const json_t *method =
		json_array_get(json_object_get(request, "method"), i);
	const json_t *now = json_array_get(json_object_get(request, "now"), i);
	const struct sda_request asked = {flat_span(method),
					  flat_member(request, "uri"),
					  flat_member(request, "body")};
	json_t *rows = json_pack("[O]", row);
	const char *error =
		serving_verify(s, rows, &asked, given_number(now));

	json_decref(rows);
	return error == NULL ? "accept" : error;
}

json_t *operation_steps(const json_t *request)
{
	size_t count = json_array_size(json_object_get(request, "now"));
	json_t *verdicts = json_array();
	struct serving s;

	if (!serving_make(request, &s) ||
	    sda_server_check(&s.server) != SDA_OK) {
		json_decref(verdicts);
		serving_free(&s);
		return operation_error("no server can be made of that");
	}
	for (size_t i = 0; i < count; i++)
		json_array_append_new(verdicts,
				      json_string(verdict(&s, request, i)));
	serving_free(&s);
	return json_pack("{s:s, s:o}", "outcome", "ok", "verdicts", verdicts);
}
