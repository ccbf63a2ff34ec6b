/* What proofs/adequacy_base64.c proves. */
#ifndef ADEQUACY_BASE64_H
#define ADEQUACY_BASE64_H

#include "span.h"
#include "spec/grammar_base64.h"

/*@ requires readable(v);
    terminates \true;
    assigns \nothing;
    ensures "rfc3310#3.4-auts.adequate":
      base64_octets(text(v)) == 14 <==> AUTS_VALUE(text(v)); */
void auts_is_adequate(struct sda_span v);

/*@ requires readable(v);
    terminates \true;
    assigns \nothing;
    ensures "rfc3310#3.2-aka-nonce.adequate":
      base64_octets(text(v)) >= 32 <==> AKA_NONCE_VALUE(text(v)); */
void aka_nonce_is_adequate(struct sda_span v);

/*@ requires readable(v);
    terminates \true;
    assigns \nothing;
    ensures base64_octets(text(v)) >= 0 ==>
      \forall integer k; 0 <= k < v.len ==>
        is_base64_char(at(text(v), k)) == 1 || at(text(v), k) == '='; */
void base64_is_visible(struct sda_span v);

#endif
