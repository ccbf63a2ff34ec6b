#ifndef INPUT_H
#define INPUT_H

/* An input is bytes from a file, standard input or the environment. */

#include <stdbool.h>
#include "span.h"

/* Ends the program with exit code 2 and the reason on standard error. */
_Noreturn void fail_usage(const char *format, ...);

/* Reads a whole file ("-": standard input); ends the program if it cannot.
 * The bytes live until the program ends; more than limit bytes is an error. */
struct sda_span input_file(const char *path, size_t limit);

/* As input_file, with one line end at the end left out: for secrets. */
struct sda_span input_secret_file(const char *path);

/* The bytes of a C string. */
struct sda_span input_text(const char *text);

#endif
