/*
 * That the text of an ext-value comes out in UTF-8, and a name goes in so that
 * SIP can carry it. Names were encoded and decoded with Python's urllib and
 * codecs.
 */

#include "support.h"
#include "ext_value.h"

enum { ROOM = 64 };

/* Decodes a copy into a block that ends where the room does. */
static enum sda_status decode(struct sda_span text, size_t room, uint8_t *out,
			      struct sda_writer *w)
{
	struct sda_span copy = span_copy(text);
	struct sda_ext_value v;

	*w = sda_writer_make(out, room);
	assert_row(sda_ext_value_read(copy, &v) == SDA_OK, text);
	enum sda_status result = sda_ext_value_decode(&v, w);
	span_free(copy);
	return result;
}

//= rfc8187#3.2.1-utf-8-read
static void the_text_is_decoded_to_utf_8(void **state)
{
	static const struct {
		struct sda_span text;
		struct sda_span name;
	} rows[] = {
		{TEXT("UTF-8''"), TEXT("")},
		{TEXT("UTF-8''J%C3%A4s%c3%b8n%20Doe"),
		 TEXT("J\xC3\xA4s\xC3\xB8n Doe")},
		{TEXT("utf-8'en'%C2%A3%20and%20%e2%82%ac%20rates"),
		 TEXT("\xC2\xA3 and \xE2\x82\xAC rates")},
		{TEXT("UTF-8''%F0%9f%98%80"), TEXT("\xF0\x9F\x98\x80")},
		{TEXT("UTF-8''%00%25%27%7f"), TEXT("\0%'\x7F")},
		{TEXT("UTF-8''%41b%43"), TEXT("AbC")},
		{TEXT("ISO-8859-1''bob"), TEXT("bob")},
		{TEXT("iso-8859-1'en'%A3%20rates%80%9F%FF%00%7F"),
		 TEXT("\xC2\xA3 rates\xC2\x80\xC2\x9F\xC3\xBF\0\x7F")},
		{TEXT("ISO-8859-1''%C3%A4"), TEXT("\xC3\x83\xC2\xA4")},
	};
	uint8_t out[ROOM + 1];
	struct sda_writer w;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		for (size_t room = 0; room <= rows[i].name.len; room++) {
			memset(out, POISON, sizeof out);
			assert_row(decode(rows[i].text, room, out, &w) ==
					   SDA_OK, rows[i].text);
			assert_row(w.len == room, rows[i].text);
			assert_row(w.overflow == (room < rows[i].name.len),
				   rows[i].text);
			assert_memory_equal(out, rows[i].name.at, room);
			assert_int_equal(out[room], POISON);
		}
}

static void octets_that_are_no_utf_8_are_refused(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("UTF-8''%FF"),	  TEXT("UTF-8''%C3"),
		TEXT("UTF-8''%C3a"),	  TEXT("UTF-8''J%E4s%F8n"),
		TEXT("UTF-8''%A4%C3"),	  TEXT("UTF-8''%C0%80"),
		TEXT("UTF-8''%ED%A0%80"), TEXT("UTF-8''%F4%90%80%80"),
		TEXT("UTF-8''bob%E2%82"),
	};
	uint8_t out[ROOM];
	struct sda_writer w;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		memset(out, POISON, sizeof out);
		assert_row(decode(rows[i], sizeof out, out, &w) ==
				   SDA_MALFORMED, rows[i]);
		assert_row(w.len == 0 && !w.overflow, rows[i]);
		assert_row(out[0] == POISON, rows[i]);
	}
}

//= rfc8187#3.2.1-utf-8-written
static void a_name_is_written_as_a_token_of_sip(void **state)
{
	static const struct {
		struct sda_span name;
		struct sda_span text;
	} rows[] = {
		{TEXT(""), TEXT("UTF-8''")},
		{TEXT("bob"), TEXT("UTF-8''bob")},
		{TEXT("J\xC3\xA4s\xC3\xB8n Doe"),
		 TEXT("UTF-8''J%C3%A4s%C3%B8n%20Doe")},
		{TEXT("a@b*c'd(e)%"), TEXT("UTF-8''a%40b%2Ac%27d%28e%29%25")},
		{TEXT("#$&^|{}!+-.`_~"),
		 TEXT("UTF-8''%23%24%26%5E%7C%7B%7D!+-.`_~")},
		{TEXT("\0\x7F\xC2\x80"), TEXT("UTF-8''%00%7F%C2%80")},
	};
	uint8_t out[ROOM + 1];

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		for (size_t room = 0; room <= rows[i].text.len; room++) {
			struct sda_span copy = span_copy(rows[i].name);
			struct sda_writer w = sda_writer_make(out, room);

			memset(out, POISON, sizeof out);
			assert_row(sda_ext_value_write(copy, &w) == SDA_OK,
				   rows[i].text);
			assert_row(w.len == room, rows[i].text);
			assert_row(w.overflow == (room < rows[i].text.len),
				   rows[i].text);
			assert_memory_equal(out, rows[i].text.at, room);
			assert_int_equal(out[room], POISON);
			span_free(copy);
		}
}

static void a_name_that_is_no_utf_8_is_not_written(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("J\xE4s\xF8n"), TEXT("\xFF"), TEXT("bob\xC3"),
		TEXT("\xED\xA0\x80"), TEXT("\xC0\x80"),
	};
	uint8_t out[ROOM];

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i]);
		struct sda_writer w = sda_writer_make(out, sizeof out);

		out[0] = POISON;
		assert_row(sda_ext_value_write(copy, &w) == SDA_MALFORMED,
			   rows[i]);
		assert_row(w.len == 0 && !w.overflow && out[0] == POISON,
			   rows[i]);
		span_free(copy);
	}
}

/* The bytes of a character, which is no surrogate; their number. */
static size_t spell(uint32_t code, uint8_t *out)
{
	static const uint8_t lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
	size_t size = code < 0x80 ? 1 : code < 0x800 ? 2
		      : code < 0x10000 ? 3 : 4;

	for (size_t k = size; k > 1; k--) {
		out[k - 1] = (uint8_t)(0x80 | (code & 0x3F));
		code >>= 6;
	}
	out[0] = (uint8_t)(lead[size] | code);
	return size;
}

static void every_character_is_written_and_read_back(void **state)
{
	uint8_t name[4], text[ROOM], back[4];
	(void)state;
	for (uint32_t code = 0; code <= 0x10FFFF; code++) {
		struct sda_span s = {name, 0};
		struct sda_writer w = sda_writer_make(text, sizeof text);
		struct sda_writer r = sda_writer_make(back, sizeof back);
		struct sda_ext_value v;

		if (code >> 11 == 27)
			continue;
		s.len = spell(code, name);
		if (sda_ext_value_write(s, &w) != SDA_OK ||
		    sda_ext_value_read((struct sda_span){text, w.len}, &v) !=
			    SDA_OK ||
		    sda_ext_value_decode(&v, &r) != SDA_OK ||
		    r.len != s.len || memcmp(back, name, s.len) != 0)
			fail_msg("U+%04X", code);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_text_is_decoded_to_utf_8),
		cmocka_unit_test(octets_that_are_no_utf_8_are_refused),
		cmocka_unit_test(a_name_is_written_as_a_token_of_sip),
		cmocka_unit_test(a_name_that_is_no_utf_8_is_not_written),
		cmocka_unit_test(every_character_is_written_and_read_back),
	};

	return cmocka_run_group_tests_name("ext_value_text", tests, NULL, NULL);
}
