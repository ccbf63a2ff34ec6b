#ifndef PLAIN_H
#define PLAIN_H

/* Plain output is bytes made fit for a terminal. */

#include "span.h"

/* Prints the bytes on standard output; as \xHH what is no character. */
void plain_print(struct sda_span s);

#endif
