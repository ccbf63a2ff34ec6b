#include "qop.h"
#include "scan.h"
#include "word.h"

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

bool sda_qop_offers(struct sda_span list, enum sda_qop qop)
{
	size_t i = sda_scan_sws(list, 0);

	while (i < list.len) {
		size_t end = sda_scan_token(list, i);
		struct sda_span value = { list.at + i, end - i };
		if (sda_qop_find(value) == qop)
			return true;
		i = sda_scan_comma(list, end);
		if (i == SDA_NONE)
			return false;
	}
	return false;
}
