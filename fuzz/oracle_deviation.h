#ifndef FUZZ_ORACLE_DEVIATION_H
#define FUZZ_ORACLE_DEVIATION_H

/*
 * The oracle of deviations: the set for each parameter is the one that a table
 * of the productions gives.
 */

#include "deviation.h"

/* The set that sda_deviation_check must give. */
uint32_t deviation_wanted(enum sda_header header, enum sda_algorithm algorithm,
			  unsigned name, struct sda_param param);

/* Judges every parameter as one of that header. */
void deviation_check(enum sda_header header, const struct sda_params *params,
		     enum sda_algorithm algorithm);

#endif
