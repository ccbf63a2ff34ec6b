#include "fence.h"
#include "oracle.h"
#include "oracle_message.h"
#include "oracle_recasting.h"
#include "share.h"
#include "value_fields.h"

/* The checks that are made on a share of the inputs. */
enum {
	TURN_LEFT,
	TURN_LONG,
	TURN_CUT,
	TURN_COMPACT,
	TURN_RECASTING /* and those behind it */
};

enum { POISON = 0x96 };

/* The header fields that the library reads the values of. */
static const struct {
	const char *name;
	const struct value_field *field;
} readers[] = {
	{ "WWW-Authenticate", &challenge_field },
	{ "Proxy-Authenticate", &challenge_field },
	{ "Authorization", &credentials_field },
	{ "Proxy-Authorization", &credentials_field },
	{ "Authentication-Info", &authinfo_field },
	{ "Proxy-Authentication-Info", &authinfo_field },
};

static bool is_same(struct sda_span a, struct sda_span b)
{
	return a.len == b.len && (a.len == 0 || a.at == b.at);
}

static void require_start(const struct sda_start *got,
			  const struct message_parts *want)
{
	require(got->is_sip_2_0 && got->is_request == want->is_request,
		"a request is a request, a response a response");
	require(is_same(got->method, want->method) &&
			is_same(got->request_uri, want->request_uri) &&
			got->status == want->status,
		"a start line says what it says");
}

/* Every field in its place, and no other. */
static void check_fields(struct sda_span fields,
			 const struct message_parts *want)
{
	size_t next = 0;
	struct sda_field got;

	for (size_t i = 0; i < want->count; i++) {
		next = sda_field_next(fields, next, &got);
		require(next != SDA_NONE &&
				is_same(got.name, want->field[i].name) &&
				is_same(got.value, want->field[i].value),
			"names and values are the parts of the message");
	}
	require(next == fields.len &&
			sda_field_next(fields, next, &got) == SDA_NONE,
		"behind the last field there is none");
}

/* The rows of one name are found in their order, and their values read. */
static void check_rows(struct sda_span fields, const struct message_parts *want,
		       const char *text, const struct value_field *field)
{
	struct sda_span name = { (const uint8_t *)text, strlen(text) };
	struct sda_field got;
	size_t next = 0;

	for (size_t i = 0; i < want->count; i++) {
		bool wanted = message_names(want->field[i].name, text);
		require(sda_field_is(want->field[i].name, name) == wanted,
			"a field has its name in any case, or its letter");
		if (!wanted)
			continue;
		next = sda_field_find(fields, next, name, &got);
		require(next != SDA_NONE &&
				is_same(got.value, want->field[i].value),
			"rows are found in their order");
		if (field != NULL)
			value_read_check(field, got.value);
	}
	require(sda_field_find(fields, next, name, &got) == SDA_NONE,
		"behind the last row there is none");
}

static struct sda_message read(struct sda_span text, enum sda_status want)
{
	struct sda_message got, poisoned;

	memset(&got, POISON, sizeof got);
	memset(&poisoned, POISON, sizeof poisoned);
	require(sda_message_read(text, &got) == want,
		"a message is read as its grammar says");
	require(want == SDA_OK || same(&got, &poisoned, sizeof got),
		"a refused message leaves *out unchanged");
	return got;
}

static void read_all(struct sda_span text, enum sda_status want,
		     const struct message_parts *parts)
{
	struct sda_message got = read(text, want);

	if (want != SDA_OK)
		return;
	require_start(&got.start, parts);
	require(is_same(got.fields, parts->fields) &&
			is_same(got.body, parts->body),
		"header and body are cut where they end");
	check_fields(got.fields, parts);
	for (size_t i = 0; i < sizeof readers / sizeof readers[0]; i++)
		check_rows(got.fields, parts, readers[i].name,
			   readers[i].field);
}

/* Fields cut off anywhere: the last one is none, and leaves *out alone. */
static void check_cut(const struct message_parts *parts, uint64_t hash)
{
	struct sda_span cut = parts->fields;
	struct sda_field got, poisoned;
	size_t next = 0, before = 0;

	cut.len = hash % (cut.len + 1);
	memset(&poisoned, POISON, sizeof poisoned);
	while (next != SDA_NONE) {
		before = next;
		memset(&got, POISON, sizeof got);
		next = sda_field_next(cut, before, &got);
	}
	require(before <= cut.len && same(&got, &poisoned, sizeof got),
		"a field that is none leaves *out unchanged");
}

void message_check(const uint8_t *data, size_t size)
{
	static struct message_parts parts;

	if (size > SDA_SPAN_MAX)
		return;
	struct sda_span text = fence_copy(FENCE_RIGHT, data, size);
	uint64_t hash = share_hash(text);
	enum sda_status want = message_verdict(text, &parts);
	read_all(text, want, &parts);
	if (want != SDA_OK)
		return;
	for (size_t i = 0; i < MESSAGE_COMPACT; i++)
		if (share_takes(hash, TURN_COMPACT))
			check_rows(parts.fields, &parts, message_compact(i),
				   NULL);
	if (share_takes(hash, TURN_CUT))
		check_cut(&parts, hash);
	for (unsigned i = 0; i < recasting_count; i++)
		if (share_takes(hash, TURN_RECASTING + i))
			recasting_check(&parts, i);
	struct sda_span longer = { text.at, SDA_SPAN_MAX + 1 };
	if (share_takes(hash, TURN_LONG))
		read(longer, SDA_TOO_LONG);
	if (share_takes(hash, TURN_LEFT))
		read(fence_copy(FENCE_LEFT, data, size), SDA_OK);
}
