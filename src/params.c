#include "spec/part.h"
#include "spec/params_steps.h"
#include "params.h"

/*@ requires readable(s) && i <= s.len;
    requires \valid(out);
    terminates \true;
    assigns out->value, out->form;
    ensures position(\result) == value_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len;
    ensures \result != SDA_NONE ==>
      i <= value_from(text(s), i) <= value_to(text(s), i) <= s.len &&
      out->value.at == s.at + value_from(text(s), i) &&
      out->value.len == value_to(text(s), i) - value_from(text(s), i) &&
      out->form == value_form(text(s), i); */
/* Reads the value at i into *out; its end, or SDA_NONE. */
static size_t value_next(struct sda_span s, size_t i, struct sda_param *out)
{
	size_t end = sda_scan_token(s, i);

	if (end > i) {
		out->value.at = s.at + i;
		out->value.len = end - i;
		out->form = SDA_TOKEN;
		return end;
	}
	size_t inside = sda_scan_ldquot(s, i);
	if (inside == SDA_NONE)
		return SDA_NONE;
	end = sda_scan_quoted(s, inside);
	if (end == SDA_NONE)
		return SDA_NONE;
	out->value.at = s.at + inside;
	out->value.len = end - inside;
	out->form = SDA_QUOTED;
	return end + 1;
}

size_t sda_params_next(struct sda_span s, size_t i, struct sda_param *out)
{
	struct sda_param param;
	size_t name_end = sda_scan_token(s, i);

	if (name_end == i)
		return SDA_NONE;
	size_t value_start = sda_scan_equal(s, name_end);
	if (value_start == SDA_NONE)
		return SDA_NONE;
	size_t end = value_next(s, value_start, &param);
	if (end == SDA_NONE)
		return SDA_NONE;
	param.name.at = s.at + i;
	param.name.len = name_end - i;
	*out = param;
	return end;
}

/*@ // While the params of s from i on are read: p is where the first one named
    // w goes, and what is still to read starts at rest, or is over (-1).
    predicate filed(struct sda_param p, struct sda_span s, bytes t, integer i,
                    integer rest, integer w) =
      is_absent(p)
      ? params_find(t, i, w) == params_find(t, rest, w)
      : params_find(t, i, w) >= 0 && is_param(p, s, t, params_find(t, i, w));

    // No name came twice yet: what comes twice is still to come.
    predicate single(struct sda_param p, bytes t, integer i, integer rest,
                     integer w) =
      params_twice(t, i, w) ==
        (p.form == SDA_ABSENT ? params_twice(t, rest, w)
         : params_find(t, rest, w) >= 0 ? 1 : 0);
    lemma single_last: \forall struct sda_param p, bytes t, integer i, w;
      single(p, t, i, -1, w) ==> params_twice(t, i, w) == 0;
*/

/*@ requires \valid(params) && readable(param.name);
    terminates \true;
    assigns params->known[0 .. SDA_NAMES - 1];
    ensures \let w = word_find(text(param.name), 0, SDA_NAMES);
      \forall integer v; 0 <= v < SDA_NAMES ==>
        params->known[v] ==
          (v == w && \old(params->known[v].form) == SDA_ABSENT
           ? param : \old(params->known[v]));
    ensures \let w = word_find(text(param.name), 0, SDA_NAMES);
      0 <= w <= SDA_NAMES && (\result <==>
        (w < SDA_NAMES ==> \old(params->known[w].form) == SDA_ABSENT)); */
/* Files the param under its name; false when that place is taken. */
static bool keep(struct sda_params *params, struct sda_param param)
{
	unsigned name = sda_word_find(param.name, 0, SDA_NAMES);

	if (name == SDA_NAMES)
		return true;
	if (params->known[name].form != SDA_ABSENT)
		return false;
	params->known[name] = param;
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
					  SDA_ABSENT };

	/*@ loop invariant name <= SDA_NAMES;
	    loop invariant \forall integer w; 0 <= w < name ==>
	      is_absent(params->known[w]);
	    loop assigns name, params->known[0 .. SDA_NAMES - 1];
	    loop variant SDA_NAMES - name; */
	for (unsigned name = 0; name < SDA_NAMES; name++)
		params->known[name] = absent;
}

