#include "oracle.h"
#include "oracle_qop.h"
#include "words.h"

enum sda_qop qop_wanted(struct sda_param p)
{
	if (p.form == SDA_ABSENT)
		return SDA_QOP_NONE;
	if (words_spell(p.value, "auth"))
		return SDA_QOP_AUTH;
	if (words_spell(p.value, "auth-int"))
		return SDA_QOP_AUTH_INT;
	return SDA_QOP_UNKNOWN;
}

static bool is_blank(uint8_t c)
{
	return c == ' ' || c == '\t';
}

/* The list's item at `from`, without the blanks around it. */
static struct sda_span item_at(struct sda_span list, size_t from)
{
	struct sda_span item = { list.at + from, 0 };

	while (from + item.len < list.len && item.at[item.len] != ',')
		item.len++;
	while (item.len > 0 && is_blank(item.at[0])) {
		item.at++;
		item.len--;
	}
	while (item.len > 0 && is_blank(item.at[item.len - 1]))
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
		found |= words_spell(item, word);
		for (size_t k = 0; k < item.len; k++)
			*plain &= words_token(item.at[k]);
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
