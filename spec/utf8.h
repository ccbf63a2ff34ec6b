#ifndef SPEC_UTF8_H
#define SPEC_UTF8_H

/*
 * UTF-8 as RFC 3629 4 has it: the shortest form, no surrogates, nothing beyond
 * U+10FFFF. An automaton reads it octet by octet.
 */

#include "spec/bytes.h"

/*@
  // the state behind an octet that starts a character. 0: a character has
  // ended; 1, 2, 3: so many UTF8-tail are missing; 4 to 7: behind E0, ED, F0
  // and F4, which leave the next octet less choice; 8: no UTF-8 any more
  logic integer utf8_first(integer c) =
    c <= 0x7F ? 0 : c <= 0xC1 ? 8 : c <= 0xDF ? 1 : c == 0xE0 ? 4 :
    c == 0xED ? 5 : c <= 0xEF ? 2 : c == 0xF0 ? 6 : c <= 0xF3 ? 3 :
    c == 0xF4 ? 7 : 8;
  // the state behind the octet c in state q
  logic integer utf8_next(integer q, integer c) =
    q == 0 ? utf8_first(c) :
    q == 1 ? (0x80 <= c <= 0xBF ? 0 : 8) :
    q == 2 ? (0x80 <= c <= 0xBF ? 1 : 8) :
    q == 3 ? (0x80 <= c <= 0xBF ? 2 : 8) :
    q == 4 ? (0xA0 <= c <= 0xBF ? 1 : 8) :
    q == 5 ? (0x80 <= c <= 0x9F ? 1 : 8) :
    q == 6 ? (0x90 <= c <= 0xBF ? 2 : 8) :
    q == 7 ? (0x80 <= c <= 0x8F ? 2 : 8) : 8;

  // does s go on from i, in state q, to the end of a character?
  logic integer utf8_from(bytes s, integer i, integer q) =
    i >= len(s) ? (q == 0 ? 1 : 0) :
    utf8_from(s, i + 1, utf8_next(q, at(s, i)));
  logic integer is_utf8(bytes s) = utf8_from(s, 0, 0);
*/

#endif
