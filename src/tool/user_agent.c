#include <string.h>
#include <sys/random.h>
#include "algorithms.h"
#include "challenge.h"
#include "flat.h"
#include "hex.h"
#include "input.h"
#include "text.h"
#include "user_agent.h"

enum { CNONCE_SIZE = 16 };

static const struct {
	const char *name;
	enum sda_policy policy;
	bool auth_int;
	bool bare;
} preferences[] = {
	{"topmost", SDA_PREFER_TOPMOST, false, false},
	{"strongest", SDA_PREFER_STRONGEST, false, false},
	{"no-md5", SDA_REFUSE_MD5, false, false},
	{"auth-int", SDA_PREFER_TOPMOST, true, false},
	{"bare", SDA_PREFER_TOPMOST, false, true},
};

enum { PREFERENCES = sizeof preferences / sizeof preferences[0] };

/* Without a list all may be answered. */
static void allow_only(const json_t *list, struct sda_preference *out)
{
	bool allowed[SDA_ALGORITHMS] = { false };
	const json_t *name;
	size_t i;

	if (list == NULL)
		return;
	json_array_foreach(list, i, name)
		allowed[sda_algorithm_find(flat_span(name))] = true;
	algorithms_allow(allowed, out);
}

struct sda_preference user_agent_preference(const json_t *request)
{
	struct sda_span name = flat_member(request, "preference");
	struct sda_preference made;
	size_t i = 0;

	if (json_object_get(request, "res") != NULL)
		return sda_preference_make(SDA_PREFER_AKA);
	while (i + 1 < PREFERENCES && !text_spells(name, preferences[i].name))
		i++;
	if (!text_spells(name, preferences[i].name))
		i = 0;
	made = sda_preference_make(preferences[i].policy);
	made.auth_int = preferences[i].auth_int;
	made.bare = preferences[i].bare;
	allow_only(json_object_get(request, "allow"), &made);
	return made;
}

void user_agent_make(const json_t *request, struct user_agent *out)
{
	memset(out, 0, sizeof *out);
	out->preference = user_agent_preference(request);
	out->identity.username = flat_member(request, "username");
	out->identity.password = flat_member(request, "password");
	out->identity.auts = flat_member(request, "auts");
	out->ha1 = flat_member(request, "ha1");
	out->keys.res = flat_member(request, "res");
	out->keys.ik = flat_member(request, "ik");
	out->keys.ck = flat_member(request, "ck");
	out->has_card = out->keys.res.at != NULL;
	out->realm = flat_member(request, "for_realm");
	out->scratch = sda_writer_make(out->room, sizeof out->room);
}

bool user_agent_knows(const struct user_agent *agent, struct sda_span realm)
{
	return agent->realm.at == NULL || sda_quoted_is(realm, agent->realm);
}

bool user_agent_start(struct user_agent *agent, struct sda_span value)
{
	struct sda_challenge challenge;

	return sda_challenge_read(value, &challenge) == SDA_OK &&
	       sda_session_start(&agent->preference, &challenge,
				 &agent->session) == SDA_OK;
}

/* Asks the card, or looks up the digest; false when there is no secret. */
static bool find_secret(struct user_agent *agent)
{
	struct sda_aka aka = agent->session.terms.aka;
	size_t start = agent->scratch.len;

	if (agent->ha1.at != NULL) {
		agent->identity.user = &agent->user;
		return sda_digest_read(sda_algorithm_hash(aka.algorithm),
				       agent->ha1, &agent->user);
	}
	if (aka.version == 0)
		return agent->identity.password.at != NULL;
	if (!agent->has_card || sda_aka_password(aka, &agent->keys,
						 &agent->scratch) != SDA_OK)
		return false;
	agent->identity.password.at = agent->scratch.at + start;
	agent->identity.password.len = agent->scratch.len - start;
	return true;
}

/* A cnonce that is not given is made; both as they stand between quotes. */
static bool find_cnonce(struct user_agent *agent, struct sda_span *cnonce)
{
	uint8_t random[CNONCE_SIZE], digits[2 * CNONCE_SIZE];
	size_t start = agent->scratch.len;

	if (cnonce->at != NULL)
		return sda_quoted_raw(*cnonce, &agent->scratch, cnonce) ==
		       SDA_OK;
	if (getrandom(random, sizeof random, 0) != sizeof random)
		return false;
	sda_hex_write(random, sizeof random, digits);
	struct sda_span made = {digits, sizeof digits};
	sda_writer_span(&agent->scratch, made);
	cnonce->at = agent->scratch.at + start;
	cnonce->len = sizeof digits;
	return true;
}

/* An abs-path of HTTP, as the examples of RFC 7616 have it. */
static bool is_path(struct sda_span uri)
{
	return uri.len > 0 && uri.at[0] == '/';
}

/* A path is no Request-URI of SIP; the library does not write it, we do. */
static void put_path(struct sda_writer *w, struct sda_span uri)
{
	sda_writer_span(w, input_text(", uri=\""));
	sda_writer_span(w, uri);
	sda_writer_byte(w, '"');
}

static json_t *written(struct sda_credentials *credentials)
{
	uint8_t room[SDA_SPAN_MAX];
	struct sda_writer w = sda_writer_make(room, sizeof room);
	struct sda_param *uri = &credentials->params.known[SDA_NAME_URI];
	bool path = is_path(uri->value);

	if (path)
		uri->form = SDA_ABSENT;
	if (sda_credentials_write(credentials, &w) != SDA_OK)
		return NULL;
	if (path)
		put_path(&w, uri->value);
	struct sda_span value = {room, w.len};
	return w.overflow ? NULL : flat_string(value);
}

json_t *user_agent_answer(struct user_agent *agent,
			  const struct sda_request *request,
			  struct sda_span cnonce)
{
	struct sda_credentials credentials;
	struct sda_digest a1;

	agent->scratch = sda_writer_make(agent->room, sizeof agent->room);
	if (!find_secret(agent) || !find_cnonce(agent, &cnonce) ||
	    sda_answer_make(&agent->session, &agent->identity, request, cnonce,
			    &agent->scratch, &a1, &credentials) != SDA_OK)
		return NULL;
	return written(&credentials);
}
