#include "rows.h"
#include "spec/bytes_lemmas.h"

/*@ lemma param_text{L}: \forall struct sda_param p, struct sda_span s,
      integer i; is_param(p, s, text{L}(s), i) ==>
      text{L}(p.value) ==
        value(text{L}(s), param_value(text{L}(s), i)); */

bool sda_rows_ours(struct sda_span value, struct sda_span realm)
{
	struct sda_credentials row;

	if (sda_credentials_read(value, &row) != SDA_OK)
		return false;
	/*@ assert found: is_found(row.params.known[SDA_NAME_REALM], value,
	      text(value), params_start(text(value)), SDA_HEADER_CREDENTIALS,
	      SDA_NAME_REALM); */
	struct sda_param said = row.params.known[SDA_NAME_REALM];
	bool ours = said.form != SDA_ABSENT &&
		    sda_quoted_equal(said.value, realm);
	//@ assert ours: ours <==> is_realm(text(value), text(realm));
	return ours;
}

/*@
  // how much a reason says of the request: that a row is good, that one of ours
  // is not, that one can be of anybody, that one is of others, nothing
  logic integer weight(integer reason) =
    reason == SDA_REASON_NONE ? 4 :
    reason == SDA_REASON_ABSENT ? 0 :
    reason <= SDA_REASON_REALM ? 1 :
    reason <= SDA_REASON_TWICE ? 2 : 3;
*/

/*@ requires SDA_REASON_NONE <= reason < SDA_REASONS;
    terminates \true;
    assigns \nothing;
    ensures \result == weight(reason); */
static unsigned weigh(enum sda_reason reason)
{
	switch (reason) {
	case SDA_REASON_NONE:
		return 4;
	case SDA_REASON_ABSENT:
		return 0;
	case SDA_REASON_SCHEME:
	case SDA_REASON_REALM:
		return 1;
	case SDA_REASON_SYNTAX:
	case SDA_REASON_TWICE:
		return 2;
	default:
		return 3;
	}
}

/*@ requires SDA_REASON_NONE <= first < SDA_REASONS;
    requires SDA_REASON_NONE <= second < SDA_REASONS;
    terminates \true;
    assigns \nothing;
    ensures \result == (weight(second) > weight(first) ? second : first); */
/* The better of two reasons, `first` being that of earlier rows. */
static enum sda_reason choose(enum sda_reason first, enum sda_reason second)
{
	return weigh(second) > weigh(first) ? second : first;
}

/*@
  // what could be read and written can be still
  predicate is_mapped{K, L}(struct sda_server *s, struct sda_request *q,
                            struct sda_writer *w) =
    (\valid_read{K}(s) ==> \valid_read{L}(s)) &&
    (\valid_read{K}(q) ==> \valid_read{L}(q)) &&
    (\valid{K}(w) ==> \valid{L}(w)) &&
    (\valid{K}(\at(w->at, K) + (0 .. \at(w->room, K) - 1)) ==>
     \valid{L}(\at(w->at, K) + (0 .. \at(w->room, K) - 1))) &&
    \forall struct sda_span t; readable{K}(t) ==> readable{L}(t);
  lemma rest_policy{K, L}: \forall struct sda_server *s,
    struct sda_request *q, struct sda_writer *w; is_mapped{K, L}(s, q, w) ==>
    server_spans{K, L}(s) ==> is_policy{K}(s) ==> is_policy{L}(s);
  lemma rest_asked{K, L}: \forall struct sda_server *s,
    struct sda_request *q, struct sda_writer *w; is_mapped{K, L}(s, q, w) ==>
    request_spans{K, L}(q) ==> is_request{K}(q) ==> is_request{L}(q);
  lemma rest_writable{K, L}: \forall struct sda_server *s,
    struct sda_request *q, struct sda_writer *w; is_mapped{K, L}(s, q, w) ==>
    \at(*w, L) == \at(*w, K) ==> writable{K}(w) ==> writable{L}(w);
  lemma rest_settled{K, L}: \forall struct sda_server *s,
    struct sda_request *q, struct sda_writer *w, struct sda_span t;
    is_mapped{K, L}(s, q, w) ==>
    \at(*w, L) == \at(*w, K) ==> is_settled{K}(w, t) ==> is_settled{L}(w, t);
  lemma rest_settled_for{K, L}: \forall struct sda_writer *w,
    struct sda_server *s, struct sda_request *q, struct sda_span context;
    is_mapped{K, L}(s, q, w) ==>
    server_spans{K, L}(s) ==> request_spans{K, L}(q) ==>
    \at(*w, L) == \at(*w, K) ==> is_settled_for{K}(w, s, q, context) ==>
    is_settled_for{L}(w, s, q, context);
  lemma rest_case{K, L}: \forall struct sda_writer *w, struct sda_server *s,
    struct sda_request *q, struct sda_span context;
    is_mapped{K, L}(s, q, w) ==>
    server_spans{K, L}(s) ==> request_spans{K, L}(q) ==>
    \at(*w, L) == \at(*w, K) ==> is_case{K}(s, q, context, w) ==>
    is_case{L}(s, q, context, w);
  lemma rest_apart{K, L}: \forall struct sda_writer *w, struct sda_server *s,
    struct sda_request *q, struct sda_span context, struct sda_claim *m,
    size_t *next, struct sda_credentials *c;
    server_spans{K, L}(s) ==> request_spans{K, L}(q) ==>
    \at(*w, L) == \at(*w, K) ==> is_apart{K}(s, q, context, w, next, c, m) ==>
    is_apart{L}(s, q, context, w, next, c, m);
*/

