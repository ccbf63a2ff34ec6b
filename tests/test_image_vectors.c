/* What was read from a vector and written is read again as the same. */

#include "support.h"
#include "authinfo.h"
#include "challenge.h"
#include "corpus.h"
#include "credentials.h"
#include "hex.h"

enum { ROOM = SDA_SPAN_MAX };

static const struct {
	const char *op;
	enum sda_header header;
} ops[] = {
	{ "parse.challenge", SDA_HEADER_CHALLENGE },
	{ "parse.credentials", SDA_HEADER_CREDENTIALS },
	{ "parse.authinfo", SDA_HEADER_AUTHINFO },
};

struct count {
	size_t written;
	size_t refused;
};

static enum sda_status read_params(enum sda_header header,
				   struct sda_span value,
				   struct sda_params *out)
{
	if (header != SDA_HEADER_AUTHINFO)
		return sda_params_digest(header, value, out);
	return sda_params_read(header, value, 0, out);
}

/* The value of a vector, as a string or in hexadecimal; lives in `octets`. */
static struct sda_span value_of(const json_t *input, uint8_t *octets)
{
	const char *hex = json_string_value(json_object_get(input, "value_hex"));
	const char *text = json_string_value(json_object_get(input, "value"));

	if (text != NULL)
		return span_of(text);
	assert_non_null(hex);
	size_t len = strlen(hex) / 2;
	assert_true(len <= ROOM);
	assert_true(sda_hex_read((const uint8_t *)hex, len, octets));
	return (struct sda_span){ octets, len };
}

/* The next unknown param of the text; false behind the last. */
static bool next_other(enum sda_header header, struct sda_span text, size_t *at,
		       struct sda_param *out)
{
	while (*at < text.len) {
		size_t end = sda_param_read(header, text, *at, out);

		assert_int_not_equal(end, SDA_NONE);
		*at = end == text.len ? end : sda_scan_comma(text, end);
		if (out->word == SDA_NAMES)
			return true;
	}
	return false;
}

static void same_others(enum sda_header header, struct sda_span a,
			struct sda_span b, struct sda_span row)
{
	size_t i = 0, k = 0;
	struct sda_param p, q;

	while (next_other(header, a, &i, &p)) {
		assert_row(next_other(header, b, &k, &q), row);
		assert_row(span_same(p.name, q.name), row);
		assert_row(span_same(p.value, q.value), row);
		assert_row(p.form == q.form, row);
	}
	assert_row(!next_other(header, b, &k, &q), row);
}

static void same_params(enum sda_header header, const struct sda_params *a,
			const struct sda_params *b, struct sda_span row)
{
	for (unsigned name = 0; name < SDA_NAMES; name++) {
		assert_row((a->known[name].form == SDA_ABSENT) ==
				   (b->known[name].form == SDA_ABSENT),
			   row);
		assert_row(span_same(a->known[name].value, b->known[name].value),
			   row);
	}
	same_others(header, a->text, b->text, row);
}

/* Writes, reads again, writes again. */
static void check(enum sda_header header, struct sda_span value,
		  struct count *count)
{
	struct sda_params params, back;
	static uint8_t first[ROOM], second[ROOM];
	struct sda_writer w = sda_writer_make(first, sizeof first);
	struct sda_writer again = sda_writer_make(second, sizeof second);

	if (read_params(header, value, &params) != SDA_OK)
		return;
	enum sda_status status = sda_image_write(header, &params, &w);
	if (status != SDA_OK) {
		assert_row(status == SDA_MALFORMED && w.len == 0, value);
		count->refused++;
		return;
	}
	struct sda_span image = { first, w.len };
	assert_row(w.len == sda_image_size(header, &params), value);
	assert_row(read_params(header, image, &back) == SDA_OK, value);
	same_params(header, &params, &back, value);
	assert_row(sda_image_write(header, &back, &again) == SDA_OK, value);
	assert_row(span_same(image, (struct sda_span){ second, again.len }),
		   value);
	count->written++;
}

//= rfc8760#2.7-challenge.write
//= rfc8760#2.7-credentials.write
//= rfc3261#25.1-authentication-info.write
static void every_value_that_may_be_sent_comes_back(void **state)
{
	struct corpus corpus;
	struct count counts[ROWS(ops)] = { 0 };
	(void)state;
	corpus_read("vectors/v1", &corpus);
	for (size_t i = 0; i < corpus.count; i++)
		for (size_t k = 0; k < ROWS(ops); k++) {
			static uint8_t octets[ROOM];

			if (strcmp(corpus.vector[i].op, ops[k].op) != 0)
				continue;
			check(ops[k].header,
			      value_of(json_object_get(corpus.vector[i].json,
						       "input"),
				       octets),
			      &counts[k]);
		}
	corpus_free(&corpus);
	for (size_t k = 0; k < ROWS(ops); k++) {
		print_message("%s: %zu written, %zu refused\n", ops[k].op,
			      counts[k].written, counts[k].refused);
		assert_true(counts[k].written > counts[k].refused);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_value_that_may_be_sent_comes_back),
	};

	return cmocka_run_group_tests_name("image vectors", tests, NULL, NULL);
}
