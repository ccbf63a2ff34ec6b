#include <string.h>
#include "hypothesis.h"

const struct hypothesis *hypothesis_at(size_t i)
{
	if (i < mistakes_formula_count)
		return &mistakes_formula[i];
	return &mistakes_text[i - mistakes_formula_count];
}

size_t hypothesis_count(void)
{
	return mistakes_formula_count + mistakes_text_count;
}

bool hypothesis_fits(const struct recipe *recipe, const struct exchange *x)
{
	struct any_text made;

	return recipe_follow(recipe, &made) &&
	       exchange_is_seen(x, any_text_span(&made));
}

/* Do the rows, made one after the other, explain the response? */
static bool explains(const struct mistake *f, const struct exchange *x,
		     struct sda_writer *room, size_t *tried)
{
	struct recipe recipe;
	size_t mark = room->len;
	bool fits = true;

	exchange_recipe(x, &recipe);
	for (size_t i = 0; i < f->rows && fits; i++) {
		const struct bench bench = {x, f->row[i], room};
		fits = f->row[i]->edit(&recipe, &bench);
	}
	if (room->overflow)
		fits = false;
	if (fits) {
		(*tried)++;
		fits = hypothesis_fits(&recipe, x);
	}
	room->len = mark;
	room->overflow = false;
	return fits;
}

/* Rows of one name say the same to the user. */
static bool is_known(const struct mistake *f, const struct mistakes *in)
{
	for (size_t i = 0; i < in->count; i++) {
		size_t same = 0;
		for (size_t k = 0; k < f->rows; k++)
			if (strcmp(f->row[k]->name,
				   in->found[i].row[k]->name) == 0)
				same++;
		if (same == f->rows)
			return true;
	}
	return false;
}

static void consider(const struct mistake *f, const struct exchange *x,
		     struct sda_writer *room, struct mistakes *out)
{
	if (explains(f, x, room, &out->tried) && out->count < MISTAKES_MAX &&
	    !is_known(f, out))
		out->found[out->count++] = *f;
}

static void try_pairs(const struct exchange *x, struct sda_writer *room,
		      struct mistakes *out)
{
	size_t count = hypothesis_count();

	for (size_t i = 0; i < count; i++)
		for (size_t k = i + 1; k < count; k++) {
			const struct hypothesis *a = hypothesis_at(i);
			const struct hypothesis *b = hypothesis_at(k);
			const struct mistake pair = {{a, b}, 2};
			if ((a->touches & b->touches) == 0)
				consider(&pair, x, room, out);
		}
}

void hypothesis_search(const struct exchange *x, struct sda_writer *room,
		       struct mistakes *out)
{
	out->count = 0;
	out->tried = 0;
	for (size_t i = 0; i < hypothesis_count(); i++) {
		const struct mistake single = {{hypothesis_at(i), NULL}, 1};
		consider(&single, x, room, out);
	}
	if (out->count == 0)
		try_pairs(x, room, out);
}
