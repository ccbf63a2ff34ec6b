/*
 * What proofs/adequacy_line.c and adequacy_start.c prove of the lines of a
 * message, for adequacy_message.c; lemma functions, as in proofs/adequacy.h.
 */
#ifndef ADEQUACY_MESSAGE_H
#define ADEQUACY_MESSAGE_H

#include "line.h"
#include "spec/grammar_message.h"

/*@
  // What starts at i is a run of such octets up to where the function says.
  predicate number_fact(bytes s, integer i) =
    i <= number_end(s, i) <= len(s) &&
    (\forall integer k; i <= k < number_end(s, i) ==>
      is_digit(at(s, k)) == 1) &&
    (number_end(s, i) < len(s) ==> is_digit(at(s, number_end(s, i))) != 1);
  predicate visible_fact(bytes s, integer i) =
    i <= visible_end(s, i) <= len(s) &&
    (\forall integer k; i <= k < visible_end(s, i) ==>
      is_visible(at(s, k)) == 1) &&
    (visible_end(s, i) < len(s) ==>
      is_visible(at(s, visible_end(s, i))) != 1);
  predicate wsp_fact(bytes s, integer i) =
    i <= wsp_end(s, i) <= len(s) &&
    (\forall integer k; i <= k < wsp_end(s, i) ==> is_wsp(at(s, k)) == 1) &&
    (wsp_end(s, i) < len(s) ==> is_wsp(at(s, wsp_end(s, i))) != 1);
  predicate token_run(bytes s, integer i) =
    i <= token_end(s, i) <= len(s) &&
    (\forall integer k; i <= k < token_end(s, i) ==>
      is_token_char(at(s, k)) == 1) &&
    (token_end(s, i) < len(s) ==>
      is_token_char(at(s, token_end(s, i))) != 1);

  // Where a line ends there is its CRLF, and where one could end it does.
  predicate line_fact(bytes s, integer i) =
    (line_end(s, i) >= 0 ==> TEXTS(s, i, line_end(s, i)) &&
      CRLF(s, line_end(s, i), line_end(s, i) + 2)) &&
    \forall integer e; TEXTS(s, i, e) ==> CRLF(s, e, e + 2) ==>
      line_end(s, i) == e;
  predicate lines_fact(bytes s, integer i) =
    (lines_end(s, i) >= 0 ==> FOLDED(s, i, lines_end(s, i)) &&
      CRLF(s, lines_end(s, i), lines_end(s, i) + 2)) &&
    (\forall integer e; FOLDED(s, i, e) ==> i <= e <= len(s)) &&
    \forall integer e; FOLDED(s, i, e) ==> CRLF(s, e, e + 2) ==>
      is_fold(s, e) != 1 ==> lines_end(s, i) == e;

  predicate lines_facts(bytes s) =
    \forall integer i; 0 <= i <= len(s) ==>
      line_fact(s, i) && lines_fact(s, i);
*/

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures number_fact(text(s), i); */
void number_is_adequate(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures visible_fact(text(s), i); */
void visible_is_adequate(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures wsp_fact(text(s), i); */
void wsp_run_is_adequate(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures token_run(text(s), i); */
void token_run_is_adequate(struct sda_span s, size_t i);

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures lines_facts(text(s)); */
void lines_are_adequate(struct sda_span s);

/*@
  predicate start_fact(bytes s, integer i) =
    (start_end(s, i) >= 0 ==> START_LINE(s, i, start_end(s, i) + 2)) &&
    \forall integer j; START_LINE(s, i, j) ==> start_end(s, i) == j - 2;
*/

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures start_fact(text(s), i); */
/* Of proofs/adequacy_start.c. */
void start_is_adequate(struct sda_span s, size_t i);

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures sound: is_framed(text(s)) == 1 ==> MESSAGE(text(s));
    ensures complete: MESSAGE(text(s)) ==> is_framed(text(s)) == 1; */
/* The theorem, of proofs/adequacy_message.c. */
void message_is_adequate(struct sda_span s);

#endif
