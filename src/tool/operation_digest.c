#include "flat.h"
#include "operation.h"
#include "response.h"

/* What the digest operations are asked to compute with. */
struct digest_input {
	enum sda_algorithm algorithm;
	enum sda_qop qop;
	struct sda_span username;
	struct sda_span realm;
	struct sda_span password;
	struct sda_span method;
	struct sda_span uri;
	struct sda_span body;
	struct sda_response_input text;
};

static const char *const needed_by_all[] = {"username", "realm", NULL};
static const char *const needed[] = {"password", "uri", "nonce", NULL};
static const char *const needed_by_request[] = {"method", NULL};
static const char *const needed_by_qop[] = {"nc", "cnonce", NULL};
static const char *const needed_by_session[] = {"qop", "cnonce", NULL};

/* Null when every name is a member; else the reply that refuses. */
static json_t *check_needed(const json_t *request, const char *const *name)
{
	for (; *name != NULL; name++)
		if (!json_is_string(json_object_get(request, *name)))
			return operation_reject("missing", *name);
	return NULL;
}

/* The library promises nothing for longer texts than it reads. */
static json_t *check_lengths(const json_t *request)
{
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)request, name, value)
		if (json_string_length(value) > SDA_SPAN_MAX)
			return json_pack("{s:s, s:s}", "outcome", "unsupported",
					 "reason", "longer than 65535 octets");
	return NULL;
}

static enum sda_algorithm algorithm_of(const json_t *request)
{
	if (json_object_get(request, "algorithm") == NULL)
		return SDA_MD5;
	return sda_algorithm_find(flat_member(request, "algorithm"));
}

static enum sda_qop qop_of(const json_t *request)
{
	if (json_object_get(request, "qop") == NULL)
		return SDA_QOP_NONE;
	return sda_qop_find(flat_member(request, "qop"));
}

static void read_input(const json_t *request, struct digest_input *in)
{
	in->algorithm = algorithm_of(request);
	in->qop = qop_of(request);
	in->username = flat_member(request, "username");
	in->realm = flat_member(request, "realm");
	in->password = flat_member(request, "password");
	in->method = flat_member(request, "method");
	in->uri = flat_member(request, "uri");
	in->body = flat_member(request, "body");
	in->text.nonce = flat_member(request, "nonce");
	in->text.nc = flat_member(request, "nc");
	in->text.cnonce = flat_member(request, "cnonce");
	in->text.qop = flat_member(request, "qop");
}

/* Fills *in, or gives the reply that refuses. */
static json_t *check_common(const json_t *request, struct digest_input *in)
{
	json_t *refusal = check_lengths(request);

	read_input(request, in);
	if (refusal == NULL)
		refusal = check_needed(request, needed_by_all);
	if (refusal == NULL && in->algorithm == SDA_ALGORITHM_UNKNOWN)
		refusal = operation_reject("unsupported", "algorithm");
	return refusal;
}

/* As check_common, for what is a digest over a session or a message. */
static json_t *check_digest(const json_t *request, struct digest_input *in)
{
	json_t *refusal = check_common(request, in);

	if (refusal == NULL && in->qop == SDA_QOP_UNKNOWN)
		refusal = operation_reject("unsupported", "qop");
	if (refusal == NULL)
		refusal = check_needed(request, needed);
	if (refusal == NULL && in->qop != SDA_QOP_NONE)
		refusal = check_needed(request, needed_by_qop);
	if (refusal == NULL && sda_algorithm_is_session(in->algorithm))
		refusal = check_needed(request, needed_by_session);
	return refusal;
}

static void set_digest(json_t *reply, const char *name,
		       const struct sda_digest *digest)
{
	json_object_set_new(reply, name, flat_string(sda_digest_span(digest)));
}

static json_t *compute(const struct digest_input *in, const char *name)
{
	struct sda_digest user, a1, a2, response;
	json_t *reply = json_pack("{s:s}", "outcome", "ok");

	sda_response_user(in->algorithm, in->username, in->realm, in->password,
			  &user);
	sda_response_a1(in->algorithm, &user, in->text.nonce, in->text.cnonce,
			&a1);
	sda_response_a2(in->algorithm, in->qop, in->method, in->uri, in->body,
			&a2);
	sda_response_make(in->algorithm, in->qop, sda_digest_span(&a1),
			  sda_digest_span(&a2), &in->text, &response);
	set_digest(reply, "ha1", &a1);
	set_digest(reply, "ha2", &a2);
	set_digest(reply, name, &response);
	return reply;
}

json_t *operation_response(const json_t *request)
{
	struct digest_input in;
	json_t *refusal = check_digest(request, &in);

	if (refusal == NULL)
		refusal = check_needed(request, needed_by_request);
	return refusal != NULL ? refusal : compute(&in, "response");
}

json_t *operation_rspauth(const json_t *request)
{
	static const struct sda_span none = {NULL, 0};
	struct digest_input in;
	json_t *refusal = check_digest(request, &in);

	in.method = none;
	return refusal != NULL ? refusal : compute(&in, "rspauth");
}

json_t *operation_userhash(const json_t *request)
{
	struct digest_input in;
	struct sda_digest username;
	json_t *reply = check_common(request, &in);

	if (reply != NULL)
		return reply;
	reply = json_pack("{s:s}", "outcome", "ok");
	sda_response_userhash(in.algorithm, in.username, in.realm, &username);
	set_digest(reply, "username", &username);
	return reply;
}
