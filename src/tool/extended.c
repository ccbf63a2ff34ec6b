#include "ext_value.h"
#include "extended.h"

bool extended_read(struct sda_span value, struct sda_writer *room,
		   struct sda_span *out)
{
	size_t start = room->len;
	struct sda_ext_value parts;

	if (sda_ext_value_read(value, &parts) != SDA_OK ||
	    sda_ext_value_decode(&parts, room) != SDA_OK)
		return false;
	out->at = room->at + start;
	out->len = room->len - start;
	return true;
}
