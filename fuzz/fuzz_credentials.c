/*
 * Property: the value of Authorization and of Proxy-Authorization is read
 * exactly when the automaton of the grammar's `credentials` accepts it. The
 * input is the value.
 *
 * Every name and value lies where the text has it; algorithm and qop say what
 * it says; a refusal changes nothing; no octet outside the input counts.
 * Written again in a way that means the same it reads the same, in a way that
 * is wrong it is refused; what the library writes reads the same.
 */
//= rfc8760#2.7-header
//= rfc8760#2.7-credentials
//= rfc8760#2.7-algorithm
//= rfc3261#7.3.1-case-insensitive
//= rfc3261#20-unknown-ignored
//= rfc3261#25.1-auth-param
//= rfc3261#25.1-params
//= rfc3261#25.1-production
//= rfc3261#25.1-rdquot
//= rfc3261#25.1-request-uri
//= rfc4475#3.3.7-unknown-scheme
//= rfc7235#2.1-once
//= rfc7616#3.4-form
//= rfc7616#3.4-quoted-names
//= rfc7616#3.4-username-once

#include "value_fields.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	value_check(&credentials_field, data, size);
	return 0;
}
