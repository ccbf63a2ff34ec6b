#include "row.h"
#include "spec/bytes_lemmas.h"
#include "spec/alike.h"

/*@
  // from K to L nothing was written but what w may write, its length, and m:
  // so much for each kind of value
  predicate lens_kept{K, L}(struct sda_writer *w, struct sda_claim *m) =
    \forall size_t *p; \separated(p, m) ==> \separated(p, w) ==>
      \at(*p, L) == \at(*p, K);
  predicate enums_kept{K, L}(struct sda_claim *m) =
    \forall unsigned *p; \separated(p, m) ==> \at(*p, L) == \at(*p, K);
  predicate ats_kept{K, L}(struct sda_claim *m) =
    \forall uint8_t **p; \separated(p, m) ==> \at(*p, L) == \at(*p, K);
  lemma kept_octets{K, L}: \forall struct sda_writer *w, struct sda_claim *m,
    struct sda_span s, integer k; octets_kept{K, L}(w, m) ==>
    is_settled{K}(w, s) ==> is_clear_of{K}(m, s) ==> 0 <= k < s.len ==>
    \at(s.at[k], L) == \at(s.at[k], K);
  lemma kept_text{K, L}: \forall struct sda_writer *w, struct sda_claim *m,
    struct sda_span s; octets_kept{K, L}(w, m) ==>
    is_settled{K}(w, s) ==> is_clear_of{K}(m, s) ==> 0 <= s.len ==>
    text{L}(s) == text{K}(s);
  lemma apart_settled{L}: \forall struct sda_writer *w, struct sda_span s;
    writable{L}(w) ==> 0 <= w->len ==> readable{L}(s) ==> apart{L}(w, s) ==>
    is_settled{L}(w, s);
  lemma part_apart: \forall struct sda_span *s, struct sda_claim *m;
    \separated(s, m) ==> \separated(&s->len, m) && \separated(&s->at, m);
  lemma part_beside: \forall struct sda_span *s, struct sda_writer *w;
    \separated(s, w) ==> \separated(&s->len, w) && \separated(&s->at, w);
  lemma kept_span_len{K, L}: \forall struct sda_writer *w,
    struct sda_claim *m, struct sda_span *s; lens_kept{K, L}(w, m) ==>
    \separated(s, m) ==> \separated(s, w) ==>
    \at(s->len, L) == \at(s->len, K);
  lemma kept_span_at{K, L}: \forall struct sda_claim *m, struct sda_span *s;
    ats_kept{K, L}(m) ==> \separated(s, m) ==>
    \at(s->at, L) == \at(s->at, K);
  lemma kept_span{K, L}: \forall struct sda_writer *w, struct sda_claim *m,
    struct sda_span *s; lens_kept{K, L}(w, m) ==> ats_kept{K, L}(m) ==>
    \separated(s, m) ==> \separated(s, w) ==> \at(*s, L) == \at(*s, K);
  lemma server_apart: \forall struct sda_server *s, struct sda_claim *m;
    \separated(s, m) ==> \separated(&s->realm, m) &&
    \separated(&s->keys.current, m) && \separated(&s->keys.previous, m);
  lemma server_beside: \forall struct sda_server *s, struct sda_writer *w;
    \separated(s, w) ==> \separated(&s->realm, w) &&
    \separated(&s->keys.current, w) && \separated(&s->keys.previous, w);
  lemma kept_server_spans{K, L}: \forall struct sda_writer *w,
    struct sda_claim *m, struct sda_server *s; lens_kept{K, L}(w, m) ==>
    ats_kept{K, L}(m) ==> \separated(s, m) ==> \separated(s, w) ==>
    \at(s->realm, L) == \at(s->realm, K) &&
    \at(s->keys.current, L) == \at(s->keys.current, K) &&
    \at(s->keys.previous, L) == \at(s->keys.previous, K);
  lemma server_fields_apart: \forall struct sda_server *s,
    struct sda_claim *m; \separated(s, m) ==>
    \separated(&s->qop, m) && \separated(&s->lifetime, m);
  lemma server_fields_beside: \forall struct sda_server *s,
    struct sda_writer *w; \separated(s, w) ==> \separated(&s->lifetime, w);
  lemma kept_server_qop{K, L}: \forall struct sda_claim *m,
    struct sda_server *s; enums_kept{K, L}(m) ==> \separated(s, m) ==>
    \at(s->qop, L) == \at(s->qop, K);
  lemma good_is{L}: \forall struct sda_server *s, struct sda_credentials *c,
    struct sda_request *q, integer now, struct sda_span context,
    struct sda_claim *m; is_examined{L}(SDA_REASON_NONE, s, c, q) ==>
    is_ours{L}(unesc(said{L}(c, SDA_NAME_NONCE)), s, c->algorithm, context)
    ==> is_claim{L, L}(m, c) ==> is_legible{L}(m) ==>
    is_timed{L, L}(m, s, q, now) ==> is_good{L}(s, c, q, now, context, m);
  lemma request_apart: \forall struct sda_request *q, struct sda_claim *m;
    \separated(q, m) ==> \separated(&q->method, m) &&
    \separated(&q->uri, m) && \separated(&q->body, m);
  lemma request_beside: \forall struct sda_request *q, struct sda_writer *w;
    \separated(q, w) ==> \separated(&q->method, w) &&
    \separated(&q->uri, w) && \separated(&q->body, w);
  lemma kept_request_spans{K, L}: \forall struct sda_writer *w,
    struct sda_claim *m, struct sda_request *q; lens_kept{K, L}(w, m) ==>
    ats_kept{K, L}(m) ==> \separated(q, m) ==> \separated(q, w) ==>
    \at(q->method, L) == \at(q->method, K) &&
    \at(q->uri, L) == \at(q->uri, K) && \at(q->body, L) == \at(q->body, K);
  lemma known_apart: \forall struct sda_credentials *c, struct sda_claim *m,
    integer n; \separated(c, m) ==> 0 <= n < SDA_NAMES ==>
    \separated(&c->params.known[n].name, m) &&
    \separated(&c->params.known[n].value, m) &&
    \separated((unsigned *)&c->params.known[n].form, m) &&
    \separated(&c->params.known[n].word, m);
  lemma known_beside: \forall struct sda_credentials *c,
    struct sda_writer *w, integer n; \separated(c, w) ==>
    0 <= n < SDA_NAMES ==> \separated(&c->params.known[n].name, w) &&
    \separated(&c->params.known[n].value, w);
  lemma kept_known_len{K, L}: \forall struct sda_writer *w,
    struct sda_claim *m, struct sda_credentials *c, integer n;
    lens_kept{K, L}(w, m) ==> \separated(c, m) ==> \separated(c, w) ==>
    0 <= n < SDA_NAMES ==> \at(c->params.known[n].value.len, L) ==
      \at(c->params.known[n].value.len, K) &&
    \at(c->params.known[n].name.len, L) ==
      \at(c->params.known[n].name.len, K);
  lemma kept_known_at{K, L}: \forall struct sda_claim *m,
    struct sda_credentials *c, integer n; ats_kept{K, L}(m) ==>
    \separated(c, m) ==> 0 <= n < SDA_NAMES ==>
    \at(c->params.known[n].value.at, L) ==
      \at(c->params.known[n].value.at, K) &&
    \at(c->params.known[n].name.at, L) ==
      \at(c->params.known[n].name.at, K);
  lemma kept_form{K, L}: \forall struct sda_claim *m,
    struct sda_credentials *c, integer n; enums_kept{K, L}(m) ==>
    \separated(c, m) ==> 0 <= n < SDA_NAMES ==>
    \at(c->params.known[n].form, L) == \at(c->params.known[n].form, K) &&
    \at(c->params.known[n].word, L) == \at(c->params.known[n].word, K);
  lemma kept_chosen{K, L}: \forall struct sda_claim *m,
    struct sda_credentials *c; enums_kept{K, L}(m) ==> \separated(c, m) ==>
    \at(c->algorithm, L) == \at(c->algorithm, K) &&
    \at(c->qop, L) == \at(c->qop, K);
  predicate known_kept{K, L}(struct sda_credentials *c, integer n) =
    \at(c->params.known[n].form, L) == \at(c->params.known[n].form, K) &&
    \at(c->params.known[n].value.at, L) ==
      \at(c->params.known[n].value.at, K) &&
    \at(c->params.known[n].value.len, L) ==
      \at(c->params.known[n].value.len, K);
  lemma known_same{K, L}: \forall struct sda_writer *w, struct sda_claim *m,
    struct sda_credentials *c, integer n; lens_kept{K, L}(w, m) ==>
    enums_kept{K, L}(m) ==> ats_kept{K, L}(m) ==>
    \separated(c, m) ==> \separated(c, w) ==> 0 <= n < SDA_NAMES ==>
    \at(c->params.known[n], L) == \at(c->params.known[n], K);
  lemma known_all{K, L}: \forall struct sda_writer *w, struct sda_claim *m,
    struct sda_credentials *c; lens_kept{K, L}(w, m) ==>
    enums_kept{K, L}(m) ==> ats_kept{K, L}(m) ==>
    \separated(c, m) ==> \separated(c, w) ==> all_same{K, L}(c);
  predicate row_kept{K, L}(struct sda_credentials *c) =
    \at(c->algorithm, L) == \at(c->algorithm, K) &&
    \at(c->qop, L) == \at(c->qop, K) &&
    \forall integer n; 0 <= n < SDA_NAMES ==>
      \at(c->params.known[n].form, L) == \at(c->params.known[n].form, K) &&
      \at(c->params.known[n].value.at, L) ==
        \at(c->params.known[n].value.at, K) &&
      \at(c->params.known[n].value.len, L) ==
        \at(c->params.known[n].value.len, K);
  lemma own_settled{L}: \forall struct sda_writer *w, struct sda_claim *m,
    struct sda_credentials *c, integer n;
    writable{L}(w) ==> 0 <= w->len ==> is_credentials{L}(c) ==>
    is_own{L}(c, w, m) ==> 0 <= n < SDA_NAMES ==>
    is_settled{L}(w, c->params.known[n].value) &&
    is_clear_of{L}(m, c->params.known[n].value);
  lemma said_kept{K, L}: \forall struct sda_writer *w, struct sda_claim *m,
    struct sda_credentials *c, integer n; octets_kept{K, L}(w, m) ==>
    known_kept{K, L}(c, n) ==>
    is_settled{K}(w, \at(c->params.known[n].value, K)) ==>
    is_clear_of{K}(m, \at(c->params.known[n].value, K)) ==>
    0 <= \at(c->params.known[n].value.len, K) ==>
    said{L}(c, n) == said{K}(c, n);
  predicate row_settled{K}(struct sda_writer *w, struct sda_claim *m,
                           struct sda_credentials *c) =
    \forall integer n; 0 <= n < SDA_NAMES ==>
      is_settled{K}(w, \at(c->params.known[n].value, K)) &&
      is_clear_of{K}(m, \at(c->params.known[n].value, K)) &&
      0 <= \at(c->params.known[n].value.len, K);
  predicate all_said{K, L}(struct sda_credentials *c) =
    \forall integer n; 0 <= n < SDA_NAMES ==> said{L}(c, n) == said{K}(c, n);
  lemma row_known{K, L}: \forall struct sda_credentials *c, integer n;
    row_kept{K, L}(c) ==> 0 <= n < SDA_NAMES ==> known_kept{K, L}(c, n);
  lemma said_stays{K, L}: \forall struct sda_writer *w, struct sda_claim *m,
    struct sda_credentials *c, integer n; octets_kept{K, L}(w, m) ==>
    row_kept{K, L}(c) ==> row_settled{K}(w, m, c) ==> 0 <= n < SDA_NAMES ==>
    said{L}(c, n) == said{K}(c, n);
  lemma all_kept{K, L}: \forall struct sda_writer *w, struct sda_claim *m,
    struct sda_credentials *c; octets_kept{K, L}(w, m) ==>
    row_kept{K, L}(c) ==> row_settled{K}(w, m, c) ==> all_said{K, L}(c);
  lemma row_alike{K, L}: \forall struct sda_credentials *c;
    row_kept{K, L}(c) ==> all_said{K, L}(c) ==> says_alike{K, L}(c, c);
  lemma examined_range{L}: \forall integer r, struct sda_server *s,
    struct sda_credentials *c, struct sda_request *q;
    is_examined{L}(r, s, c, q) ==>
    SDA_REASON_NONE <= r < SDA_REASONS && r != SDA_REASON_ABSENT;
  lemma row_stays{K, L}: \forall struct sda_writer *w, struct sda_claim *m,
    struct sda_credentials *c; lens_kept{K, L}(w, m) ==>
    enums_kept{K, L}(m) ==> ats_kept{K, L}(m) ==>
    \separated(c, m) ==> \separated(c, w) ==> row_kept{K, L}(c);
*/