/*@
  // what lies in s is apart from what s is apart from
  lemma span_apart{L}: \forall struct sda_span v, struct sda_span s,
    struct sda_writer *w; is_part(v, s) ==> apart{L}(w, s) ==> apart{L}(w, v);
  lemma span_clear{L}: \forall struct sda_span v, struct sda_span s,
    struct sda_claim *m;
    is_part(v, s) ==> is_clear_of{L}(m, s) ==> is_clear_of{L}(m, v);
  lemma cut_own{L}: \forall struct sda_credentials *c, struct sda_span s,
    struct sda_writer *w, struct sda_claim *m; is_cut_from{L}(c, s) ==>
    apart{L}(w, s) ==> is_clear_of{L}(m, s) ==> \separated(m, c) ==>
    \separated(w, c) ==> \separated(w->at + (0 .. w->room - 1), c) ==>
    is_own{L}(c, w, m);

  // all that can be read and written to examine the rows of fields
  predicate is_ready{L}(struct sda_server *s, struct sda_span fields,
                        size_t *next, struct sda_request *q,
                        struct sda_span context, struct sda_writer *w,
                        struct sda_credentials *c, struct sda_claim *m) =
    is_case{L}(s, q, context, w) && readable{L}(fields) &&
    apart{L}(w, fields) && \valid{L}(next) && *next <= fields.len &&
    \valid{L}(c) && \valid{L}(m) && is_apart{L}(s, q, context, w, next, c, m) &&
    is_untold{L}(fields, next, c, m);
*/

/*@ requires is_ready(server, fields, next, request, context, scratch, row,
                      out);
    terminates \true;
    assigns *next, *row;
    ensures row:
      \let k = field_find(text(fields), \old(*next), rows_name(proxy));
      k < 0 ? \result == SDA_REASON_ABSENT && *next == \old(*next)
            : SDA_REASON_NONE <= \result < SDA_REASONS &&
              \result != SDA_REASON_ABSENT &&
              \old(*next) < *next <= fields.len;
    ensures ready: is_ready(server, fields, next, request, context, scratch,
                            row, out);
    ensures own: \result == SDA_REASON_NONE ==> is_credentials(row) &&
      is_own(row, scratch, out);
    ensures next: \result == SDA_REASON_NONE ==>
      is_next_row(row, fields, \old(*next), *next, rows_name(proxy));
    ensures left: *out == \old(*out) && *scratch == \old(*scratch);
    ensures pointed: server_spans{Old, Here}(server) &&
      request_spans{Old, Here}(request); */
/* sda_row_read, beside what it leaves alone. */
static enum sda_reason read_row(struct sda_span fields, bool proxy,
				size_t *next, struct sda_credentials *row)
	/*@ ghost (const struct sda_server *server,
	           const struct sda_request *request, struct sda_span context,
	           const struct sda_writer *scratch,
	           const struct sda_claim *out) */
{
	//@ assert apart: \separated(out, next) && \separated(out, row);
	enum sda_reason reason = sda_row_read(fields, proxy, next, row);

	//@ assert out: *out == \at(*out, Pre);
	//@ assert writer: *scratch == \at(*scratch, Pre);
	//@ assert realm: server->realm == \at(server->realm, Pre);
	//@ assert opaque: server->opaque == \at(server->opaque, Pre);
	//@ assert domain: server->domain == \at(server->domain, Pre);
	//@ assert keys: server->keys == \at(server->keys, Pre);
	//@ assert server: server_spans{Pre, Here}(server);
	//@ assert request: request_spans{Pre, Here}(request);
	//@ assert mapped: is_mapped{Pre, Here}(server, request, scratch);
	//@ assert still: is_case(server, request, context, scratch);
	/*@ assert aside: is_apart(server, request, context, scratch, next, row,
	                           out); */
	//@ assert beside: apart(scratch, fields);
	//@ assert of: is_clear_of(out, fields);
	//@ assert clear: reason == SDA_REASON_NONE ==> is_own(row, scratch, out);
	return reason;
}

