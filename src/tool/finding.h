#ifndef FINDING_H
#define FINDING_H

/* A finding is a known parameter that is missing, or not as it should be. */

#include "deviation.h"

struct finding {
	struct sda_span parameter; /* its name */
	const char *name;	   /* of the finding */
	const char *meaning;
	const char *rule;  /* as "RFC 3261 7.3.1" */
	bool is_tolerated; /* by the default policy */
};

enum { FINDINGS_MAX = 6 * SDA_NAMES };

/*
 * Finds all there is about the params of a header field of Digest, and says
 * how many. The algorithm is the one that the field names.
 */
size_t finding_take(enum sda_header header, enum sda_algorithm algorithm,
		    const struct sda_params *params,
		    struct finding out[FINDINGS_MAX]);

#endif
