#ifndef EDIT_H
#define EDIT_H

/* An edit makes one mistake in a recipe; `with` and `text` are its row's. */

#include "hypothesis.h"

/* edit_hash.c */
hypothesis_edit edit_algorithm; /* with: enum sda_algorithm, another hash */
hypothesis_edit edit_hash;	/* with: enum any_hash, of everything */
hypothesis_edit edit_user_hash; /* with: enum any_hash, of the user alone */
hypothesis_edit edit_user;	/* with: enum recipe_user */
hypothesis_edit edit_session;	/* with: is A1 bound to a session? */
hypothesis_edit edit_session_nonces; /* with: enum edit_nonces */
hypothesis_edit edit_inner;	     /* with: enum any_form */
hypothesis_edit edit_a1;	     /* with: enum any_form */
hypothesis_edit edit_a2;	     /* with: enum any_form */
hypothesis_edit edit_entity;	     /* with: enum any_form */
hypothesis_edit edit_all_upper;
hypothesis_edit edit_cut; /* with: number of digits that are left */

enum edit_nonces { NONCES_SWAPPED, NONCES_WITHOUT_CNONCE };

/* edit_qop.c */
hypothesis_edit edit_cover;    /* with: enum sda_qop, of H(A2) alone */
hypothesis_edit edit_qop;      /* with: enum sda_qop, of everything */
hypothesis_edit edit_layout;   /* with: enum recipe_layout */
hypothesis_edit edit_qop_text; /* text: stands for qop */
hypothesis_edit edit_qop_offered;
hypothesis_edit edit_qop_quoted;
hypothesis_edit edit_qop_case; /* with: upper rather than lower? */
hypothesis_edit edit_method_ack;
hypothesis_edit edit_method;	  /* text: another method */
hypothesis_edit edit_method_case; /* with: upper rather than lower? */

/* edit_text.c; with: enum exchange_text unless it says otherwise */
hypothesis_edit edit_raw;    /* with: set of 1 << TEXT_x */
hypothesis_edit edit_quoted; /* with: set of 1 << TEXT_x */
hypothesis_edit edit_clipped;
hypothesis_edit edit_lower;
hypothesis_edit edit_upper;
hypothesis_edit edit_latin1;
hypothesis_edit edit_empty;
hypothesis_edit edit_challenged;
hypothesis_edit edit_swapped; /* nonce and cnonce */

/* edit_name.c */
hypothesis_edit edit_username; /* with: enum edit_name */
hypothesis_edit edit_realm_host;
hypothesis_edit edit_uri; /* with: enum edit_uri_form */

enum edit_name {
	NAME_USER, /* what stands before "@" */
	NAME_AT_REALM,
	NAME_AT_HOST, /* of the uri */
	NAME_SIP,     /* "sip:" in front */
	NAME_SIP_AT_HOST,
	NAME_WITHOUT_SIP,
	NAME_HASHED, /* what userhash=true sends */
	NAME_GIVEN   /* on the command line */
};

enum edit_uri_form { URI_OF_REQUEST, URI_BARE, URI_BRACKETS };

/* edit_password.c; with: enum edit_password_form */
hypothesis_edit edit_password;

enum edit_password_form {
	PASSWORD_LF,
	PASSWORD_CRLF,
	PASSWORD_NUL,
	PASSWORD_SPACE_AFTER,
	PASSWORD_SPACE_BEFORE,
	PASSWORD_TRIMMED,
	PASSWORD_QUOTED,
	PASSWORD_ESCAPED,
	PASSWORD_LOWER,
	PASSWORD_UPPER,
	PASSWORD_LATIN1,
	PASSWORD_EMPTY
};

/* edit_count.c; with: enum edit_count_form */
hypothesis_edit edit_count;

enum edit_count_form {
	COUNT_DECIMAL,
	COUNT_DECIMAL_PADDED,
	COUNT_FROM_DECIMAL, /* the field has it in decimal, the hash has not */
	COUNT_SHORT,
	COUNT_PADDED,
	COUNT_UPPER,
	COUNT_PREFIXED,
	COUNT_PREFIXED_SHORT,
	COUNT_QUOTED,
	COUNT_NEXT,
	COUNT_PREVIOUS,
	COUNT_FIRST,
	COUNT_EMPTY
};

/* edit_body.c; with: enum edit_body_form */
hypothesis_edit edit_body;

enum edit_body_form {
	BODY_EMPTY,
	BODY_LF,
	BODY_CRLF,
	BODY_WITHOUT_FINAL,
	BODY_FINAL_CRLF,
	BODY_FINAL_LF,
	BODY_BLANK_LINE,
	BODY_NUL,
	BODY_BEYOND /* what follows although Content-Length ends before */
};

#endif
