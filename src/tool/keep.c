#include <stdlib.h>
#include "input.h"
#include "keep.h"

struct kept {
	struct kept *before;
	uint8_t bytes[];
};

/* All that was kept stays within reach, so that leak checkers know of it. */
static struct kept *last;

uint8_t *keep_room(size_t len)
{
	struct kept *kept = malloc(sizeof *kept + len);

	if (kept == NULL)
		fail_usage("out of memory");
	kept->before = last;
	last = kept;
	return kept->bytes;
}
