#define _POSIX_C_SOURCE 200809L
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "authinfo.h"
#include "challenge.h"
#include "credentials.h"
#include "flat.h"
#include "operation.h"
#include "scan.h"

/* Members of the reply that are no parameters. */
static const char *const reserved[] = {"id", "outcome", "scheme", "names"};

static bool is_reserved(const char *name)
{
	for (size_t i = 0; i < sizeof reserved / sizeof reserved[0]; i++)
		if (strcmp(name, reserved[i]) == 0)
			return true;
	return false;
}

/* Schemes and names have no case: a decoded string of them in lower case. */
static json_t *lower_case(struct sda_span text)
{
	char *copy = strndup((const char *)text.at, text.len);

	for (char *c = copy; c != NULL && *c != '\0'; c++)
		*c = (char)tolower((unsigned char)*c);
	json_t *string = json_string(copy);
	free(copy);
	return string;
}

/* Of two unknown parameters with the same name the first one counts. */
static void add_param(json_t *reply, json_t *names,
		      const struct sda_param *param)
{
	json_t *string = lower_case(param->name);
	const char *name = json_string_value(string);

	if (!is_reserved(name) && json_object_get(reply, name) == NULL)
		json_object_set_new(reply, name, flat_unescaped(param->value));
	json_array_append_new(names, string);
}

/* Where the parameters start; the scheme before them goes to the reply. */
static size_t describe_scheme(json_t *reply, enum sda_header header,
			      struct sda_span value)
{
	struct sda_span scheme = {value.at, 0};

	if (header == SDA_HEADER_AUTHINFO)
		return 0;
	scheme.len = sda_scan_token(value, 0);
	json_object_set_new(reply, "scheme", lower_case(scheme));
	return sda_scan_lws(value, scheme.len);
}

/* All parameters of a value that the library has read before. */
static json_t *describe(enum sda_header header, struct sda_span value)
{
	json_t *reply = json_pack("{s:s}", "outcome", "ok");
	json_t *names = json_array();
	size_t i = describe_scheme(reply, header, value);
	struct sda_param param;

	while (i != SDA_NONE) {
		i = sda_param_read(header, value, i, &param);
		if (i == SDA_NONE)
			break;
		add_param(reply, names, &param);
		i = i < value.len ? sda_scan_comma(value, i) : SDA_NONE;
	}
	json_object_set_new(reply, "names", names);
	return reply;
}

static json_t *report(enum sda_status status, enum sda_header header,
		      struct sda_span value)
{
	switch (status) {
	case SDA_OK:
		return describe(header, value);
	case SDA_UNSUPPORTED: /* another scheme */
		return describe(SDA_HEADER_OTHER, value);
	case SDA_DUPLICATE:
		return operation_reject("duplicate",
					"a known parameter occurs twice");
	case SDA_TOO_LONG:
		return operation_reject("too-long", "more than 65535 octets");
	default:
		return operation_reject("syntax", "outside the grammar");
	}
}

json_t *operation_challenge(const json_t *request)
{
	struct sda_span value = flat_member(request, "value");
	struct sda_challenge challenge;

	if (value.at == NULL)
		return operation_error("the request has no value");
	return report(sda_challenge_read(value, &challenge),
		      SDA_HEADER_CHALLENGE, value);
}

json_t *operation_credentials(const json_t *request)
{
	struct sda_span value = flat_member(request, "value");
	struct sda_credentials credentials;

	if (value.at == NULL)
		return operation_error("the request has no value");
	return report(sda_credentials_read(value, &credentials),
		      SDA_HEADER_CREDENTIALS, value);
}

json_t *operation_authinfo(const json_t *request)
{
	struct sda_span value = flat_member(request, "value");
	struct sda_authinfo authinfo;

	if (value.at == NULL)
		return operation_error("the request has no value");
	return report(sda_authinfo_read(value, &authinfo), SDA_HEADER_AUTHINFO,
		      value);
}
