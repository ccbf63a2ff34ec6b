#include "answer_params.h"

/*@
  requires name < SDA_NAMES && \valid(draft);
  requires readable(value) && is_fit(draft);
  terminates \true;
  assigns draft->known[name];
  ensures is_put(draft->known[name], SDA_HEADER_CREDENTIALS, name, value);
  ensures is_fit(draft);
*/
static void put(struct sda_params *draft, unsigned name, struct sda_span value)
{
	sda_draft_put(SDA_HEADER_CREDENTIALS, draft, name, value);
}

/*@
  requires is_live(session) && \valid(draft) && \separated(session, draft);
  requires omits(draft, SDA_NAME_OPAQUE) && omits(draft, SDA_NAME_ALGORITHM);
  requires is_fit(draft);
  terminates \true;
  assigns draft->known[SDA_NAME_REALM], draft->known[SDA_NAME_NONCE],
    draft->known[SDA_NAME_OPAQUE], draft->known[SDA_NAME_ALGORITHM];
  ensures is_echo{Old, Here}(draft, session);
  ensures is_fit(draft);
*/
/* What of the challenge goes back as it came. */
static void put_echo(const struct sda_session *session,
		     struct sda_params *draft)
{
	put(draft, SDA_NAME_REALM, session->realm.value);
	put(draft, SDA_NAME_NONCE, session->nonce);
	if (session->opaque.form != SDA_ABSENT)
		put(draft, SDA_NAME_OPAQUE, session->opaque.value);
	if (session->algorithm.form != SDA_ABSENT)
		put(draft, SDA_NAME_ALGORITHM, session->algorithm.value);
}

/*@
  requires \valid(draft) && readable(name.value) && is_fit(draft);
  requires name.name == SDA_NAME_USERNAME ||
    name.name == SDA_NAME_USERNAME_EXT;
  requires omits(draft, SDA_NAME_USERNAME) &&
    omits(draft, SDA_NAME_USERNAME_EXT) && omits(draft, SDA_NAME_USERHASH);
  terminates \true;
  assigns draft->known[SDA_NAME_USERNAME],
    draft->known[SDA_NAME_USERNAME_EXT], draft->known[SDA_NAME_USERHASH];
  ensures has_username(draft, name, hashed ? 1 : 0);
  ensures is_fit(draft);
*/
static void put_username(struct sda_username name, bool hashed,
			 struct sda_params *draft)
{
	if (name.name == SDA_NAME_USERNAME)
		put(draft, SDA_NAME_USERNAME, name.value);
	else
		put(draft, SDA_NAME_USERNAME_EXT, name.value);
	if (hashed)
		put(draft, SDA_NAME_USERHASH, sda_word_text(SDA_WORD_TRUE));
}

/*@
  requires \valid(draft) && readable(nc) && readable(cnonce) && is_fit(draft);
  requires omits(draft, SDA_NAME_QOP) && omits(draft, SDA_NAME_NC) &&
    omits(draft, SDA_NAME_CNONCE);
  terminates \true;
  assigns draft->known[SDA_NAME_QOP], draft->known[SDA_NAME_NC],
    draft->known[SDA_NAME_CNONCE];
  ensures has_count(draft, qop, nc, cnonce);
  ensures is_fit(draft);
*/
static void put_count(enum sda_qop qop, struct sda_span nc,
		      struct sda_span cnonce, struct sda_params *draft)
{
	if (qop == SDA_QOP_NONE)
		return;
	put(draft, SDA_NAME_QOP,
	    sda_word_text(qop == SDA_QOP_AUTH_INT ? SDA_WORD_AUTH_INT
						  : SDA_WORD_AUTH));
	put(draft, SDA_NAME_NC, nc);
	put(draft, SDA_NAME_CNONCE, cnonce);
}

void sda_answer_params(const struct sda_session *session, struct sda_span uri,
		       struct sda_span cnonce,
		       const struct sda_answer_texts *texts,
		       struct sda_params *draft)
{
	sda_draft_make(draft);
	put_echo(session, draft);
	put(draft, SDA_NAME_URI, uri);
	put_username(texts->username, session->terms.userhash, draft);
	put_count(session->terms.qop, texts->signature.nc, cnonce, draft);
	put(draft, SDA_NAME_RESPONSE, texts->signature.response);
	if (texts->auts.len > 0)
		put(draft, SDA_NAME_AUTS, texts->auts);
}

bool sda_answer_sendable(const struct sda_params *draft)
{
	/*@
	  loop invariant name <= SDA_NAMES;
	  loop invariant \forall integer w; 0 <= w < name ==>
	    w != SDA_NAME_URI ==> draft->known[w].form != SDA_ABSENT ==>
	    is_sendable(text(draft->known[w].value), SDA_HEADER_CREDENTIALS, w,
	                draft->known[w].form) == 1;
	  loop assigns name;
	  loop variant SDA_NAMES - name;
	*/
	for (unsigned name = 0; name < SDA_NAMES; name++) {
		const struct sda_param *p = &draft->known[name];

		if (name == SDA_NAME_URI || p->form == SDA_ABSENT)
			continue;
		if (!sda_production_sendable(SDA_HEADER_CREDENTIALS, name,
					     p->form, p->value))
			return false;
	}
	return true;
}
