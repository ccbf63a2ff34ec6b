#define _POSIX_C_SOURCE 200809L
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include "adapter_process.h"
#include "clock.h"

extern char **environ;

/* How long a process may take to end, and how often to look, in seconds. */
static const double END_SECONDS = 1;
static const double END_FIRST_STEP = 1e-4;
static const double END_LAST_STEP = 1e-2;

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

/* Its own process group, so that its children can be ended with it. */
static bool spawn(pid_t *pid, const char *command, int in, int out, int errors)
{
	char *const argv[] = { "sh", "-c", (char *)command, NULL };
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

/* The three pipes, or none. */
static bool open_pipes(int in[2], int out[2], int errors[2])
{
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
	return true;
}

bool adapter_process_start(const char *command, pid_t *pid,
			   struct channel *channel)
{
	int in[2], out[2], errors[2];

	if (!open_pipes(in, out, errors))
		return false;
	bool started = spawn(pid, command, in[0], out[1], errors[1]);
	close(in[0]);
	close(out[1]);
	close(errors[1]);
	*channel = channel_make(in[1], out[0], errors[0]);
	if (!started)
		channel_close(channel);
	return started;
}

int adapter_process_end(pid_t pid)
{
	double deadline = clock_seconds() + END_SECONDS;
	double wait = END_FIRST_STEP;
	int status = 0;
	pid_t ended = 0;

	while ((ended = waitpid(pid, &status, WNOHANG)) == 0 &&
	       clock_seconds() < deadline) {
		clock_sleep(wait);
		wait = wait < END_LAST_STEP ? 2 * wait : wait;
	}
	kill(-pid, SIGKILL);
	if (ended == 0)
		waitpid(pid, NULL, 0);
	return ended == 0 ? ADAPTER_WENT_ON : status;
}

void adapter_process_kill(pid_t pid)
{
	kill(-pid, SIGKILL);
	waitpid(pid, NULL, 0);
}
