/*
 * Conformance is that the library and the grammar accept the same texts: each
 * text of a complete suite, which spec/abnf.py makes, is given to the reader
 * of its language and to the table of its automaton.
 *
 * usage: conformance FILE.suite...
 *
 * The name of a file is the name of its language. A text stands in a heap
 * block of its own size, so that the address sanitizer sees a read beyond it.
 * Then the table lies: one transition leads elsewhere, which the suite must
 * notice.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "tests/conformance.h"

enum {
	OCTETS = 256,
	SHOWN = 20, /* disagreements of one language that are printed */
	LIARS = 64  /* tables with a wrong transition for each language */
};

/* ---- the suite ---------------------------------------------------------- */

struct row {
	uint8_t *at;
	size_t len;
	bool accepted;
};

struct suite {
	const struct subject *subject;
	char *text; /* of the file; the octets of rows lie in it */
	struct row *rows;
	size_t count;
};

static void stop(const char *why, const char *what)
{
	fprintf(stderr, "FAIL conformance: %s: %s\n", why, what);
	exit(2);
}

static void *room(size_t size)
{
	void *block = calloc(size + 1, 1);

	if (block == NULL)
		stop("no memory", "the suite");
	return block;
}

static const struct subject *subject_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	const struct subject *found = subject_named(name, strcspn(name, "."));

	if (found == NULL)
		stop("no reader for the language", path);
	return found;
}

static char *file_text(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text;
	long size;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0 ||
	    (size = ftell(file)) < 0 || fseek(file, 0, SEEK_SET) != 0)
		stop("cannot be read", path);
	text = room((size_t)size);
	if (fread(text, 1, (size_t)size, file) != (size_t)size)
		stop("cannot be read", path);
	fclose(file);
	return text;
}

static unsigned nibble(char digit, const char *path)
{
	const char *digits = "0123456789abcdef";
	const char *found = digit == '\0' ? NULL : strchr(digits, digit);

	if (found == NULL)
		stop("a row that is not + HEX or - HEX", path);
	return (unsigned)(found - digits);
}

/* Octets go where their digits stood. */
static struct row row_of(char *line, size_t len, const char *path)
{
	struct row row = {(uint8_t *)line, 0, line[0] == '+'};

	if (len < 2 || strchr("+-", line[0]) == NULL || line[1] != ' ' ||
	    len % 2 != 0)
		stop("a row that is not + HEX or - HEX", path);
	for (size_t i = 2; i < len; i += 2)
		row.at[row.len++] = (uint8_t)(nibble(line[i], path) << 4 |
					      nibble(line[i + 1], path));
	return row;
}

static struct suite suite_read(const char *path)
{
	struct suite suite = {subject_of(path), file_text(path), NULL, 0};
	char *text = suite.text;
	size_t lines = 0;

	for (const char *at = text; (at = strchr(at, '\n')) != NULL; at++)
		lines++;
	suite.rows = room(lines * sizeof(suite.rows[0]));
	for (size_t len; *text != '\0'; text += len + 1) {
		len = strcspn(text, "\n");
		if (text[len] == '\0')
			stop("the last row has no end", path);
		if (text[0] != '#')
			suite.rows[suite.count++] = row_of(text, len, path);
	}
	if (suite.count == 0)
		stop("no rows", path);
	return suite;
}

/* ---- the judgement ------------------------------------------------------ */

static void show(const char *why, const struct row *row)
{
	printf("FAIL %s <", why);
	for (size_t i = 0; i < row->len; i++)
		if (row->at[i] >= 0x20 && row->at[i] <= 0x7E)
			putchar(row->at[i]);
		else
			printf("\\x%02X", row->at[i]);
	printf(">\n");
}

static bool library_accepts(const struct subject *subject,
                            const struct row *row)
{
	uint8_t *block = malloc(row->len > 0 ? row->len : 1);
	struct sda_span text = {block, row->len};
	bool accepted;

	if (block == NULL)
		stop("no memory", "a text");
	memcpy(block, row->at, row->len);
	accepted = subject->accepts(text);
	free(block);
	return accepted;
}

