#ifndef ADAPTER_SOCKET_H
#define ADAPTER_SOCKET_H

/*
 * An adapter socket is a Unix domain stream socket on which somebody else's
 * process answers lines.
 */

#include <stdbool.h>
#include <stddef.h>
#include "channel.h"

/* The longest path of a socket. */
size_t adapter_socket_path_max(void);

/*
 * Connects, and tries again for a while, as who listens may just be starting.
 * False, with errno set, when nobody listens.
 */
bool adapter_socket_connect(const char *path, struct channel *channel);

#endif
