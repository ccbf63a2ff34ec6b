#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include "adapter_socket.h"
#include "clock.h"

/* How long to wait for somebody to listen, and how often to look. */
static const double TRY_SECONDS = 2;
static const double TRY_STEP = 0.02;

size_t adapter_socket_path_max(void)
{
	return sizeof((struct sockaddr_un *)NULL)->sun_path - 1;
}

/* A descriptor, or -1 with errno set. */
static int try_connect(const struct sockaddr_un *address)
{
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	if (fd < 0)
		return -1;
	fcntl(fd, F_SETFD, FD_CLOEXEC);
	if (connect(fd, (const struct sockaddr *)address, sizeof *address) !=
	    0) {
		int why = errno;
		close(fd);
		errno = why;
		return -1;
	}
	fcntl(fd, F_SETFL, O_NONBLOCK);
	return fd;
}

bool adapter_socket_connect(const char *path, struct channel *channel)
{
	double deadline = clock_seconds() + TRY_SECONDS;
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd;

	memcpy(address.sun_path, path, strlen(path));
	while ((fd = try_connect(&address)) < 0 &&
	       (errno == ENOENT || errno == ECONNREFUSED) &&
	       clock_seconds() < deadline)
		clock_sleep(TRY_STEP);
	if (fd >= 0)
		*channel = channel_make(fd, fd, -1);
	return fd >= 0;
}
