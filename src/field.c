#include "field.h"
#include "spec/part.h"

/*@ lemma find_never: \forall bytes s, w, integer i;
      field_end(s, i) < 0 ==> field_find(s, i, w) == -1; */

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_blank(c) == 1; */
static bool is_blank(uint8_t c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/*@ requires readable(s) && i <= end <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == field_skip(text(s), i, end);
    ensures i <= \result <= end; */
/* Where the white space ends that the octets from i to end - 1 start with. */
static size_t skip(struct sda_span s, size_t i, size_t end)
{
	size_t k = i;

	/*@ loop invariant i <= k <= end;
	    loop invariant field_skip(text(s), i, end) ==
	      field_skip(text(s), k, end);
	    loop assigns k;
	    loop variant end - k; */
	while (k < end && is_blank(s.at[k]))
		k++;
	return k;
}

/*@ requires readable(s) && i <= end <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == field_trim(text(s), i, end);
    ensures i <= \result <= end; */
/* Where the white space starts that they end with. */
static size_t trim(struct sda_span s, size_t i, size_t end)
{
	size_t k = end;

	/*@ loop invariant i <= k <= end;
	    loop invariant field_trim(text(s), i, end) ==
	      field_trim(text(s), i, k);
	    loop assigns k;
	    loop variant k; */
	while (k > i && is_blank(s.at[k - 1]))
		k--;
	return k;
}

size_t sda_field_next(struct sda_span fields, size_t i, struct sda_field *out)
{
	size_t name_end = sda_scan_token(fields, i);

	if (name_end == i)
		return SDA_NONE;
	size_t colon = sda_line_wsp(fields, name_end);
	if (colon == fields.len || fields.at[colon] != ':')
		return SDA_NONE;
	//@ assert colon: field_colon(text(fields), i) == colon;
	size_t end = sda_line_folded(fields, colon + 1);
	if (end == SDA_NONE)
		return SDA_NONE;
	//@ assert end: field_end(text(fields), i) == end;
	size_t from = skip(fields, colon + 1, end);
	size_t to = trim(fields, from, end);
	out->name.at = fields.at + i;
	out->name.len = name_end - i;
	out->value.at = fields.at + from;
	out->value.len = to - from;
	return end + 2;
}

/* ---- names --------------------------------------------------------------- */

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
