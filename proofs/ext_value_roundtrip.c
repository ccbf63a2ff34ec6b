/*
 * Reading what sda_ext_value_write wrote gives the name back, and it is a token
 * of SIP. Never linked: the functions compute nothing, their contracts are
 * theorems.
 */
#include "ext_value.h"
#include "proofs/percent_roundtrip.h"
#include "spec/bytes_lemmas.h"

/*@
  // UTF-8'', and t behind it
  predicate is_prefixed(bytes u, bytes t) =
    len(u) == 7 + len(t) && at(u, 0) == 'U' && at(u, 1) == 'T' &&
    at(u, 2) == 'F' && at(u, 3) == '-' && at(u, 4) == '8' &&
    at(u, 5) == '\'' && at(u, 6) == '\'' &&
    \forall integer k; 7 <= k < len(u) ==> at(u, k) == at(t, k - 7);
  lemma prefix_len: len(ext_prefix) == 7;
  lemma prefix_first: at(ext_prefix, 0) == 'U' && at(ext_prefix, 1) == 'T';
  lemma prefix_third: at(ext_prefix, 2) == 'F' && at(ext_prefix, 3) == '-';
  lemma prefix_fifth: at(ext_prefix, 4) == '8';
  lemma prefix_last: at(ext_prefix, 5) == '\'' && at(ext_prefix, 6) == '\'';
  lemma prefixed: \forall bytes t; is_prefixed(cat(ext_prefix, t), t);

  lemma prefixed_rest_same: \forall bytes u, t; is_prefixed(u, t) ==>
    same(sub(u, 7, len(u)), t);
  lemma prefixed_rest: \forall bytes u, t; is_prefixed(u, t) ==>
    sub(u, 7, len(u)) == t;
  lemma prefixed_second: \forall bytes u, t; is_prefixed(u, t) ==>
    quote_from(u, 6) == 6;
  lemma prefixed_quote: \forall bytes u, t; is_prefixed(u, t) ==>
    quote_from(u, 3) == 5 && quote_from(u, 0) == 5;
  lemma prefixed_quotes: \forall bytes u, t; is_prefixed(u, t) ==>
    ext_first(u) == 5 && ext_second(u) == 6;
  lemma chars_behind: \forall bytes u; ext_second(u) == 6 ==>
    ext_chars(u) == sub(u, 7, len(u));
  lemma prefixed_chars: \forall bytes u, t; is_prefixed(u, t) ==>
    ext_chars(u) == t;
  predicate is_utf_8_name(bytes c) =
    len(c) == 5 && at(c, 0) == 'U' && at(c, 1) == 'T' && at(c, 2) == 'F' &&
    at(c, 3) == '-' && at(c, 4) == '8';
  lemma prefixed_name: \forall bytes u, t; is_prefixed(u, t) ==>
    is_utf_8_name(ext_charset(u));
  lemma name_end: \forall bytes c; is_utf_8_name(c) ==>
    charset_end(c, 3) == 5 && charset_end(c, 0) == 5;
  lemma name_charset: \forall bytes c; is_utf_8_name(c) ==>
    is_charset(c) == 1 && charset_named(c) == 0;
  lemma prefixed_first: \forall bytes u, t; is_prefixed(u, t) ==>
    tokens(u, 0, 7);
  lemma prefixed_tokens: \forall bytes u, t; is_prefixed(u, t) ==>
    tokens(t, 0, len(t)) ==> tokens(u, 0, len(u));
*/

/*@
  requires n <= SDA_SPAN_MAX && \valid_read(p + (0 .. n - 1));
  terminates \true;
  assigns \nothing;
  ensures is_ext_value(ext_value(view(p, n))) == 1;
  ensures charset_named(ext_charset(ext_value(view(p, n)))) == 0;
  ensures ext_first(ext_value(view(p, n))) == 5;
  ensures ext_second(ext_value(view(p, n))) == 6;
  ensures unpct(ext_chars(ext_value(view(p, n)))) == view(p, n);
  ensures tokens(ext_value(view(p, n)), 0, len(ext_value(view(p, n))));
*/
void ext_value_parts(const uint8_t *p, size_t n)
{
	unpct_percent(p, n);
	//@ assert is_prefixed(ext_value(view(p, n)), percent(view(p, n)));
}

/* The same of the C functions, where there is room. */
/*@
  requires readable(name) && writable(coded) && writable(plain);
  requires apart(coded, name) && apart(plain, name);
  requires \separated(coded, plain, coded->at + (0 .. coded->room - 1),
                      plain->at + (0 .. plain->room - 1));
  requires coded->len == 0 && plain->len == 0;
  requires coded->room <= SDA_SPAN_MAX;
  terminates \true;
  assigns *coded, *plain, coded->at[0 .. coded->room - 1],
    plain->at[0 .. plain->room - 1];
  ensures is_utf8(\old(text(name))) != 1 ==> \result == SDA_MALFORMED;
  ensures is_utf8(\old(text(name))) == 1 && !coded->overflow ==>
    \result == SDA_OK;
  ensures \result == SDA_OK && !plain->overflow ==>
    written(plain) == \old(text(name));
*/
enum sda_status ext_value_write_read(struct sda_span name,
				     struct sda_writer *coded,
				     struct sda_writer *plain)
{
	struct sda_span t = { coded->at, 0 };
	struct sda_ext_value v;
	enum sda_status status;

	ext_value_parts(name.at, name.len);
	status = sda_ext_value_write(name, coded);
	if (status != SDA_OK)
		return status;
	if (coded->overflow)
		return SDA_NO_ROOM;
	t.len = coded->len;
	//@ assert text(t) == ext_value(\at(text(name), Pre));
	status = sda_ext_value_read(t, &v);
	//@ assert status == SDA_OK;
	//@ assert v.value.at == t.at + 7 && v.value.len == t.len - 7;
	//@ assert ext_second(text(t)) == 6 && len(text(t)) == t.len;
	//@ assert ext_chars(text(t)) == sub(text(t), 7, t.len);
	//@ assert text(v.value) == sub(text(t), 7, t.len);
	//@ assert text(v.value) == ext_chars(text(t));
	//@ assert ext_octets(v) == \at(text(name), Pre);
	return sda_ext_value_decode(&v, plain);
}
