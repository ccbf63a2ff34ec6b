/* What of an absoluteURI is uric alone: spec/uri.h is the ABNF. */
#include "proofs/adequacy_uri.h"

/* ---- paths are uric ----------------------------------------------------- */

/*@
  predicate slashed(bytes s, integer i, integer c) =
    c == '/' || c == ';' || c == '?' ? OCTET(s, i, i + 1, c) : \false;
  lemma octet_is_uric: \forall bytes s, integer i, c; slashed(s, i, c) ==>
    ELEMENT(s, i, i + 1, 0);
  lemma element_alone: \forall bytes s, integer i, j, n; j <= len(s) ==>
    0 <= j ==> ELEMENT(s, i, j, n) ==> ELEMENTS(s, i, j, n);
  lemma uric_octet: \forall bytes s, integer i, c; texts(s) ==>
    slashed(s, i, c) ==>
    uric_end(s, i) == uric_end(s, i + 1) && 0 <= i < len(s);
  lemma uric_at_end: \forall bytes s; texts(s) ==>
    uric_end(s, len(s)) == len(s);
  lemma uric_all: \forall bytes s, integer i; texts(s) ==>
    ELEMENTS(s, i, len(s), 0) ==> uric_end(s, i) == len(s);
  lemma all_uric: \forall bytes s, integer i; texts(s) ==>
    0 <= i <= len(s) ==> uric_end(s, i) == len(s) ==>
    ELEMENTS(s, i, len(s), 0);

  predicate known(bytes s) = texts(s) && urics(s);
  predicate same_end(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) && uric_end(s, i) == uric_end(s, j);
  lemma same_joined: \forall bytes s, integer i, a, j;
    same_end(s, i, a) ==> same_end(s, a, j) ==> same_end(s, i, j);
  lemma octet_same: \forall bytes s, integer i, j, c; texts(s) ==>
    OCTET(s, i, j, c) ==> c == '/' || c == ';' || c == '?' ==>
    same_end(s, i, j);
  lemma pchars_same: \forall bytes s, integer i, j; known(s) ==>
    ELEMENTS(s, i, j, 5) ==> same_end(s, i, j);

  predicate params_same(bytes s, integer i) =
    \forall integer j; SEGMENT_PARAMS(s, i, j) ==> same_end(s, i, j);
  predicate path_same(bytes s, integer i) =
    \forall integer j; PATH_SEGMENTS(s, i, j) ==> same_end(s, i, j);
  predicate params_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> params_same(s, m);
  predicate paths_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> path_same(s, m);

  lemma params_more: \forall bytes s, integer i, a, j; known(s) ==>
    OCTET(s, i, i + 1, ';') ==> PARAM(s, i + 1, a) ==>
    params_same(s, a) ==> SEGMENT_PARAMS(s, a, j) ==> same_end(s, i, j);
  lemma params_first: \forall bytes s, integer i, j;
    SEGMENT_PARAMS(s, i, j) ==> (i == j && 0 <= i <= len(s)) ||
      (OCTET(s, i, i + 1, ';') && \exists integer a;
         PARAM(s, i + 1, a) && SEGMENT_PARAMS(s, a, j));
  lemma params_above_at: \forall bytes s, integer i, a; known(s) ==>
    params_above(s, i) ==> OCTET(s, i, i + 1, ';') ==>
    PARAM(s, i + 1, a) ==> params_same(s, a);
  lemma params_step: \forall bytes s, integer i; known(s) ==>
    params_above(s, i) ==> params_same(s, i);
  predicate all_params(bytes s) = \forall integer i, j;
    SEGMENT_PARAMS(s, i, j) ==> same_end(s, i, j);
  lemma params_start: \forall bytes s, integer i, j;
    SEGMENT_PARAMS(s, i, j) ==> 0 <= i <= len(s);
  lemma params_everywhere: \forall bytes s; params_above(s, -1) ==>
    all_params(s);
  lemma segment_same: \forall bytes s, integer i, j; known(s) ==>
    all_params(s) ==> SEGMENT(s, i, j) ==> same_end(s, i, j);
  lemma path_more: \forall bytes s, integer i, a, j; known(s) ==>
    all_params(s) ==> SEGMENT(s, i, a) ==> OCTET(s, a, a + 1, '/') ==>
    path_same(s, a + 1) ==> PATH_SEGMENTS(s, a + 1, j) ==>
    same_end(s, i, j);
  lemma path_first: \forall bytes s, integer i, j;
    PATH_SEGMENTS(s, i, j) ==> SEGMENT(s, i, j) ||
      \exists integer a; SEGMENT(s, i, a) && OCTET(s, a, a + 1, '/') &&
        PATH_SEGMENTS(s, a + 1, j);
  lemma paths_above_at: \forall bytes s, integer i, a; known(s) ==>
    all_params(s) ==> paths_above(s, i) ==> SEGMENT(s, i, a) ==>
    OCTET(s, a, a + 1, '/') ==> path_same(s, a + 1);
  lemma path_step: \forall bytes s, integer i; known(s) ==>
    all_params(s) ==> paths_above(s, i) ==> path_same(s, i);
  predicate all_paths(bytes s) = \forall integer i, j;
    PATH_SEGMENTS(s, i, j) ==> same_end(s, i, j);
  lemma path_start: \forall bytes s, integer i, j; known(s) ==>
    PATH_SEGMENTS(s, i, j) ==> 0 <= i <= len(s);
  lemma paths_everywhere: \forall bytes s; known(s) ==>
    paths_above(s, -1) ==> all_paths(s);
*/

