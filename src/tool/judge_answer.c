#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "aka.h"
#include "deviation.h"
#include "ext_value.h"
#include "flat.h"
#include "input.h"
#include "judge_answer.h"
#include "judge_lists.h"
#include "response.h"
#include "text.h"
#include "writer.h"

/* Names that the vector may speak of, and how their values compare. */
static const struct {
	enum sda_word word;
	const char *name;
	bool is_token;	/* case does not matter */
	bool is_chosen; /* by the client, unless it takes the input's */
} rows[] = {
	{SDA_NAME_USERNAME, "username", false, false},
	{SDA_NAME_REALM, "realm", false, false},
	{SDA_NAME_NONCE, "nonce", false, false},
	{SDA_NAME_URI, "uri", false, false},
	{SDA_NAME_ALGORITHM, "algorithm", true, false},
	{SDA_NAME_CNONCE, "cnonce", false, true},
	{SDA_NAME_OPAQUE, "opaque", false, false},
	{SDA_NAME_QOP, "qop", true, false},
	{SDA_NAME_NC, "nc", false, true},
	{SDA_NAME_USERHASH, "userhash", true, false},
	{SDA_NAME_AUTS, "auts", false, false},
	{SDA_NAME_RESPONSE, "response", false, true},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

/* What is judged: the header that came back, and by what. */
struct answer_trial {
	const json_t *input;
	const json_t *expect;
	bool exact;
	struct sda_credentials got;
	struct sda_credentials first; /* of the session */
};

/* The name that username* stands for, null when it stands for none. */
static json_t *extended_name(struct sda_span value)
{
	uint8_t *room = malloc(value.len + 1);
	struct sda_writer w = sda_writer_make(room, value.len);
	struct sda_ext_value read;
	json_t *name = NULL;

	if (room != NULL && sda_ext_value_read(value, &read) == SDA_OK &&
	    sda_ext_value_decode(&read, &w) == SDA_OK && !w.overflow) {
		struct sda_span text = {room, w.len};
		name = flat_string(text);
	}
	free(room);
	return name;
}

/* Unescaped; null when it is absent. */
static json_t *value_in(const struct sda_credentials *credentials,
			enum sda_word word)
{
	struct sda_param p = credentials->params.known[word];
	struct sda_param ext =
		credentials->params.known[SDA_NAME_USERNAME_EXT];

	if (p.form != SDA_ABSENT)
		return flat_unescaped(p.value);
	return word == SDA_NAME_USERNAME && ext.form != SDA_ABSENT
		       ? extended_name(ext.value)
		       : NULL;
}

static json_t *value_of(const struct answer_trial *t, enum sda_word word)
{
	return value_in(&t->got, word);
}

static bool equal(size_t row, const json_t *wanted, const json_t *got)
{
	if (json_equal(wanted, got))
		return true;
	return rows[row].is_token && got != NULL &&
	       text_spells(flat_span(got), json_string_value(wanted));
}

/* Without algorithm the peer takes MD5 (RFC 7616 3.3): the value is right. */
static bool is_default(size_t row, const json_t *wanted, const json_t *got)
{
	return got == NULL && rows[row].word == SDA_NAME_ALGORITHM &&
	       text_spells(flat_span(wanted), "MD5");
}

static struct judgement compare_row(const struct answer_trial *t, size_t row)
{
	const json_t *wanted = json_object_get(t->expect, rows[row].name);
	struct judgement j = judgement_pass();

	if (wanted == NULL || (rows[row].is_chosen && !t->exact))
		return j;
	json_t *got = value_of(t, rows[row].word);
	if (!equal(row, wanted, got))
		j = judgement_member(is_default(row, wanted, got)
					     ? VERDICT_NONSTRICT
					     : VERDICT_FAIL,
				     rows[row].name, wanted, got);
	json_decref(got);
	return j;
}

/* AKA's versions hash as the algorithm behind their name does. */
static struct sda_aka aka_of(const struct answer_trial *t)
{
	struct sda_param p = t->got.params.known[SDA_NAME_ALGORITHM];
	struct sda_aka plain = {0, SDA_MD5};

	return p.form == SDA_ABSENT ? plain : sda_aka_find(p.value);
}

/* A value outside its production fails; quoting is a matter of form. */
static struct judgement check_form(const struct answer_trial *t, size_t row)
{
	const uint32_t quoting = SDA_DEVIATES_QUOTED | SDA_DEVIATES_UNQUOTED;
	struct sda_param p = t->got.params.known[rows[row].word];
	uint32_t deviation = sda_deviation_check(
		SDA_HEADER_CREDENTIALS, aka_of(t).algorithm, rows[row].word,
		p);
	char text[80];

	/* The vector chose the uri: only its quotes are the client's. */
	if (rows[row].word == SDA_NAME_URI)
		deviation &= quoting;
	if (deviation == 0)
		return judgement_pass();
	snprintf(text, sizeof text, "%s in the form of RFC 3261 25.1",
		 rows[row].name);
	if ((deviation & ~quoting) != 0)
		return judgement_words(VERDICT_FAIL, text,
				       "a value outside its production");
	return judgement_words(VERDICT_NONSTRICT, text,
			       p.form == SDA_QUOTED ? "in quotes"
						    : "without quotes");
}

/* Unescaped, and kept alive by *owner. */
static struct sda_span text_of(const struct sda_credentials *credentials,
			       enum sda_word word, json_t *owner)
{
	json_t *value = value_in(credentials, word);
	struct sda_span none = {NULL, 0};

	if (value == NULL)
		return none;
	json_array_append_new(owner, value);
	return flat_span(value);
}

/* The password of the input, or what its card makes of the challenge. */
static void write_password(const struct answer_trial *t, struct sda_writer *w)
{
	const struct sda_aka_keys keys = {flat_member(t->input, "res"),
					  flat_member(t->input, "ik"),
					  flat_member(t->input, "ck")};

	if (json_object_get(t->input, "auts") != NULL)
		return;
	if (keys.res.at != NULL)
		sda_aka_password(aka_of(t), &keys, w);
	else
		sda_writer_span(w, flat_member(t->input, "password"));
}

static void hash_user(const struct answer_trial *t, json_t *owner,
		      struct sda_digest *out)
{
	enum sda_algorithm algorithm = aka_of(t).algorithm;
	struct sda_span ha1 = flat_member(t->input, "ha1");
	uint8_t room[SDA_SPAN_MAX];
	struct sda_writer w = sda_writer_make(room, sizeof room);

	if (ha1.at != NULL &&
	    sda_digest_read(sda_algorithm_hash(algorithm), ha1, out))
		return;
	write_password(t, &w);
	struct sda_span password = {room, w.len};
	sda_response_user(algorithm, flat_member(t->input, "username"),
			  text_of(&t->got, SDA_NAME_REALM, owner), password,
			  out);
}

/* The response that belongs to the header's own parameters. */
static void compute(const struct answer_trial *t, struct sda_digest *out)
{
	json_t *owner = json_array();
	enum sda_algorithm algorithm = aka_of(t).algorithm;
	struct sda_response_input text = {
		text_of(&t->got, SDA_NAME_NONCE, owner),
		text_of(&t->got, SDA_NAME_NC, owner),
		text_of(&t->got, SDA_NAME_CNONCE, owner),
		text_of(&t->got, SDA_NAME_QOP, owner)};
	struct sda_digest user, a1, a2;

	hash_user(t, owner, &user);
	sda_response_a1(algorithm, &user,
			text_of(&t->first, SDA_NAME_NONCE, owner),
			text_of(&t->first, SDA_NAME_CNONCE, owner), &a1);
	sda_response_a2(algorithm, t->got.qop, flat_member(t->input, "method"),
			text_of(&t->got, SDA_NAME_URI, owner),
			flat_member(t->input, "body"), &a2);
	sda_response_make(algorithm, t->got.qop, sda_digest_span(&a1),
			  sda_digest_span(&a2), &text, out);
	json_decref(owner);
}

static struct judgement check_response(const struct answer_trial *t)
{
	struct sda_digest digest;

	if (aka_of(t).algorithm == SDA_ALGORITHM_UNKNOWN ||
	    t->got.qop == SDA_QOP_UNKNOWN)
		return judgement_words(VERDICT_FAIL,
				       "a known algorithm and qop",
				       "a response that nobody can check");
	compute(t, &digest);
	json_t *wanted = flat_string(sda_digest_span(&digest));
	json_t *got = value_of(t, SDA_NAME_RESPONSE);
	struct judgement j = judgement_pass();
	if (!json_equal(wanted, got))
		j = judgement_member(VERDICT_FAIL, "response", wanted, got);
	json_decref(wanted);
	json_decref(got);
	return j;
}

/* A digest with qop covers cnonce and nc, so both must be there. */
static struct judgement check_presence(const struct answer_trial *t)
{
	const struct sda_param *known = t->got.params.known;

	if (t->got.qop != SDA_QOP_NONE &&
	    (known[SDA_NAME_CNONCE].form == SDA_ABSENT ||
	     known[SDA_NAME_NC].form == SDA_ABSENT))
		return judgement_words(VERDICT_FAIL, "cnonce and nc with qop",
				       "not both");
	return judgement_pass();
}

static struct judgement judge_params(const struct answer_trial *t)
{
	struct judgement j = judgement_pass();

	for (size_t row = 0; row < ROWS; row++) {
		j = judgement_graver(j, compare_row(t, row));
		j = judgement_graver(j, check_form(t, row));
	}
	j = judgement_graver(j, check_presence(t));
	if (!t->exact || json_object_get(t->expect, "response") == NULL)
		j = judgement_graver(j, check_response(t));
	return j;
}

struct judgement judge_header(const json_t *input, const json_t *expect,
			      struct sda_span header, bool exact,
			      struct sda_credentials *first)
{
	struct answer_trial t = {
		.input = input, .expect = expect, .exact = exact};

	if (sda_credentials_read(header, &t.got) != SDA_OK) {
		json_t *text = flat_string(header);
		struct judgement j = judgement_member(
			VERDICT_FAIL, "credentials as of RFC 3261 25.1", NULL,
			text);
		json_decref(text);
		return j;
	}
	if (first->params.known[SDA_NAME_NONCE].form == SDA_ABSENT)
		*first = t.got;
	t.first = *first;
	return judge_params(&t);
}

struct judgement judge_answer(const json_t *input, const json_t *expect,
			      const json_t *reply, bool exact)
{
	const json_t *headers = json_object_get(reply, "headers");
	struct sda_credentials first;

	memset(&first, 0, sizeof first);
	if (json_is_array(json_object_get(expect, "response")))
		return judge_answers(input, expect, reply, exact);
	if (json_array_size(headers) != 1)
		return judgement_reply(VERDICT_FAIL, "one header", reply);
	return judge_header(input, expect,
			    flat_span(json_array_get(headers, 0)), exact,
			    &first);
}
