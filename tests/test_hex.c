/* That hexadecimal is lower case, both ways, and nothing else is read. */

#include "support.h"
#include "hex.h"

static const char digits[] = "0123456789abcdef";

/* Value of an LHEX by its place in the list, or -1. */
static int value(unsigned c)
{
	return is_in(c, digits) ? (int)(strchr(digits, (int)c) - digits) : -1;
}

//= rfc7616#3.2-lhex.write
//= rfc8760#2.2-hex-digits
static void every_byte_is_written_as_two_lower_case_digits(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		uint8_t in[1] = {(uint8_t)c};
		uint8_t out[4] = {POISON, POISON, POISON, POISON};

		sda_hex_write(in, 1, out + 1);
		assert_int_equal(out[0], POISON);
		assert_int_equal(out[1], digits[c / 16]);
		assert_int_equal(out[2], digits[c % 16]);
		assert_int_equal(out[3], POISON);
	}
}

//= rfc7616#3.2-lhex.exactly
static void every_pair_of_bytes_is_read_or_refused(void **state)
{
	(void)state;
	for (unsigned high = 0; high < BYTES; high++)
		for (unsigned low = 0; low < BYTES; low++) {
			uint8_t in[2] = {(uint8_t)high, (uint8_t)low};
			uint8_t out[3] = {POISON, POISON, POISON};
			bool good = value(high) >= 0 && value(low) >= 0;
			int byte = 16 * value(high) + value(low);

			assert_int_equal(sda_hex_read(in, 1, out + 1), good);
			assert_int_equal(out[0], POISON);
			assert_int_equal(out[1], good ? byte : 0);
			assert_int_equal(out[2], POISON);
		}
}

//= rfc7616#3.2-lhex.exactly
static void one_bad_digit_anywhere_wipes_all_bytes(void **state)
{
	static const char bad[] = "/:`gG@AF \0\xB0\xFF";
	(void)state;
	for (size_t i = 0; i < 64; i++)
		for (size_t k = 0; k < sizeof bad; k++) {
			uint8_t in[64], out[33], zero[32] = {0};

			memset(in, 'f', sizeof in);
			memset(out, POISON, sizeof out);
			in[i] = (uint8_t)bad[k];
			assert_false(sda_hex_read(in, 32, out));
			assert_memory_equal(out, zero, 32);
			assert_int_equal(out[32], POISON);
		}
}

static void nothing_is_read_and_written_as_nothing(void **state)
{
	uint8_t out[1] = {POISON};
	(void)state;
	assert_true(sda_hex_read(out, 0, out));
	sda_hex_write(out, 0, out);
	assert_int_equal(out[0], POISON);
}

//= rfc7616#3.2-lhex.read
static void a_long_text_is_written_and_read_back(void **state)
{
	static uint8_t in[4096], back[4096];
	struct sda_span blank = {in, sizeof in};
	struct sda_span text;
	(void)state;
	for (size_t i = 0; i < sizeof in; i++)
		in[i] = (uint8_t)(i * 167 + i / 256);
	uint8_t *hex = malloc(2 * blank.len);
	assert_non_null(hex);
	sda_hex_write(in, blank.len, hex);
	text = (struct sda_span){hex, 2 * blank.len};
	struct sda_span copy = span_copy(text);
	assert_true(sda_hex_read(copy.at, sizeof back, back));
	assert_memory_equal(back, in, sizeof in);
	span_free(copy);
	free(hex);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			every_byte_is_written_as_two_lower_case_digits),
		cmocka_unit_test(every_pair_of_bytes_is_read_or_refused),
		cmocka_unit_test(one_bad_digit_anywhere_wipes_all_bytes),
		cmocka_unit_test(nothing_is_read_and_written_as_nothing),
		cmocka_unit_test(a_long_text_is_written_and_read_back),
	};

	return cmocka_run_group_tests_name("hex", tests, NULL, NULL);
}
