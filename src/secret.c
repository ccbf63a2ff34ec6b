#include "secret.h"

/*@
  predicate agree{L}(struct sda_span a, struct sda_span b, integer n) =
    \forall integer k; 0 <= k < n ==> a.at[k] == b.at[k];
*/

/*@
  terminates \true;
  assigns \nothing;
  ensures \result == 0 <==> a == b;
*/
static uint8_t differ(uint8_t a, uint8_t b)
{
	return (uint8_t)((a + 256 - b) % 256);
}

bool sda_secret_equal(struct sda_span a, struct sda_span b)
{
	uint8_t difference = 0;

	if (a.len != b.len)
		return false;
	/*@
	  loop invariant i <= a.len;
	  loop invariant difference == 0 <==> agree(a, b, i);
	  loop assigns i, difference;
	  loop variant a.len - i;
	*/
	for (size_t i = 0; i < a.len; i++)
		difference |= differ(a.at[i], b.at[i]);
	return difference == 0;
}

void sda_secret_wipe(uint8_t *at, size_t len)
{
	/*@
	  loop invariant i <= len;
	  loop invariant \forall integer k; 0 <= k < i ==> at[k] == 0;
	  loop assigns i, at[0 .. len - 1];
	  loop variant len - i;
	*/
	for (size_t i = 0; i < len; i++)
		at[i] = 0;
}
