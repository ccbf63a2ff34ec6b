#ifndef SDA_IMAGE_H
#define SDA_IMAGE_H

/*
 * An image is the octets that params are sent as: the known ones in the order
 * of enum sda_word, each in the form of its production, then the unknown ones
 * of the text as they came; one space behind each comma, no other white space.
 */

#include "params.h"
#include "spec/image.h"
#include "writer.h"

/*@
  // nothing of it lies in what w writes to
  predicate detached{L}(struct sda_writer *w, struct sda_params *p) =
    \separated(w, p) && \separated(w->at + (0 .. w->room - 1), p) &&
    apart{L}(w, p->text) &&
    \forall integer n; 0 <= n < SDA_NAMES ==>
      p->known[n].form != SDA_ABSENT ==> apart{L}(w, p->known[n].value);

  // the known params from name n on, then the unknown ones from i on
  logic bytes known_image{L}(struct sda_params *p, integer h, integer n,
                             integer i, integer first) =
    n >= 18 ? others_image(text{L}(p->text), i, h, first) :
    p->known[n].form == SDA_ABSENT ? known_image{L}(p, h, n + 1, i, first) :
    cat(item_image(first, param_image(spelling(n), form_sent(h, n),
                                      text{L}(p->known[n].value))),
        known_image{L}(p, h, n + 1, i, 0));
  logic bytes params_image{L}(struct sda_params *p, integer h) =
    known_image{L}(p, h, 0, 0, 1);
  // the value of header field h
  logic bytes image{L}(struct sda_params *p, integer h) =
    cat(scheme_image(h), params_image{L}(p, h));

  // 1 when a sender may write all of that, else 0
  logic integer known_sendable{L}(struct sda_params *p, integer h, integer n,
                                  integer i) =
    n >= 18 ? others_sendable(text{L}(p->text), i, h) :
    p->known[n].form != SDA_ABSENT &&
      is_sendable(text{L}(p->known[n].value), h, n, form_sent(h, n)) != 1
    ? 0 : known_sendable{L}(p, h, n + 1, i);
  predicate sendable{L}(struct sda_params *p, integer h) =
    known_sendable{L}(p, h, 0, 0) == 1;
  // username and username* both
  predicate names_two{L}(struct sda_params *p, integer h) =
    h == SDA_HEADER_CREDENTIALS &&
    p->known[SDA_NAME_USERNAME].form != SDA_ABSENT &&
    p->known[SDA_NAME_USERNAME_EXT].form != SDA_ABSENT;

  // status is what sending p has to answer, room left aside
  predicate is_permission{L}(integer status, struct sda_params *p, integer h) =
    (status == SDA_MALFORMED <==> !sendable{L}(p, h)) &&
    (status == SDA_DUPLICATE <==> sendable{L}(p, h) && names_two{L}(p, h)) &&
    (status == SDA_MISSING <==> sendable{L}(p, h) && !names_two{L}(p, h) &&
      len(params_image{L}(p, h)) == 0) &&
    (status == SDA_TOO_LONG <==> sendable{L}(p, h) && !names_two{L}(p, h) &&
      len(params_image{L}(p, h)) > 0 &&
      len(image{L}(p, h)) > SDA_SPAN_MAX) &&
    (status == SDA_OK || status == SDA_MALFORMED || status == SDA_DUPLICATE ||
     status == SDA_MISSING || status == SDA_TOO_LONG);

  // status is what writing p to w from K to L has to answer, and w is right
  predicate is_sent{K, L}(integer status, struct sda_params *p, integer h,
                          struct sda_writer *w) =
    (is_permission{K}(status, p, h) && status != SDA_OK ||
     is_permission{K}(SDA_OK, p, h) &&
       status == (\at(w->room, K) - \at(w->len, K) < len(image{K}(p, h))
                  ? SDA_NO_ROOM : SDA_OK)) &&
    (status == SDA_OK ==>
      took{K, L}(w, image{K}(p, h)) && !\at(w->overflow, L)) &&
    (status != SDA_OK ==> \at(*w, L) == \at(*w, K) &&
      written{L}(w) == written{K}(w));
*/

/*@ requires legible(params);
    terminates \true;
    assigns \nothing;
    ensures \result == len(image(params, header)); */
/* How many octets sda_image_write writes. */
size_t sda_image_size(enum sda_header header, const struct sda_params *params);

/*@ requires legible(params) && writable(w) && detached(w, params);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures "rfc3261#25.1-params.write":
            "rfc7616#3.3-quoted-names.write": "rfc7616#3.4-quoted-names.write":
            "rfc7616#3.5-quoted-names.write":
            "rfc7616#3.3-unquoted-names.write":
      is_sent{Old, Here}(\result, params, header, w); */
/*
 * Writes "Digest" (unless it is Authentication-Info) and the params. Without
 * writing anything: SDA_MALFORMED when one may not be sent, or the text is no
 * list; SDA_DUPLICATE for username beside username*; SDA_MISSING when there is
 * none; SDA_TOO_LONG beyond SDA_SPAN_MAX; SDA_NO_ROOM when it does not fit.
 */
enum sda_status sda_image_write(enum sda_header header,
				const struct sda_params *params,
				struct sda_writer *w);

#endif
