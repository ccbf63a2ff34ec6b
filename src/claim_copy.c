#include "claim_copy.h"

/*@ requires \valid(out);
    terminates \true;
    assigns *out;
    ensures is_copy(out, claim) && out->stale == claim.stale; */
static void copy(struct sda_claim claim, struct sda_claim *out)
{
	*out = claim;
}

void sda_claim_copy(struct sda_claim claim, struct sda_claim *out)
{
	copy(claim, out);
	//@ assert passes: passes{Pre, Here}(out);
	//@ assert spares: spares{Pre, Here}(out);
}
