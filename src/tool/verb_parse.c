#include <stdio.h>
#include "capture.h"
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
	[STRICT] = { "strict", NULL,
		     "exit with 1 for any deviation, even one that is\n"
		     "tolerated by default" },
};

static const struct option_table table = {
	"parse [--json] [--strict] [--as FIELD] [FILE]",
	"Shows what the WWW-Authenticate, Proxy-Authenticate, Authorization,\n"
	"Proxy-Authorization, Authentication-Info and\n"
	"Proxy-Authentication-Info fields of a SIP message, or of header field\n"
	"lines alone, say: each parameter in order as it was sent, its value\n"
	"without the backslashes where that differs and username* decoded,\n"
	"what the values mean, and each deviation from the RFCs, with whether\n"
	"it is tolerated by default. Reads standard input without FILE. Lines\n"
	"may end with LF alone, which counts as CRLF.",
	rows,
	ROWS,
	1,
	"The tree shows bytes that are no text as \\xHH. In JSON a value that\n"
	"is not UTF-8 or holds NUL stands as hexadecimal in NAME_hex.\n"
	"Exit codes: 0 all fields are good, 1 a field is malformed, too long\n"
	"or has a parameter twice, 2 nothing to read.",
};

/* How fields are shown, and what came of it. */
struct display {
	bool strict;
	json_t *array; /* or null: print trees */
	size_t count;
	int code;
};

/* Shows the field if it is one that the library reads. */
static void show(struct display *display, const struct wire *wire,
		 const struct sda_field *field)
{
	struct reading reading;
	enum sda_header header;

	if (!reading_header(field, &header))
		return;
	reading_make(field, header, &reading);
	if (display->array != NULL)
		json_array_append_new(display->array,
				      reading_json(&reading, wire));
	else
		tree_print(&reading, wire);
	display->count++;
	if (!reading_is_good(&reading) ||
	    (display->strict && reading.findings > 0))
		display->code = EXIT_NO;
}

/* Shows the fields of a message, or those that stand alone. */
static void show_capture(struct display *display, struct sda_span input)
{
	const struct wire wire = wire_make(input);
	char found[DIAGNOSE_FOUND_MAX];
	struct message_fault fault;
	struct capture capture;
	struct sda_field field;
	size_t i = 0;

	if (!capture_read(wire.text, &capture, &fault)) {
		size_t offset = wire_offset(&wire, fault.offset);
		diagnose_found(input, offset, found);
		fail_usage("at byte %zu: expected %s, found %s (%s)", offset,
			   fault.expected, found, fault.rule);
	}
	while ((i = capture_next(&capture, i, &field)) != SDA_NONE)
		show(display, &wire, &field);
}

/* Shows a field of that name whose value is the input, but for a line end. */
static void show_value(struct display *display, const char *name,
		       struct sda_span input)
{
	if (input.len > 0 && input.at[input.len - 1] == '\n')
		input.len--;
	if (input.len > 0 && input.at[input.len - 1] == '\r')
		input.len--;
	const struct wire wire = wire_value(input);
	const struct sda_field field = { input_text(name), wire.text };
	show(display, &wire, &field);
}

int verb_parse(int argc, char **argv)
{
	const char *value[ROWS];
	const char *file;

	(void)argc;
	options_read(&table, argv, value, &file);
	struct sda_span input = input_file(file ? file : "-", INPUT_MAX);
	struct display display = { value[STRICT] != NULL,
				   value[JSON] ? json_array() : NULL, 0,
				   EXIT_YES };
	if (value[AS] != NULL)
		show_value(&display, value[AS], input);
	else
		show_capture(&display, input);
	if (display.count == 0)
		fail_usage("no WWW-Authenticate, Proxy-Authenticate, "
			   "Authorization, Proxy-Authorization, "
			   "Authentication-Info or Proxy-Authentication-Info "
			   "field");
	if (display.array != NULL)
		json_print(json_pack("{s:o}", "fields", display.array));
	return display.code;
}
