#ifndef FUZZ_USE_H
#define FUZZ_USE_H

/* A use is a nonce count that was accepted; a list of them is the model. */

#include "nonce.h"

enum { USE_MAX = 256 };

struct use {
	size_t set; /* of the table */
	struct sda_nonce nonce;
	uint32_t nc;
};

/* Begins anew. */
void use_forget(void);

/* Judges what the table said of this use; remembers it if it was accepted. */
void use_check(const struct use *use, enum sda_status said);

#endif
