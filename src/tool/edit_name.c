#include "edit.h"
#include "input.h"
#include "piece.h"
#include "text.h"

/* Position of the first c from i on, or the end. */
static size_t find(struct sda_span s, size_t i, uint8_t c)
{
	while (i < s.len && s.at[i] != c)
		i++;
	return i;
}

/* Position behind "sip:" or "sips:", or 0. */
static size_t scheme_end(struct sda_span s)
{
	size_t end = find(s, 0, ':');

	if (end == s.len || !(text_spells(text_cut(s, 0, end), "sip") ||
			      text_spells(text_cut(s, 0, end), "sips")))
		return 0;
	return end + 1;
}

/* End of the host that starts at i. */
static size_t host_end(struct sda_span s, size_t i)
{
	if (i < s.len && s.at[i] == '[')
		i = find(s, i, ']');
	while (i < s.len && s.at[i] != ':' && s.at[i] != ';' &&
	       s.at[i] != '?' && s.at[i] != '>')
		i++;
	return i;
}

/* The host of a SIP-URI; empty for another one. */
static struct sda_span host(struct sda_span uri)
{
	size_t start = scheme_end(uri);
	size_t at = find(uri, start, '@');

	if (start == 0)
		return text_cut(uri, 0, 0);
	if (at < uri.len)
		start = at + 1;
	return text_cut(uri, start, host_end(uri, start));
}

/* What userhash=true sends: as the field has it, or computed. */
static struct sda_span hashed_name(const struct recipe *r,
				   const struct bench *b)
{
	const struct exchange *x = b->exchange;
	struct sda_span part[] = {r->username, r->realm};
	struct any_text digits;

	if (x->userhash)
		return x->credentials.params.known[SDA_NAME_USERNAME].value;
	any_hash_join(r->user_hash, ANY_LOWER, part, 2, &digits);
	return piece_join(b, any_text_span(&digits), input_text(""),
			  input_text(""));
}

/* "sip:" before and "@" domain behind, where asked for. */
static struct sda_span decorate(const struct bench *b, const char *before,
				struct sda_span name, struct sda_span domain)
{
	size_t start = piece_start(b);

	sda_writer_span(b->room, input_text(before));
	sda_writer_span(b->room, name);
	if (domain.len > 0) {
		sda_writer_byte(b->room, '@');
		sda_writer_span(b->room, domain);
	}
	return piece_end(b, start);
}

bool edit_username(struct recipe *r, const struct bench *b)
{
	static const struct sda_span none;
	const struct sda_span given = b->exchange->scene->keys->username;
	struct sda_span name = r->username;

	if (r->user_hash == ANY_UNKNOWN)
		return false;
	switch (b->row->with) {
	case NAME_USER:
		name = text_cut(name, 0, find(name, 0, '@'));
		break;
	case NAME_AT_REALM:
		name = decorate(b, "", name, r->realm);
		break;
	case NAME_AT_HOST:
		name = decorate(b, "", name, host(r->uri));
		break;
	case NAME_SIP:
		name = decorate(b, "sip:", name, none);
		break;
	case NAME_SIP_AT_HOST:
		if (host(r->uri).len == 0)
			return false;
		name = decorate(b, "sip:", name, host(r->uri));
		break;
	case NAME_WITHOUT_SIP:
		name = text_cut(name, scheme_end(name), name.len);
		break;
	case NAME_HASHED:
		name = hashed_name(r, b);
		break;
	default:
		if (given.len > 0)
			name = given;
	}
	return piece_set_text(r, TEXT_USERNAME, name);
}

bool edit_realm_host(struct recipe *r, const struct bench *b)
{
	struct sda_span name = host(r->uri);

	(void)b;
	return name.len > 0 && piece_set_text(r, TEXT_REALM, name);
}

bool edit_uri(struct recipe *r, const struct bench *b)
{
	struct sda_span uri = r->uri;
	size_t end;

	switch (b->row->with) {
	case URI_OF_REQUEST:
		uri = b->exchange->scene->request->start.request_uri;
		break;
	case URI_BARE:
		end = find(uri, 0, ';');
		if (find(uri, 0, '?') < end)
			end = find(uri, 0, '?');
		uri = text_cut(uri, 0, end);
		break;
	default:
		uri = piece_join(b, input_text("<"), uri, input_text(">"));
	}
	return piece_set_text(r, TEXT_URI, uri);
}
