#include "finding.h"

/* A header field, and what has been found about it. */
struct search {
	enum sda_header header;
	enum sda_algorithm algorithm;
	const struct sda_params *params;
	struct finding *finding;
	size_t count;
};

/* The section that describes the parameters of each kind of header field. */
static const char *const section[] = {
	[SDA_HEADER_CHALLENGE] = "RFC 7616 3.3",
	[SDA_HEADER_CREDENTIALS] = "RFC 7616 3.4",
	[SDA_HEADER_AUTHINFO] = "RFC 7616 3.5",
};

/* What each deviation means; no rule: the section of the header field. */
static const struct {
	enum sda_deviation bit;
	const char *name;
	const char *meaning;
	const char *rule;
} deviations[] = {
	{ SDA_DEVIATES_QUOTED, "quoted", "a token was sent in quotes", NULL },
	{ SDA_DEVIATES_UNQUOTED, "unquoted",
	  "a quoted value was sent as a token", NULL },
	{ SDA_DEVIATES_CASE, "case", "upper-case hexadecimal digits",
	  "RFC 8760 2.2" },
	{ SDA_DEVIATES_LENGTH, "length", "not the number of digits asked for",
	  "RFC 8760 2.7" },
	{ SDA_DEVIATES_VALUE, "value", "outside its production",
	  "RFC 3261 25.1" },
};

enum { DEVIATIONS = sizeof deviations / sizeof *deviations };

/* Where a parameter has a rule of its own. */
static const struct {
	unsigned parameter;
	enum sda_deviation bit;
	const char *rule;
} own_rules[] = {
	{ SDA_NAME_NC, SDA_DEVIATES_CASE, "RFC 3261 25.1" },
	{ SDA_NAME_NC, SDA_DEVIATES_LENGTH, "RFC 7616 3.4" },
	{ SDA_NAME_CHARSET, SDA_DEVIATES_VALUE, "RFC 7616 3.3" },
	{ SDA_NAME_USERHASH, SDA_DEVIATES_VALUE, "RFC 7616 3.4.4" },
	{ SDA_NAME_USERNAME_EXT, SDA_DEVIATES_QUOTED, "RFC 8187 3.2.1" },
	{ SDA_NAME_USERNAME_EXT, SDA_DEVIATES_VALUE, "RFC 8187 3.2.1" },
	{ SDA_NAME_AUTS, SDA_DEVIATES_VALUE, "RFC 3310 3.4" },
};

enum { OWN_RULES = sizeof own_rules / sizeof *own_rules };

static const unsigned required_challenge[] = { SDA_NAME_REALM, SDA_NAME_NONCE };

static const unsigned required_credentials[] = { SDA_NAME_USERNAME,
						 SDA_NAME_REALM, SDA_NAME_NONCE,
						 SDA_NAME_URI,
						 SDA_NAME_RESPONSE };

/* The response cannot be computed without these (RFC 7616 3.4.1). */
static const unsigned required_with_qop[] = { SDA_NAME_CNONCE, SDA_NAME_NC };

/* These come with a qop of auth or auth-int (RFC 7616 3.5). */
static const unsigned required_authinfo[] = { SDA_NAME_RSPAUTH, SDA_NAME_CNONCE,
					      SDA_NAME_NC };

static void add(struct search *s, unsigned parameter, const char *name,
		const char *meaning, const char *rule, bool is_tolerated)
{
	struct finding finding = { sda_word_text(parameter), name, meaning,
				   rule, is_tolerated };

	s->finding[s->count++] = finding;
}

static const char *rule_of(enum sda_header header, unsigned parameter,
			   size_t deviation)
{
	for (size_t i = 0; i < OWN_RULES; i++)
		if (own_rules[i].parameter == parameter &&
		    own_rules[i].bit == deviations[deviation].bit)
			return own_rules[i].rule;
	return deviations[deviation].rule ? deviations[deviation].rule
					  : section[header];
}

static void add_deviations(struct search *s, unsigned parameter)
{
	uint32_t set = sda_deviation_check(s->header, s->algorithm, parameter,
					   s->params->known[parameter]);
	uint32_t tolerated = sda_deviation_tolerated(s->header, parameter);

	if (!sda_deviation_judged(s->header, parameter))
		return;
	for (size_t i = 0; i < DEVIATIONS; i++)
		if ((set & deviations[i].bit) != 0)
			add(s, parameter, deviations[i].name,
			    deviations[i].meaning,
			    rule_of(s->header, parameter, i),
			    (tolerated & deviations[i].bit) != 0);
}

static bool is_absent(const struct search *s, unsigned parameter)
{
	return s->params->known[parameter].form == SDA_ABSENT;
}

/* Nobody tolerates it: without them there is nothing to judge. */
static void add_missing(struct search *s, const unsigned *required,
			size_t count)
{
	for (size_t i = 0; i < count; i++) {
		unsigned parameter = required[i];
		if (!is_absent(s, parameter))
			continue;
		if (parameter == SDA_NAME_USERNAME &&
		    !is_absent(s, SDA_NAME_USERNAME_EXT))
			continue;
		add(s, parameter, "missing", "a required parameter is missing",
		    section[s->header], false);
	}
}

static void add_all_missing(struct search *s)
{
	enum sda_qop qop = sda_param_qop(s->params->known[SDA_NAME_QOP]);

	if (s->header == SDA_HEADER_CHALLENGE)
		add_missing(s, required_challenge, 2);
	if (s->header == SDA_HEADER_CREDENTIALS)
		add_missing(s, required_credentials, 5);
	if (s->header == SDA_HEADER_CREDENTIALS && qop != SDA_QOP_NONE)
		add_missing(s, required_with_qop, 2);
	if (s->header == SDA_HEADER_AUTHINFO &&
	    (qop == SDA_QOP_AUTH || qop == SDA_QOP_AUTH_INT))
		add_missing(s, required_authinfo, 3);
}

size_t finding_take(enum sda_header header, enum sda_algorithm algorithm,
		    const struct sda_params *params,
		    struct finding out[FINDINGS_MAX])
{
	struct search search = { header, algorithm, params, out, 0 };

	for (unsigned parameter = 0; parameter < SDA_NAMES; parameter++)
		add_deviations(&search, parameter);
	add_all_missing(&search);
	return search.count;
}