/*@
  // a row is what it was when neither it nor the fields changed
  lemma fields_octet{K, L}: \forall struct sda_writer *w,
    struct sda_claim *m, struct sda_span s, integer k;
    octets_kept{K, L}(w, m) ==> writable{K}(w) ==> apart{K}(w, s) ==>
    is_clear_of{K}(m, s) ==> 0 <= k < s.len ==>
    \at(s.at[k], L) == \at(s.at[k], K);
  lemma fields_same{K, L}: \forall struct sda_writer *w,
    struct sda_claim *m, struct sda_span s; octets_kept{K, L}(w, m) ==>
    writable{K}(w) ==> apart{K}(w, s) ==> is_clear_of{K}(m, s) ==>
    0 <= s.len ==> text{L}(s) == text{K}(s);
  lemma value_text{L}: \forall struct sda_span v, struct sda_span s,
    integer i, j; 0 <= i <= j <= s.len ==> v.at == s.at + i ==>
    v.len == j - i ==> text{L}(v) == sub(text{L}(s), i, j);
  lemma value_is{L}: \forall struct sda_span v, struct sda_span s,
    bytes t, integer k; is_value(v, s, t, k) ==> text{L}(s) == t ==>
    0 <= field_from(t, k) <= field_to(t, k) <= s.len ==>
    text{L}(v) == row_value(t, k);
  lemma value_same{K, L}: \forall struct sda_span v, struct sda_span s,
    integer k; is_value(v, s, text{K}(s), k) ==> text{L}(s) == text{K}(s) ==>
    0 <= field_from(text{K}(s), k) <= field_to(text{K}(s), k) <= s.len ==>
    text{L}(v) == text{K}(v);
  lemma said_same{K, L}: \forall struct sda_credentials *c, integer n;
    row_stays{K, L}(c) ==> 0 <= n < SDA_NAMES ==>
    text{L}(\at(c->params.known[n].value, L)) ==
      text{K}(\at(c->params.known[n].value, K));
  lemma algorithm_same{K, L}: \forall struct sda_credentials *c;
    row_stays{K, L}(c) ==>
    algorithm_said{L}(\at(c->params.known[SDA_NAME_ALGORITHM], L)) ==
      algorithm_said{K}(\at(c->params.known[SDA_NAME_ALGORITHM], K));
  lemma qop_same{K, L}: \forall struct sda_credentials *c;
    row_stays{K, L}(c) ==>
    qop_said{L}(\at(c->params.known[SDA_NAME_QOP], L)) ==
      qop_said{K}(\at(c->params.known[SDA_NAME_QOP], K));
  lemma reading_same{K, L}: \forall struct sda_credentials *c,
    struct sda_span v; row_stays{K, L}(c) ==> text{L}(v) == text{K}(v) ==>
    is_reading{K}(\at(&c->params, K), v, SDA_HEADER_CREDENTIALS) ==>
    is_reading{L}(\at(&c->params, L), v, SDA_HEADER_CREDENTIALS);
  lemma read_same{K, L}: \forall struct sda_credentials *c,
    struct sda_span v; row_stays{K, L}(c) ==> text{L}(v) == text{K}(v) ==>
    is_read{K}(c, v) ==> is_read{L}(c, v);
  lemma row_same{K, L}: \forall struct sda_credentials *c,
    struct sda_span s, integer k; is_row{K}(c, s, k) ==>
    row_stays{K, L}(c) ==> text{L}(s) == text{K}(s) ==> is_row{L}(c, s, k);
  lemma next_row_same{K, L}: \forall struct sda_credentials *c,
    struct sda_span s, integer i, next, bytes name;
    is_next_row{K}(c, s, i, next, name) ==> row_stays{K, L}(c) ==>
    text{L}(s) == text{K}(s) ==> is_next_row{L}(c, s, i, next, name);
  lemma apart_aside{L}: \forall struct sda_server *s, struct sda_request *q,
    struct sda_span context, struct sda_writer *w, size_t *next,
    struct sda_credentials *c, struct sda_claim *m;
    is_apart{L}(s, q, context, w, next, c, m) ==>
    is_aside{L}(s, q, context, w, m);
*/

