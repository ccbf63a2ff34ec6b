#ifndef SPEC_USER_H
#define SPEC_USER_H

/*
 * The user part of a SIP-URI or SIPS-URI (RFC 3261 25.1): what stands between
 * the scheme and ":" or "@", where there is an "@". In such a URI "@" stands
 * only behind userinfo, and ":" in userinfo only before a password.
 */

#include "spec/bytes.h"

/*@
  // the letter `small`, in either case
  logic integer is_letter_of(integer c, integer small) =
    c == small || c == small - 32 ? 1 : 0;
  // behind "sip:" or "sips:", or -1
  logic integer user_from(bytes s) =
    len(s) < 4 || is_letter_of(at(s, 0), 's') != 1 ||
      is_letter_of(at(s, 1), 'i') != 1 || is_letter_of(at(s, 2), 'p') != 1
    ? -1 :
    at(s, 3) == ':' ? 4 :
    len(s) >= 5 && is_letter_of(at(s, 3), 's') == 1 && at(s, 4) == ':'
    ? 5 : -1;
  // the first "@" at or behind i; the first ":" or "@"; len(s) for none
  logic integer sign_at(bytes s, integer i) =
    i >= len(s) || at(s, i) == '@' ? i : sign_at(s, i + 1);
  logic integer user_stop(bytes s, integer i) =
    i >= len(s) || at(s, i) == '@' || at(s, i) == ':' ? i :
    user_stop(s, i + 1);
  // where the user ends; -1 where there is none
  logic integer user_to(bytes s) =
    user_from(s) < 0 || sign_at(s, user_from(s)) >= len(s) ||
      user_stop(s, user_from(s)) <= user_from(s)
    ? -1 : user_stop(s, user_from(s));
  logic bytes user_of(bytes s) = sub(s, user_from(s), user_to(s));

  // 1 when a and b are equal, or have one user; else 0
  logic integer is_same_user(bytes a, bytes b) =
    a == b || user_to(a) >= 0 && user_to(b) >= 0 && user_of(a) == user_of(b)
    ? 1 : 0;
*/

#endif
