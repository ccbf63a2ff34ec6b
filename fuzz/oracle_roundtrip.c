#include "oracle.h"
#include "oracle_deviation.h"
#include "oracle_encoding.h"
#include "oracle_roundtrip.h"
#include "text.h"
#include "words.h"

enum { CANARY = 0x3C, CANARIES = 8, ROOM = SDA_SPAN_MAX + CANARIES };

static uint8_t room[ROOM];

/* Is there no fold, and for an ASCII value no other octet either? */
static bool is_plain(struct sda_span value, bool ascii)
{
	for (size_t i = 0; i < value.len; i++) {
		uint8_t c = value.at[i];
		if (c == '\r' || c == '\n' || (ascii && c >= 0x80))
			return false;
	}
	return true;
}

static bool is_token(struct sda_span value)
{
	size_t i = 0;

	while (i < value.len && words_token(value.at[i]))
		i++;
	return value.len > 0 && i == value.len;
}

/* May a sender send the part: in its production, in the form that it has? */
static bool is_sendable(const struct value *v, const struct part *p)
{
	const uint32_t never = SDA_DEVIATES_VALUE | SDA_DEVIATES_CASE;
	const uint32_t form = SDA_DEVIATES_QUOTED | SDA_DEVIATES_UNQUOTED;
	enum sda_algorithm algorithm = value_algorithm(&v->got->params);
	struct sda_span value = parts_value(v->text, p);

	if (!is_plain(value, p->word == SDA_NAME_CNONCE))
		return false;
	if (p->word == SDA_NAMES)
		return true;
	uint32_t set = deviation_wanted(v->field->header, algorithm, p->word,
					v->got->params.known[p->word]);
	if (p->word == SDA_NAME_NC && set & SDA_DEVIATES_LENGTH)
		return false;
	if (p->word == SDA_NAME_USERNAME_EXT && !(set & never) &&
	    !encoding_is_sendable(value))
		return false;
	bool bare = p->quoted == ((set & form) != 0);
	return !(set & never) && (!bare || is_token(value));
}

static enum sda_status wanted(const struct value *v)
{
	for (size_t i = 0; i < v->parts->count; i++)
		if (!is_sendable(v, &v->parts->part[i]))
			return SDA_MALFORMED;
	return SDA_OK;
}

/* Writes into so many octets, and sees that no other one is touched. */
static enum sda_status write(const struct value *v, size_t size, size_t *len)
{
	struct sda_writer w = sda_writer_make(room, size);

	memset(room, CANARY, size + CANARIES);
	enum sda_status status = v->field->write(v->got, &w);
	require(!w.overflow && w.at == room && w.room == size,
		"the writer is the one that was given");
	for (size_t i = w.len; i < size + CANARIES; i++)
		require(room[i] == CANARY, "what is not written is untouched");
	*len = w.len;
	return status;
}

/* The unknown part behind the first `*from` parts, or NULL. */
static const struct part *next_unknown(const struct parts *parts, size_t *from)
{
	while (*from < parts->count)
		if (parts->part[(*from)++].word == SDA_NAMES)
			return &parts->part[*from - 1];
	return NULL;
}

/* The unknown parameters come back as they were, in their order. */
static void require_unknown(const struct value *v, struct sda_span text,
			    const struct parts *parts)
{
	size_t i = 0, k = 0;
	const struct part *a, *b;

	do {
		a = next_unknown(v->parts, &i);
		b = next_unknown(parts, &k);
		require((a == NULL) == (b == NULL),
			"no unknown parameter is lost");
		require(a == NULL || (a->quoted == b->quoted &&
				      text_same(parts_name(v->text, a),
						parts_name(text, b)) &&
				      text_same(parts_value(v->text, a),
						parts_value(text, b))),
			"an unknown parameter is written as it came");
	} while (a != NULL);
}

/* Reads what was written, and compares it with what was read first. */
static void read_again(const struct value *v, struct sda_span text)
{
	static struct parts parts;
	static union value_read again;
	const uint32_t form = SDA_DEVIATES_QUOTED | SDA_DEVIATES_UNQUOTED;

	require(value_verdict(v->field, text, &parts) == SDA_OK &&
			v->field->read(text, &again) == SDA_OK,
		"what is written can be read");
	require(is_plain(text, false), "nothing is written that folds");
	for (unsigned name = 0; name < SDA_NAMES; name++) {
		struct sda_param a = v->got->params.known[name];
		struct sda_param b = again.params.known[name];
		require((a.form == SDA_ABSENT) == (b.form == SDA_ABSENT) &&
				text_same(a.value, b.value),
			"a value that is written reads as the same");
		require(!(deviation_wanted(v->field->header, SDA_MD5, name, b) &
			  form),
			"a value is written in the form of its production");
	}
	v->field->judge(&again);
	require_unknown(v, text, &parts);
}

void roundtrip_check(const struct value *v)
{
	enum sda_status want = wanted(v);
	size_t size = v->field->size(v->got);
	size_t len = 0;

	if (size > SDA_SPAN_MAX)
		return;
	require(write(v, size, &len) == want,
		"a value is written when a sender may send it");
	if (want != SDA_OK) {
		require(len == 0, "what may not be sent is not written");
		return;
	}
	require(len == size, "the size is known before");
	struct sda_span text = { room, len };
	read_again(v, text);
	require(write(v, size - 1, &len) == SDA_NO_ROOM && len == 0,
		"without room for all, nothing is written");
}
