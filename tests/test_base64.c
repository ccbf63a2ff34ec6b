/* That base64 is read exactly, padding included, and written by RFC 4648. */

#include "support.h"
#include "base64.h"

static const char digits[] =
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* RFC 4648 10; then AUTS and RES of other test data, from Python's base64. */
static const struct {
	struct sda_span plain;
	struct sda_span text;
} pairs[] = {
	{TEXT(""), TEXT("")},
	{TEXT("f"), TEXT("Zg==")},
	{TEXT("fo"), TEXT("Zm8=")},
	{TEXT("foo"), TEXT("Zm9v")},
	{TEXT("foob"), TEXT("Zm9vYg==")},
	{TEXT("fooba"), TEXT("Zm9vYmE=")},
	{TEXT("foobar"), TEXT("Zm9vYmFy")},
	{TEXT("\0"), TEXT("AA==")},
	{TEXT("\xFF\xFF\xFF"), TEXT("////")},
	{TEXT("\xFB\xEF\xBE"), TEXT("++++")},
	{TEXT("\x14\xFB\x9C\x03\xD9\x7E"), TEXT("FPucA9l+")},
	{TEXT("\xBA\x85\x3F\x3C\x12\x3C\xCF\x44\xE9\x35\x96\xE3\x55\xC6"),
	 TEXT("uoU/PBI8z0TpNZbjVcY=")},
};

/* Reads a copy of text into exactly `room` bytes of a block of its own. */
static bool read_into(struct sda_span text, size_t room, uint8_t *out,
		      struct sda_writer *w)
{
	struct sda_span copy = span_copy(text);

	*w = sda_writer_make(out, room);
	bool good = sda_base64_read(copy, w);
	span_free(copy);
	return good;
}

/* The same octets in a block of exactly their size, as a writer wants it. */
static void assert_written(struct sda_span plain, struct sda_span text)
{
	struct sda_span copy = span_copy(plain);
	uint8_t *out = malloc(text.len + 1);

	assert_non_null(out);
	for (size_t room = 0; room <= text.len; room++) {
		struct sda_writer w = sda_writer_make(out, room);

		out[room] = POISON;
		sda_base64_write(copy, &w);
		assert_row(w.len == room, text);
		assert_row(w.overflow == (room < text.len), text);
		assert_memory_equal(out, text.at, room);
		assert_int_equal(out[room], POISON);
	}
	free(out);
	span_free(copy);
}

static void octets_are_written_as_the_table_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(pairs); i++)
		assert_written(pairs[i].plain, pairs[i].text);
}

static void text_is_read_as_the_table_says(void **state)
{
	uint8_t out[32];
	struct sda_writer w;
	(void)state;
	for (size_t i = 0; i < ROWS(pairs); i++) {
		struct sda_span plain = pairs[i].plain, text = pairs[i].text;

		assert_row(sda_base64_octets(text) == plain.len, text);
		for (size_t room = 0; room <= plain.len; room++) {
			memset(out, POISON, sizeof out);
			assert_row(read_into(text, room, out, &w), text);
			assert_row(w.len == room, text);
			assert_row(w.overflow == (room < plain.len), text);
			assert_memory_equal(out, plain.at, room);
			assert_int_equal(out[room], POISON);
		}
	}
}

static void what_is_no_base64_is_refused_and_nothing_written(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("="),	  TEXT("=="),	    TEXT("==="),
		TEXT("===="),	  TEXT("A"),	    TEXT("AA"),
		TEXT("AAA"),	  TEXT("AA="),	    TEXT("A==="),
		TEXT("AAAAA"),	  TEXT("AAAA="),    TEXT("AAAA=="),
		TEXT("AAAA===="), TEXT("AA==AAAA"), TEXT("AAA=AAAA"),
		TEXT("=AAA"),	  TEXT("A=AA"),	    TEXT("AA=A"),
		TEXT("A=A="),	  TEXT("AAA=\n"),   TEXT("AAAA\r\n"),
		TEXT(" AAA"),	  TEXT("AA A"),	    TEXT("AA\0A"),
		TEXT("AA-_"),	  TEXT("AA\\A"),    TEXT("AA\xC1\x41"),
		TEXT("5PYxMuX2NOT2NeQ"),
	};
	uint8_t out[16];
	struct sda_writer w;
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_row(sda_base64_octets(rows[i]) == SDA_NONE, rows[i]);
		memset(out, POISON, sizeof out);
		assert_row(!read_into(rows[i], sizeof out, out, &w), rows[i]);
		assert_row(w.len == 0 && !w.overflow, rows[i]);
		for (size_t k = 0; k < sizeof out; k++)
			assert_row(out[k] == POISON, rows[i]);
	}
}

/* Place of c among the digits, or -1. */
static int value(unsigned c)
{
	return is_in(c, digits) ? (int)(strchr(digits, (int)c) - digits) : -1;
}

