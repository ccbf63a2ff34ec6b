#ifndef VERDICT_H
#define VERDICT_H

/* A verdict says how one vector ended. */

#include <stdbool.h>

enum verdict {
	VERDICT_PASS,
	VERDICT_NONSTRICT, /* the value is right, its form deviates */
	VERDICT_FAIL,
	VERDICT_UNSUPPORTED, /* the implementation cannot do this */
	VERDICT_SKIPPED,     /* not selected */
	VERDICT_ERROR,	     /* the adapter says that it broke */
	VERDICT_CRASH,
	VERDICT_HANG,
	VERDICT_PROTOCOL, /* the adapter's reply breaks the protocol */
	VERDICTS
};

enum tally { TALLY_PASSED, TALLY_FAILED, TALLY_SKIPPED, TALLIES };

/* The word for it in reports. */
const char *verdict_name(enum verdict verdict);

/* What it counts as. */
enum tally verdict_tally(enum verdict verdict, bool strict);

#endif
