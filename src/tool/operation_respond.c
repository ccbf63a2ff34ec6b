#include <sys/random.h>
#include "answer.h"
#include "flat.h"
#include "hex.h"
#include "operation.h"

enum { CNONCE_SIZE = 16 };

static json_t *decline(const char *reason)
{
	return json_pack("{s:s, s:s}", "outcome", "decline", "reason", reason);
}

/* RFC 8760 2.4: the topmost challenge that is supported. */
static bool choose(const json_t *challenges, struct sda_challenge *out)
{
	const json_t *value;
	size_t i;

	json_array_foreach(challenges, i, value)
		if (answer_suits(flat_span(value), out))
			return true;
	return false;
}

static bool has_long_member(const json_t *request)
{
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)request, name, value)
		if (json_string_length(value) > SDA_SPAN_MAX)
			return true;
	return false;
}

static void read_input(const json_t *request, struct answer_input *in)
{
	in->method = flat_member(request, "method");
	in->uri = flat_member(request, "uri");
	in->username = flat_member(request, "username");
	in->password = flat_member(request, "password");
	in->body = flat_member(request, "body");
	in->cnonce = flat_member(request, "cnonce");
	in->nc = flat_member(request, "nc");
}

/* What the request leaves open: a fresh cnonce, and the nonce's first use. */
static bool fill_in(struct answer_input *in, uint8_t *digits)
{
	static const uint8_t first[] = {'0', '0', '0', '0', '0', '0', '0', '1'};
	uint8_t random[CNONCE_SIZE];

	if (in->nc.at == NULL) {
		in->nc.at = first;
		in->nc.len = sizeof first;
	}
	if (in->cnonce.at != NULL)
		return true;
	if (getrandom(random, sizeof random, 0) != sizeof random)
		return false;
	sda_hex_write(random, sizeof random, digits);
	in->cnonce.at = digits;
	in->cnonce.len = 2 * CNONCE_SIZE;
	return true;
}

json_t *operation_respond(const json_t *request)
{
	uint8_t digits[2 * CNONCE_SIZE];
	uint8_t room[SDA_SPAN_MAX];
	struct sda_writer header = sda_writer_make(room, sizeof room);
	struct sda_challenge challenge;
	struct answer_input in;

	if (has_long_member(request))
		return decline("an input is longer than 65535 octets");
	read_input(request, &in);
	if (in.method.at == NULL || in.uri.at == NULL ||
	    in.username.at == NULL || in.password.at == NULL)
		return operation_error(
			"needs method, uri, username and password");
	if (!fill_in(&in, digits))
		return operation_error("no random numbers to be had");
	if (!choose(json_object_get(request, "challenges"), &challenge))
		return decline("no challenge that is supported");
	if (!answer_write(&challenge, &in, &header))
		return decline("an input does not fit the header field");
	struct sda_span written = {room, header.len};
	return json_pack("{s:s, s:[o]}", "outcome", "answer", "headers",
			 flat_string(written));
}
