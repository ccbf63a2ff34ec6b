#ifndef SDA_SECRET_H
#define SDA_SECRET_H

/* A secret is bytes whose values must not steer a branch or an address. */

#include <stdbool.h>
#include "span.h"

/* Are the bytes equal? Time depends on the lengths alone. */
bool sda_secret_equal(struct sda_span a, struct sda_span b);

/* Overwrites len bytes with zeros. */
void sda_secret_wipe(uint8_t *at, size_t len);

#endif
