#include "spec/part.h"
#include "image.h"
#include "spec/image_kept.h"
#include "spec/image_steps.h"
#include "spec/ahead.h"

enum {
	/* name, "=", quotes and value of one param, and ", " before it */
	ITEM_MAX = 2 * SDA_SPAN_MAX + 5
};

/*
 * A step of the writing: what it writes, nothing where param is SDA_ABSENT, and
 * where the next step is: at a known name, and behind the last one at a place
 * of the text, its end when all is done, SDA_NONE when it is no list.
 */
struct step {
	struct sda_param param;
	unsigned known;
	size_t here;
};

/*@
  predicate is_place{L}(struct sda_params *p, struct step a) =
    a.known <= SDA_NAMES &&
    (a.known < SDA_NAMES ==> a.here == 0) &&
    (a.here <= p->text.len || a.here == SIZE_MAX);
  predicate is_done{L}(struct sda_params *p, struct step a) =
    a.known == SDA_NAMES && (a.here == p->text.len || a.here == SIZE_MAX);

  // what is to write behind the step a, and whether it may be sent
  logic bytes rest{L}(struct sda_params *p, integer h, struct step a,
                      integer first) =
    known_image{L}(p, h, a.known, position(a.here), first);
  logic integer rest_sendable{L}(struct sda_params *p, integer h,
                                 struct step a) =
    known_sendable{L}(p, h, a.known, position(a.here));

  // r is the step behind a
  predicate is_known_step{L}(struct step r, struct step a,
                             struct sda_params *p, integer h) =
    r.known == a.known + 1 && r.here == a.here &&
    (p->known[a.known].form == SDA_ABSENT
     ? r.param.form == SDA_ABSENT
     : r.param.form == form_sent(h, a.known) && r.param.word == a.known &&
       r.param.value == p->known[a.known].value);
  predicate is_other_step{L}(struct step r, struct step a,
                             struct sda_params *p, integer h) =
    r.known == a.known &&
    position(r.here) == (param_end(text{L}(p->text), a.here, h) < 0 ? -1 :
      others_next(text{L}(p->text), a.here, h)) &&
    (param_end(text{L}(p->text), a.here, h) < 0 ||
     param_name(text{L}(p->text), a.here) != SDA_NAMES
     ? r.param.form == SDA_ABSENT
     : is_param(r.param, p->text, text{L}(p->text), a.here));
  predicate is_step{L}(struct step r, struct step a, struct sda_params *p,
                       integer h) =
    is_place{L}(p, r) &&
    (a.known < SDA_NAMES ? is_known_step{L}(r, a, p, h)
                         : is_other_step{L}(r, a, p, h));

  // the octets of a param, whatever the case of a known name
  logic bytes name_sent{L}(struct sda_param p) =
    p.word < SDA_NAMES ? spelling(p.word) : text{L}(p.name);
  logic bytes param_sent{L}(struct sda_param p) =
    param_image(name_sent{L}(p), p.form, text{L}(p.value));
  logic bytes step_sent{L}(struct step r, integer first) =
    r.param.form == SDA_ABSENT ? empty
                               : item_image(first, param_sent{L}(r.param));

  // the octets of a param of a text
  lemma param_octets{L}: \forall struct sda_param q, struct sda_span s,
    integer i; is_param(q, s, text{L}(s), i) ==>
    text{L}(q.name) == sub(text{L}(s), i, token_end(text{L}(s), i)) &&
    text{L}(q.value) == value(text{L}(s), param_value(text{L}(s), i)) &&
    q.form == value_form(text{L}(s), param_value(text{L}(s), i));

  // what a step writes, and whether it may
  predicate steps_over{L}(struct step r, struct step a, struct sda_params *p,
                          integer h) =
    \forall integer first;
      rest{L}(p, h, a, first) == rest{L}(p, h, r, first);
  predicate steps_on{L}(struct step r, struct step a, struct sda_params *p,
                        integer h) =
    \forall integer first;
      rest{L}(p, h, a, first) ==
        cat(item_image(first, param_sent{L}(r.param)), rest{L}(p, h, r, 0));
  predicate is_open{L}(struct sda_params *p, struct step a) =
    is_place{L}(p, a) && !is_done{L}(p, a);
  lemma known_over{L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> a.known < 18 ==> is_known_step{L}(r, a, p, h) ==>
    r.param.form == SDA_ABSENT ==> steps_over{L}(r, a, p, h);
  lemma known_over_good{L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> a.known < 18 ==> is_known_step{L}(r, a, p, h) ==>
    r.param.form == SDA_ABSENT ==>
    rest_sendable{L}(p, h, a) == rest_sendable{L}(p, h, r);
  lemma known_on{L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> a.known < 18 ==> is_known_step{L}(r, a, p, h) ==>
    r.param.form != SDA_ABSENT ==> steps_on{L}(r, a, p, h);
  lemma known_good{L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> a.known < 18 ==> is_known_step{L}(r, a, p, h) ==>
    r.param.form != SDA_ABSENT ==> rest_sendable{L}(p, h, a) ==
      (is_sendable(text{L}(r.param.value), h, r.param.word,
                   r.param.form) != 1 ? 0 : rest_sendable{L}(p, h, r));
  lemma other_over{L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> readable{L}(p->text) ==> a.known == 18 ==>
    is_other_step{L}(r, a, p, h) ==> r.param.form == SDA_ABSENT ==>
    steps_over{L}(r, a, p, h);
  lemma other_over_good{L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> readable{L}(p->text) ==> a.known == 18 ==>
    is_other_step{L}(r, a, p, h) ==> r.param.form == SDA_ABSENT ==>
    rest_sendable{L}(p, h, a) == rest_sendable{L}(p, h, r);
  lemma other_on{L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> readable{L}(p->text) ==> a.known == 18 ==>
    is_other_step{L}(r, a, p, h) ==> r.param.form != SDA_ABSENT ==>
    steps_on{L}(r, a, p, h);
  lemma other_good{L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> readable{L}(p->text) ==> a.known == 18 ==>
    is_other_step{L}(r, a, p, h) ==> r.param.form != SDA_ABSENT ==>
    rest_sendable{L}(p, h, a) ==
      (is_sendable(text{L}(r.param.value), h, r.param.word,
                   r.param.form) != 1 ? 0 : rest_sendable{L}(p, h, r));
  lemma step_kept{K, L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h;
    kept{K, L}(p) ==> is_open{L}(p, a) ==> is_step{L}(r, a, p, h) ==>
    is_step{K}(r, a, p, h);
  lemma sent_kept{K, L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h, first;
    kept{K, L}(p) ==> is_open{L}(p, a) ==> is_step{L}(r, a, p, h) ==>
    step_sent{K}(r, first) == step_sent{L}(r, first);
  lemma step_rest{L}: \forall struct step r, struct step a,
    struct sda_params *p, integer h, first;
    readable{L}(p->text) ==> is_open{L}(p, a) ==> is_step{L}(r, a, p, h) ==>
    rest{L}(p, h, a, first) == cat(step_sent{L}(r, first),
      rest{L}(p, h, r, r.param.form == SDA_ABSENT ? first : 0));
  lemma over_rest{L}: \forall struct step a, struct sda_params *p,
    integer h, first;
    is_done{L}(p, a) ==> rest{L}(p, h, a, first) == empty &&
    rest_sendable{L}(p, h, a) == (a.here == SIZE_MAX ? 0 : 1);
*/

