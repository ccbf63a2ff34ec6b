#include "params.h"
#include "scan.h"

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

/* Files the param under its name; false when that place is taken. */
static bool keep(struct sda_params *params, const struct sda_param *param)
{
	unsigned name = sda_word_find(param->name, 0, SDA_NAMES);

	if (name == SDA_NAMES)
		return true;
	if (params->known[name].form != SDA_ABSENT)
		return false;
	params->known[name] = *param;
	return true;
}

enum sda_status sda_params_read(struct sda_span s, size_t i,
				struct sda_params *out)
{
	static const struct sda_param absent = { { NULL, 0 }, { NULL, 0 },
						 SDA_ABSENT };
	struct sda_params found;
	struct sda_param param;
	bool duplicate = false;
	size_t here = i;

	for (unsigned name = 0; name < SDA_NAMES; name++)
		found.known[name] = absent;
	for (;;) {
		size_t end = sda_params_next(s, here, &param);
		if (end == SDA_NONE)
			return SDA_MALFORMED;
		if (!keep(&found, &param))
			duplicate = true;
		if (end == s.len)
			break;
		here = sda_scan_comma(s, end);
		if (here == SDA_NONE)
			return SDA_MALFORMED;
	}
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
