#include <stdio.h>
#include "capture_file.h"
#include "diagnose.h"
#include "input.h"
#include "json_bytes.h"
#include "judge_options.h"
#include "keep.h"
#include "plain.h"
#include "quoted.h"
#include "replay_file.h"
#include "response.h"
#include "ruling.h"
#include "secret.h"
#include "tool.h"

/* The server at work: what it knows, and the request before it. */
struct court {
	const struct judge_options *options;
	struct sda_span realm; /* plain */
	struct wire wire;
	struct capture capture;
	struct sda_request request;
	struct sda_replay replay;
	struct sda_writer scratch;
};

static struct sda_writer room_make(size_t len)
{
	return sda_writer_make(keep_room(len), len);
}

static void open_court(const struct judge_options *options, struct court *out)
{
	struct sda_span realm = options->policy.server.realm;

	out->options = options;
	capture_file(options->file, &out->wire, &out->capture);
	if (!out->capture.start.is_request)
		fail_usage("at byte 0: expected a Request-Line, whose method "
			   "and Request-URI the digest covers (RFC 3261 7.1)");
	out->request.method = out->capture.start.method;
	out->request.uri = out->capture.start.request_uri;
	out->request.body = out->capture.body;
	out->scratch = room_make(realm.len + 8 * SDA_SPAN_MAX);
	sda_quoted_plain(realm, &out->scratch, &out->realm);
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

/* Examines the field; the reason why it is not to be judged. */
static enum sda_reason examine(struct court *court, struct ruling *out)
{
	const struct policy *policy = &court->options->policy;
	enum sda_status status =
		sda_credentials_read(out->field.value, &out->credentials);

	if (status != SDA_OK)
		return ruling_unread(status);
	return sda_examine_credentials(
		&policy->server, &out->credentials, &court->request,
		policy->now, policy->context, &court->scratch, &out->claim);
}

static void rule(struct court *court, struct ruling *out)
{
	struct sda_digest ha1;

	out->reason = examine(court, out);
	out->status = sda_reason_status(out->reason);
	if (out->reason == SDA_REASON_NONE) {
		bool known = look_up(court, &out->claim, &ha1);
		out->status = sda_judge_claim(&out->claim, known ? &ha1 : NULL,
					      &court->request, &court->replay);
		sda_digest_wipe(&ha1);
		/* nothing is said to be accepted that is not kept */
		if (out->status == SDA_OK)
			replay_file_save(&court->replay);
	} else if (ruling_is_ours(out)) {
		diagnose_value(SDA_HEADER_CREDENTIALS, out->field.value,
			       &out->fault);
	}
}

/* 0 when there is none to give: to ACK and CANCEL, and to what is accepted. */
static unsigned reply_to(const struct court *court, const struct ruling *ruling)
{
	if (ruling->status == SDA_OK ||
	    !sda_request_challenged(court->request.method))
		return 0;
	if (ruling->status == SDA_MALFORMED ||
	    ruling->status == SDA_DUPLICATE || ruling->status == SDA_MISSING ||
	    ruling->status == SDA_TOO_LONG)
		return 400;
	return court->options->policy.server.proxy ? 407 : 401;
}

static size_t offset_of(const struct court *court, const struct ruling *ruling)
{
	size_t start = (size_t)(ruling->field.value.at - court->wire.text.at);

	return wire_offset(&court->wire, start + ruling->fault.offset);
}

static void print_span(const char *label, struct sda_span s)
{
	printf("  %-9s ", label);
	plain_print(s);
	putchar('\n');
}

static void print_ruling(const struct court *court, const struct ruling *ruling)
{
	struct sda_span name = ruling->field.name;
	unsigned reply = reply_to(court, ruling);

	printf("%s: %s\n", ruling_verdict(ruling), ruling_what(ruling));
	printf("  %-9s %.*s at byte %zu\n", "field", (int)name.len,
	       (const char *)name.at, offset_of(court, ruling));
	if (ruling->fault.expected != NULL)
		printf("  %-9s %s\n", "expected", ruling->fault.expected);
	if (ruling->reason == SDA_REASON_NONE) {
		print_span(ruling->claim.hashed ? "userhash" : "user",
			   ruling->claim.username);
		print_span("algorithm",
			   sda_algorithm_name(ruling->claim.algorithm));
		printf("  %-9s %lu\n", "count",
		       (unsigned long)ruling->claim.count);
	}
	printf("  %-9s %s\n", "rule", ruling_rule(ruling));
	if (ruling_is_ours(ruling) && reply != 0)
		printf("  %-9s %u%s\n", "reply", reply,
		       ruling->status == SDA_STALE ? " with stale=true" : "");
}

static json_t *ruling_json(const struct court *court,
			   const struct ruling *ruling)
{
	json_t *object = json_pack(
		"{s:s, s:s, s:s, s:I}", "verdict", ruling_verdict(ruling),
		"reason", ruling_what(ruling), "rule", ruling_rule(ruling),
		"offset", (json_int_t)offset_of(court, ruling));

	json_bytes_set(object, "field", ruling->field.name);
	if (ruling->fault.expected != NULL)
		json_object_set_new(object, "expected",
				    json_string(ruling->fault.expected));
	if (ruling->reason == SDA_REASON_NONE) {
		json_bytes_set(object, "username", ruling->claim.username);
		json_bytes_set(object, "algorithm",
			       sda_algorithm_name(ruling->claim.algorithm));
		json_object_set_new(
			object, "count",
			json_integer((json_int_t)ruling->claim.count));
	}
	if (ruling_is_ours(ruling))
		json_object_set_new(object, "reply",
				    json_integer(reply_to(court, ruling)));
	return object;
}

/* Judges the fields up to one that is accepted; is one? */
static bool rule_all(struct court *court, json_t *array, size_t *ours)
{
	struct sda_span name = input_text(court->options->policy.server.proxy
						  ? "Proxy-Authorization"
						  : "Authorization");
	struct sda_span fields = court->capture.fields;
	struct ruling ruling;
	size_t i = 0;

	while ((i = sda_field_find(fields, i, name, &ruling.field)) !=
	       SDA_NONE) {
		ruling.fault = (struct message_fault){ 0, NULL, NULL };
		rule(court, &ruling);
		*ours += ruling_is_ours(&ruling);
		if (array != NULL)
			json_array_append_new(array,
					      ruling_json(court, &ruling));
		else
			print_ruling(court, &ruling);
		if (ruling.status == SDA_OK)
			return true;
	}
	return false;
}

int verb_judge(int argc, char **argv)
{
	static struct judge_options options;
	static struct court court;
	size_t ours = 0;

	(void)argc;
	judge_options_read(argv, &options);
	open_court(&options, &court);
	json_t *array = options.as_json ? json_array() : NULL;
	bool accepted = rule_all(&court, array, &ours);
	if (array != NULL)
		json_print(json_pack("{s:b, s:o}", "accepted", accepted,
				     "fields", array));
	else if (ours == 0)
		puts("refused: no credentials for the realm (RFC 3261 22.1)");
	judge_options_wipe(&options);
	return accepted ? EXIT_YES : EXIT_NO;
}
