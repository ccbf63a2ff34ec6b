#include "image.h"
#include "step.h"
#include "spec/ahead.h"
#include "spec/image_rest.h"

/* What there is to say of an image before it is written. */
struct survey {
	size_t size;
	bool sendable;
};

/*@ requires legible(params);
    terminates \true;
    assigns \nothing;
    ensures \result.size == len(params_image(params, header));
    ensures \result.size <= (SDA_NAMES + SDA_SPAN_MAX) * SDA_ITEM_MAX;
    ensures \result.sendable <==> sendable(params, header); */
static struct survey survey(enum sda_header header,
			    const struct sda_params *params)
{
	struct survey found = { 0, true };
	struct sda_place at = { 0, 0 };

	/*@ loop invariant is_place(params, at);
	    loop invariant found.size + len(rest(params, header, at,
	        found.size == 0 ? 1 : 0)) == len(params_image(params, header));
	    loop invariant found.size <=
	      (at.known + (at.here == SIZE_MAX ? params->text.len : at.here)) *
	      SDA_ITEM_MAX;
	    loop invariant known_sendable(params, header, 0, 0) ==
	      (found.sendable ? rest_sendable(params, header, at) : 0);
	    loop assigns at, found;
	    loop variant SDA_NAMES - at.known + 1 +
	      (at.here == SIZE_MAX ? 0 : params->text.len - at.here); */
	while (!sda_step_done(params, at)) {
		//@ ghost struct sda_place last = at;
		struct sda_step step = sda_step_next(header, params, at);

		at = step.next;
		if (step.param.form == SDA_ABSENT) {
			/*@ assert no_more:
			      steps_over(step, last, params, header); */
			/*@ assert as_good: rest_sendable(params, header, last) ==
			      rest_sendable(params, header, at); */
			continue;
		}
		//@ assert more: steps_on(step, last, params, header);
		/*@ assert good: rest_sendable(params, header, last) ==
		      (is_sendable(text(step.param.value), header,
		                   step.param.word, step.param.form) != 1
		       ? 0 : rest_sendable(params, header, at)); */
		found.size += sda_item_size(step.param, found.size == 0);
		found.sendable = found.sendable &&
				 sda_production_sendable(header, step.param.word,
							 step.param.form,
							 step.param.value);
	}
	found.sendable = found.sendable && at.here != SDA_NONE;
	return found;
}

/*@ terminates \true;
    assigns \nothing;
    ensures \result <==> header == 0 || header == 1; */
static bool has_scheme(enum sda_header header)
{
	return header == SDA_HEADER_CHALLENGE ||
	       header == SDA_HEADER_CREDENTIALS;
}

/*@ terminates \true;
    assigns \nothing;
    ensures \result == len(scheme_image(header));
    ensures \result <= SDA_WORD_MAX + 1; */
static size_t scheme_size(enum sda_header header)
{
	struct sda_span scheme = sda_word_text(SDA_WORD_DIGEST);

	return has_scheme(header) ? scheme.len + 1 : 0;
}

/*@ requires writable(w);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w, scheme_image(header)); */
static void write_scheme(enum sda_header header, struct sda_writer *w)
{
	if (!has_scheme(header))
		return;
	sda_writer_span(w, sda_word_text(SDA_WORD_DIGEST));
	sda_writer_byte(w, ' ');
}

/*@ requires legible(params) && writable(w) && detached(w, params);
    requires is_place(params, at) && !is_done(params, at);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures is_step{Old}(\result, at, params, header);
    ensures wrote{Old, Here}(w, \old(step_sent(\result, first ? 1 : 0)));
    ensures is_place(params, \result.next);
    ensures legible(params) && detached(w, params);
    ensures kept{Old, Here}(params); */
/* Takes one step and writes what there is. */
static struct sda_step write_step(enum sda_header header,
				  const struct sda_params *params,
				  struct sda_place at, bool first,
				  struct sda_writer *w)
{
	struct sda_step step = sda_step_next(header, params, at);

