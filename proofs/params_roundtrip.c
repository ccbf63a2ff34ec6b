/*
 * Reading a list of params that was written finds each known one with its form
 * and value, and the unknown ones in their order. Never linked: the functions
 * compute nothing, their contracts are theorems, their loops the induction over
 * what is still to write.
 */
#include "proofs/params_roundtrip_image.h"
#include "proofs/params_roundtrip_list.h"

/*@
  // so for all that is written from name n on
  predicate known_read{L}(struct sda_params *p, integer h, integer n) =
    known_sendable{L}(p, h, n, 0) == 1 ==>
    \forall bytes t, integer k, first;
      ends(t, k, known_image{L}(p, h, n, 0, first)) ==>
      kept_others(t, k, first, text{L}(p->text), 0, h) &&
      finds_all{L}(p, h, t, place(t, k, first), n);

  lemma known_none{L}: \forall struct sda_params *p, integer h;
    others_read(text{L}(p->text), 0, h) ==> known_read{L}(p, h, 18);
  lemma finds_absent{L}: \forall struct sda_params *p, integer h, n, m, q,
    bytes t; 0 <= n < 18 ==> m == n + 1 ==>
    p->known[n].form == SDA_ABSENT ==> finds_all{L}(p, h, t, q, m) ==>
    finds_all{L}(p, h, t, q, n);
  lemma known_skip{L}: \forall struct sda_params *p, integer h, n, m;
    0 <= n < 18 ==> m == n + 1 ==> p->known[n].form == SDA_ABSENT ==>
    known_read{L}(p, h, m) ==> known_read{L}(p, h, n);

  // the known param n of p may be written and read
  predicate may_be_sent(bytes name, integer h, integer n, integer form,
                        bytes v) =
    is_name(name) && is_value(v, form) && word_find(name, 0, 18) == n &&
    is_listed(v, h, n, form) == 1;
  lemma finds_present{L}: \forall struct sda_params *p,
    integer h, n, m, q, e, form, bytes t, name, v; 0 <= n < 18 ==>
    m == n + 1 ==> p->known[n].form != SDA_ABSENT ==>
    v == text{L}(p->known[n].value) ==> form == form_sent(h, n) ==>
    found(t, q, h, n, name, form, v, e) ==>
    finds_all{L}(p, h, t, place(t, e, 0), m) ==>
    finds_all{L}(p, h, t, q, n);
  lemma keeps_present: \forall bytes t, name, v, u,
    integer h, n, q, e, form, k, first; n < 18 ==>
    found(t, q, h, n, name, form, v, e) ==>
    kept_others(t, e, 0, u, 0, h) ==>
    params_find(t, place(t, e, 0), h, n) < 0 ==>
    opened(t, k, first) ==> place(t, k, first) == q ==>
    kept_others(t, k, first, u, 0, h);
  lemma known_step_image{L}: \forall struct sda_params *p,
    integer h, n, m, form, first, bytes name, v; 0 <= n < 18 ==>
    m == n + 1 ==> p->known[n].form != SDA_ABSENT ==>
    v == text{L}(p->known[n].value) ==> form == form_sent(h, n) ==>
    name == spelling(n) ==>
    known_image{L}(p, h, n, 0, first) ==
      cat(item_image(first, param_image(name, form, v)),
          known_image{L}(p, h, m, 0, 0));
  lemma known_step_found{L}: \forall struct sda_params *p,
    integer h, n, m, form, first, k, q, e, bytes t, name, v; 0 <= n < 18 ==>
    m == n + 1 ==> p->known[n].form != SDA_ABSENT ==>
    v == text{L}(p->known[n].value) ==> form == form_sent(h, n) ==>
    name == spelling(n) ==> may_be_sent(name, h, n, form, v) ==>
    items_read(h) ==> ends(t, k, known_image{L}(p, h, n, 0, first)) ==>
    q == (first == 1 ? k : k + 2) ==>
    e == q + len(param_image(name, form, v)) ==>
    ends(t, e, known_image{L}(p, h, m, 0, 0)) &&
    (opened(t, e, 0) ==> found(t, q, h, n, name, form, v, e) &&
      opened(t, k, first) && place(t, k, first) == q);
  lemma finds_none{L}: \forall struct sda_params *p, integer h, n, m, q,
    bytes t; 0 <= n < m ==> n < 18 ==> finds_all{L}(p, h, t, q, m) ==>
    params_find(t, q, h, n) < 0;
  lemma known_step_rest{L}: \forall struct sda_params *p,
    integer h, n, m, form, first, k, q, e, bytes t, name, v; 0 <= n < 18 ==>
    m == n + 1 ==> p->known[n].form != SDA_ABSENT ==>
    v == text{L}(p->known[n].value) ==> form == form_sent(h, n) ==>
    name == spelling(n) ==> may_be_sent(name, h, n, form, v) ==>
    items_read(h) ==> ends(t, k, known_image{L}(p, h, n, 0, first)) ==>
    known_read{L}(p, h, m) ==> known_sendable{L}(p, h, m, 0) == 1 ==>
    q == (first == 1 ? k : k + 2) ==>
    e == q + len(param_image(name, form, v)) ==>
    kept_others(t, e, 0, text{L}(p->text), 0, h) &&
    finds_all{L}(p, h, t, place(t, e, 0), m) &&
    params_find(t, place(t, e, 0), h, n) < 0;
  lemma known_step_read{L}: \forall struct sda_params *p,
    integer h, n, m, form, first, k, q, e, bytes t, name, v; 0 <= n < 18 ==>
    m == n + 1 ==> p->known[n].form != SDA_ABSENT ==>
    v == text{L}(p->known[n].value) ==> form == form_sent(h, n) ==>
    name == spelling(n) ==> may_be_sent(name, h, n, form, v) ==>
    items_read(h) ==> ends(t, k, known_image{L}(p, h, n, 0, first)) ==>
    known_read{L}(p, h, m) ==> known_sendable{L}(p, h, m, 0) == 1 ==>
    q == (first == 1 ? k : k + 2) ==>
    e == q + len(param_image(name, form, v)) ==>
    kept_others(t, e, 0, text{L}(p->text), 0, h) &&
    finds_all{L}(p, h, t, place(t, e, 0), m) &&
    found(t, q, h, n, name, form, v, e) &&
    kept_others(t, k, first, text{L}(p->text), 0, h) &&
    finds_all{L}(p, h, t, q, n) && place(t, k, first) == q;
  lemma known_step{L}: \forall struct sda_params *p,
    integer h, n, m, form, bytes name, v; 0 <= n < 18 ==>
    m == n + 1 ==> p->known[n].form != SDA_ABSENT ==>
    v == text{L}(p->known[n].value) ==> form == form_sent(h, n) ==>
    name == spelling(n) ==>
    (is_sendable(v, h, n, form) == 1 ==>
      may_be_sent(name, h, n, form, v)) ==>
    items_read(h) ==> known_read{L}(p, h, m) ==> known_read{L}(p, h, n);
*/

