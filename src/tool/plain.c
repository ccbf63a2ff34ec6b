#include <jansson.h>
#include <stdbool.h>
#include "plain.h"

static bool is_utf8(struct sda_span s)
{
	json_t *text =
		s.len == 0 ? NULL : json_stringn((const char *)s.at, s.len);
	bool good = text != NULL;

	json_decref(text);
	return good;
}

/* Is it U+0080 to U+009F, to which a terminal may listen? */
static bool is_control(struct sda_span s, size_t i)
{
	return s.at[i] == 0xC2 && i + 1 < s.len && s.at[i + 1] < 0xA0;
}

void plain_print(FILE *file, struct sda_span s)
{
	bool utf8 = is_utf8(s);

	for (size_t i = 0; i < s.len; i++) {
		uint8_t c = s.at[i];
		if (utf8 && is_control(s, i))
			fprintf(file, "\\x%02x\\x%02x", c, s.at[++i]);
		else if (c >= ' ' && c != 0x7F && (c < 0x80 || utf8))
			putc(c, file);
		else
			fprintf(file, "\\x%02x", c);
	}
}
