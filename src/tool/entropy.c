#include <errno.h>
#include <string.h>
#include <sys/random.h>
#include "entropy.h"
#include "hex.h"
#include "input.h"
#include "keep.h"
#include "scan.h"

static void read_digits(struct sda_span digits, uint8_t *out, size_t len)
{
	if (digits.len != 2 * len || !sda_hex_read(digits.at, len, out))
		fail_usage("--entropy: at byte %zu: expected %zu digits "
			   "0-9 a-f in all",
			   sda_scan_lhex(digits, 0), 2 * len);
}

static void read_system(uint8_t *out, size_t len)
{
	size_t have = 0;

	while (have < len) {
		ssize_t more = getrandom(out + have, len - have, 0);
		if (more > 0)
			have += (size_t)more;
		else if (errno != EINTR)
			fail_usage("no entropy: %s", strerror(errno));
	}
}

struct sda_span entropy_read(const char *digits, size_t len)
{
	uint8_t *out = keep_room(len);
	struct sda_span entropy = { out, len };

	if (digits != NULL)
		read_digits(input_text(digits), out, len);
	else
		read_system(out, len);
	return entropy;
}
