#include <stdio.h>
#include <string.h>
#include "deviation.h"
#include "flat.h"
#include "mark_answer.h"
#include "mark_lists.h"
#include "sent.h"
#include "text.h"

/* Names that the vector may speak of, and how their values compare. */
static const struct {
	enum sda_word word;
	const char *name;
	bool is_token;	/* case does not matter */
	bool is_chosen; /* by the client, unless it takes the input's */
} rows[] = {
	{ SDA_NAME_USERNAME, "username", false, false },
	{ SDA_NAME_REALM, "realm", false, false },
	{ SDA_NAME_NONCE, "nonce", false, false },
	{ SDA_NAME_URI, "uri", false, false },
	{ SDA_NAME_ALGORITHM, "algorithm", true, false },
	{ SDA_NAME_CNONCE, "cnonce", false, true },
	{ SDA_NAME_OPAQUE, "opaque", false, false },
	{ SDA_NAME_QOP, "qop", true, false },
	{ SDA_NAME_NC, "nc", false, true },
	{ SDA_NAME_USERHASH, "userhash", true, false },
	{ SDA_NAME_AUTS, "auts", false, false },
	{ SDA_NAME_RESPONSE, "response", false, true },
};

enum { ROWS = sizeof rows / sizeof rows[0] };

/* What is marked: the header that came back, and by what. */
struct answer_trial {
	const json_t *expect;
	bool exact;
	struct sent sent;
};

static json_t *value_of(const struct answer_trial *t, enum sda_word word)
{
	return sent_value(&t->sent.got, word);
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

static struct mark compare_row(const struct answer_trial *t, size_t row)
{
	const json_t *wanted = json_object_get(t->expect, rows[row].name);
	struct mark j = mark_pass();

	if (wanted == NULL || (rows[row].is_chosen && !t->exact))
		return j;
	json_t *got = value_of(t, rows[row].word);
	if (!equal(row, wanted, got))
		j = mark_by_member(is_default(row, wanted, got)
					   ? VERDICT_NONSTRICT
					   : VERDICT_FAIL,
				   rows[row].name, wanted, got);
	json_decref(got);
	return j;
}

/* A value outside its production fails; quoting is a matter of form. */
static struct mark check_form(const struct answer_trial *t, size_t row)
{
	const uint32_t quoting = SDA_DEVIATES_QUOTED | SDA_DEVIATES_UNQUOTED;
	struct sda_param p = t->sent.got.params.known[rows[row].word];
	uint32_t deviation = sda_deviation_check(SDA_HEADER_CREDENTIALS,
						 sent_algorithm(&t->sent),
						 rows[row].word, p);
	char text[80];

	/* The vector chose the uri: only its quotes are the client's. */
	if (rows[row].word == SDA_NAME_URI)
		deviation &= quoting;
	if (deviation == 0)
		return mark_pass();
	snprintf(text, sizeof text, "%s in the form of RFC 3261 25.1",
		 rows[row].name);
	if ((deviation & ~quoting) != 0)
		return mark_in_words(VERDICT_FAIL, text,
				     "a value outside its production");
	return mark_in_words(VERDICT_NONSTRICT, text,
			     p.form == SDA_QUOTED ? "in quotes"
						  : "without quotes");
}

static struct mark check_response(const struct answer_trial *t)
{
	struct sda_digest digest;

	if (sent_algorithm(&t->sent) == SDA_ALGORITHM_UNKNOWN ||
	    t->sent.got.qop == SDA_QOP_UNKNOWN)
		return mark_in_words(VERDICT_FAIL, "a known algorithm and qop",
				     "a response that nobody can check");
	sent_compute(&t->sent, &digest);
	json_t *wanted = flat_string(sda_digest_span(&digest));
	json_t *got = value_of(t, SDA_NAME_RESPONSE);
	struct mark j = mark_pass();
	if (!json_equal(wanted, got))
		j = mark_by_member(VERDICT_FAIL, "response", wanted, got);
	json_decref(wanted);
	json_decref(got);
	return j;
}

/* A digest with qop covers cnonce and nc, so both must be there. */
static struct mark check_presence(const struct answer_trial *t)
{
	const struct sda_param *known = t->sent.got.params.known;

	if (t->sent.got.qop != SDA_QOP_NONE &&
	    (known[SDA_NAME_CNONCE].form == SDA_ABSENT ||
	     known[SDA_NAME_NC].form == SDA_ABSENT))
		return mark_in_words(VERDICT_FAIL, "cnonce and nc with qop",
				     "not both");
	return mark_pass();
}

static struct mark mark_params(const struct answer_trial *t)
{
	struct mark j = mark_pass();

	for (size_t row = 0; row < ROWS; row++) {
		j = mark_graver(j, compare_row(t, row));
		j = mark_graver(j, check_form(t, row));
	}
	j = mark_graver(j, check_presence(t));
	if (!t->exact || json_object_get(t->expect, "response") == NULL)
		j = mark_graver(j, check_response(t));
	return j;
}

struct mark mark_header(const json_t *input, const json_t *expect,
			struct sda_span header, bool exact,
			struct sda_credentials *first)
{
	struct answer_trial t = { .expect = expect,
				  .exact = exact,
				  .sent = { .input = input } };

	if (sda_credentials_read(header, &t.sent.got) != SDA_OK) {
		json_t *text = flat_string(header);
		struct mark j = mark_by_member(
			VERDICT_FAIL, "credentials as of RFC 3261 25.1", NULL,
			text);
		json_decref(text);
		return j;
	}
	if (first->params.known[SDA_NAME_NONCE].form == SDA_ABSENT)
		*first = t.sent.got;
	t.sent.first = *first;
	return mark_params(&t);
}

/* As expected, but of the uri that the client says it had to use. */
static json_t *of_its_uri(const json_t *expect, const json_t *reply)
{
	json_t *own = json_copy((json_t *)expect);
	json_t *uri = json_object_get(reply, "uri");

	if (json_is_string(uri) && json_object_get(own, "uri") != NULL)
		json_object_set(own, "uri", uri);
	return own;
}

struct mark mark_answer(const json_t *input, const json_t *expect,
			const json_t *reply, bool exact)
{
	const json_t *headers = json_object_get(reply, "headers");
	struct sda_credentials first;

	memset(&first, 0, sizeof first);
	if (json_is_array(json_object_get(expect, "response")))
		return mark_answers(input, expect, reply, exact);
	if (json_array_size(headers) != 1)
		return mark_by_reply(VERDICT_FAIL, "one header", reply);
	json_t *own = of_its_uri(expect, reply);
	struct mark j = mark_header(input, own,
				    flat_span(json_array_get(headers, 0)),
				    exact, &first);
	json_decref(own);
	return j;
}
