#include "rows.h"
#include "spec/bytes_lemmas.h"

static const uint8_t to_server[] = { 'A', 'u', 't', 'h', 'o', 'r', 'i',
				     'z', 'a', 't', 'i', 'o', 'n' };
static const uint8_t to_proxy[] = { 'P', 'r', 'o', 'x', 'y', '-', 'A',
				    'u', 't', 'h', 'o', 'r', 'i', 'z',
				    'a', 't', 'i', 'o', 'n' };

/*@ lemma param_text{L}: \forall struct sda_param p, struct sda_span s,
      integer i; is_param(p, s, text{L}(s), i) ==>
      text{L}(p.value) ==
        value(text{L}(s), param_value(text{L}(s), i)); */

bool sda_rows_ours(struct sda_span value, struct sda_span realm)
{
	struct sda_credentials row;

	if (sda_credentials_read(value, &row) != SDA_OK)
		return false;
	/*@ assert found: is_found(row.params.known[SDA_NAME_REALM], value,
	      text(value), params_start(text(value)), SDA_HEADER_CREDENTIALS,
	      SDA_NAME_REALM); */
	struct sda_param said = row.params.known[SDA_NAME_REALM];
	bool ours = said.form != SDA_ABSENT &&
		    sda_quoted_equal(said.value, realm);
	//@ assert ours: ours <==> is_realm(text(value), text(realm));
	return ours;
}

/*@ requires readable(value);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_foreign(text(value)); */
/* Is it of another scheme than Digest, whatever follows? */
static bool is_foreign(struct sda_span value)
{
	struct sda_span scheme = { value.at, sda_scan_token(value, 0) };

	return scheme.len > 0 && sda_word_find(scheme, SDA_WORD_DIGEST,
					       SDA_WORDS) == SDA_WORDS;
}

/*@ requires readable(value) && \valid(row) &&
      \separated(row, value.at + (0 .. value.len - 1));
    terminates \true;
    assigns *row;
    ensures \result == SDA_REASON_NONE || \result == SDA_REASON_SCHEME ||
      \result == SDA_REASON_TWICE || \result == SDA_REASON_SYNTAX;
    ensures \result == SDA_REASON_SCHEME <==> is_foreign(text(value));
    ensures \result == SDA_REASON_NONE <==> !is_foreign(text(value)) &&
      is_verdict(SDA_OK, text(value), SDA_HEADER_CREDENTIALS);
    ensures \result == SDA_REASON_TWICE <==> !is_foreign(text(value)) &&
      is_verdict(SDA_DUPLICATE, text(value), SDA_HEADER_CREDENTIALS);
    ensures \result == SDA_REASON_NONE ==>
      is_reading(&row->params, value, SDA_HEADER_CREDENTIALS); */
/* Reads a row of ours, or says why it is none, or no good. */
static enum sda_reason read_row(struct sda_span value,
				struct sda_credentials *row)
{
	if (is_foreign(value))
		return SDA_REASON_SCHEME;
	switch (sda_credentials_read(value, row)) {
	case SDA_OK:
		return SDA_REASON_NONE;
	case SDA_DUPLICATE:
		return SDA_REASON_TWICE;
	default:
		return SDA_REASON_SYNTAX;
	}
}

/*@ requires SDA_REASON_NONE <= first < SDA_REASONS;
    requires SDA_REASON_NONE <= second < SDA_REASONS;
    terminates \true;
    assigns \nothing;
    ensures \result == better_reason(first, second); */
/* The better of two reasons, `first` being that of earlier rows. */
static enum sda_reason choose(enum sda_reason first, enum sda_reason second)
{
	if (first == SDA_REASON_ABSENT || second == SDA_REASON_NONE)
		return second;
	if (sda_reason_status(first) == SDA_UNSUPPORTED &&
	    sda_reason_status(second) != SDA_UNSUPPORTED)
		return second;
	return first;
}

/*@ terminates \true;
    assigns \nothing;
    ensures readable(\result) && text(\result) == rows_name(proxy);
    ensures \result.at == (proxy ? &to_proxy[0] : &to_server[0]); */
/* What the rows of a server, or a proxy, are named. */
static struct sda_span name_of_rows(bool proxy)
{
	const struct sda_span server_name = { to_server, sizeof to_server };
	const struct sda_span proxy_name = { to_proxy, sizeof to_proxy };

	//@ assert same(view(&to_server[0], 13), name_authorization);
	//@ assert same(view(&to_proxy[0], 6), name_proxy);
	/*@ assert \forall integer k; 0 <= k < 13 ==>
	      to_proxy[6 + k] == to_server[k]; */
	//@ assert same(view(&to_proxy[6], 13), view(&to_server[0], 13));
	//@ assert view(&to_proxy[0], 6 + 13) == rows_name(1);
	return proxy ? proxy_name : server_name;
}

enum sda_reason sda_rows_examine(const struct sda_server *server,
				 struct sda_span fields, size_t from,
				 const struct sda_request *request,
				 uint64_t now, struct sda_span context,
				 struct sda_writer *scratch, size_t *end,
				 struct sda_credentials *credentials,
				 struct sda_claim *out)
{
	struct sda_span name = name_of_rows(server->proxy);
	enum sda_reason reason = SDA_REASON_ABSENT;
	struct sda_credentials row;
	struct sda_field field;
	size_t next = from;

	while ((next = sda_field_find(fields, next, name, &field)) !=
	       SDA_NONE) {
		enum sda_reason found = read_row(field.value, &row);
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