enum sda_status sda_params_read(struct sda_span s, size_t i,
				struct sda_params *out)
{
	struct sda_params found;
	struct sda_param param;
	bool duplicate = false;
	size_t here = i;

	clear(&found);
	/*@ loop invariant i <= here <= s.len;
	    loop invariant params_ok(text(s), i) == params_ok(text(s), here);
	    loop invariant \forall integer w; 0 <= w < SDA_NAMES ==>
	      filed(found.known[w], s, text(s), i, here, w);
	    loop invariant !duplicate ==>
	      \forall integer w; 0 <= w < SDA_NAMES ==>
	        single(found.known[w], text(s), i, here, w);
	    loop invariant duplicate ==> params_duplicate(text(s), i);
	    loop assigns here, found, param, duplicate;
	    loop variant s.len - here; */
	for (;;) {
		size_t end = sda_params_next(s, here, &param);
		if (end == SDA_NONE) {
			//@ assert no_param: params_ok(text(s), i) == 0;
			return SDA_MALFORMED;
		}
		/*@ assert name: word_find(text(param.name), 0, SDA_NAMES) ==
		      param_name(text(s), here); */
		/*@ assert here: \forall integer w;
		      params_find(text(s), here, w) ==
		        (param_name(text(s), here) == w ? here
		         : params_find(text(s), param_next(text(s), here), w)); */
		/*@ assert taken: !duplicate ==> \let w = param_name(text(s), here);
		      0 <= w < SDA_NAMES ==>
		      found.known[w].form != SDA_ABSENT ==>
		      single(found.known[w], text(s), i, here, w) &&
		      params_twice(text(s), i, w) == 1; */
		if (!keep(&found, param))
			duplicate = true;
		//@ assert known: duplicate ==> params_duplicate(text(s), i);
		/*@ assert filed: \forall integer w; 0 <= w < SDA_NAMES ==>
		      filed(found.known[w], s, text(s), i,
		            param_next(text(s), here), w); */
		/*@ assert single: !duplicate ==>
		      \forall integer w; 0 <= w < SDA_NAMES ==>
		        single(found.known[w], text(s), i,
		               param_next(text(s), here), w); */
		if (end == s.len)
			break;
		here = sda_scan_comma(s, end);
		if (here == SDA_NONE) {
			//@ assert none: param_next(text(s), here) == -1;
			//@ assert no_comma: params_ok(text(s), i) == 0;
			return SDA_MALFORMED;
		}
	}
	//@ assert over: param_next(text(s), here) == -1;
	//@ assert good: params_ok(text(s), i) == 1;
	/*@ assert found: \forall integer w; 0 <= w < SDA_NAMES ==>
	      is_found(found.known[w], s, text(s), i, w); */
	/*@ assert last: !duplicate ==> \forall integer w;
	      0 <= w < SDA_NAMES ==>
	      single(found.known[w], text(s), i, -1, w); */
	/*@ assert once: !duplicate ==> \forall integer w;
	      0 <= w < SDA_NAMES ==>
	      single(found.known[w], text(s), i, -1, w) &&
	      params_twice(text(s), i, w) != 1; */
	//@ assert verdict: duplicate <==> params_duplicate(text(s), i);
	if (duplicate)
		return SDA_DUPLICATE;
	*out = found;
	return SDA_OK;
}

enum sda_status sda_params_digest(struct sda_span value,
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
		return sda_params_read(value, start, out);
	if (sda_params_read(value, start, &other) == SDA_MALFORMED)
		return SDA_MALFORMED;
	return SDA_UNSUPPORTED;
}

enum sda_algorithm sda_params_algorithm(struct sda_param algorithm)
{
	if (algorithm.form == SDA_ABSENT)
		return SDA_MD5;
	return sda_algorithm_find(algorithm.value);
}
