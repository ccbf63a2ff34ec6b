#include "fuzz/dfa.h"
#include "oracle.h"
#include "oracle_part.h"
#include "scan.h"
#include "uri.h"
#include "words.h"

enum { POISON = 0x5A };

static struct sda_param poisoned(void)
{
	struct sda_param p;

	memset(&p, POISON, sizeof p);
	return p;
}

/* Cut off before it ends, a parameter is none. */
static void check_cut(enum sda_header header, struct sda_span text,
		      const struct part *p)
{
	struct sda_span shorter = { text.at,
				    p->quoted ? p->value_end : p->value };
	struct sda_param got = poisoned(), untouched = poisoned();

	require(sda_param_read(header, shorter, p->name, &got) == SDA_NONE,
		"a parameter cut before its end is none");
	require(same(&got, &untouched, sizeof got),
		"a parameter that is none leaves *out unchanged");
}

/* Behind it the next one starts, or the text ends. */
static void check_end(struct sda_span text, const struct part *p, bool last,
		      size_t end)
{
	require(end != SDA_NONE && end >= p->value_end + p->quoted,
		"a parameter ends behind its value");
	if (last)
		require(end == text.len, "the last parameter ends the text");
	else
		require(sda_scan_comma(text, end) == p[1].name,
			"behind a parameter a comma leads to the next");
}

static void check_scanners(struct sda_span text, const struct part *p)
{
	size_t quote = sda_scan_rdquot(text, p->value_end);

	require(sda_scan_token(text, p->name) == p->name_end,
		"a name is the longest token");
	require(sda_scan_lws(text, p->name) == SDA_NONE, "LWS is not empty");
	require((quote != SDA_NONE) == p->quoted, "RDQUOT starts with a quote");
	require(!p->quoted || quote == sda_scan_sws(text, p->value_end + 1),
		"RDQUOT ends with its white space");
}

static void check_one(enum sda_header header, struct sda_span text,
		      const struct part *p, bool last)
{
	struct sda_param got = poisoned();
	struct sda_span value = parts_value(text, p);

	check_cut(header, text, p);
	check_end(text, p, last, sda_param_read(header, text, p->name, &got));
	require(got.word == p->word && got.value.at == value.at &&
			got.value.len == value.len,
		"a parameter read alone is the same");
	check_scanners(text, p);
	require(sda_uri_check(value) ==
			dfa_accepts(&dfa_uri, value.at, value.len),
		"a value is a Request-URI when the grammar says so");
}

void part_check(enum sda_header header, struct sda_span text,
		const struct parts *parts)
{
	if (parts->scheme.len > 0 && !words_spell(parts->scheme, "Digest"))
		header = SDA_HEADER_OTHER;
	if (parts->scheme.len > 0)
		require(sda_scan_lws(text, parts->scheme.len) ==
				parts->part[0].name,
			"LWS reaches from the scheme to the first name");
	for (size_t i = 0; i < parts->count; i++)
		check_one(header, text, &parts->part[i], i + 1 == parts->count);
}
