#ifndef SPEC_HEADER_H
#define SPEC_HEADER_H

/* What a challenge or credentials value says, as total functions on bytes. */

#include "spec/params.h"

/*@
  // auth-scheme LWS: where the params start, or -1
  logic integer params_start(bytes s) =
    token_end(s, 0) > 0 ? lws_end(s, token_end(s, 0)) : -1;
  // the scheme is Digest, word 28, in any case
  predicate is_digest(bytes s) =
    word_find(sub(s, 0, token_end(s, 0)), 28, 29) == 28;
  // what the params belong to: header field h, or another scheme (3)
  logic integer params_of(bytes s, integer h) =
    word_find(sub(s, 0, token_end(s, 0)), 28, 29) == 28 ? h : 3;
  // 1 when s is auth-scheme LWS params, else 0
  logic integer header_ok(bytes s, integer h) =
    params_start(s) < 0 ? 0 : params_ok(s, params_start(s), params_of(s, h));

  // what a qop-value says, numbered as in enum sda_qop: auth 2, auth-int 3
  logic integer qop_named(bytes s) =
    word_find(s, 24, 26) == 24 ? 2 : word_find(s, 24, 26) == 25 ? 3 : 0;

  // Items of a list in quotes, SWS allowed around each: where the one after
  // the one at i starts; len(s) behind the last; -1 when something else follows.
  logic integer item_next(bytes s, integer i) =
    sws_end(s, token_end(s, i)) == len(s) ? len(s)
    : separator_end(s, token_end(s, i), ',');
  // 1 when an item at or behind i says q, else 0
  logic integer item_found(bytes s, integer i, integer q) =
    i < 0 || i >= len(s) || !(i < item_next(s, i) <= len(s)) ? 0 :
    qop_named(sub(s, i, token_end(s, i))) == q ? 1 :
    item_found(s, item_next(s, i), q);
  logic integer list_offers(bytes s, integer q) =
    item_found(s, sws_end(s, 0), q);
*/

#endif
