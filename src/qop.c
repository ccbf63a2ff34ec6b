#include "qop.h"
#include "scan.h"
#include "spec/part.h"

enum sda_qop sda_qop_find(struct sda_span value)
{
	switch (sda_word_find(value, SDA_WORD_AUTH, SDA_WORD_TRUE)) {
	case SDA_WORD_AUTH:
		return SDA_QOP_AUTH;
	case SDA_WORD_AUTH_INT:
		return SDA_QOP_AUTH_INT;
	default:
		return SDA_QOP_UNKNOWN;
	}
}

/*@ requires readable(list) && end <= list.len;
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; token_end(text(list), i) == end ==>
      position(\result) == item_next(text(list), i);
    ensures \result != SDA_NONE ==> end <= \result <= list.len; */
/* Where the item after the one that ends at `end` starts, or SDA_NONE. */
static size_t item_next(struct sda_span list, size_t end)
{
	if (sda_scan_sws(list, end) == list.len)
		return list.len;
	return sda_scan_comma(list, end);
}

bool sda_qop_offers(struct sda_span list, enum sda_qop qop)
{
	size_t i = sda_scan_sws(list, 0);

	/*@ loop invariant i <= list.len;
	    loop invariant list_offers(text(list), qop) ==
	      item_found(text(list), i, qop);
	    loop assigns i;
	    loop variant list.len - i; */
	while (i < list.len) {
		size_t end = sda_scan_token(list, i);
		size_t next = item_next(list, end);
		if (next == SDA_NONE || next == i)
			return false;
		struct sda_span value = { list.at + i, end - i };
		if (sda_qop_find(value) == qop)
			return true;
		i = next;
	}
	return false;
}
