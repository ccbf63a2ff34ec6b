/*
 * What the files adequacy_uri_*.c prove of the parts of a Request-URI, for the
 * proofs that use it. As in adequacy.h, each function is a lemma function.
 */
#ifndef ADEQUACY_URI_H
#define ADEQUACY_URI_H

#include "scan.h"
#include "spec/grammar_uri.h"
#include "proofs/adequacy_uri_exact.h"

/*@
  // uri_run_end at one start and of one set, as facts with a name
  predicate run_sound(bytes s, integer i, integer n) =
    i <= uri_run_end(s, i, n) <= len(s) &&
    ELEMENTS(s, i, uri_run_end(s, i, n), n);
*/

/*@
  // neither ";" nor "?"
  predicate plain(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) && \forall integer k; i <= k < j ==>
      at(s, k) != ';' && at(s, k) != '?';
  predicate run_plain(bytes s, integer i) = plain(s, i, paramchars_end(s, i));
  // what cannot belong to user, password, paramchar, or hname and hvalue
  predicate stops(integer n, integer c) =
    (n == 1 && (c == ':' || c == '@')) || (n == 2 && c == '@') ||
    (n == 3 && (c == '=' || c == ';' || c == '?')) ||
    (n == 4 && (c == '=' || c == '&'));
  predicate run_stop(bytes s, integer i, integer n) =
    (i < len(s) ==> stops(n, at(s, i))) ==> uri_run_end(s, i, n) == i;

  // a host has no other octets, and they are all paramchar
  predicate is_host_octet(integer c) =
    is_alphanum(c) == 1 || c == '-' || c == '.' || c == ':' || c == '[' ||
    c == ']';
  predicate host_octets(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) &&
    \forall integer k; i <= k < j ==> is_host_octet(at(s, k));
  predicate texts(bytes s) =
    (\forall integer i, n; 0 <= i <= len(s) ==> 0 <= n <= 4 ==>
       run_sound(s, i, n) && run_stop(s, i, n)) &&
    (\forall integer i, j, n; 0 <= n <= 4 ==> ELEMENTS(s, i, j, n) ==>
       0 <= i <= j <= len(s) && uri_run_end(s, i, n) == uri_run_end(s, j, n));
  predicate paramchars(bytes s) =
    (\forall integer i; 0 <= i <= len(s) ==> run_plain(s, i)) &&
    (\forall integer i, j; host_octets(s, i, j) ==>
       paramchars_end(s, i) == paramchars_end(s, j));
  // that *pchar, and what reg-name has, is *uric
  predicate urics(bytes s) =
    \forall integer i, j, n; n == 5 || n == 6 ==> ELEMENTS(s, i, j, n) ==>
      0 <= i <= j <= len(s) && uric_end(s, i) == uric_end(s, j);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures exact: texts(text(s)); */
void texts_are_adequate(struct sda_span s);

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures paramchars(text(s)); */
void paramchars_are_known(struct sda_span s);

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures complete: urics(text(s)); */
void pchars_are_uric(struct sda_span s);

/*@
  predicate ipv4_sound(bytes s, integer i) =
    uri_ipv4_end(s, i) >= 0 ==> IPV4ADDRESS(s, i, uri_ipv4_end(s, i));
  predicate ipv4_complete(bytes s, integer i) =
    \forall integer j; IPV4ADDRESS(s, i, j) ==>
      (j < len(s) ==> is_digit(at(s, j)) != 1) ==> uri_ipv4_end(s, i) == j;
  predicate reference_sound(bytes s, integer i) =
    uri_is(s, i, '[') == 1 ==> uri_reference_end(s, i) >= 0 ==>
      IPV6REFERENCE(s, i, uri_reference_end(s, i));
  predicate reference_complete(bytes s, integer i) =
    \forall integer j; IPV6REFERENCE(s, i, j) ==>
      uri_reference_end(s, i) == j;
  // uri_digits_end is the longest *DIGIT
  predicate digits_longest(bytes s, integer i) =
    i <= uri_digits_end(s, i) && DIGITS(s, i, uri_digits_end(s, i)) &&
    (uri_digits_end(s, i) < len(s) ==>
       is_digit(at(s, uri_digits_end(s, i))) != 1);

  predicate reference_of_host(bytes s, integer i) =
    \forall integer j; IPV6REFERENCE(s, i, j) ==>
      i < j && host_octets(s, i, j);

  predicate references_of_host(bytes s) = \forall integer i;
    0 <= i <= len(s) ==> reference_of_host(s, i);

  predicate addresses(bytes s) = uri_ipv4_end(s, -1) == -1 &&
    \forall integer i; 0 <= i <= len(s) ==>
      ipv4_sound(s, i) && ipv4_complete(s, i) && reference_sound(s, i) &&
      reference_complete(s, i) && digits_longest(s, i) &&
      reference_of_host(s, i);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures references_of_host(text(s)); */
