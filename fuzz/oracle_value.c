#include "fence.h"
#include "oracle.h"
#include "oracle_deviation.h"
#include "oracle_encoding.h"
#include "oracle_part.h"
#include "oracle_rewriting.h"
#include "oracle_roundtrip.h"
#include "oracle_value.h"
#include "oracle_writing.h"
#include "share.h"
#include "words.h"

/* The checks that are made on a share of the inputs. */
enum {
	TURN_LEFT,
	TURN_LONG,
	TURN_WORD,
	TURN_WRITING,
	TURN_PARTS,
	TURN_ENCODING,
	TURN_DEVIATION,
	TURN_ROUNDTRIP,
	TURN_REWRITING /* and those behind it */
};

enum { POISON = 0xA5 };

/* What was read, and what nobody has read into. */
static union value_read got, poisoned;

static bool has_duplicate(const struct value_field *field,
			  const struct parts *parts)
{
	unsigned seen[SDA_NAMES + 1] = { 0 };

	for (size_t i = 0; i < parts->count; i++) {
		unsigned word = parts->part[i].word;
		if (seen[word]++ > 0 && word != SDA_NAMES)
			return true;
	}
	return field->header == SDA_HEADER_CREDENTIALS &&
	       seen[SDA_NAME_USERNAME] + seen[SDA_NAME_USERNAME_EXT] > 1;
}

enum sda_status value_verdict(const struct value_field *field,
			      struct sda_span text, struct parts *parts)
{
	bool has_scheme = field->header != SDA_HEADER_AUTHINFO;

	if (text.len > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	if (!dfa_accepts(field->dfa, text.at, text.len))
		return SDA_MALFORMED;
	parts_find(text, has_scheme, parts);
	if (has_scheme && !words_spell(parts->scheme, "Digest"))
		return SDA_UNSUPPORTED;
	return has_duplicate(field, parts) ? SDA_DUPLICATE : SDA_OK;
}

static void require_part(struct sda_span text, const struct part *want,
			 const struct sda_param *param)
{
	struct sda_span name = parts_name(text, want);
	struct sda_span value = parts_value(text, want);

	require(param->form == (want->quoted ? SDA_QUOTED : SDA_TOKEN) &&
			param->word == want->word,
		"a parameter has the name and the form that it has");
	require(param->name.at == name.at && param->name.len == name.len &&
			param->value.at == value.at &&
			param->value.len == value.len,
		"names and values are the parts of the text that they are");
}

/* Every parameter where it stands, and no other. */
static void require_params(struct sda_span text, const struct parts *parts,
			   const struct sda_params *params)
{
	const struct sda_param absent = {
		{ NULL, 0 }, { NULL, 0 }, SDA_ABSENT, SDA_NAMES
	};
	const struct part *at[SDA_NAMES + 1] = { NULL };

	for (size_t i = 0; i < parts->count; i++)
		at[parts->part[i].word] = &parts->part[i];
	for (unsigned name = 0; name < SDA_NAMES; name++) {
		const struct sda_param *param = &params->known[name];
		if (at[name] != NULL)
			require_part(text, at[name], param);
		else
			require(same(param, &absent, sizeof absent),
				"a name that is not there is absent");
	}
	size_t start = parts->part[0].name;
	require(params->text.at == text.at + start &&
			params->text.len == text.len - start,
		"the list is the text behind the scheme");
}

enum sda_algorithm value_algorithm(const struct sda_params *params)
{
	const struct sda_param *p = &params->known[SDA_NAME_ALGORITHM];

	if (p->form == SDA_ABSENT)
		return SDA_MD5;
	unsigned word = words_find(p->value, SDA_WORD_MD5, SDA_WORD_AUTH);
	return word == SDA_WORD_AUTH
		       ? SDA_ALGORITHM_UNKNOWN
		       : (enum sda_algorithm)(SDA_MD5 + word - SDA_WORD_MD5);
}

/* Reads into poison, and judges all that was read. */
static void read_once(const struct value_field *field, struct sda_span text,
		      enum sda_status want, const struct parts *parts)
{
	memcpy(got.octets, poisoned.octets, field->room);
	require(field->read(text, &got) == want,
		"a value is read as the grammar says");
	if (want == SDA_OK) {
		require_params(text, parts, &got.params);
		field->judge(&got);
		return;
	}
	require(same(&got, &poisoned, field->room),
		"a refused value leaves *out unchanged");
}

static void poison(void)
{
	memset(&poisoned, POISON, sizeof poisoned);
}

void value_read_check(const struct value_field *field, struct sda_span text)
{
	static struct parts parts;

	poison();
	read_once(field, text, value_verdict(field, text, &parts), &parts);
}

/* It ends in the fence: whoever reads it all does not come back. */
static void check_long(const struct value_field *field, struct sda_span text)
{
	struct sda_span longer = { text.at, SDA_SPAN_MAX + 1 };

	require(field->read(longer, &got) == SDA_TOO_LONG,
		"a value that is too long is refused unread");
}

/* The checks of a text that was read. */
static void check_good(const struct value *v, uint64_t hash)
{
	if (share_takes(hash, TURN_DEVIATION))
		deviation_check(v->field->header, &v->got->params,
				value_algorithm(&v->got->params));
	if (share_takes(hash, TURN_ROUNDTRIP))
		roundtrip_check(v);
	for (unsigned i = 0; i < rewriting_count; i++)
		if (share_takes(hash, TURN_REWRITING + i))
			rewriting_check(v, i);
}

void value_check(const struct value_field *field, const uint8_t *data,
		 size_t size)
{
	static struct parts parts;

	if (size > SDA_SPAN_MAX)
		return;
	poison();
	struct sda_span text = fence_copy(FENCE_RIGHT, data, size);
	uint64_t hash = share_hash(text);
	enum sda_status want = value_verdict(field, text, &parts);
	read_once(field, text, want, &parts);
	if (share_takes(hash, TURN_WORD))
		words_check((unsigned)(hash % SDA_WORDS));
	if (share_takes(hash, TURN_WRITING))
		writing_check(text);
	if (want == SDA_MALFORMED)
		return;
	if (share_takes(hash, TURN_PARTS))
		part_check(field->header, text, &parts);
	if (share_takes(hash, TURN_ENCODING))
		encoding_check(text, &parts);
	if (want == SDA_OK) {
		struct value v = { field, text, &parts, &got };
		check_good(&v, hash);
	}
	if (share_takes(hash, TURN_LONG))
		check_long(field, text);
	if (share_takes(hash, TURN_LEFT))
		read_once(field, fence_copy(FENCE_LEFT, data, size), want,
			  &parts);
}
