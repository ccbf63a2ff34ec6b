#ifndef SDA_PERCENT_H
#define SDA_PERCENT_H

/*
 * Percent-encoding is octets as characters that a parameter can hold, or as "%"
 * and two HEXDIG: value-chars of RFC 8187 3.2.1.
 */

#include <stdbool.h>
#include "writer.h"
#include "spec/percent.h"
#include "spec/utf8.h"

enum sda_charset {
	SDA_CHARSET_UTF_8,
	SDA_CHARSET_ISO_8859_1,
	SDA_CHARSETS
};

/*@
  requires readable(s);
  terminates \true;
  assigns \nothing;
  ensures "rfc8187#3.2.1-ext-value.chars":
    \result <==> is_value_chars(text(s)) == 1;
*/
bool sda_percent_check(struct sda_span s);

/*@
  requires readable(s) && is_value_chars(text(s)) == 1;
  terminates \true;
  assigns \nothing;
  ensures \result <==> is_utf8(unpct(text(s))) == 1;
*/
/* Are the octets UTF-8? */
bool sda_percent_utf8(struct sda_span s);

/*@
  requires readable(s) && is_value_chars(text(s)) == 1;
  requires charset < SDA_CHARSETS && writable(w) && apart(w, s);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures "rfc8187#3.2.1-utf-8-read.octets": charset == SDA_CHARSET_UTF_8 ==>
    took{Old, Here}(w, unpct(\old(text(s))));
  ensures took{Old, Here}(w, in_utf8(charset, unpct(\old(text(s)))));
  ensures spared{Old, Here}(w);
*/
/* Writes the text in UTF-8; what is said to be UTF-8 is taken as it is. */
void sda_percent_read(struct sda_span s, enum sda_charset charset,
                      struct sda_writer *w);

/*@
  requires writable(w) && readable(s) && apart(w, s);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures "rfc8187#3.2.1-ext-value.octets":
    took{Old, Here}(w, percent(\old(text(s))));
  ensures spared{Old, Here}(w);
*/
/* As it is stays only what is a character of SIP's token too. */
void sda_percent_write(struct sda_span s, struct sda_writer *w);

#endif