void references_are_host_octets(struct sda_span s);

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures exact: addresses(text(s)); */
void addresses_are_adequate(struct sda_span s);

/*@
  // Nothing that belongs to a host, or to a hostport, goes on at j.
  predicate host_stop(bytes s, integer j) = j < len(s) ==>
    is_alphanum(at(s, j)) != 1 && at(s, j) != '-' && at(s, j) != '.';
  predicate hostport_stop(bytes s, integer j) = j < len(s) ==>
    at(s, j) == ';' || at(s, j) == '?' || at(s, j) == '/';
  predicate hostport_sound(bytes s, integer i) =
    uri_hostport_end(s, i) >= 0 ==> HOSTPORT(s, i, uri_hostport_end(s, i));
  predicate hosts(bytes s) = uri_hostport_end(s, -1) == -1 &&
    (\forall integer i; 0 <= i <= len(s) ==> hostport_sound(s, i)) &&
    (\forall integer i, j; HOSTPORT(s, i, j) ==> hostport_stop(s, j) ==>
       uri_hostport_end(s, i) == j) &&
    (\forall integer i, j; HOSTPORT(s, i, j) ==> 0 <= i < j <= len(s)) &&
    (\forall integer i, j; HOST(s, i, j) ==> i < j && host_octets(s, i, j));
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures exact: hosts(text(s)); */
void hosts_are_adequate(struct sda_span s);

/*@
  // header *( "&" header ), up to the end of s
  predicate header_fact(bytes s, integer i) =
    uri_headers_ok(s, i) == 1 <==> HEADER_LIST(s, i, len(s));
  predicate headers(bytes s) = \forall integer i; 0 <= i <= len(s) ==>
    header_fact(s, i);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures exact: headers(text(s)); */
void headers_are_adequate(struct sda_span s);

/*@
  // uri-parameters [ headers ], up to the end of s
  predicate tail_fact(bytes s, integer i) =
    uri_tail_ok(s, i) == 1 <==> TAIL(s, i, len(s));
  predicate tails(bytes s) = \forall integer i; 0 <= i <= len(s) ==>
    tail_fact(s, i);
  // no octet that a hostport could have comes first
  predicate param_stop(bytes s, integer j) =
    j < len(s) ==> at(s, j) == ';' || at(s, j) == '?';
  lemma tail_starts: \forall bytes s, integer i;
    TAIL(s, i, len(s)) ==> 0 <= i <= len(s) && param_stop(s, i);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures exact: tails(text(s)); */
void tails_are_adequate(struct sda_span s);

/*@
  // [ abs-path ] [ "?" query ], up to the end of s
  predicate REST(bytes s, integer i) = \exists integer a;
    (a == i || ABS_PATH(s, i, a)) && ANY_QUERY(s, a, len(s));
  predicate rests(bytes s) =
    (\forall integer i; 0 <= i <= len(s) ==> uri_rest_ok(s, i) == 1 ==>
       REST(s, i)) &&
    (\forall integer i; REST(s, i) ==> uri_rest_ok(s, i) == 1 &&
       0 <= i <= len(s) && hostport_stop(s, i));

  // "//" authority, the authority without userinfo and hostport
  predicate NAMED_PATH(bytes s, integer i, integer j) =
    OCTET(s, i, i + 1, '/') && OCTET(s, i + 1, i + 2, '/') &&
    (j == i + 2 || REG_NAME(s, i + 2, j));
  // opaque-part, or abs-path [ "?" query ], or a net-path with no srvr
  predicate PLAIN_PART(bytes s, integer i) =
    OPAQUE_PART(s, i, len(s)) ||
    (\exists integer a; ABS_PATH(s, i, a) && ANY_QUERY(s, a, len(s))) ||
    (\exists integer a; NAMED_PATH(s, i, a) && REST(s, a));
  predicate uric_parts(bytes s) =
    (\forall integer i; 0 <= i < len(s) ==> uric_end(s, i) == len(s) ==>
       PLAIN_PART(s, i)) &&
    (\forall integer i; PLAIN_PART(s, i) ==>
       0 <= i < len(s) && uric_end(s, i) == len(s));
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures exact: rests(text(s)) && uric_parts(text(s)); */
void paths_are_adequate(struct sda_span s);

#endif