/*@ requires is_ready(server, fields, next, request, context, scratch, row,
                      out);
    terminates \true;
    assigns *next, *row, *out, scratch->len, scratch->overflow,
      scratch->at[scratch->len .. scratch->room - 1];
    ensures row:
      \let k = \old(field_find(text(fields), *next, rows_name(proxy)));
      k < 0 ? \result == SDA_REASON_ABSENT && *next == \old(*next)
            : SDA_REASON_NONE <= \result < SDA_REASONS &&
              \result != SDA_REASON_ABSENT &&
              \old(*next) < *next <= fields.len;
    ensures fields: text(fields) == \old(text(fields));
    ensures good: \result == SDA_REASON_NONE ==>
      is_good(server, row, request, now, context, out);
    ensures next: \result == SDA_REASON_NONE ==> is_credentials(row) &&
      is_next_row(row, fields, \old(*next), *next, rows_name(proxy));
    ensures left: \result != SDA_REASON_NONE ==>
      *out == \old(*out) && *scratch == \old(*scratch);
    ensures ready: \result != SDA_REASON_NONE ==>
      is_ready(server, fields, next, request, context, scratch, row, out); */
/* Reads and examines the next row. */
static enum sda_reason examine_next(const struct sda_server *server,
				    struct sda_span fields, bool proxy,
				    size_t *next,
				    const struct sda_request *request,
				    uint64_t now, struct sda_span context,
				    struct sda_writer *scratch,
				    struct sda_credentials *row,
				    struct sda_claim *out)
{
	enum sda_reason reason = read_row(fields, proxy, next, row)
		/*@ ghost (server, request, context, scratch, out) */;

	//@ assert fields: text(fields) == \at(text(fields), Pre);
	if (reason != SDA_REASON_NONE)
		return reason;
	//@ assert writable: writable(scratch) && 0 <= scratch->room;
	//@ assert clear: apart(scratch, fields) && is_clear_of(out, fields);
	//@ ghost Read: ;
	reason = sda_row_examine(server, row, request, now, context, scratch,
				 out);
	//@ assert next: *next == \at(*next, Read);
	//@ assert octets: octets_kept{Read, Here}(scratch, out);
	//@ assert fields: text(fields) == \at(text(fields), Read);
	//@ assert mapped: is_mapped{Read, Here}(server, request, scratch);
	return reason;
}

enum sda_reason sda_rows_examine(const struct sda_server *server,
				 struct sda_span fields, size_t *next,
				 const struct sda_request *request,
				 uint64_t now, struct sda_span context,
				 struct sda_writer *scratch,
				 struct sda_credentials *credentials,
				 struct sda_claim *out)
{
	const bool proxy = server->proxy;
	enum sda_reason reason = SDA_REASON_ABSENT;
	enum sda_reason found;

	/*@ loop invariant none: reason != SDA_REASON_NONE;
	    loop invariant range: SDA_REASON_NONE <= reason < SDA_REASONS;
	    loop invariant first: reason == SDA_REASON_ABSENT
	      ? field_find(text(fields), *next, rows_name(proxy)) ==
	        \at(field_find(text(fields), *next, rows_name(server->proxy)), Pre)
	      : \at(field_find(text(fields), *next, rows_name(server->proxy)), Pre)
	        >= 0;
	    loop invariant next: \at(*next, Pre) <= *next;
	    loop invariant ready: is_ready(server, fields, next, request, context,
	      scratch, credentials, out);
	    loop invariant left: *out == \at(*out, Pre) &&
	      *scratch == \at(*scratch, Pre);
	    loop invariant room: scratch->at == \at(scratch->at, Pre) &&
	      scratch->len == \at(scratch->len, Pre) &&
	      scratch->room == \at(scratch->room, Pre);
	    loop assigns reason, found, *next, *credentials, *out, scratch->len,
	      scratch->overflow,
	      scratch->at[\at(scratch->len, Pre) .. scratch->room - 1];
	    loop variant fields.len - *next; */
	while ((found = examine_next(server, fields, proxy, next, request, now,
				     context, scratch, credentials, out)) !=
	       SDA_REASON_ABSENT) {
		reason = choose(reason, found);
		if (reason == SDA_REASON_NONE)
			break;
	}
	return reason;
}
