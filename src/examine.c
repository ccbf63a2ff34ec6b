#include "examine.h"
#include "spec/settled.h"

/*@
  // r is what is asked of credentials, but for the room
  predicate is_found{L}(integer r, struct sda_server *s,
                        struct sda_credentials *c, struct sda_request *q,
                        struct sda_span context) =
    (r != SDA_REASON_ROOM && r != SDA_REASON_NONCE ==>
     is_examined{L}(r, s, c, q)) &&
    (r == SDA_REASON_NONCE ==> is_examined{L}(SDA_REASON_NONE, s, c, q)) &&
    (r == SDA_REASON_NONE ==>
     is_ours{L}(unesc(said{L}(c, SDA_NAME_NONCE)), s, c->algorithm,
                context)) &&
    (r == SDA_REASON_NONCE ==>
     !is_ours{L}(unesc(said{L}(c, SDA_NAME_NONCE)), s, c->algorithm,
                 context));
  // what is compared with credentials is the same at K and at L
  predicate is_kept{K, L}(struct sda_server *s, struct sda_request *q,
                          struct sda_span context) =
    \at(s->realm, L) == \at(s->realm, K) &&
    \at(s->keys.current, L) == \at(s->keys.current, K) &&
    \at(s->keys.previous, L) == \at(s->keys.previous, K) &&
    \at(s->qop, L) == \at(s->qop, K) &&
    \at(s->lifetime, L) == \at(s->lifetime, K) &&
    \at(s->uri_rule, L) == \at(s->uri_rule, K) &&
    \at(q->method, L) == \at(q->method, K) &&
    \at(q->uri, L) == \at(q->uri, K) &&
    is_same{K, L}(\at(s->realm, K)) && is_same{K, L}(context) &&
    is_same{K, L}(\at(s->keys.current, K)) &&
    is_same{K, L}(\at(s->keys.previous, K)) &&
    is_same{K, L}(\at(q->method, K)) && is_same{K, L}(\at(q->uri, K));
  lemma kept_uri{K, L}: \forall struct sda_server *s,
    struct sda_request *q, struct sda_span context, bytes uri;
    is_kept{K, L}(s, q, context) ==>
    uri_reason{L}(s, q, uri) == uri_reason{K}(s, q, uri);
  lemma kept_ours{K, L}: \forall struct sda_server *s,
    struct sda_request *q, struct sda_span context, bytes nonce,
    integer algorithm;
    is_kept{K, L}(s, q, context) ==>
    (is_ours{L}(nonce, s, algorithm, context) <==>
     is_ours{K}(nonce, s, algorithm, context));
  lemma kept_verdict{K, L}: \forall struct sda_verdict v, struct sda_server *s,
    struct sda_request *q, integer algorithm, struct sda_span context,
    bytes uri, nonce;
    is_kept{K, L}(s, q, context) ==>
    is_verdict_on{L}(v, s, q, algorithm, context, uri, nonce) ==>
    is_verdict_on{K}(v, s, q, algorithm, context, uri, nonce);
  lemma kept_date{K, L}: \forall integer time, stale,
    struct sda_server *s, struct sda_request *q, integer now,
    struct sda_span context; is_kept{K, L}(s, q, context) ==>
    is_dated{L}(time, stale, s, q, now) ==>
    is_dated{K}(time, stale, s, q, now);
  lemma sent_readable{L}: \forall struct sda_span s,
    struct sda_credentials *c, integer n; 0 <= n < SDA_NAMES ==>
    is_credentials{L}(c) ==> is_sent_text{L}(s, c, n) ==> readable{L}(s);
  // a verdict on a proper claim is one on its credentials
  lemma verdict_found{L}: \forall struct sda_verdict v, struct sda_server *s,
    struct sda_credentials *c, struct sda_request *q,
    struct sda_span context;
    is_form_reason{L}(0, s, c) ==> name_reason{L}(c) == 0 ==>
    is_verdict_on{L}(v, s, q, c->algorithm, context,
                     unesc(said{L}(c, SDA_NAME_URI)),
                     unesc(said{L}(c, SDA_NAME_NONCE))) ==>
    is_found{L}(v.reason, s, c, q, context);
  lemma form_reason_some{L}: \forall struct sda_server *s,
    struct sda_credentials *c;
    !is_form_reason{L}(SDA_REASON_NONCE, s, c);
*/

