/* Options are read by their table; what it does not describe ends the run. */

#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
#include "support.h"
#include "options.h"

enum { FLAG, TEXT, OPTIONS };

static const struct option_row rows[OPTIONS] = {
	[FLAG] = { "flag", NULL, "a flag" },
	[TEXT] = { "text", "WORD", "a text" },
};

static const struct option_table table = {
	"verb [FILE]", "Does nothing.", rows, OPTIONS, 1, NULL
};

static const char *value[OPTIONS];
static const char *operand[1];

#define READ(...)                                                            \
	options_read(&table, (char *[]){ "verb", __VA_ARGS__, NULL }, value, \
		     operand)

/* Exit code of a child that reads the words; -1 when reading returns. */
static int exit_code(char **argv)
{
	int status;

	fflush(stdout);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		if (!freopen("/dev/null", "w", stdout) ||
		    !freopen("/dev/null", "w", stderr))
			_exit(99);
		options_read(&table, argv, value, operand);
		_exit(98);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status) == 98 ? -1 : WEXITSTATUS(status);
}

static void what_is_absent_is_null(void **state)
{
	(void)state;
	options_read(&table, (char *[]){ "verb", NULL }, value, operand);
	assert_null(value[FLAG]);
	assert_null(value[TEXT]);
	assert_null(operand[0]);
}

static void a_flag_is_an_empty_text(void **state)
{
	(void)state;
	READ("--flag");
	assert_string_equal(value[FLAG], "");
	assert_null(value[TEXT]);
}

static void a_value_follows_as_a_word_or_after_an_equals_sign(void **state)
{
	(void)state;
	READ("--text", "a=b");
	assert_string_equal(value[TEXT], "a=b");
	READ("--text=a=b");
	assert_string_equal(value[TEXT], "a=b");
	READ("--text=");
	assert_string_equal(value[TEXT], "");
	READ("--text", "--flag");
	assert_string_equal(value[TEXT], "--flag");
	assert_null(value[FLAG]);
}

static void other_words_are_operands(void **state)
{
	(void)state;
	READ("file", "--flag");
	assert_string_equal(operand[0], "file");
	READ("-");
	assert_string_equal(operand[0], "-");
	READ("--", "--flag");
	assert_string_equal(operand[0], "--flag");
	assert_null(value[FLAG]);
	READ("");
	assert_string_equal(operand[0], "");
}

static void wrong_words_end_the_program_with_2(void **state)
{
	static char *const wrong[][4] = {
		{ "verb", "--other" },
		{ "verb", "--fla" },
		{ "verb", "--flags" },
		{ "verb", "-f" },
		{ "verb", "--flag=x" },
		{ "verb", "--text" },
		{ "verb", "--flag", "--flag" },
		{ "verb", "--text=a", "--text=b" },
		{ "verb", "one", "two" },
		{ "verb", "--=" },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(wrong); i++)
		assert_int_equal(exit_code((char **)wrong[i]), 2);
}

static void right_words_do_not_end_the_program(void **state)
{
	char *argv[] = { "verb", "--flag", "--text=x", "file", NULL };

	(void)state;
	assert_int_equal(exit_code(argv), -1);
}

static void help_ends_the_program_with_0(void **state)
{
	char *argv[] = { "verb", "--flag", "--help", NULL };

	(void)state;
	assert_int_equal(exit_code(argv), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_absent_is_null),
		cmocka_unit_test(a_flag_is_an_empty_text),
		cmocka_unit_test(
			a_value_follows_as_a_word_or_after_an_equals_sign),
		cmocka_unit_test(other_words_are_operands),
		cmocka_unit_test(wrong_words_end_the_program_with_2),
		cmocka_unit_test(right_words_do_not_end_the_program),
		cmocka_unit_test(help_ends_the_program_with_0),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
