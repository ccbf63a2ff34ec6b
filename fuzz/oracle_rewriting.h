#ifndef FUZZ_ORACLE_REWRITING_H
#define FUZZ_ORACLE_REWRITING_H

/*
 * The oracles of rewriting: a header field's value written again, in a way
 * that the grammar calls the same, reads as the same; in a way that it calls
 * wrong, is refused.
 */

#include "params.h"
#include "reference_grammar.h"

/* `text` is one that sda_params_digest reads, and ref what it holds. */
void rewriting_check(struct sda_span text, const struct reference *ref);

#endif
