#include "diagnose.h"
#include "json_bytes.h"
#include "reading_json.h"

static json_t *offset_json(const struct reading *r, const struct wire *wire,
			   size_t offset)
{
	size_t start = (size_t)(r->field->value.at - wire->text.at);

	return json_integer((json_int_t)wire_offset(wire, start + offset));
}

static json_t *fault_json(const struct reading *r, const struct wire *wire)
{
	char found[DIAGNOSE_FOUND_MAX];
	json_t *object = json_object();

	diagnose_found(r->field->value, r->fault.offset, found);
	json_object_set_new(object, "offset",
			    offset_json(r, wire, r->fault.offset));
	json_object_set_new(object, "expected", json_string(r->fault.expected));
	json_object_set_new(object, "found", json_string(found));
	json_object_set_new(object, "rule", json_string(r->fault.rule));
	return object;
}

static json_t *param_json(struct sda_param param)
{
	json_t *object = json_object();
	const char *form = param.form == SDA_TOKEN ? "token" : "quoted-string";
	bool known = sda_word_find(param.name, 0, SDA_NAMES) != SDA_NAMES;
	struct sda_span decoded;

	json_bytes_set(object, "name", param.name);
	json_object_set_new(object, "known", json_boolean(known));
	json_object_set_new(object, "form", json_string(form));
	json_bytes_set(object, "raw", param.value);
	json_bytes_set(object, "unescaped", reading_unescaped(param));
	if (reading_decoded(param, &decoded))
		json_bytes_set(object, "decoded", decoded);
	return object;
}

static json_t *params_json(const struct reading *r)
{
	json_t *array = json_array();
	struct sda_param param;

	for (size_t i = 0; reading_next(r, &i, &param);)
		json_array_append_new(array, param_json(param));
	return array;
}

static json_t *findings_json(const struct reading *r)
{
	json_t *array = json_array();

	for (size_t i = 0; i < r->findings; i++) {
		const struct finding *finding = &r->finding[i];
		json_t *object = json_object();
		json_bytes_set(object, "parameter", finding->parameter);
		json_object_set_new(object, "deviation",
				    json_string(finding->name));
		json_object_set_new(object, "meaning",
				    json_string(finding->meaning));
		json_object_set_new(object, "rule", json_string(finding->rule));
		json_object_set_new(object, "tolerated",
				    json_boolean(finding->is_tolerated));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *offered_json(const struct sda_challenge *challenge)
{
	json_t *array = json_array();

	if (challenge->auth)
		json_array_append_new(array, json_string("auth"));
	if (challenge->auth_int)
		json_array_append_new(array, json_string("auth-int"));
	return array;
}

static void set_algorithm(json_t *object, const struct reading *r)
{
	if (r->algorithm == SDA_ALGORITHM_UNKNOWN)
		json_object_set_new(object, "algorithm", json_null());
	else
		json_bytes_set(object, "algorithm",
			       sda_algorithm_name(r->algorithm));
	json_object_set_new(
		object, "algorithm_is_default",
		json_boolean(reading_param(r, SDA_NAME_ALGORITHM).form ==
			     SDA_ABSENT));
}

/* What the parameters say; null for a value that is not a known one. */
static json_t *meaning_json(const struct reading *r)
{
	json_t *object = json_object();

	if (r->header != SDA_HEADER_AUTHINFO)
		set_algorithm(object, r);
	if (r->header == SDA_HEADER_CHALLENGE) {
		json_object_set_new(object, "qop", offered_json(&r->challenge));
		json_object_set_new(object, "stale",
				    json_boolean(r->challenge.stale));
	} else {
		const char *qop = reading_said_qop(r);
		json_object_set_new(object, "qop",
				    qop ? json_string(qop) : json_null());
	}
	return object;
}

json_t *reading_json(const struct reading *reading, const struct wire *wire)
{
	const struct sda_field *field = reading->field;
	json_t *object = json_object();

	json_bytes_set(object, "field", field->name);
	json_object_set_new(object, "offset", offset_json(reading, wire, 0));
	json_object_set_new(object, "status",
			    json_string(reading_status(reading->status)));
	if (reading->header != SDA_HEADER_AUTHINFO)
		json_bytes_set(object, "scheme", reading->scheme);
	json_object_set_new(object, "parameters", params_json(reading));
	switch (reading->status) {
	case SDA_OK:
		json_object_set_new(object, "meaning", meaning_json(reading));
		json_object_set_new(object, "deviations",
				    findings_json(reading));
		break;
	case SDA_UNSUPPORTED:
		json_bytes_set(object, "value", field->value);
		break;
	default:
		json_object_set_new(object, "error", fault_json(reading, wire));
	}
	return object;
}
