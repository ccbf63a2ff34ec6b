#include <stdlib.h>
#include "aka.h"
#include "ext_value.h"
#include "flat.h"
#include "response.h"
#include "sent.h"
#include "writer.h"

/* The name that username* stands for, null when it stands for none. */
static json_t *extended_name(struct sda_span value)
{
	uint8_t *room = malloc(value.len + 1);
	struct sda_writer w = sda_writer_make(room, value.len);
	struct sda_ext_value read;
	json_t *name = NULL;

	if (room != NULL && sda_ext_value_read(value, &read) == SDA_OK &&
	    sda_ext_value_decode(&read, &w) == SDA_OK && !w.overflow) {
		struct sda_span text = {room, w.len};
		name = flat_string(text);
	}
	free(room);
	return name;
}

json_t *sent_value(const struct sda_credentials *credentials,
		   enum sda_word word)
{
	struct sda_param p = credentials->params.known[word];
	struct sda_param ext =
		credentials->params.known[SDA_NAME_USERNAME_EXT];

	if (p.form != SDA_ABSENT)
		return flat_unescaped(p.value);
	return word == SDA_NAME_USERNAME && ext.form != SDA_ABSENT
		       ? extended_name(ext.value)
		       : NULL;
}

static struct sda_aka aka_of(const struct sent *sent)
{
	struct sda_param p = sent->got.params.known[SDA_NAME_ALGORITHM];
	struct sda_aka plain = {0, SDA_MD5};

	return p.form == SDA_ABSENT ? plain : sda_aka_find(p.value);
}

enum sda_algorithm sent_algorithm(const struct sent *sent)
{
	return aka_of(sent).algorithm;
}

/* Unescaped, and kept alive by *owner. */
static struct sda_span text_of(const struct sda_credentials *credentials,
			       enum sda_word word, json_t *owner)
{
	json_t *value = sent_value(credentials, word);
	struct sda_span none = {NULL, 0};

	if (value == NULL)
		return none;
	json_array_append_new(owner, value);
	return flat_span(value);
}

/* The password of the input, or what its card makes of the challenge. */
static void write_password(const struct sent *sent, struct sda_writer *w)
{
	const struct sda_aka_keys keys = {flat_member(sent->input, "res"),
					  flat_member(sent->input, "ik"),
					  flat_member(sent->input, "ck")};

	if (json_object_get(sent->input, "auts") != NULL)
		return;
	if (keys.res.at != NULL)
		sda_aka_password(aka_of(sent), &keys, w);
	else
		sda_writer_span(w, flat_member(sent->input, "password"));
}

static void hash_user(const struct sent *sent, json_t *owner,
		      struct sda_digest *out)
{
	enum sda_algorithm algorithm = sent_algorithm(sent);
	struct sda_span ha1 = flat_member(sent->input, "ha1");
	uint8_t room[SDA_SPAN_MAX];
	struct sda_writer w = sda_writer_make(room, sizeof room);

	if (ha1.at != NULL &&
	    sda_digest_read(sda_algorithm_hash(algorithm), ha1, out))
		return;
	write_password(sent, &w);
	struct sda_span password = {room, w.len};
	sda_response_user(algorithm, flat_member(sent->input, "username"),
			  text_of(&sent->got, SDA_NAME_REALM, owner), password,
			  out);
}

void sent_compute(const struct sent *sent, struct sda_digest *out)
{
	json_t *owner = json_array();
	enum sda_algorithm algorithm = sent_algorithm(sent);
	struct sda_response_input text = {
		text_of(&sent->got, SDA_NAME_NONCE, owner),
		text_of(&sent->got, SDA_NAME_NC, owner),
		text_of(&sent->got, SDA_NAME_CNONCE, owner),
		text_of(&sent->got, SDA_NAME_QOP, owner)};
	struct sda_digest user, a1, a2;

	hash_user(sent, owner, &user);
	sda_response_a1(algorithm, &user,
			text_of(&sent->first, SDA_NAME_NONCE, owner),
			text_of(&sent->first, SDA_NAME_CNONCE, owner), &a1);
	sda_response_a2(algorithm, sent->got.qop, flat_member(sent->input, "method"),
			text_of(&sent->got, SDA_NAME_URI, owner),
			flat_member(sent->input, "body"), &a2);
	sda_response_make(algorithm, sent->got.qop, sda_digest_span(&a1),
			  sda_digest_span(&a2), &text, out);
	json_decref(owner);
}
