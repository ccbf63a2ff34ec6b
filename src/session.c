#include "session.h"

/*@
  requires is_challenge(challenge) && is_terms(terms) && \valid(out);
  requires challenge->params.known[SDA_NAME_REALM].form != SDA_ABSENT;
  terminates \true;
  assigns *out;
  ensures is_started{Old, Here}(out, challenge);
  ensures out->rounds == rounds && out->terms == terms;
  ensures is_live(out);
*/
static void start(const struct sda_challenge *challenge,
		  struct sda_terms terms, unsigned rounds,
		  struct sda_session *out)
{
	const struct sda_param *known = challenge->params.known;
	struct sda_session made = {
		.terms = terms,
		.realm = known[SDA_NAME_REALM],
		.opaque = known[SDA_NAME_OPAQUE],
		.algorithm = known[SDA_NAME_ALGORITHM],
		.nonce = known[SDA_NAME_NONCE].value,
		.count = 0,
		.a1 = { .len = 0 },
		.rounds = rounds,
		.resynchronising = false,
	};

	*out = made;
}

enum sda_status sda_session_start(const struct sda_preference *preference,
				  const struct sda_challenge *challenge,
				  struct sda_session *out)
{
	struct sda_terms terms;

	if (sda_terms_make(preference, challenge, &terms) != SDA_CHOSEN)
		return SDA_UNSUPPORTED;
	start(challenge, terms, 0, out);
	return SDA_OK;
}

/*@
  requires \valid_read(session) && \valid_read(challenge);
  terminates \true;
  assigns \nothing;
  ensures \result <==> may_renew(session, challenge);
*/
static bool may_renew(const struct sda_session *session,
		      const struct sda_challenge *challenge)
{
	if (session->count == 0)
		return true;
	return (challenge->stale || session->resynchronising) &&
	       session->rounds < SDA_STALE_ROUNDS;
}

enum sda_status sda_session_renew(const struct sda_preference *preference,
				  const struct sda_challenge *challenge,
				  struct sda_session *session)
{
	struct sda_span realm = challenge->params.known[SDA_NAME_REALM].value;
	unsigned rounds = session->rounds;
	struct sda_terms terms;

	if (sda_terms_make(preference, challenge, &terms) != SDA_CHOSEN ||
	    !sda_quoted_equal(session->realm.value, realm))
		return SDA_UNSUPPORTED;
	if (!may_renew(session, challenge))
		return SDA_REFUSED;
	if (session->count > 0)
		rounds++;
	start(challenge, terms, rounds, session);
	return SDA_OK;
}

void sda_session_next(const struct sda_authinfo *authinfo,
		      struct sda_session *session)
{
	struct sda_param next = authinfo->params.known[SDA_NAME_NEXTNONCE];

	sda_session_accept(session);
	if (next.form == SDA_ABSENT)
		return;
	session->nonce = next.value;
	session->count = 0;
}

void sda_session_accept(struct sda_session *session)
{
	session->rounds = 0;
	session->resynchronising = false;
}

void sda_session_end(struct sda_session *session)
{
	sda_digest_wipe(&session->a1);
}
