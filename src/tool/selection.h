#ifndef SELECTION_H
#define SELECTION_H

/* A selection says which vectors of a corpus are asked. */

#include <stdbool.h>
#include "corpus.h"

/* Null means any; all that are given must hold. */
struct selection {
	const char *glob;	 /* of ids */
	const char *level;	 /* must, should or may */
	const char *requirement; /* glob of ids of requirements */
	const char *flag;	 /* glob of flags */
	const char *const *id;	 /* with a null at its end; none: all */
};

/*
 * True for each vector that is selected; to be freed. Ends the program when
 * there is none, or none with one of the ids.
 */
bool *selection_make(const struct selection *selection,
		     const struct corpus *corpus);

/* Is it all there is? */
bool selection_is_whole(const struct selection *selection);

#endif
