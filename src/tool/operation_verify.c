#include "flat.h"
#include "operation.h"
#include "serving.h"

static json_t *accept(const struct serving *s)
{
	json_t *reply = json_pack("{s:s}", "outcome", "accept");

	json_object_set_new(reply, "username", flat_string(s->username));
	json_object_set_new(
		reply, "algorithm",
		flat_string(sda_algorithm_name(s->claim.algorithm)));
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
		uint64_t now = serving_number(json_object_get(request, "now"));
		const char *error = serving_verify(&s, rows, &asked, now);
		reply = error == NULL ? accept(&s)
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
		serving_verify(s, rows, &asked, serving_number(now));

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
