#include "request.h"
#include "spec/bytes_lemmas.h"

static const uint8_t ack[] = { 'A', 'C', 'K' };
static const uint8_t cancel[] = { 'C', 'A', 'N', 'C', 'E', 'L' };
static const uint8_t invite[] = { 'I', 'N', 'V', 'I', 'T', 'E' };

/*@ requires readable(s) && len <= SDA_SPAN_MAX;
    requires \valid_read(name + (0 .. len - 1));
    terminates \true;
    assigns \nothing;
    ensures \result <==> text(s) == view(name, len); */
static bool is(struct sda_span s, const uint8_t *name, size_t len)
{
	if (s.len != len)
		return false;
	/*@ loop invariant i <= len;
	    loop invariant \forall integer k; 0 <= k < i ==>
	      s.at[k] == name[k];
	    loop assigns i;
	    loop variant len - i; */
	for (size_t i = 0; i < len; i++) {
		if (s.at[i] != name[i]) {
			//@ assert at(text(s), i) != at(view(name, len), i);
			return false;
		}
	}
	//@ assert same(text(s), view(name, len));
	return true;
}

bool sda_request_is_ack(struct sda_span method)
{
	//@ assert same(view(&ack[0], 3), method_ack);
	return is(method, ack, sizeof ack);
}

bool sda_request_challenged(struct sda_span method)
{
	//@ assert same(view(&cancel[0], 6), method_cancel);
	return !sda_request_is_ack(method) &&
	       !is(method, cancel, sizeof cancel);
}

unsigned sda_request_refusal(bool proxy)
{
	return proxy ? 407 : 401;
}

struct sda_span sda_request_covered(struct sda_span method)
{
	struct sda_span of_ack = { invite, sizeof invite };

	//@ assert same(view(&invite[0], 6), method_invite);
	return sda_request_is_ack(method) ? of_ack : method;
}
