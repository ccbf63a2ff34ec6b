#include <stdio.h>
#include <string.h>
#include "challenge.h"
#include "deviation.h"
#include "flat.h"
#include "mark_lists.h"
#include "text.h"

/* The parameters that a vector speaks of; a token has no case. */
static const struct {
	enum sda_word word;
	const char *name;
	bool is_token;
} rows[] = {
	{ SDA_NAME_REALM, "realm", false },
	{ SDA_NAME_ALGORITHM, "algorithm", true },
	{ SDA_NAME_OPAQUE, "opaque", false },
	{ SDA_NAME_DOMAIN, "domain", false },
	{ SDA_NAME_USERHASH, "userhash", true },
	{ SDA_NAME_CHARSET, "charset", true },
};

enum { ROWS = sizeof rows / sizeof rows[0] };

static const json_t *wanted_item(const json_t *expect, const char *name,
				 size_t i)
{
	return json_array_get(json_object_get(expect, name), i);
}

/* What is not asked for may be left out, or say no. */
static struct mark compare_row(const struct sda_challenge *got,
			       const json_t *expect, size_t i, size_t row)
{
	struct sda_param p = got->params.known[rows[row].word];
	const json_t *wanted = wanted_item(expect, rows[row].name, i);
	json_t *value = p.form == SDA_ABSENT ? NULL : flat_unescaped(p.value);
	struct mark j = mark_pass();

	if (wanted != NULL && !json_equal(wanted, value) &&
	    !(rows[row].is_token && value != NULL &&
	      text_spells(flat_span(value), json_string_value(wanted))))
		j = mark_by_member(VERDICT_FAIL, rows[row].name, wanted, value);
	json_decref(value);
	return j;
}

static struct mark check_form(const struct sda_challenge *got, unsigned name)
{
	struct sda_param p = got->params.known[name];
	uint32_t deviation = sda_deviation_check(SDA_HEADER_CHALLENGE,
						 got->algorithm, name, p);

	if (deviation == 0 || !sda_deviation_judged(SDA_HEADER_CHALLENGE, name))
		return mark_pass();
	return mark_in_words(VERDICT_NONSTRICT,
			     "each parameter in the form of RFC 3261 25.1",
			     "another form");
}

static struct mark check_qop(const struct sda_challenge *got,
			     const json_t *wanted)
{
	const char *listed = json_string_value(wanted);
	bool auth_int = strstr(listed, "auth-int") != NULL;
	bool auth = strcmp(listed, "auth-int") != 0;

	if (got->auth == auth && got->auth_int == auth_int)
		return mark_pass();
	return mark_by_member(VERDICT_FAIL, "qop", wanted, NULL);
}

static struct mark check_fresh(const struct sda_challenge *got, bool stale)
{
	if (got->params.known[SDA_NAME_NONCE].value.len == 0)
		return mark_in_words(VERDICT_FAIL, "a nonce", "none");
	if (got->stale != stale)
		return mark_in_words(VERDICT_FAIL,
				     stale ? "stale=true" : "no stale=true",
				     stale ? "no stale=true" : "stale=true");
	return mark_pass();
}

static bool is_stale(const json_t *expect, size_t i)
{
	return text_spells(flat_span(wanted_item(expect, "stale", i)), "true");
}

/* What the vector names as absent is not to be there. */
static struct mark check_absent(const struct sda_challenge *got,
				const json_t *expect)
{
	const json_t *absent = json_object_get(expect, "absent");
	const json_t *name;
	size_t i;

	json_array_foreach(absent, i, name)
		for (size_t row = 0; row < ROWS; row++)
			if (text_spells(flat_span(name), rows[row].name) &&
			    got->params.known[rows[row].word].form !=
				    SDA_ABSENT)
				return mark_by_member(VERDICT_FAIL, "absent",
						      name, name);
	return mark_pass();
}

static struct mark mark_one(const json_t *expect, const json_t *header,
			    size_t i)
{
	struct sda_challenge got;
	struct mark j = mark_pass();

	if (sda_challenge_read(flat_span(header), &got) != SDA_OK)
		return mark_by_member(VERDICT_FAIL,
				      "challenge as of RFC 3261 25.1", NULL,
				      header);
	for (size_t row = 0; row < ROWS; row++)
		j = mark_graver(j, compare_row(&got, expect, i, row));
	for (unsigned name = 0; name < SDA_NAMES; name++)
		j = mark_graver(j, check_form(&got, name));
	j = mark_graver(j, check_absent(&got, expect));
	j = mark_graver(j, check_qop(&got, wanted_item(expect, "qop", i)));
	return mark_graver(j, check_fresh(&got, is_stale(expect, i)));
}

static struct mark compare_text(const json_t *expect, const json_t *reply,
				const char *name)
{
	const json_t *wanted = json_object_get(expect, name);
	const json_t *got = json_object_get(reply, name);

	return json_equal(wanted, got)
		       ? mark_pass()
		       : mark_by_member(VERDICT_FAIL, name, wanted, got);
}

struct mark mark_demand(const json_t *input, const json_t *expect,
			const json_t *reply, bool exact)
{
	const json_t *headers = json_object_get(reply, "headers");
	size_t count = json_array_size(json_object_get(expect, "algorithm"));
	struct mark all = mark_graver(compare_text(expect, reply, "field"),
				      compare_text(expect, reply, "status"));

	(void)input;
	(void)exact;
	if (json_array_size(headers) != count)
		return mark_by_reply(VERDICT_FAIL,
				     "a challenge for each algorithm", reply);
	for (size_t i = 0; i < count; i++)
		all = mark_graver(
			all, mark_one(expect, json_array_get(headers, i), i));
	return all;
}
