#include "fuzz/dfa.h"
#include "oracle.h"
#include "oracle_deviation.h"
#include "words.h"

/* What the value is made of. */
enum content {
	ANYTHING,
	A_TOKEN,
	A_BOOLEAN,
	UTF_8,
	EXT_VALUE,
	TOKENS,
	DIGITS_8,
	DIGITS,
	A_URI,
	URIS,
	BASE64_OF_14
};

struct production {
	bool quoted;
	enum content content;
};

static const struct production productions[SDA_NAMES] = {
	[SDA_NAME_REALM] = { true, ANYTHING },
	[SDA_NAME_DOMAIN] = { true, URIS },
	[SDA_NAME_NONCE] = { true, ANYTHING },
	[SDA_NAME_OPAQUE] = { true, ANYTHING },
	[SDA_NAME_STALE] = { false, A_BOOLEAN },
	[SDA_NAME_ALGORITHM] = { false, A_TOKEN },
	[SDA_NAME_QOP] = { false, A_TOKEN }, /* in credentials */
	[SDA_NAME_CHARSET] = { false, UTF_8 },
	[SDA_NAME_USERHASH] = { false, A_BOOLEAN },
	[SDA_NAME_USERNAME] = { true, ANYTHING },
	[SDA_NAME_USERNAME_EXT] = { false, EXT_VALUE },
	[SDA_NAME_URI] = { true, A_URI },
	[SDA_NAME_RESPONSE] = { true, DIGITS },
	[SDA_NAME_CNONCE] = { true, ANYTHING },
	[SDA_NAME_NC] = { false, DIGITS_8 },
	[SDA_NAME_AUTS] = { true, BASE64_OF_14 },
	[SDA_NAME_RSPAUTH] = { true, DIGITS },
	[SDA_NAME_NEXTNONCE] = { true, ANYTHING },
};

/* Number of bytes of the value that are in the set. */
static size_t count_in(struct sda_span value, const char *set)
{
	size_t count = 0;

	for (size_t i = 0; i < value.len; i++)
		count += value.at[i] != 0 && strchr(set, value.at[i]) != NULL;
	return count;
}

static bool is_token(struct sda_span value)
{
	size_t i = 0;

	while (i < value.len && words_token(value.at[i]))
		i++;
	return value.len > 0 && i == value.len;
}

static bool is_boolean(struct sda_span value)
{
	return words_spell(value, "true") || words_spell(value, "false");
}

/* Tokens with one comma between two of them. */
static bool is_list(struct sda_span value)
{
	bool token_before = false;

	for (size_t i = 0; i < value.len; i++) {
		bool token = words_token(value.at[i]);
		if (!token && !(token_before && value.at[i] == ','))
			return false;
		token_before = token;
	}
	return token_before;
}

static uint32_t digits_deviation(struct sda_span value)
{
	if (count_in(value, "0123456789abcdef") == value.len)
		return 0;
	return count_in(value, "0123456789abcdefABCDEF") == value.len
		       ? SDA_DEVIATES_CASE
		       : SDA_DEVIATES_VALUE;
}

static bool is_digest_length(enum sda_algorithm algorithm, size_t len)
{
	if (len == 0)
		return true; /* before the first challenge, RFC 3261 22.4 */
	if (algorithm == SDA_ALGORITHM_UNKNOWN)
		return len >= 32;
	return len == (algorithm <= SDA_MD5_SESS ? 32 : 64);
}

/* Without the one equals sign that fills the last group. */
static bool is_base64_of_14(struct sda_span value)
{
	static const char characters[] = "abcdefghijklmnopqrstuvwxyz"
					 "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
					 "0123456789+/";

	return value.len == 20 && value.at[19] == '=' &&
	       count_in(value, characters) == 19;
}

static bool is_uri(struct sda_span value)
{
	return dfa_accepts(&dfa_uri, value.at, value.len);
}

/* URIs, and between two of them one space or more. */
static bool is_uri_list(struct sda_span value)
{
	size_t from = 0;

	for (size_t i = 0; i <= value.len; i++) {
		if (i < value.len && value.at[i] != ' ')
			continue;
		struct sda_span part = { value.at + from, i - from };
		bool between = part.len == 0 && i > 0 && i < value.len;
		if (!between && !is_uri(part))
			return false;
		from = i + 1;
	}
	return true;
}

static uint32_t content_deviation(enum content content,
				  enum sda_algorithm algorithm,
				  struct sda_span value)
{
	bool good = true;
	uint32_t length = 0;

	switch (content) {
	case ANYTHING:
		break;
	case A_TOKEN:
		good = is_token(value);
		break;
	case A_BOOLEAN:
		good = is_boolean(value);
		break;
	case UTF_8:
		good = words_spell(value, "UTF-8");
		break;
	case EXT_VALUE:
		good = dfa_accepts(&dfa_ext_value, value.at, value.len);
		break;
	case TOKENS:
		good = is_list(value);
		break;
	case DIGITS_8:
		length = value.len == 8 ? 0 : SDA_DEVIATES_LENGTH;
		return length | digits_deviation(value);
	case DIGITS:
		length = is_digest_length(algorithm, value.len)
				 ? 0
				 : SDA_DEVIATES_LENGTH;
		return length | digits_deviation(value);
	case A_URI:
		good = is_uri(value);
		break;
	case URIS:
		good = is_uri_list(value);
		break;
	case BASE64_OF_14:
		good = is_base64_of_14(value);
		break;
	}
	return good ? 0 : SDA_DEVIATES_VALUE;
}

static uint32_t deviation(struct production p, enum sda_algorithm algorithm,
			  struct sda_param param)
{
	uint32_t form = 0;

	if (param.form == SDA_ABSENT)
		return 0;
	if (p.quoted && param.form == SDA_TOKEN)
		form = SDA_DEVIATES_UNQUOTED;
	if (!p.quoted && param.form == SDA_QUOTED)
		form = SDA_DEVIATES_QUOTED;
	return form | content_deviation(p.content, algorithm, param.value);
}

uint32_t deviation_wanted(enum sda_header header, enum sda_algorithm algorithm,
			  unsigned name, struct sda_param param)
{
	static const struct production list = { true, TOKENS };
	struct production p = productions[name];

	if (name == SDA_NAME_QOP && header == SDA_HEADER_CHALLENGE)
		p = list;
	return deviation(p, algorithm, param);
}

void deviation_check(enum sda_header header, const struct sda_params *params,
		     enum sda_algorithm algorithm)
{
	for (unsigned name = 0; name < SDA_NAMES; name++) {
		struct sda_param param = params->known[name];
		require(sda_deviation_check(header, algorithm, name, param) ==
				deviation_wanted(header, algorithm, name,
						 param),
			"a parameter deviates where it leaves its production");
	}
}
