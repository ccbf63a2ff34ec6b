#ifndef TEXT_H
#define TEXT_H

/* Text is bytes read as words and lines; a line ends with CRLF or LF alone. */

#include <stdbool.h>
#include "span.h"

/* The bytes from `from` to before `to`. */
struct sda_span text_cut(struct sda_span s, size_t from, size_t to);

/* Does s spell the word, whatever the case? */
bool text_spells(struct sda_span s, const char *word);

/* End of the spaces and tabs at i. */
size_t text_wsp_end(struct sda_span s, size_t i);

/* End of the decimal digits at i. */
size_t text_digits_end(struct sda_span s, size_t i);

/* Where the line at i ends, before its CRLF or LF. */
size_t text_line_end(struct sda_span s, size_t i);

/* Where the next line starts when one ends at i. */
size_t text_next_line(struct sda_span s, size_t i);

/* Where the lines end that start at i and go on with white space. */
size_t text_folded_end(struct sda_span s, size_t i);

/* s without the white space at both ends, line ends included. */
struct sda_span text_trim(struct sda_span s);

/* The next word of a list with commas between; false behind the last. */
bool text_next_word(struct sda_span list, size_t *i, struct sda_span *out);

#endif
