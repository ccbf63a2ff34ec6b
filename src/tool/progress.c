#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <unistd.h>
#include "clock.h"
#include "progress.h"

/* More often nobody can read it. */
static const double STEP_SECONDS = 0.05;

struct progress progress_make(const char *what, size_t count)
{
	struct progress p = { what, count, 0, 0, 0 };

	return p;
}

void progress_step(struct progress *p, bool failed)
{
	double now = clock_seconds();

	p->done++;
	p->failed += failed;
	if (!isatty(STDERR_FILENO) || now - p->shown < STEP_SECONDS)
		return;
	p->shown = now;
	fprintf(stderr, "\r\033[K%s: %zu of %zu", p->what, p->done, p->count);
	if (p->failed > 0)
		fprintf(stderr, ", %zu failed", p->failed);
	fflush(stderr);
}

void progress_end(const struct progress *p)
{
	if (p->shown > 0)
		fputs("\r\033[K", stderr);
}
