#include "spec/part.h"
#include "spec/params_steps.h"
#include "params.h"

/*@ // While the params of s from i on are read: p is where the first one named
    // w goes, and what is still to read starts at rest, or is over (-1).
    predicate filed(struct sda_param p, struct sda_span s, bytes t, integer i,
                    integer rest, integer h, integer w) =
      is_absent(p)
      ? params_find(t, i, h, w) == params_find(t, rest, h, w)
      : params_find(t, i, h, w) >= 0 &&
        is_param(p, s, t, params_find(t, i, h, w));

    // No name came twice yet: what comes twice is still to come.
    predicate single(struct sda_param p, bytes t, integer i, integer rest,
                     integer h, integer w) =
      params_twice(t, i, h, w) ==
        (p.form == SDA_ABSENT ? params_twice(t, rest, h, w)
         : params_find(t, rest, h, w) >= 0 ? 1 : 0);
    lemma single_last: \forall struct sda_param p, bytes t, integer i, h, w;
      single(p, t, i, -1, h, w) ==> params_twice(t, i, h, w) == 0;
*/

/*@ requires \valid(params) && param.word <= SDA_NAMES;
    terminates \true;
    assigns params->known[0 .. SDA_NAMES - 1];
    ensures \forall integer v; 0 <= v < SDA_NAMES ==>
      params->known[v] ==
        (v == param.word && \old(params->known[v].form) == SDA_ABSENT
         ? param : \old(params->known[v]));
    ensures \result <==> (param.word < SDA_NAMES ==>
      \old(params->known[param.word].form) == SDA_ABSENT); */
/* Files the param under its name; false when that place is taken. */
static bool keep(struct sda_params *params, struct sda_param param)
{
	if (param.word == SDA_NAMES)
		return true;
	if (params->known[param.word].form != SDA_ABSENT)
		return false;
	params->known[param.word] = param;
	return true;
}

/*@ requires \valid(params);
    terminates \true;
    assigns params->known[0 .. SDA_NAMES - 1];
    ensures \forall integer w; 0 <= w < SDA_NAMES ==>
      is_absent(params->known[w]); */
static void clear(struct sda_params *params)
{
	const struct sda_param absent = { { NULL, 0 }, { NULL, 0 },
					  SDA_ABSENT, SDA_NAMES };

	/*@ loop invariant name <= SDA_NAMES;
	    loop invariant \forall integer w; 0 <= w < name ==>
	      is_absent(params->known[w]);
	    loop assigns name, params->known[0 .. SDA_NAMES - 1];
	    loop variant SDA_NAMES - name; */
	for (unsigned name = 0; name < SDA_NAMES; name++)
		params->known[name] = absent;
}

/*@ requires \valid_read(params);
    terminates \true;
    assigns \nothing;
    ensures \result <==>
      params->known[SDA_NAME_USERNAME].form != SDA_ABSENT &&
      params->known[SDA_NAME_USERNAME_EXT].form != SDA_ABSENT; */
/* Is the user named twice, by username and username*? */
static bool names_two(const struct sda_params *params)
{
	return params->known[SDA_NAME_USERNAME].form != SDA_ABSENT &&
	       params->known[SDA_NAME_USERNAME_EXT].form != SDA_ABSENT;
}

enum sda_status sda_params_read(enum sda_header header, struct sda_span s,
				size_t i, struct sda_params *out)
{
	struct sda_params found;
	struct sda_param param;
	bool duplicate = false;
	size_t here = i;

	clear(&found);
	/*@ loop invariant i <= here <= s.len;
	    loop invariant params_ok(text(s), i, header) ==
	      params_ok(text(s), here, header);
	    loop invariant \forall integer w; 0 <= w < SDA_NAMES ==>
	      filed(found.known[w], s, text(s), i, here, header, w);
	    loop invariant !duplicate ==>
	      \forall integer w; 0 <= w < SDA_NAMES ==>
	        single(found.known[w], text(s), i, here, header, w);
	    loop invariant duplicate ==> name_twice(text(s), i, header);
	    loop assigns here, found, param, duplicate;
	    loop variant s.len - here; */
	for (;;) {
		size_t end = sda_param_read(header, s, here, &param);
		if (end == SDA_NONE) {
			//@ assert no_param: params_ok(text(s), i, header) == 0;
			return SDA_MALFORMED;
		}
		/*@ assert name: param.word == param_name(text(s), here) &&
		      param.word <= SDA_NAMES; */
		/*@ assert here: \forall integer w;
		      params_find(text(s), here, header, w) ==
		        (param_name(text(s), here) == w ? here
		         : params_find(text(s),
		                       param_next(text(s), here, header),
		                       header, w)); */
		/*@ assert taken: !duplicate ==> \let w = param_name(text(s), here);
		      0 <= w < SDA_NAMES ==>
		      found.known[w].form != SDA_ABSENT ==>
		      single(found.known[w], text(s), i, here, header, w) &&
		      params_twice(text(s), i, header, w) == 1; */
		if (!keep(&found, param))
			duplicate = true;
		/*@ assert known: duplicate ==>
		      name_twice(text(s), i, header); */
		/*@ assert filed: \forall integer w; 0 <= w < SDA_NAMES ==>
		      filed(found.known[w], s, text(s), i,
		            param_next(text(s), here, header), header, w); */
		/*@ assert single: !duplicate ==>
		      \forall integer w; 0 <= w < SDA_NAMES ==>
		        single(found.known[w], text(s), i,
		               param_next(text(s), here, header), header, w); */
		if (end == s.len)
			break;
		here = sda_scan_comma(s, end);
		if (here == SDA_NONE) {
			//@ assert none: param_next(text(s), here, header) == -1;
			//@ assert no_comma: params_ok(text(s), i, header) == 0;
			return SDA_MALFORMED;
		}
	}
	//@ assert over: param_next(text(s), here, header) == -1;
	//@ assert good: params_ok(text(s), i, header) == 1;
	/*@ assert found: \forall integer w; 0 <= w < SDA_NAMES ==>
	      is_found(found.known[w], s, text(s), i, header, w); */
	/*@ assert last: !duplicate ==> \forall integer w;
	      0 <= w < SDA_NAMES ==>
	      single(found.known[w], text(s), i, -1, header, w); */
	/*@ assert once: !duplicate ==> \forall integer w;
	      0 <= w < SDA_NAMES ==>
	      single(found.known[w], text(s), i, -1, header, w) &&
	      params_twice(text(s), i, header, w) != 1; */
	//@ assert names: duplicate <==> name_twice(text(s), i, header);
	if (duplicate || (header == SDA_HEADER_CREDENTIALS && names_two(&found)))
		return SDA_DUPLICATE;
	found.text.at = s.at + i;
	found.text.len = s.len - i;
	*out = found;
	return SDA_OK;
}

enum sda_status sda_params_digest(enum sda_header header,
				  struct sda_span value,
				  struct sda_params *out)
{
	struct sda_params other;

	if (value.len > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	size_t end = sda_scan_token(value, 0);
	if (end == 0)
		return SDA_MALFORMED;
	size_t start = sda_scan_lws(value, end);
	if (start == SDA_NONE)
		return SDA_MALFORMED;
	struct sda_span scheme = { value.at, end };
	if (sda_word_find(scheme, SDA_WORD_DIGEST, SDA_WORDS) != SDA_WORDS)
		return sda_params_read(header, value, start, out);
	if (sda_params_read(SDA_HEADER_OTHER, value, start, &other) ==
	    SDA_MALFORMED)
		return SDA_MALFORMED;
	return SDA_UNSUPPORTED;
}
