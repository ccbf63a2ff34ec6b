#include "use.h"
#include "oracle.h"
#include "replay.h"

/* The target makes no more requests than that of one input. */
static struct use known[USE_MAX];
static bool first[USE_MAX]; /* of its nonce */
static size_t count;

void use_forget(void)
{
	count = 0;
}

static bool is_nonce(const struct sda_nonce *a, const struct sda_nonce *b)
{
	return a->time == b->time && same(a->id, b->id, sizeof a->id);
}

/* How many other nonces were ever used in its set. */
static size_t others(const struct use *use)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += first[i] && known[i].set == use->set &&
			 !is_nonce(&known[i].nonce, &use->nonce);
	return found;
}

void use_check(const struct use *use, enum sda_status said)
{
	bool room = use->nonce.time > 0 && others(use) < SDA_REPLAY_WAYS;
	bool seen = false, used = false, late = false;

	for (size_t i = 0; i < count; i++)
		if (is_nonce(&known[i].nonce, &use->nonce)) {
			seen = true;
			used = used || known[i].nc == use->nc;
			late = late || known[i].nc >= (uint64_t)use->nc +
							      SDA_REPLAY_WINDOW;
		}
	require(said != SDA_OK || (!used && use->nc > 0), "a count is good once");
	require(said == SDA_OK || used || late || !room || use->nc == 0,
		"a count that is due is accepted");
	require(said == SDA_OK || said == SDA_STALE || said == SDA_REPLAYED,
		"a verdict of three");
	require(said != SDA_REPLAYED || used || late || use->nc == 0,
		"only a count that was used, or is late, is a replay");
	if (said == SDA_OK) {
		first[count] = !seen;
		known[count++] = *use;
	}
}
