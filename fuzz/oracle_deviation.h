#ifndef FUZZ_ORACLE_DEVIATION_H
#define FUZZ_ORACLE_DEVIATION_H

/*
 * The oracle of deviations: the set for each parameter is the one that a table
 * of the productions gives.
 */

#include "deviation.h"

/* Judges every parameter, as one of a challenge and as one of credentials. */
void deviation_check(const struct sda_params *params,
		     enum sda_algorithm algorithm);

#endif
