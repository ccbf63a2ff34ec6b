#include "past.h"

struct past past;

static void take_nonce(uint64_t now)
{
	past.client = (struct past_answer){ ++past.nonces, now, 0, 0, 0 };
}

void past_started(uint64_t now)
{
	past.rounds = past.a1 = 0;
	take_nonce(now);
}

void past_next(uint64_t now)
{
	past.rounds = 0;
	past.first[past.nonces + 1] = past.first[past.client.nonce];
	take_nonce(now);
}

enum sda_status past_challenged(bool stale, uint64_t now)
{
	if (past.client.count > 0 && (!stale || past.rounds++ == PAST_ROUNDS))
		return SDA_REFUSED;
	past.a1 = 0;
	take_nonce(now);
	return SDA_OK;
}

void past_answered(size_t place)
{
	past.client.count++;
	past.client.number = ++past.answers;
	if (past.a1 == 0)
		past.a1 = past.answers;
	past.client.first = past.a1;
	past.kept[place] = past.client;
}

enum sda_status past_judged(size_t place, uint64_t now)
{
	const struct past_answer *a = &past.kept[place];
	unsigned known = past.first[a->nonce],
		 first = known ? known : a->number;
	struct past_answer *row = past.held;

	if (past.sess && a->first != first)
		return SDA_REFUSED;
	if (a->time > now || now - a->time > PAST_LIFETIME)
		return SDA_STALE;
	for (size_t i = 0; i < PAST_WAYS && row->nonce != a->nonce; i++)
		if (past.held[i].nonce == a->nonce ||
		    past.held[i].time < row->time)
			row = &past.held[i];
	if (row->nonce != a->nonce && row->time >= a->time)
		return SDA_STALE;
	for (size_t i = 0; i < past.uses; i++)
		if (past.used[i].nonce == a->nonce &&
		    past.used[i].count >= a->count &&
		    (past.used[i].count - a->count) % PAST_WINDOW == 0)
			return SDA_REPLAYED;
	*row = past.used[past.uses++] = *a;
	past.first[a->nonce] = first;
	return SDA_OK;
}
