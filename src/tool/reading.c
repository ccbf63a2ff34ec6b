#include <string.h>
#include "diagnose.h"
#include "keep.h"
#include "reading.h"
#include "scan.h"
#include "text.h"
#include "writer.h"

static const struct {
	const char *name;
	enum sda_header header;
} headers[] = {
	{ "WWW-Authenticate", SDA_HEADER_CHALLENGE },
	{ "Proxy-Authenticate", SDA_HEADER_CHALLENGE },
	{ "Authorization", SDA_HEADER_CREDENTIALS },
	{ "Proxy-Authorization", SDA_HEADER_CREDENTIALS },
	{ "Authentication-Info", SDA_HEADER_AUTHINFO },
	{ "Proxy-Authentication-Info", SDA_HEADER_AUTHINFO },
};

enum { HEADERS = sizeof headers / sizeof *headers };

/* The section that describes the parameters of each kind of header field. */
static const char *const section[] = {
	[SDA_HEADER_CHALLENGE] = "RFC 7616 3.3",
	[SDA_HEADER_CREDENTIALS] = "RFC 7616 3.4",
	[SDA_HEADER_AUTHINFO] = "RFC 7616 3.5",
};

/* What each deviation means; no rule: the section of the header field. */
static const struct {
	enum sda_deviation bit;
	const char *name;
	const char *meaning;
	const char *rule;
} deviations[] = {
	{ SDA_DEVIATES_QUOTED, "quoted", "a token was sent in quotes", NULL },
	{ SDA_DEVIATES_UNQUOTED, "unquoted",
	  "a quoted value was sent as a token", NULL },
	{ SDA_DEVIATES_CASE, "case", "upper-case hexadecimal digits",
	  "RFC 8760 2.2" },
	{ SDA_DEVIATES_LENGTH, "length", "not the number of digits asked for",
	  "RFC 8760 2.7" },
	{ SDA_DEVIATES_VALUE, "value", "outside its production",
	  "RFC 3261 25.1" },
};

enum { DEVIATIONS = sizeof deviations / sizeof *deviations };

static const unsigned required_challenge[] = { SDA_NAME_REALM, SDA_NAME_NONCE };

static const unsigned required_credentials[] = { SDA_NAME_USERNAME,
						 SDA_NAME_REALM, SDA_NAME_NONCE,
						 SDA_NAME_URI,
						 SDA_NAME_RESPONSE };

/* The response cannot be computed without these (RFC 7616 3.4.1). */
static const unsigned required_with_qop[] = { SDA_NAME_CNONCE, SDA_NAME_NC };

static const unsigned required_authinfo[] = { SDA_NAME_RSPAUTH, SDA_NAME_CNONCE,
					      SDA_NAME_NC };

bool reading_header(const struct message_field *field, enum sda_header *header)
{
	for (size_t i = 0; i < HEADERS; i++)
		if (text_spells(field->name, headers[i].name)) {
			*header = headers[i].header;
			return true;
		}
	return false;
}

static const struct sda_params *params_of(const struct reading *r)
{
	switch (r->header) {
	case SDA_HEADER_CHALLENGE:
		return &r->challenge.params;
	case SDA_HEADER_CREDENTIALS:
		return &r->credentials.params;
	default:
		return &r->authinfo.params;
	}
}

static void add(struct reading *r, unsigned parameter, const char *name,
		const char *meaning, const char *rule, bool is_error)
{
	struct finding finding = { sda_word_text(parameter), name, meaning,
				   rule, is_error };

	r->finding[r->findings++] = finding;
}

static void add_deviations(struct reading *r, const struct sda_params *params,
			   unsigned parameter)
{
	uint32_t set = sda_deviation_check(r->header, r->algorithm, parameter,
					   params->known[parameter]);

	for (size_t i = 0; i < DEVIATIONS; i++) {
		if ((set & deviations[i].bit) == 0)
			continue;
		const char *rule = deviations[i].rule;
		if (rule == NULL)
			rule = section[r->header];
		if (parameter == SDA_NAME_NC &&
		    deviations[i].bit == SDA_DEVIATES_LENGTH)
			rule = "RFC 7616 3.4";
		add(r, parameter, deviations[i].name, deviations[i].meaning,
		    rule, false);
	}
}

static bool is_absent(const struct sda_params *params, unsigned parameter)
{
	return params->known[parameter].form == SDA_ABSENT;
}

