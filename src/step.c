#include "step.h"

/*@ requires legible(params) && is_place(params, at);
    requires at.known < SDA_NAMES;
    terminates \true;
    assigns \nothing;
    ensures is_step(\result, at, params, header);
    ensures \result.param.form != SDA_ABSENT ==> is_ready(\result.param) &&
      is_constant(\result.param.name); */
static struct sda_step known_step(enum sda_header header,
				  const struct sda_params *params,
				  struct sda_place at)
{
	struct sda_step step = { params->known[at.known],
				 { at.known + 1, at.here } };

	if (step.param.form == SDA_ABSENT)
		return step;
	step.param.name = sda_word_text(at.known);
	step.param.word = at.known;
	step.param.form = sda_production_bare(header, at.known) ? SDA_TOKEN :
								  SDA_QUOTED;
	return step;
}

/*@ requires readable(text) && end <= text.len;
    terminates \true;
    assigns \nothing;
    ensures \result == (end == text.len ? text.len :
      0 <= separator_end(text(text), end, ',') < text.len
      ? separator_end(text(text), end, ',') : SIZE_MAX);
    ensures end < text.len ==> end < \result; */
/* Where the param behind the one that ends at `end` starts. */
static size_t next_place(struct sda_span text, size_t end)
{
	if (end == text.len)
		return end;
	size_t next = sda_scan_comma(text, end);
	return next == text.len ? SDA_NONE : next;
}

/*@ requires legible(params) && is_place(params, at);
    requires at.known == SDA_NAMES && at.here < params->text.len;
    terminates \true;
    assigns \nothing;
    ensures is_step(\result, at, params, header);
    ensures \result.param.form != SDA_ABSENT ==> is_ready(\result.param); */
static struct sda_step other_step(enum sda_header header,
				  const struct sda_params *params,
				  struct sda_place at)
{
	struct sda_step step = { { { NULL, 0 }, { NULL, 0 }, SDA_ABSENT,
				   SDA_NAMES }, { SDA_NAMES, SDA_NONE } };
	struct sda_param param;
	size_t end = sda_param_read(header, params->text, at.here, &param);

	if (end == SDA_NONE)
		return step;
	//@ assert end: end == param_end(text(params->text), at.here, header);
	step.next.here = next_place(params->text, end);
	/*@ assert here: position(step.next.here) ==
	      others_next(text(params->text), at.here, header); */
	if (param.word == SDA_NAMES)
		step.param = param;
	return step;
}

bool sda_step_done(const struct sda_params *params, struct sda_place at)
{
	return at.known == SDA_NAMES &&
	       (at.here == SDA_NONE || at.here == params->text.len);
}

struct sda_step sda_step_next(enum sda_header header,
			      const struct sda_params *params,
			      struct sda_place at)
{
	if (at.known < SDA_NAMES)
		return known_step(header, params, at);
	return other_step(header, params, at);
}
