#ifndef SDA_QUOTED_H
#define SDA_QUOTED_H

/*
 * A quoted value is what stands between the quotes of a quoted-string, raw: its
 * escapes are as they were sent. Plain is what it means (RFC 7616 3.3, unq).
 */

#include <stdbool.h>
#include "status.h"
#include "writer.h"

/*@
  // out is given, or stands where the writer went on from K to L
  predicate lent{K, L}(struct sda_writer *w, struct sda_span given,
                       struct sda_span out) =
    writable{L}(w) && readable{L}(out) &&
    \at(w->at, L) == \at(w->at, K) && \at(w->room, L) == \at(w->room, K) &&
    (out.at == given.at && out.len == given.len &&
     \at(w->len, L) == \at(w->len, K) &&
     \at(w->overflow, L) == \at(w->overflow, K) ||
     out.at == \at(w->at + w->len, K) &&
     out.len == \at(w->len, L) - \at(w->len, K) &&
     \at(w->len, K) <= \at(w->len, L) && !\at(w->overflow, L));

  // what has to be said when `want` stands for `have` octets in place, or for
  // so many elsewhere
  logic integer lending_status(integer have, integer want, integer room) =
    want == have ? SDA_OK : want > SDA_SPAN_MAX ? SDA_TOO_LONG :
    want > room ? SDA_NO_ROOM : SDA_OK;
*/

/*@
  requires readable(a) && readable(b);
  terminates \true;
  assigns \nothing;
  ensures "rfc7616#3.3-unq.equal":
    \result <==> unesc(text(a)) == unesc(text(b));
*/
/* Do two raw values mean the same octets? Case counts. */
bool sda_quoted_equal(struct sda_span a, struct sda_span b);

/*@
  requires readable(raw) && readable(plain);
  terminates \true;
  assigns \nothing;
  ensures "rfc7616#3.3-unq.is":
    \result <==> unesc(text(raw)) == text(plain);
*/
/* Does the raw value mean these octets? */
bool sda_quoted_is(struct sda_span raw, struct sda_span plain);

/*@
  requires readable(raw) && writable(scratch) && apart(scratch, raw);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1)) &&
    \separated(out, raw.at + (0 .. raw.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == \old(lending_status(raw.len, len(unesc(text(raw))),
                                         scratch->room - scratch->len));
  ensures \result == SDA_OK || \result == SDA_NO_ROOM;
  ensures "rfc7616#3.3-unq.plain": \result == SDA_OK ==>
    text(*out) == unesc(\old(text(raw)));
  ensures \result == SDA_OK ==> lent{Old, Here}(scratch, raw, *out);
  ensures \result != SDA_OK ==>
    *out == \old(*out) && *scratch == \old(*scratch) &&
    written(scratch) == \old(written(scratch));
  ensures spared{Old, Here}(scratch);
*/
/*
 * *out is what raw means: raw itself when nothing in it is escaped, else a copy
 * behind what scratch has. SDA_NO_ROOM, with nothing changed, when it does not
 * fit there.
 */
enum sda_status sda_quoted_plain(struct sda_span raw,
				 struct sda_writer *scratch,
				 struct sda_span *out);

/*@
  requires readable(plain) && writable(scratch) && apart(scratch, plain);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1)) &&
    \separated(out, plain.at + (0 .. plain.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == \old(lending_status(plain.len, len(esc(text(plain))),
                                         scratch->room - scratch->len));
  ensures "rfc3261#25.1-quoted-pair.raw": \result == SDA_OK ==>
    text(*out) == esc(\old(text(plain)));
  ensures \result == SDA_OK ==> lent{Old, Here}(scratch, plain, *out);
  ensures \result != SDA_OK ==>
    *out == \old(*out) && *scratch == \old(*scratch) &&
    written(scratch) == \old(written(scratch));
  ensures spared{Old, Here}(scratch);
*/
/*
 * *out is how plain is sent between quotes: plain itself when nothing needs an
 * escape, else a copy behind what scratch has. SDA_NO_ROOM when it does not fit
 * there, SDA_TOO_LONG beyond SDA_SPAN_MAX; then nothing is changed. Octets that
 * no quoted-string can hold stay as they are.
 */
enum sda_status sda_quoted_raw(struct sda_span plain,
			       struct sda_writer *scratch,
			       struct sda_span *out);

#endif
