#ifndef MOMENT_H
#define MOMENT_H

/* A moment is a time: milliseconds since the beginning of 1970, UTC. */

#include <stdint.h>

/* The number that an option gives; ends the program when it is none. */
uint64_t moment_number(const char *option, const char *text);

/* The given moment, or for NULL that of the system's clock. */
uint64_t moment_now(const char *given);

#endif
