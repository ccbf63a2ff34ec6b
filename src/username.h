#ifndef SDA_USERNAME_H
#define SDA_USERNAME_H

/*
 * A username is how credentials say whose they are: in quotes, as a hash, or,
 * where quotes cannot hold it, as username* (RFC 7616 3.4, 3.4.4).
 */

#include "ext_value.h"
#include "production.h"
#include "response.h"
#include "scratch.h"
#include "spec/header.h"
#include "spec/image.h"

struct sda_username {
	struct sda_span value;
	unsigned name; /* SDA_NAME_USERNAME or SDA_NAME_USERNAME_EXT */
};

/*@
  logic integer is_quotable(bytes name) =
    is_sendable(esc(name), SDA_HEADER_CREDENTIALS, SDA_NAME_USERNAME,
                SDA_QUOTED) == 1 ? 1 : 0;
  logic integer username_name(integer hashed, bytes name) =
    hashed == 1 || is_quotable(name) == 1 ? SDA_NAME_USERNAME :
    SDA_NAME_USERNAME_EXT;
  logic bytes username_value(integer h, integer hashed, bytes name,
                             bytes realm) =
    hashed == 1 ? userhash(h, name, realm) :
    is_quotable(name) == 1 ? esc(name) : ext_value(name);
*/

/*@
  requires is_algorithm(algorithm) && readable(name) && readable(realm);
  requires writable(scratch) && apart(scratch, name);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1)) &&
    \separated(out, name.at + (0 .. name.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures "rfc7616#3.4.4-used.made": "rfc7616#3.4-username-ext.made":
    \result == SDA_OK ==>
      out->name == username_name(hashed ? 1 : 0, \old(text(name))) &&
      is_lent{Old, Here}(scratch, out->value, name,
        username_value(algorithm_hash(algorithm), hashed ? 1 : 0,
                       \old(text(name)), \old(text(realm))));
*/
/* The username to send; name and realm are plain. */
enum sda_status sda_username_make(enum sda_algorithm algorithm, bool hashed,
				  struct sda_span name, struct sda_span realm,
				  struct sda_writer *scratch,
				  struct sda_username *out);

#endif
