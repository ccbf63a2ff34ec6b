#define _POSIX_C_SOURCE 200809L
#include <time.h>
#include "input.h"
#include "moment.h"

enum { MILLI = 1000, NANO_OF_MILLI = 1000000, BASE = 10 };

uint64_t moment_number(const char *option, const char *text)
{
	uint64_t number = 0;
	size_t i = 0;

	do {
		uint64_t digit = (uint64_t)text[i] - '0';
		if (digit >= BASE || number > (UINT64_MAX - digit) / BASE)
			fail_usage("--%s: at byte %zu: expected a decimal "
				   "number of 64 bits",
				   option, i);
		number = BASE * number + digit;
	} while (text[++i] != '\0');
	return number;
}

uint64_t moment_now(const char *given)
{
	struct timespec t;

	if (given != NULL)
		return moment_number("now", given);
	if (clock_gettime(CLOCK_REALTIME, &t) != 0 || t.tv_sec <= 0)
		fail_usage("the system's clock cannot be read; see --now");
	return (uint64_t)t.tv_sec * MILLI + (uint64_t)t.tv_nsec / NANO_OF_MILLI;
}
