#ifndef TREE_H
#define TREE_H

/* A tree is a reading as indented lines for people. */

#include "reading.h"
#include "wire.h"

void tree_print(const struct reading *reading, const struct wire *wire);

#endif
