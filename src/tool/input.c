#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "input.h"
#include "keep.h"
#include "secret.h"
#include "tool.h"

enum { FIRST_ROOM = 4096 };

_Noreturn void fail_usage(const char *format, ...)
{
	va_list arguments;

	fflush(stdout);
	fputs("sipdigest: ", stderr);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
	exit(EXIT_USAGE);
}

static uint8_t *enlarge(uint8_t *at, size_t room)
{
	uint8_t *larger = realloc(at, room);

	if (larger == NULL)
		fail_usage("out of memory");
	return larger;
}

/* Takes the bytes into kept memory and wipes where they were. */
static struct sda_span keep(uint8_t *at, size_t len)
{
	uint8_t *kept = keep_room(len);
	struct sda_span bytes = { kept, len };

	memcpy(kept, at, len);
	sda_secret_wipe(at, len);
	free(at);
	return bytes;
}

/* At most `most` bytes of the file. */
static struct sda_span read_all(FILE *file, size_t most)
{
	uint8_t *at = NULL;
	size_t room = 0;
	size_t len = 0;

	do {
		if (len == room) {
			room = room == 0 ? FIRST_ROOM : 2 * room;
			at = enlarge(at, room);
		}
		size_t want = room - len;
		if (want > most - len)
			want = most - len;
		len += fread(at + len, 1, want, file);
	} while (len < most && !feof(file) && !ferror(file));
	return keep(at, len);
}

struct sda_span input_file(const char *path, size_t limit)
{
	bool standard = strcmp(path, "-") == 0;
	FILE *file = standard ? stdin : fopen(path, "rb");
	struct sda_span bytes;

	if (file == NULL)
		fail_usage("%s: %s", path, strerror(errno));
	bytes = read_all(file, limit + 1);
	if (ferror(file))
		fail_usage("%s: %s", path, strerror(errno));
	if (bytes.len > limit)
		fail_usage("%s: longer than %zu bytes, the limit",
			   standard ? "standard input" : path, limit);
	if (!standard)
		fclose(file);
	return bytes;
}

struct sda_span input_secret_file(const char *path)
{
	struct sda_span bytes = input_file(path, SDA_SPAN_MAX);

	if (bytes.len > 0 && bytes.at[bytes.len - 1] == '\n') {
		bytes.len--;
		if (bytes.len > 0 && bytes.at[bytes.len - 1] == '\r')
			bytes.len--;
	}
	return bytes;
}

struct sda_span input_text(const char *text)
{
	struct sda_span s = { (const uint8_t *)text, strlen(text) };

	return s;
}
