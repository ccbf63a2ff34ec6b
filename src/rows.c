#include "rows.h"

static const uint8_t to_server[] = { 'A', 'u', 't', 'h', 'o', 'r', 'i',
				     'z', 'a', 't', 'i', 'o', 'n' };
static const uint8_t to_proxy[] = { 'P', 'r', 'o', 'x', 'y', '-', 'A',
				    'u', 't', 'h', 'o', 'r', 'i', 'z',
				    'a', 't', 'i', 'o', 'n' };

bool sda_rows_ours(struct sda_span value, struct sda_span realm)
{
	struct sda_credentials credentials;

	if (sda_credentials_read(value, &credentials) != SDA_OK ||
	    credentials.params.known[SDA_NAME_REALM].form == SDA_ABSENT)
		return false;
	return sda_quoted_equal(credentials.params.known[SDA_NAME_REALM].value,
				realm);
}

static enum sda_reason read_reason(enum sda_status status)
{
	switch (status) {
	case SDA_OK:
		return SDA_REASON_NONE;
	case SDA_UNSUPPORTED:
		return SDA_REASON_SCHEME;
	case SDA_DUPLICATE:
		return SDA_REASON_TWICE;
	case SDA_TOO_LONG:
		return SDA_REASON_LENGTH;
	default:
		return SDA_REASON_SYNTAX;
	}
}

/* The better of two reasons, `first` being that of an earlier row. */
static enum sda_reason choose(enum sda_reason first, enum sda_reason second)
{
	if (second == SDA_REASON_NONE)
		return second;
	if (sda_reason_status(first) != SDA_UNSUPPORTED)
		return first;
	return sda_reason_status(second) == SDA_UNSUPPORTED ?
		       SDA_REASON_ABSENT :
		       second;
}

enum sda_reason sda_rows_examine(const struct sda_server *server,
				 struct sda_span fields, size_t from,
				 const struct sda_request *request,
				 uint64_t now, struct sda_span context,
				 struct sda_writer *scratch, size_t *end,
				 struct sda_credentials *credentials,
				 struct sda_claim *out)
{
	const struct sda_span name[] = { { to_server, sizeof to_server },
					 { to_proxy, sizeof to_proxy } };
	enum sda_reason reason = SDA_REASON_ABSENT;
	struct sda_credentials row;
	struct sda_field field;
	size_t next = from;

	while ((next = sda_field_find(fields, next, name[server->proxy],
				      &field)) != SDA_NONE) {
		enum sda_reason found =
			read_reason(sda_credentials_read(field.value, &row));
		if (found == SDA_REASON_NONE)
			found = sda_examine_credentials(server, &row, request,
							now, context, scratch,
							out);
		reason = choose(reason, found);
		if (reason == SDA_REASON_NONE)
			break;
	}
	if (reason == SDA_REASON_NONE) {
		*credentials = row;
		*end = next;
	}
	return reason;
}
