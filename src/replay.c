#include "replay.h"
#include "secret.h"

static struct sda_span id_span(const struct sda_nonce *nonce)
{
	struct sda_span id = { nonce->id, SDA_NONCE_ID };

	return id;
}

/* The row of the nonce; SDA_REPLAY_WAYS when the set does not hold it. */
static size_t find(const struct sda_replay_set *set,
		   const struct sda_nonce *nonce)
{
	if (nonce->time == 0)
		return SDA_REPLAY_WAYS;
	for (size_t k = 0; k < SDA_REPLAY_WAYS; k++) {
		const struct sda_nonce *here = &set->row[k].nonce;

		if (here->time == nonce->time &&
		    sda_secret_equal(id_span(here), id_span(nonce)))
			return k;
	}
	return SDA_REPLAY_WAYS;
}

static size_t oldest(const struct sda_replay_set *set)
{
	size_t found = 0;

	for (size_t k = 1; k < SDA_REPLAY_WAYS; k++)
		if (set->row[k].nonce.time < set->row[found].nonce.time)
			found = k;
	return found;
}

static enum sda_status judge(const struct sda_replay_set *set,
			     const struct sda_nonce *nonce, uint32_t nc)
{
	size_t k = find(set, nonce);

	if (nc == 0)
		return SDA_REPLAYED;
	if (k == SDA_REPLAY_WAYS)
		return set->row[oldest(set)].nonce.time < nonce->time
			       ? SDA_OK
			       : SDA_STALE;
	return set->row[k].last[nc % SDA_REPLAY_WINDOW] < nc ? SDA_OK
							     : SDA_REPLAYED;
}

/* Gives the row to another nonce, of which no count is used. */
static void renew(struct sda_replay_row *row, const struct sda_nonce *nonce)
{
	row->nonce = *nonce;
	for (size_t i = 0; i < SDA_REPLAY_WINDOW; i++)
		row->last[i] = 0;
}

static void mark(struct sda_replay_set *set, const struct sda_nonce *nonce,
		 uint32_t nc)
{
	size_t k = find(set, nonce);

	if (k == SDA_REPLAY_WAYS) {
		k = oldest(set);
		renew(&set->row[k], nonce);
	}
	set->row[k].last[nc % SDA_REPLAY_WINDOW] = nc;
}

/* The id is a mac: its first octets are spread evenly. */
static size_t number(const struct sda_nonce *nonce, size_t count)
{
	uint64_t id = 0;

	for (size_t i = 0; i < 8; i++)
		id = 256 * id + nonce->id[i];
	return id % count;
}

enum sda_status sda_replay_check(const struct sda_replay *replay,
				 const struct sda_nonce *nonce, uint32_t nc)
{
	return judge(&replay->set[number(nonce, replay->count)], nonce, nc);
}

enum sda_status sda_replay_take(struct sda_replay *replay,
				const struct sda_nonce *nonce, uint32_t nc)
{
	struct sda_replay_set *set =
		&replay->set[number(nonce, replay->count)];
	enum sda_status status = judge(set, nonce, nc);

	if (status == SDA_OK)
		mark(set, nonce, nc);
	return status;
}
