#ifndef SDA_PARAMS_H
#define SDA_PARAMS_H

/* Params are the comma-separated name=value pairs after the scheme. */

#include "algorithm.h"
#include "span.h"
#include "status.h"
#include "word.h"

enum sda_form {
	SDA_ABSENT = 0,
	SDA_TOKEN,
	SDA_QUOTED
};

/* Spans borrow from the text that was read; value lies inside the quotes. */
struct sda_param {
	struct sda_span name;
	struct sda_span value;
	enum sda_form form;
};

/* What was found for each known name, SDA_ABSENT where there was none. */
struct sda_params {
	struct sda_param known[SDA_NAMES];
};

/* Reads the param at i; its end, or SDA_NONE with *out unchanged. */
size_t sda_params_next(struct sda_span s, size_t i, struct sda_param *out);

/*
 * Reads s from i to its end. SDA_MALFORMED outside the language of
 * auth-param *(COMMA auth-param), SDA_DUPLICATE when a known name occurs twice;
 * then *out is unchanged.
 */
enum sda_status sda_params_read(struct sda_span s, size_t i,
                                struct sda_params *out);

/*
 * Reads "Digest" LWS params. SDA_MALFORMED outside the language of
 * auth-scheme LWS params, SDA_UNSUPPORTED for another scheme, SDA_DUPLICATE
 * as above, SDA_TOO_LONG beyond SDA_SPAN_MAX; then *out is unchanged.
 */
enum sda_status sda_params_digest(struct sda_span value,
                                  struct sda_params *out);

/* What an algorithm parameter says; SDA_MD5 when absent (RFC 7616 3.3). */
enum sda_algorithm sda_params_algorithm(struct sda_param algorithm);

#endif
