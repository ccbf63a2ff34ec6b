/* is_framed of spec/message.h is the grammar: sound and complete. */
#include "proofs/adequacy_message.h"

/* ---- what is known of lines ------------------------------------------------- */

/*@
  lemma digits_sound: \forall bytes s, integer i;
    line_facts(s) ==> 0 <= i <= len(s) ==> i <= number_end(s, i) <= len(s) &&
    (i < number_end(s, i) ==> NUMBER(s, i, number_end(s, i)));
  lemma digits_end: \forall bytes s, integer i, j;
    line_facts(s) ==> NUMBER(s, i, j) ==> j < len(s) ==>
    is_digit(at(s, j)) != 1 ==> number_end(s, i) == j;
  lemma visibles_sound: \forall bytes s, integer i;
    line_facts(s) ==> 0 <= i <= len(s) ==> i <= visible_end(s, i) <= len(s) &&
    (i < visible_end(s, i) ==> VISIBLE(s, i, visible_end(s, i)));
  lemma visibles_end: \forall bytes s, integer i, j;
    line_facts(s) ==> VISIBLE(s, i, j) ==> j < len(s) ==>
    is_visible(at(s, j)) != 1 ==> visible_end(s, i) == j;
  lemma wsps_sound: \forall bytes s, integer i;
    line_facts(s) ==> 0 <= i <= len(s) ==> WSPS(s, i, wsp_end(s, i));
  lemma wsps_end: \forall bytes s, integer i, j;
    line_facts(s) ==> WSPS(s, i, j) ==> j < len(s) ==>
    is_wsp(at(s, j)) != 1 ==> wsp_end(s, i) == j;
  lemma token_sound: \forall bytes s, integer i;
    line_facts(s) ==> 0 <= i <= len(s) ==> i <= token_end(s, i) <= len(s) &&
    (i < token_end(s, i) ==> TOKEN(s, i, token_end(s, i)));
  lemma token_ends: \forall bytes s, integer i, j;
    line_facts(s) ==> TOKEN(s, i, j) ==> j < len(s) ==>
    is_token_char(at(s, j)) != 1 ==> token_end(s, i) == j;
  lemma crlf_is: \forall bytes s, integer i;
    line_facts(s) ==> 0 <= i <= len(s) ==>
    (is_crlf(s, i) == 1 <==> CRLF(s, i, i + 2));
  lemma line_sound: \forall bytes s, integer i;
    line_facts(s) ==> 0 <= i <= len(s) ==> line_end(s, i) >= 0 ==>
    TEXTS(s, i, line_end(s, i)) && CRLF(s, line_end(s, i), line_end(s, i) + 2);
  lemma line_ends: \forall bytes s, integer i, j;
    line_facts(s) ==> TEXTS(s, i, j) ==> CRLF(s, j, j + 2) ==>
    line_end(s, i) == j;
  lemma lines_sound: \forall bytes s, integer i;
    line_facts(s) ==> 0 <= i <= len(s) ==> lines_end(s, i) >= 0 ==>
    FOLDED(s, i, lines_end(s, i)) &&
    CRLF(s, lines_end(s, i), lines_end(s, i) + 2);
  lemma lines_ends: \forall bytes s, integer i, j;
    line_facts(s) ==> 0 <= i <= len(s) ==> FOLDED(s, i, j) ==>
    CRLF(s, j, j + 2) ==> is_fold(s, j) != 1 ==> lines_end(s, i) == j;
*/

/* ---- start line ------------------------------------------------------------- */

