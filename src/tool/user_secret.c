#include "input.h"
#include "scan.h"
#include "secret.h"
#include "user_secret.h"

static bool is_whole(struct sda_span digits)
{
	return sda_scan_lhex(digits, 0) == digits.len &&
	       (digits.len == sda_hash_digits(SDA_HASH_MD5) ||
		digits.len == sda_hash_digits(SDA_HASH_SHA_256));
}

void user_secret_read(struct sda_span digits, struct sda_digest *out)
{
	if (!is_whole(digits))
		fail_usage("the HA1: at byte %zu of %zu: expected 32 or 64 "
			   "digits 0-9 a-f in all (RFC 8760 2.2)",
			   sda_scan_lhex(digits, 0), digits.len);
	sda_digest_read(digits.len == sda_hash_digits(SDA_HASH_MD5)
				? SDA_HASH_MD5
				: SDA_HASH_SHA_256,
			digits, out);
	sda_secret_wipe((uint8_t *)digits.at, digits.len);
}

bool user_secret_fits(const struct sda_digest *user,
		      enum sda_algorithm algorithm)
{
	return user->len == sda_hash_digits(sda_algorithm_hash(algorithm));
}

void user_secret_wipe(struct sda_span password, struct sda_digest *user)
{
	sda_secret_wipe((uint8_t *)password.at, password.len);
	sda_digest_wipe(user);
}
