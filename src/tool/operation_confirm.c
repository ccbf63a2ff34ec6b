#include "flat.h"
#include "operation.h"
#include "confirm.h"

enum { ROOM = 4 * SDA_SPAN_MAX };

static const struct {
	enum sda_status status;
	const char *error;
} classes[] = {
	{SDA_MALFORMED, "syntax"},	 {SDA_DUPLICATE, "duplicate"},
	{SDA_MISSING, "missing"},	 {SDA_TOO_LONG, "too-long"},
	{SDA_UNSUPPORTED, "unsupported"}, {SDA_REFUSED, "response"},
};

static json_t *reject(enum sda_status status)
{
	for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++)
		if (classes[i].status == status)
			return operation_reject(classes[i].error,
						"not confirmed");
	return operation_error("a status that nobody expects");
}

static struct sda_span said(const struct sda_credentials *sent, unsigned name,
			    struct sda_writer *scratch)
{
	struct sda_span text = {NULL, 0};

	sda_quoted_plain(sent->params.known[name].value, scratch, &text);
	return text;
}

/* What the client kept of the session in which these were sent. */
static void recall(const json_t *request, const struct sda_credentials *sent,
		   struct sda_writer *scratch, struct sda_session *out)
{
	struct sda_digest user;

	out->terms.aka.algorithm = sent->algorithm;
	out->realm = sent->params.known[SDA_NAME_REALM];
	sda_response_user(sent->algorithm, flat_member(request, "username"),
			  said(sent, SDA_NAME_REALM, scratch),
			  flat_member(request, "password"), &user);
	sda_response_a1(sent->algorithm, &user,
			said(sent, SDA_NAME_NONCE, scratch),
			said(sent, SDA_NAME_CNONCE, scratch), &out->a1);
}

static json_t *accept(const struct sda_authinfo *info)
{
	struct sda_param next = info->params.known[SDA_NAME_NEXTNONCE];
	json_t *reply = json_pack("{s:s}", "outcome", "accept");

	if (next.form != SDA_ABSENT)
		json_object_set_new(reply, "nextnonce",
				    flat_unescaped(next.value));
	return reply;
}

json_t *operation_confirm(const json_t *request)
{
	uint8_t room[ROOM];
	struct sda_writer scratch = sda_writer_make(room, sizeof room);
	struct sda_session session = {.count = 1};
	struct sda_credentials sent;
	struct sda_authinfo info;
	enum sda_status status;

	if (sda_credentials_read(flat_member(request, "credentials"), &sent) !=
		    SDA_OK ||
	    sent.algorithm == SDA_ALGORITHM_UNKNOWN)
		return operation_error("credentials that cannot have been sent");
	recall(request, &sent, &scratch, &session);
	status = sda_authinfo_read(flat_member(request, "info"), &info);
	if (status == SDA_OK)
		status = sda_confirm(&session, &sent, &info,
				     flat_member(request, "reply_body"),
				     &scratch);
	return status == SDA_OK ? accept(&info) : reject(status);
}
