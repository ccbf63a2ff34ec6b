#include "authinfo.h"
#include "input.h"
#include "quoted.h"
#include "reply.h"
#include "secret.h"

static void say(struct reply *out, enum reply_verdict verdict, const char *what)
{
	out->verdict = verdict;
	out->what = what;
	out->rule = "RFC 7616 3.5";
}

/* The field that answers the one with the credentials. */
static const char *name_of(const struct exchange *x)
{
	struct sda_span proxy = input_text("Proxy-Authorization");

	return sda_field_is(x->reading->field->name, proxy)
		       ? "Proxy-Authentication-Info"
		       : "Authentication-Info";
}

/* Has the reply the value of the request? */
static bool repeats(const struct exchange *x, const struct sda_authinfo *info,
		    enum sda_word name)
{
	const struct sda_param *sent = &x->credentials.params.known[name];
	const struct sda_param *got = &info->params.known[name];

	return sent->form != SDA_ABSENT && got->form != SDA_ABSENT &&
	       sda_quoted_equal(sent->value, got->value);
}

/* Is the qop that of the reply? Without one that of the request counts. */
static bool has_qop(const struct sda_authinfo *info)
{
	return info->params.known[SDA_NAME_QOP].form != SDA_ABSENT;
}

static enum sda_qop qop_of(const struct exchange *x,
			   const struct sda_authinfo *info)
{
	return has_qop(info) ? info->qop : x->credentials.qop;
}

static struct sda_span qop_text(const struct exchange *x,
				const struct sda_authinfo *info)
{
	return has_qop(info) ? info->params.known[SDA_NAME_QOP].value
			     : x->credentials.params.known[SDA_NAME_QOP].value;
}

static void compare(const struct exchange *x, const struct sda_authinfo *info,
		    struct sda_span body, struct reply *out)
{
	out->seen = info->params.known[SDA_NAME_RSPAUTH].value;
	out->has_right = exchange_rspauth(x, qop_of(x, info), qop_text(x, info),
					  body, &out->right);
	if (!out->has_right)
		say(out, REPLY_WRONG, "the request does not tell the rspauth");
	else if (!sda_secret_equal(out->seen, sda_digest_span(&out->right)))
		say(out, REPLY_WRONG, "rspauth is not what the password makes");
	else
		say(out, REPLY_RIGHT, "rspauth proves the password");
}

static void check(const struct exchange *x, const struct sda_authinfo *info,
		  struct sda_span body, struct reply *out)
{
	bool counted = qop_of(x, info) != SDA_QOP_NONE;

	if (info->params.known[SDA_NAME_RSPAUTH].form == SDA_ABSENT)
		say(out, REPLY_SILENT, "there is no rspauth");
	else if (counted && (!repeats(x, info, SDA_NAME_NC) ||
			     !repeats(x, info, SDA_NAME_CNONCE)))
		say(out, REPLY_WRONG,
		    "nc and cnonce are not those of the "
		    "request");
	else
		compare(x, info, body, out);
}

void reply_check(const struct exchange *x, const struct capture *capture,
		 struct reply *out)
{
	static const struct reply empty;
	struct sda_authinfo info;
	struct sda_field field;

	*out = empty;
	if (sda_field_find(capture->fields, 0, input_text(name_of(x)),
			   &field) == SDA_NONE)
		say(out, REPLY_SILENT, "there is no Authentication-Info");
	else if (sda_authinfo_read(field.value, &info) != SDA_OK)
		say(out, REPLY_WRONG, "Authentication-Info is malformed");
	else
		check(x, &info, capture->body, out);
}

const char *reply_verdict(const struct reply *reply)
{
	static const char *const names[] = {
		[REPLY_RIGHT] = "right",
		[REPLY_WRONG] = "wrong",
		[REPLY_SILENT] = "silent",
	};

	return names[reply->verdict];
}
