#include <string.h>
#include "algorithm.h"
#include "capability.h"
#include "flat.h"
#include "input.h"
#include "qop.h"
#include "text.h"

static const char *text_of(const json_t *object, const char *name)
{
	const char *text = json_string_value(json_object_get(object, name));

	return text != NULL ? text : "";
}

bool capability_listed(const json_t *array, const char *item)
{
	const json_t *one;
	size_t i;

	json_array_foreach(array, i, one)
		if (text_spells(flat_span(one), item))
			return true;
	return false;
}

/* A capability that hello does not speak of is not in doubt. */
static bool lacks(const json_t *hello, const char *list, const char *item)
{
	const json_t *array = json_object_get(hello, list);

	return array != NULL && *item != '\0' &&
	       !capability_listed(array, item);
}

/* Only an adapter that claims to know an algorithm is asked about it. */
static bool lacks_algorithm(const json_t *hello, const char *name)
{
	return sda_algorithm_find(input_text(name)) != SDA_ALGORITHM_UNKNOWN &&
	       lacks(hello, "algorithms", name);
}

static bool lacks_qop(const json_t *hello, const char *name)
{
	return sda_qop_find(input_text(name)) != SDA_QOP_UNKNOWN &&
	       lacks(hello, "qop", name);
}

/* One of the words of a member, a text or a list of texts, that is lacking. */
static const char *lacking(const json_t *hello, const json_t *member,
			   bool (*lacks_it)(const json_t *, const char *))
{
	const json_t *one;
	size_t i;

	if (json_is_string(member) &&
	    lacks_it(hello, json_string_value(member)))
		return json_string_value(member);
	json_array_foreach(member, i, one)
		if (lacks_it(hello, json_string_value(one)))
			return json_string_value(one);
	return NULL;
}

static const char *lacking_of(const json_t *hello, const json_t *expect)
{
	const char *name = lacking(hello, json_object_get(expect, "algorithm"),
				   lacks_algorithm);

	return name != NULL ? name
			    : lacking(hello, json_object_get(expect, "qop"),
				      lacks_qop);
}

/* What a client is to answer with must be known to it, one way at least. */
static const char *lacking_answer(const json_t *vector, const json_t *hello)
{
	const json_t *ways = json_object_get(vector, "alternatives");
	const char *name = lacking_of(hello, json_object_get(vector, "expect"));
	const json_t *way;
	size_t i;

	if (strncmp(text_of(vector, "op"), "client.", 7) != 0)
		return NULL;
	json_array_foreach(ways, i, way) {
		name = lacking_of(hello, way);
		if (name == NULL)
			return NULL;
	}
	return name;
}

const char *capability_missing(const json_t *vector, const json_t *hello)
{
	const json_t *input = json_object_get(vector, "input");
	const char *algorithm = text_of(input, "algorithm");
	const char *qop = text_of(input, "qop");
	const json_t *feature;
	size_t i;

	if (lacks(hello, "ops", text_of(vector, "op")))
		return text_of(vector, "op");
	if (lacks_algorithm(hello, algorithm))
		return algorithm;
	if (lacks_qop(hello, qop))
		return qop;
	if (lacking_answer(vector, hello) != NULL)
		return lacking_answer(vector, hello);
	json_array_foreach(json_object_get(vector, "features"), i, feature) {
		const char *name = json_string_value(feature);
		if (!capability_listed(json_object_get(hello, "features"),
				       name))
			return name;
	}
	return NULL;
}
