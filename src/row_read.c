#include "row_read.h"
#include "spec/bytes_lemmas.h"

static const uint8_t to_server[] = { 'A', 'u', 't', 'h', 'o', 'r', 'i',
				     'z', 'a', 't', 'i', 'o', 'n' };
static const uint8_t to_proxy[] = { 'P', 'r', 'o', 'x', 'y', '-', 'A',
				    'u', 't', 'h', 'o', 'r', 'i', 'z',
				    'a', 't', 'i', 'o', 'n' };

/* A row: where the field behind it starts, SDA_NONE without one; its value. */
struct found {
	size_t next;
	struct sda_span value;
};

/*@ requires readable(value);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_foreign(text(value)); */
/* Is it of another scheme than Digest, whatever follows? */
static bool is_foreign(struct sda_span value)
{
	struct sda_span scheme = { value.at, sda_scan_token(value, 0) };

	return scheme.len > 0 && sda_word_find(scheme, SDA_WORD_DIGEST,
					       SDA_WORDS) == SDA_WORDS;
}

/*@ terminates \true;
    assigns \nothing;
    ensures readable(\result) && text(\result) == rows_name(proxy);
    ensures \result.at == (proxy ? &to_proxy[0] : &to_server[0]); */
/* What the rows of a server, or a proxy, are named. */
static struct sda_span name_of_rows(bool proxy)
{
	const struct sda_span server_name = { to_server, sizeof to_server };
	const struct sda_span proxy_name = { to_proxy, sizeof to_proxy };

	//@ assert same(view(&to_server[0], 13), name_authorization);
	//@ assert same(view(&to_proxy[0], 6), name_proxy);
	/*@ assert \forall integer k; 0 <= k < 13 ==>
	      to_proxy[6 + k] == to_server[k]; */
	//@ assert same(view(&to_proxy[6], 13), view(&to_server[0], 13));
	//@ assert view(&to_proxy[0], 6 + 13) == rows_name(1);
	return proxy ? proxy_name : server_name;
}

/*@
  predicate is_the_row{L}(struct found f, struct sda_span fields, integer i,
                          bytes name) =
    \let t = text{L}(fields); \let k = field_find(t, i, name);
    k < 0 ? f.next == SDA_NONE
          : f.next == field_next(t, k) && i < f.next <= fields.len &&
            f.value.at == fields.at + field_from(t, k) &&
            f.value.len == field_to(t, k) - field_from(t, k) &&
            0 <= field_from(t, k) <= field_to(t, k) <= fields.len;
*/

/*@ requires readable(fields) && from <= fields.len;
    terminates \true;
    assigns \nothing;
    ensures is_the_row(\result, fields, from, rows_name(proxy)); */
static struct found find(struct sda_span fields, size_t from, bool proxy)
{
	struct sda_field field = { { NULL, 0 }, { NULL, 0 } };
	size_t next = sda_field_find(fields, from, name_of_rows(proxy), &field);
	struct found found = { next, field.value };

	return found;
}

/*@
  lemma row_text{L}: \forall struct found f, struct sda_span s, integer i,
    bytes name; readable{L}(s) ==> is_the_row{L}(f, s, i, name) ==>
    field_find(text{L}(s), i, name) >= 0 ==>
    readable{L}(f.value) && is_part(f.value, s) &&
    text{L}(f.value) ==
      row_value(text{L}(s), field_find(text{L}(s), i, name));
  lemma tail_readable{L}: \forall struct sda_span p, s, integer i;
    readable{L}(s) ==> 0 <= i <= s.len ==> p.at == s.at + i ==>
    p.len == s.len - i ==> readable{L}(p);
  lemma found_part{L}: \forall struct sda_param p, struct sda_span s,
    bytes t, integer i, h, w;
    is_found(p, s, t, i, h, w) ==> is_part(p.value, s);
  lemma known_read{L}: \forall struct sda_credentials *c, struct sda_span s,
    integer n; readable{L}(s) ==> is_read{L}(c, s) ==> 0 <= n < SDA_NAMES ==>
    readable{L}(c->params.known[n].value) &&
    is_part(c->params.known[n].value, s);
  predicate is_named(integer a) =
    SDA_ALGORITHM_UNKNOWN <= a < SDA_ALGORITHMS;
  lemma algorithm_in{L}: \forall struct sda_param p;
    is_named(algorithm_said{L}(p));
  predicate is_qop{L}(struct sda_credentials *c) =
    SDA_QOP_UNKNOWN <= c->qop <= SDA_QOP_AUTH_INT &&
    (c->qop == SDA_QOP_NONE <==>
     c->params.known[SDA_NAME_QOP].form == SDA_ABSENT);
  lemma part_part: \forall struct sda_span p, s, t;
    is_part(p, s) ==> is_part(s, t) ==> is_part(p, t);
*/

/*@ requires readable(value) && \valid(row) &&
      \separated(row, value.at + (0 .. value.len - 1));
    terminates \true;
    assigns *row;
    ensures is_row_reason(\result, text(value));
    ensures \result == SDA_REASON_NONE ==> is_read(row, value);
    ensures \result == SDA_REASON_NONE ==> is_credentials(row) &&
      is_cut_from(row, value); */
static enum sda_reason read(struct sda_span value, struct sda_credentials *row)
{
	if (is_foreign(value))
		return SDA_REASON_SCHEME;
	switch (sda_credentials_read(value, row)) {
	case SDA_OK:
		//@ assert algorithm: is_named(row->algorithm);
		//@ assert read: is_read(row, value);
		//@ assert text: readable(row->params.text);
		/*@ assert each: \forall integer n; 0 <= n < SDA_NAMES ==>
		      readable(row->params.known[n].value); */
		//@ assert legible: legible(&row->params);
		//@ assert whole: is_part(row->params.text, value);
		//@ assert cut: is_cut_from(row, value);
		//@ assert qop: is_qop(row);
		return SDA_REASON_NONE;
	case SDA_DUPLICATE:
		return SDA_REASON_TWICE;
	default:
		return SDA_REASON_SYNTAX;
	}
}

enum sda_reason sda_row_read(struct sda_span fields, bool proxy, size_t *next,
			     struct sda_credentials *row)
{
	struct found found = find(fields, *next, proxy);

	if (found.next == SDA_NONE)
		return SDA_REASON_ABSENT;
	*next = found.next;
	return read(found.value, row);
}
