#ifndef SDA_DRAFT_H
#define SDA_DRAFT_H

/* A draft is params that are put together, to be sent. */

#include "params.h"
#include "spec/image.h"

/*@
  // nothing is in it
  predicate is_blank(struct sda_params *p) =
    (\forall integer w; 0 <= w < SDA_NAMES ==> is_absent(p->known[w])) &&
    p->text.at == \null && p->text.len == 0;
  // p is the value of name w, to be sent in header h
  predicate is_put(struct sda_param p, integer h, integer w,
                   struct sda_span value) =
    p.name.at == \null && p.name.len == 0 && p.value == value &&
    p.form == form_sent(h, w) && p.word == w;
*/

/*@ requires \valid(out);
    terminates \true;
    assigns *out;
    ensures is_blank(out); */
/* Starts a draft. */
void sda_draft_make(struct sda_params *out);

/*@ requires name < SDA_NAMES && \valid(draft);
    terminates \true;
    assigns draft->known[name];
    ensures "rfc7616#3.3-quoted-names.put": "rfc7616#3.4-quoted-names.put":
            "rfc7616#3.5-quoted-names.put":
      is_put(draft->known[name], header, name, value); */
/* Puts in a known parameter, in the form in which that header has it. */
void sda_draft_put(enum sda_header header, struct sda_params *draft,
		   unsigned name, struct sda_span value);

#endif