static void add_missing(struct reading *r, const struct sda_params *params,
			const unsigned *required, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		unsigned parameter = required[i];
		if (!is_absent(params, parameter))
			continue;
		if (parameter == SDA_NAME_USERNAME &&
		    !is_absent(params, SDA_NAME_USERNAME_EXT))
			continue;
		add(r, parameter, "missing", "a required parameter is missing",
		    section[r->header], false);
	}
}

static void add_credentials(struct reading *r, const struct sda_params *params)
{
	add_missing(r, params, required_credentials, 5);
	if (!is_absent(params, SDA_NAME_QOP))
		add_missing(r, params, required_with_qop, 2);
}

static void add_findings(struct reading *r)
{
	const struct sda_params *params = params_of(r);

	for (unsigned parameter = 0; parameter < SDA_NAMES; parameter++)
		add_deviations(r, params, parameter);
	if (r->header == SDA_HEADER_CHALLENGE)
		add_missing(r, params, required_challenge, 2);
	else if (r->header == SDA_HEADER_CREDENTIALS)
		add_credentials(r, params);
	else if (!is_absent(params, SDA_NAME_QOP))
		add_missing(r, params, required_authinfo, 3);
}

/* What the library says about a header field of Digest. */
static enum sda_status read_digest(struct reading *r)
{
	enum sda_status status;

	switch (r->header) {
	case SDA_HEADER_CHALLENGE:
		status = sda_challenge_read(r->field->value, &r->challenge);
		r->algorithm = r->challenge.algorithm;
		return status;
	case SDA_HEADER_CREDENTIALS:
		status = sda_credentials_read(r->field->value, &r->credentials);
		r->algorithm = r->credentials.algorithm;
		return status;
	default:
		r->algorithm = SDA_ALGORITHM_UNKNOWN;
		return sda_authinfo_read(r->field->value, &r->authinfo);
	}
}

/* Finds scheme and start of the params; false for a scheme but Digest. */
static bool find_params(struct reading *r)
{
	struct sda_span value = r->field->value;
	size_t scheme_end = sda_scan_token(value, 0);

	if (r->header == SDA_HEADER_AUTHINFO)
		return true;
	r->scheme = text_cut(value, 0, scheme_end);
	r->start = SDA_NONE;
	if (value.len <= SDA_SPAN_MAX && scheme_end > 0)
		r->start = sda_scan_lws(value, scheme_end);
	return r->start == SDA_NONE || text_spells(r->scheme, "Digest");
}

void reading_make(const struct message_field *field, enum sda_header header,
		  struct reading *out)
{
	static const struct reading empty;

	*out = empty;
	out->field = field;
	out->header = header;
	if (!find_params(out)) {
		out->status = SDA_UNSUPPORTED;
		return;
	}
	out->status = read_digest(out);
	if (out->status != SDA_OK)
		diagnose_value(header, field->value, &out->fault);
	else
		add_findings(out);
}

bool reading_next(const struct reading *reading, size_t *i,
		  struct sda_param *out)
{
	struct sda_span value = reading->field->value;
	size_t here = *i == 0 ? reading->start : sda_scan_comma(value, *i);

	if (here == SDA_NONE)
		return false;
	bool digest = reading->status != SDA_UNSUPPORTED;
	size_t end = sda_param_read(digest ? reading->header : SDA_HEADER_OTHER,
				    value, here, out);
	if (end == SDA_NONE)
		return false;
	*i = end;
	return true;
}

struct sda_param reading_param(const struct reading *reading,
			       unsigned parameter)
{
	return params_of(reading)->known[parameter];
}

const char *reading_qop(enum sda_qop qop)
{
	switch (qop) {
	case SDA_QOP_AUTH:
		return "auth";
	case SDA_QOP_AUTH_INT:
		return "auth-int";
	default:
		return NULL;
	}
}

struct sda_span reading_unescaped(struct sda_param param)
{
	if (param.form != SDA_QUOTED)
		return param.value;
	struct sda_writer w =
		sda_writer_make(keep_room(param.value.len), param.value.len);
	sda_writer_unescape(&w, param.value);
	struct sda_span unescaped = { w.at, w.len };
	return unescaped;
}

bool reading_is_good(const struct reading *reading)
{
	for (size_t i = 0; i < reading->findings; i++)
		if (reading->finding[i].is_error)
			return false;
	return reading->status == SDA_OK || reading->status == SDA_UNSUPPORTED;
}

const char *reading_status(enum sda_status status)
{
	switch (status) {
	case SDA_OK:
		return "ok";
	case SDA_UNSUPPORTED:
		return "unsupported";
	case SDA_DUPLICATE:
		return "duplicate";
	case SDA_TOO_LONG:
		return "too long";
	default:
		return "malformed";
	}
}
