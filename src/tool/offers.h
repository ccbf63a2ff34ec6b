#ifndef OFFERS_H
#define OFFERS_H

/* The offers of a reply are its challenges, and what became of each. */

#include "capture_file.h"
#include "choose.h"

struct offers {
	struct sda_offer *offer;
	struct sda_span *name; /* of the field, as it is there */
	size_t count;
};

/* All of the reply, not yet chosen from; they live until the program ends. */
struct offers offers_read(const struct capture *reply);

/* What became of it, and by which rule, as "RFC 8760 2.4". */
const char *offers_what(enum sda_passed passed);
const char *offers_rule(enum sda_passed passed);

#endif
