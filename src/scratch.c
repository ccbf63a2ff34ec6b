#include "scratch.h"
#include "spec/made.h"
#include "spec/settled.h"

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
	//@ assert narrow: is_narrow{Pre, Here}(scratch);
	/*@ assert tail: !scratch->overflow ==>
	      tail{Pre, Here}(scratch) == text{Pre}(s); */
	//@ assert on: from <= scratch->len && went_on{Pre, Here}(scratch);
	//@ assert stayed: stayed{Pre, Here}(scratch);
	status = sda_scratch_since(scratch, from, out);
	return status;
}
