#include <stdarg.h>
#include <stdio.h>
#include "explanation.h"
#include "input.h"
#include "response.h"
#include "secret.h"

static void give_reason(struct explanation *out, const char *rule,
			const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(out->reason, sizeof out->reason, format, arguments);
	va_end(arguments);
	out->rule = rule;
}

static void unread(const struct reading *reading, struct explanation *out)
{
	out->verdict = EXPLANATION_UNJUDGED;
	give_reason(out, reading->fault.rule, "the field is %s: expected %s",
		    reading_status(reading->status), reading->fault.expected);
}

/* Names all that is missing, as "cnonce, nc missing". */
static void name_missing(struct explanation *out)
{
	uint32_t set = out->exchange.missing;
	struct sda_writer w =
		sda_writer_make((uint8_t *)out->reason, sizeof out->reason);

	for (unsigned name = 0; name < SDA_NAMES; name++) {
		if ((set & 1u << name) == 0)
			continue;
		sda_writer_span(&w, input_text(w.len > 0 ? ", " : ""));
		sda_writer_span(&w, sda_word_text(name));
	}
	sda_writer_span(&w, input_text(" missing"));
	sda_writer_byte(&w, '\0');
	out->rule = "RFC 7616 3.4, 3.4.1";
}

/* Is a name or a hash needed that was not given? */
static bool lacks_key(struct explanation *out)
{
	const struct exchange *x = &out->exchange;
	const struct keys *keys = x->scene->keys;
	enum any_hash hash = any_hash_of(x->credentials.algorithm);

	if (x->userhash && keys->has_password && keys->username.len == 0) {
		give_reason(out, "RFC 7616 3.4.4",
			    "the username is hashed: --username must tell it");
		return true;
	}
	if (!keys->has_password && hash != ANY_UNKNOWN &&
	    keys->ha1.len != any_hash_digits(hash)) {
		struct sda_span name =
			sda_algorithm_name(x->credentials.algorithm);
		give_reason(out, "RFC 7616 3.4.2",
			    "the HA1 given has %zu digits, that of %.*s has "
			    "%zu",
			    keys->ha1.len, (int)name.len, (const char *)name.at,
			    any_hash_digits(hash));
		return true;
	}
	return false;
}

/* Is a value there that only another specification gives a meaning? */
static bool is_foreign(struct explanation *out)
{
	if (out->exchange.credentials.algorithm == SDA_ALGORITHM_UNKNOWN) {
		give_reason(out, "RFC 8760 2.7", "the algorithm is unknown");
		return true;
	}
	if (out->exchange.credentials.qop == SDA_QOP_UNKNOWN) {
		give_reason(out, "RFC 7616 3.4", "the qop is unknown");
		return true;
	}
	return false;
}

static void search(struct sda_writer *room, struct explanation *out)
{
	struct recipe recipe;

	if (exchange_seen(&out->exchange).len == 0)
		return;
	exchange_recipe(&out->exchange, &recipe);
	out->is_literal = hypothesis_fits(&recipe, &out->exchange);
	if (!out->is_literal)
		hypothesis_search(&out->exchange, room, &out->mistakes);
	if (!out->is_literal && out->mistakes.count == 0)
		notes_unseen(&out->exchange, &out->notes);
}

/* A right response does not mend a wrong name: no server finds the user. */
static bool is_misnamed(struct explanation *out)
{
	const struct exchange *x = &out->exchange;
	const struct sda_param *known = x->credentials.params.known;
	struct sda_digest hash;

	if (known[SDA_NAME_USERNAME].form != SDA_ABSENT &&
	    known[SDA_NAME_USERNAME_EXT].form != SDA_ABSENT) {
		give_reason(out, "RFC 7616 3.4",
			    "username and username* exclude each other");
		return true;
	}
	if (!x->userhash || x->text[TEXT_USERNAME].len == 0)
		return false;
	sda_response_userhash(x->credentials.algorithm, x->text[TEXT_USERNAME],
			      x->text[TEXT_REALM], &hash);
	if (sda_secret_equal(sda_digest_span(&hash), known[SDA_NAME_USERNAME].value))
		return false;
	give_reason(out, "RFC 7616 3.4.4",
		    "username is not the hash of the user's name");
	return true;
}

static void judge(struct sda_writer *room, struct explanation *out)
{
	const struct exchange *x = &out->exchange;
	bool is_open = lacks_key(out) || is_foreign(out);

	if (out->has_right &&
	    exchange_is_seen(x, sda_digest_span(&out->right))) {
		if (!is_misnamed(out))
			out->verdict = EXPLANATION_RIGHT;
		return;
	}
	if (x->missing != 0)
		name_missing(out);
	else if (exchange_seen(x).len == 0)
		give_reason(out, "RFC 8760 2.7",
			    "the response is empty, as before a challenge");
	search(room, out);
	if (is_open && out->mistakes.count == 0 && x->missing == 0)
		out->verdict = EXPLANATION_UNJUDGED;
}

void explanation_make(const struct scene *scene, const struct reading *reading,
		      struct sda_writer *room, struct explanation *out)
{
	static const struct explanation empty;

	*out = empty;
	out->verdict = EXPLANATION_WRONG;
	if (reading->status != SDA_OK) {
		unread(reading, out);
		return;
	}
	exchange_make(scene, reading, &out->exchange);
	notes_take(&out->exchange, &out->notes);
	out->has_right = exchange_right(&out->exchange, &out->right);
	judge(room, out);
	out->has_reply = scene->reply != NULL;
	if (out->has_reply)
		reply_check(&out->exchange, scene->reply, &out->reply);
}