/*@
  // m says what c said at K; text is read at L
  predicate says{K, L}(struct sda_claim m, struct sda_credentials *c) =
    is_plain{K, L}(m.nonce, c, SDA_NAME_NONCE) &&
    is_plain{K, L}(m.cnonce, c, SDA_NAME_CNONCE) &&
    is_plain{K, L}(m.uri, c, SDA_NAME_URI) &&
    is_name{K, L}(m.username, c);
  predicate repeats{K}(struct sda_claim m, struct sda_credentials *c) =
    m.algorithm == \at(c->algorithm, K) && m.qop == \at(c->qop, K) &&
    (m.hashed <==> hashed_said{K}(c) == 1) &&
    is_sent_text{K}(m.response, c, SDA_NAME_RESPONSE) &&
    is_sent_text{K}(m.nc, c, SDA_NAME_NC) &&
    is_sent_text{K}(m.qop_text, c, SDA_NAME_QOP) &&
    is_sent_text{K}(m.cnonce_text, c, SDA_NAME_CNONCE) &&
    m.count == (\at(c->qop, K) == SDA_QOP_NONE ? 1 :
                count_said(said{K}(c, SDA_NAME_NC)));
  predicate starts_here(struct sda_claim m) =
    m.first_nonce.at == m.nonce.at && m.first_nonce.len == m.nonce.len &&
    m.first_cnonce.at == m.cnonce.at && m.first_cnonce.len == m.cnonce.len;
  // where its texts stand
  predicate stands{K, L}(struct sda_claim m, struct sda_credentials *c,
                         struct sda_writer *w) =
    is_held{K, L}(m.nonce, c, SDA_NAME_NONCE, w) &&
    is_held{K, L}(m.cnonce, c, SDA_NAME_CNONCE, w) &&
    is_held{K, L}(m.uri, c, SDA_NAME_URI, w) &&
    is_held{K, L}(m.username, c, SDA_NAME_USERNAME, w);
*/

/* What credentials mean, if they mean something. */
struct meaning {
	enum sda_reason reason;
	struct sda_claim claim;
};

/*@ requires is_credentials(credentials) && lack_reason(credentials) == 0;
    requires writable(w) && is_clear(w, credentials);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result.reason == SDA_REASON_NONE ||
      \result.reason == SDA_REASON_USERNAME ||
      \result.reason == SDA_REASON_ROOM;
    ensures \result.reason == SDA_REASON_USERNAME <==>
      \old(name_reason(credentials)) != 0;
    ensures \old(has_room(w, credentials)) ==>
      \result.reason != SDA_REASON_ROOM;
    ensures \result.reason == SDA_REASON_NONE ==>
      is_plain{Old, Here}(\result.claim.nonce, credentials, SDA_NAME_NONCE);
    ensures \result.reason == SDA_REASON_NONE ==>
      is_plain{Old, Here}(\result.claim.cnonce, credentials,
                          SDA_NAME_CNONCE);
    ensures \result.reason == SDA_REASON_NONE ==>
      is_plain{Old, Here}(\result.claim.uri, credentials, SDA_NAME_URI);
    ensures \result.reason == SDA_REASON_NONE ==>
      readable(\result.claim.username);
    ensures \result.reason == SDA_REASON_NONE ==>
      text(\result.claim.username) == \old(name_meant(credentials));
    ensures \result.reason == SDA_REASON_NONE ==>
      repeats{Old}(\result.claim, credentials);
    ensures \result.reason == SDA_REASON_NONE ==>
      starts_here(\result.claim);
    ensures \result.reason == SDA_REASON_NONE ==>
      stands{Old, Here}(\result.claim, credentials, w);
    ensures stayed{Old, Here}(w); */
/* Room for it is taken from w. */
static struct meaning read_meaning(const struct sda_credentials *credentials,
				   struct sda_writer *w)
{
	struct meaning out = { .reason = SDA_REASON_NONE };
	struct sda_claim claim;

