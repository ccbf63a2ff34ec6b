#include <stdlib.h>
#include "credential.h"
#include "input.h"
#include "keep.h"

/* Bytes that can be wiped; a secret too long for the library is refused. */
static struct sda_span copy(struct sda_span s)
{
	if (s.len > SDA_SPAN_MAX)
		fail_usage("the secret is longer than %d bytes, the limit",
			   SDA_SPAN_MAX);
	uint8_t *at = keep_room(s.len);
	for (size_t i = 0; i < s.len; i++)
		at[i] = s.at[i];
	struct sda_span kept = { at, s.len };
	return kept;
}

struct credential credential_read(const struct credential_places *places)
{
	struct credential_places p = *places;
	int given = (p.password != NULL) + (p.ha1 != NULL) +
		    (p.password_file != NULL) + (p.ha1_file != NULL);
	struct credential out;

	if (given == 0) {
		p.password = getenv("SIPDIGEST_PASSWORD");
		p.ha1 = getenv("SIPDIGEST_HA1");
		given = (p.password != NULL) + (p.ha1 != NULL);
	}
	if (given != 1)
		fail_usage("%s secret is given; one of --password, "
			   "--password-file, --ha1, --ha1-file, "
			   "SIPDIGEST_PASSWORD and SIPDIGEST_HA1 is needed "
			   "(RFC 7616 3.4.2)",
			   given == 0 ? "no" : "more than one");
	out.is_password = p.password != NULL || p.password_file != NULL;
	if (p.password != NULL)
		out.text = copy(input_text(p.password));
	else if (p.password_file != NULL)
		out.text = input_secret_file(p.password_file);
	else if (p.ha1 != NULL)
		out.text = copy(input_text(p.ha1));
	else
		out.text = input_secret_file(p.ha1_file);
	return out;
}
