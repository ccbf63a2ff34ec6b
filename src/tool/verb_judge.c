#include <stdio.h>
#include "court.h"
#include "input.h"
#include "json_bytes.h"
#include "plain.h"
#include "tool.h"

static void print_span(FILE *file, const char *label, struct sda_span s)
{
	fprintf(file, "  %-9s ", label);
	plain_print(file, s);
	putc('\n', file);
}

static void print_claim(FILE *file, const struct sda_claim *claim)
{
	print_span(file, claim->hashed ? "userhash" : "user", claim->username);
	print_span(file, "algorithm", sda_algorithm_name(claim->algorithm));
	fprintf(file, "  %-9s %lu\n", "count", (unsigned long)claim->count);
}

static void print_ruling(FILE *file, const struct court *court,
			 const struct ruling *ruling)
{
	struct sda_span name = ruling->field.name;
	unsigned reply = court_reply(court, ruling);

	fprintf(file, "%s: %s\n", ruling_verdict(ruling), ruling_what(ruling));
	fprintf(file, "  %-9s %.*s at byte %zu\n", "field", (int)name.len,
		(const char *)name.at, court_offset(court, ruling));
	if (ruling->fault.expected != NULL)
		fprintf(file, "  %-9s %s\n", "expected",
			ruling->fault.expected);
	if (ruling->reason == SDA_REASON_NONE)
		print_claim(file, &ruling->claim);
	fprintf(file, "  %-9s %s\n", "rule", ruling_rule(ruling));
	if (ruling_is_ours(ruling) && reply != 0)
		fprintf(file, "  %-9s %u%s\n", "reply", reply,
			ruling->status == SDA_STALE ? " with stale=true" : "");
}

static void put_claim(json_t *object, const struct sda_claim *claim)
{
	json_bytes_set(object, "username", claim->username);
	json_bytes_set(object, "algorithm",
		       sda_algorithm_name(claim->algorithm));
	json_object_set_new(object, "count",
			    json_integer((json_int_t)claim->count));
}

static json_t *ruling_json(const struct court *court,
			   const struct ruling *ruling)
{
	json_t *object = json_pack(
		"{s:s, s:s, s:s, s:I}", "verdict", ruling_verdict(ruling),
		"reason", ruling_what(ruling), "rule", ruling_rule(ruling),
		"offset", (json_int_t)court_offset(court, ruling));

	json_bytes_set(object, "field", ruling->field.name);
	if (ruling->fault.expected != NULL)
		json_object_set_new(object, "expected",
				    json_string(ruling->fault.expected));
	if (ruling->reason == SDA_REASON_NONE)
		put_claim(object, &ruling->claim);
	if (ruling_is_ours(ruling))
		json_object_set_new(object, "reply",
				    json_integer(court_reply(court, ruling)));
	return object;
}

static const char *info_name(const struct court *court)
{
	return court->options->policy.server.proxy ? "Proxy-Authentication-Info"
						   : "Authentication-Info";
}

static void print_info(const struct court *court, struct sda_span info)
{
	if (info.at == NULL)
		fprintf(stderr,
			"no %s: there is nothing that the client could "
			"check (RFC 7616 3.5)\n",
			info_name(court));
	else
		printf("%s: %.*s\n", info_name(court), (int)info.len,
		       (const char *)info.at);
}

static json_t *info_json(const struct court *court, struct sda_span info)
{
	json_t *field = json_object();

	json_bytes_set(field, "name", input_text(info_name(court)));
	json_bytes_set(field, "value", info);
	return field;
}

static void print_absent(FILE *file, const struct court *court)
{
	fprintf(file,
		"refused: no credentials for the realm%s (RFC 3261 22.1)\n",
		sda_request_challenged(court->request.method)
			? ""
			: "; ACK and CANCEL are never challenged");
}

/* Says what the court rules of each field, up to one that is accepted. */
static bool print_all(struct court *court)
{
	bool informs = court->options->informs;
	FILE *file = informs ? stderr : stdout;
	struct ruling ruling;
	size_t ours = 0, i = 0;

	while (court_next(court, &i, &ruling)) {
		ours += ruling_is_ours(&ruling);
		print_ruling(file, court, &ruling);
		if (ruling.status != SDA_OK)
			continue;
		if (informs)
			print_info(court, ruling.info);
		return true;
	}
	if (ours == 0)
		print_absent(file, court);
	return false;
}

static bool print_json(struct court *court)
{
	json_t *fields = json_array();
	json_t *object = json_object();
	struct ruling ruling;
	bool accepted = false;
	size_t i = 0;

	while (!accepted && court_next(court, &i, &ruling)) {
		accepted = ruling.status == SDA_OK;
		json_array_append_new(fields, ruling_json(court, &ruling));
		if (accepted && ruling.info.at != NULL)
			json_object_set_new(object, "authentication_info",
					    info_json(court, ruling.info));
	}
	json_object_set_new(object, "accepted", json_boolean(accepted));
	json_object_set_new(object, "fields", fields);
	json_print(object);
	return accepted;
}

int verb_judge(int argc, char **argv)
{
	static struct judge_options options;
	static struct court court;
	bool accepted;

	(void)argc;
	judge_options_read(argv, &options);
	court_open(&options, &court);
	accepted = options.as_json ? print_json(&court) : print_all(&court);
	judge_options_wipe(&options);
	return accepted ? EXIT_YES : EXIT_NO;
}