static void every_byte_is_a_digit_or_refused(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++)
		for (size_t k = 0; k < 4; k++) {
			uint8_t text[] = {'A', 'A', 'A', 'A'};
			struct sda_span s = {text, sizeof text};
			bool pads = c == '=' && k == 3;
			uint8_t out[3];
			struct sda_writer w = sda_writer_make(out, sizeof out);

			text[k] = (uint8_t)c;
			assert_int_equal(sda_base64_read(s, &w),
					 value(c) >= 0 || pads);
			if (value(c) < 0)
				continue;
			uint32_t bits = (uint32_t)value(c) << (18 - 6 * k);
			assert_int_equal(out[0], bits >> 16);
			assert_int_equal(out[1], bits >> 8 & 0xFF);
			assert_int_equal(out[2], bits & 0xFF);
		}
}

static void bits_behind_the_last_octet_are_not_looked_at(void **state)
{
	uint8_t out[2];
	struct sda_writer w;
	(void)state;
	for (size_t k = 0; k < 64; k++) {
		uint8_t one[] = {'B', (uint8_t)digits[k], '=', '='};
		uint8_t two[] = {'B', 'C', (uint8_t)digits[k], '='};

		assert_true(read_into((struct sda_span){one, 4}, 2, out, &w));
		assert_int_equal(w.len, 1);
		assert_int_equal(out[0], 4 + k / 16);
		assert_true(read_into((struct sda_span){two, 4}, 2, out, &w));
		assert_int_equal(w.len, 2);
		assert_int_equal(out[0], 4);
		assert_int_equal(out[1], 32 + k / 4);
	}
}

static void every_group_of_octets_is_written_and_read_back(void **state)
{
	uint8_t text[4], back[3];
	(void)state;
	for (uint32_t n = 0; n < 1u << 24; n += 61) {
		uint8_t in[] = {(uint8_t)(n >> 16), (uint8_t)(n >> 8),
				(uint8_t)n};
		struct sda_writer w = sda_writer_make(text, sizeof text);
		struct sda_writer r = sda_writer_make(back, sizeof back);

		sda_base64_write((struct sda_span){in, sizeof in}, &w);
		for (unsigned k = 0; k < sizeof text; k++)
			if (text[k] != digits[n >> (18 - 6 * k) & 63])
				fail_msg("octets %06x, digit %u", n, k);
		if (!sda_base64_read((struct sda_span){text, w.len}, &r) ||
		    r.len != sizeof in || memcmp(in, back, sizeof in) != 0)
			fail_msg("octets %06x read back", n);
	}
}

static void what_is_written_stands_behind_what_was(void **state)
{
	uint8_t out[8] = {0};
	struct sda_writer w = sda_writer_make(out, sizeof out);
	(void)state;
	sda_writer_byte(&w, '"');
	sda_base64_write(SPAN("f"), &w);
	assert_true(sda_base64_read(SPAN("Zm8="), &w));
	assert_int_equal(w.len, 7);
	assert_false(sda_base64_read(SPAN("Zm8"), &w));
	assert_memory_equal(out, "\"Zg==fo", 8);
}

static void a_long_text_is_written_and_read_back(void **state)
{
	enum { LEN = 49149, TEXT_LEN = 65532 };
	uint8_t *in = malloc(LEN), *text = malloc(TEXT_LEN), *out = malloc(LEN);
	(void)state;
	assert_true(in != NULL && text != NULL && out != NULL);
	for (size_t i = 0; i < LEN; i++)
		in[i] = (uint8_t)(i * 167 + i / 256);
	struct sda_writer w = sda_writer_make(text, TEXT_LEN);
	struct sda_writer r = sda_writer_make(out, LEN);
	sda_base64_write((struct sda_span){in, LEN}, &w);
	assert_true(w.len == TEXT_LEN && !w.overflow);
	assert_true(sda_base64_read((struct sda_span){text, TEXT_LEN}, &r));
	assert_true(r.len == LEN && !r.overflow);
	assert_memory_equal(out, in, LEN);
	free(in);
	free(text);
	free(out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(octets_are_written_as_the_table_says),
		cmocka_unit_test(text_is_read_as_the_table_says),
		cmocka_unit_test(
			what_is_no_base64_is_refused_and_nothing_written),
		cmocka_unit_test(every_byte_is_a_digit_or_refused),
		cmocka_unit_test(bits_behind_the_last_octet_are_not_looked_at),
		cmocka_unit_test(
			every_group_of_octets_is_written_and_read_back),
		cmocka_unit_test(what_is_written_stands_behind_what_was),
		cmocka_unit_test(a_long_text_is_written_and_read_back),
	};

	return cmocka_run_group_tests_name("base64", tests, NULL, NULL);
}
