/*
 * Property: every digest of an exchange is the one that the RFCs' formulas give
 * with a second computation, and digests are handled without loss or leak.
 *
 * The input is lines of text. The first holds the algorithm (1 MD5, 2 MD5-sess,
 * 3 SHA-256, 4 SHA-256-sess, 5 SHA-512-256, 6 SHA-512-256-sess) and the qop
 * (a auth, i auth-int, another one or nothing: none); then username, realm,
 * password, nonce, cnonce, nc, the text of qop, method and uri; the body is the
 * rest. What is missing is empty.
 */
//= rfc7616#3.3-h
//= rfc7616#3.4.1-response
//= rfc7616#3.4.2-a1
//= rfc7616#3.4.3-a2
//= rfc7616#3.4.4-userhash
//= rfc2617#3.2.2.1-response

#include "fence.h"
#include "oracle.h"
#include "oracle_digest.h"
#include "oracle_response.h"
#include "secret.h"
#include "text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct exchange take_exchange(struct sda_span rest)
{
	struct sda_span head = text_line(&rest);
	unsigned digit = head.len > 0 ? head.at[0] - (unsigned)'1' : 0;
	uint8_t qop = head.len > 1 ? head.at[1] : 0;
	struct exchange x;

	x.algorithm = (enum sda_algorithm)(SDA_MD5 + digit % 6);
	x.qop = qop == 'a' ? SDA_QOP_AUTH
			   : (qop == 'i' ? SDA_QOP_AUTH_INT : SDA_QOP_NONE);
	for (unsigned field = USERNAME; field < BODY; field++)
		x.field[field] = text_line(&rest);
	x.field[BODY] = rest;
	return x;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size > SDA_SPAN_MAX)
		return 0;
	struct sda_span text = fence_copy(FENCE_RIGHT, data, size);
	struct exchange x = take_exchange(text);
	struct sda_digest response = response_check(&x, 0xA5);
	struct sda_span a = x.field[NONCE], b = x.field[CNONCE];

	digest_check(x.algorithm, &response, x.field[BODY]);
	digest_check(x.algorithm, &response, x.field[PASSWORD]);
	require(sda_secret_equal(a, b) ==
			(a.len == b.len && same(a.at, b.at, a.len)),
		"secrets are equal when their bytes are");
	return 0;
}
