#ifndef SDA_STATUS_H
#define SDA_STATUS_H

/* A status says what can go wrong, grouped by who has to act. */

enum sda_status {
	SDA_OK = 0,
	/* the peer sent something wrong: answer 400, or drop */
	SDA_MALFORMED,
	SDA_DUPLICATE,
	SDA_MISSING,
	SDA_TOO_LONG,
	/* well-formed, but not ours to do: ignore it, try the next */
	SDA_UNSUPPORTED,
	/* the peer is not who it says: answer 401 or 407 */
	SDA_REFUSED,
	SDA_STALE,
	SDA_REPLAYED,
	/* our caller's mistake: enlarge the buffer */
	SDA_NO_ROOM
};

#endif
