#include "field.h"
#include "spec/part.h"

/*@ lemma find_never: \forall bytes s, w, integer i;
      field_end(s, i) < 0 ==> field_find(s, i, w) == -1; */

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
	while (k < s.len && (s.at[k] == ' ' || s.at[k] == '\t'))
		k++;
	return k;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_crlf(text(s), i) == 1; */
static bool is_crlf(struct sda_span s, size_t i)
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
	return s.len - i > 2 && is_crlf(s, i) &&
	       (s.at[i + 2] == ' ' || s.at[i + 2] == '\t');
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures position(\result) == field_lines_end(text(s), i);
    ensures \result != SDA_NONE ==> i <= \result && \result + 2 <= s.len; */
/* The CRLF that ends the lines from i on, or SDA_NONE. */
static size_t lines_end(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant field_lines_end(text(s), i) ==
	      field_lines_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len) {
		if (is_fold(s, k)) {
			k += 3;
			continue;
		}
		if (is_crlf(s, k))
			return k;
		if (s.at[k] == '\r' || s.at[k] == '\n')
			return SDA_NONE;
		k++;
	}
	return SDA_NONE;
}

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_blank(c) == 1; */
static bool is_blank(uint8_t c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/*@ requires readable(s) && i <= end <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \let from = field_skip(text(s), i, end);
      \let to = field_trim(text(s), from, end);
      i <= from <= to <= end &&
      \result.at == s.at + from && \result.len == to - from; */
/* The octets of s from i to end - 1, without white space around them. */
static struct sda_span trim(struct sda_span s, size_t i, size_t end)
{
	size_t from = i;
	size_t to = end;

	/*@ loop invariant i <= from <= end;
	    loop invariant field_skip(text(s), i, end) ==
	      field_skip(text(s), from, end);
	    loop assigns from;
	    loop variant end - from; */
	while (from < end && is_blank(s.at[from]))
		from++;
	/*@ loop invariant from <= to <= end;
	    loop invariant field_trim(text(s), from, end) ==
	      field_trim(text(s), from, to);
	    loop assigns to;
	    loop variant to; */
	while (to > from && is_blank(s.at[to - 1]))
		to--;
	struct sda_span trimmed = { s.at + from, to - from };
	return trimmed;
}

size_t sda_field_next(struct sda_span fields, size_t i, struct sda_field *out)
{
	size_t name_end = sda_scan_token(fields, i);

	if (name_end == i)
		return SDA_NONE;
	size_t colon = wsp_end(fields, name_end);
	if (colon == fields.len || fields.at[colon] != ':')
		return SDA_NONE;
	//@ assert colon: field_colon(text(fields), i) == colon;
	size_t end = lines_end(fields, colon + 1);
	if (end == SDA_NONE)
		return SDA_NONE;
	//@ assert end: field_end(text(fields), i) == end;
	out->name.at = fields.at + i;
	out->name.len = name_end - i;
	out->value = trim(fields, colon + 1, end);
	return end + 2;
}

/* ---- names ---------------------------------------------------------------- */

/*@ terminates \true; assigns \nothing;
    ensures \result == lower(c); */
static uint8_t lower(uint8_t c)
{
	return c >= 'A' && c <= 'Z' ? (uint8_t)(c + 32) : c;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result == octet(text(s), k); */
static uint8_t octet(struct sda_span s, size_t k)
{
	return k < s.len ? lower(s.at[k]) : 0;
}

/*@ requires readable(s) && k <= 12;
    terminates \true;
    assigns \nothing;
    ensures \result <==> four(text(s), k, c0, c1, c2, c3) == 1; */
static bool four(struct sda_span s, size_t k, uint8_t c0, uint8_t c1,
		 uint8_t c2, uint8_t c3)
{
	return octet(s, k) == c0 && octet(s, k + 1) == c1 &&
	       octet(s, k + 2) == c2 && octet(s, k + 3) == c3;
}

/*@ requires readable(n);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_long_form(text(n), c) == 1; */
/* The compact forms of RFC 3261 7.3.3 and 20. */
static bool is_long_form(struct sda_span n, uint8_t c)
{
	switch (c) {
	case 'c':
		return n.len == 12 && four(n, 0, 'c', 'o', 'n', 't') &&
		       four(n, 4, 'e', 'n', 't', '-') &&
		       four(n, 8, 't', 'y', 'p', 'e');
	case 'e':
		return n.len == 16 && four(n, 0, 'c', 'o', 'n', 't') &&
		       four(n, 4, 'e', 'n', 't', '-') &&
		       four(n, 8, 'e', 'n', 'c', 'o') &&
		       four(n, 12, 'd', 'i', 'n', 'g');
	case 'f':
		return n.len == 4 && four(n, 0, 'f', 'r', 'o', 'm');
	case 'i':
		return n.len == 7 && four(n, 0, 'c', 'a', 'l', 'l') &&
		       four(n, 4, '-', 'i', 'd', 0);
	case 'k':
		return n.len == 9 && four(n, 0, 's', 'u', 'p', 'p') &&
		       four(n, 4, 'o', 'r', 't', 'e') &&
		       four(n, 8, 'd', 0, 0, 0);
	case 'l':
		return n.len == 14 && four(n, 0, 'c', 'o', 'n', 't') &&
		       four(n, 4, 'e', 'n', 't', '-') &&
		       four(n, 8, 'l', 'e', 'n', 'g') &&
		       four(n, 12, 't', 'h', 0, 0);
	case 'm':
		return n.len == 7 && four(n, 0, 'c', 'o', 'n', 't') &&
		       four(n, 4, 'a', 'c', 't', 0);
	case 's':
		return n.len == 7 && four(n, 0, 's', 'u', 'b', 'j') &&
		       four(n, 4, 'e', 'c', 't', 0);
	case 't':
		return n.len == 2 && four(n, 0, 't', 'o', 0, 0);
	case 'v':
		return n.len == 3 && four(n, 0, 'v', 'i', 'a', 0);
	default:
		return false;
	}
}

/*@ requires readable(a) && readable(b) && a.len == b.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> same_letters(text(a), text(b), 0) == 1; */
static bool same_letters(struct sda_span a, struct sda_span b)
{
	/*@ loop invariant k <= a.len;
	    loop invariant same_letters(text(a), text(b), 0) ==
	      same_letters(text(a), text(b), k);
	    loop assigns k;
	    loop variant a.len - k; */
	for (size_t k = 0; k < a.len; k++)
		if (lower(a.at[k]) != lower(b.at[k]))
			return false;
	return true;
}

bool sda_field_is(struct sda_span name, struct sda_span wanted)
{
	if (name.len == wanted.len && same_letters(name, wanted))
		return true;
	return name.len == 1 && is_long_form(wanted, lower(name.at[0]));
}

size_t sda_field_find(struct sda_span fields, size_t i, struct sda_span wanted,
		      struct sda_field *out)
{
	struct sda_field field;
	size_t here = i;

	/*@ loop invariant i <= here <= fields.len;
	    loop invariant field_find(text(fields), i, text(wanted)) ==
	      field_find(text(fields), here, text(wanted));
	    loop assigns here, field;
	    loop variant fields.len - here; */
	for (;;) {
		size_t next = sda_field_next(fields, here, &field);
		if (next == SDA_NONE) {
			//@ assert over: field_end(text(fields), here) < 0;
			/*@ assert none: field_find(text(fields), i,
			      text(wanted)) == -1; */
			return SDA_NONE;
		}
		//@ assert readable(field.name);
		/*@ assert name: text(field.name) ==
		      field_name(text(fields), here); */
		if (sda_field_is(field.name, wanted)) {
			/*@ assert found: field_find(text(fields), i,
			      text(wanted)) == here; */
			*out = field;
			return next;
		}
		here = next;
	}
}
