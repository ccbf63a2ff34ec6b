/*
 * What a sender may write as a name or a value is what a reader takes for one.
 * Never linked: the functions compute nothing, their contracts are theorems.
 */
#include "proofs/adequacy.h"
#include "proofs/adequacy_fields.h"
#include "proofs/params_roundtrip.h"
#include "spec/sub_lemmas.h"

/*@
  lemma sent_parts: \forall bytes v, integer h, w, form;
    is_sendable(v, h, w, form) == 1 ==> is_listed(v, h, w, form) == 1 &&
    (form == 1 ? is_token(v) : is_inside(v)) == 1;
  lemma sent_value: \forall bytes v, integer h, w, form;
    is_sendable(v, h, w, form) == 1 ==> form == 1 || form == 2 ==>
    is_value(v, form);
  lemma spelled_word: \forall bytes s, integer w; s == spelling(w) ==>
    spells(s, w) == 1 ==> WORD(s, 0, len(s), w);
  lemma token_whole: \forall bytes s; TOKEN(s, 0, len(s)) ==>
    len(s) <= token_end(s, 0) <= len(s) ==> is_name(s);
*/

void values_roundtrip(void)
{
}

void names_roundtrip(void)
{
	unsigned w = 0;

	/*@ loop invariant w <= SDA_WORDS;
	    loop invariant \forall integer v; 0 <= v < w ==> is_spelt(v);
	    loop assigns w;
	    loop variant SDA_WORDS - w; */
	while (w < SDA_WORDS) {
		struct sda_span s = sda_word_text(w);
		//@ assert word: WORD(text(s), 0, s.len, w);
		words_are_adequate(s);
		//@ assert token: TOKEN(text(s), 0, s.len);
		token_is_adequate(s, 0);
		//@ assert name: is_name(text(s));
		//@ assert part: sub(text(s), 0, s.len) == text(s);
		//@ assert spelt: is_spelt(w);
		w++;
	}
}