enum sda_reason sda_row_examine(const struct sda_server *server,
				const struct sda_credentials *row,
				const struct sda_request *request, uint64_t now,
				struct sda_span context,
				struct sda_writer *scratch,
				struct sda_claim *out)
{
	/*@ assert clear: \separated(scratch, row) && \separated(out, row) &&
	      \separated(scratch->at + (0 .. scratch->room - 1), row); */
	/*@ assert clear_server: \separated(scratch, server) &&
	      \separated(out, server) &&
	      \separated(scratch->at + (0 .. scratch->room - 1), server); */
	/*@ assert clear_request: \separated(scratch, request) &&
	      \separated(out, request) &&
	      \separated(scratch->at + (0 .. scratch->room - 1), request); */
	enum sda_reason reason = sda_examine_credentials(
		server, row, request, now, context, scratch, out);

	//@ assert all: row->params.text == \at(row->params.text, Pre);
	//@ assert lens: lens_kept{Pre, Here}(scratch, out);
	//@ assert enums: enums_kept{Pre, Here}(out);
	//@ assert ats: ats_kept{Pre, Here}(out);
	//@ assert octets: octets_kept{Pre, Here}(scratch, out);
	//@ assert row: row_kept{Pre, Here}(row);
	/*@ assert long_enough: \forall integer n; 0 <= n < SDA_NAMES ==>
	      0 <= \at(row->params.known[n].value.len, Pre); */
	/*@ assert each: \forall integer n; 0 <= n < SDA_NAMES ==>
	      is_settled{Pre}(scratch, \at(row->params.known[n].value, Pre)) &&
	      is_clear_of{Pre}(out, \at(row->params.known[n].value, Pre)); */
	//@ assert settled: row_settled{Pre}(scratch, out, row);
	//@ assert said: all_said{Pre, Here}(row);
	//@ assert alike: says_alike{Pre, Here}(row, row);
	/*@ assert offers: \forall integer i; 0 <= i < SDA_OFFERS_MAX ==>
	      server->algorithm[i] == \at(server->algorithm[i], Pre); */
	//@ assert offers: server->algorithms == \at(server->algorithms, Pre);
	//@ assert rules: server->lifetime == \at(server->lifetime, Pre);
	//@ assert rules: server->qop == \at(server->qop, Pre);
	//@ assert rules: server->uri_rule == \at(server->uri_rule, Pre);
	//@ assert rules: server->userhash == \at(server->userhash, Pre);
	//@ assert rules: server->strict == \at(server->strict, Pre);
	//@ assert rules: server->bare == \at(server->bare, Pre);
	/*@ assert spans: server->realm == \at(server->realm, Pre) &&
	      server->keys.current == \at(server->keys.current, Pre) &&
	      server->keys.previous == \at(server->keys.previous, Pre) &&
	      server->opaque == \at(server->opaque, Pre) &&
	      server->domain == \at(server->domain, Pre); */
	//@ assert asked: request->method == \at(request->method, Pre);
	//@ assert asked: request->uri == \at(request->uri, Pre);
	/*@ assert realm: text(\at(server->realm, Pre)) ==
	      \at(text(server->realm), Pre); */
	/*@ assert key: text(\at(server->keys.current, Pre)) ==
	      \at(text(server->keys.current), Pre); */
	/*@ assert key_before: text(\at(server->keys.previous, Pre)) ==
	      \at(text(server->keys.previous), Pre); */
	//@ assert server: server_stays{Pre, Here}(server);
	/*@ assert method: text(\at(request->method, Pre)) ==
	      \at(text(request->method), Pre); */
	/*@ assert uri: text(\at(request->uri, Pre)) ==
	      \at(text(request->uri), Pre); */
	//@ assert request: request_stays{Pre, Here}(request);
	//@ assert context: text(context) == \at(text(context), Pre);
	//@ assert body: request->body == \at(request->body, Pre);
	/*@ assert range: SDA_REASON_NONE <= reason < SDA_REASONS &&
	      reason != SDA_REASON_ABSENT; */
	/*@ assert examined: reason == SDA_REASON_NONE ==>
	      is_examined{Pre}(SDA_REASON_NONE, server, row, request); */
	/*@ assert ours: reason == SDA_REASON_NONE ==>
	      is_ours{Pre}(unesc(said{Pre}(row, SDA_NAME_NONCE)), server,
	                   \at(row->algorithm, Pre), context); */
	/*@ assert claim: reason == SDA_REASON_NONE ==>
	      is_claim{Pre, Here}(out, row); */
	/*@ assert timed_then: reason == SDA_REASON_NONE ==>
	      is_timed{Pre, Here}(out, server, request, now); */
	//@ assert same: all_same{Pre, Here}(row);
	//@ assert stays: row_stays{Pre, Here}(row);
	/*@ assert examined_now: reason == SDA_REASON_NONE ==>
	      is_examined(SDA_REASON_NONE, server, row, request); */
	/*@ assert ours_now: reason == SDA_REASON_NONE ==>
	      is_ours(unesc(said(row, SDA_NAME_NONCE)), server,
	              row->algorithm, context); */
	/*@ assert claim_now: reason == SDA_REASON_NONE ==>
	      is_claim{Here, Here}(out, row); */
	/*@ assert timed: reason == SDA_REASON_NONE ==>
	      is_timed{Here, Here}(out, server, request, now); */
	//@ assert legible: reason == SDA_REASON_NONE ==> is_legible(out);
	/*@ assert good: reason == SDA_REASON_NONE ==>
	      is_good(server, row, request, now, context, out); */
	//@ assert read: is_credentials(row);
	return reason;
}
