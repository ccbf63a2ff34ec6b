#include "replay.h"
#include "secret.h"
#include "spec/replay_steps.h"

/*@
  lemma view_unchanged{K, L}: \forall uint8_t *p, integer n; 0 <= n ==>
    (\forall integer k; 0 <= k < n ==> \at(p[k], K) == \at(p[k], L)) ==>
    view{K}(p, n) == view{L}(p, n);
*/

/*@
  requires \valid_read(nonce);
  terminates \true;
  assigns \nothing;
  ensures \result.at == &nonce->id[0] && \result.len == SDA_NONCE_ID;
  ensures readable(\result) && text(\result) == id_of(nonce);
*/
static struct sda_span id_span(const struct sda_nonce *nonce)
{
	struct sda_span id = { nonce->id, SDA_NONCE_ID };

	return id;
}

/*@
  requires \valid_read(set) && \valid_read(nonce);
  terminates \true;
  assigns \nothing;
  ensures \result <= SDA_REPLAY_WAYS;
  ensures \result < SDA_REPLAY_WAYS ==>
    holds(set, \result, id_of(nonce), nonce->time);
  ensures \result == SDA_REPLAY_WAYS ==>
    !held(set, id_of(nonce), nonce->time);
*/
/* The row of the nonce; SDA_REPLAY_WAYS when the set does not hold it. */
static size_t find(const struct sda_replay_set *set,
		   const struct sda_nonce *nonce)
{
	if (nonce->time == 0)
		return SDA_REPLAY_WAYS;
	/*@
	  loop invariant k <= SDA_REPLAY_WAYS;
	  loop invariant \forall integer j; 0 <= j < k ==>
	    !holds(set, j, id_of(nonce), nonce->time);
	  loop assigns k;
	  loop variant SDA_REPLAY_WAYS - k;
	*/
	for (size_t k = 0; k < SDA_REPLAY_WAYS; k++) {
		const struct sda_nonce *here = &set->row[k].nonce;

		if (here->time == nonce->time &&
		    sda_secret_equal(id_span(here), id_span(nonce)))
			return k;
	}
	return SDA_REPLAY_WAYS;
}

/*@
  requires \valid_read(set);
  terminates \true;
  assigns \nothing;
  ensures is_oldest(set, \result);
*/
static size_t oldest(const struct sda_replay_set *set)
{
	size_t found = 0;

	/*@
	  loop invariant 1 <= k <= SDA_REPLAY_WAYS && found < k;
	  loop invariant \forall integer j; 0 <= j < k ==>
	    set->row[found].nonce.time <= set->row[j].nonce.time;
	  loop invariant \forall integer j; 0 <= j < found ==>
	    set->row[found].nonce.time < set->row[j].nonce.time;
	  loop assigns k, found;
	  loop variant SDA_REPLAY_WAYS - k;
	*/
	for (size_t k = 1; k < SDA_REPLAY_WAYS; k++)
		if (set->row[k].nonce.time < set->row[found].nonce.time)
			found = k;
	return found;
}

/*@
  requires \valid_read(set) && distinct(set) && \valid_read(nonce);
  terminates \true;
  assigns \nothing;
  ensures verdict(set, id_of(nonce), nonce->time, nc, \result);
*/
static enum sda_status judge(const struct sda_replay_set *set,
			     const struct sda_nonce *nonce, uint32_t nc)
{
	size_t k = find(set, nonce);

	if (nc == 0)
		return SDA_REPLAYED;
	if (k == SDA_REPLAY_WAYS)
		return set->row[oldest(set)].nonce.time < nonce->time
			       ? SDA_OK
			       : SDA_STALE;
	return set->row[k].last[nc % SDA_REPLAY_WINDOW] < nc ? SDA_OK
							     : SDA_REPLAYED;
}

/*@
  predicate row_is{L}(struct sda_replay_row *row, bytes id, integer time) =
    row->nonce.time == time && id_of{L}(&row->nonce) == id;
*/

/*@
  requires \valid(row) && \valid_read(nonce) && \separated(row, nonce);
  terminates \true;
  assigns *row;
  ensures row_is(row, id_of(nonce), nonce->time);
  ensures \forall integer i; 0 <= i < SDA_REPLAY_WINDOW ==> row->last[i] == 0;
*/
/* Gives the row to another nonce, of which no count is used. */
static void renew(struct sda_replay_row *row, const struct sda_nonce *nonce)
{
	row->nonce.time = nonce->time;
	/*@
	  loop invariant i <= SDA_NONCE_ID;
	  loop invariant \forall integer k; 0 <= k < i ==>
	    row->nonce.id[k] == nonce->id[k];
	  loop assigns i, row->nonce.id[0 .. SDA_NONCE_ID - 1];
	  loop variant SDA_NONCE_ID - i;
	*/
	for (size_t i = 0; i < SDA_NONCE_ID; i++)
		row->nonce.id[i] = nonce->id[i];
	//@ assert same(id_of(&row->nonce), id_of(nonce));
	/*@
	  loop invariant i <= SDA_REPLAY_WINDOW;
	  loop invariant \forall integer k; 0 <= k < i ==> row->last[k] == 0;
	  loop assigns i, row->last[0 .. SDA_REPLAY_WINDOW - 1];
	  loop variant SDA_REPLAY_WINDOW - i;
	*/
	for (size_t i = 0; i < SDA_REPLAY_WINDOW; i++)
		row->last[i] = 0;
}

