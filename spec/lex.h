#ifndef SPEC_LEX_H
#define SPEC_LEX_H

/*
 * The lexical rules of RFC 3261 25.1 as total functions on bytes. x_end(s, i)
 * is where the longest x that starts at i ends; -1 where there is none, for
 * rules that cannot be empty. proofs/adequacy.c shows that they are the ABNF.
 */

#include "spec/bytes.h"

#ifdef SPEC_OPAQUE_LEX
/*
 * The signatures alone. What is proved of a file under these holds for every
 * such functions, so for those below; the solvers then do not unfold them.
 */
/*@ axiomatic OpaqueLex {
      logic integer is_token_char(integer c);
      logic integer is_lhex(integer c);
      logic integer token_end(bytes s, integer i);
      logic integer lhex_end(bytes s, integer i);
      logic integer sws_end(bytes s, integer i);
      logic integer lws_end(bytes s, integer i);
      logic integer separator_end(bytes s, integer i, integer c);
      logic integer ldquot_end(bytes s, integer i);
      logic integer rdquot_end(bytes s, integer i);
      logic integer quoted_close(bytes s, integer i);
      logic integer inside_end(bytes s, integer i);
    }
*/
#else
/*@
  // Classes of octets, as 1 and 0: a predicate cannot stand inside a term.
  logic integer is_token_char(integer c) =
    ('a' <= c <= 'z' || 'A' <= c <= 'Z' || '0' <= c <= '9' || c == '-' ||
     c == '.' || c == '!' || c == '%' || c == '*' || c == '_' || c == '+' ||
     c == '`' || c == '\'' || c == '~') ? 1 : 0;
  logic integer is_wsp(integer c) = (c == ' ' || c == '\t') ? 1 : 0;
  logic integer is_lhex(integer c) =
    ('0' <= c <= '9' || 'a' <= c <= 'f') ? 1 : 0;
  // qdtext of one octet, white space left out
  logic integer is_qdtext(integer c) =
    (c == 0x21 || 0x23 <= c <= 0x5B || 0x5D <= c <= 0x7E) ? 1 : 0;
  // what a backslash may stand before
  logic integer is_quotable(integer c) =
    (0 <= c <= 0x7F && c != 0x0A && c != 0x0D) ? 1 : 0;
  logic integer is_utf8_cont(integer c) = (0x80 <= c <= 0xBF) ? 1 : 0;
  // how many UTF8-CONT a lead octet asks for; 0 for any other octet
  logic integer utf8_more(integer c) =
    0xC0 <= c <= 0xDF ? 1 : 0xE0 <= c <= 0xEF ? 2 : 0xF0 <= c <= 0xF7 ? 3 :
    0xF8 <= c <= 0xFB ? 4 : 0xFC <= c <= 0xFD ? 5 : 0;

  logic integer token_end(bytes s, integer i) =
    i < len(s) && is_token_char(at(s, i)) == 1 ? token_end(s, i + 1) : i;

  logic integer lhex_end(bytes s, integer i) =
    i < len(s) && is_lhex(at(s, i)) == 1 ? lhex_end(s, i + 1) : i;

  logic integer wsp_end(bytes s, integer i) =
    i < len(s) && is_wsp(at(s, i)) == 1 ? wsp_end(s, i + 1) : i;
  // does CRLF WSP start at i?
  logic integer is_fold(bytes s, integer i) =
    i + 2 < len(s) && at(s, i) == '\r' && at(s, i + 1) == '\n' &&
    is_wsp(at(s, i + 2)) == 1 ? 1 : 0;
  // SWS = [LWS], LWS = [*WSP CRLF] 1*WSP
  logic integer sws_end(bytes s, integer i) =
    is_fold(s, wsp_end(s, i)) == 1 ? wsp_end(s, wsp_end(s, i) + 3)
                                   : wsp_end(s, i);
  logic integer lws_end(bytes s, integer i) =
    sws_end(s, i) > i ? sws_end(s, i) : -1;

  // EQUAL and COMMA: SWS c SWS
  logic integer separator_end(bytes s, integer i, integer c) =
    sws_end(s, i) < len(s) && at(s, sws_end(s, i)) == c
    ? sws_end(s, sws_end(s, i) + 1) : -1;

  // LDQUOT = SWS DQUOTE, RDQUOT = DQUOTE SWS
  logic integer ldquot_end(bytes s, integer i) =
    sws_end(s, i) < len(s) && at(s, sws_end(s, i)) == '"'
    ? sws_end(s, i) + 1 : -1;
  logic integer rdquot_end(bytes s, integer i) =
    i < len(s) && at(s, i) == '"' ? sws_end(s, i + 1) : -1;

  // do k UTF8-CONT start at i?
  logic integer has_conts(bytes s, integer i, integer k) =
    k <= 0 ? 1 :
    i < len(s) && is_utf8_cont(at(s, i)) == 1 ? has_conts(s, i + 1, k - 1) : 0;

  // One step inside a quoted-string: where the qdtext or quoted-pair at i ends.
  // White space is taken one WSP or one CRLF WSP at a time.
  logic integer element_end(bytes s, integer i) =
    i >= len(s) ? -1 :
    is_qdtext(at(s, i)) == 1 || is_wsp(at(s, i)) == 1 ? i + 1 :
    at(s, i) == '\r' ? (is_fold(s, i) == 1 ? i + 3 : -1) :
    at(s, i) == '\\' ?
      (i + 1 < len(s) && is_quotable(at(s, i + 1)) == 1 ? i + 2 : -1) :
    utf8_more(at(s, i)) > 0 &&
      has_conts(s, i + 1, utf8_more(at(s, i))) == 1
    ? i + 1 + utf8_more(at(s, i)) : -1;

  // the DQUOTE that closes the quoted-string whose inside starts at i
  logic integer quoted_close(bytes s, integer i) =
    i < len(s) && at(s, i) == '"' ? i :
    element_end(s, i) > i ? quoted_close(s, element_end(s, i)) : -1;

  // what a sender may put between quotes: no DQUOTE of its own, and no fold
  logic integer inside_end(bytes s, integer i) =
    i < len(s) && at(s, i) != '\r' && element_end(s, i) > i
    ? inside_end(s, element_end(s, i)) : i;
*/
#endif

#endif