	//@ assert legible: legible(&credentials->params);
	/*@ assert values: \forall integer n; 0 <= n < SDA_NAMES ==>
	      readable(credentials->params.known[n].value); */
	out.reason = sda_meant_read(credentials, w, &claim);
	//@ assert on: went_on{Pre, Here}(w);
	//@ assert stayed: stayed{Pre, Here}(w);
	if (out.reason == SDA_REASON_NONE)
		out.claim = claim;
	/*@ assert nonce: out.reason == SDA_REASON_NONE ==>
	      is_plain{Pre, Here}(out.claim.nonce, credentials,
	                          SDA_NAME_NONCE); */
	/*@ assert cnonce: out.reason == SDA_REASON_NONE ==>
	      is_plain{Pre, Here}(out.claim.cnonce, credentials,
	                          SDA_NAME_CNONCE); */
	/*@ assert uri: out.reason == SDA_REASON_NONE ==>
	      is_plain{Pre, Here}(out.claim.uri, credentials, SDA_NAME_URI); */
	/*@ assert name: out.reason == SDA_REASON_NONE ==>
	      is_name{Pre, Here}(out.claim.username, credentials); */
	return out;
}

/*@ requires is_policy(server) && server->qop <= SDA_OFFERS_ALL;
    requires is_credentials(credentials) && is_request(request) &&
      readable(context);
    requires writable(scratch) && is_clear(scratch, credentials) &&
      is_settled_for(scratch, server, request, context);
    requires \separated(scratch, server) && \separated(scratch, request);
    requires lack_reason(credentials) == 0 &&
      is_algorithm(credentials->algorithm) &&
      is_form_reason(0, server, credentials);
    terminates \true;
    assigns scratch->len, scratch->overflow,
      scratch->at[scratch->len .. scratch->room - 1];
    ensures is_found{Old}(\result.reason, server, credentials, request,
                          context);
    ensures \old(has_room(scratch, credentials)) ==>
      \result.reason != SDA_REASON_ROOM;
    ensures \result.reason == SDA_REASON_NONE ==>
      is_mark(\result.claim.mark,
              \old(unesc(said(credentials, SDA_NAME_NONCE)))) &&
      is_dated{Old}(\result.claim.mark.time, (integer)\result.claim.stale,
                    server, request, now);
    ensures \result.reason == SDA_REASON_NONE ==>
      says{Old, Here}(\result.claim, credentials) &&
      repeats{Old}(\result.claim, credentials) &&
      starts_here(\result.claim);
    ensures \result.reason == SDA_REASON_NONE ==>
      stands{Old, Here}(\result.claim, credentials, scratch);
    ensures stayed{Old, Here}(scratch); */
/* What proper credentials mean, if they are good but for their response. */
static struct meaning examine(const struct sda_server *server,
			      const struct sda_credentials *credentials,
			      const struct sda_request *request, uint64_t now,
			      struct sda_span context,
			      struct sda_writer *scratch)
{
	struct meaning out = read_meaning(credentials, scratch);
	struct sda_verdict verdict;

	//@ assert realm: is_same{Pre, Here}(\at(server->realm, Pre));
	//@ assert current: is_same{Pre, Here}(\at(server->keys.current, Pre));
	/*@ assert previous:
	      is_same{Pre, Here}(\at(server->keys.previous, Pre)); */
	//@ assert method: is_same{Pre, Here}(\at(request->method, Pre));
	//@ assert uri: is_same{Pre, Here}(\at(request->uri, Pre));
	//@ assert context: is_same{Pre, Here}(context);
	//@ assert policy: is_policy(server) && is_request(request);
	//@ assert kept: is_kept{Pre, Here}(server, request, context);
	if (out.reason != SDA_REASON_NONE)
		return out;
	verdict = sda_verdict_make(server, request, now, context,
				   out.claim.algorithm, out.claim.uri,
				   out.claim.nonce);
	out.reason = verdict.reason;
	out.claim.mark = verdict.mark;
	out.claim.stale = verdict.stale;
	return out;
}

