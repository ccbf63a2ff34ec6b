#ifndef REPLAY_FILE_H
#define REPLAY_FILE_H

/*
 * A replay file keeps a replay table between two runs of the program: a line
 * for each nonce, with its place in the table, its time and id, and the largest
 * counts that were used; then one for each first request.
 */

#include "replay.h"

/*
 * Locks the file, and makes it if need be; the table it holds. Without a path,
 * an empty one. Ends the program when the file is no replay file: what is not
 * known to be unused is not taken.
 */
struct sda_replay replay_file_open(const char *path);

/* Writes what the table has become, if there is a file. */
void replay_file_save(const struct sda_replay *replay);

#endif
