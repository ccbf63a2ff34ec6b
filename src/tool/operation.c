#include "flat.h"
#include "input.h"
#include "operation.h"

struct row {
	const char *name;
	json_t *(*run)(const json_t *request);
};

static const struct row operations[] = {
	{"digest.response", operation_response},
	{"digest.rspauth", operation_rspauth},
	{"digest.userhash", operation_userhash},
	{"parse.challenge", operation_challenge},
	{"parse.credentials", operation_credentials},
	{"parse.authinfo", operation_authinfo},
	{"build.challenge", operation_build_challenge},
	{"build.credentials", operation_build_credentials},
	{"build.authinfo", operation_build_authinfo},
	{"client.respond", operation_respond},
	{"client.session", operation_dialogue},
	{"client.confirm", operation_confirm},
	{"server.challenge", operation_demand},
	{"server.verify", operation_verify},
	{"server.session", operation_steps},
	{"proxy.aggregate", operation_gather},
	{"message.respond", operation_message_respond},
	{"message.verify", operation_message_verify},
};

enum { OPERATIONS = sizeof operations / sizeof operations[0] };

json_t *operation_names(void)
{
	json_t *names = json_array();

	for (size_t i = 0; i < OPERATIONS; i++)
		json_array_append_new(names, json_string(operations[i].name));
	return names;
}

json_t *operation_error(const char *reason)
{
	return json_pack("{s:s, s:s}", "outcome", "error", "reason", reason);
}

json_t *operation_reject(const char *error, const char *reason)
{
	return json_pack("{s:s, s:s, s:s}", "outcome", "reject", "error", error,
			 "reason", reason);
}

json_t *operation_run(const json_t *request)
{
	json_t *op = json_object_get(request, "op");

	if (!json_is_string(op))
		return operation_error("the request has no op");
	for (size_t i = 0; i < OPERATIONS; i++) {
		json_t *name = json_string(operations[i].name);
		int found = json_equal(name, op);
		json_decref(name);
		if (found)
			return operations[i].run(request);
	}
	return json_pack("{s:s, s:s}", "outcome", "unsupported", "reason",
			 "no such operation");
}
