#ifndef KEEP_H
#define KEEP_H

/* Kept memory is memory that lives until the program ends. */

#include <stdint.h>
#include <stddef.h>

/* Room for len bytes; ends the program when there is none. */
uint8_t *keep_room(size_t len);

#endif
