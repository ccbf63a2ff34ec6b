#include "answer.h"
#include "base64.h"
#include "ext_value.h"
#include "hex.h"

enum { COUNT_OCTETS = 4, COUNT_DIGITS = 8 };

/* What of a challenge and its answer is hashed. */
struct plain {
	struct sda_span realm;
	struct sda_span nonce;
	struct sda_span cnonce;
};

/* A copy of s behind what scratch has. */
static enum sda_status keep(struct sda_span s, struct sda_writer *scratch,
			    struct sda_span *out)
{
	size_t from = scratch->len;

	if (s.len > scratch->room - from)
		return SDA_NO_ROOM;
	sda_writer_span(scratch, s);
	out->at = scratch->at + from;
	out->len = s.len;
	return SDA_OK;
}

static enum sda_status unescape(const struct sda_session *session,
				struct sda_span cnonce,
				struct sda_writer *scratch, struct plain *out)
{
	enum sda_status status =
		sda_quoted_plain(session->realm.value, scratch, &out->realm);

	if (status == SDA_OK)
		status = sda_quoted_plain(session->nonce, scratch, &out->nonce);
	if (status == SDA_OK)
		status = sda_quoted_plain(cnonce, scratch, &out->cnonce);
	return status;
}

static void put(struct sda_params *draft, unsigned name, struct sda_span value)
{
	sda_draft_put(SDA_HEADER_CREDENTIALS, draft, name, value);
}

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

static enum sda_status put_hashed_name(enum sda_algorithm algorithm,
				       struct sda_span username,
				       struct sda_span realm,
				       struct sda_writer *scratch,
				       struct sda_params *draft)
{
	struct sda_digest name;
	struct sda_span kept;

	sda_response_userhash(algorithm, username, realm, &name);
	if (keep(sda_digest_span(&name), scratch, &kept) != SDA_OK)
		return SDA_NO_ROOM;
	put(draft, SDA_NAME_USERNAME, kept);
	put(draft, SDA_NAME_USERHASH, sda_word_text(SDA_WORD_TRUE));
	return SDA_OK;
}

static enum sda_status put_extended_name(struct sda_span username,
					 struct sda_writer *scratch,
					 struct sda_params *draft)
{
	struct sda_span value = { scratch->at + scratch->len, scratch->len };

	if (sda_ext_value_write(username, scratch) != SDA_OK)
		return SDA_MALFORMED;
	if (scratch->overflow)
		return SDA_NO_ROOM;
	value.len = scratch->len - value.len;
	put(draft, SDA_NAME_USERNAME_EXT, value);
	return SDA_OK;
}

/* In quotes if a quoted-string can hold it, else as username*. */
static enum sda_status put_plain_name(struct sda_span username,
				      struct sda_writer *scratch,
				      struct sda_params *draft)
{
	struct sda_span raw;
	enum sda_status status = sda_quoted_raw(username, scratch, &raw);

	if (status != SDA_OK)
		return status;
	if (!sda_production_sendable(SDA_HEADER_CREDENTIALS, SDA_NAME_USERNAME,
				     SDA_QUOTED, raw))
		return put_extended_name(username, scratch, draft);
	put(draft, SDA_NAME_USERNAME, raw);
	return SDA_OK;
}

static enum sda_status put_name(const struct sda_terms *terms,
				struct sda_span username,
				struct sda_span realm,
				struct sda_writer *scratch,
				struct sda_params *draft)
{
	if (terms->userhash)
		return put_hashed_name(terms->aka.algorithm, username, realm,
				       scratch, draft);
	return put_plain_name(username, scratch, draft);
}

/* qop, nc and cnonce. */
static enum sda_status put_count(enum sda_qop qop, uint32_t count,
				 struct sda_span cnonce,
				 struct sda_writer *scratch,
				 struct sda_params *draft)
{
	const uint8_t octets[COUNT_OCTETS] = {
		(uint8_t)(count / 0x1000000), (uint8_t)(count / 0x10000 % 256),
		(uint8_t)(count / 0x100 % 256), (uint8_t)(count % 256)
	};
	uint8_t digits[COUNT_DIGITS];
	struct sda_span nc = { digits, COUNT_DIGITS };

	if (qop == SDA_QOP_NONE)
		return SDA_OK;
	if (cnonce.len == 0)
		return SDA_MISSING;
	sda_hex_write(octets, COUNT_OCTETS, digits);
	if (keep(nc, scratch, &nc) != SDA_OK)
		return SDA_NO_ROOM;
	put(draft, SDA_NAME_QOP,
	    sda_word_text(qop == SDA_QOP_AUTH_INT ? SDA_WORD_AUTH_INT
						  : SDA_WORD_AUTH));
	put(draft, SDA_NAME_NC, nc);
	put(draft, SDA_NAME_CNONCE, cnonce);
	return SDA_OK;
}

static enum sda_status put_auts(struct sda_span auts,
				struct sda_writer *scratch,
				struct sda_params *draft)
{
	struct sda_span value = { scratch->at + scratch->len, scratch->len };

