/* The parameters of each header field, one by one, are those of PARAM. */
#include "proofs/adequacy_fields.h"

/*@
  // ---- values that RDQUOT ends

  lemma quotes_bounds: \forall bytes s, integer i, a, b, j;
    LDQUOT(s, i, a) ==> a <= b ==> RDQUOT(s, b, j) ==>
    0 <= a <= b <= len(s) && len(sub(s, a, b)) == b - a;
  lemma uris_spaced: \forall bytes s, integer i, j;
    URIS_QUOTED(s, i, j) <==> SPACED_VALUE(s, i, j, 0, 1);
  lemma qops_part: \forall bytes s, integer a, b; len(sub(s, a, b)) == b - a ==>
    (QOPS(sub(s, a, b), 0, b - a) <==> SPACED(sub(s, a, b), 0, 6));
  lemma qops_spaced: \forall bytes s, integer i, j;
    QOPS_QUOTED(s, i, j) <==> SPACED_VALUE(s, i, j, 0, 6);
  lemma nonce_spaced: \forall bytes s, integer i, j, h; h == 0 || h == 1 ==>
    (AKA_NONCE(s, i, j) <==> SPACED_VALUE(s, i, j, h, 2));
  lemma uri_spaced: \forall bytes s, integer i, j;
    URI_QUOTED(s, i, j) <==> SPACED_VALUE(s, i, j, 1, 11);
  lemma lhex_octet: \forall bytes s, integer a, b, k;
    0 <= a <= b <= len(s) ==> a <= k < b ==>
    at(s, k) == at(sub(s, a, b), k - a);
  lemma lhex_part: \forall bytes s, integer a, b; 0 <= a <= b <= len(s) ==>
    (LHEXS(s, a, b) <==> LHEXS(sub(s, a, b), 0, b - a));
  lemma lhex_bounds: \forall bytes s, integer a, b; LHEXS(s, a, b) ==>
    0 <= a <= b <= len(s);
  lemma digest_spaced: \forall bytes s, integer i, j;
    REQUEST_DIGEST(s, i, j) <==> SPACED_VALUE(s, i, j, 1, 12);
  lemma auts_spaced: \forall bytes s, integer i, j;
    AUTS_PARAM(s, i, j) <==> SPACED_VALUE(s, i, j, 1, 15);
  lemma rspauth_spaced: \forall bytes s, integer i, j;
    RESPONSE_DIGEST(s, i, j) <==> SPACED_VALUE(s, i, j, 2, 16);
  // no other is
  lemma spaced_only: \forall bytes s, integer i, j, h, w;
    SPACED_VALUE(s, i, j, h, w) ==>
    (h == 0 && (w == 1 || w == 2 || w == 6)) ||
    (h == 1 && (w == 2 || w == 11 || w == 12 || w == 15)) ||
    (h == 2 && w == 16);

  // ---- from a rule to PARAM

  lemma qop_value_token: \forall bytes s, integer i, j; words(s) ==>
    (QOP_VALUE(s, i, j) <==> TOKEN(s, i, j));
  lemma algorithm_token: \forall bytes s, integer i, j; words(s) ==>
    ALGORITHM_VALUE(s, i, j) || AKA_NAMESPACE(s, i, j) ==> TOKEN(s, i, j);
  lemma nc_value_is: \forall bytes s, integer i, j; words(s) ==>
    (NC_VALUE(s, i, j) <==> TOKEN(s, i, j) && j == i + 8 &&
      LHEXS(sub(s, i, j), 0, 8));

  lemma named: \forall bytes s, integer i, b, j, h, w; words(s) ==>
    0 <= w < 18 ==> NAME(s, i, b, w) ==> PARAM_VALUE(s, b, j, h, w) ==>
    PARAM(s, i, j, h);
  lemma named_value: \forall bytes s, integer i, b, j, w; words(s) ==>
    NAME(s, i, b, w) ==> VALUE(s, b, j) ==> AUTH_PARAM(s, i, j);
  lemma auth_param_is: \forall bytes s, integer i, j, h; h != 2 ==>
    AUTH_PARAM(s, i, j) ==> PARAM(s, i, j, h);
  lemma plain_rules: \forall bytes s, integer i, j; words(s) ==>
    REALM(s, i, j) || OPAQUE(s, i, j) || STALE(s, i, j) ||
    ALGORITHM(s, i, j) || USERNAME(s, i, j) || CNONCE(s, i, j) ||
    MESSAGE_QOP(s, i, j) || NONCE_COUNT(s, i, j) ==> AUTH_PARAM(s, i, j);
  lemma spaced_rule: \forall bytes s, integer i, b, j, h, w; words(s) ==>
    0 <= w < 18 ==> NAME(s, i, b, w) ==> SPACED_VALUE(s, b, j, h, w) ==>
    PARAM(s, i, j, h);
  lemma nonce_rule: \forall bytes s, integer i, j, h; words(s) ==>
    h == 0 || h == 1 ==> NONCE(s, i, j) ==> PARAM(s, i, j, h);
  lemma challenge_rules: \forall bytes s, integer i, j; words(s) ==>
    DOMAIN(s, i, j) || QOP_OPTIONS(s, i, j) ==> PARAM(s, i, j, 0);
  lemma credentials_rules: \forall bytes s, integer i, j; words(s) ==>
    DIGEST_URI(s, i, j) || DRESPONSE(s, i, j) || AUTS(s, i, j) ==>
    PARAM(s, i, j, 1);
  lemma ainfo_quoted: \forall bytes s, integer i, j; words(s) ==>
    NEXTNONCE(s, i, j) || CNONCE(s, i, j) ==> PARAM(s, i, j, 2);
  lemma ainfo_token: \forall bytes s, integer i, j; words(s) ==>
    MESSAGE_QOP(s, i, j) || NONCE_COUNT(s, i, j) ==> PARAM(s, i, j, 2);
  lemma ainfo_spaced: \forall bytes s, integer i, j; words(s) ==>
    RESPONSE_AUTH(s, i, j) ==> PARAM(s, i, j, 2);

  // ---- and back

  lemma name_of: \forall bytes s, integer i, a, b, w; words(s) ==>
    0 <= w < 18 ==> TOKEN(s, i, a) ==> SEPARATOR(s, a, b, '=') ==>
    word_find(sub(s, i, a), 0, 18) == w ==> NAME(s, i, b, w);
  // the name, and where the value starts
  lemma param_ways: \forall bytes s, integer i, j, h; words(s) ==>
    PARAM(s, i, j, h) ==>
    (h != 2 && AUTH_PARAM(s, i, j)) ||
    (\exists integer b, w; 0 <= w < 18 && NAME(s, i, b, w) &&
       (SPACED_VALUE(s, b, j, h, w) ||
        (h == 2 && AINFO_VALUE(s, b, j, w))));
  lemma digest_cln_ways: \forall bytes s, integer i, b, j, w;
    NAME(s, i, b, w) ==> SPACED_VALUE(s, b, j, 0, w) ==>
    DIGEST_CLN(s, i, j);
  lemma dig_resp_ways: \forall bytes s, integer i, b, j, w;
    NAME(s, i, b, w) ==> SPACED_VALUE(s, b, j, 1, w) ==> DIG_RESP(s, i, j);
  lemma ainfo_ways_spaced: \forall bytes s, integer i, b, j, w;
    NAME(s, i, b, w) ==> SPACED_VALUE(s, b, j, 2, w) ==> AINFO(s, i, j);
  lemma ainfo_ways: \forall bytes s, integer i, b, j, w; words(s) ==>
    NAME(s, i, b, w) ==> AINFO_VALUE(s, b, j, w) ==> AINFO(s, i, j);

  lemma digest_cln_is_param: \forall bytes s, integer i, j; words(s) ==>
    (PARAM(s, i, j, 0) <==> DIGEST_CLN(s, i, j));
  lemma dig_resp_is_param: \forall bytes s, integer i, j; words(s) ==>
    (PARAM(s, i, j, 1) <==> DIG_RESP(s, i, j));
  lemma ainfo_is_param: \forall bytes s, integer i, j; words(s) ==>
    (PARAM(s, i, j, 2) <==> AINFO(s, i, j));
  lemma auth_param_is_param: \forall bytes s, integer i, j; words(s) ==>
    (PARAM(s, i, j, 3) <==> AUTH_PARAM(s, i, j));
*/

