#include "court.h"
#include "demand.h"
#include "diagnose.h"
#include "entropy.h"
#include "first_request.h"
#include "inform.h"
#include "input.h"
#include "keep.h"
#include "quoted.h"
#include "replay_file.h"
#include "response.h"
#include "rows.h"
#include "secret.h"
#include "text.h"

void court_open(const struct judge_options *options, struct court *out)
{
	struct sda_span realm = options->policy.server.realm;
	size_t room = realm.len + 8 * SDA_SPAN_MAX;

	out->options = options;
	capture_file(options->file, &out->wire, &out->capture);
	if (!out->capture.start.is_request)
		fail_usage("at byte 0: expected a Request-Line, whose method "
			   "and Request-URI the digest covers (RFC 3261 7.1)");
	out->request.method = out->capture.start.method;
	out->request.uri = out->capture.start.request_uri;
	out->request.body = out->capture.body;
	out->scratch = sda_writer_make(keep_room(room), room);
	sda_quoted_plain(realm, &out->scratch, &out->realm);
	out->kept = out->scratch.len;
	out->replay = replay_file_open(options->replay);
}

/* Does the claim name the user that there is? */
static bool names_user(const struct court *court, const struct sda_claim *claim)
{
	struct sda_span wanted = court->options->username;
	struct sda_digest hash;

	if (claim->hashed) {
		sda_response_userhash(claim->algorithm, wanted, court->realm,
				      &hash);
		wanted = sda_digest_span(&hash);
	}
	return sda_secret_equal(claim->username, wanted);
}

/* H(A1) for the claim; false when nobody has that name. */
static bool look_up(const struct court *court, const struct sda_claim *claim,
		    struct sda_digest *out)
{
	const struct judge_options *options = court->options;

	if (options->has_password)
		sda_response_user(claim->algorithm, options->username,
				  court->realm, options->password, out);
	else if (user_secret_fits(&options->user, claim->algorithm))
		*out = options->user;
	else
		fail_usage(
			"the HA1 given has %zu digits, but the credentials "
			"need %zu (RFC 8760 2.2)",
			options->user.len,
			sda_hash_digits(sda_algorithm_hash(claim->algorithm)));
	return names_user(court, claim);
}

/* The field with its name and end: it is one row. */
static struct sda_span row_of(const struct court *court,
			      const struct ruling *ruling, size_t end)
{
	struct sda_span fields = court->capture.fields;

	return text_cut(fields, (size_t)(ruling->field.name.at - fields.at),
			end);
}

/* Examines the row; the reason why it is not to be judged. */
static enum sda_reason examine(struct court *court, struct sda_span row,
			       struct ruling *out)
{
	const struct policy *policy = &court->options->policy;
	size_t next = 0;

	return sda_rows_examine(&policy->server, row, &next, &court->request,
				policy->now, policy->context, &court->scratch,
				&out->credentials, &out->claim);
}

/* A nonce for the next request with that algorithm. */
static struct sda_span next_nonce(const struct court *court,
				  enum sda_algorithm algorithm)
{
	const struct policy *policy = &court->options->policy;
	uint8_t *nonce = keep_room(SDA_NONCE_DIGITS);
	struct sda_challenge challenge;
	size_t n = 0;

	while (policy->server.algorithm[n] != algorithm)
		n++;
	if (sda_demand_make(
		    &policy->server, n, policy->now,
		    entropy_read(court->options->entropy, SDA_NONCE_SALT),
		    policy->context, false, nonce, &challenge) != SDA_OK)
		fail_usage("a nonce cannot be made (RFC 8760 2.3)");
	return (struct sda_span){ nonce, SDA_NONCE_DIGITS };
}

/* What the 2xx says; nothing when RFC 7616 3.5 has nothing to say. */
static struct sda_span inform(struct court *court,
			      const struct sda_claim *claim,
			      const struct sda_digest *ha1,
			      struct sda_span next)
{
	struct sda_span none = { NULL, 0 };
	struct sda_authinfo info;

	if (!sda_request_challenged(court->request.method) ||
	    sda_inform_make(claim, ha1, court->options->reply_body, next,
			    &court->scratch, &info) != SDA_OK)
		return none;
	size_t room = sda_authinfo_size(&info);
	struct sda_writer w = sda_writer_make(keep_room(room), room);
	if (sda_authinfo_write(&info, &w) != SDA_OK)
		return none;
	return (struct sda_span){ w.at, w.len };
}

static void judge(struct court *court, struct ruling *out)
{
	const struct judge_options *options = court->options;
	struct sda_span next = { NULL, 0 };
	struct sda_digest ha1;
	bool known = look_up(court, &out->claim, &ha1);

	first_request_recall(&out->claim);
	out->status = sda_judge_claim(&out->claim, known ? &ha1 : NULL,
				      &court->request, &court->replay);
	if (out->status == SDA_OK && options->gives_next)
		next = next_nonce(court, out->claim.algorithm);
	if (out->status == SDA_OK && options->informs)
		out->info = inform(court, &out->claim, &ha1, next);
	sda_digest_wipe(&ha1);
	if (out->status == SDA_OK &&
	    !sda_request_is_ack(court->request.method))
		first_request_keep(&out->claim, next);
	/* nothing is said to be accepted that is not kept */
	if (out->status == SDA_OK)
		replay_file_save(&court->replay);
}

bool court_next(struct court *court, size_t *i, struct ruling *out)
{
	struct sda_span name = input_text(court->options->policy.server.proxy
						  ? "Proxy-Authorization"
						  : "Authorization");
	size_t end =
		sda_field_find(court->capture.fields, *i, name, &out->field);

	if (end == SDA_NONE)
		return false;
	*i = end;
	court->scratch.len = court->kept;
	court->scratch.overflow = false;
	out->fault = (struct message_fault){ 0, NULL, NULL };
	out->info = (struct sda_span){ NULL, 0 };
	out->reason = examine(court, row_of(court, out, end), out);
	out->status = sda_reason_status(out->reason);
	if (out->reason == SDA_REASON_NONE)
		judge(court, out);
	else if (ruling_is_ours(out))
		diagnose_value(SDA_HEADER_CREDENTIALS, out->field.value,
			       &out->fault);
	return true;
}

unsigned court_reply(const struct court *court, const struct ruling *ruling)
{
	if (ruling->status == SDA_OK ||
	    !sda_request_challenged(court->request.method))
		return 0;
	if (ruling->status == SDA_MALFORMED ||
	    ruling->status == SDA_DUPLICATE || ruling->status == SDA_MISSING ||
	    ruling->status == SDA_TOO_LONG)
		return 400;
	return sda_request_refusal(court->options->policy.server.proxy);
}

size_t court_offset(const struct court *court, const struct ruling *ruling)
{
	size_t start = (size_t)(ruling->field.value.at - court->wire.text.at);

	return wire_offset(&court->wire, start + ruling->fault.offset);
}