	if (auts.len == 0)
		return SDA_OK;
	if (auts.len != SDA_AUTS_OCTETS)
		return SDA_MALFORMED;
	sda_base64_write(auts, scratch);
	if (scratch->overflow)
		return SDA_NO_ROOM;
	value.len = scratch->len - value.len;
	put(draft, SDA_NAME_AUTS, value);
	return SDA_OK;
}

/* H(username:realm:password); the password is empty beside auts. */
static enum sda_status make_user(enum sda_algorithm algorithm,
				 const struct sda_identity *identity,
				 struct sda_span realm, struct sda_digest *out)
{
	struct sda_span none = { NULL, 0 };

	if (identity->user == NULL || identity->auts.len > 0) {
		sda_response_user(algorithm, identity->username, realm,
				  identity->auts.len > 0 ? none
							 : identity->password,
				  out);
		return SDA_OK;
	}
	if (identity->user->len !=
	    sda_hash_digits(sda_algorithm_hash(algorithm)))
		return SDA_MALFORMED;
	*out = *identity->user;
	return SDA_OK;
}

static enum sda_status make_a1(const struct sda_session *session,
			       const struct sda_identity *identity,
			       const struct plain *plain,
			       struct sda_digest *out)
{
	struct sda_digest user;
	enum sda_status status;

	if (session->a1.len > 0 && !session->resynchronising &&
	    identity->auts.len == 0) {
		*out = session->a1;
		return SDA_OK;
	}
	status = make_user(session->terms.aka.algorithm, identity,
			   plain->realm, &user);
	if (status != SDA_OK)
		return status;
	sda_response_a1(session->terms.aka.algorithm, &user, plain->nonce,
			plain->cnonce, out);
	sda_digest_wipe(&user);
	return SDA_OK;
}

static enum sda_status put_response(const struct sda_terms *terms,
				    const struct sda_digest *a1,
				    const struct sda_request *request,
				    const struct plain *plain,
				    struct sda_writer *scratch,
				    struct sda_params *draft)
{
	struct sda_response_input input = {
		plain->nonce, draft->known[SDA_NAME_NC].value, plain->cnonce,
		draft->known[SDA_NAME_QOP].value
	};
	struct sda_digest a2, response;
	struct sda_span kept;

	sda_response_a2(terms->aka.algorithm, terms->qop, request->method,
			request->uri, request->body, &a2);
	sda_response_make(terms->aka.algorithm, terms->qop,
			  sda_digest_span(a1), sda_digest_span(&a2), &input,
			  &response);
	if (keep(sda_digest_span(&response), scratch, &kept) != SDA_OK)
		return SDA_NO_ROOM;
	put(draft, SDA_NAME_RESPONSE, kept);
	return SDA_OK;
}

/* May all of it be sent? The uri is for the caller to choose. */
static bool is_sendable(const struct sda_params *draft)
{
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

/* All of it but what depends on the password. */
static enum sda_status put_all(const struct sda_session *session,
			       const struct sda_identity *identity,
			       const struct sda_request *request,
			       const struct plain *plain,
			       struct sda_span cnonce,
			       struct sda_writer *scratch,
			       struct sda_params *draft)
{
	enum sda_status status;

	sda_draft_make(draft);
	put_echo(session, draft);
	put(draft, SDA_NAME_URI, request->uri);
	status = put_name(&session->terms, identity->username, plain->realm,
			  scratch, draft);
	if (status == SDA_OK)
		status = put_count(session->terms.qop, session->count + 1,
				   cnonce, scratch, draft);
	if (status == SDA_OK)
		status = put_auts(identity->auts, scratch, draft);
	return status;
}

static enum sda_status compose(const struct sda_session *session,
			       const struct sda_identity *identity,
			       const struct sda_request *request,
			       struct sda_span cnonce,
			       struct sda_writer *scratch,
			       struct sda_digest *a1, struct sda_params *draft)
{
	struct plain plain;
	enum sda_status status = unescape(session, cnonce, scratch, &plain);

	if (status == SDA_OK)
		status = put_all(session, identity, request, &plain, cnonce,
				 scratch, draft);
	if (status == SDA_OK)
		status = make_a1(session, identity, &plain, a1);
	if (status == SDA_OK)
		status = put_response(&session->terms, a1, request, &plain,
				      scratch, draft);
	if (status == SDA_OK && !is_sendable(draft))
		status = SDA_MALFORMED;
	return status;
}

enum sda_status sda_answer_make(struct sda_session *session,
				const struct sda_identity *identity,
				const struct sda_request *request,
				struct sda_span cnonce,
				struct sda_writer *scratch,
				struct sda_credentials *out)
{
	struct sda_writer before = *scratch;
	struct sda_params draft;
	struct sda_digest a1;
	enum sda_status status;

	if (session->count == UINT32_MAX)
		return SDA_STALE;
	status = compose(session, identity, request, cnonce, scratch, &a1,
			 &draft);
	if (status == SDA_OK) {
		out->params = draft;
		out->algorithm = sda_param_algorithm(session->algorithm);
		out->qop = session->terms.qop;
		session->count++;
		session->a1 = a1;
		session->resynchronising = identity->auts.len > 0;
	} else {
		*scratch = before;
	}
	sda_digest_wipe(&a1);
	return status;
}
