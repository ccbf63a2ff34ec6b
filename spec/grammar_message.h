#ifndef SPEC_GRAMMAR_MESSAGE_H
#define SPEC_GRAMMAR_MESSAGE_H

/*
 * The frame of a SIP message as predicates, as in spec/grammar_lex.h: RFC 3261
 * 25.1 from SIP-message to message-header, but for what a Request-URI, a
 * Reason-Phrase and the value of a header field may hold.
 */

#include "spec/grammar_lex.h"
#include "spec/message.h"

/*@
  predicate CRLF(bytes s, integer i, integer j) =
    0 <= i && j == i + 2 <= len(s) && at(s, i) == '\r' && at(s, i + 1) == '\n';
  // *CRLF
  inductive CRLFS(bytes s, integer i, integer j) {
    case crlfs_none: \forall bytes s, integer i;
      0 <= i <= len(s) ==> CRLFS(s, i, i);
    case crlfs_more: \forall bytes s, integer i, j;
      CRLF(s, i, i + 2) ==> CRLFS(s, i + 2, j) ==> CRLFS(s, i, j);
  }
  // 1*DIGIT
  predicate NUMBER(bytes s, integer i, integer j) =
    0 <= i < j <= len(s) &&
    \forall integer k; i <= k < j ==> is_digit(at(s, k)) == 1;
  // 1*(octet that is neither white space nor a control character)
  predicate VISIBLE(bytes s, integer i, integer j) =
    0 <= i < j <= len(s) &&
    \forall integer k; i <= k < j ==> is_visible(at(s, k)) == 1;
  // octet other than CR and LF
  predicate TEXT(bytes s, integer i) =
    0 <= i < len(s) && at(s, i) != '\r' && at(s, i) != '\n';
  // *TEXT
  predicate TEXTS(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) && \forall integer k; i <= k < j ==> TEXT(s, k);
  // CRLF WSP
  predicate FOLD(bytes s, integer i, integer j) =
    CRLF(s, i, i + 2) && j == i + 3 <= len(s) && is_wsp(at(s, i + 2)) == 1;
  // *( TEXT / FOLD )
  inductive FOLDED(bytes s, integer i, integer j) {
    case folded_none: \forall bytes s, integer i;
      0 <= i <= len(s) ==> FOLDED(s, i, i);
    case folded_text: \forall bytes s, integer i, j;
      TEXT(s, i) ==> FOLDED(s, i + 1, j) ==> FOLDED(s, i, j);
    case folded_fold: \forall bytes s, integer i, j;
      FOLD(s, i, i + 3) ==> FOLDED(s, i + 3, j) ==> FOLDED(s, i, j);
  }

  // SIP-Version = "SIP" "/" 1*DIGIT "." 1*DIGIT
  predicate SIP_VERSION(bytes s, integer i, integer j) =
    \exists integer a; 0 <= i && i + 4 <= len(s) && lower(at(s, i)) == 's' &&
      lower(at(s, i + 1)) == 'i' && lower(at(s, i + 2)) == 'p' &&
      at(s, i + 3) == '/' && NUMBER(s, i + 4, a) && at(s, a) == '.' &&
      NUMBER(s, a + 1, j);
  // Request-Line = Method SP Request-URI SP SIP-Version CRLF
  predicate REQUEST_LINE(bytes s, integer i, integer j) =
    \exists integer a, b; TOKEN(s, i, a) && at(s, a) == ' ' &&
      VISIBLE(s, a + 1, b) && at(s, b) == ' ' &&
      SIP_VERSION(s, b + 1, j - 2) && CRLF(s, j - 2, j);
  // Status-Line = SIP-Version SP 3DIGIT SP Reason-Phrase CRLF
  predicate STATUS_LINE(bytes s, integer i, integer j) =
    \exists integer a; SIP_VERSION(s, i, a) && at(s, a) == ' ' &&
      NUMBER(s, a + 1, a + 4) && at(s, a + 4) == ' ' &&
      TEXTS(s, a + 5, j - 2) && CRLF(s, j - 2, j);
  predicate START_LINE(bytes s, integer i, integer j) =
    REQUEST_LINE(s, i, j) || STATUS_LINE(s, i, j);

  // header-name HCOLON header-value CRLF, with HCOLON = *WSP ":" SWS, whose
  // SWS FOLDED has; the name ends at a, the colon is at b
  predicate FIELD_AT(bytes s, integer i, integer a, integer b, integer j) =
    TOKEN(s, i, a) && WSPS(s, a, b) && b < len(s) && at(s, b) == ':' &&
    FOLDED(s, b + 1, j - 2) && CRLF(s, j - 2, j);
  predicate FIELD(bytes s, integer i, integer j) =
    \exists integer a, b; FIELD_AT(s, i, a, b, j);
  inductive FIELDS(bytes s, integer i, integer j) {
    case fields_none: \forall bytes s, integer i;
      0 <= i <= len(s) ==> FIELDS(s, i, i);
    case fields_more: \forall bytes s, integer i, k, j;
      FIELD(s, i, k) ==> FIELDS(s, k, j) ==> FIELDS(s, i, j);
  }
  // *CRLF start-line *field CRLF *OCTET
  predicate MESSAGE(bytes s) =
    \exists integer a, b, c; CRLFS(s, 0, a) && START_LINE(s, a, b) &&
      FIELDS(s, b, c) && CRLF(s, c, c + 2);
*/

#endif
