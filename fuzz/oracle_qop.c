#include "oracle.h"
#include "oracle_qop.h"
#include "reference_grammar.h"

enum sda_qop qop_wanted(struct sda_param p)
{
	if (p.form == SDA_ABSENT)
		return SDA_QOP_NONE;
	if (reference_spells(p.value.at, p.value.len, "auth"))
		return SDA_QOP_AUTH;
	if (reference_spells(p.value.at, p.value.len, "auth-int"))
		return SDA_QOP_AUTH_INT;
	return SDA_QOP_UNKNOWN;
}

/* The list's item at `from`, without the blanks around it. */
static struct sda_span item_at(struct sda_span list, size_t from)
{
	struct sda_span item = { list.at + from, 0 };

	while (from + item.len < list.len && item.at[item.len] != ',')
		item.len++;
	while (item.len > 0 && reference_is(item.at[0], 'w')) {
		item.at++;
		item.len--;
	}
	while (item.len > 0 && reference_is(item.at[item.len - 1], 'w'))
		item.len--;
	return item;
}

/* Is the word an item? Only for a list of tokens *plain stays true. */
static bool lists(struct sda_span list, const char *word, bool *plain)
{
	bool found = false;

	for (size_t i = 0; i < list.len; i++) {
		if (i > 0 && list.at[i - 1] != ',')
			continue;
		struct sda_span item = item_at(list, i);
		found |= reference_spells(item.at, item.len, word);
		for (size_t k = 0; k < item.len; k++)
			*plain &= reference_is(item.at[k], 't');
	}
	return found;
}

void qop_require_offer(struct sda_param qop, const char *word, bool got)
{
	bool plain = true;
	bool wanted = qop.form != SDA_ABSENT && lists(qop.value, word, &plain);

	if (plain)
		require(got == wanted, "a challenge offers the qop it lists");
}
