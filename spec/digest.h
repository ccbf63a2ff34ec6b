#ifndef SPEC_DIGEST_H
#define SPEC_DIGEST_H

/*
 * The formulas of RFC 7616 3.4 on octets, with H and join of src/digest.h,
 * which its reader includes first: H(h, m) is the lower-case hexadecimal form
 * of the hash h of m. Arguments are unescaped.
 */

#include "spec/bytes.h"

/*@
  // 3.4.2: username ":" realm ":" password
  logic bytes A1(bytes username, bytes realm, bytes password) =
    join(join(username, realm), password);
  // 3.4.2, -sess: H(username ":" realm ":" password) ":" nonce ":" cnonce
  logic bytes A1_session(bytes user, bytes nonce, bytes cnonce) =
    join(join(user, nonce), cnonce);

  // 3.4.3: method ":" uri
  logic bytes A2(bytes method, bytes uri) = join(method, uri);
  // 3.4.3, auth-int: method ":" uri ":" H(body)
  logic bytes A2_int(integer h, bytes method, bytes uri, bytes body) =
    join(join(method, uri), H(h, body));

  // 3.3: KD(secret, data) = H(secret ":" data)
  logic bytes KD(integer h, bytes secret, bytes data) =
    H(h, join(secret, data));

  // 3.4.1: KD(H(A1), nonce ":" nc ":" cnonce ":" qop ":" H(A2))
  logic bytes request_digest(integer h, bytes a1, bytes nonce, bytes nc,
                             bytes cnonce, bytes qop, bytes a2) =
    KD(h, a1, join(join(join(join(nonce, nc), cnonce), qop), a2));
  // RFC 2617 3.2.2.1, no qop: KD(H(A1), nonce ":" H(A2))
  logic bytes request_digest_bare(integer h, bytes a1, bytes nonce, bytes a2) =
    KD(h, a1, join(nonce, a2));

  // 3.4.4: H(username ":" realm)
  logic bytes userhash(integer h, bytes username, bytes realm) =
    H(h, join(username, realm));
*/

#endif
