#ifndef SDA_LINE_H
#define SDA_LINE_H

/* A line ends with CRLF; a message begins with lines. */

#include <stdbool.h>
#include "scan.h"
#include "span.h"
#include "spec/line.h"

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_crlf(text(s), i) == 1;
    ensures \result ==> i + 2 <= s.len; */
/* Does CRLF stand at i? */
bool sda_line_break(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#7-message.line": position(\result) == line_end(text(s), i);
    ensures \result != SDA_NONE ==> i <= \result && \result + 2 <= s.len; */
/*
 * Where the CRLF stands that ends the line from i on; SDA_NONE when none
 * comes, or CR or LF alone does.
 */
size_t sda_line_end(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#7.3.1-field.folded":
      position(\result) == lines_end(text(s), i);
    ensures \result != SDA_NONE ==> i <= \result && \result + 2 <= s.len; */
/* As sda_line_end, when a CRLF before white space does not end the line. */
size_t sda_line_folded(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == wsp_end(text(s), i);
    ensures i <= \result <= s.len; */
/* End of *(SP / HTAB); i itself when there is none. */
size_t sda_line_wsp(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == visible_end(text(s), i);
    ensures i <= \result <= s.len; */
/* End of the octets at i that are no white space and no control characters. */
size_t sda_line_visible(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == number_end(text(s), i);
    ensures i <= \result <= s.len;
    ensures \forall integer k; i <= k < \result ==>
      '0' <= s.at[k] <= '9'; */
/* End of *DIGIT; i itself when there is none. */
size_t sda_line_digits(struct sda_span s, size_t i);

/*@ requires readable(s) && number_end(text(s), 0) == s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#18.3-body.number": \let n = number(text(s), 0, s.len);
      \result == (n > SDA_SPAN_MAX ? SDA_SPAN_MAX + 1 : n); */
/* The number that digits say; SDA_SPAN_MAX + 1 stands for all above. */
size_t sda_line_number(struct sda_span s);

#endif
