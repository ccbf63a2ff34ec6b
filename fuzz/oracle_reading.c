#include "challenge.h"
#include "credentials.h"
#include "oracle.h"
#include "oracle_deviation.h"
#include "oracle_qop.h"
#include "oracle_reading.h"
#include "scan.h"

/* In the order of enum sda_word. */
static const char *const words[SDA_WORDS] = {
	"realm",    "domain",	    "nonce",	   "opaque",
	"stale",    "algorithm",    "qop",	   "charset",
	"userhash", "username",	    "username*",   "uri",
	"response", "cnonce",	    "nc",	   "auts",
	"rspauth",  "nextnonce",    "MD5",	   "MD5-sess",
	"SHA-256",  "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess",
	"auth",	    "auth-int",	    "true",	   "false",
	"Digest",
};

unsigned reading_name(struct sda_span text, const struct reference_param *p)
{
	unsigned name = 0;

	while (name < SDA_NAMES &&
	       !reference_spells(text.at + p->name, p->name_end - p->name,
				 words[name]))
		name++;
	return name;
}

static bool has_duplicate(struct sda_span text, const struct reference *ref)
{
	bool seen[SDA_NAMES + 1] = { false };

	for (size_t i = 0; i < ref->count; i++) {
		unsigned name = reading_name(text, &ref->param[i]);
		if (name != UNKNOWN_NAME && seen[name])
			return true;
		seen[name] = true;
	}
	return false;
}

enum sda_status reading_verdict(struct sda_span text, struct reference *ref)
{
	if (!reference_read(text.at, text.len, ref))
		return SDA_MALFORMED;
	if (!reference_spells(text.at, ref->scheme_end, "digest"))
		return SDA_UNSUPPORTED;
	return has_duplicate(text, ref) ? SDA_DUPLICATE : SDA_OK;
}

static void require_span(struct sda_span text, struct sda_span got, size_t from,
			 size_t to)
{
	require(got.at == text.at + from && got.len == to - from,
		"names and values are the parts of the text that they are");
}

static void require_param(struct sda_span text,
			  const struct reference_param *want,
			  const struct sda_param *got)
{
	require(got->form == (want->quoted ? SDA_QUOTED : SDA_TOKEN),
		"a value in quotes is quoted, another one a token");
	require_span(text, got->name, want->name, want->name_end);
	require_span(text, got->value, want->value, want->value_end);
}

/* Every parameter where the reference found it, and no other. */
static void require_params(struct sda_span text, const struct reference *ref,
			   const struct sda_params *got)
{
	unsigned wanted = 0;
	unsigned found = 0;

	for (size_t i = 0; i < ref->count; i++) {
		unsigned name = reading_name(text, &ref->param[i]);
		if (name == UNKNOWN_NAME)
			continue;
		wanted++;
		require_param(text, &ref->param[i], &got->known[name]);
	}
	for (unsigned name = 0; name < SDA_NAMES; name++)
		if (got->known[name].form != SDA_ABSENT)
			found++;
	require(found == wanted, "a name that is not there is absent");
}

/* Each parameter read alone is the same, and a cut one leaves *out alone. */
static void check_next(struct sda_span text, const struct reference *ref,
		       uint8_t poison)
{
	for (size_t i = 0; i < ref->count; i++) {
		const struct reference_param *want = &ref->param[i];
		size_t cut = want->quoted ? want->value_end : want->value;
		struct sda_span shorter = { text.at, cut };
		struct sda_param got, poisoned;

		memset(&got, poison, sizeof got);
		memset(&poisoned, poison, sizeof poisoned);
		require(sda_param_read(SDA_HEADER_OTHER, shorter, want->name, &got) == SDA_NONE,
			"a parameter cut before its end is none");
		require(same(&got, &poisoned, sizeof got),
			"a parameter that is none leaves *out unchanged");
		require(sda_param_read(SDA_HEADER_OTHER, text, want->name, &got) ==
				want->value_end + want->quoted,
			"a parameter ends where its value ends");
		require_param(text, want, &got);
	}
}

/* The scanners that reading does not need alone, where they are known. */
static void check_scanners(struct sda_span text, const struct reference *ref)
{
	require(sda_scan_lws(text, ref->scheme_end) == ref->param[0].name,
		"LWS reaches from the scheme to the first name");
	require(sda_scan_lws(text, ref->param[0].name) == SDA_NONE,
		"LWS is not empty");
	for (size_t i = 0; i < ref->count; i++) {
		const struct reference_param *p = &ref->param[i];
		size_t end = sda_scan_rdquot(text, p->value_end);

		require((end != SDA_NONE) == p->quoted,
			"RDQUOT starts with a quote");
		if (end == SDA_NONE)
			continue;
		if (i + 1 < ref->count)
			require(sda_scan_comma(text, end) == p[1].name,
				"after RDQUOT the comma is next");
		else
			require(end == text.len, "RDQUOT ends the text");
	}
}

