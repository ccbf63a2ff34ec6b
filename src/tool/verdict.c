#include <string.h>
#include "verdict.h"

static const struct {
	const char *name;
	enum tally tally;
} rows[VERDICTS] = {
	[VERDICT_PASS] = { "pass", TALLY_PASSED },
	[VERDICT_NONSTRICT] = { "nonstrict", TALLY_PASSED },
	[VERDICT_FAIL] = { "fail", TALLY_FAILED },
	[VERDICT_UNSUPPORTED] = { "unsupported", TALLY_SKIPPED },
	[VERDICT_SKIPPED] = { "skipped", TALLY_SKIPPED },
	[VERDICT_ERROR] = { "error", TALLY_FAILED },
	[VERDICT_CRASH] = { "crash", TALLY_FAILED },
	[VERDICT_HANG] = { "hang", TALLY_FAILED },
	[VERDICT_PROTOCOL] = { "protocol", TALLY_FAILED },
	[VERDICT_STATEFUL] = { "stateful", TALLY_FAILED },
	[VERDICT_XFAIL] = { "xfail", TALLY_SKIPPED },
	[VERDICT_XPASS] = { "xpass", TALLY_FAILED },
};

const char *verdict_name(enum verdict verdict)
{
	return rows[verdict].name;
}

enum verdict verdict_find(const char *name)
{
	unsigned i = 0;

	while (i < VERDICTS && strcmp(rows[i].name, name) != 0)
		i++;
	return (enum verdict)i;
}

enum tally verdict_tally(enum verdict verdict, bool strict)
{
	if (strict && verdict == VERDICT_NONSTRICT)
		return TALLY_FAILED;
	return rows[verdict].tally;
}
