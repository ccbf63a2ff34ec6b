#include "scan.h"

/* What an octet is; a token may stand inside quotes as well. */
enum {
	OTHER,
	PLAIN, /* an element of a quoted-string by itself */
	TOKEN
};

/* One look-up an octet, where comparing takes several branches. */
static const uint8_t kinds[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 2, 0, 1, 1, 2, 1, 2, 1, 1, 2, 2, 1, 2, 2, 1,
	2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1,
	1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 0, 1, 1, 2,
	2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 0
};

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_token_char(c) == 1; */
static bool is_token_char(uint8_t c)
{
	return kinds[c] == TOKEN;
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_wsp(c) == 1; */
static bool is_wsp(uint8_t c)
{
	return c == ' ' || c == '\t';
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_lhex(c) == 1; */
static bool is_lhex(uint8_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_qdtext(c) == 1; */
static bool is_qdtext(uint8_t c)
{
	return c == 0x21 || (c >= 0x23 && c <= 0x5B) ||
	       (c >= 0x5D && c <= 0x7E);
}

/*@ terminates \true; assigns \nothing;
    ensures \result ==> c != '"' && c != '\\' && c != '\r' &&
      (is_qdtext(c) == 1 || is_wsp(c) == 1); */
static bool is_plain(uint8_t c)
{
	return kinds[c] != OTHER;
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_quotable(c) == 1; */
static bool is_quotable(uint8_t c)
{
	return c <= 0x7F && c != '\n' && c != '\r';
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_utf8_cont(c) == 1; */
static bool is_utf8_cont(uint8_t c)
{
	return c >= 0x80 && c <= 0xBF;
}

/*@ terminates \true; assigns \nothing;
    ensures \result == utf8_more(c);
    ensures \result <= 5; */
static unsigned utf8_more(uint8_t c)
{
	if (c < 0xC0)
		return 0;
	if (c < 0xE0)
		return 1;
	if (c < 0xF0)
		return 2;
	if (c < 0xF8)
		return 3;
	if (c < 0xFC)
		return 4;
	if (c < 0xFE)
		return 5;
	return 0;
}

size_t sda_scan_token(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant token_end(text(s), i) == token_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && is_token_char(s.at[k]))
		k++;
	return k;
}

size_t sda_scan_lhex(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant lhex_end(text(s), i) == lhex_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && is_lhex(s.at[k]))
		k++;
	return k;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == wsp_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t wsp_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant wsp_end(text(s), i) == wsp_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && is_wsp(s.at[k]))
		k++;
	return k;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_fold(text(s), i) == 1; */
static bool is_fold(struct sda_span s, size_t i)
{
	return s.len - i > 2 && s.at[i] == '\r' && s.at[i + 1] == '\n' &&
	       is_wsp(s.at[i + 2]);
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == sws_end(text(s), i);
    ensures i <= \result <= s.len; */
static size_t white_end(struct sda_span s, size_t i)
{
	size_t k = wsp_end(s, i);

	return is_fold(s, k) ? wsp_end(s, k + 3) : k;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == sws_end(text(s), i);
    ensures i <= \result <= s.len; */
/* Mostly there is none, and that is soon seen. */
static inline size_t sws_end(struct sda_span s, size_t i)
{
	if (i == s.len || s.at[i] > ' ')
		return i;
	return white_end(s, i);
}

size_t sda_scan_sws(struct sda_span s, size_t i)
{
	return sws_end(s, i);
}

size_t sda_scan_lws(struct sda_span s, size_t i)
{
	size_t k = sws_end(s, i);

	return k > i ? k : SDA_NONE;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == separator_end(text(s), i, c);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
static size_t separator_end(struct sda_span s, size_t i, uint8_t c)
{
	size_t k = sws_end(s, i);

	if (k == s.len || s.at[k] != c)
		return SDA_NONE;
	return sws_end(s, k + 1);
}

size_t sda_scan_equal(struct sda_span s, size_t i)
{
	return separator_end(s, i, '=');
}

size_t sda_scan_comma(struct sda_span s, size_t i)
{
	return separator_end(s, i, ',');
}

size_t sda_scan_ldquot(struct sda_span s, size_t i)
{
	size_t k = sws_end(s, i);

	return k < s.len && s.at[k] == '"' ? k + 1 : SDA_NONE;
}

size_t sda_scan_rdquot(struct sda_span s, size_t i)
{
	return i < s.len && s.at[i] == '"' ? sws_end(s, i + 1) : SDA_NONE;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> has_conts(text(s), i, count) == 1;
    ensures \result ==> count <= s.len - i; */
static bool has_conts(struct sda_span s, size_t i, unsigned count)
{
	size_t k = i;
	unsigned left = count;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant left <= count && k - i == count - left;
	    loop invariant has_conts(text(s), i, count) ==
	      has_conts(text(s), k, left);
	    loop assigns k, left;
	    loop variant left; */
	while (left > 0) {
		if (k == s.len || !is_utf8_cont(s.at[k]))
			return false;
		k++;
		left--;
	}
	return true;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == element_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
/* End of the qdtext or quoted-pair at i, white space piece by piece. */
static size_t element_end(struct sda_span s, size_t i)
{
	if (i == s.len)
		return SDA_NONE;
	if (is_qdtext(s.at[i]) || is_wsp(s.at[i]))
		return i + 1;
	if (s.at[i] == '\r')
		return is_fold(s, i) ? i + 3 : SDA_NONE;
	if (s.at[i] == '\\') {
		if (s.len - i < 2 || !is_quotable(s.at[i + 1]))
			return SDA_NONE;
		return i + 2;
	}
	unsigned more = utf8_more(s.at[i]);
	if (more == 0 || !has_conts(s, i + 1, more))
		return SDA_NONE;
	return i + 1 + more;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures i <= \result <= s.len;
    ensures quoted_close(text(s), i) == quoted_close(text(s), \result);
    ensures inside_end(text(s), i) == inside_end(text(s), \result); */
/* Behind the octets that are an element each, and most often there. */
static size_t plain_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant quoted_close(text(s), i) ==
	      quoted_close(text(s), k);
	    loop invariant inside_end(text(s), i) == inside_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && is_plain(s.at[k]))
		k++;
	return k;
}

size_t sda_scan_quoted(struct sda_span s, size_t i)
{
	size_t k = plain_end(s, i);

	/*@ loop invariant i <= k <= s.len;
	    loop invariant quoted_close(text(s), i) ==
	      quoted_close(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] != '"') {
		k = element_end(s, k);
		if (k == SDA_NONE)
			return SDA_NONE;
		k = plain_end(s, k);
	}
	return k < s.len ? k : SDA_NONE;
}

size_t sda_scan_inside(struct sda_span s, size_t i)
{
	size_t k = plain_end(s, i);

	/*@ loop invariant i <= k <= s.len;
	    loop invariant inside_end(text(s), i) == inside_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] != '\r') {
		size_t end = element_end(s, k);
		if (end == SDA_NONE)
			break;
		k = plain_end(s, end);
	}
	return k;
}
