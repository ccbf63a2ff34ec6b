/*
 * Reading the value of a header field that was written gives back what was
 * written. Never linked: the functions only write and read, their contracts are
 * the theorems.
 */
#include "spec/part.h"
#include "authinfo.h"
#include "challenge.h"
#include "credentials.h"
#include "proofs/params_roundtrip_image.h"

/*@
  // q at L is what p was at K: each known param, in the form that it is sent
  // in, and the unknown ones in their order. What a reader makes of a param
  // (an algorithm, a qop, truth) follows from its octets.
  predicate came_back{K, L}(struct sda_params *p, struct sda_params *q,
                            integer h) =
    (\forall integer n; 0 <= n < 18 ==>
      (\at(p->known[n].form, K) == SDA_ABSENT ==>
        \at(q->known[n].form, L) == SDA_ABSENT) &&
      (\at(p->known[n].form, K) != SDA_ABSENT ==>
        \at(q->known[n].form, L) == form_sent(h, n) &&
        text{L}(\at(q->known[n].value, L)) ==
          text{K}(\at(p->known[n].value, K)))) &&
    others_image(text{L}(\at(q->text, L)), 0, h, 1) ==
      others_image(text{K}(\at(p->text, K)), 0, h, 1);

  lemma param_text{L}: \forall struct sda_param q, struct sda_span s,
    integer r; is_param(q, s, text{L}(s), r) ==>
    q.form == value_form(text{L}(s), param_value(text{L}(s), r)) &&
    text{L}(q.value) == value(text{L}(s), param_value(text{L}(s), r));
  lemma list_text{L}: \forall struct sda_params *q, struct sda_span s,
    integer k, h; is_list{L}(q, s, k, h) ==>
    text{L}(q->text) == sub(text{L}(s), k, s.len);
  lemma rest_same: \forall bytes a, x, integer k, n; k == len(a) ==>
    n == len(cat(a, x)) ==> same(sub(cat(a, x), k, n), x);
  lemma rest_is: \forall bytes a, x, integer k, n; k == len(a) ==>
    n == len(cat(a, x)) ==> sub(cat(a, x), k, n) == x;
  lemma all_ends: \forall bytes x; len(x) <= SDA_SPAN_MAX ==> ends(x, 0, x);
  lemma none_before: \forall bytes s, t; len(s) == 0 ==>
    same(cat(s, t), t);
  lemma known_back{K, L}: \forall struct sda_params *p, struct sda_params *q,
    struct sda_span s, integer h, k, n; 0 <= n < 18 ==>
    is_same_list{K}(p, h, text{L}(s), k) ==> is_list{L}(q, s, k, h) ==>
    (\at(p->known[n].form, K) == SDA_ABSENT ==>
      \at(q->known[n].form, L) == SDA_ABSENT) &&
    (\at(p->known[n].form, K) != SDA_ABSENT ==>
      \at(q->known[n].form, L) == form_sent(h, n) &&
      text{L}(\at(q->known[n].value, L)) ==
        text{K}(\at(p->known[n].value, K)));
  lemma list_back{K, L}: \forall struct sda_params *p, struct sda_params *q,
    struct sda_span s, integer h, k;
    is_same_list{K}(p, h, text{L}(s), k) ==> is_list{L}(q, s, k, h) ==>
    is_same_list{K}(p, h, text{L}(\at(q->text, L)), 0) ==>
    came_back{K, L}(p, q, h);
  // what is written to an empty writer
  lemma sent_text{K, L}: \forall struct sda_writer *w, struct sda_params *p,
    integer h; writable{K}(w) ==> \at(w->len, K) == 0 ==>
    !\at(w->overflow, K) ==> is_sent{K, L}(SDA_OK, p, h, w) ==>
    may_write{K}(p, h) && written{L}(w) == image{K}(p, h);
  lemma permitted{L}: \forall struct sda_params *p, integer h;
    may_write{L}(p, h) ==> is_permission{L}(SDA_OK, p, h);
  lemma still_sent{K, L}: \forall struct sda_writer *w, struct sda_params *p,
    integer h; writable{K}(w) ==> \at(w->len, K) == 0 ==>
    !\at(w->overflow, K) ==> writable{L}(w) ==> !\at(w->overflow, L) ==>
    \at(w->at, K) == \at(w->at, L) ==> \at(w->room, K) == \at(w->room, L) ==>
    may_write{K}(p, h) ==> written{L}(w) == image{K}(p, h) ==>
    is_sent{K, L}(SDA_OK, p, h, w);
*/

/* In all three the status is that of writing: reading then answers SDA_OK. */

/*@ requires legible(&sent->params) && writable(w);
    requires detached(w, &sent->params);
    requires w->len == 0 && !w->overflow;
    requires \valid(got) && \separated(got, w, w->at + (0 .. w->room - 1));
    terminates \true;
    assigns *got, w->len, w->overflow, w->at[0 .. w->room - 1];
    ensures "rfc8760#2.7-challenge.roundtrip":
      is_sent{Old, Here}(\result, &sent->params, SDA_HEADER_CHALLENGE, w);
    ensures \result == SDA_OK ==>
      came_back{Old, Here}(&sent->params, &got->params,
                           SDA_HEADER_CHALLENGE); */
enum sda_status challenge_roundtrip(const struct sda_challenge *sent,
			       struct sda_writer *w, struct sda_challenge *got)
{
	struct sda_span value = { w->at, 0 };