/*@
  lemma sip_is: \forall bytes s, integer i; 0 <= i ==> i + 4 <= len(s) ==>
    (four(s, i, 's', 'i', 'p', '/') == 1 <==>
      lower(at(s, i)) == 's' && lower(at(s, i + 1)) == 'i' &&
      lower(at(s, i + 2)) == 'p' && at(s, i + 3) == '/');
  lemma minor_sound: \forall bytes s, integer i; 0 <= i ==>
    line_facts(s) ==> version_minor(s, i) >= 0 ==>
    i + 4 < version_minor(s, i) <= len(s) &&
    NUMBER(s, i + 4, version_minor(s, i) - 1) &&
    at(s, version_minor(s, i) - 1) == '.';
  lemma version_sound: \forall bytes s, integer i; 0 <= i ==>
    line_facts(s) ==> version_end(s, i) >= 0 ==>
    SIP_VERSION(s, i, version_end(s, i));
  lemma minor_complete: \forall bytes s, integer i, a; 0 <= i ==>
    line_facts(s) ==> i + 4 <= len(s) ==> lower(at(s, i)) == 's' ==>
    lower(at(s, i + 1)) == 'i' ==> lower(at(s, i + 2)) == 'p' ==>
    at(s, i + 3) == '/' ==> NUMBER(s, i + 4, a) ==>
    a < len(s) ==> at(s, a) == '.' ==> version_minor(s, i) == a + 1;
  lemma minor_ends: \forall bytes s, integer i, j; 0 <= i ==>
    line_facts(s) ==> 0 <= version_minor(s, i) <= len(s) ==>
    NUMBER(s, version_minor(s, i), j) ==> j < len(s) ==>
    is_digit(at(s, j)) != 1 ==> version_end(s, i) == j;
  lemma version_parts: \forall bytes s, integer i, a, j; 0 <= i ==>
    line_facts(s) ==> i + 4 <= len(s) ==> lower(at(s, i)) == 's' ==>
    lower(at(s, i + 1)) == 'i' ==> lower(at(s, i + 2)) == 'p' ==>
    at(s, i + 3) == '/' ==> NUMBER(s, i + 4, a) ==> a < len(s) ==>
    at(s, a) == '.' ==> NUMBER(s, a + 1, j) ==> j < len(s) ==>
    is_digit(at(s, j)) != 1 ==> version_end(s, i) == j;
  lemma version_complete: \forall bytes s, integer i, j;
    line_facts(s) ==> SIP_VERSION(s, i, j) ==> j < len(s) ==>
    is_digit(at(s, j)) != 1 ==> version_end(s, i) == j;

  lemma uri_sound: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    line_facts(s) ==> request_uri(s, i) >= 0 ==>
    request_uri(s, i) <= len(s) && TOKEN(s, i, request_uri(s, i) - 1) &&
    at(s, request_uri(s, i) - 1) == ' ';
  lemma uri_complete: \forall bytes s, integer i, a;
    line_facts(s) ==> TOKEN(s, i, a) ==> a < len(s) ==> at(s, a) == ' ' ==>
    request_uri(s, i) == a + 1;
  lemma visible_sound: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    line_facts(s) ==> request_version(s, i) >= 0 ==>
    request_uri(s, i) >= 0 && request_version(s, i) <= len(s) &&
    VISIBLE(s, request_uri(s, i), request_version(s, i) - 1) &&
    at(s, request_version(s, i) - 1) == ' ';
  lemma visible_complete: \forall bytes s, integer i, u, b;
    line_facts(s) ==> request_uri(s, i) == u ==> u >= 0 ==>
    VISIBLE(s, u, b) ==> b < len(s) ==> at(s, b) == ' ' ==>
    request_version(s, i) == b + 1;
  lemma request_sound: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    line_facts(s) ==> request_end(s, i) >= 0 ==>
    REQUEST_LINE(s, i, request_end(s, i) + 2);
  lemma request_ends: \forall bytes s, integer i, v, e;
    line_facts(s) ==> request_version(s, i) == v ==> v >= 0 ==>
    SIP_VERSION(s, v, e) ==> CRLF(s, e, e + 2) ==>
    request_end(s, i) == e;
  lemma request_uris: \forall bytes s, integer i, a, b;
    line_facts(s) ==> TOKEN(s, i, a) ==> a < len(s) ==> at(s, a) == ' ' ==>
    VISIBLE(s, a + 1, b) ==> b < len(s) ==> at(s, b) == ' ' ==>
    request_version(s, i) == b + 1;
  lemma request_parts: \forall bytes s, integer i, a, b, e;
    line_facts(s) ==> TOKEN(s, i, a) ==> a < len(s) ==> at(s, a) == ' ' ==>
    VISIBLE(s, a + 1, b) ==> b < len(s) ==> at(s, b) == ' ' ==>
    SIP_VERSION(s, b + 1, e) ==> CRLF(s, e, e + 2) ==> request_end(s, i) == e;
  lemma request_complete: \forall bytes s, integer i, j;
    line_facts(s) ==> REQUEST_LINE(s, i, j) ==> request_end(s, i) == j - 2;

  lemma code_sound: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    line_facts(s) ==> status_code(s, i) >= 0 ==>
    version_end(s, i) >= 0 && status_code(s, i) == version_end(s, i) + 1 &&
    at(s, version_end(s, i)) == ' ' &&
    NUMBER(s, status_code(s, i), status_code(s, i) + 3) &&
    at(s, status_code(s, i) + 3) == ' ' && status_code(s, i) + 4 <= len(s);
  lemma code_complete: \forall bytes s, integer i, a;
    line_facts(s) ==> version_end(s, i) == a ==> 0 <= a ==>
    a + 4 < len(s) ==> at(s, a) == ' ' ==> NUMBER(s, a + 1, a + 4) ==> at(s, a + 4) == ' ' ==>
    status_code(s, i) == a + 1;
  lemma status_sound: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    line_facts(s) ==> status_end(s, i) >= 0 ==>
    STATUS_LINE(s, i, status_end(s, i) + 2);
  lemma status_parts: \forall bytes s, integer i, a, e;
    line_facts(s) ==> SIP_VERSION(s, i, a) ==> a + 4 < len(s) ==>
    at(s, a) == ' ' ==> NUMBER(s, a + 1, a + 4) ==> at(s, a + 4) == ' ' ==>
    TEXTS(s, a + 5, e) ==> CRLF(s, e, e + 2) ==> status_end(s, i) == e;
  lemma status_complete: \forall bytes s, integer i, j;
    line_facts(s) ==> STATUS_LINE(s, i, j) ==> status_end(s, i) == j - 2;
  lemma letter_token: \forall integer c;
    'a' <= lower(c) <= 'z' ==> is_token_char(c) == 1;
  lemma sip_token: \forall bytes s, integer i; 0 <= i ==>
    i + 4 <= len(s) ==> lower(at(s, i)) == 's' ==>
    lower(at(s, i + 1)) == 'i' ==> lower(at(s, i + 2)) == 'p' ==>
    TOKEN(s, i, i + 3);
  lemma sip_no_uri: \forall bytes s, integer i; line_facts(s) ==>
    TOKEN(s, i, i + 3) ==> i + 4 <= len(s) ==> at(s, i + 3) == '/' ==>
    request_uri(s, i) == -1;
  lemma no_uri: \forall bytes s, integer i;
    request_uri(s, i) == -1 ==> request_end(s, i) == -1;
  lemma status_is_no_request: \forall bytes s, integer i, j;
    line_facts(s) ==> SIP_VERSION(s, i, j) ==> request_end(s, i) == -1;

  lemma start_sound: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    line_facts(s) ==> start_end(s, i) >= 0 ==>
    START_LINE(s, i, start_end(s, i) + 2);
  lemma start_complete: \forall bytes s, integer i, j;
    line_facts(s) ==> START_LINE(s, i, j) ==> start_end(s, i) == j - 2;
*/