/*@ requires readable(s) && known(text(s));
    terminates \true;
    assigns \nothing;
    ensures all_paths(text(s)); */
static void paths_are_uric(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant params_above(text(s), i - 1);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--) {
		//@ assert params_same(text(s), i - 1);
	}
	//@ assert all_params(text(s));
	/*@ loop invariant i <= s.len + 1;
	    loop invariant paths_above(text(s), i - 1);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--) {
		//@ assert path_same(text(s), i - 1);
	}
}

/* ---- uric is a path ----------------------------------------------------- */

/*@
  // path-segments [ "?" query ], up to the end of s
  predicate PATHED(bytes s, integer i) = \exists integer a;
    PATH_SEGMENTS(s, i, a) && ANY_QUERY(s, a, len(s));

  lemma segment_joined: \forall bytes s, integer i, a, j;
    ELEMENTS(s, i, a, 5) ==> SEGMENT_PARAMS(s, a, j) ==> SEGMENT(s, i, j);
  lemma segment_of_nothing: \forall bytes s, integer i;
    ELEMENTS(s, i, i, 5) ==> SEGMENT(s, i, i);
  lemma empty_segment: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    SEGMENT(s, i, i);
  lemma empty_path: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    PATH_SEGMENTS(s, i, i);
  lemma path_joined: \forall bytes s, integer i, a, b, j;
    SEGMENT(s, i, a) ==> OCTET(s, a, b, '/') ==> PATH_SEGMENTS(s, b, j) ==>
    PATH_SEGMENTS(s, i, j);
  lemma pathed_joined: \forall bytes s, integer i, a;
    PATH_SEGMENTS(s, i, a) ==> ANY_QUERY(s, a, len(s)) ==> PATHED(s, i);
  lemma pchar_before_segment: \forall bytes s, integer i, k, a;
    PCHAR(s, i, k) ==> SEGMENT(s, k, a) ==> SEGMENT(s, i, a);
  lemma semicolon_params: \forall bytes s, integer i, k, b, a;
    OCTET(s, i, k, ';') ==> ELEMENTS(s, k, b, 5) ==>
    SEGMENT_PARAMS(s, b, a) ==> SEGMENT_PARAMS(s, i, a);
  lemma params_alone: \forall bytes s, integer i, a;
    ELEMENTS(s, i, i, 5) ==> SEGMENT_PARAMS(s, i, a) ==> SEGMENT(s, i, a);
  lemma params_segment: \forall bytes s, integer i, a; 0 <= i <= len(s) ==>
    SEGMENT_PARAMS(s, i, a) ==> SEGMENT(s, i, a);
  lemma semicolon_before_segment: \forall bytes s, integer i, k, a;
    OCTET(s, i, k, ';') ==> SEGMENT(s, k, a) ==> SEGMENT(s, i, a);
  lemma pchar_before_path: \forall bytes s, integer i, k, j;
    PCHAR(s, i, k) ==> PATH_SEGMENTS(s, k, j) ==> PATH_SEGMENTS(s, i, j);
  lemma semicolon_before_path: \forall bytes s, integer i, k, j;
    OCTET(s, i, k, ';') ==> PATH_SEGMENTS(s, k, j) ==>
    PATH_SEGMENTS(s, i, j);
  lemma slash_before_path: \forall bytes s, integer i, k, j;
    OCTET(s, i, k, '/') ==> PATH_SEGMENTS(s, k, j) ==>
    PATH_SEGMENTS(s, i, j);
  lemma uric_cases: \forall bytes s, integer i, k; URIC(s, i, k) ==>
    PCHAR(s, i, k) || OCTET(s, i, k, ';') || OCTET(s, i, k, '/') ||
    OCTET(s, i, k, '?');
  lemma pathed_at: \forall bytes s, integer i; i == len(s) ==>
    PATH_SEGMENTS(s, i, i) ==> PATHED(s, i);
  lemma pathed_end: \forall bytes s; PATHED(s, len(s));
  lemma pathed_mark: \forall bytes s, integer i, k; PATH_SEGMENTS(s, i, i) ==>
    OCTET(s, i, k, '?') ==> ELEMENTS(s, k, len(s), 0) ==> PATHED(s, i);
  lemma pathed_query: \forall bytes s, integer i, k; OCTET(s, i, k, '?') ==>
    ELEMENTS(s, k, len(s), 0) ==> PATHED(s, i);
  lemma pathed_more: \forall bytes s, integer i, k; PATHED(s, k) ==>
    PCHAR(s, i, k) || OCTET(s, i, k, ';') || OCTET(s, i, k, '/') ==>
    PATHED(s, i);
  lemma urics_first: \forall bytes s, integer i, j;
    ELEMENTS(s, i, j, 0) ==> i == j ||
      \exists integer k; i < k <= len(s) && URIC(s, i, k) &&
        ELEMENTS(s, k, j, 0);
  predicate path_found(bytes s, integer i) =
    ELEMENTS(s, i, len(s), 0) ==> PATHED(s, i);
  predicate found_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> path_found(s, m);
  lemma found_more: \forall bytes s, integer i, k; i < k <= len(s) ==>
    found_above(s, i) ==> URIC(s, i, k) ==>
    ELEMENTS(s, k, len(s), 0) ==> PATHED(s, i);
  lemma found_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    found_above(s, i) ==> path_found(s, i);
  predicate all_found(bytes s) = \forall integer i; 0 <= i <= len(s) ==>
    ELEMENTS(s, i, len(s), 0) ==> PATHED(s, i);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures all_found(text(s)); */