void param_is_adequate(struct sda_span s)
{
	words_are_adequate(s);
}

/* ---- lists, and values of header fields ---------------------------------- */

/*@
  predicate lists_fact(bytes s, integer i) =
    (PARAMS(s, i, len(s), 0) <==> DIGEST_CLNS(s, i, len(s))) &&
    (PARAMS(s, i, len(s), 1) <==> DIGEST_RESPONSE(s, i, len(s))) &&
    (PARAMS(s, i, len(s), 2) <==> AINFOS(s, i, len(s))) &&
    (PARAMS(s, i, len(s), 3) <==> AUTH_PARAMS(s, i, len(s)));
  lemma separator_forward: \forall bytes s, integer a, b, c;
    SEPARATOR(s, a, b, c) ==> 0 <= a < b <= len(s);
  lemma token_forward: \forall bytes s, integer i, j; TOKEN(s, i, j) ==>
    0 <= i < j;
  lemma ldquot_forward: \forall bytes s, integer i, j; LDQUOT(s, i, j) ==>
    0 <= i < j;
  lemma rdquot_forward: \forall bytes s, integer i, j; RDQUOT(s, i, j) ==>
    0 <= i < j;
  lemma value_forward: \forall bytes s, integer i, j; VALUE(s, i, j) ==> i < j;
  lemma spaced_forward: \forall bytes s, integer i, j, h, w;
    SPACED_VALUE(s, i, j, h, w) ==> i < j;
  lemma param_value_forward: \forall bytes s, integer i, j, h, w;
    PARAM_VALUE(s, i, j, h, w) ==> i < j;
  lemma param_forward: \forall bytes s, integer i, a, h;
    PARAM(s, i, a, h) ==> 0 <= i < a;
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; 0 <= i <= s.len ==> lists_fact(text(s), i); */
static void lists_are_adequate(struct sda_span s)
{
	size_t i = s.len + 1;

	param_is_adequate(s);
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      lists_fact(text(s), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert behind: \forall integer a, b, h;
		      PARAM(text(s), i, a, h) ==>
		      SEPARATOR(text(s), a, b, ',') ==>
		      lists_fact(text(s), b); */
		/*@ assert challenge: PARAMS(text(s), i, s.len, 0) <==>
		      DIGEST_CLNS(text(s), i, s.len); */
		/*@ assert credentials: PARAMS(text(s), i, s.len, 1) <==>
		      DIGEST_RESPONSE(text(s), i, s.len); */
		/*@ assert authinfo: PARAMS(text(s), i, s.len, 2) <==>
		      AINFOS(text(s), i, s.len); */
		/*@ assert other: PARAMS(text(s), i, s.len, 3) <==>
		      AUTH_PARAMS(text(s), i, s.len); */
		//@ assert lists_fact(text(s), i);
	}
}

/*@
  lemma lws_bounds: \forall bytes s, integer a, b; LWS(s, a, b) ==>
    0 <= a < b <= len(s);
*/

void fields_are_adequate(struct sda_span s)
{
	lists_are_adequate(s);
	words_are_adequate(s);
	/*@ assert lists: \forall integer a, b; LWS(text(s), a, b) ==>
	      lists_fact(text(s), b); */
}
