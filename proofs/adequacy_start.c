/* The functions of spec/start.h are the rules of spec/grammar_message.h. */
#include "proofs/adequacy_message.h"

/*@
  predicate version_fact(bytes s, integer i) =
    (version_end(s, i) >= 0 ==> SIP_VERSION(s, i, version_end(s, i)) &&
      i + 7 <= version_end(s, i) <= len(s)) &&
    \forall integer j; SIP_VERSION(s, i, j) ==> j < len(s) ==>
      is_digit(at(s, j)) != 1 ==> version_end(s, i) == j;

  lemma sip_is: \forall bytes s, integer i; 0 <= i ==> i + 4 <= len(s) ==>
    (four(s, i, 's', 'i', 'p', '/') == 1 <==>
      lower(at(s, i)) == 's' && lower(at(s, i + 1)) == 'i' &&
      lower(at(s, i + 2)) == 'p' && at(s, i + 3) == '/');
*/

/*@ requires readable(s) && i + 4 <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> four(text(s), i, 's', 'i', 'p', '/') == 1; */
static bool is_sip(struct sda_span s, size_t i)
{
	return (s.at[i] == 'S' || s.at[i] == 's') &&
	       (s.at[i + 1] == 'I' || s.at[i + 1] == 'i') &&
	       (s.at[i + 2] == 'P' || s.at[i + 2] == 'p') &&
	       s.at[i + 3] == '/';
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures version_fact(text(s), i);
    ensures position(\result) == version_end(text(s), i);
    ensures \result != SDA_NONE ==> \result <= s.len; */
static size_t version_is_adequate(struct sda_span s, size_t i)
{
	if (s.len - i < 4)
		return SDA_NONE;
	number_is_adequate(s, i + 4);
	size_t point = sda_line_digits(s, i + 4);
	/*@ assert point: \forall integer a; NUMBER(text(s), i + 4, a) ==>
	      a < s.len ==> at(text(s), a) == '.' ==> a == point; */
	if (point == s.len)
		return SDA_NONE;
	number_is_adequate(s, point + 1);
	size_t end = sda_line_digits(s, point + 1);
	/*@ assert end: \forall integer j; NUMBER(text(s), point + 1, j) ==>
	      j < s.len ==> is_digit(at(text(s), j)) != 1 ==> j == end; */
	/*@ assert major: point > i + 4 ==>
	      NUMBER(text(s), i + 4, point); */
	/*@ assert minor: end > point + 1 ==>
	      NUMBER(text(s), point + 1, end); */
	/*@ assert sound: version_end(text(s), i) >= 0 ==>
	      version_end(text(s), i) == end &&
	      SIP_VERSION(text(s), i, end); */
	/*@ assert split: \forall integer j; SIP_VERSION(text(s), i, j) ==>
	      at(text(s), point) == '.' && NUMBER(text(s), i + 4, point) &&
	      NUMBER(text(s), point + 1, j) &&
	      four(text(s), i, 's', 'i', 'p', '/') == 1; */
	/*@ assert complete: \forall integer j; SIP_VERSION(text(s), i, j) ==>
	      j < s.len ==> is_digit(at(text(s), j)) != 1 ==>
	      version_end(text(s), i) == j; */
	if (!is_sip(s, i) || point == i + 4 || s.at[point] != '.' ||
	    end == point + 1) {
		//@ assert none: version_end(text(s), i) == -1;
		return SDA_NONE;
	}
	//@ assert there: version_end(text(s), i) == end;
	return end;
}

/*@
  // the line with its parts: a and b are the spaces around the Request-URI
  predicate request_parts(bytes s, integer i, integer a, integer b,
                          integer j) =
    TOKEN(s, i, a) && a < len(s) && at(s, a) == ' ' &&
    VISIBLE(s, a + 1, b) && b < len(s) && at(s, b) == ' ' &&
    SIP_VERSION(s, b + 1, j - 2) && CRLF(s, j - 2, j);
  lemma request_line_has_parts: \forall bytes s, integer i, j;
    REQUEST_LINE(s, i, j) ==>
    \exists integer a, b; request_parts(s, i, a, b, j);
  lemma request_parts_make_one: \forall bytes s, integer i, a, b, j;
    request_parts(s, i, a, b, j) ==> REQUEST_LINE(s, i, j);
  lemma request_end_at: \forall bytes s, integer i, v;
    v == request_version(s, i) ==> v >= 0 ==> request_end(s, i) ==
      (version_end(s, v) >= 0 && is_crlf(s, version_end(s, v)) == 1
       ? version_end(s, v) : -1);

  lemma crlf_octets: \forall bytes s, integer i, j; CRLF(s, i, j) ==>
    i < len(s) && is_digit(at(s, i)) != 1 && is_crlf(s, i) == 1;
  lemma request_version_at: \forall bytes s, integer i, u;
    u == request_uri(s, i) ==> 0 <= u < visible_end(s, u) < len(s) ==>
    at(s, visible_end(s, u)) == ' ' ==>
    request_version(s, i) == visible_end(s, u) + 1;
  lemma no_request_end: \forall bytes s, integer i;
    request_version(s, i) == -1 ==> request_end(s, i) == -1;

  predicate request_fact(bytes s, integer i) =
    (request_end(s, i) >= 0 ==> REQUEST_LINE(s, i, request_end(s, i) + 2)) &&
    \forall integer j; REQUEST_LINE(s, i, j) ==> request_end(s, i) == j - 2;
  predicate status_fact(bytes s, integer i) =
    (status_end(s, i) >= 0 ==> STATUS_LINE(s, i, status_end(s, i) + 2)) &&
    \forall integer j; STATUS_LINE(s, i, j) ==> status_end(s, i) == j - 2;
*/

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures request_fact(text(s), i); */
static void request_is_adequate(struct sda_span s, size_t i)
{
	token_run_is_adequate(s, i);
	size_t a = sda_scan_token(s, i);
	/*@ assert method: \forall integer x; TOKEN(text(s), i, x) ==>
	      x < s.len ==> at(text(s), x) == ' ' ==> x == a; */
	if (a == i || a == s.len || s.at[a] != ' ') {
		//@ assert no_method: request_uri(text(s), i) == -1;
		//@ assert no_version: request_version(text(s), i) == -1;
		/*@ assert none: \forall integer x, y, j;
		      !request_parts(text(s), i, x, y, j); */
		return;
	}
	//@ assert method_is: TOKEN(text(s), i, a) && at(text(s), a) == ' ';
	visible_is_adequate(s, a + 1);
	size_t b = sda_line_visible(s, a + 1);
	/*@ assert uri: \forall integer x; VISIBLE(text(s), a + 1, x) ==>
	      x < s.len ==> at(text(s), x) == ' ' ==> x == b; */
	if (b == a + 1 || b == s.len || s.at[b] != ' ') {
		//@ assert no_uri: request_version(text(s), i) == -1;
		/*@ assert no_parts: \forall integer x, y, j;
		      !request_parts(text(s), i, x, y, j); */
		return;
	}
	/*@ assert uri_is: VISIBLE(text(s), a + 1, b) &&
	      at(text(s), b) == ' '; */
	//@ assert uri_at: request_uri(text(s), i) == a + 1;
	//@ assert there: request_version(text(s), i) == b + 1;
	/*@ assert step: \let v = version_end(text(s), b + 1);
	      request_end(text(s), i) ==
	        (v >= 0 && is_crlf(text(s), v) == 1 ? v : -1); */
	/*@ assert parts: \forall integer x, y, j;
	      request_parts(text(s), i, x, y, j) ==> x == a && y == b; */
	/*@ assert split: \forall integer j; REQUEST_LINE(text(s), i, j) ==>
	      request_parts(text(s), i, a, b, j); */
	version_is_adequate(s, b + 1);
	/*@ assert tail: \let e = request_end(text(s), i); e >= 0 ==>
	      SIP_VERSION(text(s), b + 1, e) && CRLF(text(s), e, e + 2); */
	/*@ assert sound: \forall integer e; e == request_end(text(s), i) ==>
	      e >= 0 ==> request_parts(text(s), i, a, b, e + 2); */
	/*@ assert last: \forall integer e, j;
	      SIP_VERSION(text(s), b + 1, e) ==> CRLF(text(s), e, j) ==>
	      version_end(text(s), b + 1) == e; */
	/*@ assert complete: \forall integer j;
	      request_parts(text(s), i, a, b, j) ==>
	      version_end(text(s), b + 1) == j - 2 &&
	      is_crlf(text(s), j - 2) == 1; */
	/*@ assert parts_end: \forall integer j;
	      request_parts(text(s), i, a, b, j) ==>
	      request_end(text(s), i) == j - 2; */
	/*@ assert ends: \forall integer j; REQUEST_LINE(text(s), i, j) ==>
	      request_end(text(s), i) == j - 2; */
}

/*@
  predicate status_parts(bytes s, integer i, integer a, integer j) =
    SIP_VERSION(s, i, a) && a + 4 < len(s) && at(s, a) == ' ' &&
    NUMBER(s, a + 1, a + 4) && at(s, a + 4) == ' ' &&
    TEXTS(s, a + 5, j - 2) && CRLF(s, j - 2, j);
  lemma texts_bounds: \forall bytes s, integer i, j;
    TEXTS(s, i, j) ==> 0 <= i <= j <= len(s);
  lemma status_line_has_parts: \forall bytes s, integer i, j;
    STATUS_LINE(s, i, j) ==> \exists integer a; status_parts(s, i, a, j);
  lemma status_parts_make_one: \forall bytes s, integer i, a, j;
    status_parts(s, i, a, j) ==> STATUS_LINE(s, i, j);
  lemma status_code_at: \forall bytes s, integer i, a;
    a == version_end(s, i) ==> 0 <= a ==> a + 4 < len(s) ==>
    at(s, a) == ' ' ==> number_end(s, a + 1) == a + 4 ==>
    at(s, a + 4) == ' ' ==> status_code(s, i) == a + 1;
  lemma status_end_at: \forall bytes s, integer i, c;
    c == status_code(s, i) ==> c >= 0 ==>
    status_end(s, i) == line_end(s, c + 4);
  lemma no_status_end: \forall bytes s, integer i;
    status_code(s, i) == -1 ==> status_end(s, i) == -1;
*/

/*@ requires readable(s) && i <= s.len;
    requires lines_facts(text(s));
    terminates \true;
    assigns \nothing;
    ensures status_fact(text(s), i); */
static void status_is_adequate(struct sda_span s, size_t i)
{
	size_t a = version_is_adequate(s, i);

	/*@ assert version: \forall integer x; SIP_VERSION(text(s), i, x) ==>
	      x < s.len ==> at(text(s), x) == ' ' ==> x == a; */
	if (a == SDA_NONE || s.len - a < 5 || s.at[a] != ' ') {
		//@ assert no_space: status_code(text(s), i) == -1;
		/*@ assert none: \forall integer x, j;
		      !status_parts(text(s), i, x, j); */
		return;
	}
	//@ assert sip: SIP_VERSION(text(s), i, a) && at(text(s), a) == ' ';
	/*@ assert parts: \forall integer x, j;
	      status_parts(text(s), i, x, j) ==> x == a; */
	number_is_adequate(s, a + 1);
	size_t end = sda_line_digits(s, a + 1);
	/*@ assert digits: NUMBER(text(s), a + 1, a + 4) ==>
	      at(text(s), a + 4) == ' ' ==> end == a + 4; */
	if (end != a + 4 || s.at[a + 4] != ' ') {
		//@ assert no_code: status_code(text(s), i) == -1;
		/*@ assert no_digits: \forall integer j;
		      !status_parts(text(s), i, a, j); */
		return;
	}
	/*@ assert number: NUMBER(text(s), a + 1, a + 4) &&
	      at(text(s), a + 4) == ' '; */
	//@ assert code: status_code(text(s), i) == a + 1;
	//@ assert step: status_end(text(s), i) == line_end(text(s), a + 5);
	//@ assert line: line_fact(text(s), a + 5);
	/*@ assert sound: \forall integer e; e == line_end(text(s), a + 5) ==>
	      e >= 0 ==> status_parts(text(s), i, a, e + 2); */
	/*@ assert last: \forall integer e, j; TEXTS(text(s), a + 5, e) ==>
	      CRLF(text(s), e, j) ==> line_end(text(s), a + 5) == e; */
	/*@ assert parts_end: \forall integer j;
	      status_parts(text(s), i, a, j) ==>
	      status_end(text(s), i) == j - 2; */
	/*@ assert ends: \forall integer j; STATUS_LINE(text(s), i, j) ==>
	      status_end(text(s), i) == j - 2; */
}

/*@
  // "SIP/" is no token and a space
  lemma sip_octets: \forall bytes s, integer i, j; SIP_VERSION(s, i, j) ==>
    at(s, i) != ' ' && at(s, i + 1) != ' ' && at(s, i + 2) != ' ' &&
    at(s, i + 3) == '/' && i + 3 < len(s);
  lemma token_octet: \forall bytes s, integer i, a, k;
    TOKEN(s, i, a) ==> i <= k < a ==> is_token_char(at(s, k)) == 1;
  lemma not_both: \forall bytes s, integer i, a, b, j, k;
    request_parts(s, i, a, b, j) ==> !SIP_VERSION(s, i, k);
  lemma one_only: \forall bytes s, integer i, j, k;
    REQUEST_LINE(s, i, j) ==> !STATUS_LINE(s, i, k);
*/

void start_is_adequate(struct sda_span s, size_t i)
{
	lines_are_adequate(s);
	request_is_adequate(s, i);
	status_is_adequate(s, i);
	/*@ assert sound: \let e = start_end(text(s), i); e >= 0 ==>
	      START_LINE(text(s), i, e + 2); */
	/*@ assert response: \forall integer j; STATUS_LINE(text(s), i, j) ==>
	      request_end(text(s), i) < 0; */
	/*@ assert complete: \forall integer j; START_LINE(text(s), i, j) ==>
	      start_end(text(s), i) == j - 2; */
}
