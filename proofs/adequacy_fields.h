/*
 * What proofs/adequacy_words.c and adequacy_fields.c prove: the parameters of
 * spec/grammar_fields.h one by one are those of spec/grammar.h. Lemma
 * functions, as in proofs/adequacy.h.
 */
#ifndef ADEQUACY_FIELDS_H
#define ADEQUACY_FIELDS_H

#include "span.h"
#include "spec/grammar_fields.h"

/*@
  // A word is a token, and word_find finds the names of parameters.
  predicate words(bytes s) =
    (\forall integer i, j, w; WORD(s, i, j, w) ==> TOKEN(s, i, j)) &&
    (\forall integer i, j, w; WORD(s, i, j, w) ==> 0 <= w < 18 ==>
       word_find(sub(s, i, j), 0, 18) == w) &&
    (\forall integer i, j, w; 0 <= i <= j <= len(s) ==> 0 <= w < 18 ==>
       word_find(sub(s, i, j), 0, 18) == w ==> WORD(s, i, j, w)) &&
    (\forall integer i, j; 0 <= i <= j <= len(s) ==>
       (word_find(sub(s, i, j), 28, 29) == 28 <==> WORD(s, i, j, 28))) &&
    (\forall integer i, j; AKA_NAMESPACE(s, i, j) ==> TOKEN(s, i, j)) &&
    (\forall integer i, j; NC_VALUE(s, i, j) ==> TOKEN(s, i, j));
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures words(text(s)); */
void words_are_adequate(struct sda_span s);

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-params.rules": \forall integer i, j;
      (PARAM(text(s), i, j, 0) <==> DIGEST_CLN(text(s), i, j)) &&
      (PARAM(text(s), i, j, 1) <==> DIG_RESP(text(s), i, j)) &&
      (PARAM(text(s), i, j, 2) <==> AINFO(text(s), i, j)) &&
      (PARAM(text(s), i, j, 3) <==> AUTH_PARAM(text(s), i, j)); */
void param_is_adequate(struct sda_span s);

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures "rfc8760#2.7-challenge.rules":
      HEADER(text(s), 0) <==> CHALLENGE(text(s));
    ensures "rfc8760#2.7-credentials.rules":
      HEADER(text(s), 1) <==> CREDENTIALS(text(s));
    ensures "rfc3261#25.1-authentication-info.rules":
      PARAMS(text(s), 0, s.len, 2) <==> AUTHENTICATION_INFO(text(s)); */
void fields_are_adequate(struct sda_span s);

#endif
