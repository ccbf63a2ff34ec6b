#include <stdio.h>
#include "diagnose.h"
#include "input.h"
#include "json_bytes.h"
#include "options.h"
#include "reading_json.h"
#include "text.h"
#include "tool.h"
#include "tree.h"

enum { INPUT_MAX = 1024 * 1024 };

enum { JSON, AS, STRICT, ROWS };

static const struct option_row rows[ROWS] = {
	[JSON] = { "json", NULL, "print a JSON object" },
	[AS] = { "as", "FIELD",
		 "the input is the value alone of a header field of this\n"
		 "name, as Authorization; a line end at its end is left out" },
	[STRICT] = { "strict", NULL, "a deviation is an error, too" },
};

static const struct option_table table = {
	"parse [--json] [--strict] [--as FIELD] [FILE]",
	"Shows what the WWW-Authenticate, Proxy-Authenticate, Authorization\n"
	"and Proxy-Authorization fields of a SIP message, or of header field\n"
	"lines alone, say: each parameter in order as it was sent, its value\n"
	"without the backslashes where that differs, what the values mean,\n"
	"and each deviation from the RFCs. Reads standard input without FILE.\n"
	"Lines may end with LF alone, which counts as CRLF.",
	rows,
	ROWS,
	1,
	"The tree shows bytes that are no text as \\xHH. In JSON a value that\n"
	"is not UTF-8 or holds NUL stands as hexadecimal in NAME_hex.\n"
	"Exit codes: 0 all fields are good, 1 a field is malformed, has a\n"
	"parameter twice or is in error, 2 nothing to read.",
};

/* The message, or a message of one field whose value is the whole input. */
static void read_input(const struct wire *wire, const char *as,
		       struct message *message)
{
	struct message_fault fault;
	char found[DIAGNOSE_FOUND_MAX];

	if (as != NULL) {
		static const struct message empty;
		*message = empty;
		message->field[0].name = input_text(as);
		message->field[0].value = wire->text;
		message->fields = 1;
		return;
	}
	if (message_read(wire->text, message, &fault))
		return;
	diagnose_found(wire->text, fault.offset, found);
	fail_usage("at byte %zu: expected %s, found %s (%s)",
		   wire_offset(wire, fault.offset), fault.expected, found,
		   fault.rule);
}

static struct sda_span without_line_end(struct sda_span s)
{
	if (s.len > 0 && s.at[s.len - 1] == '\n')
		s.len--;
	if (s.len > 0 && s.at[s.len - 1] == '\r')
		s.len--;
	return s;
}

/* Shows a field, in the array unless that is null. Is the field good? */
static bool show(const struct message_field *field, enum sda_header header,
		 const struct wire *wire, bool strict, json_t *array)
{
	struct reading reading;

	reading_make(field, header, &reading);
	if (array != NULL)
		json_array_append_new(array, reading_json(&reading, wire));
	else
		tree_print(&reading, wire);
	return reading_is_good(&reading) && !(strict && reading.findings > 0);
}

static size_t count_fields(const struct message *message)
{
	enum sda_header header;
	size_t count = 0;

	for (size_t i = 0; i < message->fields; i++)
		if (reading_header(&message->field[i], &header))
			count++;
	return count;
}

/* Shows all fields; the exit code. */
static int show_all(const struct message *message, const struct wire *wire,
		    bool strict, json_t *array)
{
	enum sda_header header;
	int code = EXIT_YES;

	for (size_t i = 0; i < message->fields; i++)
		if (reading_header(&message->field[i], &header) &&
		    !show(&message->field[i], header, wire, strict, array))
			code = EXIT_NO;
	return code;
}

int verb_parse(int argc, char **argv)
{
	static struct message message;
	const char *value[ROWS];
	const char *file;

	(void)argc;
	options_read(&table, argv, value, &file);
	struct sda_span input = input_file(file ? file : "-", INPUT_MAX);
	if (value[AS] != NULL)
		input = without_line_end(input);
	struct wire wire = wire_make(input);
	read_input(&wire, value[AS], &message);
	if (count_fields(&message) == 0)
		fail_usage("no WWW-Authenticate, Proxy-Authenticate, "
			   "Authorization or Proxy-Authorization field");
	json_t *array = value[JSON] ? json_array() : NULL;
	int code = show_all(&message, &wire, value[STRICT] != NULL, array);
	if (array != NULL)
		json_print(json_pack("{s:o}", "fields", array));
	return code;
}
