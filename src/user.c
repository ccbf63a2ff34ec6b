#include "user.h"
#include "spec/bytes_lemmas.h"

/*@ requires 'a' <= small <= 'z';
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_letter_of(c, small) == 1; */
static bool is_letter(uint8_t c, uint8_t small)
{
	return c == small || c == small - 32;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result == (user_from(text(s)) < 0 ? 0 : user_from(text(s)));
    ensures \result <= s.len; */
/* Behind the scheme, or 0 when it is another one. */
static size_t user_from(struct sda_span s)
{
	if (s.len < 4 || !is_letter(s.at[0], 's') ||
	    !is_letter(s.at[1], 'i') || !is_letter(s.at[2], 'p'))
		return 0;
	if (s.at[3] == ':')
		return 4;
	return s.len >= 5 && is_letter(s.at[3], 's') && s.at[4] == ':' ? 5 : 0;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> sign_at(text(s), i) < s.len; */
static bool has_sign(struct sda_span s, size_t i)
{
	/*@ loop invariant i <= s.len;
	    loop invariant sign_at(text(s), i) ==
	      sign_at(text(s), \at(i, Pre));
	    loop assigns i;
	    loop variant s.len - i; */
	for (; i < s.len; i++)
		if (s.at[i] == '@')
			return true;
	return false;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == user_stop(text(s), i) && i <= \result <= s.len; */
static size_t user_stop(struct sda_span s, size_t i)
{
	/*@ loop invariant \at(i, Pre) <= i <= s.len;
	    loop invariant user_stop(text(s), i) ==
	      user_stop(text(s), \at(i, Pre));
	    loop assigns i;
	    loop variant s.len - i; */
	while (i < s.len && s.at[i] != '@' && s.at[i] != ':')
		i++;
	return i;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures readable(\result);
    ensures \result.len == 0 <==> user_to(text(s)) < 0;
    ensures \result.len > 0 ==> text(\result) == user_of(text(s)); */
/* The user, empty when there is none. */
static struct sda_span user_of(struct sda_span s)
{
	size_t from = user_from(s);
	struct sda_span user = { s.at, 0 };

	if (from == 0 || !has_sign(s, from))
		return user;
	user.at = s.at + from;
	user.len = user_stop(s, from) - from;
	/*@ assert user.len > 0 ==>
	      same(text(user), user_of(text(s))); */
	return user;
}

/*@ requires readable(a) && readable(b);
    terminates \true;
    assigns \nothing;
    ensures \result <==> text(a) == text(b); */
static bool is_equal(struct sda_span a, struct sda_span b)
{
	if (a.len != b.len)
		return false;
	/*@ loop invariant i <= a.len;
	    loop invariant \forall integer k; 0 <= k < i ==>
	      a.at[k] == b.at[k];
	    loop assigns i;
	    loop variant a.len - i; */
	for (size_t i = 0; i < a.len; i++) {
		if (a.at[i] != b.at[i]) {
			//@ assert at(text(a), i) != at(text(b), i);
			return false;
		}
	}
	//@ assert same(text(a), text(b));
	return true;
}

bool sda_user_same(struct sda_span a, struct sda_span b)
{
	struct sda_span of_a = user_of(a), of_b = user_of(b);

	return is_equal(a, b) || (of_a.len > 0 && is_equal(of_a, of_b));
}
