#ifndef SDA_PARAMS_H
#define SDA_PARAMS_H

/* Params are the comma-separated name=value pairs after the scheme. */

#include "algorithm.h"
#include "scan.h"
#include "span.h"
#include "spec/header.h"
#include "status.h"
#include "word.h"

enum sda_form {
	SDA_ABSENT = 0,
	SDA_TOKEN,
	SDA_QUOTED
};

/* Spans borrow from the text that was read; value lies inside the quotes. */
struct sda_param {
	struct sda_span name;
	struct sda_span value;
	enum sda_form form;
};

/* What was found for each known name, SDA_ABSENT where there was none. */
struct sda_params {
	struct sda_param known[SDA_NAMES];
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
    0 <= i && i < token_end(t, i) <= s.len &&
    0 <= value_from(t, param_value(t, i)) <=
      value_to(t, param_value(t, i)) <= s.len;

  predicate is_absent(struct sda_param p) =
    p.form == SDA_ABSENT && p.name.at == \null && p.name.len == 0 &&
    p.value.at == \null && p.value.len == 0;

  // p is the first param of s at or behind i with the known name w, if any
  predicate is_found(struct sda_param p, struct sda_span s, bytes t,
                     integer i, integer w) =
    params_find(t, i, w) < 0 ? is_absent(p)
                             : is_param(p, s, t, params_find(t, i, w));
*/

/*@
  // what is found can be read
  lemma param_readable{L}: \forall struct sda_param p, struct sda_span s,
    bytes t, integer i;
    readable{L}(s) ==> is_param(p, s, t, i) ==>
    readable{L}(p.name) && readable{L}(p.value);
  lemma found_readable{L}: \forall struct sda_param p, struct sda_span s,
    bytes t, integer i, w;
    readable{L}(s) ==> is_found(p, s, t, i, w) ==> readable{L}(p.value);
*/

/*@ requires readable(s) && i <= s.len;
    requires \valid(out);
    requires \separated(out, s.at + (0 .. s.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc3261#25.1-auth-param.exact":
      position(\result) == param_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len;
    ensures \result != SDA_NONE ==> is_param(*out, s, text(s), i);
    ensures \result == SDA_NONE ==> *out == \old(*out); */
/* Reads the param at i; its end, or SDA_NONE with *out unchanged. */
size_t sda_params_next(struct sda_span s, size_t i, struct sda_param *out);

/*@ requires readable(s) && i <= s.len;
    requires \valid(out);
    requires \separated(out, s.at + (0 .. s.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc3261#25.1-params.exact": \result == SDA_MALFORMED <==>
      params_ok(text(s), i) == 0;
    ensures "rfc7235#2.1-once": \result == SDA_DUPLICATE <==>
      params_ok(text(s), i) != 0 && params_duplicate(text(s), i);
    ensures \result == SDA_MALFORMED || \result == SDA_DUPLICATE ||
      \result == SDA_OK;
    ensures \result == SDA_OK ==> \forall integer w; 0 <= w < SDA_NAMES ==>
      is_found(out->known[w], s, text(s), i, w);
    ensures \result != SDA_OK ==> *out == \old(*out); */
/*
 * Reads s from i to its end. SDA_MALFORMED outside the language of
 * auth-param *(COMMA auth-param), SDA_DUPLICATE when a known name occurs twice;
 * then *out is unchanged.
 */
enum sda_status sda_params_read(struct sda_span s, size_t i,
				struct sda_params *out);

/*@
  // status is what reading t, the value of a header field, has to answer
  predicate is_verdict(integer status, bytes t) =
    (status == SDA_TOO_LONG <==> len(t) > SDA_SPAN_MAX) &&
    (status == SDA_MALFORMED <==>
      len(t) <= SDA_SPAN_MAX && header_ok(t) == 0) &&
    (status == SDA_UNSUPPORTED <==>
      len(t) <= SDA_SPAN_MAX && header_ok(t) != 0 && !is_digest(t)) &&
    (status == SDA_DUPLICATE <==>
      len(t) <= SDA_SPAN_MAX && header_ok(t) != 0 && is_digest(t) &&
      params_duplicate(t, params_start(t))) &&
    (status == SDA_OK || status == SDA_TOO_LONG || status == SDA_MALFORMED ||
     status == SDA_UNSUPPORTED || status == SDA_DUPLICATE);

  // p holds every known param of value
  predicate is_reading{L}(struct sda_params *p, struct sda_span value) =
    \forall integer w; 0 <= w < SDA_NAMES ==>
      is_found(p->known[w], value, text(value), params_start(text(value)), w);
*/

/*@ requires \valid_read(value.at + (0 .. value.len - 1));
    requires \valid(out);
    requires \separated(out, value.at + (0 .. value.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc8760#2.7-header.exact": is_verdict(\result, text(value));
    ensures \result == SDA_OK ==> is_reading(out, value);
    ensures \result != SDA_OK ==> *out == \old(*out); */
/*
 * Reads "Digest" LWS params. SDA_MALFORMED outside the language of
 * auth-scheme LWS params, SDA_UNSUPPORTED for another scheme, SDA_DUPLICATE
 * as above, SDA_TOO_LONG beyond SDA_SPAN_MAX; then *out is unchanged.
 */
enum sda_status sda_params_digest(struct sda_span value,
				  struct sda_params *out);

/*@ logic integer algorithm_said{L}(struct sda_param p) =
      p.form == SDA_ABSENT ? SDA_MD5 : algorithm_named(text(p.value)); */

/*@ requires readable(algorithm.value);
    terminates \true;
    assigns \nothing;
    ensures "rfc7616#3.3-algorithm-default":
      \result == algorithm_said(algorithm); */
/* What an algorithm parameter says; SDA_MD5 when absent (RFC 7616 3.3). */
enum sda_algorithm sda_params_algorithm(struct sda_param algorithm);

#endif