/*@ requires \valid_read(params) && is_place(params, at);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_done(params, at); */
static bool is_done(const struct sda_params *params, struct step at)
{
	return at.known == SDA_NAMES &&
	       (at.here == SDA_NONE || at.here == params->text.len);
}

/*@ requires legible(params) && is_place(params, at);
    requires at.known < SDA_NAMES;
    terminates \true;
    assigns \nothing;
    ensures is_step(\result, at, params, header);
    ensures \result.param.form != SDA_ABSENT ==>
      readable(\result.param.name) && is_constant(\result.param.name) &&
      text(\result.param.name) == name_sent(\result.param); */
static struct step known_step(enum sda_header header,
			      const struct sda_params *params, struct step at)
{
	struct step step = { params->known[at.known], at.known + 1, at.here };

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
    ensures is_step(\result, at, params, header); */
static struct step other_step(enum sda_header header,
			      const struct sda_params *params, struct step at)
{
	struct step step = { { { NULL, 0 }, { NULL, 0 }, SDA_ABSENT, SDA_NAMES },
			     SDA_NAMES, SDA_NONE };
	struct sda_param param;
	size_t end = sda_param_read(header, params->text, at.here, &param);

	if (end == SDA_NONE)
		return step;
	//@ assert end: end == param_end(text(params->text), at.here, header);
	step.here = next_place(params->text, end);
	/*@ assert here: position(step.here) ==
	      others_next(text(params->text), at.here, header); */
	if (param.word == SDA_NAMES)
		step.param = param;
	return step;
}

/*@ requires legible(params) && is_place(params, at) && !is_done(params, at);
    terminates \true;
    assigns \nothing;
    ensures is_step(\result, at, params, header);
    ensures \result.param.form != SDA_ABSENT ==> at.known < SDA_NAMES ==>
      readable(\result.param.name) && is_constant(\result.param.name);
    ensures \result.param.form != SDA_ABSENT ==>
      text(\result.param.name) == name_sent(\result.param); */
static struct step next_step(enum sda_header header,
			     const struct sda_params *params, struct step at)
{
	if (at.known < SDA_NAMES)
		return known_step(header, params, at);
	return other_step(header, params, at);
}

/*@ requires readable(param.name) && readable(param.value);
    requires param.form == SDA_TOKEN || param.form == SDA_QUOTED;
    requires text(param.name) == name_sent(param);
    terminates \true;
    assigns \nothing;
    ensures \result == len(item_image(first ? 1 : 0, param_sent(param)));
    ensures 0 < \result <= ITEM_MAX; */
static size_t item_size(struct sda_param param, bool first)
{
	size_t comma = first ? 0 : 2;
	size_t quotes = param.form == SDA_QUOTED ? 2 : 0;

	return comma + param.name.len + 1 + quotes + param.value.len;
}

/*@ requires writable(w) && readable(s) && apart(w, s);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w, \old(text(s))); */
static void write_span(struct sda_span s, struct sda_writer *w)
{
	sda_writer_span(w, s);
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(w->at + (0 .. w->room - 1), p + (0 .. n - 1)) ==>
	      \forall integer k; 0 <= k < n ==> p[k] == \at(p[k], Pre); */
	/*@ assert views: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(w->at + (0 .. w->room - 1), p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
	//@ assert spared: spared{Pre, Here}(w);
}

/*@ requires writable(w);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w, snoc(empty, octet)); */
static void write_byte(uint8_t octet, struct sda_writer *w)
{
	sda_writer_byte(w, octet);
}

/*@ requires writable(w) && readable(value) && apart(w, value);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w,
      \old(value_image(SDA_QUOTED, text(value)))); */
static void write_quoted(struct sda_span value, struct sda_writer *w)
{
	write_byte('"', w);
	//@ assert kept: text(value) == text{Pre}(value);
	write_span(value, w);
	/*@ assert inside:
	      wrote{Pre, Here}(w, cat(snoc(empty, '"'), text{Pre}(value))); */
	write_byte('"', w);
}

/*@ requires writable(w);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w, first ? empty : snoc(snoc(empty, ','), ' ')); */
static void write_comma(bool first, struct sda_writer *w)
{
	if (first)
		return;
	write_byte(',', w);
	write_byte(' ', w);
}

/*@ requires writable(w) && readable(param.name) && readable(param.value);
    requires apart(w, param.name) && apart(w, param.value);
    requires param.form == SDA_TOKEN || param.form == SDA_QUOTED;
    requires text(param.name) == name_sent(param);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w, \old(param_sent(param))); */
static void write_param(struct sda_param param, struct sda_writer *w)
{
	write_span(param.name, w);
	write_byte('=', w);
	//@ assert equal: wrote{Pre, Here}(w, snoc(text{Pre}(param.name), '='));
	//@ assert kept: text(param.value) == text{Pre}(param.value);
	if (param.form == SDA_TOKEN)
		write_span(param.value, w);
	else
		write_quoted(param.value, w);
	/*@ assert whole: wrote{Pre, Here}(w, cat(snoc(text{Pre}(param.name),
	      '='), value_image(param.form, text{Pre}(param.value)))); */
}

/*@ requires writable(w) && readable(param.name) && readable(param.value);
    requires apart(w, param.name) && apart(w, param.value);
    requires param.form == SDA_TOKEN || param.form == SDA_QUOTED;
    requires text(param.name) == name_sent(param);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w,
      \old(item_image(first ? 1 : 0, param_sent(param)))); */
static void write_item(struct sda_param param, bool first,
		       struct sda_writer *w)
{
	write_comma(first, w);
	//@ assert name: text(param.name) == text{Pre}(param.name);
	//@ assert value: text(param.value) == text{Pre}(param.value);
	write_param(param, w);
}

/* What there is to say of an image before it is written. */
struct survey {
	size_t size;
	bool sendable;
};

/*@ requires legible(params);
    terminates \true;
    assigns \nothing;
    ensures \result.size == len(params_image(params, header));
    ensures \result.size <= (SDA_NAMES + SDA_SPAN_MAX) * ITEM_MAX;
    ensures \result.sendable <==> sendable(params, header); */
static struct survey survey(enum sda_header header,
			    const struct sda_params *params)
{
	struct survey found = { 0, true };
	struct step at = { { { NULL, 0 }, { NULL, 0 }, SDA_ABSENT, SDA_NAMES },
			   0, 0 };

	/*@ loop invariant is_place(params, at);
	    loop invariant found.size + len(rest(params, header, at,
	        found.size == 0 ? 1 : 0)) == len(params_image(params, header));
	    loop invariant found.size <=
	      (at.known + (at.here == SIZE_MAX ? params->text.len : at.here)) *
	      ITEM_MAX;
	    loop invariant known_sendable(params, header, 0, 0) ==
	      (found.sendable ? rest_sendable(params, header, at) : 0);
	    loop assigns at, found;
	    loop variant SDA_NAMES - at.known + 1 +
	      (at.here == SIZE_MAX ? 0 : params->text.len - at.here); */
	while (!is_done(params, at)) {
		//@ ghost struct step last = at;
		at = next_step(header, params, at);
		if (at.param.form == SDA_ABSENT) {
			/*@ assert no_more:
			      steps_over(at, last, params, header); */
			/*@ assert as_good: rest_sendable(params, header, last) ==
			      rest_sendable(params, header, at); */
			continue;
		}
		//@ assert more: steps_on(at, last, params, header);
		/*@ assert good: rest_sendable(params, header, last) ==
		      (is_sendable(text(at.param.value), header, at.param.word,
		                   at.param.form) != 1
		       ? 0 : rest_sendable(params, header, at)); */
		found.size += item_size(at.param, found.size == 0);
		found.sendable = found.sendable &&
				 sda_production_sendable(header, at.param.word,
							 at.param.form,
							 at.param.value);
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
	write_span(sda_word_text(SDA_WORD_DIGEST), w);
	write_byte(' ', w);
}

/*@ requires legible(params) && writable(w) && detached(w, params);
    requires is_place(params, at) && !is_done(params, at);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures is_step{Old}(\result, at, params, header);
    ensures wrote{Old, Here}(w, \old(step_sent(\result, first ? 1 : 0)));
    ensures is_place(params, \result);
    ensures legible(params) && detached(w, params);
    ensures kept{Old, Here}(params); */
/* Takes one step and writes what there is. */
static struct step write_step(enum sda_header header,
			      const struct sda_params *params, struct step at,
			      bool first, struct sda_writer *w)
{
	struct step step = next_step(header, params, at);

	if (step.param.form != SDA_ABSENT) {
		/*@ assert value: readable(step.param.value) &&
		      apart(w, step.param.value); */
		/*@ assert name: readable(step.param.name) &&
		      apart(w, step.param.name); */
		write_item(step.param, first, w);
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
	struct step at = { { { NULL, 0 }, { NULL, 0 }, SDA_ABSENT, SDA_NAMES },
			   0, 0 };
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
	while (!is_done(params, at)) {
		//@ ghost struct step last = at;
		at = write_step(header, params, at, first, w);
		//@ assert step: is_step{Pre}(at, last, params, header);
		/*@ assert wrote{LoopCurrent, Here}(w,
		      step_sent{Pre}(at, first ? 1 : 0)); */
		/*@ assert rest{Pre}(params, header, last, first ? 1 : 0) ==
		      cat(step_sent{Pre}(at, first ? 1 : 0),
		          rest{Pre}(params, header, at,
		                    first && at.param.form == SDA_ABSENT
		                    ? 1 : 0)); */
		//@ assert kept: kept{Pre, Here}(params);
		//@ assert spared: spared{Pre, Here}(w);
		if (at.param.form != SDA_ABSENT)
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
    requires found.size <= (SDA_NAMES + SDA_SPAN_MAX) * ITEM_MAX;
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
