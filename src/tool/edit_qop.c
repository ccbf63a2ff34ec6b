#include "edit.h"
#include "input.h"
#include "piece.h"
#include "text.h"

bool edit_cover(struct recipe *r, const struct bench *b)
{
	bool covers = b->row->with == SDA_QOP_AUTH_INT;

	if (r->covers_body == covers)
		return false;
	r->covers_body = covers;
	return true;
}

/* Replaces the text of qop by a word, unless but its case would change. */
static bool set_word(struct recipe *r, const char *word)
{
	return !text_spells(r->qop, word) &&
	       piece_set(&r->qop, input_text(word));
}

bool edit_qop(struct recipe *r, const struct bench *b)
{
	bool covers = b->row->with == SDA_QOP_AUTH_INT;
	bool is_new = r->covers_body != covers || r->layout != RECIPE_FULL;

	r->covers_body = covers;
	r->layout = RECIPE_FULL;
	return set_word(r, covers ? "auth-int" : "auth") || is_new;
}

bool edit_layout(struct recipe *r, const struct bench *b)
{
	if (r->layout == RECIPE_NONCE)
		return false;
	r->layout = b->row->with;
	return true;
}

/* A new text for qop, where it is hashed at all. */
static bool set_qop(struct recipe *r, struct sda_span qop)
{
	return r->layout == RECIPE_FULL && piece_set(&r->qop, qop);
}

bool edit_qop_text(struct recipe *r, const struct bench *b)
{
	return r->layout == RECIPE_FULL && set_word(r, b->row->text);
}

bool edit_qop_offered(struct recipe *r, const struct bench *b)
{
	const struct exchange *x = b->exchange;

	if (!x->is_challenged)
		return false;
	struct sda_param qop = x->challenge.params.known[SDA_NAME_QOP];
	return qop.form != SDA_ABSENT && set_qop(r, qop.value);
}

bool edit_qop_quoted(struct recipe *r, const struct bench *b)
{
	struct sda_span quote = input_text("\"");

	return set_qop(r, piece_join(b, quote, r->qop, quote));
}

bool edit_qop_case(struct recipe *r, const struct bench *b)
{
	return set_qop(r, piece_case(b, r->qop, b->row->with != 0));
}

bool edit_method_ack(struct recipe *r, const struct bench *b)
{
	struct sda_span own = b->exchange->scene->request->start.method;

	return !piece_set(&own, input_text("ACK")) &&
	       piece_set(&r->method, own);
}

bool edit_method(struct recipe *r, const struct bench *b)
{
	struct sda_span own = b->exchange->scene->request->start.method;
	struct sda_span method = input_text(b->row->text);

	return piece_set(&own, method) && piece_set(&r->method, method);
}

bool edit_method_case(struct recipe *r, const struct bench *b)
{
	return piece_set(&r->method,
			 piece_case(b, r->method, b->row->with != 0));
}
