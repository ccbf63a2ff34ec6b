#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "hex.h"
#include "input.h"
#include "json_bytes.h"

enum { MEMBER_NAME_MAX = 64 };

static json_t *hex_string(struct sda_span bytes)
{
	uint8_t *digits = malloc(2 * bytes.len + 1);

	if (digits == NULL)
		fail_usage("out of memory");
	sda_hex_write(bytes.at, bytes.len, digits);
	json_t *string = json_stringn((const char *)digits, 2 * bytes.len);
	free(digits);
	return string;
}

void json_bytes_set(json_t *object, const char *name, struct sda_span bytes)
{
	char hex_name[MEMBER_NAME_MAX];
	json_t *text = NULL;

	if (bytes.len == 0)
		text = json_string("");
	else if (memchr(bytes.at, 0, bytes.len) == NULL)
		text = json_stringn((const char *)bytes.at, bytes.len);
	if (text != NULL) {
		json_object_set_new(object, name, text);
		return;
	}
	snprintf(hex_name, sizeof hex_name, "%s_hex", name);
	json_object_set_new(object, hex_name, hex_string(bytes));
}

void json_print(json_t *value)
{
	json_dumpf(value, stdout, JSON_INDENT(2));
	putchar('\n');
	json_decref(value);
}
