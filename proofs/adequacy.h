/*
 * What proofs/adequacy.c proves of the lexical rules, for the proofs that use
 * it. Each void function is a lemma function: its contract is the theorem, its
 * loop the induction, its calls the uses of earlier theorems. None is linked.
 */
#ifndef ADEQUACY_H
#define ADEQUACY_H

#include "scan.h"
#include "spec/grammar_lex.h"

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures sound: SWS(text(s), i, sws_end(text(s), i));
    ensures longest: \forall integer j;
      SWS(text(s), i, j) ==> j <= sws_end(text(s), i); */
void sws_is_adequate(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures sound: i < token_end(text(s), i) ==>
      TOKEN(text(s), i, token_end(text(s), i));
    ensures longest: \forall integer j;
      TOKEN(text(s), i, j) ==> j <= token_end(text(s), i);
    ensures i <= token_end(text(s), i) <= s.len; */
void token_is_adequate(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures sound: LHEXS(text(s), i, lhex_end(text(s), i));
    ensures longest: \forall integer j;
      LHEXS(text(s), i, j) ==> j <= lhex_end(text(s), i); */
void lhex_is_adequate(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    requires c == '=' || c == ',';
    terminates \true;
    assigns \nothing;
    ensures sound: separator_end(text(s), i, c) >= 0 ==>
      SEPARATOR(text(s), i, separator_end(text(s), i, c), c);
    ensures longest: \forall integer j; SEPARATOR(text(s), i, j, c) ==>
      j <= separator_end(text(s), i, c); */
void separator_is_adequate(struct sda_span s, size_t i, uint8_t c);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures sound: ldquot_end(text(s), i) >= 0 ==>
      LDQUOT(text(s), i, ldquot_end(text(s), i));
    ensures only: \forall integer j; LDQUOT(text(s), i, j) ==>
      j == ldquot_end(text(s), i); */
void ldquot_is_adequate(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures sound: rdquot_end(text(s), i) >= 0 ==>
      RDQUOT(text(s), i, rdquot_end(text(s), i));
    ensures longest: \forall integer j; RDQUOT(text(s), i, j) ==>
      j <= rdquot_end(text(s), i); */
void rdquot_is_adequate(struct sda_span s, size_t i);

/*@ // the claim about one start, named so that it can be a trigger
    predicate quoted_sound(bytes s, integer i) =
      \let e = quoted_close(s, i); e >= 0 ==>
        i <= e < len(s) && at(s, e) == '"' && QUOTED_BODY(s, i, e); */

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; 0 <= i <= s.len ==>
      quoted_sound(text(s), i); */
void quoted_is_sound(struct sda_span s);

/*@ requires readable(s) && j < s.len && s.at[j] == '"';
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; 0 <= i <= j ==>
      QUOTED_BODY(text(s), i, j) ==> quoted_close(text(s), i) == j; */
void quoted_is_complete(struct sda_span s, size_t j);

#endif
