#ifndef SDA_CONFIRM_H
#define SDA_CONFIRM_H

/*
 * To confirm is to see from Authentication-Info that the server knows the
 * password too (RFC 7616 3.5).
 */

#include "answer.h"
#include "authinfo.h"

/*@
  predicate is_sent{L}(struct sda_credentials *c) =
    \valid_read{L}(c) && \forall integer w; 0 <= w < SDA_NAMES ==>
      readable{L}(c->params.known[w].value);
  predicate is_info{L}(struct sda_authinfo *a) =
    \valid_read{L}(a) && \forall integer w; 0 <= w < SDA_NAMES ==>
      readable{L}(a->params.known[w].value);

  // the qop that the reply is protected with, and how it is written
  logic struct sda_param qop_replied{L}(struct sda_params *info,
                                     struct sda_params *sent) =
    info->known[SDA_NAME_QOP].form != SDA_ABSENT
    ? info->known[SDA_NAME_QOP] : sent->known[SDA_NAME_QOP];

  // both have parameter w, with the same meaning
  predicate repeats{L}(struct sda_params *info, struct sda_params *sent,
                       integer w) =
    info->known[w].form != SDA_ABSENT && sent->known[w].form != SDA_ABSENT &&
    unesc(text{L}(info->known[w].value)) ==
      unesc(text{L}(sent->known[w].value));
  // w may be left out where qop is
  predicate may_repeat{L}(struct sda_params *info, struct sda_params *sent,
                          integer w) =
    info->known[SDA_NAME_QOP].form == SDA_ABSENT &&
      info->known[w].form == SDA_ABSENT || repeats{L}(info, sent, w);

  logic bytes reply_a2(integer h, integer qop, bytes uri, bytes body) =
    qop == SDA_QOP_AUTH_INT ? A2_int(h, empty, uri, body) : A2(empty, uri);
  // rspauth, from what is unescaped; said: how qop is written
  logic bytes reply_digest(integer h, bytes a1, integer qop, bytes said,
                           bytes nonce, bytes nc, bytes cnonce, bytes uri,
                           bytes body) =
    \let a2 = H(h, reply_a2(h, qop, uri, body));
    qop == SDA_QOP_NONE ? request_digest_bare(h, a1, nonce, a2)
                        : request_digest(h, a1, nonce, nc, cnonce, said, a2);
  // the rspauth of a server that knows H(A1)
  logic bytes rspauth_of{L}(integer h, bytes a1, struct sda_param qop,
                            struct sda_params *sent, bytes body) =
    reply_digest(h, a1, qop_said{L}(qop), text{L}(qop.value),
      unesc(text{L}(sent->known[SDA_NAME_NONCE].value)),
      text{L}(sent->known[SDA_NAME_NC].value),
      unesc(text{L}(sent->known[SDA_NAME_CNONCE].value)),
      unesc(text{L}(sent->known[SDA_NAME_URI].value)), body);

  predicate is_confirmed{L}(struct sda_session *s, struct sda_params *sent,
                            struct sda_params *info, bytes body) =
    s->a1.len > 0 && info->known[SDA_NAME_RSPAUTH].form != SDA_ABSENT &&
    qop_said{L}(qop_replied{L}(info, sent)) != SDA_QOP_UNKNOWN &&
    may_repeat{L}(info, sent, SDA_NAME_NC) &&
    may_repeat{L}(info, sent, SDA_NAME_CNONCE) &&
    text{L}(info->known[SDA_NAME_RSPAUTH].value) ==
      rspauth_of{L}(algorithm_hash(s->terms.aka.algorithm), digits{L}(&s->a1),
                    qop_replied{L}(info, sent), sent, body);
*/

/*@
  requires is_live(session) && is_sent(sent) && is_info(authinfo);
  requires readable(body) && writable(scratch);
  requires \separated(scratch, session, sent, authinfo);
  requires \separated(scratch->at + (0 .. scratch->room - 1), session, sent,
                      authinfo);
  requires apart(scratch, body);
  requires \forall integer w; 0 <= w < SDA_NAMES ==>
    apart(scratch, sent->params.known[w].value) &&
    apart(scratch, authinfo->params.known[w].value);
  terminates \true;
  assigns scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures "rfc7616#3.5-same-count.checked": "rfc7616#3.5-rspauth.checked":
    \result != SDA_NO_ROOM ==>
    (\result == SDA_OK <==>
     \old(is_confirmed(session, &sent->params, &authinfo->params,
                       text(body))));
  ensures \result == SDA_OK || \result == SDA_MISSING ||
    \result == SDA_UNSUPPORTED || \result == SDA_REFUSED ||
    \result == SDA_NO_ROOM;
  ensures *scratch == \old(*scratch);
*/
/*
 * Is the reply from a server that knows H(A1)? `sent` are the credentials that
 * it replies to, body is its own. SDA_REFUSED when it is not, or belongs to
 * another request; SDA_MISSING when there is no rspauth, or it comes without
 * the nc and cnonce that qop asks for, which proves nothing; SDA_UNSUPPORTED
 * for an unknown qop. Without qop that of the request counts. Of scratch only
 * the room is used. The time does not depend on where the digits differ.
 */
enum sda_status sda_confirm(const struct sda_session *session,
			    const struct sda_credentials *sent,
			    const struct sda_authinfo *authinfo,
			    struct sda_span body, struct sda_writer *scratch);

#endif
