#ifndef SDA_ITEM_H
#define SDA_ITEM_H

/*
 * An item is one param as it is sent: name "=" value, the value in quotes where
 * its form says so, and ", " before all but the first.
 */

#include "param.h"
#include "spec/image.h"
#include "writer.h"

enum {
	/* name, "=", quotes and value, and ", " before them */
	SDA_ITEM_MAX = 2 * SDA_SPAN_MAX + 5
};

/*@
  // the octets of a param, whatever the case of a known name
  logic bytes name_sent{L}(struct sda_param p) =
    p.word < SDA_NAMES ? spelling(p.word) : text{L}(p.name);
  logic bytes param_sent{L}(struct sda_param p) =
    param_image(name_sent{L}(p), p.form, text{L}(p.value));

  // it is there, with the name and the form that it is sent with
  predicate is_ready{L}(struct sda_param p) =
    readable{L}(p.name) && readable{L}(p.value) &&
    (p.form == SDA_TOKEN || p.form == SDA_QUOTED) &&
    text{L}(p.name) == name_sent{L}(p);
*/

/*@ requires is_ready(param);
    terminates \true;
    assigns \nothing;
    ensures \result == len(item_image(first ? 1 : 0, param_sent(param)));
    ensures 0 < \result <= SDA_ITEM_MAX; */
/* How many octets sda_item_write writes. */
size_t sda_item_size(struct sda_param param, bool first);

/*@ requires is_ready(param) && writable(w);
    requires apart(w, param.name) && apart(w, param.value);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures took{Old, Here}(w,
      \old(item_image(first ? 1 : 0, param_sent(param))));
    ensures spared{Old, Here}(w); */
void sda_item_write(struct sda_param param, bool first, struct sda_writer *w);

#endif
