#include "recipe.h"

/* Turns stored digits, whose case does not matter, into the form. */
static void stored_user(struct sda_span stored, enum any_form form,
			struct any_text *out)
{
	static const uint8_t lower[] = "0123456789abcdef";
	static const uint8_t upper[] = "0123456789ABCDEF";

	out->len = 0;
	for (size_t i = 0; i < stored.len; i++) {
		uint8_t c = stored.at[i];
		uint8_t v = (uint8_t)(c <= '9' ? c - '0' : (c & 15) + 9);
		if (form != ANY_RAW)
			out->at[out->len++] =
				(form == ANY_UPPER ? upper : lower)[v & 15];
		else if (i % 2 == 0)
			out->at[out->len] = (uint8_t)(v * 16);
		else
			out->at[out->len++] |= v;
	}
}

/* H(username ":" realm ":" password) */
static bool user(const struct recipe *r, enum any_form form,
		 struct any_text *out)
{
	struct sda_span part[] = {r->username, r->realm, r->password};
	bool is_stored = r->stored.len > 0;

	if (is_stored && r->stored.len != any_hash_digits(r->user_hash))
		return false;
	switch (r->user) {
	case RECIPE_STORED:
		stored_user(r->stored, form, out);
		return true;
	case RECIPE_TWICE:
		if (is_stored)
			stored_user(r->stored, ANY_LOWER, out);
		else
			any_hash_join(r->user_hash, ANY_LOWER, part, 3, out);
		part[2] = any_text_span(out);
		struct any_text twice;
		any_hash_join(r->user_hash, form, part, 3, &twice);
		*out = twice;
		return true;
	case RECIPE_IS_PASSWORD:
		return false;
	default:
		any_hash_join(r->user_hash, form, part, 3, out);
		return true;
	}
}

/* As user(), or the password itself where that stands for it. */
static bool user_text(const struct recipe *r, enum any_form form,
		      struct any_text *room, struct sda_span *out)
{
	if (r->user == RECIPE_IS_PASSWORD) {
		*out = r->password;
		return true;
	}
	if (!user(r, form, room))
		return false;
	*out = any_text_span(room);
	return true;
}

/* H(A1) */
static bool a1(const struct recipe *r, struct any_text *room,
	       struct sda_span *out)
{
	struct any_text inner;

	if (!r->session)
		return user_text(r, r->a1, room, out);
	struct sda_span part[3] = {
		{NULL, 0}, r->session_nonce, r->session_cnonce};
	if (!user_text(r, r->inner, &inner, &part[0]))
		return false;
	any_hash_join(r->hash, r->a1, part, 3, room);
	*out = any_text_span(room);
	return true;
}

/* H(A2) */
static void a2(const struct recipe *r, struct any_text *out)
{
	struct any_text entity;
	struct sda_span part[3] = {r->method, r->uri, {NULL, 0}};

	if (r->covers_body) {
		any_hash_join(r->hash, r->entity, &r->body, 1, &entity);
		part[2] = any_text_span(&entity);
	}
	any_hash_join(r->hash, r->a2, part, r->covers_body ? 3 : 2, out);
}

static void outer(const struct recipe *r, struct sda_span h_a1,
		  struct sda_span h_a2, struct any_text *out)
{
	struct sda_span brief[] = {h_a1, r->nonce, h_a2};
	struct sda_span without[] = {h_a1, r->nonce, r->nc, r->cnonce, h_a2};
	struct sda_span full[] = {h_a1,	     r->nonce, r->nc,
				  r->cnonce, r->qop,   h_a2};

	switch (r->layout) {
	case RECIPE_NONCE:
		any_hash_join(r->hash, ANY_LOWER, brief, 3, out);
		break;
	case RECIPE_WITHOUT_QOP:
		any_hash_join(r->hash, ANY_LOWER, without, 5, out);
		break;
	default:
		any_hash_join(r->hash, ANY_LOWER, full, 6, out);
	}
}

bool recipe_follow(const struct recipe *r, struct any_text *out)
{
	struct any_text room;
	struct any_text h_a2;
	struct sda_span h_a1;

	if (r->hash == ANY_UNKNOWN || r->user_hash == ANY_UNKNOWN)
		return false;
	if (!a1(r, &room, &h_a1))
		return false;
	a2(r, &h_a2);
	outer(r, h_a1, any_text_span(&h_a2), out);
	if (r->cut != 0 && r->cut < out->len)
		out->len = r->cut;
	return true;
}
