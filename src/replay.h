#ifndef SDA_REPLAY_H
#define SDA_REPLAY_H

/*
 * A replay table remembers which nonce counts were used, in memory of the
 * caller's that does not grow.
 *
 * A nonce belongs to one set of the table, which has a few rows, one for each
 * nonce that it holds. A nonce that is not held takes the place of the set's
 * oldest, by the times of the nonces, and only when it is newer. So what a set
 * forgot is never newer than its oldest row, and is not taken again. That fails
 * closed: a full set refuses a nonce that it never saw when it is as old as the
 * oldest row; the client is to be given a new one (SDA_STALE).
 *
 * A row has a place for each remainder of counts by SDA_REPLAY_WINDOW, with the
 * largest count used of that remainder; only a larger one is fresh. Counts may
 * come in any order: one that was not used is fresh as long as no count used
 * was larger by SDA_REPLAY_WINDOW or more.
 */

#include "nonce.h"
#include "status.h"

enum { SDA_REPLAY_WAYS = 8, SDA_REPLAY_WINDOW = 64 };

/* All zeros is a free row: no nonce is of the time 0. */
struct sda_replay_row {
	struct sda_nonce nonce;
	uint32_t last[SDA_REPLAY_WINDOW];
};

struct sda_replay_set {
	struct sda_replay_row row[SDA_REPLAY_WAYS];
};

/* `count` sets, all zeros at first. */
struct sda_replay {
	struct sda_replay_set *set;
	size_t count;
};

/*@
  // a nonce as a value is its id and its time
  logic bytes id_of{L}(struct sda_nonce *n) = view{L}(&n->id[0], SDA_NONCE_ID);

  // what stands in the row at k, and in the place at i of that
  logic bytes row_id{L}(struct sda_replay_set *s, integer k) =
    id_of{L}(&s->row[k].nonce);
  logic integer row_time{L}(struct sda_replay_set *s, integer k) =
    s->row[k].nonce.time;
  logic integer row_last{L}(struct sda_replay_set *s, integer k, integer i) =
    s->row[k].last[i];

  // the row at k is that of the nonce
  predicate holds{L}(struct sda_replay_set *s, integer k, bytes id,
                     integer time) =
    0 <= k < SDA_REPLAY_WAYS && 0 < time &&
    row_time{L}(s, k) == time && row_id{L}(s, k) == id;
  predicate held{L}(struct sda_replay_set *s, bytes id, integer time) =
    \exists integer k; holds{L}(s, k, id, time);
  predicate counted{L}(struct sda_replay_set *s, integer k, integer nc) =
    nc <= row_last{L}(s, k, nc % SDA_REPLAY_WINDOW);
  // the row at k is the first of the oldest
  predicate is_oldest{L}(struct sda_replay_set *s, integer k) =
    0 <= k < SDA_REPLAY_WAYS &&
    (\forall integer j; 0 <= j < k ==> row_time{L}(s, k) < row_time{L}(s, j)) &&
    (\forall integer j; 0 <= j < SDA_REPLAY_WAYS ==>
      row_time{L}(s, k) <= row_time{L}(s, j));
  // some row is older, or free
  predicate newer{L}(struct sda_replay_set *s, integer time) =
    \exists integer k; 0 <= k < SDA_REPLAY_WAYS && row_time{L}(s, k) < time;

  predicate used{L}(struct sda_replay_set *s, bytes id, integer time,
                    integer nc) =
    nc <= 0 || (\exists integer k; holds{L}(s, k, id, time) &&
                                   counted{L}(s, k, nc));
  predicate forgotten{L}(struct sda_replay_set *s, bytes id, integer time) =
    !held{L}(s, id, time) && !newer{L}(s, time);
  predicate fresh{L}(struct sda_replay_set *s, bytes id, integer time,
                     integer nc) =
    !used{L}(s, id, time, nc) && !forgotten{L}(s, id, time);
  // what the library answers
  predicate verdict{L}(struct sda_replay_set *s, bytes id, integer time,
                       integer nc, integer status) =
    used{L}(s, id, time, nc) ? status == SDA_REPLAYED :
    forgotten{L}(s, id, time) ? status == SDA_STALE : status == SDA_OK;

  // no nonce has two rows
  predicate distinct{L}(struct sda_replay_set *s) =
    \forall integer j, k; 0 <= j < k < SDA_REPLAY_WAYS ==>
      row_time{L}(s, j) == row_time{L}(s, k) ==> 0 < row_time{L}(s, k) ==>
      row_id{L}(s, j) != row_id{L}(s, k);

  predicate is_table{L}(struct sda_replay *r) =
    \valid_read(r) && 0 < r->count && \valid(r->set + (0 .. r->count - 1)) &&
    \separated(r, r->set + (0 .. r->count - 1)) &&
    \forall integer i; 0 <= i < r->count ==> distinct{L}(r->set + i);
  // which set a nonce belongs to
  logic integer set_number(bytes id, integer count) =
    number_upto(id, 4) % count;
  logic struct sda_replay_set *set_of{L}(struct sda_replay *r, bytes id) =
    r->set + set_number(id, r->count);

  // from K to L all rows but the one at k are the same
  predicate others_kept{K, L}(struct sda_replay_set *s, integer k) =
    (\forall integer j; 0 <= j < SDA_REPLAY_WAYS ==> j != k ==>
      row_time{L}(s, j) == row_time{K}(s, j) &&
      row_id{L}(s, j) == row_id{K}(s, j)) &&
    (\forall integer j, i; 0 <= j < SDA_REPLAY_WAYS ==> j != k ==>
      0 <= i < SDA_REPLAY_WINDOW ==>
      row_last{L}(s, j, i) == row_last{K}(s, j, i));
  predicate set_kept{K, L}(struct sda_replay_set *s) = others_kept{K, L}(s, -1);
  // a count was marked in the row at k, and nothing else was changed
  predicate marked{K, L}(struct sda_replay_set *s, integer k, integer nc) =
    others_kept{K, L}(s, k) && row_time{L}(s, k) == row_time{K}(s, k) &&
    row_id{L}(s, k) == row_id{K}(s, k) &&
    \forall integer i; 0 <= i < SDA_REPLAY_WINDOW ==>
      row_last{L}(s, k, i) ==
      (i == nc % SDA_REPLAY_WINDOW ? nc : row_last{K}(s, k, i));
  // the row at k was given to a nonce with that one count
  predicate renewed{K, L}(struct sda_replay_set *s, integer k, bytes id,
                          integer time, integer nc) =
    others_kept{K, L}(s, k) && row_time{L}(s, k) == time &&
    row_id{L}(s, k) == id &&
    \forall integer i; 0 <= i < SDA_REPLAY_WINDOW ==>
      row_last{L}(s, k, i) == (i == nc % SDA_REPLAY_WINDOW ? nc : 0);
*/

