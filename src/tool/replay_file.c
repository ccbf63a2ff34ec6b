#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#include "first_request.h"
#include "hex.h"
#include "input.h"
#include "keep.h"
#include "replay_file.h"

enum { SETS = 64, ID_DIGITS = 2 * SDA_NONCE_ID };

static const char title[] = "sipdigest replay 1\n";

static const char *path_of_file;
static FILE *file;

_Noreturn static void fail(unsigned line, const char *expected)
{
	fail_usage("%s: line %u: expected %s", path_of_file, line, expected);
}

/* The row of the line that starts so; NULL at the end of the file. */
static struct sda_replay_row *next_row(struct sda_replay_set *set,
				       unsigned line)
{
	char digits[ID_DIGITS + 1];
	unsigned s, way;
	uint64_t time;
	int found = fscanf(file, "%u %u %" SCNu64 " %32[0-9a-f]", &s, &way,
			   &time, digits);

	if (found == EOF && feof(file))
		return NULL;
	if (found != 4 || s >= SETS || way >= SDA_REPLAY_WAYS || time == 0 ||
	    strlen(digits) != ID_DIGITS)
		fail(line, "a set, a row, a time and an id");
	struct sda_replay_row *row = &set[s].row[way];
	if (row->nonce.time != 0)
		fail(line, "another row");
	row->nonce.time = time;
	sda_hex_read((const uint8_t *)digits, SDA_NONCE_ID, row->nonce.id);
	return row;
}

/* The counts up to the line's end. */
static void read_counts(struct sda_replay_row *row, unsigned line)
{
	uint32_t nc;
	int c;

	while ((c = getc(file)) == ' ') {
		if (fscanf(file, "%" SCNu32, &nc) != 1)
			fail(line, "a nonce count");
		row->last[nc % SDA_REPLAY_WINDOW] = nc;
	}
	if (c != '\n')
		fail(line, "the line's end");
}

/* One line of either kind; false at the end of the file. */
static bool read_line(struct sda_replay_set *set, unsigned line)
{
	int c = getc(file);

	ungetc(c, file);
	if (c == 'f') {
		if (!first_request_read(file))
			fail(line, "the first request of a nonce");
		return true;
	}
	struct sda_replay_row *row = next_row(set, line);
	if (row != NULL)
		read_counts(row, line);
	return row != NULL;
}

static void read_table(struct sda_replay_set *set)
{
	char head[sizeof title];
	unsigned line = 2;

	if (fgets(head, sizeof head, file) == NULL && feof(file))
		return;
	if (ferror(file) || strcmp(head, title) != 0)
		fail(1, "\"sipdigest replay 1\"");
	while (read_line(set, line))
		line++;
	if (ferror(file))
		fail_usage("%s: %s", path_of_file, strerror(errno));
}

struct sda_replay replay_file_open(const char *path)
{
	struct sda_replay replay = {
		(void *)keep_room(SETS * sizeof *replay.set), SETS
	};

	memset(replay.set, 0, SETS * sizeof *replay.set);
	if (path == NULL)
		return replay;
	path_of_file = path;
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	file = fd < 0 ? NULL : fdopen(fd, "r+");
	if (file == NULL || flock(fd, LOCK_EX) != 0)
		fail_usage("%s: %s", path, strerror(errno));
	read_table(replay.set);
	return replay;
}

static void write_row(unsigned s, unsigned way,
		      const struct sda_replay_row *row)
{
	uint8_t digits[ID_DIGITS];

	if (row->nonce.time == 0)
		return;
	sda_hex_write(row->nonce.id, SDA_NONCE_ID, digits);
	fprintf(file, "%u %u %" PRIu64 " %.*s", s, way, row->nonce.time,
		ID_DIGITS, (const char *)digits);
	for (size_t i = 0; i < SDA_REPLAY_WINDOW; i++)
		if (row->last[i] != 0)
			fprintf(file, " %" PRIu32, row->last[i]);
	putc('\n', file);
}

void replay_file_save(const struct sda_replay *replay)
{
	if (file == NULL)
		return;
	rewind(file);
	fputs(title, file);
	for (unsigned s = 0; s < replay->count; s++)
		for (unsigned way = 0; way < SDA_REPLAY_WAYS; way++)
			write_row(s, way, &replay->set[s].row[way]);
	first_request_write(file);
	if (fflush(file) != 0 || ferror(file) ||
	    ftruncate(fileno(file), ftell(file)) != 0)
		fail_usage("%s: %s", path_of_file, strerror(errno));
}