/*@ requires is_policy(server) && server->qop <= SDA_OFFERS_ALL;
    requires is_credentials(credentials) && is_request(request) &&
      readable(context);
    requires writable(scratch) && is_clear(scratch, credentials) &&
      is_settled_for(scratch, server, request, context);
    terminates \true;
    assigns scratch->len, scratch->overflow,
      scratch->at[scratch->len .. scratch->room - 1];
    ensures \result.reason == SDA_REASON_NONE ==>
      is_algorithm(\result.claim.algorithm) &&
      \result.claim.qop != SDA_QOP_UNKNOWN;
    ensures \result.reason == SDA_REASON_NONE ==>
      text(\result.claim.nonce) ==
        \old(unesc(said(credentials, SDA_NAME_NONCE)));
    ensures is_found{Old}(\result.reason, server, credentials, request,
                          context);
    ensures \old(has_room(scratch, credentials)) ==>
      \result.reason != SDA_REASON_ROOM;
    ensures \result.reason == SDA_REASON_NONE ==>
      is_mark(\result.claim.mark,
              \old(unesc(said(credentials, SDA_NAME_NONCE)))) &&
      is_dated{Old}(\result.claim.mark.time, (integer)\result.claim.stale,
                    server, request, now);
    ensures \result.reason == SDA_REASON_NONE ==>
      says{Old, Here}(\result.claim, credentials) &&
      repeats{Old}(\result.claim, credentials) &&
      starts_here(\result.claim);
    ensures \result.reason == SDA_REASON_NONE ==>
      stands{Old, Here}(\result.claim, credentials, scratch);
    ensures \result.reason != SDA_REASON_NONE ==>
      *scratch == \old(*scratch) &&
      written(scratch) == \old(written(scratch));
    ensures stayed{Old, Here}(scratch); */
/* What credentials mean; if they are refused, scratch has what it had. */
static struct meaning try(const struct sda_server *server,
			  const struct sda_credentials *credentials,
			  const struct sda_request *request, uint64_t now,
			  struct sda_span context, struct sda_writer *scratch)
{
	size_t len = scratch->len;
	bool overflow = scratch->overflow;
	struct meaning out;

	out.reason = sda_proper_check(server, credentials);
	if (out.reason == SDA_REASON_NONE)
		out = examine(server, credentials, request, now, context,
			      scratch);
	//@ assert on: stayed{Pre, Here}(scratch);
	if (out.reason != SDA_REASON_NONE) {
		scratch->len = len;
		scratch->overflow = overflow;
		//@ assert at: scratch->at == \at(scratch->at, Pre);
		//@ assert room: scratch->room == \at(scratch->room, Pre);
		//@ assert had: written(scratch) == \at(written(scratch), Pre);
		//@ assert back: stayed{Pre, Here}(scratch);
	}
	return out;
}

enum sda_reason sda_examine_credentials(
	const struct sda_server *server,
	const struct sda_credentials *credentials,
	const struct sda_request *request, uint64_t now,
	struct sda_span context, struct sda_writer *scratch,
	struct sda_claim *out)
{
	struct meaning found;

