#ifndef FUZZ_VALUE_FIELDS_H
#define FUZZ_VALUE_FIELDS_H

/* The value fields are the header fields whose values the library reads. */

#include "oracle_value.h"

extern const struct value_field challenge_field;
extern const struct value_field credentials_field;
extern const struct value_field authinfo_field;

#endif
