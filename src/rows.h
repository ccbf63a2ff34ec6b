#ifndef SDA_ROWS_H
#define SDA_ROWS_H

/* Rows are a request's fields with credentials, one of them for a server. */

#include "examine.h"
#include "field.h"

/*@
  // credentials t say that realm, raw as in a challenge
  predicate is_realm(bytes t, bytes realm) =
    \let i = params_find(t, params_start(t), SDA_HEADER_CREDENTIALS,
                         SDA_NAME_REALM);
    i >= 0 && unesc(value(t, param_value(t, i))) == unesc(realm);
*/

/*@ requires readable(value) && readable(realm);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#22.3-other-realm": \result <==>
      is_verdict(SDA_OK, text(value), SDA_HEADER_CREDENTIALS) &&
      is_realm(text(value), text(realm)); */
/*
 * Are the credentials of a row of this realm, raw as in a challenge? A proxy
 * may take such a row out of what it forwards, and leaves all others (RFC 3261
 * 22.3).
 */
bool sda_rows_ours(struct sda_span value, struct sda_span realm);

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
*/

/*@
  // t is of another scheme than Digest, whatever follows
  predicate is_foreign(bytes t) =
    token_end(t, 0) > 0 &&
    word_find(sub(t, 0, token_end(t, 0)), SDA_WORD_DIGEST, SDA_WORDS) ==
      SDA_WORDS;
  // what stands for the reason of earlier rows and that of the next: a good row
  // before all, then the first one that is not for others, then the first one
  logic integer better_reason(integer first, integer second) =
    first == SDA_REASON_ABSENT || second == SDA_REASON_NONE ? second :
    reason_status(first) == SDA_UNSUPPORTED &&
    reason_status(second) != SDA_UNSUPPORTED ? second : first;
*/

/*@
  // all that is read when rows are examined can be, and scratch is apart
  predicate is_case{L}(struct sda_server *s, struct sda_request *q,
                       struct sda_span context, struct sda_writer *w) =
    is_policy{L}(s) && s->qop <= SDA_OFFERS_ALL && is_request{L}(q) &&
    readable{L}(context) && writable{L}(w) &&
    is_settled_for{L}(w, s, q, context);
  // nothing that is told stands in s
  predicate is_untold{L}(struct sda_span s, size_t *end,
                         struct sda_credentials *c, struct sda_claim *m) =
    \separated(s.at + (0 .. s.len - 1), end) &&
    \separated(s.at + (0 .. s.len - 1), c) &&
    \separated(s.at + (0 .. s.len - 1), m);
  // nor in what decides whether a row is good
  predicate is_apart{L}(struct sda_server *s, struct sda_request *q,
                        struct sda_span context, struct sda_writer *w,
                        size_t *end, struct sda_credentials *c,
                        struct sda_claim *m) =
    \separated(end, c, m, s, q, w, w->at + (0 .. w->room - 1)) &&
    is_untold{L}(s->realm, end, c, m) &&
    is_untold{L}(s->keys.current, end, c, m) &&
    is_untold{L}(s->keys.previous, end, c, m) &&
    is_untold{L}(q->method, end, c, m) && is_untold{L}(q->uri, end, c, m) &&
    is_untold{L}(context, end, c, m);
*/

/*@ requires is_case(server, request, context, scratch);
    requires readable(fields) && from <= fields.len && apart(scratch, fields);
    requires \valid(end) && \valid(credentials) && \valid(out);
    requires is_apart(server, request, context, scratch, end, credentials,
                      out) &&
      is_untold(fields, end, credentials, out);
    terminates \true;
    assigns *end, *credentials, *out, scratch->len, scratch->overflow,
      scratch->at[scratch->len .. scratch->room - 1];
    ensures "rfc3261#22.1-realm-is-space": \result == SDA_REASON_NONE ==>
      is_examined(SDA_REASON_NONE, server, credentials, request) &&
      is_ours(unesc(said(credentials, SDA_NAME_NONCE)), server,
              credentials->algorithm, context) &&
      is_claim{Here, Here}(out, credentials) && from < *end <= fields.len;
    ensures \result != SDA_REASON_NONE ==> *end == \old(*end) &&
      *credentials == \old(*credentials) && *out == \old(*out) &&
      *scratch == \old(*scratch) &&
      written(scratch) == \old(written(scratch)); */
/*
 * Examines the rows of a request, Authorization or for a proxy Proxy-
 * Authorization, in their order, up to one that is good: then SDA_REASON_NONE,
 * and its credentials and claim. If none is, the reason why the first one that
 * is not for others is not; if all are for others, why the first one is,
 * SDA_REASON_SCHEME or SDA_REASON_REALM; if there is no row,
 * SDA_REASON_ABSENT. Then nothing is changed. `from` is where to start in
 * fields: 0, or what *end was made by the call before when its claim was
 * judged wrong. Rows of other realms and schemes stop nobody, and neither does
 * one that is malformed when another is good. What follows another scheme than
 * Digest is for those who know that scheme: it is not looked at. The server is
 * one that sda_server_check takes; scratch, end, credentials and out are apart
 * from one another and from all that is read, but what scratch has already,
 * which may be the realm or a key.
 */
enum sda_reason sda_rows_examine(const struct sda_server *server,
				 struct sda_span fields, size_t from,
				 const struct sda_request *request,
				 uint64_t now, struct sda_span context,
				 struct sda_writer *scratch, size_t *end,
				 struct sda_credentials *credentials,
				 struct sda_claim *out);

#endif
