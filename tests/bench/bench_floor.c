#include "bench_floor.h"

static unsigned char table[256];
static volatile unsigned char sink;

/* A permutation, so that a walk does not run into a short cycle. */
static void start(void)
{
	for (unsigned i = 0; i < sizeof table; i++)
		table[i] = (unsigned char)(i * 167 + 13);
}

static void *walk(union bench_room *room, const struct bench_value *value)
{
	unsigned char state = 0;

	for (size_t i = 0; i < value->len; i++)
		state = table[state ^ (unsigned char)value->text[i]];
	sink = state;
	return room;
}

/* Without it the compiler may look up several octets at once. */
#define ONE_BY_ONE(value) __asm__ volatile("" : "+r"(value))

static void *sum(union bench_room *room, const struct bench_value *value)
{
	unsigned total = 0;

	for (size_t i = 0; i < value->len; i++) {
		total += table[(unsigned char)value->text[i]];
		ONE_BY_ONE(total);
	}
	sink = (unsigned char)total;
	return room;
}

static void drop(void *read)
{
	(void)read;
}

static void look(void *read, struct bench_seen seen[BENCH_NAMES])
{
	(void)read;
	(void)seen;
}

const struct bench_adapter bench_floor_walk = {
	.name = "floor, an automaton",
	.start = start,
	.verbs = { { walk, drop, look, NULL }, { walk, drop, look, NULL } },
};

const struct bench_adapter bench_floor_sum = {
	.name = "floor, a sum",
	.start = start,
	.verbs = { { sum, drop, look, NULL }, { sum, drop, look, NULL } },
};
