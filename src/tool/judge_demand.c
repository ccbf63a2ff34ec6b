#include <stdio.h>
#include <string.h>
#include "challenge.h"
#include "deviation.h"
#include "flat.h"
#include "judge_lists.h"
#include "text.h"

/* The parameters that a vector speaks of; a token has no case. */
static const struct {
	enum sda_word word;
	const char *name;
	bool is_token;
} rows[] = {
	{SDA_NAME_REALM, "realm", false},
	{SDA_NAME_ALGORITHM, "algorithm", true},
	{SDA_NAME_OPAQUE, "opaque", false},
	{SDA_NAME_DOMAIN, "domain", false},
	{SDA_NAME_USERHASH, "userhash", true},
	{SDA_NAME_CHARSET, "charset", true},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

static const json_t *wanted_item(const json_t *expect, const char *name,
				 size_t i)
{
	return json_array_get(json_object_get(expect, name), i);
}

/* What is not asked for may be left out, or say no. */
static struct judgement compare_row(const struct sda_challenge *got,
				    const json_t *expect, size_t i, size_t row)
{
	struct sda_param p = got->params.known[rows[row].word];
	const json_t *wanted = wanted_item(expect, rows[row].name, i);
	json_t *value = p.form == SDA_ABSENT ? NULL : flat_unescaped(p.value);
	struct judgement j = judgement_pass();

	if (wanted != NULL && !json_equal(wanted, value) &&
	    !(rows[row].is_token && value != NULL &&
	      text_spells(flat_span(value), json_string_value(wanted))))
		j = judgement_member(VERDICT_FAIL, rows[row].name, wanted,
				     value);
	json_decref(value);
	return j;
}

static struct judgement check_form(const struct sda_challenge *got,
				   unsigned name)
{
	struct sda_param p = got->params.known[name];
	uint32_t deviation = sda_deviation_check(SDA_HEADER_CHALLENGE,
						 got->algorithm, name, p);

	if (deviation == 0 ||
	    !sda_deviation_judged(SDA_HEADER_CHALLENGE, name))
		return judgement_pass();
	return judgement_words(VERDICT_NONSTRICT,
			       "each parameter in the form of RFC 3261 25.1",
			       "another form");
}

static struct judgement check_qop(const struct sda_challenge *got,
				  const json_t *wanted)
{
	const char *listed = json_string_value(wanted);
	bool auth_int = strstr(listed, "auth-int") != NULL;
	bool auth = strcmp(listed, "auth-int") != 0;

	if (got->auth == auth && got->auth_int == auth_int)
		return judgement_pass();
	return judgement_member(VERDICT_FAIL, "qop", wanted, NULL);
}

static struct judgement check_fresh(const struct sda_challenge *got, bool stale)
{
	if (got->params.known[SDA_NAME_NONCE].value.len == 0)
		return judgement_words(VERDICT_FAIL, "a nonce", "none");
	if (got->stale != stale)
		return judgement_words(VERDICT_FAIL,
				       stale ? "stale=true" : "no stale=true",
				       stale ? "no stale=true" : "stale=true");
	return judgement_pass();
}

static bool is_stale(const json_t *expect, size_t i)
{
	return text_spells(flat_span(wanted_item(expect, "stale", i)), "true");
}

/* What the vector names as absent is not to be there. */
static struct judgement check_absent(const struct sda_challenge *got,
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
				return judgement_member(VERDICT_FAIL, "absent",
							name, name);
	return judgement_pass();
}

static struct judgement judge_one(const json_t *expect, const json_t *header,
				  size_t i)
{
	struct sda_challenge got;
	struct judgement j = judgement_pass();

	if (sda_challenge_read(flat_span(header), &got) != SDA_OK)
		return judgement_member(VERDICT_FAIL,
					"challenge as of RFC 3261 25.1", NULL,
					header);
	for (size_t row = 0; row < ROWS; row++)
		j = judgement_graver(j, compare_row(&got, expect, i, row));
	for (unsigned name = 0; name < SDA_NAMES; name++)
		j = judgement_graver(j, check_form(&got, name));
	j = judgement_graver(j, check_absent(&got, expect));
	j = judgement_graver(j,
			     check_qop(&got, wanted_item(expect, "qop", i)));
	return judgement_graver(j, check_fresh(&got, is_stale(expect, i)));
}

static struct judgement compare_text(const json_t *expect, const json_t *reply,
				     const char *name)
{
	const json_t *wanted = json_object_get(expect, name);
	const json_t *got = json_object_get(reply, name);

	return json_equal(wanted, got)
		       ? judgement_pass()
		       : judgement_member(VERDICT_FAIL, name, wanted, got);
}

struct judgement judge_demand(const json_t *input, const json_t *expect,
			      const json_t *reply, bool exact)
{
	const json_t *headers = json_object_get(reply, "headers");
	size_t count = json_array_size(json_object_get(expect, "algorithm"));
	struct judgement all = judgement_graver(
		compare_text(expect, reply, "field"),
		compare_text(expect, reply, "status"));

	(void)input;
	(void)exact;
	if (json_array_size(headers) != count)
		return judgement_reply(VERDICT_FAIL,
				       "a challenge for each algorithm", reply);
	for (size_t i = 0; i < count; i++)
		all = judgement_graver(
			all,
			judge_one(expect, json_array_get(headers, i), i));
	return all;
}
