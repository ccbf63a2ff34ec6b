#ifndef SPEC_START_H
#define SPEC_START_H

/*
 * The start line of a SIP message as total functions on bytes:
 *
 *   start-line = token SP 1*(visible octet) SP SIP-Version CRLF
 *              / SIP-Version SP 3DIGIT SP *(octet other than CR and LF) CRLF
 *
 * -1 stands for "there is none". proofs/adequacy_start.c shows that start_end
 * is this rule.
 */

#include "spec/line.h"
#include "spec/words.h"

#ifdef SPEC_OPAQUE_START
/* The signatures alone, with SPEC_OPAQUE_LINE and as there. */
/*@ axiomatic OpaqueStart {
      logic integer request_uri(bytes s, integer i);
      logic integer request_version(bytes s, integer i);
      logic integer request_end(bytes s, integer i);
      logic integer status_number(bytes s, integer i);
      logic integer start_end(bytes s, integer i);
      logic integer is_sip_2_0(bytes s, integer i);
    }
*/
#else
/*@
  // SIP-Version = "SIP" "/" 1*DIGIT "." 1*DIGIT, in any case: where its minor
  // number starts, where it ends, and whether it is the one of RFC 3261
  logic integer version_minor(bytes s, integer i) =
    i + 4 <= len(s) && four(s, i, 's', 'i', 'p', '/') == 1 &&
    i + 4 < number_end(s, i + 4) < len(s) &&
    at(s, number_end(s, i + 4)) == '.' ? number_end(s, i + 4) + 1 : -1;
  logic integer version_end(bytes s, integer i) =
    version_minor(s, i) >= 0 &&
    version_minor(s, i) < number_end(s, version_minor(s, i))
    ? number_end(s, version_minor(s, i)) : -1;
  logic integer is_version_2_0(bytes s, integer i) =
    version_end(s, i) == i + 7 && at(s, i + 4) == '2' && at(s, i + 6) == '0'
    ? 1 : 0;

  // Request-Line: where its Request-URI starts and ends, where its version
  // starts, and where it ends. The URI is 1*(visible octet): a request with a
  // wrong one has to be read to be answered.
  logic integer request_uri(bytes s, integer i) =
    i < token_end(s, i) < len(s) && at(s, token_end(s, i)) == ' '
    ? token_end(s, i) + 1 : -1;
  logic integer request_version(bytes s, integer i) =
    request_uri(s, i) >= 0 &&
    request_uri(s, i) < visible_end(s, request_uri(s, i)) < len(s) &&
    at(s, visible_end(s, request_uri(s, i))) == ' '
    ? visible_end(s, request_uri(s, i)) + 1 : -1;
  logic integer request_end(bytes s, integer i) =
    request_version(s, i) >= 0 &&
    version_end(s, request_version(s, i)) >= 0 &&
    is_crlf(s, version_end(s, request_version(s, i))) == 1
    ? version_end(s, request_version(s, i)) : -1;

  // Status-Line: where its status code starts, and where it ends. Of the
  // Reason-Phrase, which nobody has to examine, only the end matters.
  logic integer status_code(bytes s, integer i) =
    version_end(s, i) >= 0 && version_end(s, i) + 4 < len(s) &&
    at(s, version_end(s, i)) == ' ' &&
    number_end(s, version_end(s, i) + 1) == version_end(s, i) + 4 &&
    at(s, version_end(s, i) + 4) == ' ' ? version_end(s, i) + 1 : -1;
  logic integer status_end(bytes s, integer i) =
    status_code(s, i) < 0 ? -1 : line_end(s, status_code(s, i) + 4);
  logic integer status_digit(bytes s, integer i, integer k) =
    at(s, status_code(s, i) + k) - '0';
  logic integer status_number(bytes s, integer i) =
    100 * status_digit(s, i, 0) + 10 * status_digit(s, i, 1) +
    status_digit(s, i, 2);

  // either of them, and where it ends
  logic integer start_end(bytes s, integer i) =
    request_end(s, i) >= 0 ? request_end(s, i) : status_end(s, i);
  // 1 when it is one of SIP/2.0, which has six classes of responses, else 0
  logic integer is_sip_2_0(bytes s, integer i) =
    request_end(s, i) >= 0 ? is_version_2_0(s, request_version(s, i)) :
    100 <= status_number(s, i) <= 699 ? is_version_2_0(s, i) : 0;
*/
#endif

#endif