	//@ assert apart: \separated(out, &scratch->len);
	//@ assert apart: \separated(out, &scratch->overflow);
	/*@ assert apart: \separated(out,
	      scratch->at + (scratch->len .. scratch->room - 1)); */
	found = try(server, credentials, request, now, context, scratch);
	if (found.reason != SDA_REASON_NONE) {
		//@ assert still: is_still{Pre, Here}(&out->username);
		//@ assert still: is_still{Pre, Here}(&out->nonce);
		//@ assert still: is_still{Pre, Here}(&out->cnonce);
		//@ assert still: is_still{Pre, Here}(&out->uri);
		//@ assert still: is_still{Pre, Here}(&out->response);
		//@ assert still: is_still{Pre, Here}(&out->nc);
		//@ assert still: is_still{Pre, Here}(&out->qop_text);
		//@ assert still: is_still{Pre, Here}(&out->cnonce_text);
		//@ assert still: is_still{Pre, Here}(&out->first_nonce);
		//@ assert still: is_still{Pre, Here}(&out->first_cnonce);
		//@ assert time: out->mark.time == \at(out->mark.time, Pre);
		/*@ assert id: view(&out->mark.id[0], SDA_NONCE_ID) ==
		      \at(view(&out->mark.id[0], SDA_NONCE_ID), Pre); */
		//@ assert mark: is_unmarked{Pre, Here}(&out->mark);
		//@ assert text: out->username == \at(out->username, Pre);
		//@ assert text: out->nonce == \at(out->nonce, Pre);
		//@ assert text: out->cnonce == \at(out->cnonce, Pre);
		//@ assert text: out->uri == \at(out->uri, Pre);
		//@ assert text: out->response == \at(out->response, Pre);
		//@ assert text: out->nc == \at(out->nc, Pre);
		//@ assert text: out->qop_text == \at(out->qop_text, Pre);
		//@ assert text: out->cnonce_text == \at(out->cnonce_text, Pre);
		//@ assert text: out->first_nonce == \at(out->first_nonce, Pre);
		/*@ assert text:
		      out->first_cnonce == \at(out->first_cnonce, Pre); */
		//@ assert mark: out->mark == \at(out->mark, Pre);
		//@ assert flags: out->hashed == \at(out->hashed, Pre);
		//@ assert flags: out->stale == \at(out->stale, Pre);
		//@ assert alike: is_alike{Pre, Here}(out);
		return found.reason;
	}
	//@ assert writable: writable(scratch);
	//@ assert full: scratch->overflow ==> scratch->len == scratch->room;
	/*@ assert room:
	      \separated(out, scratch->at + (0 .. scratch->room - 1)); */
	//@ assert away: is_away(out, found.claim.nonce);
	//@ assert away: is_away(out, found.claim.cnonce);
	//@ assert away: is_away(out, found.claim.uri);
	//@ assert away: is_away(out, found.claim.username);
	//@ assert separate: \separated(out, &scratch->at);
	//@ assert separate: \separated(out, &scratch->room);
	//@ assert separate: \separated(out, &scratch->len);
	//@ assert separate: \separated(out, &scratch->overflow);
	//@ assert sent: readable(found.claim.response);
	//@ assert sent: readable(found.claim.nc);
	//@ assert sent: readable(found.claim.qop_text);
	//@ assert sent: readable(found.claim.cnonce_text);
	/*@ assert date: is_dated{Pre}(found.claim.mark.time,
	      (integer)found.claim.stale, server, request, now); */
	/*@ assert found: is_mark(found.claim.mark,
	      unesc(said{Pre}(credentials, SDA_NAME_NONCE))); */
	//@ assert more: \at(scratch->len, Pre) <= scratch->len;
	//@ assert more: scratch->len <= scratch->room;
	//@ assert more: scratch->at == \at(scratch->at, Pre);
	//@ assert more: scratch->room == \at(scratch->room, Pre);
	//@ ghost Copy: ;
	sda_claim_copy(found.claim, out);
	//@ assert idle: is_idle{Copy, Here}(scratch);
	//@ assert fields: scratch->at == \at(scratch->at, Pre);
	//@ assert fields: scratch->room == \at(scratch->room, Pre);
	//@ assert fields: \at(scratch->len, Pre) <= scratch->len;
	//@ assert fields: scratch->len <= scratch->room;
	//@ assert fields: scratch->overflow ==> scratch->len == scratch->room;
	//@ assert time: out->mark.time == found.claim.mark.time;
	/*@ assert id: \forall integer k; 0 <= k < SDA_NONCE_ID ==>
	      out->mark.id[k] == found.claim.mark.id[k]; */
	/*@ assert mark: is_marked(&out->mark,
	      unesc(said{Pre}(credentials, SDA_NAME_NONCE))); */
	//@ assert stale: out->stale == found.claim.stale;
	//@ assert says: says{Pre, Here}(found.claim, credentials);
	//@ assert claim: is_claim{Pre, Here}(out, credentials);
	//@ assert on: went_on{Pre, Here}(scratch);
	//@ assert but: stayed_but{Pre, Here}(scratch, out);
	/*@ assert nonce: text(found.claim.nonce) ==
	      unesc(said{Pre}(credentials, SDA_NAME_NONCE)); */
	/*@ assert nonce: text(out->nonce) ==
	      unesc(said{Pre}(credentials, SDA_NAME_NONCE)); */
	/*@ assert date: is_dated{Pre}(out->mark.time, (integer)out->stale,
	      server, request, now); */
	//@ assert timed: is_timed{Pre, Here}(out, server, request, now);
	//@ assert plain: readable(out->nonce) && readable(out->cnonce);
	//@ assert plain: readable(out->uri) && readable(out->first_nonce);
	//@ assert plain: readable(out->first_cnonce);
	//@ assert sent: readable(out->response) && readable(out->nc);
	//@ assert sent: readable(out->qop_text) && readable(out->cnonce_text);
	return found.reason;
}
