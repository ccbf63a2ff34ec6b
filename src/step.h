#ifndef SDA_STEP_H
#define SDA_STEP_H

/*
 * A step leads from one place in params to the next, in the order in which they
 * are sent: past each known name, then past each param of the text.
 */

#include "item.h"
#include "params.h"

/*
 * At a known name, and behind the last one at an octet of the text: its end when
 * all is done, SDA_NONE when it is no list.
 */
struct sda_place {
	unsigned known;
	size_t here;
};

/* What is to send, nothing where param is SDA_ABSENT, and the place behind it. */
struct sda_step {
	struct sda_param param;
	struct sda_place next;
};

/*@
  predicate is_place{L}(struct sda_params *p, struct sda_place a) =
    a.known <= SDA_NAMES &&
    (a.known < SDA_NAMES ==> a.here == 0) &&
    (a.here <= p->text.len || a.here == SIZE_MAX);
  predicate is_done{L}(struct sda_params *p, struct sda_place a) =
    a.known == SDA_NAMES && (a.here == p->text.len || a.here == SIZE_MAX);

  // r is the step from a
  predicate is_known_step{L}(struct sda_step r, struct sda_place a,
                             struct sda_params *p, integer h) =
    r.next.known == a.known + 1 && r.next.here == a.here &&
    (p->known[a.known].form == SDA_ABSENT
     ? r.param.form == SDA_ABSENT
     : r.param.form == form_sent(h, a.known) && r.param.word == a.known &&
       r.param.value == p->known[a.known].value);
  predicate is_other_step{L}(struct sda_step r, struct sda_place a,
                             struct sda_params *p, integer h) =
    r.next.known == a.known &&
    position(r.next.here) == (param_end(text{L}(p->text), a.here, h) < 0 ? -1 :
      others_next(text{L}(p->text), a.here, h)) &&
    (param_end(text{L}(p->text), a.here, h) < 0 ||
     param_name(text{L}(p->text), a.here) != SDA_NAMES
     ? r.param.form == SDA_ABSENT
     : is_param(r.param, p->text, text{L}(p->text), a.here));
  predicate is_step{L}(struct sda_step r, struct sda_place a,
                       struct sda_params *p, integer h) =
    is_place{L}(p, r.next) &&
    (a.known < SDA_NAMES ? is_known_step{L}(r, a, p, h)
                         : is_other_step{L}(r, a, p, h));
*/

/*@ requires \valid_read(params) && is_place(params, at);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_done(params, at); */
bool sda_step_done(const struct sda_params *params, struct sda_place at);

/*@ requires legible(params) && is_place(params, at) && !is_done(params, at);
    terminates \true;
    assigns \nothing;
    ensures is_step(\result, at, params, header);
    ensures \result.param.form != SDA_ABSENT ==> is_ready(\result.param);
    ensures \result.param.form != SDA_ABSENT ==> at.known < SDA_NAMES ==>
      is_constant(\result.param.name); */
struct sda_step sda_step_next(enum sda_header header,
			      const struct sda_params *params,
			      struct sda_place at);

#endif
