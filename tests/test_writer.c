/* That a writer fills its room and nothing else. */

#include "support.h"
#include "writer.h"

enum { ROOM = 64 };

typedef void operation(struct sda_writer *w, struct sda_span s);

static void bytes(struct sda_writer *w, struct sda_span s)
{
	for (size_t i = 0; i < s.len; i++)
		sda_writer_byte(w, s.at[i]);
}

struct row {
	operation *write;
	struct sda_span in;
	struct sda_span out;
};

static const struct row rows[] = {
	{bytes, TEXT(""), TEXT("")},
	{bytes, TEXT("a\0b"), TEXT("a\0b")},
	{sda_writer_span, TEXT(""), TEXT("")},
	{sda_writer_span, TEXT("x"), TEXT("x")},
	{sda_writer_span, TEXT("a\"b\\c"), TEXT("a\"b\\c")},
	{sda_writer_escape, TEXT(""), TEXT("")},
	{sda_writer_escape, TEXT("bob"), TEXT("bob")},
	{sda_writer_escape, TEXT("\""), TEXT("\\\"")},
	{sda_writer_escape, TEXT("\\"), TEXT("\\\\")},
	{sda_writer_escape, TEXT("My \"Cool\" \\"),
	 TEXT("My \\\"Cool\\\" \\\\")},
	{sda_writer_unescape, TEXT(""), TEXT("")},
	{sda_writer_unescape, TEXT("bob"), TEXT("bob")},
	{sda_writer_unescape, TEXT("\\b\\o\\b"), TEXT("bob")},
	{sda_writer_unescape, TEXT("\\\""), TEXT("\"")},
	{sda_writer_unescape, TEXT("\\\\"), TEXT("\\")},
	{sda_writer_unescape, TEXT("\\\\\\\""), TEXT("\\\"")},
	{sda_writer_unescape, TEXT("\\\\b"), TEXT("\\b")},
	{sda_writer_unescape, TEXT("\\"), TEXT("\\")},
	{sda_writer_unescape, TEXT("ab\\"), TEXT("ab\\")},
	{sda_writer_unescape, TEXT("a\\\0b"), TEXT("a\0b")},
	{sda_writer_unescape, TEXT("J\xC3\xA4s"), TEXT("J\xC3\xA4s")},
};

/* Runs one row with `room` bytes; every byte beyond must stay poison. */
static void check(const struct row *row, size_t room)
{
	uint8_t buffer[ROOM + 2];
	size_t want = room < row->out.len ? room : row->out.len;
	struct sda_span copy = span_copy(row->in);

	memset(buffer, POISON, sizeof buffer);
	struct sda_writer w = sda_writer_make(buffer + 1, room);
	row->write(&w, copy);
	span_free(copy);
	assert_row(w.overflow == (room < row->out.len), row->in);
	assert_int_equal(w.len, want);
	assert_int_equal(w.room, room);
	assert_ptr_equal(w.at, buffer + 1);
	assert_row(span_same((struct sda_span){w.at, w.len},
			     span_head(row->out, want)),
		   row->in);
	for (size_t i = 0; i < sizeof buffer; i++)
		if (i < 1 || i > want)
			assert_int_equal(buffer[i], POISON);
}

static void every_room_is_filled_and_never_left(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		for (size_t room = 0; room <= rows[i].out.len + 1; room++)
			check(&rows[i], room);
}

static void a_new_writer_is_empty(void **state)
{
	uint8_t buffer[4];
	struct sda_writer w = sda_writer_make(buffer, sizeof buffer);
	(void)state;
	assert_ptr_equal(w.at, buffer);
	assert_int_equal(w.room, 4);
	assert_int_equal(w.len, 0);
	assert_false(w.overflow);
}

static void a_writer_without_room_writes_nothing(void **state)
{
	struct sda_writer w = sda_writer_make(NULL, 0);
	(void)state;
	sda_writer_span(&w, SPAN(""));
	assert_false(w.overflow);
	sda_writer_byte(&w, 'x');
	assert_true(w.overflow);
	assert_int_equal(w.len, 0);
}

static void after_an_overflow_nothing_is_written(void **state)
{
	static operation *const writes[] = {
		bytes,
		sda_writer_span,
		sda_writer_escape,
		sda_writer_unescape,
	};
	(void)state;
	for (size_t i = 0; i < ROWS(writes); i++) {
		uint8_t buffer[8] = {0};
		struct sda_writer w = {buffer, sizeof buffer, 2, true};

		writes[i](&w, SPAN("abc"));
		assert_true(w.overflow);
		assert_int_equal(w.len, 2);
		for (size_t k = 0; k < sizeof buffer; k++)
			assert_int_equal(buffer[k], 0);
	}
}

//= rfc3261#25.1-quoted-pair.write
static void only_the_quote_and_the_backslash_are_escaped(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		uint8_t in[1] = {(uint8_t)c}, out[2];
		struct sda_span s = {in, 1};
		struct sda_writer w = sda_writer_make(out, sizeof out);
		bool special = c == '"' || c == '\\';

		sda_writer_escape(&w, s);
		assert_int_equal(w.len, special ? 2 : 1);
		assert_int_equal(out[0], special ? '\\' : c);
		assert_int_equal(out[w.len - 1], c);
	}
}

//= rfc7616#3.3-unq
static void every_quoted_pair_becomes_its_second_byte(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		uint8_t in[2] = {'\\', (uint8_t)c}, out[2];
		struct sda_span s = {in, 2};
		struct sda_writer w = sda_writer_make(out, sizeof out);

		sda_writer_unescape(&w, s);
		assert_int_equal(w.len, 1);
		assert_int_equal(out[0], c);
	}
}

//= rfc7616#3.3-unq
static void unescaping_undoes_escaping(void **state)
{
	uint8_t all[BYTES], escaped[2 * BYTES], back[BYTES];
	struct sda_span s = {all, sizeof all};
	(void)state;
	for (unsigned c = 0; c < BYTES; c++)
		all[c] = (uint8_t)(c ^ 0x5C);
	struct sda_writer w = sda_writer_make(escaped, sizeof escaped);
	sda_writer_escape(&w, s);
	assert_int_equal(w.len, BYTES + 2);
	struct sda_span middle = {escaped, w.len};
	struct sda_writer end = sda_writer_make(back, sizeof back);
	sda_writer_unescape(&end, middle);
	assert_int_equal(end.len, BYTES);
	assert_memory_equal(back, all, BYTES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_room_is_filled_and_never_left),
		cmocka_unit_test(a_new_writer_is_empty),
		cmocka_unit_test(a_writer_without_room_writes_nothing),
		cmocka_unit_test(after_an_overflow_nothing_is_written),
		cmocka_unit_test(only_the_quote_and_the_backslash_are_escaped),
		cmocka_unit_test(every_quoted_pair_becomes_its_second_byte),
		cmocka_unit_test(unescaping_undoes_escaping),
	};

	return cmocka_run_group_tests_name("writer", tests, NULL, NULL);
}