	if (step.param.form != SDA_ABSENT) {
		/*@ assert value: readable(step.param.value) &&
		      apart(w, step.param.value); */
		/*@ assert name: readable(step.param.name) &&
		      apart(w, step.param.name); */
		sda_item_write(step.param, first, w);
		/*@ assert list: params->text == \at(params->text, Pre); */
		/*@ assert known: \forall integer n; 0 <= n < SDA_NAMES ==>
		      params->known[n] == \at(params->known[n], Pre); */
		//@ assert unmoved: unmoved{Pre, Here}(params);
		//@ assert kept: kept{Pre, Here}(params);
		//@ assert detached: detached(w, params);
		//@ assert legible: legible(params);
	}
	return step;
}

/*@ requires legible(params) && writable(w) && detached(w, params);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w, \old(image(params, header))); */
static void write_all(enum sda_header header, const struct sda_params *params,
		      struct sda_writer *w)
{
	struct sda_place at = { 0, 0 };
	bool first = true;

	write_scheme(header, w);
	/*@ assert list: params->text == \at(params->text, Pre); */
	/*@ assert known: \forall integer n; 0 <= n < SDA_NAMES ==>
	      params->known[n] == \at(params->known[n], Pre); */
	//@ assert unmoved: unmoved{Pre, Here}(params);
	//@ assert untouched: kept{Pre, Here}(params);
	/*@ loop invariant is_place(params, at) && legible(params);
	    loop invariant detached(w, params) && kept{Pre, Here}(params);
	    loop invariant \at(w->len, Pre) <= w->len;
	    loop invariant spared{Pre, Here}(w);
	    loop invariant ahead{Pre, Here}(w,
	      rest{Pre}(params, header, at, first ? 1 : 0),
	      image{Pre}(params, header));
	    loop assigns at, first, w->len, w->overflow,
	      w->at[\at(w->len, Pre) .. w->room - 1];
	    loop variant SDA_NAMES - at.known + 1 +
	      (at.here == SIZE_MAX ? 0 : params->text.len - at.here); */
	while (!sda_step_done(params, at)) {
		//@ ghost struct sda_place last = at;
		struct sda_step step = write_step(header, params, at, first, w);

		at = step.next;
		//@ assert step: is_step{Pre}(step, last, params, header);
		/*@ assert wrote{LoopCurrent, Here}(w,
		      step_sent{Pre}(step, first ? 1 : 0)); */
		/*@ assert rest{Pre}(params, header, last, first ? 1 : 0) ==
		      cat(step_sent{Pre}(step, first ? 1 : 0),
		          rest{Pre}(params, header, at,
		                    first && step.param.form == SDA_ABSENT
		                    ? 1 : 0)); */
		//@ assert kept: kept{Pre, Here}(params);
		//@ assert spared: spared{Pre, Here}(w);
		if (step.param.form != SDA_ABSENT)
			first = false;
	}
}

/*@ requires \valid_read(params);
    terminates \true;
    assigns \nothing;
    ensures \result <==> names_two(params, header); */
static bool names_two(enum sda_header header, const struct sda_params *params)
{
	return header == SDA_HEADER_CREDENTIALS &&
	       params->known[SDA_NAME_USERNAME].form != SDA_ABSENT &&
	       params->known[SDA_NAME_USERNAME_EXT].form != SDA_ABSENT;
}

size_t sda_image_size(enum sda_header header, const struct sda_params *params)
{
	return scheme_size(header) + survey(header, params).size;
}

/*@ requires legible(params);
    requires found.size == len(params_image(params, header));
    requires found.size <= (SDA_NAMES + SDA_SPAN_MAX) * SDA_ITEM_MAX;
    requires found.sendable <==> sendable(params, header);
    terminates \true;
    assigns \nothing;
    ensures is_permission(\result, params, header); */
static enum sda_status permission(enum sda_header header,
				  const struct sda_params *params,
				  struct survey found)
{
	if (!found.sendable)
		return SDA_MALFORMED;
	if (names_two(header, params))
		return SDA_DUPLICATE;
	if (found.size == 0)
		return SDA_MISSING;
	if (scheme_size(header) + found.size > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	return SDA_OK;
}

enum sda_status sda_image_write(enum sda_header header,
				const struct sda_params *params,
				struct sda_writer *w)
{
	struct survey found = survey(header, params);
	enum sda_status status = permission(header, params, found);

	if (status != SDA_OK)
		return status;
	if (w->room - w->len < scheme_size(header) + found.size)
		return SDA_NO_ROOM;
	write_all(header, params, w);
	return SDA_OK;
}
