#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "adapter_process.h"

extern char **environ;

enum {
	LINE_MAX_LEN = 1 << 20,
	CHUNK = 4096,
	/* how long a process may take to end, and how often to look */
	END_TRIES = 100,
	END_STEP = 10000000 /* nanoseconds */
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* A pipe of which one end, ours, is not inherited and does not block. */
static bool open_pipe(int end[2], int ours)
{
	if (pipe(end) != 0)
		return false;
	fcntl(end[0], F_SETFD, FD_CLOEXEC);
	fcntl(end[1], F_SETFD, FD_CLOEXEC);
	fcntl(end[ours], F_SETFL, O_NONBLOCK);
	return true;
}

static void close_pipe(const int end[2])
{
	close(end[0]);
	close(end[1]);
}

static void close_all(struct adapter_process *p)
{
	const int fd[] = {p->to, p->from, p->errors};

	for (size_t i = 0; i < sizeof fd / sizeof fd[0]; i++)
		if (fd[i] >= 0)
			close(fd[i]);
	free(p->received);
	p->received = NULL;
	p->received_room = 0;
	p->received_len = 0;
	p->taken = 0;
	p->pid = 0;
}

/* Its own process group, so that its children can be ended with it. */
static bool spawn(pid_t *pid, const char *command, int in, int out, int errors)
{
	char *const argv[] = {"sh", "-c", (char *)command, NULL};
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t defaults;

	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setflags(&attributes,
				 POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
	posix_spawnattr_setpgroup(&attributes, 0);
	posix_spawnattr_setsigdefault(&attributes, &defaults);
	int failure = posix_spawn(pid, "/bin/sh", &actions, &attributes, argv,
				  environ);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	return failure == 0;
}

bool adapter_process_start(struct adapter_process *p, const char *command)
{
	int in[2], out[2], errors[2];

	memset(p, 0, sizeof *p);
	signal(SIGPIPE, SIG_IGN);
	if (!open_pipe(in, 1))
		return false;
	if (!open_pipe(out, 0)) {
		close_pipe(in);
		return false;
	}
	if (!open_pipe(errors, 0)) {
		close_pipe(in);
		close_pipe(out);
		return false;
	}
	bool started = spawn(&p->pid, command, in[0], out[1], errors[1]);
	close(in[0]);
	close(out[1]);
	close(errors[1]);
	p->to = in[1];
	p->from = out[0];
	p->errors = errors[0];
	if (!started)
		close_all(p);
	return started;
}

/*
 * Keeps the last bytes of what the process says on its standard error; false
 * when there are none to be had.
 */
static bool take_errors(struct adapter_process *p)
{
	char chunk[CHUNK];
	ssize_t len = read(p->errors, chunk, sizeof chunk);

	if (len == 0 || (len < 0 && errno != EAGAIN && errno != EINTR)) {
		close(p->errors);
		p->errors = -1;
	}
	for (ssize_t i = 0; i < len; i++) {
		if (p->errors_len == ADAPTER_ERRORS_MAX) {
			p->errors_len--;
			memmove(p->errors_text, p->errors_text + 1,
				p->errors_len);
		}
		p->errors_text[p->errors_len++] = chunk[i];
	}
	return len > 0;
}

/* False when there is nothing more to come. */
static bool take_output(struct adapter_process *p)
{
	if (p->received_room - p->received_len < CHUNK) {
		size_t room = 2 * p->received_room + CHUNK;
		char *larger = realloc(p->received, room);
		if (larger == NULL)
			return false;
		p->received = larger;
		p->received_room = room;
	}
	ssize_t len = read(p->from, p->received + p->received_len, CHUNK);
	if (len > 0)
		p->received_len += (size_t)len;
	return len > 0 || (len < 0 && (errno == EAGAIN || errno == EINTR));
}

/* How many bytes went out; a process that reads no more will show it anyway. */
static size_t give_input(struct adapter_process *p, const char *at, size_t len)
{
	ssize_t written = write(p->to, at, len);

	if (written < 0)
		return errno == EAGAIN || errno == EINTR ? 0 : len;
	return (size_t)written;
}

/* Forgets the line that the last call handed out. */
static void drop_taken(struct adapter_process *p)
{
	if (p->taken == 0)
		return;
	p->received_len -= p->taken;
	memmove(p->received, p->received + p->taken, p->received_len);
	p->taken = 0;
}

/* One round of waiting and moving bytes. */
static enum adapter_event step(struct adapter_process *p, const char **line,
			       double deadline)
{
	double left = deadline - now();
	size_t len = strlen(*line);
	struct pollfd fd[] = {{p->from, POLLIN, 0},
			      {p->errors, POLLIN, 0},
			      {len > 0 ? p->to : -1, POLLOUT, 0}};

	if (left <= 0)
		return ADAPTER_LATE;
	if (poll(fd, 3, (int)(left * 1000) + 1) <= 0)
		return ADAPTER_LINE;
	if (fd[2].revents != 0)
		*line += give_input(p, *line, len);
	if (fd[1].revents != 0)
		take_errors(p);
	if (fd[0].revents != 0 && !take_output(p))
		return ADAPTER_ENDED;
	return p->received_len > LINE_MAX_LEN ? ADAPTER_FLOOD : ADAPTER_LINE;
}

static char *find_newline(const struct adapter_process *p)
{
	if (p->received_len == 0)
		return NULL;
	return memchr(p->received, '\n', p->received_len);
}

enum adapter_event adapter_process_ask(struct adapter_process *p,
				       const char *line, double seconds,
				       const char **reply)
{
	double deadline = now() + seconds;
	char *newline;

	drop_taken(p);
	while ((newline = find_newline(p)) == NULL || *line != '\0') {
		enum adapter_event event = step(p, &line, deadline);
		if (event != ADAPTER_LINE)
			return event;
	}
	*newline = '\0';
	p->taken = (size_t)(newline - p->received) + 1;
	*reply = p->received;
	return ADAPTER_LINE;
}

void adapter_process_tell(struct adapter_process *p, const char *line)
{
	give_input(p, line, strlen(line));
}

int adapter_process_end(struct adapter_process *p)
{
	const struct timespec moment = {0, END_STEP};
	int status = 0;
	pid_t ended = 0;

	if (p->pid == 0)
		return 0;
	close(p->to);
	p->to = -1;
	for (int i = 0; i < END_TRIES && ended == 0; i++) {
		ended = waitpid(p->pid, &status, WNOHANG);
		if (ended == 0)
			nanosleep(&moment, NULL);
	}
	kill(-p->pid, SIGKILL);
	if (ended == 0)
		waitpid(p->pid, NULL, 0);
	while (p->errors >= 0 && take_errors(p))
		;
	close_all(p);
	return ended == 0 ? ADAPTER_WENT_ON : status;
}

void adapter_process_kill(struct adapter_process *p)
{
	if (p->pid == 0)
		return;
	kill(-p->pid, SIGKILL);
	waitpid(p->pid, NULL, 0);
	while (p->errors >= 0 && take_errors(p))
		;
	close_all(p);
}
