#ifndef EXCHANGE_H
#define EXCHANGE_H

/* An exchange is a request with all that its response is computed from. */

#include "support.h"
#include "response.h"

/* All that goes into one response; a method that is empty makes a rspauth. */
struct exchange {
	enum sda_algorithm algorithm;
	struct sda_span username, realm, password, method, uri, nonce;
	enum sda_qop qop;
	struct sda_span qop_text, nc, cnonce, body;
};

static inline void compute(const struct exchange *e, struct sda_digest *out)
{
	struct sda_response_input input = {e->nonce, e->nc, e->cnonce,
					   e->qop_text};
	struct sda_digest user, a1, a2;

	sda_response_user(e->algorithm, e->username, e->realm, e->password,
			  &user);
	sda_response_a1(e->algorithm, &user, e->nonce, e->cnonce, &a1);
	sda_response_a2(e->algorithm, e->qop, e->method, e->uri, e->body, &a2);
	sda_response_make(e->algorithm, e->qop, sda_digest_span(&a1),
			  sda_digest_span(&a2), &input, out);
}

static inline bool is_digest(const struct sda_digest *digest, const char *hex)
{
	return span_same(sda_digest_span(digest), span_of(hex));
}

struct exchange_row {
	const char *source;
	struct exchange exchange;
	const char *response;
};

static inline void check_exchanges(const struct exchange_row *row, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct sda_digest out;

		compute(&row[i].exchange, &out);
		assert_row(is_digest(&out, row[i].response),
			   span_of(row[i].source));
	}
}

#endif
