#include <string.h>
#include "diagnose.h"
#include "extended.h"
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

bool reading_header(const struct sda_field *field, enum sda_header *header)
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
	bool too_long = value.len > SDA_SPAN_MAX;

	r->start = SDA_NONE;
	if (r->header == SDA_HEADER_AUTHINFO) {
		r->start = too_long ? SDA_NONE : 0;
		return true;
	}
	size_t scheme_end = sda_scan_token(
		text_cut(value, 0, too_long ? SDA_SPAN_MAX : value.len), 0);
	r->scheme = text_cut(value, 0, scheme_end);
	if (!too_long && scheme_end > 0)
		r->start = sda_scan_lws(value, scheme_end);
	return r->start == SDA_NONE || text_spells(r->scheme, "Digest");
}

void reading_make(const struct sda_field *field, enum sda_header header,
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
		out->findings = finding_take(header, out->algorithm,
					     params_of(out), out->finding);
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

const char *reading_said_qop(const struct reading *reading)
{
	return reading_qop(reading->header == SDA_HEADER_AUTHINFO
				   ? reading->authinfo.qop
				   : reading->credentials.qop);
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

bool reading_decoded(struct sda_param param, struct sda_span *out)
{
	if (param.word != SDA_NAME_USERNAME_EXT)
		return false;
	struct sda_writer room =
		sda_writer_make(keep_room(param.value.len), param.value.len);
	return extended_read(param.value, &room, out);
}

bool reading_is_good(const struct reading *reading)
{
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