	image_roundtrip(&sent->params, SDA_HEADER_CHALLENGE);
	enum sda_status status = sda_challenge_write(sent, w);
	if (status != SDA_OK)
		return status;
	value.len = w->len;
	/*@ assert taken: writable(w) && !w->overflow &&
	      w->at == value.at && w->room == \at(w->room, Pre); */
	/*@ assert text: may_write{Pre}(&sent->params, SDA_HEADER_CHALLENGE) &&
	      text(value) == image{Pre}(&sent->params, SDA_HEADER_CHALLENGE); */
	status = sda_challenge_read(value, got);
	/*@ assert kept: text(value) ==
	      image{Pre}(&sent->params, SDA_HEADER_CHALLENGE); */
	//@ assert read: status == SDA_OK;
	/*@ assert fields: !w->overflow && w->len == value.len &&
	      w->at == value.at && w->room == \at(w->room, Pre); */
	//@ assert writer: writable(w);
	/*@ assert still: is_sent{Pre, Here}(SDA_OK, &sent->params,
	      SDA_HEADER_CHALLENGE, w); */
	/*@ assert rest: text(got->params.text) ==
	      params_image{Pre}(&sent->params, SDA_HEADER_CHALLENGE); */
	return status;
}

/*@ requires legible(&sent->params) && writable(w);
    requires detached(w, &sent->params);
    requires w->len == 0 && !w->overflow;
    requires \valid(got) && \separated(got, w, w->at + (0 .. w->room - 1));
    terminates \true;
    assigns *got, w->len, w->overflow, w->at[0 .. w->room - 1];
    ensures "rfc8760#2.7-credentials.roundtrip":
      is_sent{Old, Here}(\result, &sent->params, SDA_HEADER_CREDENTIALS, w);
    ensures \result == SDA_OK ==>
      came_back{Old, Here}(&sent->params, &got->params,
                           SDA_HEADER_CREDENTIALS); */
enum sda_status credentials_roundtrip(const struct sda_credentials *sent,
			       struct sda_writer *w, struct sda_credentials *got)
{
	struct sda_span value = { w->at, 0 };

	image_roundtrip(&sent->params, SDA_HEADER_CREDENTIALS);
	enum sda_status status = sda_credentials_write(sent, w);
	if (status != SDA_OK)
		return status;
	value.len = w->len;
	/*@ assert taken: writable(w) && !w->overflow &&
	      w->at == value.at && w->room == \at(w->room, Pre); */
	/*@ assert text: may_write{Pre}(&sent->params, SDA_HEADER_CREDENTIALS) &&
	      text(value) == image{Pre}(&sent->params, SDA_HEADER_CREDENTIALS); */
	status = sda_credentials_read(value, got);
	/*@ assert kept: text(value) ==
	      image{Pre}(&sent->params, SDA_HEADER_CREDENTIALS); */
	//@ assert read: status == SDA_OK;
	/*@ assert fields: !w->overflow && w->len == value.len &&
	      w->at == value.at && w->room == \at(w->room, Pre); */
	//@ assert writer: writable(w);
	/*@ assert still: is_sent{Pre, Here}(SDA_OK, &sent->params,
	      SDA_HEADER_CREDENTIALS, w); */
	/*@ assert rest: text(got->params.text) ==
	      params_image{Pre}(&sent->params, SDA_HEADER_CREDENTIALS); */
	return status;
}

/*@ requires legible(&sent->params) && writable(w);
    requires detached(w, &sent->params);
    requires w->len == 0 && !w->overflow;
    requires \valid(got) && \separated(got, w, w->at + (0 .. w->room - 1));
    terminates \true;
    assigns *got, w->len, w->overflow, w->at[0 .. w->room - 1];
    ensures "rfc3261#25.1-authentication-info.roundtrip":
      is_sent{Old, Here}(\result, &sent->params, SDA_HEADER_AUTHINFO, w);
    ensures \result == SDA_OK ==>
      came_back{Old, Here}(&sent->params, &got->params,
                           SDA_HEADER_AUTHINFO); */
enum sda_status authinfo_roundtrip(const struct sda_authinfo *sent,
			       struct sda_writer *w, struct sda_authinfo *got)
{
	struct sda_span value = { w->at, 0 };

	image_roundtrip(&sent->params, SDA_HEADER_AUTHINFO);
	enum sda_status status = sda_authinfo_write(sent, w);
	if (status != SDA_OK)
		return status;
	value.len = w->len;
	/*@ assert taken: writable(w) && !w->overflow &&
	      w->at == value.at && w->room == \at(w->room, Pre); */
	/*@ assert text: may_write{Pre}(&sent->params, SDA_HEADER_AUTHINFO) &&
	      text(value) == image{Pre}(&sent->params, SDA_HEADER_AUTHINFO); */
	status = sda_authinfo_read(value, got);
	/*@ assert kept: text(value) ==
	      image{Pre}(&sent->params, SDA_HEADER_AUTHINFO); */
	//@ assert read: status == SDA_OK;
	/*@ assert fields: !w->overflow && w->len == value.len &&
	      w->at == value.at && w->room == \at(w->room, Pre); */
	//@ assert writer: writable(w);
	/*@ assert still: is_sent{Pre, Here}(SDA_OK, &sent->params,
	      SDA_HEADER_AUTHINFO, w); */
	/*@ assert rest: text(got->params.text) ==
	      params_image{Pre}(&sent->params, SDA_HEADER_AUTHINFO); */
	return status;
}
