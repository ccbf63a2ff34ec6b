#ifndef SDA_GATHER_H
#define SDA_GATHER_H

/* To gather is to put the challenges of all branches into one response. */

#include <stdbool.h>
#include "span.h"
#include "status.h"

/* A field of a response that a branch ended with. */
struct sda_row {
	struct sda_span value; /* borrowed, and not looked at */
	bool proxy; /* Proxy-Authenticate; else WWW-Authenticate */
};

/* What one server or proxy asks, in its order; also the gathering proxy itself. */
struct sda_branch {
	const struct sda_row *row;
	size_t count;
};

/*@
  predicate is_branch{L}(struct sda_branch b) =
    b.count <= SDA_SPAN_MAX && \valid_read(b.row + (0 .. b.count - 1));
  predicate is_fork{L}(struct sda_branch *b, integer n) =
    0 <= n <= SDA_SPAN_MAX && \valid_read(b + (0 .. n - 1)) &&
    \forall integer i; 0 <= i < n ==> is_branch{L}(b[i]);
  // how many rows the first n branches have
  logic integer rows_of{L}(struct sda_branch *b, integer n) =
    n <= 0 ? 0 : rows_of{L}(b, n - 1) + b[n - 1].count;
  // at L, row k of branch i stands behind all those of the branches before
  predicate is_gathered{K, L}(struct sda_row *out, struct sda_branch *b,
                              integer n) =
    \forall integer i, k; 0 <= i < n ==> 0 <= k < \at(b[i].count, K) ==>
      \at(out[rows_of{K}(b, i) + k], L) == \at(b[i].row[k], K);
  // nothing of what is read lies in what is written
  predicate is_clear{L}(struct sda_row *out, integer room,
                        struct sda_branch *b, integer n) =
    \separated(out + (0 .. room - 1), b + (0 .. n - 1)) &&
    \forall integer i; 0 <= i < n ==>
      \separated(out + (0 .. room - 1), b[i].row + (0 .. b[i].count - 1));
*/

/*@ requires is_fork(branch, count);
    terminates \true;
    assigns \nothing;
    ensures \result == rows_of(branch, count);
    ensures \forall integer i; 0 <= i <= count ==>
      0 <= rows_of(branch, i) <= \result; */
/* How many rows there are. */
size_t sda_gather_count(const struct sda_branch *branch, size_t count);

/*@ requires is_fork(branch, count);
    requires \valid(out + (0 .. room - 1));
    requires is_clear(out, room, branch, count);
    terminates \true;
    assigns out[0 .. room - 1];
    ensures \result == SDA_OK <==> \old(rows_of(branch, count)) <= room;
    ensures \result == SDA_NO_ROOM <==>
      \old(rows_of(branch, count)) > room;
    ensures "rfc8760#2.5-every-value": "rfc8760#2.5-order-kept":
            "rfc8760#2.5-aggregate": "rfc3261#16.7-collect":
            "rfc3261#22.3-forking":
      \result == SDA_OK ==> is_gathered{Old, Here}(out, branch, count);
    ensures \result == SDA_OK ==> \forall integer k;
      \old(rows_of(branch, count)) <= k < room ==> out[k] == \old(out[k]);
    ensures \result != SDA_OK ==> \forall integer k; 0 <= k < room ==>
      out[k] == \old(out[k]); */
/*
 * Puts the rows of all branches, one branch after another, into out, which has
 * room for sda_gather_count of them or more; else SDA_NO_ROOM, with nothing
 * changed. None is dropped though it be malformed, unknown or there twice: that
 * is for the client to judge. What the proxy itself asks is a branch, the first.
 */
enum sda_status sda_gather_rows(const struct sda_branch *branch, size_t count,
				struct sda_row *out, size_t room);

#endif
