#ifndef SDA_PARAMS_H
#define SDA_PARAMS_H

/* Params are the comma-separated name=value pairs of a header field. */

#include "param.h"
#include "status.h"

/* What was found for each known name, SDA_ABSENT where there was none. */
struct sda_params {
	struct sda_param known[SDA_NAMES];
	struct sda_span text; /* the whole list; it has the unknown ones too */
};

/*@
  // p is the first param of s at or behind i with the known name w, if any
  predicate is_found(struct sda_param p, struct sda_span s, bytes t,
                     integer i, integer h, integer w) =
    params_find(t, i, h, w) < 0 ? is_absent(p)
                                : is_param(p, s, t, params_find(t, i, h, w));

  // p holds every known param of s from i on, and where they all are
  predicate is_list{L}(struct sda_params *p, struct sda_span s, integer i,
                       integer h) =
    (\forall integer w; 0 <= w < SDA_NAMES ==>
      is_found(p->known[w], s, text(s), i, h, w)) &&
    0 <= i <= s.len && p->text.at == s.at + i && p->text.len == s.len - i;

  // everything that p points to can be read
  predicate legible{L}(struct sda_params *p) =
    \valid_read{L}(p) && readable{L}(p->text) &&
    \forall integer n; 0 <= n < SDA_NAMES ==>
      p->known[n].form != SDA_ABSENT ==> readable{L}(p->known[n].value);
*/

/*@
  lemma found_readable{L}: \forall struct sda_param p, struct sda_span s,
    bytes t, integer i, h, w;
    readable{L}(s) ==> is_found(p, s, t, i, h, w) ==> readable{L}(p.value);
*/

/*@ requires readable(s) && i <= s.len;
    requires \valid(out);
    requires \separated(out, s.at + (0 .. s.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc3261#25.1-params.exact": \result == SDA_MALFORMED <==>
      params_ok(text(s), i, header) == 0;
    ensures "rfc7235#2.1-once": "rfc7616#3.4-username-once":
      \result == SDA_DUPLICATE <==>
      params_ok(text(s), i, header) != 0 &&
      params_duplicate(text(s), i, header);
    ensures \result == SDA_MALFORMED || \result == SDA_DUPLICATE ||
      \result == SDA_OK;
    ensures \result == SDA_OK ==> is_list(out, s, i, header);
    ensures \result != SDA_OK ==> *out == \old(*out); */
/*
 * Reads s from i to its end. SDA_MALFORMED outside the language of
 * param *(COMMA param), with the params that the header has; SDA_DUPLICATE when
 * a known name occurs twice, or username beside username*; then *out is
 * unchanged.
 */
enum sda_status sda_params_read(enum sda_header header, struct sda_span s,
				size_t i, struct sda_params *out);

/*@
  // status is what reading t, the value of header field h, has to answer
  predicate is_verdict(integer status, bytes t, integer h) =
    (status == SDA_TOO_LONG <==> len(t) > SDA_SPAN_MAX) &&
    (status == SDA_MALFORMED <==>
      len(t) <= SDA_SPAN_MAX && header_ok(t, h) == 0) &&
    (status == SDA_UNSUPPORTED <==>
      len(t) <= SDA_SPAN_MAX && header_ok(t, h) != 0 && !is_digest(t)) &&
    (status == SDA_DUPLICATE <==>
      len(t) <= SDA_SPAN_MAX && header_ok(t, h) != 0 && is_digest(t) &&
      params_duplicate(t, params_start(t), h)) &&
    (status == SDA_OK || status == SDA_TOO_LONG || status == SDA_MALFORMED ||
     status == SDA_UNSUPPORTED || status == SDA_DUPLICATE);

  // p holds the params of value, a challenge or credentials
  predicate is_reading{L}(struct sda_params *p, struct sda_span value,
                          integer h) =
    is_list{L}(p, value, params_start(text(value)), h);
*/

/*@ requires \valid_read(value.at + (0 .. value.len - 1));
    requires \valid(out);
    requires \separated(out, value.at + (0 .. value.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc8760#2.7-header.exact":
      is_verdict(\result, text(value), header);
    ensures \result == SDA_OK ==> is_reading(out, value, header);
    ensures \result != SDA_OK ==> *out == \old(*out); */
/*
 * Reads "Digest" LWS params. SDA_MALFORMED outside the language of
 * auth-scheme LWS params, SDA_UNSUPPORTED for another scheme, SDA_DUPLICATE
 * as above, SDA_TOO_LONG beyond SDA_SPAN_MAX; then *out is unchanged.
 */
enum sda_status sda_params_digest(enum sda_header header,
				  struct sda_span value,
				  struct sda_params *out);

#endif
