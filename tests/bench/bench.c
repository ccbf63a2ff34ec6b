/*
 * Puts this library beside others: bench count|time CORPUS-FOLDER PEER.so...
 *
 * count says what each library reads as ours does, what it allocates and how
 * much stack it uses; time says how many times as long as ours it takes, also
 * for a client's answer, and what that takes beside the hashes in it.
 */

#include <dlfcn.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "answering.h"
#include "bench_floor.h"
#include "bench_ours.h"
#include "compare.h"
#include "hashing.h"
#include "pass.h"

enum { LIBRARIES_MAX = 12 };

struct library {
	const struct bench_adapter *adapter;
	bool compared; /* a floor reads nothing that could be compared */
};

struct bench {
	struct corpus corpora[BENCH_FIELDS];
	struct library libraries[LIBRARIES_MAX];
	size_t count;
};

/* One line of a table: a library, and ours with the same values. */
struct line {
	const char *name;
	struct pass theirs;
	struct pass ours;
};

static const char *const field_names[BENCH_FIELDS] = { "challenge",
						       "credentials" };
static const char *const operation_names[OPERATIONS] = { "read", "write" };

static void add(struct bench *bench, const struct bench_adapter *adapter,
		bool compared)
{
	if (bench->count == LIBRARIES_MAX)
		abort();
	if (adapter->start != NULL)
		adapter->start();
	bench->libraries[bench->count++] =
		(struct library){ adapter, compared };
}

/* Each peer keeps its symbols to itself, as some share names. */
static void add_peer(struct bench *bench, const char *path)
{
	void *object = dlopen(path, RTLD_NOW | RTLD_LOCAL);
	const struct bench_adapter *peer =
		object ? dlsym(object, "bench_peer") : NULL;

	if (peer == NULL) {
		fprintf(stderr, "bench: %s\n", dlerror());
		exit(2);
	}
	add(bench, peer, true);
}

/* Do library and ours say the same of the value? */
static bool agrees(const struct library *library, enum bench_field field,
		   enum operation operation, const struct bench_value *value)
{
	if (!library->compared)
		return true;
	if (operation == OPERATION_WRITE)
		return compare_writing(library->adapter, &bench_ours, field,
				       value);
	return compare_reading(library->adapter, &bench_ours, field, value);
}

/* Chooses the values that ours does and the library does in the same way. */
static void choose(struct line *line, const struct library *library,
		   const struct corpus *corpus, enum bench_field field,
		   enum operation operation)
{
	const struct library ours = { &bench_ours, true };
	size_t count = 0;

	for (size_t i = 0; i < corpus->count; i++)
		if (agrees(library, field, operation, &corpus->values[i]) &&
		    agrees(&ours, field, operation, &corpus->values[i]))
			line->theirs.values[count++] = corpus->values[i];
	line->theirs.count = count;
	line->ours = line->theirs;
	line->name = library->adapter->name;
	line->theirs.verbs = &library->adapter->verbs[field];
	line->ours.verbs = &bench_ours.verbs[field];
	pass_prepare(&line->theirs);
	pass_prepare(&line->ours);
}

/* The lines of the libraries that have the operation. */
static size_t choose_all(struct bench *bench, enum bench_field field,
			 enum operation operation, struct line *lines)
{
	size_t count = 0;

	for (size_t i = 0; i < bench->count; i++) {
		const struct library *library = &bench->libraries[i];

		if (operation == OPERATION_WRITE &&
		    library->adapter->verbs[field].write == NULL)
			continue;
		choose(&lines[count++], library, &bench->corpora[field], field,
		       operation);
	}
	return count;
}

/* How many parameters the library gave a place of their own. */
static unsigned typed(const struct pass *pass)
{
	struct bench_seen seen[BENCH_NAMES] = { { .typed = false } };
	unsigned count = 0;

	pass->verbs->look(pass->read[0], seen);
	for (unsigned name = 0; name < BENCH_NAMES; name++)
		count += seen[name].typed;
	return count;
}

static void print_counts(struct line *lines, size_t count, size_t whole,
			 enum operation operation)
{
	for (size_t i = 0; i < count; i++) {
		struct pass *pass = &lines[i].theirs;

		printf("  %-20s %3zu of %zu %8u %12.1f %10zu\n", lines[i].name,
		       pass->count, whole, typed(pass),
		       pass_allocations(pass, operation),
		       pass_stack(pass, operation));
	}
}

