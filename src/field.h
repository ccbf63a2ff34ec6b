#ifndef SDA_FIELD_H
#define SDA_FIELD_H

/* A field is a name and a value: one header field of a SIP message. */

#include "line.h"
#include "spec/field.h"

/*
 * Spans borrow from the text that was read. The value is without the white
 * space at both ends, and may hold folds. Which octets it may hold is for the
 * reader of that header field to say: a field that nobody needs must not stop
 * the others from being read (RFC 3261 8.2.2).
 */
struct sda_field {
	struct sda_span name;
	struct sda_span value;
};

/*@
  // f is the field of s at i
  predicate is_field(struct sda_field f, struct sda_span s, bytes t,
                     integer i) =
    f.name.at == s.at + i && f.name.len == token_end(t, i) - i &&
    f.value.at == s.at + field_from(t, i) &&
    f.value.len == field_to(t, i) - field_from(t, i) &&
    0 <= i && i < token_end(t, i) < field_from(t, i) <= field_to(t, i) <=
      field_end(t, i) < s.len;

  lemma field_readable{L}: \forall struct sda_field f, struct sda_span s,
    bytes t, integer i;
    readable{L}(s) ==> is_field(f, s, t, i) ==>
    readable{L}(f.name) && readable{L}(f.value);
*/

/*@ requires readable(fields) && i <= fields.len;
    requires \valid(out);
    requires \separated(out, fields.at + (0 .. fields.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc3261#7.3.1-field.exact":
      position(\result) == field_next(text(fields), i);
    ensures \result != SDA_NONE ==> i < \result <= fields.len;
    ensures \result != SDA_NONE ==> is_field(*out, fields, text(fields), i);
    ensures \result == SDA_NONE ==> *out == \old(*out); */
/*
 * Reads the field at i, folded lines and CRLF included; where the next one
 * starts, or SDA_NONE with *out unchanged.
 */
size_t sda_field_next(struct sda_span fields, size_t i, struct sda_field *out);

/*@ requires readable(name) && readable(wanted);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#7.3.1-name-case-insensitive":
      \result <==> field_is(text(name), text(wanted)) == 1;
    ensures "rfc3261#7.3.3-compact-form": name.len == 1 ==>
      is_long_form(text(wanted), lower(name.at[0])) == 1 ==> \result; */
/*
 * Is that the wanted name, in any case, or its compact form? `wanted` is the
 * long form.
 */
bool sda_field_is(struct sda_span name, struct sda_span wanted);

/*@ requires readable(fields) && i <= fields.len && readable(wanted);
    requires \valid(out);
    requires \separated(out, fields.at + (0 .. fields.len - 1));
    requires \separated(out, wanted.at + (0 .. wanted.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc3261#7.3.1-rows":
      \let k = field_find(text(fields), i, \old(text(wanted)));
      k < 0 ? \result == SDA_NONE
            : \result == field_next(text(fields), k) &&
              is_field(*out, fields, text(fields), k);
    ensures \result != SDA_NONE ==> i < \result <= fields.len;
    ensures \result == SDA_NONE ==> *out == \old(*out); */
/*
 * Reads the first field from i on that has the wanted name: row after row in
 * their order, when i is what the call before returned. Else as above. Rows of
 * Authentication-Info make one list when their values are written one after
 * another with commas between (RFC 3261 7.3.1); challenges and credentials
 * stay apart.
 */
size_t sda_field_find(struct sda_span fields, size_t i, struct sda_span wanted,
		      struct sda_field *out);

#endif
