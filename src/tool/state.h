#ifndef STATE_H
#define STATE_H

/*
 * State is what an adapter keeps from one vector to the next; it must not, so
 * each vector ends alike in any order.
 */

#include <stdint.h>
#include "run.h"

/* Asks again in an order that the seed makes, from a fresh start. */
void state_shuffle(struct run *run, uint64_t seed);

/* Asks again, each vector from a fresh start. */
void state_isolate(struct run *run);

#endif
