/*
 * Property: the library reads the value of Authorization, of WWW-Authenticate
 * and their proxy forms exactly as the grammar says. The input is the value.
 *
 * The verdict and every name and value are those of a second recogniser; a
 * refusal changes nothing; no byte outside the input counts; the value written
 * again reads the same; what is written fits its room.
 */
//= rfc8760#2.7-header
//= rfc8760#2.7-challenge
//= rfc8760#2.7-credentials
//= rfc3261#25.1-auth-param
//= rfc3261#25.1-params
//= rfc7235#2.1-once

#include "fence.h"
#include "oracle_reading.h"
#include "oracle_rewriting.h"
#include "oracle_writing.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* One of the values, for the writer: all of them would be slow. */
static struct sda_span some_part(struct sda_span text,
				 const struct reference *ref)
{
	const struct reference_param *p = &ref->param[text.len % ref->count];
	struct sda_span part = { text.at + p->value, p->value_end - p->value };

	return part;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct reference ref;

	if (size > SDA_SPAN_MAX)
		return 0;
	struct sda_span text = fence_copy(FENCE_LEFT, data, size);
	enum sda_status verdict = reading_verdict(text, &ref);
	reading_check(text, &ref, verdict, 0x5A);
	text = fence_copy(FENCE_RIGHT, data, size);
	reading_check(text, &ref, verdict, 0xA5);
	if (verdict == SDA_OK)
		rewriting_check(text, &ref);
	if (verdict == SDA_MALFORMED)
		writing_check(text);
	else
		writing_check(some_part(text, &ref));
	return 0;
}
