#include "base64.h"
#include "ext_value.h"
#include "fuzz/dfa.h"
#include "oracle.h"
#include "oracle_encoding.h"
#include "scan.h"
#include "words.h"

enum { LONG = 1024, ROOM = 4 * LONG, POISON = 0x33 };

static uint8_t encoded[ROOM], decoded[ROOM];

/* The charset is what stands before the first apostrophe. */
static struct sda_span charset_of(struct sda_span value)
{
	struct sda_span charset = { value.at, 0 };

	while (value.at[charset.len] != '\'')
		charset.len++;
	return charset;
}

static bool is_charset_known(struct sda_span value)
{
	return words_spell(charset_of(value), "UTF-8") ||
	       words_spell(charset_of(value), "ISO-8859-1");
}

/* Its text in UTF-8, which can be written as one again. */
static void check_decoded(const struct sda_ext_value *got)
{
	struct sda_writer w = sda_writer_make(decoded, ROOM);
	struct sda_writer again = sda_writer_make(encoded, ROOM);

	if (got->value.len > LONG)
		return;
	enum sda_status status = sda_ext_value_decode(got, &w);
	require(status == SDA_OK || got->charset == SDA_CHARSET_UTF_8,
		"only what should be UTF-8 can fail to be");
	struct sda_span text = { decoded, w.len };
	require(status != SDA_OK || sda_ext_value_write(text, &again) == SDA_OK,
		"what an ext-value says is UTF-8");
}

static void check_ext_value(struct sda_span value)
{
	struct sda_ext_value got, poisoned;
	enum sda_status want = SDA_MALFORMED;

	memset(&got, POISON, sizeof got);
	memset(&poisoned, POISON, sizeof poisoned);
	if (dfa_accepts(&dfa_ext_value, value.at, value.len))
		want = is_charset_known(value) ? SDA_OK : SDA_UNSUPPORTED;
	require(sda_ext_value_read(value, &got) == want,
		"an ext-value is one when the grammar says so");
	require(want == SDA_OK || same(&got, &poisoned, sizeof got),
		"a refused ext-value leaves *out unchanged");
	if (want == SDA_OK)
		check_decoded(&got);
}

/* Length of the character of UTF-8 (RFC 3629 3) at the front; 0 for none. */
static size_t character(struct sda_span s)
{
	static const uint32_t least[] = { 0, 0x80, 0x800, 0x10000 };
	uint8_t c = s.at[0];
	size_t more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0x80;
	uint32_t point = c < 0x80 ? c : c & (0x3Fu >> more);

	if ((c >= 0x80 && c < 0xC0) || c > 0xF7 || more >= s.len)
		return 0;
	for (size_t i = 1; i <= more; i++) {
		if ((s.at[i] & 0xC0) != 0x80)
			return 0;
		point = point << 6 | (s.at[i] & 0x3F);
	}
	if (point < least[more] || point > 0x10FFFF)
		return 0;
	return point >= 0xD800 && point <= 0xDFFF ? 0 : more + 1;
}

static bool is_utf_8(struct sda_span s)
{
	while (s.len > 0) {
		size_t len = character(s);
		if (len == 0)
			return false;
		s.at += len;
		s.len -= len;
	}
	return true;
}

static unsigned digit(uint8_t c)
{
	return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

bool encoding_is_sendable(struct sda_span value)
{
	static uint8_t octets[SDA_SPAN_MAX];
	struct sda_span text = { octets, 0 };
	size_t i = 0;

	for (unsigned quotes = 0; quotes < 2; i++)
		quotes += value.at[i] == '\'';
	for (; i < value.len; i++) {
		uint8_t c = value.at[i];

		if (c == '%') {
			c = (uint8_t)(digit(value.at[i + 1]) << 4 |
				      digit(value.at[i + 2]));
			i += 2;
		}
		octets[text.len++] = c;
	}
	return words_spell(charset_of(value), "UTF-8") && is_utf_8(text);
}

/* Octets as an ext-value, when they are UTF-8, and back. */
static void check_ext_write(struct sda_span octets)
{
	struct sda_writer w = sda_writer_make(encoded, ROOM);
	struct sda_writer back = sda_writer_make(decoded, ROOM);
	struct sda_ext_value got;

	enum sda_status want = is_utf_8(octets) ? SDA_OK : SDA_MALFORMED;
	require(sda_ext_value_write(octets, &w) == want,
		"octets are written as an ext-value when they are UTF-8");
	if (want != SDA_OK) {
		require(w.len == 0 && !w.overflow,
			"what is not UTF-8 is not written");
		return;
	}
	struct sda_span value = { encoded, w.len };
	require(dfa_accepts(&dfa_ext_value, value.at, value.len),
		"what is written is an ext-value");
	require(sda_ext_value_read(value, &got) == SDA_OK &&
			sda_ext_value_decode(&got, &back) == SDA_OK,
		"an ext-value that is written can be read");
	require(back.len == octets.len && same(decoded, octets.at, back.len),
		"an ext-value that is written comes back");
}

static void check_base64(struct sda_span octets)
{
	struct sda_writer w = sda_writer_make(encoded, ROOM);
	struct sda_writer back = sda_writer_make(decoded, ROOM);

	sda_base64_write(octets, &w);
	struct sda_span text = { encoded, w.len };
	require(w.len == (octets.len + 2) / 3 * 4 &&
			sda_base64_octets(text) == octets.len,
		"base64 has four characters for three octets");
	require(sda_base64_read(text, &back) && back.len == octets.len &&
			same(decoded, octets.at, back.len),
		"base64 that is written comes back");
}

void encoding_check(struct sda_span text, const struct parts *parts)
{
	for (size_t i = 0; i < parts->count; i++) {
		struct sda_span value = parts_value(text, &parts->part[i]);
		check_ext_value(value);
		if (value.len > LONG)
			continue;
		check_ext_write(value);
		check_base64(value);
	}
}
