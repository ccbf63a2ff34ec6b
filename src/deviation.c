#include "deviation.h"
#include "scan.h"

static uint32_t as_string(struct sda_param p)
{
	return p.form == SDA_TOKEN ? SDA_DEVIATES_UNQUOTED : 0;
}

static uint32_t as_token(struct sda_param p)
{
	if (p.form == SDA_TOKEN)
		return 0;
	if (p.value.len > 0 && sda_scan_token(p.value, 0) == p.value.len)
		return SDA_DEVIATES_QUOTED;
	return SDA_DEVIATES_QUOTED | SDA_DEVIATES_VALUE;
}

/* "true" or "false", RFC 7616 3.3 */
static uint32_t as_boolean(struct sda_param p)
{
	unsigned word =
		sda_word_find(p.value, SDA_WORD_TRUE, SDA_WORD_DIGEST);
	uint32_t value = word == SDA_WORD_DIGEST ? SDA_DEVIATES_VALUE : 0;

	return as_token(p) | value;
}

/* qop-options: LDQUOT qop-value *("," qop-value) RDQUOT, no white space */
static uint32_t as_list(struct sda_param p)
{
	size_t i = sda_scan_token(p.value, 0);
	bool good = i > 0;

	while (good && i < p.value.len && p.value.at[i] == ',') {
		size_t end = sda_scan_token(p.value, i + 1);
		good = end > i + 1;
		i = end;
	}
	if (i != p.value.len)
		good = false;
	return as_string(p) | (good ? 0 : SDA_DEVIATES_VALUE);
}

static bool is_hex(struct sda_span s)
{
	for (size_t i = 0; i < s.len; i++) {
		uint8_t c = s.at[i];
		if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
		      (c >= 'A' && c <= 'F')))
			return false;
	}
	return true;
}

/* Hexadecimal digits in lower case. */
static uint32_t as_digits(struct sda_param p)
{
	if (sda_scan_lhex(p.value, 0) == p.value.len)
		return 0;
	return is_hex(p.value) ? SDA_DEVIATES_CASE : SDA_DEVIATES_VALUE;
}

/* nc-value = 8LHEX */
static uint32_t as_count(struct sda_param p)
{
	uint32_t quoted = p.form == SDA_QUOTED ? SDA_DEVIATES_QUOTED : 0;
	uint32_t length = p.value.len == 8 ? 0 : SDA_DEVIATES_LENGTH;

	return quoted | length | as_digits(p);
}

/* request-digest: as many LHEX as the algorithm gives, at least 32, or none */
static uint32_t as_digest(enum sda_algorithm algorithm, struct sda_param p)
{
	uint32_t length = 0;

	if (algorithm == SDA_ALGORITHM_UNKNOWN) {
		if (p.value.len > 0 && p.value.len < 32)
			length = SDA_DEVIATES_LENGTH;
	} else if (p.value.len > 0 &&
		   p.value.len !=
			   sda_hash_digits(sda_algorithm_hash(algorithm))) {
		length = SDA_DEVIATES_LENGTH;
	}
	return as_string(p) | length | as_digits(p);
}

/* No Request-URI is empty or holds one of these octets (RFC 3261 25.1). */
static uint32_t as_uri(struct sda_param p, bool list)
{
	uint32_t value = p.value.len == 0 ? SDA_DEVIATES_VALUE : 0;

	for (size_t i = 0; i < p.value.len; i++) {
		uint8_t c = p.value.at[i];
		if (c < '!' || c > '~' || c == '"' || c == '\\' || c == '<' ||
		    c == '>')
			if (!(list && c == ' '))
				value = SDA_DEVIATES_VALUE;
	}
	return as_string(p) | value;
}

uint32_t sda_deviation_check(enum sda_header header,
			     enum sda_algorithm algorithm, unsigned name,
			     struct sda_param param)
{
	if (param.form == SDA_ABSENT)
		return 0;
	switch (name) {
	case SDA_NAME_ALGORITHM:
	case SDA_NAME_CHARSET:
	case SDA_NAME_USERNAME_EXT:
		return as_token(param);
	case SDA_NAME_STALE:
	case SDA_NAME_USERHASH:
		return as_boolean(param);
	case SDA_NAME_QOP:
		return header == SDA_HEADER_CHALLENGE ? as_list(param)
						      : as_token(param);
	case SDA_NAME_NC:
		return as_count(param);
	case SDA_NAME_RESPONSE:
	case SDA_NAME_RSPAUTH:
		return as_digest(algorithm, param);
	case SDA_NAME_URI:
		return as_uri(param, false);
	case SDA_NAME_DOMAIN:
		return as_uri(param, true);
	default:
		return as_string(param);
	}
}
