#ifndef SDA_ROW_READ_H
#define SDA_ROW_READ_H

/*
 * A row is one Authorization or Proxy-Authorization field of a request; each is
 * meant for one server (RFC 3261 22.3).
 */

#include "credentials.h"
#include "field.h"
#include "reason.h"
#include "said.h"

/*@
  logic bytes name_authorization =
    snoc(snoc(snoc(snoc(snoc(snoc(snoc(snoc(snoc(snoc(snoc(snoc(snoc(empty,
    'A'), 'u'), 't'), 'h'), 'o'), 'r'), 'i'), 'z'), 'a'), 't'), 'i'), 'o'),
    'n');
  logic bytes name_proxy =
    snoc(snoc(snoc(snoc(snoc(snoc(empty, 'P'), 'r'), 'o'), 'x'), 'y'), '-');
  // what the rows for a server are named
  logic bytes rows_name(integer proxy) =
    proxy != 0 ? cat(name_proxy, name_authorization) : name_authorization;

  // t is of another scheme than Digest, whatever follows
  predicate is_foreign(bytes t) =
    token_end(t, 0) > 0 &&
    word_find(sub(t, 0, token_end(t, 0)), SDA_WORD_DIGEST, SDA_WORDS) ==
      SDA_WORDS;
  // the value of the field of t at k
  logic bytes row_value(bytes t, integer k) =
    sub(t, field_from(t, k), field_to(t, k));
  // why a row is none of ours, or no good
  predicate is_row_reason(integer r, bytes value) =
    (r == SDA_REASON_SCHEME <==> is_foreign(value)) &&
    (r == SDA_REASON_NONE <==> !is_foreign(value) &&
      is_verdict(SDA_OK, value, SDA_HEADER_CREDENTIALS)) &&
    (r == SDA_REASON_TWICE <==> !is_foreign(value) &&
      is_verdict(SDA_DUPLICATE, value, SDA_HEADER_CREDENTIALS)) &&
    (r == SDA_REASON_NONE || r == SDA_REASON_SCHEME ||
     r == SDA_REASON_TWICE || r == SDA_REASON_SYNTAX);
  // c is what reading makes of v
  predicate is_read{L}(struct sda_credentials *c, struct sda_span v) =
    is_reading{L}(&c->params, v, SDA_HEADER_CREDENTIALS) &&
    c->algorithm == algorithm_said{L}(c->params.known[SDA_NAME_ALGORITHM]) &&
    c->qop == qop_said{L}(c->params.known[SDA_NAME_QOP]);
  // v is where the value of the field of s, which is t, at k stands
  predicate is_value(struct sda_span v, struct sda_span s, bytes t,
                     integer k) =
    v.at == s.at + field_from(t, k) &&
    v.len == field_to(t, k) - field_from(t, k);
  // c is what reading makes of it
  predicate is_row{L}(struct sda_credentials *c, struct sda_span s,
                      integer k) =
    \let t = text{L}(s);
    0 <= field_from(t, k) <= field_to(t, k) <= s.len &&
    \forall struct sda_span v; is_value(v, s, t, k) ==> is_read{L}(c, v);
  // v lies in s, or is empty
  predicate is_part(struct sda_span v, struct sda_span s) =
    v.len == 0 ||
    \base_addr(v.at) == \base_addr(s.at) && s.at <= v.at &&
    v.at + v.len <= s.at + s.len;
  // so do all that c says
  predicate is_cut_from{L}(struct sda_credentials *c, struct sda_span s) =
    is_part(c->params.text, s) &&
    \forall integer n; 0 <= n < SDA_NAMES ==>
      is_part(c->params.known[n].value, s);
*/

/*@ requires readable(fields) && \valid(next) && *next <= fields.len &&
      \valid(row) && \separated(next, row);
    requires \separated(next, fields.at + (0 .. fields.len - 1)) &&
      \separated(row, fields.at + (0 .. fields.len - 1));
    terminates \true;
    assigns *next, *row;
    ensures "rfc3261#7.3.1-rows":
      \let k = field_find(text(fields), \old(*next), rows_name(proxy));
      k < 0 ? \result == SDA_REASON_ABSENT && *next == \old(*next)
            : is_row_reason(\result, row_value(text(fields), k)) &&
              *next == field_next(text(fields), k) &&
              \old(*next) < *next <= fields.len;
    ensures row: \result == SDA_REASON_NONE ==>
      is_row(row, fields,
             field_find(text(fields), \old(*next), rows_name(proxy)));
    ensures \result == SDA_REASON_NONE ==> is_credentials(row) &&
      is_cut_from(row, fields); */
/*
 * Reads the first row from *next on, and puts *next behind it. SDA_REASON_NONE,
 * or why it is none of ours, or no good, with *row of no use; SDA_REASON_ABSENT
 * if there is no row, with *next unchanged. What follows another scheme than
 * Digest is for those who know that scheme: it is not looked at.
 */
enum sda_reason sda_row_read(struct sda_span fields, bool proxy, size_t *next,
			     struct sda_credentials *row);

#endif
