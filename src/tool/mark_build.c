#include <stdio.h>
#include "authinfo.h"
#include "flat.h"
#include "mark_lists.h"
#include "text.h"

/* What was written is marked by what it says, never by its octets. */
struct built {
	enum sda_header header;
	struct sda_params params;
};

/* Words that have no case. */
static bool is_word(unsigned name)
{
	return name == SDA_NAME_STALE || name == SDA_NAME_ALGORITHM ||
	       name == SDA_NAME_QOP || name == SDA_NAME_CHARSET ||
	       name == SDA_NAME_USERHASH;
}

static bool alike(unsigned name, const json_t *wanted, const json_t *got)
{
	return json_equal(wanted, got) ||
	       (is_word(name) && got != NULL &&
		text_spells(flat_span(got), json_string_value(wanted)));
}

/* The word as a C string. */
static void spell(unsigned name, char text[SDA_WORD_MAX + 1])
{
	struct sda_span word = sda_word_text(name);

	snprintf(text, SDA_WORD_MAX + 1, "%.*s", (int)word.len,
		 (const char *)word.at);
}

/* What nobody asked for is a matter of form, what is missing or other not. */
static struct mark compare(const struct built *built, const json_t *input,
			   unsigned name)
{
	struct sda_param p = built->params.known[name];
	char text[SDA_WORD_MAX + 1];
	struct mark j = mark_pass();

	spell(name, text);
	const json_t *wanted = json_object_get(input, text);
	json_t *got = p.form != SDA_ABSENT ? flat_unescaped(p.value) : NULL;
	if (wanted == NULL && got != NULL)
		j = mark_by_member(VERDICT_NONSTRICT, text, wanted, got);
	if (wanted != NULL && !alike(name, wanted, got))
		j = mark_by_member(VERDICT_FAIL, text, wanted, got);
	json_decref(got);
	return j;
}

/* Quotes where none belong, or none where some do. */
static struct mark check_form(const struct built *built, unsigned name)
{
	struct sda_param p = built->params.known[name];
	bool bare = sda_production_bare(built->header, name);
	char text[SDA_WORD_MAX + 1];
	char wanted[SDA_WORD_MAX + 32];

	if (p.form == SDA_ABSENT || (p.form == SDA_TOKEN) == bare)
		return mark_pass();
	spell(name, text);
	snprintf(wanted, sizeof wanted, "%s %s quotes", text,
		 bare ? "without" : "in");
	return mark_in_words(VERDICT_NONSTRICT, wanted,
			     bare ? "in quotes" : "without quotes");
}

static enum sda_status read_value(struct sda_span value, struct built *built)
{
	struct sda_authinfo authinfo;
	enum sda_status status;

	if (built->header != SDA_HEADER_AUTHINFO)
		return sda_params_digest(built->header, value, &built->params);
	status = sda_authinfo_read(value, &authinfo);
	if (status == SDA_OK)
		built->params = authinfo.params;
	return status;
}

static struct mark mark_value(enum sda_header header, const json_t *input,
			      const json_t *reply)
{
	const json_t *value = json_object_get(reply, "value");
	struct built built = { .header = header };
	struct mark all = mark_pass();

	if (!json_is_string(value))
		return mark_by_reply(VERDICT_FAIL, "a value", reply);
	if (read_value(flat_span(value), &built) != SDA_OK)
		return mark_by_member(VERDICT_FAIL,
				      "a value as of RFC 3261 25.1", NULL,
				      value);
	for (unsigned name = 0; name < SDA_NAMES; name++) {
		all = mark_graver(all, compare(&built, input, name));
		all = mark_graver(all, check_form(&built, name));
	}
	return all;
}

struct mark mark_built_challenge(const json_t *input, const json_t *expect,
				 const json_t *reply, bool exact)
{
	(void)expect;
	(void)exact;
	return mark_value(SDA_HEADER_CHALLENGE, input, reply);
}

struct mark mark_built_credentials(const json_t *input, const json_t *expect,
				   const json_t *reply, bool exact)
{
	(void)expect;
	(void)exact;
	return mark_value(SDA_HEADER_CREDENTIALS, input, reply);
}

struct mark mark_built_authinfo(const json_t *input, const json_t *expect,
				const json_t *reply, bool exact)
{
	(void)expect;
	(void)exact;
	return mark_value(SDA_HEADER_AUTHINFO, input, reply);
}