static void paths_are_found(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant found_above(text(s), i - 1);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--) {
		//@ assert path_found(text(s), i - 1);
	}
	//@ assert found_above(text(s), -1);
}

/* ---- what stands behind an authority, or in its place ------------------- */

/*@
  predicate ready(bytes s) = known(s) && all_paths(s) && all_found(s);

  lemma query_same: \forall bytes s, integer i; texts(s) ==>
    0 <= i <= len(s) ==> ANY_QUERY(s, i, len(s)) ==>
    uric_end(s, i) == len(s);
  lemma query_starts: \forall bytes s, integer i; texts(s) ==>
    ANY_QUERY(s, i, len(s)) ==> 0 <= i <= len(s) &&
      (i == len(s) || uri_is(s, i, '?') == 1);
  lemma path_same_end: \forall bytes s, integer i, a; ready(s) ==>
    ABS_PATH(s, i, a) ==> same_end(s, i, a) && i < len(s) &&
      uri_is(s, i, '/') == 1;
  lemma path_uric: \forall bytes s, integer i, a; ready(s) ==>
    ABS_PATH(s, i, a) ==> ANY_QUERY(s, a, len(s)) ==>
    uric_end(s, i) == len(s);
  lemma rest_complete: \forall bytes s, integer i; ready(s) ==>
    REST(s, i) ==> uri_rest_ok(s, i) == 1;
  lemma rest_starts: \forall bytes s, integer i; ready(s) ==>
    REST(s, i) ==> 0 <= i <= len(s) && hostport_stop(s, i) &&
      uric_end(s, i) == len(s);
  lemma slash_path: \forall bytes s, integer i; ready(s) ==>
    OCTET(s, i, i + 1, '/') ==> uric_end(s, i) == len(s) ==>
    \exists integer a; ABS_PATH(s, i, a) && ANY_QUERY(s, a, len(s));
  lemma mark_query: \forall bytes s, integer i; ready(s) ==>
    OCTET(s, i, i + 1, '?') ==> uric_end(s, i) == len(s) ==>
    ANY_QUERY(s, i, len(s));
  lemma rest_end: \forall bytes s; REST(s, len(s));
  lemma rest_slash: \forall bytes s, integer i; ready(s) ==>
    uri_is(s, i, '/') == 1 ==> uric_end(s, i) == len(s) ==> REST(s, i);
  lemma rest_query: \forall bytes s, integer i; ready(s) ==>
    uri_is(s, i, '?') == 1 ==> uric_end(s, i) == len(s) ==> REST(s, i);
  lemma rest_cases: \forall bytes s, integer i; uri_rest_ok(s, i) == 1 ==>
    i == len(s) || (uric_end(s, i) == len(s) &&
      (uri_is(s, i, '/') == 1 || uri_is(s, i, '?') == 1));
  lemma rest_sound: \forall bytes s, integer i; ready(s) ==>
    uri_rest_ok(s, i) == 1 ==> REST(s, i);

  lemma no_slash_cases: \forall bytes s, integer i, k; URIC(s, i, k) ==>
    URIC_NO_SLASH(s, i, k) || OCTET(s, i, k, '/');
  lemma no_slash_is_uric: \forall bytes s, integer i, k;
    URIC_NO_SLASH(s, i, k) ==> ELEMENT(s, i, k, 0) && i < k;
  lemma opaque_uric: \forall bytes s, integer i; ready(s) ==>
    OPAQUE_PART(s, i, len(s)) ==>
    0 <= i < len(s) && uric_end(s, i) == len(s);
  lemma slash_alone: \forall bytes s, integer i, k; OCTET(s, i, k, '/') ==>
    k == i + 1;
  lemma uric_sound: \forall bytes s, integer i; ready(s) ==>
    0 <= i < len(s) ==> uric_end(s, i) == len(s) ==> PLAIN_PART(s, i);
  lemma reg_name_same: \forall bytes s, integer i, j; known(s) ==>
    REG_NAME(s, i, j) ==> same_end(s, i, j);
  lemma named_same: \forall bytes s, integer i, j; known(s) ==>
    NAMED_PATH(s, i, j) ==> same_end(s, i, j) && i < len(s);
  lemma uric_complete: \forall bytes s, integer i; ready(s) ==>
    PLAIN_PART(s, i) ==> 0 <= i < len(s) && uric_end(s, i) == len(s);
*/

void paths_are_adequate(struct sda_span s)
{
	texts_are_adequate(s);
	pchars_are_uric(s);
	paths_are_uric(s);
	paths_are_found(s);
	//@ assert ready(text(s));
	//@ assert rests(text(s));
	//@ assert uric_parts(text(s));
}