/*@ requires legible(p);
    terminates \true;
    assigns \nothing;
    ensures known_read(p, h, 0); */
static void known_roundtrip(const struct sda_params *p, unsigned h)
{
	unsigned n = SDA_NAMES;

	item_roundtrip();
	others_roundtrip(p->text, h);
	values_roundtrip();
	names_roundtrip();
	/*@ loop invariant n <= SDA_NAMES;
	    loop invariant known_read(p, h, n);
	    loop assigns n;
	    loop variant n; */
	while (n > 0) {
		n--;
		//@ assert spelt: is_spelt(n);
		/*@ assert sent: \forall bytes v, integer form;
		      form == form_sent(h, n) ==>
		      is_sendable(v, h, n, form) == 1 ==>
		      may_be_sent(spelling(n), h, n, form, v); */
		//@ assert rest: known_read(p, h, n + 1);
		//@ assert known_read(p, h, n);
	}
}

/*@
  // ---- the value of a header field

  lemma stands_within: \forall bytes t, x, integer k; stands(t, k, x) ==>
    0 <= k && k + len(x) <= len(t);
  lemma stands_at: \forall bytes t, x, integer k, m; stands(t, k, x) ==>
    k <= m < k + len(x) ==> at(t, m) == at(x, m - k);
  lemma part_stands: \forall bytes a, x; stands(cat(a, x), 0, a);
  lemma rest_ends: \forall bytes a, x, integer k; k == len(a) ==>
    len(cat(a, x)) <= SDA_SPAN_MAX ==> ends(cat(a, x), k, x);
  lemma all_ends: \forall bytes x; len(x) <= SDA_SPAN_MAX ==> ends(x, 0, x);
  lemma scheme_space: \forall bytes t, name, integer k;
    stands(t, 0, snoc(name, ' ')) ==> k == len(name) ==>
    stands(t, 0, name) && k < len(t) && at(t, k) == ' ';
  lemma name_whole: \forall bytes t, x, integer k; stands(t, 0, x) ==>
    k == len(x) ==> same(sub(t, 0, k), x);
  lemma scheme_name: \forall bytes t, name, integer k; scans(t) ==>
    stands(t, 0, snoc(name, ' ')) ==> is_name(name) ==> k == len(name) ==>
    token_end(t, 0) == k && sub(t, 0, k) == name;
  lemma scheme_lws: \forall bytes t, name, integer k, b; scans(t) ==>
    stands(t, 0, snoc(name, ' ')) ==> k == len(name) ==> b == k + 1 ==>
    b < len(t) ==> is_token_char(at(t, b)) == 1 ==> lws_end(t, k) == b;
  lemma scheme_reads: \forall bytes t, name, integer b; scans(t) ==>
    stands(t, 0, snoc(name, ' ')) ==> is_name(name) ==>
    word_find(name, 28, 29) == 28 ==> b == len(name) + 1 < len(t) ==>
    is_token_char(at(t, b)) == 1 ==>
    params_start(t) == b && is_digest(t) &&
    \forall integer h; params_of(t, h) == h;

  lemma list_reads{L}: \forall struct sda_params *p, integer h, k, bytes t;
    known_read{L}(p, h, 0) ==> may_write{L}(p, h) ==>
    ends(t, k, params_image{L}(p, h)) ==>
    is_same_list{L}(p, h, t, k) && is_token_char(at(t, k)) == 1 &&
    0 <= k < len(t);
*/

void image_roundtrip(const struct sda_params *p, unsigned h)
{
	scanners_roundtrip();
	names_roundtrip();
	known_roundtrip(p, h);
	//@ assert digest: is_spelt(28);
	/*@ assert ends: may_write(p, h) ==>
	      ends(image(p, h), len(scheme_image(h)), params_image(p, h)); */
	//@ assert scans: may_write(p, h) ==> scans(image(p, h));
	/*@ assert scheme: h <= 1 ==>
	      stands(image(p, h), 0, snoc(spelling(28), ' ')); */
}
