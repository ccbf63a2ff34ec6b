#ifndef SDA_COUNT_H
#define SDA_COUNT_H

/* A count is how many requests were sent with a nonce: the value of nc. */

#include "span.h"
#include "spec/count.h"

/*@ requires readable(nc);
    terminates \true;
    assigns \nothing;
    ensures "rfc7616#3.4-nc-used.read": \result == count_said(text(nc)); */
/*
 * The number that eight hexadecimal digits are; 0, which is no count, for any
 * other text.
 */
uint32_t sda_count_read(struct sda_span nc);

#endif
