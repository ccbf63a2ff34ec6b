#include "digest.h"
#include "hex.h"
#include "scan.h"
#include "secret.h"

/*@
  lemma view_unchanged{K, L}: \forall uint8_t *p, integer n; 0 <= n ==>
    (\forall integer k; 0 <= k < n ==> \at(p[k], K) == \at(p[k], L)) ==>
    view{K}(p, n) == view{L}(p, n);
  lemma chain_next{L}: \forall bytes head, between, struct sda_span *part,
    integer i; 0 < i ==> chain{L}(head, between, part + 1, i) ==
      cat(cat(chain{L}(head, between, part + 1, i - 1), between),
          text{L}(part[i]));
*/

static const uint8_t separator[] = { ':' };

void sda_digest_join(enum sda_hash hash, const struct sda_span *part,
		     size_t count, struct sda_digest *out)
{
	struct sda_span between = { separator, sizeof separator };
	uint8_t bytes[SDA_HASH_SIZE_MAX];
	size_t size = sda_hash_digits(hash) / 2;

	//@ assert same(text(between), colon);
	/*@ ghost
	  /@
	    loop invariant 1 <= i <= count;
	    loop invariant joined(part, i) ==
	      chain(text(part[0]), colon, part + 1, i - 1);
	    loop assigns i;
	    loop variant count - i;
	  @/
	  for (size_t i = 1; i < count; i++) {
	    /@ assert chain(text(part[0]), colon, part + 1, i) ==
	         join(chain(text(part[0]), colon, part + 1, i - 1),
	              text(part[\at(i, Here)])); @/
	  }
	*/
	sda_hash_octets(hash, part[0], between, part + 1, count - 1, bytes);
	/*@ assert view(&bytes[0], hash_size(hash)) ==
	      hash_of(hash, joined{Pre}(part, count)); */
	//@ assert size == hash_size(hash);
	sda_hex_write(bytes, size, out->hex);
	//@ ghost Written: ;
	sda_secret_wipe(bytes, sizeof bytes);
	/*@ assert view(&out->hex[0], 2 * size) ==
	      \at(view(&out->hex[0], 2 * size), Written); */
	out->len = 2 * size;
	//@ assert \forall integer k; 0 <= k < 32 ==> bytes[k] == 0;
}

bool sda_digest_read(enum sda_hash hash, struct sda_span digits,
		     struct sda_digest *out)
{
	if (digits.len != sda_hash_digits(hash))
		return false;
	if (sda_scan_lhex(digits, 0) != digits.len)
		return false;
	/*@
	  loop invariant i <= digits.len;
	  loop invariant text(digits) == \at(text(digits), Pre);
	  loop invariant \forall integer k; 0 <= k < i ==>
	    out->hex[k] == digits.at[k];
	  loop assigns i, out->hex[0 .. digits.len - 1];
	  loop variant digits.len - i;
	*/
	for (size_t i = 0; i < digits.len; i++)
		out->hex[i] = digits.at[i];
	//@ assert same(view(&out->hex[0], digits.len), \at(text(digits), Pre));
	out->len = digits.len;
	return true;
}

struct sda_span sda_digest_span(const struct sda_digest *digest)
{
	struct sda_span s = { digest->hex, digest->len };

	return s;
}

void sda_digest_wipe(struct sda_digest *digest)
{
	sda_secret_wipe(digest->hex, sizeof digest->hex);
	digest->len = 0;
}
