#ifndef ENTROPY_H
#define ENTROPY_H

/* Entropy is octets that nobody can guess. */

#include "span.h"

/*
 * len octets of the system's, or those that 2 * len hexadecimal digits give,
 * unless that is NULL; ends the program when there are none.
 */
struct sda_span entropy_read(const char *digits, size_t len);

#endif
