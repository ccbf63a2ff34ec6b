/*
 * Property: a SIP message is read exactly when the automaton of its frame
 * accepts it, which fuzz/message.abnf is; and the values of the header fields
 * that carry Digest are read as their automata say. The input is the message.
 *
 * Start line, fields, rows of one name and body lie where the text has them; a
 * refusal changes nothing; no octet outside the input counts. Written again in
 * a way that means the same it reads the same, in a way that is wrong it is
 * refused.
 */
//= rfc3261#7-message
//= rfc3261#7.1-start-line
//= rfc3261#7.3.1-case-insensitive
//= rfc3261#7.3.1-field
//= rfc3261#7.3.1-name-case-insensitive
//= rfc3261#7.3.1-rows
//= rfc3261#7.3.3-compact-form
//= rfc3261#18.3-body

#include "oracle_message.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	message_check(data, size);
	return 0;
}