static void print_ratios(struct line *lines, size_t count, size_t whole,
			 enum operation operation)
{
	struct job theirs[LIBRARIES_MAX] = { { NULL, NULL } };
	struct job ours[LIBRARIES_MAX] = { { NULL, NULL } };
	struct ratio ratios[LIBRARIES_MAX];

	for (size_t i = 0; i < count; i++) {
		theirs[i] = pass_job(&lines[i].theirs, operation);
		ours[i] = pass_job(&lines[i].ours, operation);
	}
	ratio_measure(theirs, ours, count, ratios);
	for (size_t i = 0; i < count; i++)
		printf("  %-20s %3zu of %zu %8.2f  [%.2f, %.2f]\n",
		       lines[i].name, lines[i].theirs.count, whole,
		       ratios[i].median, ratios[i].lower, ratios[i].upper);
}

/* What makes the figures worthless: nothing compared, or a lie believed. */
static bool sound(const struct bench *bench, const struct line *lines,
		  size_t count, enum bench_field field,
		  enum operation operation)
{
	const struct library liar = { &bench_liar, true };
	const struct corpus *corpus = &bench->corpora[field];

	for (size_t i = 0; i < count; i++)
		if (lines[i].theirs.count == 0) {
			fprintf(stderr, "bench: nothing to compare with %s\n",
				lines[i].name);
			return false;
		}
	if (operation == OPERATION_READ &&
	    lines[0].theirs.count != corpus->count) {
		fprintf(stderr, "bench: ours does not read all values\n");
		return false;
	}
	for (size_t i = 0; i < corpus->count; i++)
		if (agrees(&liar, field, operation, &corpus->values[i])) {
			fprintf(stderr, "bench: a liar was believed\n");
			return false;
		}
	return true;
}

typedef void print_lines(struct line *lines, size_t count, size_t whole,
			 enum operation operation);

static bool run(struct bench *bench, print_lines *print)
{
	static struct line lines[LIBRARIES_MAX];

	for (unsigned operation = 0; operation < OPERATIONS; operation++)
		for (unsigned field = 0; field < BENCH_FIELDS; field++) {
			size_t count =
				choose_all(bench, field, operation, lines);
			if (!sound(bench, lines, count, field, operation))
				return false;
			printf("%s %s\n", operation_names[operation],
			       field_names[field]);
			print(lines, count, bench->corpora[field].count,
			      operation);
			fflush(stdout);
		}
	return true;
}

/* Moving to another processor would cost whoever is being timed. */
static void pin(void)
{
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET((size_t)sched_getcpu(), &set);
	if (sched_setaffinity(0, sizeof set, &set) != 0)
		printf("(not bound to one processor)\n");
}

static void load(struct bench *bench, const char *folder, char **peers)
{
	static const char *const files[BENCH_FIELDS] = { "challenges.txt",
							 "credentials.txt" };
	char path[1024];

	for (unsigned field = 0; field < BENCH_FIELDS; field++) {
		snprintf(path, sizeof path, "%s/%s", folder, files[field]);
		corpus_read(&bench->corpora[field], field, path);
	}
	add(bench, &bench_ours, true);
	for (; *peers != NULL; peers++)
		add_peer(bench, *peers);
	add(bench, &bench_floor_walk, false);
	add(bench, &bench_floor_sum, false);
}

/* The client's answers, and the hashes in them. */
static bool run_ends(const struct bench *bench)
{
	const struct bench_adapter *adapters[LIBRARIES_MAX];

	for (size_t i = 0; i < bench->count; i++)
		adapters[i] = bench->libraries[i].adapter;
	if (!answering_print(adapters, bench->count,
			     &bench->corpora[BENCH_CHALLENGE])) {
		fprintf(stderr, "bench: answers cannot be compared\n");
		return false;
	}
	return hashing_print();
}

int main(int count, char **words)
{
	static struct bench bench;

	if (count < 4 ||
	    (strcmp(words[1], "count") != 0 && strcmp(words[1], "time") != 0)) {
		fprintf(stderr, "usage: bench count|time FOLDER PEER.so...\n");
		return 2;
	}
	pin();
	load(&bench, words[2], words + 3);
	if (words[1][0] == 'c')
		return run(&bench, print_counts) ? 0 : 1;
	return run(&bench, print_ratios) && run_ends(&bench) ? 0 : 1;
}
