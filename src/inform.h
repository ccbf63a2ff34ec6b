#ifndef SDA_INFORM_H
#define SDA_INFORM_H

/* To inform is to tell the client, in a 2xx, that the server knows it too. */

#include "authinfo.h"
#include "claim.h"
#include "draft.h"

/*@
  predicate tells{L}(struct sda_params *p, integer w, bytes t) =
    p->known[w].form == form_sent(SDA_HEADER_AUTHINFO, w) &&
    p->known[w].word == w && readable{L}(p->known[w].value) &&
    text{L}(p->known[w].value) == t;
  predicate may_tell{L}(struct sda_span text, integer w, integer form) =
    is_sendable(text{L}(text), SDA_HEADER_AUTHINFO, w, form) == 1;
  // qop, cnonce and nc of the request may stand in a reply
  predicate is_echoed{L}(struct sda_claim *m) =
    m->qop != SDA_QOP_NONE &&
    may_tell{L}(m->qop_text, SDA_NAME_QOP, SDA_TOKEN) &&
    may_tell{L}(m->cnonce_text, SDA_NAME_CNONCE, SDA_QUOTED) &&
    may_tell{L}(m->nc, SDA_NAME_NC, SDA_TOKEN);
  // what is told borrows from none of the octets that w writes
  predicate is_beside{L}(struct sda_writer *w, struct sda_claim *m) =
    \separated(w, m) && \separated(w->at + (0 .. w->room - 1), m) &&
    apart{L}(w, m->qop_text) && apart{L}(w, m->cnonce_text) &&
    apart{L}(w, m->nc);
*/

/*@ requires is_legible(claim) && usable(ha1);
    requires readable(body) && readable(next);
    requires writable(scratch) && \valid(out);
    requires is_beside(scratch, claim) && apart(scratch, next);
    requires \separated(out, claim) && \separated(out, scratch) &&
      \separated(out, scratch->at + (0 .. scratch->room - 1));
    terminates \true;
    assigns *out, scratch->len, scratch->overflow,
      scratch->at[scratch->len .. scratch->room - 1];
    ensures "rfc3261#22.4-old-clients": \result == SDA_UNSUPPORTED <==>
      !\old(is_echoed(claim));
    ensures "rfc7616#3.5-qop-same": "rfc7616#3.5-same-count":
            "rfc7616#3.5-all-present":
      \result == SDA_OK ==>
      tells(&out->params, SDA_NAME_QOP, \old(text(claim->qop_text))) &&
      tells(&out->params, SDA_NAME_CNONCE, \old(text(claim->cnonce_text))) &&
      tells(&out->params, SDA_NAME_NC, \old(text(claim->nc))) &&
      tells(&out->params, SDA_NAME_RSPAUTH,
            \old(claim_response(claim, digits(ha1), empty, text(body)))) &&
      (next.len == 0
       ? is_absent(out->params.known[SDA_NAME_NEXTNONCE])
       : tells(&out->params, SDA_NAME_NEXTNONCE, \old(text(next)))) &&
      out->qop == claim->qop;
    ensures \result == SDA_MALFORMED <==>
      \old(is_echoed(claim) && next.len > 0 &&
           !may_tell(next, SDA_NAME_NEXTNONCE, SDA_QUOTED));
    ensures \result == SDA_REFUSED ==> !\old(fits(ha1, claim));
    ensures \result == SDA_OK ==> \old(fits(ha1, claim));
    ensures \result != SDA_OK ==> *out == \old(*out) &&
      *scratch == \old(*scratch) &&
      written(scratch) == \old(written(scratch)); */
/*
 * Authentication-Info of the 2xx with that body, for a claim that was judged
 * SDA_OK; next is a nonce for the next request, or empty. rspauth stands in
 * scratch. SDA_UNSUPPORTED when there is to be none: without qop the client
 * does not know it, and a cnonce or nc that may not be sent back cannot be
 * repeated.
 * SDA_MALFORMED when next may not be sent, SDA_REFUSED when ha1 is not of the
 * claim's algorithm, SDA_NO_ROOM; then nothing is changed.
 */
enum sda_status sda_inform_make(const struct sda_claim *claim,
				const struct sda_digest *ha1,
				struct sda_span body, struct sda_span next,
				struct sda_writer *scratch,
				struct sda_authinfo *out);

#endif
