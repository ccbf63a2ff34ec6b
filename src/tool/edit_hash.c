#include "edit.h"
#include "piece.h"

bool edit_algorithm(struct recipe *r, const struct bench *b)
{
	enum sda_algorithm algorithm = b->row->with;
	enum any_hash hash = any_hash_of(algorithm);

	if (hash == r->hash)
		return false;
	r->hash = hash;
	r->user_hash = hash;
	r->session = sda_algorithm_is_session(algorithm);
	return true;
}

bool edit_hash(struct recipe *r, const struct bench *b)
{
	r->hash = b->row->with;
	r->user_hash = b->row->with;
	return true;
}

bool edit_user_hash(struct recipe *r, const struct bench *b)
{
	if (r->user_hash == b->row->with)
		return false;
	r->user_hash = b->row->with;
	return true;
}

bool edit_user(struct recipe *r, const struct bench *b)
{
	if (b->row->with == RECIPE_IS_PASSWORD && r->user == RECIPE_STORED)
		return false;
	r->user = b->row->with;
	return true;
}

bool edit_session(struct recipe *r, const struct bench *b)
{
	bool session = b->row->with != 0;

	if (r->session == session)
		return false;
	r->session = session;
	return true;
}

bool edit_session_nonces(struct recipe *r, const struct bench *b)
{
	static const struct sda_span none;
	struct sda_span nonce = r->session_nonce;

	if (!r->session)
		return false;
	if (b->row->with == NONCES_WITHOUT_CNONCE)
		return piece_set(&r->session_cnonce, none);
	r->session_nonce = r->session_cnonce;
	return piece_set(&r->session_cnonce, nonce);
}

/* Has the form an effect, and is it new? */
static bool set_form(enum any_form *form, const struct bench *b, bool counts)
{
	if (!counts || *form == b->row->with)
		return false;
	*form = b->row->with;
	return true;
}

bool edit_inner(struct recipe *r, const struct bench *b)
{
	return set_form(&r->inner, b,
			r->session && r->user != RECIPE_IS_PASSWORD);
}

bool edit_a1(struct recipe *r, const struct bench *b)
{
	return set_form(&r->a1, b, r->session || r->user != RECIPE_IS_PASSWORD);
}

bool edit_a2(struct recipe *r, const struct bench *b)
{
	return set_form(&r->a2, b, true);
}

bool edit_entity(struct recipe *r, const struct bench *b)
{
	return set_form(&r->entity, b, r->covers_body);
}

bool edit_all_upper(struct recipe *r, const struct bench *b)
{
	(void)b;
	r->inner = ANY_UPPER;
	r->a1 = ANY_UPPER;
	r->entity = ANY_UPPER;
	r->a2 = ANY_UPPER;
	return true;
}

bool edit_cut(struct recipe *r, const struct bench *b)
{
	if (r->hash == ANY_UNKNOWN || any_hash_digits(r->hash) <= b->row->with)
		return false;
	r->cut = b->row->with;
	return true;
}
