#include "username.h"
#include "spec/made.h"

/*@
  requires is_algorithm(algorithm) && readable(name) && readable(realm);
  requires writable(scratch) && \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==>
    is_made{Old, Here}(scratch, *out,
      userhash(algorithm_hash(algorithm), \old(text(name)),
               \old(text(realm))));
*/
static enum sda_status hashed_name(enum sda_algorithm algorithm,
				   struct sda_span name, struct sda_span realm,
				   struct sda_writer *scratch,
				   struct sda_span *out)
{
	struct sda_digest hash;
	enum sda_status status;

	sda_response_userhash(algorithm, name, realm, &hash);
	status = sda_scratch_keep(sda_digest_span(&hash), scratch, out);
	return status;
}

/*@
  requires readable(name) && writable(scratch) && apart(scratch, name);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==>
    is_made{Old, Here}(scratch, *out, ext_value(\old(text(name))));
*/
static enum sda_status extended_name(struct sda_span name,
				     struct sda_writer *scratch,
				     struct sda_span *out)
{
	size_t from = scratch->len;
	enum sda_status status = sda_ext_value_write(name, scratch);

	if (status != SDA_OK)
		return status;
	/*@ assert tail: !scratch->overflow ==>
	      tail{Pre, Here}(scratch) == ext_value(text{Pre}(name)); */
	//@ assert on: from <= scratch->len && went_on{Pre, Here}(scratch);
	status = sda_scratch_since(scratch, from, out);
	return status;
}

/*@
  requires readable(name) && writable(scratch) && apart(scratch, name);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1)) &&
    \separated(out, name.at + (0 .. name.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==>
    out->name == username_name(0, \old(text(name))) &&
    is_lent{Old, Here}(scratch, out->value, name,
                       username_value(0, 0, \old(text(name)), empty));
*/
/* In quotes if they can hold it, else as username*. */
static enum sda_status plain_name(struct sda_span name,
				  struct sda_writer *scratch,
				  struct sda_username *out)
{
	size_t from = scratch->len;
	enum sda_status status = sda_quoted_raw(name, scratch, &out->value);

	if (status != SDA_OK)
		return status;
	out->name = SDA_NAME_USERNAME;
	if (sda_production_sendable(SDA_HEADER_CREDENTIALS, SDA_NAME_USERNAME,
				    SDA_QUOTED, out->value))
		return SDA_OK;
	scratch->len = from;
	//@ assert name: text(name) == text{Pre}(name);
	out->name = SDA_NAME_USERNAME_EXT;
	status = extended_name(name, scratch, &out->value);
	return status;
}

enum sda_status sda_username_make(enum sda_algorithm algorithm, bool hashed,
				  struct sda_span name, struct sda_span realm,
				  struct sda_writer *scratch,
				  struct sda_username *out)
{
	enum sda_status status;

	if (!hashed) {
		status = plain_name(name, scratch, out);
		return status;
	}
	out->name = SDA_NAME_USERNAME;
	status = hashed_name(algorithm, name, realm, scratch, &out->value);
	return status;
}
