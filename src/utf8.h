#ifndef SDA_UTF8_H
#define SDA_UTF8_H

/* UTF-8 is text of Unicode characters, each in one to four bytes (RFC 3629). */

#include <stdbool.h>
#include "span.h"
#include "spec/utf8.h"

enum {
	/* between two characters: where text starts, and may end */
	SDA_UTF8_WHOLE = 0,
	/* behind a byte that no UTF-8 has there */
	SDA_UTF8_WRONG = 8
};

/*@
  requires state <= SDA_UTF8_WRONG;
  terminates \true;
  assigns \nothing;
  ensures \result == utf8_next(state, byte) <= SDA_UTF8_WRONG;
*/
/* The state behind one more byte. */
unsigned sda_utf8_next(unsigned state, uint8_t byte);

/*@
  requires readable(s);
  terminates \true;
  assigns \nothing;
  ensures "rfc3629#4-utf8.exact": \result <==> is_utf8(text(s)) == 1;
*/
bool sda_utf8_check(struct sda_span s);

#endif
