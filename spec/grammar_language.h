#ifndef SPEC_GRAMMAR_LANGUAGE_H
#define SPEC_GRAMMAR_LANGUAGE_H

/*
 * The tags of languages in spec/sip-digest.abnf as predicates, as in
 * spec/grammar_lex.h: RFC 3066 2.1 and RFC 5646 2.1.
 */

#include "spec/bytes.h"
#include "spec/octets.h"

/*@
  // the octet c, a letter in either case; 0 for none
  predicate SAME_LETTER(bytes t, integer i, integer c) =
    c == 0 || (0 <= i < len(t) &&
      (at(t, i) == c || ('a' <= c <= 'z' && at(t, i) == c - 32)));
  predicate FOUR(bytes t, integer i, integer c0, integer c1, integer c2,
                 integer c3) =
    SAME_LETTER(t, i, c0) && SAME_LETTER(t, i + 1, c1) &&
    SAME_LETTER(t, i + 2, c2) && SAME_LETTER(t, i + 3, c3);
  // "-"
  predicate DASH(bytes t, integer i) = 0 <= i < len(t) && at(t, i) == '-';
  // *ALPHA, *DIGIT, *alphanum
  predicate ALPHAS(bytes t, integer i, integer j) = 0 <= i <= j <= len(t) &&
    \forall integer k; i <= k < j ==> is_letter(at(t, k)) == 1;
  predicate NUMERALS(bytes t, integer i, integer j) = 0 <= i <= j <= len(t) &&
    \forall integer k; i <= k < j ==> is_digit(at(t, k)) == 1;
  predicate ALPHANUMS(bytes t, integer i, integer j) = 0 <= i <= j <= len(t) &&
    \forall integer k; i <= k < j ==> is_alphanum(at(t, k)) == 1;

  // *( "-" 1*8alphanum )
  inductive SUBTAGS(bytes t, integer i, integer j) {
    case subtags_none: \forall bytes t, integer i; 0 <= i <= len(t) ==>
      SUBTAGS(t, i, i);
    case subtags_more: \forall bytes t, integer i, a, j; DASH(t, i) ==>
      ALPHANUMS(t, i + 1, a) ==> i + 2 <= a <= i + 9 ==>
      SUBTAGS(t, a, j) ==> SUBTAGS(t, i, j);
  }
  // RFC3066-Tag = 1*8ALPHA *( "-" 1*8alphanum )
  predicate RFC3066_TAG(bytes t, integer i, integer j) =
    \exists integer a; ALPHAS(t, i, a) && i + 1 <= a <= i + 8 &&
      SUBTAGS(t, a, j);

  // extlang = 3ALPHA *2( "-" 3ALPHA )
  predicate EXTLANG(bytes t, integer i, integer j) =
    ALPHAS(t, i, i + 3) &&
    (j == i + 3 ||
     (DASH(t, i + 3) && ALPHAS(t, i + 4, i + 7) &&
      (j == i + 7 ||
       (DASH(t, i + 7) && ALPHAS(t, i + 8, i + 11) && j == i + 11))));
  // language = 2*3ALPHA [ "-" extlang ] / 4ALPHA / 5*8ALPHA
  predicate LANGUAGE(bytes t, integer i, integer j) =
    (\exists integer a; ALPHAS(t, i, a) && i + 2 <= a <= i + 3 &&
       (j == a || (DASH(t, a) && EXTLANG(t, a + 1, j)))) ||
    (ALPHAS(t, i, j) && j == i + 4) ||
    (ALPHAS(t, i, j) && i + 5 <= j <= i + 8);
  // script = 4ALPHA
  predicate SCRIPT(bytes t, integer i, integer j) =
    ALPHAS(t, i, j) && j == i + 4;
  // region = 2ALPHA / 3DIGIT
  predicate REGION(bytes t, integer i, integer j) =
    (ALPHAS(t, i, j) && j == i + 2) || (NUMERALS(t, i, j) && j == i + 3);
  // variant = 5*8alphanum / ( DIGIT 3alphanum )
  predicate VARIANT(bytes t, integer i, integer j) =
    (ALPHANUMS(t, i, j) && i + 5 <= j <= i + 8) ||
    (NUMERALS(t, i, i + 1) && ALPHANUMS(t, i + 1, j) && j == i + 4);
  // *( "-" variant )
  inductive VARIANTS(bytes t, integer i, integer j) {
    case variants_none: \forall bytes t, integer i; 0 <= i <= len(t) ==>
      VARIANTS(t, i, i);
    case variants_more: \forall bytes t, integer i, a, j; DASH(t, i) ==>
      VARIANT(t, i + 1, a) ==> VARIANTS(t, a, j) ==> VARIANTS(t, i, j);
  }
  // singleton = DIGIT / %x41-57 / %x59-5A / %x61-77 / %x79-7A
  predicate SINGLETON(bytes t, integer i) = 0 <= i < len(t) &&
    (is_digit(at(t, i)) == 1 || 0x41 <= at(t, i) <= 0x57 ||
     0x59 <= at(t, i) <= 0x5A || 0x61 <= at(t, i) <= 0x77 ||
     0x79 <= at(t, i) <= 0x7A);
  // 1*( "-" ( 2*8alphanum ) )
  inductive EXTENSION_TAGS(bytes t, integer i, integer j) {
    case extension_tags_one: \forall bytes t, integer i, j; DASH(t, i) ==>
      ALPHANUMS(t, i + 1, j) ==> i + 3 <= j <= i + 9 ==>
      EXTENSION_TAGS(t, i, j);
    case extension_tags_more: \forall bytes t, integer i, a, j; DASH(t, i) ==>
      ALPHANUMS(t, i + 1, a) ==> i + 3 <= a <= i + 9 ==>
      EXTENSION_TAGS(t, a, j) ==> EXTENSION_TAGS(t, i, j);
  }
  // extension = singleton 1*( "-" ( 2*8alphanum ) )
  predicate EXTENSION(bytes t, integer i, integer j) =
    SINGLETON(t, i) && EXTENSION_TAGS(t, i + 1, j);
  // *( "-" extension )
  inductive EXTENSIONS(bytes t, integer i, integer j) {
    case extensions_none: \forall bytes t, integer i; 0 <= i <= len(t) ==>
      EXTENSIONS(t, i, i);
    case extensions_more: \forall bytes t, integer i, a, j; DASH(t, i) ==>
      EXTENSION(t, i + 1, a) ==> EXTENSIONS(t, a, j) ==>
      EXTENSIONS(t, i, j);
  }
  // privateuse = "x" 1*( "-" ( 1*8alphanum ) )
  predicate PRIVATEUSE(bytes t, integer i, integer j) =
    SAME_LETTER(t, i, 'x') && SUBTAGS(t, i + 1, j) && i + 1 < j;
  // langtag = language [ "-" script ] [ "-" region ] *( "-" variant )
  //           *( "-" extension ) [ "-" privateuse ]
  predicate LANGTAG(bytes t, integer i, integer j) =
    \exists integer a, b, c, d, e; LANGUAGE(t, i, a) &&
      (b == a || (DASH(t, a) && SCRIPT(t, a + 1, b))) &&
      (c == b || (DASH(t, b) && REGION(t, b + 1, c))) &&
      VARIANTS(t, c, d) && EXTENSIONS(t, d, e) &&
      (j == e || (DASH(t, e) && PRIVATEUSE(t, e + 1, j)));

  // irregular = "en-GB-oed" / "i-ami" / ... / "sgn-CH-DE"
  predicate IRREGULAR(bytes t, integer i, integer j) =
    (FOUR(t, i, 'e', 'n', '-', 'g') && FOUR(t, i + 4, 'b', '-', 'o', 'e') &&
     FOUR(t, i + 8, 'd', 0, 0, 0) && j == i + 9) ||
    (FOUR(t, i, 'i', '-', 'a', 'm') && FOUR(t, i + 4, 'i', 0, 0, 0) &&
     j == i + 5) ||
    (FOUR(t, i, 'i', '-', 'b', 'n') && FOUR(t, i + 4, 'n', 0, 0, 0) &&
     j == i + 5) ||
    (FOUR(t, i, 'i', '-', 'd', 'e') && FOUR(t, i + 4, 'f', 'a', 'u', 'l') &&
     FOUR(t, i + 8, 't', 0, 0, 0) && j == i + 9) ||
    (FOUR(t, i, 'i', '-', 'e', 'n') && FOUR(t, i + 4, 'o', 'c', 'h', 'i') &&
     FOUR(t, i + 8, 'a', 'n', 0, 0) && j == i + 10) ||
    (FOUR(t, i, 'i', '-', 'h', 'a') && FOUR(t, i + 4, 'k', 0, 0, 0) &&
     j == i + 5) ||
    (FOUR(t, i, 'i', '-', 'k', 'l') && FOUR(t, i + 4, 'i', 'n', 'g', 'o') &&
     FOUR(t, i + 8, 'n', 0, 0, 0) && j == i + 9) ||
    (FOUR(t, i, 'i', '-', 'l', 'u') && FOUR(t, i + 4, 'x', 0, 0, 0) &&
     j == i + 5) ||
    (FOUR(t, i, 'i', '-', 'm', 'i') && FOUR(t, i + 4, 'n', 'g', 'o', 0) &&
     j == i + 7) ||
    (FOUR(t, i, 'i', '-', 'n', 'a') && FOUR(t, i + 4, 'v', 'a', 'j', 'o') &&
     j == i + 8) ||
    (FOUR(t, i, 'i', '-', 'p', 'w') && FOUR(t, i + 4, 'n', 0, 0, 0) &&
     j == i + 5) ||
    (FOUR(t, i, 'i', '-', 't', 'a') && FOUR(t, i + 4, 'o', 0, 0, 0) &&
     j == i + 5) ||
    (FOUR(t, i, 'i', '-', 't', 'a') && FOUR(t, i + 4, 'y', 0, 0, 0) &&
     j == i + 5) ||
    (FOUR(t, i, 'i', '-', 't', 's') && FOUR(t, i + 4, 'u', 0, 0, 0) &&
     j == i + 5) ||
    (FOUR(t, i, 's', 'g', 'n', '-') && FOUR(t, i + 4, 'b', 'e', '-', 'f') &&
     FOUR(t, i + 8, 'r', 0, 0, 0) && j == i + 9) ||
    (FOUR(t, i, 's', 'g', 'n', '-') && FOUR(t, i + 4, 'b', 'e', '-', 'n') &&
     FOUR(t, i + 8, 'l', 0, 0, 0) && j == i + 9) ||
    (FOUR(t, i, 's', 'g', 'n', '-') && FOUR(t, i + 4, 'c', 'h', '-', 'd') &&
     FOUR(t, i + 8, 'e', 0, 0, 0) && j == i + 9);
  // regular = "art-lojban" / "cel-gaulish" / ... / "zh-xiang"
  predicate REGULAR(bytes t, integer i, integer j) =
    (FOUR(t, i, 'a', 'r', 't', '-') && FOUR(t, i + 4, 'l', 'o', 'j', 'b') &&
     FOUR(t, i + 8, 'a', 'n', 0, 0) && j == i + 10) ||
    (FOUR(t, i, 'c', 'e', 'l', '-') && FOUR(t, i + 4, 'g', 'a', 'u', 'l') &&
     FOUR(t, i + 8, 'i', 's', 'h', 0) && j == i + 11) ||
    (FOUR(t, i, 'n', 'o', '-', 'b') && FOUR(t, i + 4, 'o', 'k', 0, 0) &&
     j == i + 6) ||
    (FOUR(t, i, 'n', 'o', '-', 'n') && FOUR(t, i + 4, 'y', 'n', 0, 0) &&
     j == i + 6) ||
    (FOUR(t, i, 'z', 'h', '-', 'g') && FOUR(t, i + 4, 'u', 'o', 'y', 'u') &&
     j == i + 8) ||
    (FOUR(t, i, 'z', 'h', '-', 'h') && FOUR(t, i + 4, 'a', 'k', 'k', 'a') &&
     j == i + 8) ||
    (FOUR(t, i, 'z', 'h', '-', 'm') && FOUR(t, i + 4, 'i', 'n', 0, 0) &&
     j == i + 6) ||
    (FOUR(t, i, 'z', 'h', '-', 'm') && FOUR(t, i + 4, 'i', 'n', '-', 'n') &&
     FOUR(t, i + 8, 'a', 'n', 0, 0) && j == i + 10) ||
    (FOUR(t, i, 'z', 'h', '-', 'x') && FOUR(t, i + 4, 'i', 'a', 'n', 'g') &&
     j == i + 8);
  // grandfathered = irregular / regular
  predicate GRANDFATHERED(bytes t, integer i, integer j) =
    IRREGULAR(t, i, j) || REGULAR(t, i, j);
  // Language-Tag = langtag / privateuse / grandfathered
  predicate LANGUAGE_TAG(bytes t, integer i, integer j) =
    LANGTAG(t, i, j) || PRIVATEUSE(t, i, j) || GRANDFATHERED(t, i, j);
  // ext-language = Language-Tag / RFC3066-Tag
  predicate EXT_LANGUAGE(bytes t) =
    LANGUAGE_TAG(t, 0, len(t)) || RFC3066_TAG(t, 0, len(t));
*/

#endif