static enum sda_algorithm algorithm_of(struct sda_param p)
{
	if (p.form == SDA_ABSENT)
		return SDA_MD5;
	for (unsigned a = SDA_MD5; a < SDA_ALGORITHMS; a++)
		if (reference_spells(p.value.at, p.value.len,
				     words[a - SDA_MD5 + SDA_WORD_MD5]))
			return (enum sda_algorithm)a;
	return SDA_ALGORITHM_UNKNOWN;
}

static void require_algorithm(const struct sda_params *params,
			      enum sda_algorithm got)
{
	struct sda_span name = sda_algorithm_name(got);

	require(got == algorithm_of(params->known[SDA_NAME_ALGORITHM]),
		"the algorithm is the one that is named");
	require(got == SDA_ALGORITHM_UNKNOWN ? name.len == 0
					     : sda_algorithm_find(name) == got,
		"an algorithm's name names it");
}

/* One of the words, another one for another length of text. */
static void check_word(struct sda_span text)
{
	unsigned word = (unsigned)(text.len % SDA_WORDS);
	struct sda_span spelled = sda_word_text(word);

	require(spelled.len == strlen(words[word]) &&
			same(spelled.at, words[word], spelled.len),
		"a word is spelled as the RFCs spell it");
	require(sda_word_find(spelled, 0, SDA_WORDS) == word,
		"a word is found by its spelling");
}

static void check_challenge(struct sda_span text, const struct reference *ref,
			    enum sda_status verdict, uint8_t poison)
{
	struct sda_challenge got, poisoned;

	memset(&got, poison, sizeof got);
	memset(&poisoned, poison, sizeof poisoned);
	require(sda_challenge_read(text, &got) == verdict,
		"a challenge is read as the grammar says");
	if (verdict != SDA_OK) {
		require(same(&got, &poisoned, sizeof got),
			"a refused challenge leaves *out unchanged");
		return;
	}
	const struct sda_param *known = got.params.known;
	struct sda_param stale = known[SDA_NAME_STALE];
	require_params(text, ref, &got.params);
	require_algorithm(&got.params, got.algorithm);
	qop_require_offer(known[SDA_NAME_QOP], "auth", got.auth);
	qop_require_offer(known[SDA_NAME_QOP], "auth-int", got.auth_int);
	require(got.stale == (stale.form != SDA_ABSENT &&
			      reference_spells(stale.value.at, stale.value.len,
					       "true")),
		"a challenge is stale when it says true");
}

static void check_credentials(struct sda_span text, const struct reference *ref,
			      enum sda_status verdict, uint8_t poison)
{
	struct sda_credentials got, poisoned;

	memset(&got, poison, sizeof got);
	memset(&poisoned, poison, sizeof poisoned);
	require(sda_credentials_read(text, &got) == verdict,
		"credentials are read as the grammar says");
	if (verdict != SDA_OK) {
		require(same(&got, &poisoned, sizeof got),
			"refused credentials leave *out unchanged");
		return;
	}
	const struct sda_param *known = got.params.known;
	require_params(text, ref, &got.params);
	require_algorithm(&got.params, got.algorithm);
	require(got.qop == qop_wanted(known[SDA_NAME_QOP]),
		"the credentials' qop is the one they name");
	deviation_check(&got.params, got.algorithm);
}

static void check_params(struct sda_span text, const struct reference *ref,
			 enum sda_status verdict, uint8_t poison)
{
	struct sda_params got, poisoned;
	struct sda_span endless = { text.at, SDA_SPAN_MAX + 1 };

	memset(&got, poison, sizeof got);
	memset(&poisoned, poison, sizeof poisoned);
	require(sda_params_digest(SDA_HEADER_CREDENTIALS, endless, &got) == SDA_TOO_LONG,
		"a text that is too long is refused unread");
	require(sda_params_digest(SDA_HEADER_CREDENTIALS, text, &got) == verdict,
		"params are read as the grammar says");
	if (verdict == SDA_OK)
		require_params(text, ref, &got);
	else
		require(same(&got, &poisoned, sizeof got),
			"refused params leave *out unchanged");
}

void reading_check(struct sda_span text, const struct reference *ref,
		   enum sda_status verdict, uint8_t poison)
{
	check_word(text);
	check_params(text, ref, verdict, poison);
	check_challenge(text, ref, verdict, poison);
	check_credentials(text, ref, verdict, poison);
	if (verdict == SDA_MALFORMED)
		return;
	check_next(text, ref, poison);
	check_scanners(text, ref);
}
