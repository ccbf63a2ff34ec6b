#include "exchange.h"
#include "extended.h"
#include "input.h"
#include "keep.h"
#include "response.h"
#include "text.h"
#include "secret.h"

static const unsigned names[TEXTS] = {SDA_NAME_USERNAME, SDA_NAME_REALM,
				      SDA_NAME_NONCE, SDA_NAME_CNONCE,
				      SDA_NAME_URI};

unsigned exchange_name(enum exchange_text text)
{
	return names[text];
}

static struct sda_param param(const struct exchange *x, unsigned name)
{
	return x->credentials.params.known[name];
}

static bool is_present(const struct exchange *x, unsigned name)
{
	return param(x, name).form != SDA_ABSENT;
}

static struct sda_span value(const struct exchange *x, unsigned name)
{
	static const struct sda_span none;

	return is_present(x, name) ? param(x, name).value : none;
}

struct sda_span exchange_seen(const struct exchange *x)
{
	return value(x, SDA_NAME_RESPONSE);
}

bool exchange_is_seen(const struct exchange *x, struct sda_span digits)
{
	struct sda_span seen = exchange_seen(x);

	if (seen.len != digits.len)
		return false;
	for (size_t i = 0; i < seen.len; i++) {
		uint8_t c = seen.at[i];
		if (c >= 'A' && c <= 'Z')
			c = (uint8_t)(c + 32);
		if (c != digits.at[i])
			return false;
	}
	return true;
}

/* The user's name in clear, which alone enters A1 (RFC 7616 3.4.2, 3.4.4). */
static void read_username(struct exchange *x)
{
	struct sda_span *username = &x->text[TEXT_USERNAME];
	struct sda_span extended = value(x, SDA_NAME_USERNAME_EXT);
	struct sda_writer room =
		sda_writer_make(keep_room(extended.len), extended.len);

	x->userhash = text_spells(value(x, SDA_NAME_USERHASH), "true");
	if (x->userhash)
		*username = x->scene->keys->username;
	else if (!is_present(x, SDA_NAME_USERNAME) &&
		 is_present(x, SDA_NAME_USERNAME_EXT))
		x->bad_extended = !extended_read(extended, &room, username);
}

static void read_texts(struct exchange *x)
{
	for (unsigned i = 0; i < TEXTS; i++)
		if (is_present(x, names[i]))
			x->text[i] = reading_unescaped(param(x, names[i]));
	read_username(x);
}

/* An ACK repeats the credentials of its INVITE (RFC 3261 22.1). */
static void read_method(struct exchange *x)
{
	const struct sda_span asked = x->scene->keys->method;
	const struct sda_span invite = input_text("INVITE");

	x->method = x->scene->request->start.method;
	if (sda_secret_equal(x->method, input_text("ACK")))
		x->method = invite;
	if (asked.len > 0)
		x->method = asked;
}

static void find_missing(struct exchange *x)
{
	static const unsigned always[] = {SDA_NAME_USERNAME, SDA_NAME_REALM,
					  SDA_NAME_NONCE, SDA_NAME_URI,
					  SDA_NAME_RESPONSE};
	bool needs_cnonce = x->credentials.qop != SDA_QOP_NONE ||
			    sda_algorithm_is_session(x->credentials.algorithm);

	for (size_t i = 0; i < sizeof always / sizeof *always; i++)
		if (!is_present(x, always[i]))
			x->missing |= 1u << always[i];
	if (is_present(x, SDA_NAME_USERNAME_EXT))
		x->missing &= ~(1u << SDA_NAME_USERNAME);
	if (needs_cnonce && !is_present(x, SDA_NAME_CNONCE))
		x->missing |= 1u << SDA_NAME_CNONCE;
	if (x->credentials.qop != SDA_QOP_NONE && !is_present(x, SDA_NAME_NC))
		x->missing |= 1u << SDA_NAME_NC;
}

/* How well a challenge fits: the nonce tells most, then realm, algorithm. */
static unsigned likeness(const struct exchange *x,
			 const struct sda_challenge *c)
{
	unsigned score = 1;

	if (sda_secret_equal(c->params.known[SDA_NAME_NONCE].value,
		  value(x, SDA_NAME_NONCE)))
		score += 4;
	if (sda_secret_equal(c->params.known[SDA_NAME_REALM].value,
		  value(x, SDA_NAME_REALM)))
		score += 2;
	if (c->algorithm == x->credentials.algorithm)
		score += 1;
	return score;
}

