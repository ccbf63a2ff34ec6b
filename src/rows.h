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

/*@ requires is_policy(server) && is_request(request) && readable(context);
    requires readable(fields) && from <= fields.len;
    requires writable(scratch) && apart(scratch, fields);
    requires \valid(end) && \valid(credentials) && \valid(out);
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
 * Digest is for those who know that scheme: it is not looked at.
 */
enum sda_reason sda_rows_examine(const struct sda_server *server,
				 struct sda_span fields, size_t from,
				 const struct sda_request *request,
				 uint64_t now, struct sda_span context,
				 struct sda_writer *scratch, size_t *end,
				 struct sda_credentials *credentials,
				 struct sda_claim *out);

#endif
