#include <stdio.h>
#include "answer_options.h"
#include "diagnose.h"
#include "entropy.h"
#include "hex.h"
#include "input.h"
#include "json_bytes.h"
#include "keep.h"
#include "offers.h"
#include "secret.h"
#include "tool.h"

enum { CNONCE_OCTETS = 16 };

/* Says what became of a challenge, and where it is wrong. */
static void print_why(const struct offers *offers, size_t i,
		      const struct wire *wire)
{
	const struct sda_offer *offer = &offers->offer[i];
	struct message_fault fault = { 0, NULL, NULL };
	size_t start = (size_t)(offer->value.at - wire->text.at);

	if (offer->passed == SDA_PASSED_MALFORMED)
		diagnose_value(SDA_HEADER_CHALLENGE, offer->value, &fault);
	fprintf(stderr, "%.*s at byte %zu: ", (int)offers->name[i].len,
		(const char *)offers->name[i].at,
		wire_offset(wire, start + fault.offset));
	if (fault.expected != NULL)
		fprintf(stderr, "expected %s (%s)\n", fault.expected,
			fault.rule);
	else
		fprintf(stderr, "%s (%s)\n", offers_what(offer->passed),
			offers_rule(offer->passed));
}

/* The value of the answer to a challenge that was chosen. */
static struct sda_span write_value(const struct answer_options *a,
				   const struct sda_offer *offer,
				   struct sda_span cnonce)
{
	struct sda_challenge challenge;
	struct sda_session session;
	struct sda_identity identity = a->identity;
	struct sda_credentials credentials;
	struct sda_digest a1;
	size_t room = 4 * SDA_SPAN_MAX;
	struct sda_writer scratch = sda_writer_make(keep_room(room), room);

	if (sda_challenge_read(offer->value, &challenge) != SDA_OK ||
	    sda_session_start(&a->preference, &challenge, &session) != SDA_OK)
		fail_usage("a challenge was chosen that cannot be answered");
	session.count = a->count;
	if (a->has_card)
		identity.password = card_password(&a->card, session.terms.aka);
	if (sda_answer_make(&session, &identity, &a->request, cnonce, &scratch,
			    &a1, &credentials) != SDA_OK)
		fail_usage("the answer cannot be made: a text of it is no "
			   "quoted-string, or longer than %d bytes "
			   "(RFC 3261 25.1)",
			   SDA_SPAN_MAX);
	sda_session_end(&session);
	if (a->has_card)
		sda_secret_wipe((uint8_t *)identity.password.at,
				identity.password.len);
	room = sda_credentials_size(&credentials);
	struct sda_writer w = sda_writer_make(keep_room(room), room);
	if (sda_credentials_write(&credentials, &w) != SDA_OK)
		fail_usage("the answer cannot be written: a parameter is "
			   "outside its production, or it would be longer "
			   "than %d bytes (RFC 3261 25.1)",
			   SDA_SPAN_MAX);
	return (struct sda_span){ w.at, w.len };
}

static struct sda_span cnonce_make(const char *digits)
{
	struct sda_span entropy = entropy_read(digits, CNONCE_OCTETS);
	uint8_t *out = keep_room(2 * CNONCE_OCTETS);

	sda_hex_write(entropy.at, CNONCE_OCTETS, out);
	return (struct sda_span){ out, 2 * CNONCE_OCTETS };
}

static void print_answer(bool proxy, struct sda_span value, json_t *array)
{
	const char *name = proxy ? "Proxy-Authorization" : "Authorization";

	if (array == NULL) {
		printf("%s: %.*s\n", name, (int)value.len,
		       (const char *)value.at);
		return;
	}
	json_t *field = json_object();
	json_bytes_set(field, "name", input_text(name));
	json_bytes_set(field, "value", value);
	json_array_append_new(array, field);
}

/* Leaves out all realms but one. */
static void narrow(const struct offers *offers, struct sda_span realm)
{
	for (size_t i = 0; i < offers->count; i++)
		if (offers->offer[i].passed == SDA_CHOSEN &&
		    !sda_quoted_is(offers->offer[i].realm, realm))
			offers->offer[i].passed = SDA_PASSED_POLICY;
}

/* Answers what was chosen; how many. */
static size_t answer_all(const struct answer_options *a,
			 const struct offers *offers, json_t *array)
{
	size_t count = 0;

	for (size_t i = 0; i < offers->count; i++) {
		const struct sda_offer *offer = &offers->offer[i];
		if (offer->passed != SDA_CHOSEN)
			continue;
		print_answer(offer->proxy,
			     write_value(a, offer, cnonce_make(a->entropy)),
			     array);
		count++;
	}
	return count;
}

static json_t *why_json(const struct offers *offers, const struct wire *wire)
{
	json_t *array = json_array();

	for (size_t i = 0; i < offers->count; i++) {
		const struct sda_offer *offer = &offers->offer[i];
		size_t start = (size_t)(offer->value.at - wire->text.at);
		json_t *row = json_object();
		json_bytes_set(row, "name", offers->name[i]);
		json_object_set_new(
			row, "offset",
			json_integer((json_int_t)wire_offset(wire, start)));
		json_object_set_new(row, "what",
				    json_string(offers_what(offer->passed)));
		json_object_set_new(row, "rule",
				    json_string(offers_rule(offer->passed)));
		json_array_append_new(array, row);
	}
	return array;
}

static void check_reply(const struct capture *reply,
			const struct offers *offers)
{
	unsigned status = reply->start.status;

	if (reply->start.is_request ||
	    (status != 0 && status != 401 && status != 407))
		fail_usage("at byte 0: expected a response with 401 or 407 "
			   "(RFC 3261 22.2, 22.3)");
	if (offers->count == 0)
		fail_usage("no WWW-Authenticate or Proxy-Authenticate field "
			   "(RFC 3261 22.2, 22.3)");
}

int verb_answer(int argc, char **argv)
{
	static struct answer_options a;
	struct wire wire;
	struct capture reply;

	(void)argc;
	answer_options_read(argv, &a);
	capture_file(a.file, &wire, &reply);
	struct offers offers = offers_read(&reply);
	check_reply(&reply, &offers);
	sda_choose(&a.preference, offers.offer, offers.count);
	if (a.realm != NULL)
		narrow(&offers, input_text(a.realm));
	json_t *array = a.as_json ? json_array() : NULL;
	size_t answers = answer_all(&a, &offers, array);
	if (array != NULL)
		json_print(json_pack("{s:o, s:o}", "fields", array,
				     "challenges", why_json(&offers, &wire)));
	else if (answers == 0 || a.says_why)
		for (size_t i = 0; i < offers.count; i++)
			print_why(&offers, i, &wire);
	answer_options_wipe(&a);
	return answers > 0 ? EXIT_YES : EXIT_NO;
}
