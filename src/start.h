#ifndef SDA_START_H
#define SDA_START_H

/* A start line is the first line of a SIP message: it asks, or it answers. */

#include "line.h"
#include "spec/start.h"

/* Spans borrow from the text that was read. */
struct sda_start {
	bool is_request;
	bool is_sip_2_0;	     /* that version, and a status it has */
	struct sda_span method;	     /* of a request, else empty */
	struct sda_span request_uri; /* as method; not checked to be a URI */
	unsigned status;	     /* of a response, else 0 */
};

/*@
  // p is s from i to j - 1
  predicate is_cut(struct sda_span p, struct sda_span s, integer i,
                   integer j) =
    0 <= i <= j <= s.len && p.at == s.at + i && p.len == j - i;

  // p is the start line of s, which is t, at i
  predicate is_start(struct sda_start p, struct sda_span s, bytes t,
                     integer i) =
    (p.is_sip_2_0 <==> is_sip_2_0(t, i) == 1) &&
    (p.is_request <==> request_end(t, i) >= 0) &&
    (p.is_request ==> p.status == 0 &&
      is_cut(p.method, s, i, token_end(t, i)) &&
      is_cut(p.request_uri, s, request_uri(t, i),
             request_version(t, i) - 1)) &&
    (!p.is_request ==> p.status == status_number(t, i) &&
      p.method.at == \null && p.method.len == 0 &&
      p.request_uri.at == \null && p.request_uri.len == 0);
*/

/*@ requires readable(s) && i <= s.len;
    requires \valid(out);
    requires \separated(out, s.at + (0 .. s.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc3261#7.1-start-line.exact":
      position(\result) == start_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result && \result + 2 <= s.len;
    ensures \result != SDA_NONE ==> is_start(*out, s, text(s), i);
    ensures \result == SDA_NONE ==> *out == \old(*out); */
/*
 * Reads the start line at i; where the CRLF stands that ends it, or SDA_NONE
 * with *out unchanged. The Request-URI may be any visible octets: a request
 * with a wrong one has to be read to be answered, and sda_uri_check says which
 * is wrong. The Reason-Phrase may be any octets.
 */
size_t sda_start_read(struct sda_span s, size_t i, struct sda_start *out);

#endif
