#include "line.h"

bool sda_line_break(struct sda_span s, size_t i)
{
	return s.len - i > 1 && s.at[i] == '\r' && s.at[i + 1] == '\n';
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_fold(text(s), i) == 1;
    ensures \result ==> s.len - i > 2; */
static bool is_fold(struct sda_span s, size_t i)
{
	return s.len - i > 2 && sda_line_break(s, i) &&
	       (s.at[i + 2] == ' ' || s.at[i + 2] == '\t');
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> c == '\r' || c == '\n'; */
static bool is_line_octet(uint8_t c)
{
	return c == '\r' || c == '\n';
}

size_t sda_line_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant line_end(text(s), i) == line_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && !is_line_octet(s.at[k]))
		k++;
	return sda_line_break(s, k) ? k : SDA_NONE;
}

size_t sda_line_folded(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant lines_end(text(s), i) == lines_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && (is_fold(s, k) || !is_line_octet(s.at[k])))
		k += is_fold(s, k) ? 3 : 1;
	return sda_line_break(s, k) ? k : SDA_NONE;
}

size_t sda_line_wsp(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant wsp_end(text(s), i) == wsp_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && (s.at[k] == ' ' || s.at[k] == '\t'))
		k++;
	return k;
}

size_t sda_line_visible(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant visible_end(text(s), i) == visible_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] > ' ' && s.at[k] != 0x7F)
		k++;
	return k;
}

size_t sda_line_digits(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant number_end(text(s), i) == number_end(text(s), k);
	    loop invariant \forall integer m; i <= m < k ==>
	      '0' <= s.at[m] <= '9';
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] >= '0' && s.at[k] <= '9')
		k++;
	return k;
}

size_t sda_line_number(struct sda_span s)
{
	size_t value = 0;

	/*@ loop invariant k <= s.len;
	    loop invariant number_end(text(s), k) == s.len;
	    loop invariant \let n = number(text(s), 0, k);
	      value == (n > SDA_SPAN_MAX ? SDA_SPAN_MAX + 1 : n);
	    loop assigns k, value;
	    loop variant s.len - k; */
	for (size_t k = 0; k < s.len; k++) {
		value = 10 * value + (size_t)(s.at[k] - '0');
		if (value > SDA_SPAN_MAX)
			value = SDA_SPAN_MAX + 1;
	}
	return value;
}
