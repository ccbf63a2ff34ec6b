#include "flat.h"
#include "opened.h"
#include "operation.h"

static json_t *reject(enum sda_status why)
{
	switch (why) {
	case SDA_MISSING:
		return operation_reject("missing", "the body is not all there");
	case SDA_DUPLICATE:
		return operation_reject("duplicate", "two Content-Length");
	case SDA_UNSUPPORTED:
		return operation_reject("unsupported", "not SIP/2.0");
	case SDA_TOO_LONG:
		return operation_reject("too-long", "more than 65535 octets");
	default:
		return operation_reject("syntax", "no SIP message");
	}
}

/* As that operation answers what the messages hold. */
static json_t *pass_on(json_t *opened, enum sda_status why,
		       json_t *(*operation)(const json_t *request))
{
	json_t *reply = opened != NULL ? operation(opened) : reject(why);

	json_decref(opened);
	return reply;
}

json_t *operation_message_respond(const json_t *request)
{
	enum sda_status why;
	json_t *opened = opened_respond(request, &why);

	return pass_on(opened, why, operation_respond);
}

json_t *operation_message_verify(const json_t *request)
{
	enum sda_status why;
	json_t *opened = opened_verify(request, &why);

	return pass_on(opened, why, operation_verify);
}