/* Finds the challenge that the field answers best, the topmost of equals. */
static void find_challenge(struct exchange *x)
{
	bool is_proxy = (x->reading->field->name.at[0] | 32) == 'p';
	const struct capture *challenge = x->scene->challenge;
	const struct sda_span name =
		input_text(is_proxy ? "Proxy-Authenticate"
				    : "WWW-Authenticate");
	struct sda_field field;
	struct sda_challenge c;
	unsigned best = 0;
	size_t i = 0;

	if (challenge == NULL)
		return;
	while ((i = capture_next(challenge, i, &field)) != SDA_NONE)
		if (sda_field_is(field.name, name) &&
		    sda_challenge_read(field.value, &c) == SDA_OK &&
		    likeness(x, &c) > best) {
			best = likeness(x, &c);
			x->challenge = c;
			x->is_challenged = true;
		}
}

void exchange_make(const struct scene *scene, const struct reading *reading,
		   struct exchange *out)
{
	static const struct exchange empty;

	*out = empty;
	out->scene = scene;
	out->reading = reading;
	out->credentials = reading->credentials;
	read_texts(out);
	read_method(out);
	find_missing(out);
	find_challenge(out);
}

/* H(username ":" realm ":" password), computed or as it was given. */
static bool right_user(const struct exchange *x, struct sda_digest *out)
{
	const struct keys *keys = x->scene->keys;
	uint8_t lower[SDA_HASH_DIGITS_MAX];
	struct sda_span digits = {lower, keys->ha1.len};

	if (keys->has_password && x->userhash && keys->username.len == 0)
		return false;
	if (keys->has_password) {
		sda_response_user(x->credentials.algorithm,
				  x->text[TEXT_USERNAME], x->text[TEXT_REALM],
				  keys->password, out);
		return true;
	}
	if (digits.len > sizeof lower)
		return false;
	for (size_t i = 0; i < digits.len; i++)
		lower[i] = keys->ha1.at[i] | 32;
	return sda_digest_read(sda_algorithm_hash(x->credentials.algorithm),
			       digits, out);
}

/* With a method the response, without one the rspauth. */
static bool compute(const struct exchange *x, enum sda_qop qop,
		    struct sda_span qop_text, struct sda_span method,
		    struct sda_span body, struct sda_digest *out)
{
	enum sda_algorithm algorithm = x->credentials.algorithm;
	struct sda_digest user, a1, a2;
	const struct sda_response_input input = {
		x->text[TEXT_NONCE], value(x, SDA_NAME_NC),
		x->text[TEXT_CNONCE], qop_text};

	if (algorithm == SDA_ALGORITHM_UNKNOWN || qop == SDA_QOP_UNKNOWN)
		return false;
	if ((x->missing & ~(1u << SDA_NAME_RESPONSE)) != 0 || x->bad_extended)
		return false;
	if (!right_user(x, &user))
		return false;
	sda_response_a1(algorithm, &user, x->text[TEXT_NONCE],
			x->text[TEXT_CNONCE], &a1);
	sda_response_a2(algorithm, qop, method, x->text[TEXT_URI], body, &a2);
	sda_response_make(algorithm, qop, sda_digest_span(&a1),
			  sda_digest_span(&a2), &input, out);
	sda_digest_wipe(&user);
	sda_digest_wipe(&a1);
	return true;
}

bool exchange_right(const struct exchange *x, struct sda_digest *out)
{
	return compute(x, x->credentials.qop, value(x, SDA_NAME_QOP),
		       x->method, x->scene->request->body, out);
}

bool exchange_rspauth(const struct exchange *x, enum sda_qop qop,
		      struct sda_span qop_text, struct sda_span body,
		      struct sda_digest *out)
{
	const struct sda_span none = {NULL, 0};

	return compute(x, qop, qop_text, none, body, out);
}

void exchange_recipe(const struct exchange *x, struct recipe *out)
{
	static const struct recipe empty;
	const struct keys *keys = x->scene->keys;
	enum any_hash hash = any_hash_of(x->credentials.algorithm);
	enum sda_qop qop = x->credentials.qop;

	*out = empty;
	out->user_hash = hash;
	out->hash = hash;
	out->user = keys->has_password ? RECIPE_COMPUTED : RECIPE_STORED;
	out->stored = keys->ha1;
	out->username = x->text[TEXT_USERNAME];
	out->realm = x->text[TEXT_REALM];
	out->password = keys->password;
	out->session = sda_algorithm_is_session(x->credentials.algorithm);
	out->session_nonce = x->text[TEXT_NONCE];
	out->session_cnonce = x->text[TEXT_CNONCE];
	out->method = x->method;
	out->uri = x->text[TEXT_URI];
	out->covers_body = qop == SDA_QOP_AUTH_INT;
	out->body = x->scene->request->body;
	out->layout = qop == SDA_QOP_NONE ? RECIPE_NONCE : RECIPE_FULL;
	out->nonce = x->text[TEXT_NONCE];
	out->nc = value(x, SDA_NAME_NC);
	out->cnonce = x->text[TEXT_CNONCE];
	out->qop = value(x, SDA_NAME_QOP);
}
