#ifndef CAPTURE_FILE_H
#define CAPTURE_FILE_H

/* A capture file is a file that holds a capture. */

#include "capture.h"
#include "wire.h"

/*
 * Reads the file, standard input for NULL; ends the program where it is no SIP
 * message. The spans of *out borrow from *wire.
 */
void capture_file(const char *path, struct wire *wire, struct capture *out);

#endif
