#ifndef SPEC_REPLAY_STEPS_H
#define SPEC_REPLAY_STEPS_H

/*
 * What a set of the replay table becomes from state K to state L: lemmas on
 * the predicates of src/replay.h, which its reader includes first.
 */

/* Of a set that stays the same, but for the row at m. */
/*@
  lemma others_hold{K, L}: \forall struct sda_replay_set *s, integer m, j,
      bytes id, integer time; others_kept{K, L}(s, m) ==> j != m ==>
    (holds{K}(s, j, id, time) <==> holds{L}(s, j, id, time));
  lemma others_count{K, L}: \forall struct sda_replay_set *s, integer m, j, n;
    others_kept{K, L}(s, m) ==> 0 <= j < SDA_REPLAY_WAYS ==> j != m ==>
    0 < n ==> (counted{K}(s, j, n) <==> counted{L}(s, j, n));
*/

/* Of a set that stays the same. */
/*@
  lemma kept_held{K, L}: \forall struct sda_replay_set *s, bytes id,
      integer time; set_kept{K, L}(s) ==> held{L}(s, id, time) ==>
    held{K}(s, id, time);
  lemma kept_newer{K, L}: \forall struct sda_replay_set *s, integer time;
    set_kept{K, L}(s) ==> newer{L}(s, time) ==> newer{K}(s, time);
  lemma kept_used{K, L}: \forall struct sda_replay_set *s, bytes id,
      integer time, n; set_kept{K, L}(s) ==> used{K}(s, id, time, n) ==>
    used{L}(s, id, time, n);
  lemma kept_fresh{K, L}: \forall struct sda_replay_set *s, bytes id,
      integer time, n; set_kept{K, L}(s) ==> fresh{L}(s, id, time, n) ==>
    fresh{K}(s, id, time, n);
  lemma kept_distinct{K, L}: \forall struct sda_replay_set *s;
    set_kept{K, L}(s) ==> distinct{K}(s) ==> distinct{L}(s);
*/

/* Of a set where a count was marked in the row at k. */
/*@
  lemma marked_holds{K, L}: \forall struct sda_replay_set *s, integer k, nc, j,
      bytes id, integer time; marked{K, L}(s, k, nc) ==>
    (holds{K}(s, j, id, time) <==> holds{L}(s, j, id, time));
  lemma marked_held{K, L}: \forall struct sda_replay_set *s, integer k, nc,
      bytes id, integer time; marked{K, L}(s, k, nc) ==>
    held{L}(s, id, time) ==> held{K}(s, id, time);
  lemma marked_newer{K, L}: \forall struct sda_replay_set *s,
      integer k, nc, time; marked{K, L}(s, k, nc) ==>
    newer{L}(s, time) ==> newer{K}(s, time);
  lemma marked_counts{K, L}: \forall struct sda_replay_set *s,
      integer k, nc, j, n; 0 <= k < SDA_REPLAY_WAYS ==> 0 < nc ==>
    !counted{K}(s, k, nc) ==> marked{K, L}(s, k, nc) ==>
    0 <= j < SDA_REPLAY_WAYS ==> 0 < n ==> counted{K}(s, j, n) ==>
    counted{L}(s, j, n);
  lemma marked_used{K, L}: \forall struct sda_replay_set *s, integer k, nc,
      bytes id, integer time, n; 0 <= k < SDA_REPLAY_WAYS ==> 0 < nc ==>
    !counted{K}(s, k, nc) ==> marked{K, L}(s, k, nc) ==>
    used{K}(s, id, time, n) ==> used{L}(s, id, time, n);
  lemma marked_fresh{K, L}: \forall struct sda_replay_set *s, integer k, nc,
      bytes id, integer time, n; 0 <= k < SDA_REPLAY_WAYS ==> 0 < nc ==>
    !counted{K}(s, k, nc) ==> marked{K, L}(s, k, nc) ==>
    fresh{L}(s, id, time, n) ==> fresh{K}(s, id, time, n);
  lemma marked_distinct{K, L}: \forall struct sda_replay_set *s, integer k, nc;
    distinct{K}(s) ==> 0 <= k < SDA_REPLAY_WAYS ==>
    marked{K, L}(s, k, nc) ==> distinct{L}(s);
*/

/* Of a set where the row at k, the oldest, went to a newer nonce. */
/*@
  predicate replaced{K, L}(struct sda_replay_set *s, integer k, bytes id,
                           integer time, integer nc) =
    distinct{K}(s) && !held{K}(s, id, time) && newer{K}(s, time) &&
    is_oldest{K}(s, k) && renewed{K, L}(s, k, id, time, nc);

  lemma replaced_alone{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc, j; replaced{K, L}(s, k, id, time, nc) ==>
    j != k ==> !holds{L}(s, j, id, time);
  lemma row_holds{L}: \forall struct sda_replay_set *s, integer k;
    0 <= k < SDA_REPLAY_WAYS ==> 0 < row_time{L}(s, k) ==>
    holds{L}(s, k, row_id{L}(s, k), row_time{L}(s, k));
  lemma replaced_apart{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc, j; replaced{K, L}(s, k, id, time, nc) ==>
    0 <= j < SDA_REPLAY_WAYS ==> j != k ==>
    0 < row_time{L}(s, j) ==> row_time{L}(s, j) == row_time{L}(s, k) ==>
    row_id{L}(s, j) != row_id{L}(s, k);
  lemma replaced_rest{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc, i, j; replaced{K, L}(s, k, id, time, nc) ==>
    0 <= i < j < SDA_REPLAY_WAYS ==> i != k ==> j != k ==>
    0 < row_time{L}(s, j) ==> row_time{L}(s, i) == row_time{L}(s, j) ==>
    row_id{L}(s, i) != row_id{L}(s, j);
  lemma replaced_distinct{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc; replaced{K, L}(s, k, id, time, nc) ==>
    distinct{L}(s);
  lemma replaced_oldest{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc, then; replaced{K, L}(s, k, id, time, nc) ==>
    then <= row_time{K}(s, k) ==> !newer{L}(s, then);
  lemma replaced_newer{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc, then; replaced{K, L}(s, k, id, time, nc) ==>
    !newer{K}(s, then) ==> !newer{L}(s, then) && then < time;
  // the nonce of the row is forgotten, ...
  lemma replaced_one{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc, j, bytes other, integer then;
    replaced{K, L}(s, k, id, time, nc) ==> holds{K}(s, k, other, then) ==>
    !holds{L}(s, j, other, then);
  lemma replaced_forgotten{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc, bytes other, integer then;
    replaced{K, L}(s, k, id, time, nc) ==> holds{K}(s, k, other, then) ==>
    forgotten{L}(s, other, then);
  // ... counts of the others stay used, and what was forgotten forgotten
  lemma replaced_used{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc, bytes other, integer then, n;
    replaced{K, L}(s, k, id, time, nc) ==> !holds{K}(s, k, other, then) ==>
    used{K}(s, other, then, n) ==> used{L}(s, other, then, n);
  lemma replaced_unheld{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc, bytes other, integer then;
    replaced{K, L}(s, k, id, time, nc) ==> forgotten{K}(s, other, then) ==>
    forgotten{L}(s, other, then);
  lemma replaced_fresh{K, L}: \forall struct sda_replay_set *s, integer k,
      bytes id, integer time, nc, bytes other, integer then, n;
    replaced{K, L}(s, k, id, time, nc) ==> fresh{L}(s, other, then, n) ==>
    fresh{K}(s, other, then, n);
*/

#endif
