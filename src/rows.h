#ifndef SDA_ROWS_H
#define SDA_ROWS_H

/* Which row of a request is for this server, and good. */

#include "row.h"
#include "row_read.h"

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
  // c is the first row of fields from i on, and next is behind it
  predicate is_next_row{L}(struct sda_credentials *c, struct sda_span fields,
                           integer i, integer next, bytes name) =
    \let k = field_find(text{L}(fields), i, name);
    k >= 0 && next == field_next(text{L}(fields), k) && is_row{L}(c, fields, k);
  // nothing that is told stands in s
  predicate is_untold{L}(struct sda_span s, size_t *next,
                         struct sda_credentials *c, struct sda_claim *m) =
    \separated(s.at + (0 .. s.len - 1), next) &&
    \separated(s.at + (0 .. s.len - 1), c) &&
    \separated(s.at + (0 .. s.len - 1), m);
  // nor in what decides whether a row is good
  predicate is_apart{L}(struct sda_server *s, struct sda_request *q,
                        struct sda_span context, struct sda_writer *w,
                        size_t *next, struct sda_credentials *c,
                        struct sda_claim *m) =
    \separated(next, c, m, s, q, w, w->at + (0 .. w->room - 1)) &&
    is_untold{L}(s->realm, next, c, m) &&
    is_untold{L}(s->keys.current, next, c, m) &&
    is_untold{L}(s->keys.previous, next, c, m) &&
    is_untold{L}(q->method, next, c, m) && is_untold{L}(q->uri, next, c, m) &&
    is_untold{L}(context, next, c, m);
*/

/*@ requires is_case(server, request, context, scratch);
    requires readable(fields) && apart(scratch, fields);
    requires \valid(next) && *next <= fields.len && \valid(credentials) &&
      \valid(out);
    requires is_apart(server, request, context, scratch, next, credentials,
                      out) &&
      is_untold(fields, next, credentials, out);
    terminates \true;
    assigns *next, *credentials, *out, scratch->len, scratch->overflow,
      scratch->at[scratch->len .. scratch->room - 1];
    ensures "rfc3261#22.1-realm-is-space": \result == SDA_REASON_NONE ==>
      is_good(server, credentials, request, now, context, out);
    ensures row: \result == SDA_REASON_NONE ==>
      is_credentials(credentials) &&
      \exists integer i; \old(*next) <= i < *next <= fields.len &&
        is_next_row(credentials, fields, i, *next,
                    rows_name(\old(server->proxy)));
    ensures "rfc3261#22.3-same-realm": \result != SDA_REASON_NONE ==>
      \old(*next) <= *next <= fields.len &&
      field_find(text(fields), *next, rows_name(\old(server->proxy))) < 0;
    ensures \result == SDA_REASON_ABSENT <==>
      \old(field_find(text(fields), *next, rows_name(server->proxy))) < 0;
    ensures \result != SDA_REASON_NONE ==> *out == \old(*out) &&
      *scratch == \old(*scratch); */
/*
 * Examines the rows of a request, Authorization or for a proxy Proxy-
 * Authorization, in their order, up to one that is good: then SDA_REASON_NONE,
 * and its credentials and claim, which borrow from fields and from the buffer
 * of scratch. If none is, the reason why the first one of our realm is not
 * good; if none is ours, why the first one that cannot be read is not; if all
 * are for others, why the first one is, SDA_REASON_SCHEME or SDA_REASON_REALM;
 * if there is no row, SDA_REASON_ABSENT. With any reason but SDA_REASON_NONE
 * *credentials is of no use, and nothing else is changed but *next;
 * sda_reason_status says what to answer. Rows of other realms and schemes stop
 * nobody, and neither does one that is malformed when another is ours.
 *
 * fields are those of sda_message_read; what stands behind something that is no
 * field is not seen. *next is where to start in them: 0; or where the call
 * before put it, behind the row that was good, when its claim was judged wrong:
 * then any reason means that there is no better row, and the claim stays
 * refused. now has the unit of server->lifetime, and context is the one that
 * sda_demand_make was given. When scratch has as many free octets as fields
 * are long, SDA_REASON_ROOM is not given; it keeps the texts of claims until it
 * is emptied for the next request. The server is one that sda_server_check
 * takes; scratch, next, credentials and out are apart from one another and from
 * all that is read, the body too, but what scratch has already, which may be
 * the realm or a key.
 */
enum sda_reason sda_rows_examine(const struct sda_server *server,
				 struct sda_span fields, size_t *next,
				 const struct sda_request *request,
				 uint64_t now, struct sda_span context,
				 struct sda_writer *scratch,
				 struct sda_credentials *credentials,
				 struct sda_claim *out);

#endif
