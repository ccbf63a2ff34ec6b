#ifndef SDA_WRITER_H
#define SDA_WRITER_H

/* A writer fills a buffer of the caller's and remembers when it was too small. */

#include <stdbool.h>
#include "span.h"
#include "spec/quote.h"

/* `len` of `room` bytes are written; `overflow` sticks, and stops all writing. */
struct sda_writer {
	uint8_t *at;
	size_t room;
	size_t len;
	bool overflow;
};

/*@
  logic bytes written{L}(struct sda_writer *w) = view{L}(w->at, w->len);

  predicate writable{L}(struct sda_writer *w) =
    \valid(w) && \valid(w->at + (0 .. w->room - 1)) &&
    \separated(w, w->at + (0 .. w->room - 1)) &&
    w->len <= w->room && (w->overflow ==> w->len == w->room);

  // s does not lie in the buffer
  predicate apart{L}(struct sda_writer *w, struct sda_span s) =
    \separated(w, s.at + (0 .. s.len - 1)) &&
    \separated(w->at + (0 .. w->room - 1), s.at + (0 .. s.len - 1));

  // as much of s as has room
  logic bytes cut(bytes s, integer room) =
    len(s) <= room ? s : sub(s, 0, room);

  // from K to L the writer took `what`: what fits is written, in order; what
  // does not is lost, and overflow says so from then on
  predicate took{K, L}(struct sda_writer *w, bytes what) =
    writable{L}(w) &&
    \at(w->at, L) == \at(w->at, K) && \at(w->room, L) == \at(w->room, K) &&
    written{L}(w) == cut(cat(written{K}(w), what), \at(w->room, K)) &&
    (\at(w->overflow, L) <==> \at(w->overflow, K) ||
      len(cat(written{K}(w), what)) > \at(w->room, K));

  // bytes outside the buffer stay; `assigns` again, as the provers need it
  predicate spared{K, L}(struct sda_writer *w) =
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(\at(w->at, K) + (0 .. \at(w->room, K) - 1),
                 p + (0 .. n - 1)) ==>
      view{L}(p, n) == view{K}(p, n);
*/

/*@
  terminates \true;
  assigns \nothing;
  ensures \result.at == at && \result.room == room;
  ensures \result.len == 0 && !\result.overflow;
*/
/* Starts to fill room bytes at `at`. */
struct sda_writer sda_writer_make(uint8_t *at, size_t room);

/*@
  requires writable(w);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures took{Old, Here}(w, snoc(empty, byte));
  ensures spared{Old, Here}(w);
*/
void sda_writer_byte(struct sda_writer *w, uint8_t byte);

/*@
  requires writable(w) && readable(s) && apart(w, s);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures took{Old, Here}(w, \old(text(s)));
  ensures spared{Old, Here}(w);
*/
void sda_writer_span(struct sda_writer *w, struct sda_span s);

/*@
  requires writable(w) && readable(s) && apart(w, s);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures "rfc3261#25.1-quoted-pair.write":
    took{Old, Here}(w, esc(\old(text(s))));
  ensures spared{Old, Here}(w);
*/
/* The inside of a quoted-string: DQUOTE and backslash get a backslash. */
void sda_writer_escape(struct sda_writer *w, struct sda_span s);

/*@
  requires writable(w) && readable(s) && apart(w, s);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures "rfc7616#3.3-unq": took{Old, Here}(w, unesc(\old(text(s))));
  ensures spared{Old, Here}(w);
*/
/* unq() of RFC 7616 3.3 without the quotes: each quoted-pair to its byte. */
void sda_writer_unescape(struct sda_writer *w, struct sda_span s);

#endif
