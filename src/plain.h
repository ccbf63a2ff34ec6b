#ifndef SDA_PLAIN_H
#define SDA_PLAIN_H

/*
 * The plain texts are what of a challenge and its answer is hashed: its quoted
 * values without their escapes (RFC 7616 3.3, unq).
 */

#include "scratch.h"

/* All is settled in scratch, or given; only when status is SDA_OK. */
struct sda_plain {
	enum sda_status status;
	struct sda_span realm;
	struct sda_span nonce;
	struct sda_span cnonce;
};

/*@
  // s is what raw means, as raw or in the scratch
  predicate is_plain{L}(struct sda_writer *w, struct sda_span s,
                        struct sda_span raw, bytes what) =
    is_settled{L}(w, s) && text{L}(s) == what &&
    (s.at == raw.at && s.len == raw.len || is_within{L}(w, s));
*/

/*@
  requires writable(scratch);
  requires readable(realm) && readable(nonce) && readable(cnonce);
  requires apart(scratch, realm) && apart(scratch, nonce) &&
    apart(scratch, cnonce);
  terminates \true;
  assigns scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result.status == SDA_OK || \result.status == SDA_NO_ROOM;
  ensures \result.status == SDA_OK ==> stayed{Old, Here}(scratch);
  ensures \result.status == SDA_OK ==>
    is_plain(scratch, \result.realm, realm, unesc(\old(text(realm))));
  ensures \result.status == SDA_OK ==>
    is_plain(scratch, \result.nonce, nonce, unesc(\old(text(nonce))));
  ensures \result.status == SDA_OK ==>
    is_plain(scratch, \result.cnonce, cnonce, unesc(\old(text(cnonce))));
*/
/* What three raw values mean. */
struct sda_plain sda_plain_make(struct sda_span realm, struct sda_span nonce,
				struct sda_span cnonce,
				struct sda_writer *scratch);

#endif
