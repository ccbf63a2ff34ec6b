#include <stdio.h>
#include <string.h>
#include "answering.h"
#include "bench_ours.h"
#include "challenge.h"
#include "credentials.h"
#include "ratio.h"
#include "response.h"

enum { CLIENTS_MAX = 8, OUT_MAX = 8192 };

/* One client, and what it begins with for each challenge. */
struct client {
	const struct bench_adapter *adapter;
	void *begun[CORPUS_MAX];
	size_t count;
};

static char out[OUT_MAX];

static void answer_all(void *work)
{
	const struct client *client = work;

	for (size_t i = 0; i < client->count; i++)
		client->adapter->client.answer(client->begun[i], out,
					       sizeof out);
}

static struct sda_span constant(const char *words)
{
	return (struct sda_span){ (const uint8_t *)words, strlen(words) };
}

/* The value in what was written, which may be a whole line. */
static struct sda_span value_in(size_t len)
{
	struct sda_span value = { (const uint8_t *)out, len };

	while (value.len > 0 && (value.at[value.len - 1] == '\n' ||
				 value.at[value.len - 1] == '\r'))
		value.len--;
	while (value.len > 7 && memcmp(value.at, "Digest ", 7) != 0) {
		value.at++;
		value.len--;
	}
	return value;
}

/* The response that is right for these credentials. */
static void compute(const struct sda_credentials *c, struct sda_digest *right)
{
	const struct sda_param *known = c->params.known;
	const struct sda_span none = { NULL, 0 };
	const struct sda_response_input input = { known[SDA_NAME_NONCE].value,
						  known[SDA_NAME_NC].value,
						  known[SDA_NAME_CNONCE].value,
						  known[SDA_NAME_QOP].value };
	struct sda_digest a1, a2;

	sda_response_user(c->algorithm, constant(BENCH_USERNAME_OF_CLIENT),
			  known[SDA_NAME_REALM].value, constant(BENCH_PASSWORD),
			  &a1);
	sda_response_a1(c->algorithm, &a1, input.nonce, input.cnonce, &a1);
	sda_response_a2(c->algorithm, c->qop, constant(BENCH_METHOD),
			constant(BENCH_REQUEST_URI), none, &a2);
	sda_response_make(c->algorithm, c->qop, sda_digest_span(&a1),
			  sda_digest_span(&a2), &input, right);
}

/* Is what the client writes right, for the algorithm that was asked? */
static bool is_right(const struct bench_client *client, void *begun,
		     const struct sda_challenge *challenge)
{
	size_t len = begun != NULL ? client->answer(begun, out, sizeof out) : 0;
	struct sda_credentials c;
	struct sda_digest right;

	if (len == 0 || sda_credentials_read(value_in(len), &c) != SDA_OK ||
	    c.algorithm != challenge->algorithm ||
	    c.algorithm == SDA_ALGORITHM_UNKNOWN || c.qop == SDA_QOP_UNKNOWN)
		return false;
	compute(&c, &right);
	struct sda_span said = c.params.known[SDA_NAME_RESPONSE].value;
	return said.len == right.len &&
	       memcmp(said.at, right.hex, right.len) == 0;
}

/* Both clients with the challenges that both answer right. */
static void choose(const struct bench_adapter *adapter,
		   const struct corpus *challenges, struct client *theirs,
		   struct client *ours)
{
	*theirs = (struct client){ .adapter = adapter };
	*ours = (struct client){ .adapter = &bench_ours };
	for (size_t i = 0; i < challenges->count; i++) {
		const struct bench_value *value = &challenges->values[i];
		struct sda_span text = { (const uint8_t *)value->text,
					 value->len };
		struct sda_challenge challenge;
		void *one = adapter->client.hold(value);
		void *other = bench_ours.client.hold(value);
		if (sda_challenge_read(text, &challenge) != SDA_OK ||
		    !is_right(&adapter->client, one, &challenge) ||
		    !is_right(&bench_ours.client, other, &challenge))
			continue;
		theirs->begun[theirs->count++] = one;
		ours->begun[ours->count++] = other;
	}
}

bool answering_print(const struct bench_adapter *const *adapters, size_t count,
		     const struct corpus *challenges)
{
	static struct client theirs[CLIENTS_MAX], ours[CLIENTS_MAX];
	struct job jobs[CLIENTS_MAX], base[CLIENTS_MAX];
	struct ratio ratios[CLIENTS_MAX];
	size_t clients = 0;

	choose(&bench_liar, challenges, &theirs[0], &ours[0]);
	if (theirs[0].count > 0)
		return false;
	for (size_t i = 0; i < count && clients < CLIENTS_MAX; i++) {
		if (adapters[i]->client.answer == NULL)
			continue;
		choose(adapters[i], challenges, &theirs[clients],
		       &ours[clients]);
		if (theirs[clients].count == 0)
			continue;
		jobs[clients] = (struct job){ answer_all, &theirs[clients] };
		base[clients] = (struct job){ answer_all, &ours[clients] };
		clients++;
	}
	ratio_measure(jobs, base, clients, ratios);
	printf("answer\n");
	for (size_t i = 0; i < clients; i++)
		printf("  %-20s %3zu of %zu %8.2f  [%.2f, %.2f]\n",
		       theirs[i].adapter->name, theirs[i].count,
		       challenges->count, ratios[i].median, ratios[i].lower,
		       ratios[i].upper);
	return clients > 1;
}