/*@
  requires is_table(replay) && \valid_read(nonce);
  terminates \true;
  assigns \nothing;
  ensures "rfc7616#3.4-replay":
    verdict(set_of(replay, id_of(nonce)), id_of(nonce), nonce->time, nc,
            \result);
*/
/*
 * SDA_OK when the count is fresh; SDA_REPLAYED when it was used, or is 0;
 * SDA_STALE when the nonce may have been forgotten.
 */
enum sda_status sda_replay_check(const struct sda_replay *replay,
                                 const struct sda_nonce *nonce, uint32_t nc);

/*@
  requires is_table(replay) && \valid_read(nonce);
  requires \separated(nonce, replay->set + (0 .. replay->count - 1));
  terminates \true;
  assigns replay->set[set_number(id_of(nonce), replay->count)];
  ensures is_table(replay);
  ensures "rfc7616#3.4-replay":
    verdict{Old}(set_of{Old}(replay, id_of{Old}(nonce)), id_of{Old}(nonce),
                 nonce->time, nc, \result);
  // what was taken is never taken again, ...
  ensures taken: \result == SDA_OK ==>
    used(set_of(replay, id_of(nonce)), id_of(nonce), nonce->time, nc);
  // ... nor is anything that could not be taken before
  ensures never_again: \forall bytes id, integer time, n;
    n <= 0xFFFFFFFF ==>
    !fresh{Old}(set_of{Old}(replay, id), id, time, n) ==>
    !fresh{Here}(set_of(replay, id), id, time, n);
  // and all the rest
  ensures refused: \result != SDA_OK ==>
    set_kept{Old, Here}(set_of(replay, id_of(nonce)));
  ensures marked: \result == SDA_OK ==> \forall integer k;
    holds{Old}(set_of{Old}(replay, id_of{Old}(nonce)), k, id_of{Old}(nonce),
               nonce->time) ==>
    marked{Old, Here}(set_of(replay, id_of(nonce)), k, nc);
  ensures renewed: \result == SDA_OK ==> \forall integer k;
    !held{Old}(set_of{Old}(replay, id_of{Old}(nonce)), id_of{Old}(nonce),
               nonce->time) ==>
    is_oldest{Old}(set_of{Old}(replay, id_of{Old}(nonce)), k) ==>
    renewed{Old, Here}(set_of(replay, id_of(nonce)), k, id_of(nonce),
                       nonce->time, nc);
*/
/*
 * The same verdict; and when it is SDA_OK, the count is used from now on. To be
 * called only when the response was found right.
 */
enum sda_status sda_replay_take(struct sda_replay *replay,
                                const struct sda_nonce *nonce, uint32_t nc);

#endif
