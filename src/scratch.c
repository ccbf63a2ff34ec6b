#include "scratch.h"
#include "spec/made.h"

enum sda_status sda_scratch_since(const struct sda_writer *scratch,
				  size_t from, struct sda_span *out)
{
	if (scratch->overflow)
		return SDA_NO_ROOM;
	if (scratch->len - from > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	out->at = scratch->at + from;
	out->len = scratch->len - from;
	//@ assert on: went_on{Pre, Here}(scratch);
	return SDA_OK;
}

enum sda_status sda_scratch_keep(struct sda_span s, struct sda_writer *scratch,
				 struct sda_span *out)
{
	size_t from = scratch->len;
	enum sda_status status;

	sda_writer_span(scratch, s);
	/*@ assert beside: \forall uint8_t *p;
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
	/*@ assert tail: !scratch->overflow ==>
	      tail{Pre, Here}(scratch) == text{Pre}(s); */
	/*@ assert size: !scratch->overflow ==>
	      scratch->len == from + s.len; */
	//@ assert on: from <= scratch->len;
	//@ assert on: went_on{Pre, Here}(scratch);
	status = sda_scratch_since(scratch, from, out);
	//@ assert still_on: went_on{Pre, Here}(scratch);
	//@ assert stayed: stayed{Pre, Here}(scratch);
	/*@ assert place: status == SDA_OK ==>
	      out->at == \at(scratch->at + scratch->len, Pre) &&
	      out->len == scratch->len - \at(scratch->len, Pre); */
	/*@ assert tail: status == SDA_OK ==>
	      tail{Pre, Here}(scratch) == text{Pre}(s); */
	/*@ assert made: status == SDA_OK ==>
	      is_made{Pre, Here}(scratch, *out, text{Pre}(s)); */
	return status;
}
