#include <stdlib.h>
#include "draft.h"
#include "flat.h"
#include "image.h"
#include "input.h"
#include "operation.h"
#include "quoted.h"
#include "word.h"

/* Room for every value with each of its octets escaped. */
static size_t room_for(const json_t *request)
{
	size_t room = 0;
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)request, name, value)
		room += 2 * json_string_length(value);
	return room;
}

/* Puts in what the request gives, in quotes escaped. */
static enum sda_status fill(enum sda_header header, const json_t *request,
			    struct sda_writer *scratch, struct sda_params *out)
{
	enum sda_status status = SDA_OK;

	sda_draft_make(out);
	for (unsigned name = 0; name < SDA_NAMES && status == SDA_OK; name++) {
		struct sda_span word = sda_word_text(name);
		json_t *value = json_object_getn(
			request, (const char *)word.at, word.len);
		struct sda_span text = flat_span(value);

		if (value == NULL)
			continue;
		if (!sda_production_bare(header, name))
			status = sda_quoted_raw(text, scratch, &text);
		sda_draft_put(header, out, name, text);
	}
	return status;
}

static json_t *reject(enum sda_status status)
{
	switch (status) {
	case SDA_MISSING:
		return operation_reject("missing", "there is no param");
	case SDA_DUPLICATE:
		return operation_reject("duplicate", "username and username*");
	case SDA_TOO_LONG:
		return operation_reject("too-long", "more than 65535 octets");
	default:
		return operation_reject("form", "a value that no sender writes");
	}
}

static json_t *write(enum sda_header header, const struct sda_params *params)
{
	uint8_t room[SDA_SPAN_MAX];
	struct sda_writer w = sda_writer_make(room, sizeof room);
	enum sda_status status = sda_image_write(header, params, &w);
	struct sda_span value = {room, w.len};

	return status == SDA_OK
		       ? json_pack("{s:s, s:o}", "outcome", "ok", "value",
				   flat_string(value))
		       : reject(status);
}

static json_t *build(enum sda_header header, const json_t *request)
{
	size_t size = room_for(request);
	uint8_t *room = malloc(size + 1);
	struct sda_writer scratch = sda_writer_make(room, size);
	struct sda_params params;

	if (room == NULL)
		return operation_error("out of memory");
	enum sda_status status = fill(header, request, &scratch, &params);
	json_t *reply = status == SDA_OK ? write(header, &params)
					 : reject(status);
	free(room);
	return reply;
}

json_t *operation_build_challenge(const json_t *request)
{
	return build(SDA_HEADER_CHALLENGE, request);
}

json_t *operation_build_credentials(const json_t *request)
{
	return build(SDA_HEADER_CREDENTIALS, request);
}

json_t *operation_build_authinfo(const json_t *request)
{
	return build(SDA_HEADER_AUTHINFO, request);
}
