#include "spec/part.h"
#include "param.h"

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

/*@ requires readable(s) && readable(param.value) && end <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == (param.form == SDA_QUOTED &&
      is_spaced(text(param.value), header, param.word) == 1
      ? sws_end(text(s), end) : end);
    ensures end <= \result <= s.len; */
/* End of the white space of RDQUOT, if the param has any. */
static size_t space_end(enum sda_header header, struct sda_param param,
			struct sda_span s, size_t end)
{
	size_t behind = sda_scan_sws(s, end);

	if (behind == end || param.form != SDA_QUOTED)
		return end;
	if (sda_production_spaced(header, param.word, param.value))
		return behind;
	return end;
}

size_t sda_param_read(enum sda_header header, struct sda_span s, size_t i,
		      struct sda_param *out)
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
	param.word = sda_word_find(param.name, 0, SDA_NAMES);
	//@ assert name: param.word == param_name(text(s), i);
	//@ assert octets: text(param.value) == value(text(s), value_start);
	if (!sda_production_listed(header, param.word, param.form,
				   param.value))
		return SDA_NONE;
	end = space_end(header, param, s, end);
	*out = param;
	return end;
}

enum sda_algorithm sda_param_algorithm(struct sda_param algorithm)
{
	if (algorithm.form == SDA_ABSENT)
		return SDA_MD5;
	return sda_algorithm_find(algorithm.value);
}

enum sda_qop sda_param_qop(struct sda_param qop)
{
	if (qop.form == SDA_ABSENT)
		return SDA_QOP_NONE;
	return sda_qop_find(qop.value);
}
