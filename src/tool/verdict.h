#ifndef VERDICT_H
#define VERDICT_H

/* A verdict says how one vector ended. */

#include <stdbool.h>

enum verdict {
	VERDICT_PASS,
	VERDICT_NONSTRICT, /* right in value, not in form or decision */
	VERDICT_FAIL,
	VERDICT_UNSUPPORTED, /* the implementation cannot do this */
	VERDICT_SKIPPED,     /* not selected */
	VERDICT_ERROR,	     /* the adapter says that it broke */
	VERDICT_CRASH,
	VERDICT_HANG,
	VERDICT_PROTOCOL, /* the adapter's reply breaks the protocol */
	VERDICT_STATEFUL, /* it ends otherwise when asked in another order */
	VERDICT_XFAIL,	  /* it ended as its profile says */
	VERDICT_XPASS,	  /* its profile says that it fails, and it does not */
	VERDICTS
};

enum tally { TALLY_PASSED, TALLY_FAILED, TALLY_SKIPPED, TALLIES };

/* The word for it in reports. */
const char *verdict_name(enum verdict verdict);

/* The verdict of that name; VERDICTS when there is none. */
enum verdict verdict_find(const char *name);

/* What it counts as. */
enum tally verdict_tally(enum verdict verdict, bool strict);

#endif
