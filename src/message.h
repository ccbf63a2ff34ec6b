#ifndef SDA_MESSAGE_H
#define SDA_MESSAGE_H

/* A message is a whole SIP request or response. */

#include "field.h"
#include "spec/message.h"
#include "start.h"
#include "status.h"

/* All spans borrow from the text that was read. */
struct sda_message {
	struct sda_start start;
	struct sda_span fields; /* for sda_field_next and _find, from 0 on */
	struct sda_span body;
};

/*@
  // what there is to say of the body, `left` octets behind the header h
  logic integer body_status(bytes h, integer left) =
    is_length_twice(h) == 1 ? SDA_DUPLICATE :
    length_at(h) >= 0 && is_number(length_said(h)) == 0 ? SDA_MALFORMED :
    body_len(h, left) > left ? SDA_MISSING : SDA_OK;
  // what reading t, the whole text, has to answer
  logic integer message_status(bytes t) =
    len(t) > SDA_SPAN_MAX ? SDA_TOO_LONG :
    is_framed(t) == 0 ? SDA_MALFORMED :
    is_sip_2_0(t, start_line(t)) != 1 ? SDA_UNSUPPORTED :
    body_status(header(t), len(t) - body_start(t));
*/

/*@ requires \valid_read(text.at + (0 .. text.len - 1));
    requires \valid(out);
    requires \separated(out, text.at + (0 .. text.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc3261#7-message.exact": \result == message_status(text(text));
    ensures "rfc3261#7.1-start-line": \result == SDA_OK ==>
      is_start(out->start, text, text(text), start_line(text(text)));
    ensures "rfc3261#7-message.header": \result == SDA_OK ==>
      is_cut(out->fields, text, header_start(text(text)),
             header_end(text(text)));
    ensures "rfc3261#18.3-body": \result == SDA_OK ==>
      \let from = body_start(text(text));
      is_cut(out->body, text, from,
             from + body_len(header(text(text)), text.len - from));
    ensures \result != SDA_OK ==> *out == \old(*out); */
/*
 * Reads a message. SDA_MALFORMED outside the grammar of spec/message.h, or
 * when Content-Length is no number; SDA_UNSUPPORTED for another version than
 * SIP/2.0, or a status that it does not have; SDA_DUPLICATE when there are two
 * Content-Length; SDA_MISSING when the body is longer than what is there: on a
 * stream the rest may come; SDA_TOO_LONG beyond SDA_SPAN_MAX. Then *out is
 * unchanged. Without Content-Length the body is all that is left; with it,
 * what is left behind the body is ignored, as are CRLF before the start line.
 */
enum sda_status sda_message_read(struct sda_span text,
				 struct sda_message *out);

#endif
