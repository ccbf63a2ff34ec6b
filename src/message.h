#ifndef SDA_MESSAGE_H
#define SDA_MESSAGE_H

/* A message is a whole SIP request or response. */

#include "field.h"
#include "spec/message.h"
#include "status.h"

/* All spans borrow from the text that was read. */
struct sda_message {
	bool is_request;
	struct sda_span method;      /* of a request, else empty */
	struct sda_span request_uri; /* as method: 1*(visible octet) */
	unsigned status;             /* of a response, 100 to 699; else 0 */
	struct sda_span fields;      /* for sda_field_next, from 0 on */
	struct sda_span body;
};

/*@
  // p is s from i to j - 1
  predicate is_cut(struct sda_span p, struct sda_span s, integer i,
                   integer j) =
    0 <= i <= j <= s.len && p.at == s.at + i && p.len == j - i;
  predicate is_nothing(struct sda_span p) = p.at == \null && p.len == 0;

  // m says what the start line at i of s, which is t, says
  predicate is_start(struct sda_message m, struct sda_span s, bytes t,
                     integer i) =
    request_end(t, i) >= 0
    ? m.is_request && m.status == 0 &&
      is_cut(m.method, s, i, token_end(t, i)) &&
      is_cut(m.request_uri, s, request_uri(t, i), request_version(t, i) - 1)
    : !m.is_request && is_nothing(m.method) && is_nothing(m.request_uri) &&
      m.status == status_number(t, i);

  // what there is to say of the body, `left` octets behind the header h
  logic integer body_status(bytes h, integer left) =
    is_length_twice(h) == 1 ? SDA_DUPLICATE :
    length_at(h) >= 0 && is_number(length_said(h)) == 0 ? SDA_MALFORMED :
    body_len(h, left) > left ? SDA_MISSING : SDA_OK;
  // what reading t, the whole text, has to answer
  logic integer message_status(bytes t) =
    len(t) > SDA_SPAN_MAX ? SDA_TOO_LONG :
    is_framed(t) == 0 ? SDA_MALFORMED :
    is_sip_2_0(t) == 0 ? SDA_UNSUPPORTED :
    body_status(header(t), len(t) - body_start(t));
*/

/*@ requires \valid_read(text.at + (0 .. text.len - 1));
    requires \valid(out);
    requires \separated(out, text.at + (0 .. text.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc3261#7-message.exact": \result == message_status(text(text));
    ensures "rfc3261#7.1-start-line": \result == SDA_OK ==>
      is_start(*out, text, text(text), start_line(text(text)));
    ensures \result == SDA_OK ==>
      is_cut(out->fields, text, header_start(text(text)),
             header_end(text(text)));
    ensures "rfc3261#18.3-body": \result == SDA_OK ==>
      \let from = body_start(text(text));
      is_cut(out->body, text, from,
             from + body_len(header(text(text)), text.len - from));
    ensures \result != SDA_OK ==> *out == \old(*out); */
/*
 * Reads a message. SDA_MALFORMED outside the grammar of spec/message.h, or
 * when Content-Length is no number; SDA_UNSUPPORTED for a version other than
 * SIP/2.0, or a status code that it does not have; SDA_DUPLICATE when there
 * are two Content-Length; SDA_MISSING when the body is not all there: on a
 * stream more may come; SDA_TOO_LONG beyond SDA_SPAN_MAX. Then *out is
 * unchanged. Without Content-Length the body is all that is left; with it,
 * what is left behind the body is ignored, as are CRLF before the start line.
 */
enum sda_status sda_message_read(struct sda_span text,
				 struct sda_message *out);

#endif
