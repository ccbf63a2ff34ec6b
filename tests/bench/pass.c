#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include "pass.h"
#include "stack.h"

static char out[8192];

/* All were read before: a library that stops doing so would look fast. */
static void must(int done)
{
	if (done)
		return;
	fprintf(stderr, "bench: refused what had been read before\n");
	exit(2);
}

static void read_all(void *work)
{
	static union bench_room room;
	struct pass *pass = work;

	for (size_t i = 0; i < pass->count; i++) {
		void *read = pass->verbs->read(&room, &pass->values[i]);

		must(read != NULL);
		pass->verbs->drop(read);
	}
}

static void write_all(void *work)
{
	struct pass *pass = work;

	for (size_t i = 0; i < pass->count; i++)
		must(pass->verbs->write(pass->read[i], out, sizeof out) > 0);
}

void pass_prepare(struct pass *pass)
{
	union bench_room *rooms = calloc(pass->count, sizeof *rooms);

	must(rooms != NULL);
	for (size_t i = 0; i < pass->count; i++) {
		pass->read[i] = pass->verbs->read(&rooms[i], &pass->values[i]);
		must(pass->read[i] != NULL);
	}
}

struct job pass_job(struct pass *pass, enum operation operation)
{
	struct job job = { read_all, pass };

	if (operation == OPERATION_WRITE)
		job.run = write_all;
	return job;
}

double pass_allocations(struct pass *pass, enum operation operation)
{
	const unsigned long *counter = dlsym(RTLD_DEFAULT, "bench_allocations");
	struct job job = pass_job(pass, operation);

	if (counter == NULL)
		return -1;
	job.run(job.work);
	unsigned long before = *counter;
	job.run(job.work);
	return (double)(*counter - before) / (double)pass->count;
}

size_t pass_stack(struct pass *pass, enum operation operation)
{
	struct job job = pass_job(pass, operation);
	struct pass none = { .verbs = pass->verbs, .count = 0 };
	struct job idle = pass_job(&none, operation);

	job.run(job.work);
	return stack_used(job.run, job.work) - stack_used(idle.run, idle.work);
}
