#include "gather.h"

size_t sda_gather_count(const struct sda_branch *branch, size_t count)
{
	size_t rows = 0;

	/*@ loop invariant i <= count;
	    loop invariant rows == rows_of(branch, i);
	    loop invariant rows <= i * SDA_SPAN_MAX;
	    loop invariant \forall integer j; 0 <= j <= i ==>
	      0 <= rows_of(branch, j) <= rows;
	    loop assigns i, rows;
	    loop variant count - i; */
	for (size_t i = 0; i < count; i++)
		rows += branch[i].count;
	return rows;
}

/*@ requires is_branch(branch) && \valid(out + (0 .. branch.count - 1));
    requires \separated(out + (0 .. branch.count - 1),
                        branch.row + (0 .. branch.count - 1));
    terminates \true;
    assigns out[0 .. branch.count - 1];
    ensures \forall integer k; 0 <= k < branch.count ==>
      out[k] == \old(branch.row[k]); */
static void copy_rows(struct sda_branch branch, struct sda_row *out)
{
	/*@ loop invariant i <= branch.count;
	    loop invariant \forall integer k; 0 <= k < i ==>
	      out[k] == branch.row[k];
	    loop assigns i, out[0 .. branch.count - 1];
	    loop variant branch.count - i; */
	for (size_t i = 0; i < branch.count; i++)
		out[i] = branch.row[i];
}

enum sda_status sda_gather_rows(const struct sda_branch *branch, size_t count,
				struct sda_row *out, size_t room)
{
	size_t rows = 0;

	if (sda_gather_count(branch, count) > room)
		return SDA_NO_ROOM;
	/*@ loop invariant i <= count;
	    loop invariant rows == rows_of{Pre}(branch, i);
	    loop invariant \forall integer j; 0 <= j <= i ==>
	      0 <= rows_of{Pre}(branch, j) <= rows;
	    loop invariant \forall integer j; 0 <= j < i ==>
	      rows_of{Pre}(branch, j) + \at(branch[j].count, Pre) <= rows;
	    loop invariant is_gathered{Pre, Here}(out, branch, i);
	    loop invariant \forall integer k; rows <= k < room ==>
	      out[k] == \at(out[k], Pre);
	    loop assigns i, rows, out[0 .. room - 1];
	    loop variant count - i; */
	for (size_t i = 0; i < count; i++) {
		struct sda_branch next = branch[i];
		//@ assert same: next == \at(branch[\at(i, Here)], Pre);
		/*@ assert step: rows_of{Pre}(branch, i + 1) ==
		      rows + next.count; */
		//@ assert fits: rows + next.count <= room;
		copy_rows(next, out + rows);
		/*@ assert before: is_gathered{Pre, Here}(out, branch, i); */
		/*@ assert now: \forall integer k; 0 <= k < next.count ==>
		      out[rows_of{Pre}(branch, i) + k] ==
		      \at(branch[\at(i, Here)].row[k], Pre); */
		rows += next.count;
	}
	return SDA_OK;
}
