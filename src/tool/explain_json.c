#include "explain_report.h"
#include "json_bytes.h"

static json_t *mistake_json(const struct mistake *mistake)
{
	json_t *array = json_array();

	for (size_t i = 0; i < mistake->rows; i++) {
		const struct hypothesis *row = mistake->row[i];
		json_array_append_new(array,
				      json_pack("{s:s, s:s, s:s, s:s}", "name",
						row->name, "what", row->what,
						"rule", row->lesson->rule,
						"mend", row->lesson->mend));
	}
	return array;
}

/* The mistakes from the second on, each an array as the first. */
static json_t *others_json(const struct mistakes *mistakes)
{
	json_t *array = json_array();

	for (size_t i = 1; i < mistakes->count; i++)
		json_array_append_new(array, mistake_json(&mistakes->found[i]));
	return array;
}

static json_t *notes_json(const struct notes *notes)
{
	json_t *array = json_array();

	for (size_t i = 0; i < notes->count; i++) {
		json_t *note = json_object();
		json_object_set_new(note, "text",
				    json_string(notes->note[i].text));
		json_object_set_new(note, "rule",
				    json_string(notes->note[i].rule));
		json_array_append_new(array, note);
	}
	return array;
}

static void set_inputs(json_t *object, const struct exchange *x)
{
	const struct sda_params *params = &x->credentials.params;

	json_bytes_set(object, "username", x->text[TEXT_USERNAME]);
	json_bytes_set(object, "realm", x->text[TEXT_REALM]);
	json_bytes_set(object, "algorithm",
		       x->credentials.algorithm == SDA_ALGORITHM_UNKNOWN
			       ? params->known[SDA_NAME_ALGORITHM].value
			       : sda_algorithm_name(x->credentials.algorithm));
	if (params->known[SDA_NAME_QOP].form != SDA_ABSENT)
		json_bytes_set(object, "qop",
			       params->known[SDA_NAME_QOP].value);
	json_bytes_set(object, "method", x->method);
	json_bytes_set(object, "seen", exchange_seen(x));
}

static json_t *reply_json(const struct reply *reply)
{
	json_t *object =
		json_pack("{s:s, s:s, s:s}", "verdict", reply_verdict(reply),
			  "reason", reply->what, "rule", reply->rule);

	if (reply->seen.len > 0)
		json_bytes_set(object, "seen", reply->seen);
	if (reply->has_right)
		json_bytes_set(object, "right", sda_digest_span(&reply->right));
	return object;
}

json_t *explain_json(const struct explanation *e, const struct reading *reading,
		     const struct wire *wire)
{
	json_t *object = json_object();
	size_t offset = explain_offset(reading, wire);

	json_object_set_new(object, "verdict",
			    json_string(explain_verdict(e->verdict)));
	json_bytes_set(object, "field", reading->field->name);
	json_object_set_new(object, "offset", json_integer((json_int_t)offset));
	if (reading->status == SDA_OK)
		set_inputs(object, &e->exchange);
	if (e->has_right)
		json_bytes_set(object, "right", sda_digest_span(&e->right));
	if (e->rule != NULL) {
		json_object_set_new(object, "reason", json_string(e->reason));
		json_object_set_new(object, "rule", json_string(e->rule));
	}
	json_object_set_new(object, "mistakes",
			    e->mistakes.count > 0
				    ? mistake_json(&e->mistakes.found[0])
				    : json_array());
	json_object_set_new(object, "or", others_json(&e->mistakes));
	json_object_set_new(object, "tried",
			    json_integer((json_int_t)e->mistakes.tried));
	json_object_set_new(object, "notes", notes_json(&e->notes));
	if (e->has_reply)
		json_object_set_new(object, "reply", reply_json(&e->reply));
	return object;
}
