#include "extended.h"
#include "text.h"

enum { NO_DIGIT = 16 };

static unsigned digit(uint8_t c)
{
	if (c >= '0' && c <= '9')
		return (unsigned)(c - '0');
	if ((c | 32) >= 'a' && (c | 32) <= 'f')
		return (unsigned)((c | 32) - 'a' + 10);
	return NO_DIGIT;
}

/* Position behind "UTF-8'" [ language ] "'", or 0. */
static size_t prefix_end(struct sda_span s)
{
	enum { CHARSET = 5 };
	size_t i = CHARSET + 1;

	if (s.len < i || !text_spells(text_cut(s, 0, CHARSET), "UTF-8") ||
	    s.at[CHARSET] != '\'')
		return 0;
	while (i < s.len && s.at[i] != '\'')
		i++;
	return i < s.len ? i + 1 : 0;
}

bool extended_read(struct sda_span value, struct sda_writer *room,
		   struct sda_span *out)
{
	size_t start = room->len;
	size_t i = prefix_end(value);

	if (i == 0)
		return false;
	for (; i < value.len; i++) {
		uint8_t c = value.at[i];
		if (c == '%') {
			if (value.len - i < 3 ||
			    digit(value.at[i + 1]) == NO_DIGIT ||
			    digit(value.at[i + 2]) == NO_DIGIT)
				return false;
			c = (uint8_t)(16 * digit(value.at[i + 1]) +
				      digit(value.at[i + 2]));
			i += 2;
		}
		sda_writer_byte(room, c);
	}
	out->at = room->at + start;
	out->len = room->len - start;
	return true;
}
