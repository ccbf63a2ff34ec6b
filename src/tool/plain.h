#ifndef PLAIN_H
#define PLAIN_H

/* Plain output is bytes made fit for a terminal. */

#include <stdio.h>
#include "span.h"

/* Prints the bytes; as \xHH what is no character. */
void plain_print(FILE *file, struct sda_span s);

#endif
