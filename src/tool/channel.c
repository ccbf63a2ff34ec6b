#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "channel.h"
#include "clock.h"

enum { LINE_MAX_LEN = 1 << 20, CHUNK = 4096 };

struct channel channel_make(int to, int from, int errors)
{
	struct channel c;

	memset(&c, 0, sizeof c);
	c.to = to;
	c.from = from;
	c.errors = errors;
	signal(SIGPIPE, SIG_IGN);
	return c;
}

static void keep_error_byte(struct channel *c, char byte)
{
	if (c->errors_len == CHANNEL_ERRORS_MAX) {
		c->errors_len--;
		memmove(c->errors_text, c->errors_text + 1, c->errors_len);
	}
	c->errors_text[c->errors_len++] = byte;
}

/* False when there are none to be had. */
static bool take_errors(struct channel *c)
{
	char chunk[CHUNK];
	ssize_t len = read(c->errors, chunk, sizeof chunk);

	if (len == 0 || (len < 0 && errno != EAGAIN && errno != EINTR)) {
		close(c->errors);
		c->errors = -1;
	}
	for (ssize_t i = 0; i < len; i++)
		keep_error_byte(c, chunk[i]);
	return len > 0;
}

/* False when there is nothing more to come. */
static bool take_output(struct channel *c)
{
	if (c->received_room - c->received_len < CHUNK) {
		size_t room = 2 * c->received_room + CHUNK;
		char *larger = realloc(c->received, room);
		if (larger == NULL)
			return false;
		c->received = larger;
		c->received_room = room;
	}
	ssize_t len = read(c->from, c->received + c->received_len, CHUNK);
	if (len > 0)
		c->received_len += (size_t)len;
	return len > 0 || (len < 0 && (errno == EAGAIN || errno == EINTR));
}

/* How many bytes went out; who reads no more will show it anyway. */
static size_t give_input(struct channel *c, const char *at, size_t len)
{
	ssize_t written = write(c->to, at, len);

	if (written < 0)
		return errno == EAGAIN || errno == EINTR ? 0 : len;
	return (size_t)written;
}

/* Forgets the line that the last call handed out. */
static void drop_taken(struct channel *c)
{
	if (c->taken == 0)
		return;
	c->received_len -= c->taken;
	memmove(c->received, c->received + c->taken, c->received_len);
	c->taken = 0;
}

/* One round of waiting and moving bytes. */
static enum channel_event step(struct channel *c, const char **line,
			       double deadline)
{
	double left = deadline - clock_seconds();
	size_t len = strlen(*line);
	struct pollfd fd[] = { { c->from, POLLIN, 0 },
			       { c->errors, POLLIN, 0 },
			       { len > 0 ? c->to : -1, POLLOUT, 0 } };

	if (left <= 0)
		return CHANNEL_LATE;
	if (poll(fd, 3, (int)(left * 1000) + 1) <= 0)
		return CHANNEL_LINE;
	if (fd[2].revents != 0)
		*line += give_input(c, *line, len);
	if (fd[1].revents != 0)
		take_errors(c);
	if (fd[0].revents != 0 && !take_output(c))
		return CHANNEL_ENDED;
	return c->received_len > LINE_MAX_LEN ? CHANNEL_FLOOD : CHANNEL_LINE;
}

static char *find_newline(const struct channel *c)
{
	if (c->received_len == 0)
		return NULL;
	return memchr(c->received, '\n', c->received_len);
}

enum channel_event channel_ask(struct channel *c, const char *line,
			       double seconds, const char **reply)
{
	double deadline = clock_seconds() + seconds;
	char *newline;

	drop_taken(c);
	while ((newline = find_newline(c)) == NULL || *line != '\0') {
		enum channel_event event = step(c, &line, deadline);
		if (event != CHANNEL_LINE)
			return event;
	}
	*newline = '\0';
	c->taken = (size_t)(newline - c->received) + 1;
	*reply = c->received;
	return c->received_len > c->taken ? CHANNEL_MORE : CHANNEL_LINE;
}

void channel_tell(struct channel *c, const char *line)
{
	give_input(c, line, strlen(line));
}

static void close_one(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

void channel_finish(struct channel *c)
{
	if (c->to != c->from)
		close_one(&c->to);
}

void channel_close(struct channel *c)
{
	channel_finish(c);
	while (c->errors >= 0 && take_errors(c))
		;
	close_one(&c->errors);
	close_one(&c->from);
	c->to = -1;
	free(c->received);
	c->received = NULL;
	c->received_room = 0;
	c->received_len = 0;
	c->taken = 0;
}
