/*
 * Property: the value of Authentication-Info and of Proxy-Authentication-Info
 * is read exactly when the automaton of the grammar's `ainfo *(COMMA ainfo)`
 * accepts it. The input is the value.
 *
 * Every name and value lies where the text has it, and qop says what it says; a
 * refusal changes nothing; no octet outside the input counts. Written again in
 * a way that means the same it reads the same, with a parameter that the closed
 * list does not have it is refused; what the library writes reads the same.
 */
//= rfc3261#25.1-authentication-info
//= rfc3261#25.1-ainfo
//= rfc3261#25.1-rdquot
//= rfc3261#7.3.1-case-insensitive
//= rfc7235#2.1-once
//= rfc7616#3.5-qop
//= rfc7616#3.5-quoted-names

#include "value_fields.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	value_check(&authinfo_field, data, size);
	return 0;
}