/* What is wrong about a row, or NULL. */
static const char *fault_of(const struct subject *subject,
                            const struct row *row)
{
	if (dfa_accepts(subject->dfa, row->at, row->len) != row->accepted)
		return "table and suite differ";
	if (library_accepts(subject, row) != row->accepted)
		return row->accepted ? "refused, but in the language"
				     : "read, but not in the language";
	return NULL;
}

static size_t disagreements(const struct suite *suite)
{
	size_t found = 0;

	for (size_t i = 0; i < suite->count; i++) {
		const char *fault = fault_of(suite->subject, &suite->rows[i]);

		if (fault != NULL && found++ < SHOWN)
			show(fault, &suite->rows[i]);
	}
	return found;
}

/* How many steps of the table the suite takes, told apart by their octets. */
static size_t covered(const struct suite *suite)
{
	const struct dfa *dfa = suite->subject->dfa;
	uint8_t *taken = room((size_t)dfa->states * OCTETS);
	size_t count = 0;

	for (size_t i = 0; i < suite->count; i++) {
		const struct row *row = &suite->rows[i];
		uint16_t state = dfa->start;

		for (size_t k = 0; k < row->len; k++) {
			uint8_t octet = row->at[k];
			uint8_t *step = &taken[state / dfa->classes * OCTETS +
					       octet];

			count += *step == 0;
			*step = 1;
			state = dfa_next(dfa, state, octet);
		}
	}
	free(taken);
	return count;
}

static bool notices(const struct suite *suite, const struct dfa *dfa)
{
	for (size_t i = 0; i < suite->count; i++) {
		const struct row *row = &suite->rows[i];

		if (dfa_accepts(dfa, row->at, row->len) != row->accepted)
			return true;
	}
	return false;
}

/* How many liars, each with another wrong transition, the suite notices. */
static size_t noticed(const struct suite *suite)
{
	const struct dfa *dfa = suite->subject->dfa;
	size_t cells = (size_t)dfa->states * dfa->classes;
	uint16_t *rows = room(cells * sizeof(rows[0]));
	struct dfa liar = *dfa;
	size_t found = 0;

	liar.rows = rows;
	for (size_t i = 0; i < LIARS; i++) {
		size_t cell = cells * i / LIARS;
		size_t state = dfa->rows[cell] / dfa->classes;
		size_t wrong = (state + 1 + i % (dfa->states - 1u)) %
			       dfa->states;

		memcpy(rows, dfa->rows, cells * sizeof(rows[0]));
		rows[cell] = (uint16_t)(wrong * dfa->classes);
		found += notices(suite, &liar);
	}
	free(rows);
	return found;
}

struct sum {
	size_t passed;
	size_t failed;
};

static void expect(struct sum *sum, bool good)
{
	if (good)
		sum->passed++;
	else
		sum->failed++;
}

static void judge(const char *path, struct sum *sum)
{
	struct suite suite = suite_read(path);
	const struct dfa *dfa = suite.subject->dfa;
	size_t steps = (size_t)dfa->states * OCTETS;
	size_t taken = covered(&suite);
	size_t wrong = disagreements(&suite);
	size_t liars = noticed(&suite);

	printf("%s: %zu strings; %u states, %u classes; %zu of %zu transitions"
	       " by octet; %zu disagreements; %zu of %d liars noticed\n",
	       dfa->name, suite.count, dfa->states, dfa->classes, taken, steps,
	       wrong, liars, (int)LIARS);
	sum->passed += suite.count - wrong;
	sum->failed += wrong;
	expect(sum, taken == steps);
	expect(sum, liars == LIARS);
	free(suite.rows);
	free(suite.text);
}

int main(int count, char **paths)
{
	struct sum sum = {0, 0};

	for (int i = 1; i < count; i++)
		judge(paths[i], &sum);
	printf("%zu passed, %zu failed\n", sum.passed, sum.failed);
	return sum.passed > 0 && sum.failed == 0 ? 0 : 1;
}
