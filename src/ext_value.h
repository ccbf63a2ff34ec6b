#ifndef SDA_EXT_VALUE_H
#define SDA_EXT_VALUE_H

/*
 * An ext-value is text in percent-encoding behind its charset and language
 * (RFC 8187 3.2.1): the value of username*.
 */

#include "percent.h"
#include "status.h"
#include "spec/ext_value.h"

/* The spans borrow from the text that was read. */
struct sda_ext_value {
	enum sda_charset charset;
	struct sda_span language; /* often empty */
	struct sda_span value;	  /* in percent-encoding */
};

/*@
  logic integer ext_value_status(bytes s) =
    len(s) > SDA_SPAN_MAX ? SDA_TOO_LONG :
    is_ext_value(s) != 1 ? SDA_MALFORMED :
    charset_named(ext_charset(s)) == SDA_CHARSETS ? SDA_UNSUPPORTED : SDA_OK;

  predicate is_cut{L}(struct sda_span part, struct sda_span s, integer i,
                      integer j) =
    part.at == s.at + i && part.len == j - i;

  predicate decodable{L}(struct sda_ext_value v) =
    v.charset < SDA_CHARSETS && readable(v.value) &&
    is_value_chars(text(v.value)) == 1;
  // the octets of the text, and they in UTF-8
  logic bytes ext_octets{L}(struct sda_ext_value v) = unpct(text(v.value));
  logic bytes ext_text{L}(struct sda_ext_value v) =
    in_utf8(v.charset, ext_octets(v));
*/

/*@
  requires \valid_read(s.at + (0 .. s.len - 1));
  requires \valid(out) && \separated(out, s.at + (0 .. s.len - 1));
  terminates \true;
  assigns *out;
  ensures "rfc8187#3.2.1-ext-value.exact":
    \result == ext_value_status(text(s));
  ensures "rfc8187#3.2.1-charset-case": \result == SDA_OK ==>
    out->charset == charset_named(ext_charset(text(s)));
  ensures \result == SDA_OK ==>
    is_cut(out->language, s, ext_first(text(s)) + 1, ext_second(text(s)));
  ensures \result == SDA_OK ==>
    is_cut(out->value, s, ext_second(text(s)) + 1, s.len) && decodable(*out);
  ensures \result != SDA_OK ==> *out == \old(*out);
*/
/*
 * SDA_MALFORMED outside the grammar, SDA_UNSUPPORTED for another charset,
 * SDA_TOO_LONG beyond SDA_SPAN_MAX; then *out is unchanged.
 */
enum sda_status sda_ext_value_read(struct sda_span s,
                                   struct sda_ext_value *out);

/*@
  requires \valid_read(v) && decodable(*v);
  requires writable(w) && apart(w, v->value);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures "rfc8187#3.2.1-malformed.refused":
    \result == (\old(v->charset) == SDA_CHARSET_UTF_8 &&
                is_utf8(\old(ext_octets(*v))) != 1 ? SDA_MALFORMED : SDA_OK);
  ensures "rfc8187#3.2.1-utf-8-read.decoded": \result == SDA_OK ==>
    took{Old, Here}(w, \old(ext_text(*v)));
  ensures utf_8: \result == SDA_OK && \old(v->charset) == SDA_CHARSET_UTF_8 ==>
    took{Old, Here}(w, \old(ext_octets(*v)));
  ensures \result != SDA_OK ==> *w == \old(*w);
  ensures spared{Old, Here}(w);
*/
/*
 * Writes the text in UTF-8. SDA_MALFORMED when the value is said to be UTF-8
 * and is not; then nothing is written.
 */
enum sda_status sda_ext_value_decode(const struct sda_ext_value *v,
                                     struct sda_writer *w);

/*@
  requires writable(w) && readable(name) && apart(w, name);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures "rfc8187#3.2.1-utf-8-written":
    \result == (is_utf8(\old(text(name))) == 1 ? SDA_OK : SDA_MALFORMED);
  ensures "rfc8187#3.2.1-ext-value.write": \result == SDA_OK ==>
    took{Old, Here}(w, ext_value(\old(text(name))));
  ensures \result != SDA_OK ==> *w == \old(*w);
  ensures spared{Old, Here}(w);
*/
/*
 * Writes a name in UTF-8 as an ext-value that is a token of SIP too.
 * SDA_MALFORMED when the name is not UTF-8; then nothing is written.
 */
enum sda_status sda_ext_value_write(struct sda_span name,
                                    struct sda_writer *w);

#endif