/*@
  requires \valid(set) && \valid_read(nonce) && \separated(set, nonce);
  requires distinct(set);
  terminates \true;
  assigns *set;
  ensures \forall integer k;
    holds{Old}(set, k, id_of{Old}(nonce), nonce->time) ==>
    marked{Old, Here}(set, k, nc);
  ensures !held{Old}(set, id_of{Old}(nonce), nonce->time) ==>
    \forall integer k; is_oldest{Old}(set, k) ==>
    renewed{Old, Here}(set, k, id_of(nonce), nonce->time, nc);
  ensures !held{Old}(set, id_of{Old}(nonce), nonce->time) ==>
    \exists integer k; is_oldest{Old}(set, k) &&
      renewed{Old, Here}(set, k, id_of{Old}(nonce), nonce->time, nc);
  ensures id_of(nonce) == id_of{Old}(nonce);
*/
static void mark(struct sda_replay_set *set, const struct sda_nonce *nonce,
		 uint32_t nc)
{
	size_t k = find(set, nonce);

	if (k == SDA_REPLAY_WAYS) {
		k = oldest(set);
		renew(&set->row[k], nonce);
		//@ assert others_kept{Pre, Here}(set, k);
	}
	set->row[k].last[nc % SDA_REPLAY_WINDOW] = nc;
	//@ assert others_kept{Pre, Here}(set, k);
}

/*@
  requires \valid_read(nonce) && 0 < count;
  terminates \true;
  assigns \nothing;
  ensures \result == set_number(id_of(nonce), count);
*/
/* The id is a mac: its first octets are spread evenly. */
static size_t number(const struct sda_nonce *nonce, size_t count)
{
	const uint8_t *id = nonce->id;

	//@ assert number_upto(id_of(nonce), 1) == id[0];
	//@ assert number_upto(id_of(nonce), 2) == id[0] * 256 + id[1];
	/*@ assert number_upto(id_of(nonce), 3) ==
	      (id[0] * 256 + id[1]) * 256 + id[2]; */
	return (((id[0] * 256U + id[1]) * 256U + id[2]) * 256U + id[3]) % count;
}

enum sda_status sda_replay_check(const struct sda_replay *replay,
				 const struct sda_nonce *nonce, uint32_t nc)
{
	return judge(&replay->set[number(nonce, replay->count)], nonce, nc);
}

/*@
  requires \valid(set) && \valid_read(nonce) && \separated(set, nonce);
  requires distinct(set);
  terminates \true;
  assigns *set;
  ensures distinct(set);
  ensures verdict{Old}(set, id_of{Old}(nonce), nonce->time, nc, \result);
  ensures \result == SDA_OK ==> used(set, id_of(nonce), nonce->time, nc);
  ensures \forall bytes id, integer time, n; n <= 0xFFFFFFFF ==>
    !fresh{Old}(set, id, time, n) ==> !fresh{Here}(set, id, time, n);
  ensures \result != SDA_OK ==> set_kept{Old, Here}(set);
  ensures \result == SDA_OK ==> \forall integer k;
    holds{Old}(set, k, id_of{Old}(nonce), nonce->time) ==>
    marked{Old, Here}(set, k, nc);
  ensures \result == SDA_OK ==> \forall integer k;
    !held{Old}(set, id_of{Old}(nonce), nonce->time) ==>
    is_oldest{Old}(set, k) ==>
    renewed{Old, Here}(set, k, id_of(nonce), nonce->time, nc);
  ensures \forall struct sda_replay_set *other; \separated(set, other) ==>
    set_kept{Old, Here}(other);
  ensures id_of(nonce) == id_of{Old}(nonce);
*/
static enum sda_status take(struct sda_replay_set *set,
			    const struct sda_nonce *nonce, uint32_t nc)
{
	enum sda_status status = judge(set, nonce, nc);

	if (status != SDA_OK)
		return status;
	mark(set, nonce, nc);
	/*@ assert \forall integer k;
	      holds{Pre}(set, k, id_of{Pre}(nonce), nonce->time) ==>
	      marked{Pre, Here}(set, k, nc); */
	/*@ assert !held{Pre}(set, id_of{Pre}(nonce), nonce->time) ==>
	      \exists integer k;
	      replaced{Pre, Here}(set, k, id_of{Pre}(nonce), nonce->time, nc); */
	/*@ assert held{Pre}(set, id_of{Pre}(nonce), nonce->time) ==>
	      \exists integer k; 0 <= k < SDA_REPLAY_WAYS &&
	      holds{Pre}(set, k, id_of{Pre}(nonce), nonce->time) &&
	      !counted{Pre}(set, k, nc) && marked{Pre, Here}(set, k, nc); */
	return SDA_OK;
}

enum sda_status sda_replay_take(struct sda_replay *replay,
				const struct sda_nonce *nonce, uint32_t nc)
{
	size_t n = number(nonce, replay->count);
	enum sda_status status = take(&replay->set[n], nonce, nc);

	/*@ assert \forall integer i; 0 <= i < replay->count ==> i != n ==>
	      \separated(&replay->set[n], replay->set + i); */
	/*@ assert \forall integer i; 0 <= i < replay->count ==> i != n ==>
	      set_kept{Pre, Here}(replay->set + i); */
	return status;
}
