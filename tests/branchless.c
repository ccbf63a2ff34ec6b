/* Do the functions that handle secrets depend on them? Run by branchless.sh. */

#include "branchless.h"
#include "base64.h"
#include "hex.h"
#include "secret.h"

static void write_hex(size_t len)
{
	sda_hex_write(secret, len, out);
}

static void read_hex(size_t len)
{
	verdict = sda_hex_read(secret, len, out);
}

static void write_base64(size_t len)
{
	struct sda_writer w = sda_writer_make(out, sizeof out);

	sda_base64_write((struct sda_span){secret, len}, &w);
}

static void compare(size_t len)
{
	struct sda_span a = {secret, len}, b = {other, len};

	verdict = sda_secret_equal(a, b);
}

static void wipe(size_t len)
{
	sda_secret_wipe(secret, len);
}

/* The same by a table, which an observer of the cache can see. */
static void write_hex_by_table(size_t len)
{
	static volatile const uint8_t digits[16] = "0123456789abcdef";

	for (size_t i = 0; i < len; i++) {
		out[2 * i] = digits[secret[i] / 16];
		out[2 * i + 1] = digits[secret[i] % 16];
	}
}

/* The same with a way out at the first difference. */
static void compare_hastily(size_t len)
{
	verdict = true;
	for (size_t i = 0; i < len; i++)
		if (secret[i] != other[i]) {
			verdict = false;
			return;
		}
}

static const struct branchless_row rows[] = {
	{"sda_hex_write", write_hex, 0, false},
	{"sda_hex_read", read_hex, 1, false},
	{"sda_base64_write", write_base64, 0, false},
	{"sda_secret_equal", compare, 1, false},
	{"sda_secret_wipe", wipe, 0, false},
	{"a table is seen", write_hex_by_table, 0, true},
	{"a hasty comparison is seen", compare_hastily, 1, true},
};

int main(void)
{
	return branchless_run(rows, sizeof rows / sizeof rows[0]);
}
