/* What proofs/adequacy_ext_value.c proves of values in a character set. */
#ifndef ADEQUACY_EXT_VALUE_H
#define ADEQUACY_EXT_VALUE_H

#include "span.h"
#include "spec/grammar_ext_value.h"

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures sound: is_ext_value(text(s)) == 1 ==> EXT_VALUE(text(s));
    ensures complete: EXT_VALUE(text(s)) ==> is_ext_value(text(s)) == 1; */
void ext_value_is_adequate(struct sda_span s);

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures sound: is_ext_value(text(s)) == 1 && TOKEN(text(s), 0, s.len) ==>
      SIP_EXT_VALUE(text(s));
    ensures complete: SIP_EXT_VALUE(text(s)) ==>
      is_ext_value(text(s)) == 1 && TOKEN(text(s), 0, s.len); */
void sip_ext_value_is_adequate(struct sda_span s);

#endif
