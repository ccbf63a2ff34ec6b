/*
 * The default policy is what spec/decisions.md says, row by row: the expected
 * sets are read from its tables, from the root of the project.
 */

#include <stdio.h>
#include "support.h"
#include "deviation.h"

enum { FIELDS = 3, CELL_MAX = 64, ROW_MAX = 256 };

/* A row: a field, the parameters, their deviations. */
struct row {
	char field[CELL_MAX];
	char names[CELL_MAX];
	char deviations[CELL_MAX];
};

/* What a table says of each parameter, and how many rows it has. */
struct table {
	uint32_t set[FIELDS][SDA_NAMES];
	unsigned rows;
};

static enum sda_header field_of(const char *cell)
{
	if (strcmp(cell, "challenge") == 0)
		return SDA_HEADER_CHALLENGE;
	if (strcmp(cell, "credentials") == 0)
		return SDA_HEADER_CREDENTIALS;
	assert_string_equal(cell, "Authentication-Info");
	return SDA_HEADER_AUTHINFO;
}

static uint32_t deviation_of(const char *word)
{
	static const struct {
		const char *word;
		uint32_t set;
	} words[] = {
		{"quoted", SDA_DEVIATES_QUOTED},
		{"unquoted", SDA_DEVIATES_UNQUOTED},
		{"case", SDA_DEVIATES_CASE},
		{"length", SDA_DEVIATES_LENGTH},
		{"value", SDA_DEVIATES_VALUE},
		{"any", SDA_DEVIATES_ANY},
	};

	for (size_t i = 0; i < ROWS(words); i++)
		if (strcmp(word, words[i].word) == 0)
			return words[i].set;
	print_error("no deviation: %s\n", word);
	fail();
	return 0;
}

static uint32_t deviations_of(char *cell)
{
	uint32_t set = 0;

	for (char *word = strtok(cell, ", "); word != NULL;
	     word = strtok(NULL, ", "))
		set |= deviation_of(word);
	return set;
}

static void add_row(struct table *table, struct row *row)
{
	enum sda_header field = field_of(row->field);
	uint32_t set = deviations_of(row->deviations);

	for (char *word = strtok(row->names, ", "); word != NULL;
	     word = strtok(NULL, ", ")) {
		unsigned name = sda_word_find(span_of(word), 0, SDA_NAMES);
		assert_true(name < SDA_NAMES);
		assert_int_equal(table->set[field][name] & set, 0);
		table->set[field][name] |= set;
	}
	table->rows++;
}

/* Reads the table whose heading ends in `last`, the name of its last column. */
static void read_table(const char *last, struct table *table)
{
	static const struct table empty;
	FILE *file = fopen("spec/decisions.md", "r");
	char line[ROW_MAX], heading[ROW_MAX];
	bool inside = false;
	struct row row;

	assert_non_null(file);
	*table = empty;
	snprintf(heading, sizeof heading,
		 "| field | parameter | deviation | %s |\n", last);
	while (fgets(line, sizeof line, file) != NULL) {
		bool is_row = inside && line[0] == '|' && line[1] == ' ';
		if (is_row) {
			assert_int_equal(sscanf(line,
						"| %63[^|] | %63[^|] | %63[^|]",
						row.field, row.names,
						row.deviations), 3);
			row.field[strcspn(row.field, " ")] = '\0';
			add_row(table, &row);
		}
		inside = strcmp(line, heading) == 0 ||
			 (inside && line[0] == '|');
	}
	fclose(file);
}

static void the_default_tolerates_the_first_table_and_no_more(void **state)
{
	struct table tolerated;

	(void)state;
	read_table("why it is tolerated", &tolerated);
	assert_true(tolerated.rows >= 12);
	for (unsigned field = 0; field < FIELDS; field++)
		for (unsigned name = 0; name < SDA_NAMES; name++)
			if (sda_deviation_judged(field, name))
				assert_int_equal(
					sda_deviation_tolerated(field, name),
					tolerated.set[field][name]);
			else
				assert_int_equal(tolerated.set[field][name], 0);
}

static void the_default_tolerates_nothing_of_the_second_table(void **state)
{
	struct table refused;

	(void)state;
	read_table("why not", &refused);
	assert_true(refused.rows >= 10);
	for (unsigned field = 0; field < FIELDS; field++)
		for (unsigned name = 0; name < SDA_NAMES; name++)
			if (refused.set[field][name] != 0) {
				assert_true(sda_deviation_judged(field, name));
				assert_int_equal(
					sda_deviation_tolerated(field, name) &
						refused.set[field][name],
					0);
			}
}

/* The rules of RFC 3261 25.1, RFC 7616 3.3 to 3.5 and RFC 3310 3.4. */
static void a_field_judges_its_own_parameters(void **state)
{
	static const char *const own[FIELDS] = {
		"realm domain nonce opaque stale algorithm qop charset userhash",
		"realm nonce opaque algorithm qop userhash username username* "
		"uri response cnonce nc auts",
		"nextnonce qop rspauth cnonce nc",
	};

	(void)state;
	for (unsigned field = 0; field < FIELDS; field++) {
		bool judged[SDA_NAMES] = {false};
		char names[2 * ROW_MAX];
		snprintf(names, sizeof names, "%s", own[field]);
		for (char *word = strtok(names, " "); word != NULL;
		     word = strtok(NULL, " "))
			judged[sda_word_find(span_of(word), 0, SDA_NAMES)] =
				true;
		for (unsigned name = 0; name < SDA_NAMES; name++)
			assert_int_equal(sda_deviation_judged(field, name),
					 judged[name]);
	}
}

static void what_is_not_judged_may_deviate_as_it_likes(void **state)
{
	(void)state;
	assert_int_equal(
		sda_deviation_tolerated(SDA_HEADER_CHALLENGE, SDA_NAME_NC),
		SDA_DEVIATES_ANY);
	assert_int_equal(
		sda_deviation_tolerated(SDA_HEADER_CREDENTIALS, SDA_NAME_STALE),
		SDA_DEVIATES_ANY);
	for (unsigned name = 0; name <= SDA_NAMES; name++) {
		assert_false(sda_deviation_judged(SDA_HEADER_OTHER, name));
		assert_int_equal(sda_deviation_tolerated(SDA_HEADER_OTHER, name),
				 SDA_DEVIATES_ANY);
	}
	for (unsigned field = 0; field < FIELDS; field++)
		assert_false(sda_deviation_judged(field, SDA_NAMES));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			the_default_tolerates_the_first_table_and_no_more),
		cmocka_unit_test(
			the_default_tolerates_nothing_of_the_second_table),
		cmocka_unit_test(a_field_judges_its_own_parameters),
		cmocka_unit_test(what_is_not_judged_may_deviate_as_it_likes),
	};

	return cmocka_run_group_tests_name("deviation_policy", tests, NULL,
					   NULL);
}
