#ifndef SDA_TEXTS_H
#define SDA_TEXTS_H

/* Texts are what the values in credentials mean that are escaped there. */

#include "ext_value.h"
#include "proper.h"
#include "scratch.h"

/* They stand in the credentials, or in the scratch. */
struct sda_texts {
	enum sda_reason reason; /* SDA_REASON_NONE, or why they are of no use */
	struct sda_span name, nonce, cnonce, uri;
};

/*@
  // does username* decode?
  logic integer extended_reason(bytes s) =
    ext_value_status(s) != SDA_OK ||
    charset_named(ext_charset(s)) == SDA_CHARSET_UTF_8 &&
    is_utf8(unpct(ext_chars(s))) != 1
    ? SDA_REASON_USERNAME : SDA_REASON_NONE;
  logic integer name_reason{L}(struct sda_credentials *c) =
    has{L}(c, SDA_NAME_USERNAME) == 1 ? SDA_REASON_NONE :
    extended_reason(said{L}(c, SDA_NAME_USERNAME_EXT));
  // the name that an ext-value means, and that of the user
  logic bytes name_extended(bytes s) =
    in_utf8(charset_named(ext_charset(s)), unpct(ext_chars(s)));
  logic bytes name_meant{L}(struct sda_credentials *c) =
    has{L}(c, SDA_NAME_USERNAME) == 1
    ? unesc(said{L}(c, SDA_NAME_USERNAME))
    : name_extended(said{L}(c, SDA_NAME_USERNAME_EXT));

  // how many octets the texts of c are
  logic integer plain_len{L}(struct sda_credentials *c, integer w) =
    has{L}(c, w) == 1 ? len(unesc(said{L}(c, w))) : 0;
  logic integer texts_len{L}(struct sda_credentials *c) =
    len(name_meant{L}(c)) + plain_len{L}(c, SDA_NAME_NONCE) +
    plain_len{L}(c, SDA_NAME_CNONCE) + plain_len{L}(c, SDA_NAME_URI);
  // w has so much room
  predicate is_roomy{L}(struct sda_writer *w, integer n) =
    !w->overflow && n <= w->room - w->len;
  // w has room for the texts of c, if none is too long
  predicate has_room{L}(struct sda_writer *w, struct sda_credentials *c) =
    is_roomy{L}(w, texts_len{L}(c)) && len(name_meant{L}(c)) <= SDA_SPAN_MAX;

  // plain, at L, is what was meant at K by the value under w, if there was one
  predicate is_plain{K, L}(struct sda_span plain, struct sda_credentials *c,
                           integer w) =
    readable{L}(plain) &&
    (has{K}(c, w) == 1 ==> text{L}(plain) == unesc(said{K}(c, w)));
  predicate is_name{K, L}(struct sda_span name, struct sda_credentials *c) =
    readable{L}(name) && text{L}(name) == name_meant{K}(c);

  // s stands in w, or is the value under n as sent
  predicate is_held{K, L}(struct sda_span s, struct sda_credentials *c,
                          integer n, struct sda_writer *w) =
    is_within{L}(w, s) || is_sent_text{K}(s, c, n);

  // what is written to w leaves c alone
  predicate is_clear{L}(struct sda_writer *w, struct sda_credentials *c) =
    \separated(w, c) && \separated(w->at + (0 .. w->room - 1), c) &&
    detached{L}(w, &c->params);
*/

/*@ requires is_credentials(credentials) && lack_reason(credentials) == 0;
    requires writable(w) && is_clear(w, credentials);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result.reason == SDA_REASON_NONE ||
      \result.reason == SDA_REASON_USERNAME ||
      \result.reason == SDA_REASON_ROOM;
    ensures \result.reason == SDA_REASON_USERNAME <==>
      \old(name_reason(credentials)) != 0;
    ensures \result.reason == SDA_REASON_NONE ==>
      is_name{Old, Here}(\result.name, credentials) &&
      is_plain{Old, Here}(\result.nonce, credentials, SDA_NAME_NONCE) &&
      is_plain{Old, Here}(\result.cnonce, credentials, SDA_NAME_CNONCE) &&
      is_plain{Old, Here}(\result.uri, credentials, SDA_NAME_URI);
    ensures \result.reason == SDA_REASON_NONE ==>
      is_held{Old, Here}(\result.name, credentials, SDA_NAME_USERNAME, w) &&
      is_held{Old, Here}(\result.nonce, credentials, SDA_NAME_NONCE, w) &&
      is_held{Old, Here}(\result.cnonce, credentials, SDA_NAME_CNONCE, w) &&
      is_held{Old, Here}(\result.uri, credentials, SDA_NAME_URI, w);
    ensures room: \old(has_room(w, credentials)) ==>
      \result.reason != SDA_REASON_ROOM;
    ensures stayed{Old, Here}(w); */
/*
 * What is escaped is unescaped into w. The reason is SDA_REASON_USERNAME when
 * username* cannot be decoded, SDA_REASON_ROOM when w is too small; as many
 * free octets as the credentials are long always suffice.
 */
struct sda_texts sda_texts_read(const struct sda_credentials *credentials,
				struct sda_writer *w);

#endif
