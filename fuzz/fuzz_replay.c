/*
 * Property: a nonce count is accepted at most once, whatever else the table was
 * asked; and one that is due is accepted while there is room.
 *
 * The input is the number of sets less one, modulo 4, and then requests of four
 * octets: which nonce, its time, and two of the count, the most significant
 * first; from 0x8000 on, a count as far from the end of its range. Requests
 * beyond USE_MAX are left out.
 */
//= rfc7616#3.4-replay
//= rfc7616#3.4-nc-used

#include "oracle.h"
#include "replay.h"
#include "use.h"

enum { SETS = 4, REQUEST = 4 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct sda_replay_set sets[SETS];
static struct sda_replay table;

static struct sda_nonce nonce_of(uint8_t id, uint8_t time)
{
	struct sda_nonce nonce = { time, { 0 } };

	nonce.id[3] = id % 16;
	nonce.id[SDA_NONCE_ID - 1] = id / 16;
	return nonce;
}

/* What the table says; asking changes nothing, nor does a refusal. */
static enum sda_status take(const struct sda_nonce *nonce, uint32_t nc)
{
	struct sda_replay_set before[SETS];
	enum sda_status asked, taken;

	memcpy(before, sets, sizeof sets);
	asked = sda_replay_check(&table, nonce, nc);
	require(same(before, sets, sizeof sets), "asking changes nothing");
	taken = sda_replay_take(&table, nonce, nc);
	require(asked == taken, "what was asked is what is taken");
	require(taken == SDA_OK || same(before, sets, sizeof sets),
		"a refusal changes nothing");
	return taken;
}

static void request(const uint8_t *octets)
{
	struct sda_nonce nonce = nonce_of(octets[0], octets[1]);
	uint32_t nc = 256U * octets[2] + octets[3];
	struct use use = { octets[0] % 16 % table.count, nonce, 0 };

	use.nc = nc < 0x8000 ? nc : 0xFFFF0000 + nc;
	use_check(&use, take(&nonce, use.nc));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	memset(sets, 0, sizeof sets);
	table.set = sets;
	table.count = 1 + data[0] % SETS;
	use_forget();
	for (size_t i = 0; i < USE_MAX && REQUEST * (i + 1) < size; i++)
		request(data + 1 + REQUEST * i);
	return 0;
}
