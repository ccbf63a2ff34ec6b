#ifndef SDA_PARAM_H
#define SDA_PARAM_H

/* A param is one name=value pair of a header field. */

#include "algorithm.h"
#include "production.h"
#include "qop.h"
#include "scan.h"
#include "span.h"
#include "spec/header.h"
#include "word.h"

/* Spans borrow from the text that was read; value lies inside the quotes. */
struct sda_param {
	struct sda_span name;
	struct sda_span value;
	enum sda_form form;
	unsigned word; /* which known name; SDA_NAMES for any other */
};

/*@
  // p is the param of s at i
  predicate is_param(struct sda_param p, struct sda_span s, bytes t,
                     integer i) =
    p.name.at == s.at + i && p.name.len == token_end(t, i) - i &&
    p.value.at == s.at + value_from(t, param_value(t, i)) &&
    p.value.len ==
      value_to(t, param_value(t, i)) - value_from(t, param_value(t, i)) &&
    p.form == value_form(t, param_value(t, i)) && p.form != SDA_ABSENT &&
    p.word == param_name(t, i) && p.word <= SDA_NAMES &&
    0 <= i && i < token_end(t, i) <= s.len &&
    0 <= value_from(t, param_value(t, i)) <=
      value_to(t, param_value(t, i)) <= s.len;

  predicate is_absent(struct sda_param p) =
    p.form == SDA_ABSENT && p.name.at == \null && p.name.len == 0 &&
    p.value.at == \null && p.value.len == 0 && p.word == SDA_NAMES;
*/

/*@
  // what is read can be read again
  lemma param_readable{L}: \forall struct sda_param p, struct sda_span s,
    bytes t, integer i;
    readable{L}(s) ==> is_param(p, s, t, i) ==>
    readable{L}(p.name) && readable{L}(p.value);
*/

/*@ requires readable(s) && i <= s.len;
    requires \valid(out);
    requires \separated(out, s.at + (0 .. s.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc3261#25.1-auth-param.exact":
      position(\result) == param_end(text(s), i, header);
    ensures \result != SDA_NONE ==> i < \result <= s.len;
    ensures \result != SDA_NONE ==> is_param(*out, s, text(s), i);
    ensures \result == SDA_NONE ==> *out == \old(*out); */
/* Reads the param at i; its end, or SDA_NONE with *out unchanged. */
size_t sda_param_read(enum sda_header header, struct sda_span s, size_t i,
		      struct sda_param *out);

/*@ logic integer algorithm_said{L}(struct sda_param p) =
      p.form == SDA_ABSENT ? SDA_MD5 : algorithm_named(text(p.value)); */

/*@ requires readable(algorithm.value);
    terminates \true;
    assigns \nothing;
    ensures "rfc7616#3.3-algorithm-default":
      \result == algorithm_said(algorithm); */
/* What an algorithm parameter says; SDA_MD5 when absent (RFC 7616 3.3). */
enum sda_algorithm sda_param_algorithm(struct sda_param algorithm);

/*@ logic integer qop_said{L}(struct sda_param p) =
      p.form == SDA_ABSENT ? SDA_QOP_NONE : qop_named(text(p.value)); */

/*@ requires readable(qop.value);
    terminates \true;
    assigns \nothing;
    ensures "rfc8760#2.6-qop-handled": \result == qop_said(qop); */
/* What a qop parameter with one value says; SDA_QOP_NONE when absent. */
enum sda_qop sda_param_qop(struct sda_param qop);

#endif
