#include "card.h"
#include "hex.h"
#include "input.h"
#include "keep.h"
#include "scan.h"
#include "secret.h"
#include "text.h"

enum { AUTS_OCTETS = 14, PASSWORD_ROOM = 64, KEYS = 3 };

/* The octets of the digits; `from` is where they stand in the text. */
static struct sda_span read_octets(struct sda_span digits, const char *what,
				   size_t from)
{
	size_t good = sda_scan_lhex(digits, 0);
	uint8_t *at = keep_room(digits.len / 2);

	if (good != digits.len || good % 2 != 0 || good == 0)
		fail_usage("%s: at byte %zu: expected pairs of digits 0-9 a-f",
			   what, from + good);
	sda_hex_read(digits.at, digits.len / 2, at);
	return (struct sda_span){ at, digits.len / 2 };
}

static void check_size(struct sda_span octets, bool exact, size_t most,
		       const char *what, const char *rule)
{
	if (octets.len > most || (exact && octets.len < most))
		fail_usage("%s has %zu bytes, expected %zu%s (%s)", what,
			   octets.len, most, exact ? "" : " at most", rule);
}

/* Where the item at i ends, before a comma or the end. */
static size_t item_end(struct sda_span text, size_t i)
{
	while (i < text.len && text.at[i] != ',')
		i++;
	return i;
}

void card_read(struct sda_span text, struct card *out)
{
	static const char *const names[KEYS] = { "RES", "IK", "CK" };
	static const uint8_t none[SDA_AKA_KEY];
	struct sda_span key[KEYS];
	size_t count = 0, i = 0;

	for (; count < KEYS && i <= text.len; count++) {
		size_t end = item_end(text, i);
		key[count] =
			read_octets(text_cut(text, i, end), names[count], i);
		check_size(key[count], count > 0, SDA_AKA_KEY, names[count],
			   "RFC 3310 3.3, RFC 4169 2.1");
		i = end + 1;
	}
	if (i <= text.len || (count != 1 && count != KEYS))
		fail_usage("AKA: expected RES alone, or RES,IK,CK "
			   "(RFC 4169 2.1)");
	out->has_session_keys = count == KEYS;
	out->keys.res = key[0];
	out->keys.ik =
		count == KEYS ? key[1] : (struct sda_span){ none, sizeof none };
	out->keys.ck = count == KEYS ? key[2] : out->keys.ik;
	sda_secret_wipe((uint8_t *)text.at, text.len);
}

void card_read_auts(const char *digits, struct card *out)
{
	out->auts = read_octets(input_text(digits), "--auts", 0);
	check_size(out->auts, true, AUTS_OCTETS, "--auts", "RFC 3310 3.4");
}

struct sda_span card_password(const struct card *card, struct sda_aka aka)
{
	struct sda_writer w =
		sda_writer_make(keep_room(PASSWORD_ROOM), PASSWORD_ROOM);

	if (card->auts.len > 0)
		return (struct sda_span){ w.at, 0 };
	if (sda_aka_password(aka, &card->keys, &w) != SDA_OK || w.overflow)
		fail_usage("the card gives no password for this algorithm "
			   "(RFC 4169 2.1)");
	return (struct sda_span){ w.at, w.len };
}

void card_wipe(struct card *card)
{
	sda_secret_wipe((uint8_t *)card->keys.res.at, card->keys.res.len);
	if (!card->has_session_keys)
		return;
	sda_secret_wipe((uint8_t *)card->keys.ik.at, card->keys.ik.len);
	sda_secret_wipe((uint8_t *)card->keys.ck.at, card->keys.ck.len);
}
