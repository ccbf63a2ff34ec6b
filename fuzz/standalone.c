/*
 * A standalone main replays inputs through one fuzz target without a fuzzing
 * engine: files and all the files of folders, each with every check that there
 * is, and around it a sweep as an engine would make it: every prefix, and for a
 * short input every value of every byte. REPLAY_SECONDS limits the time for a
 * file, and with REPLAY_ALONE there is no sweep.
 */

#define _DEFAULT_SOURCE
#include <dirent.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "share.h"

enum {
	INPUT_MAX = 1 << 16,
	PATH_ROOM = 4096,
	SWEEP = 48,
	PREFIX_MAX = 1024,
	SECONDS = 5
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char current[PATH_ROOM];

/* Names the input that a signal ended, then lets the signal have its way. */
static void on_signal(int number)
{
	static const char text[] = "input: ";

	if (write(STDERR_FILENO, text, sizeof text - 1) > 0 &&
	    write(STDERR_FILENO, current, strlen(current)) > 0 &&
	    write(STDERR_FILENO, number == SIGALRM ? ": too slow\n" : "\n",
		  number == SIGALRM ? 11 : 1) > 0)
		signal(number, SIG_DFL);
	_exit(1);
}

static unsigned long inputs;

static void run(const uint8_t *data, size_t size)
{
	LLVMFuzzerTestOneInput(data, size);
	inputs++;
}

static void sweep(uint8_t *data, size_t size)
{
	for (size_t i = 0; i < size && i < PREFIX_MAX; i++)
		run(data, i);
	if (size > SWEEP)
		return;
	for (size_t i = 0; i < size; i++) {
		uint8_t kept = data[i];
		for (unsigned value = 0; value < 256; value++) {
			data[i] = (uint8_t)value;
			run(data, size);
		}
		data[i] = kept;
	}
}

static void replay_file(const char *path, unsigned seconds)
{
	static uint8_t data[INPUT_MAX];
	FILE *file = fopen(path, "rb");

	if (file == NULL) {
		perror(path);
		exit(2);
	}
	size_t size = fread(data, 1, sizeof data, file);
	fclose(file);
	snprintf(current, sizeof current, "%s", path);
	alarm(seconds);
	share_all = true;
	run(data, size);
	share_all = false;
	if (getenv("REPLAY_ALONE") == NULL)
		sweep(data, size);
	alarm(0);
}

static int is_shown(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

/* In the order of their names, so that the first to fail is always the same. */
static void replay(const char *path, unsigned seconds)
{
	char inside[PATH_ROOM];
	struct dirent **entries;
	int count = scandir(path, &entries, is_shown, alphasort);

	if (count < 0) {
		replay_file(path, seconds);
		return;
	}
	for (int i = 0; i < count; i++) {
		snprintf(inside, sizeof inside, "%s/%s", path,
			 entries[i]->d_name);
		replay_file(inside, seconds);
		free(entries[i]);
	}
	free(entries);
}

int main(int argc, char **argv)
{
	const int signals[] = { SIGABRT, SIGALRM, SIGBUS,
				SIGFPE,	 SIGILL,  SIGSEGV };
	const char *limit = getenv("REPLAY_SECONDS");
	unsigned seconds = limit != NULL ? (unsigned)atoi(limit) : SECONDS;

	for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++)
		signal(signals[i], on_signal);
	for (int i = 1; i < argc; i++)
		replay(argv[i], seconds);
	printf("%lu inputs replayed\n", inputs);
	return inputs > 0 ? 0 : 2;
}
