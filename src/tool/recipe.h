#ifndef RECIPE_H
#define RECIPE_H

/* A recipe is one way to compute a response, right or wrong. */

#include "any_hash.h"

/* Where H(username ":" realm ":" password) comes from. */
enum recipe_user {
	RECIPE_COMPUTED,
	RECIPE_STORED,	   /* it was given, the password is not known */
	RECIPE_TWICE,	   /* its digits were taken for the password */
	RECIPE_IS_PASSWORD /* the password's text was taken for its digits */
};

/* What stands between H(A1) and H(A2). */
enum recipe_layout {
	RECIPE_NONCE,	   /* nonce: the form of RFC 2069 */
	RECIPE_FULL,	   /* nonce, nc, cnonce, qop */
	RECIPE_WITHOUT_QOP /* nonce, nc, cnonce */
};

struct recipe {
	enum any_hash user_hash; /* of username, realm and password */
	enum any_hash hash;	 /* of all the rest */
	enum recipe_user user;
	struct sda_span stored; /* digits, for RECIPE_STORED */
	struct sda_span username;
	struct sda_span realm;
	struct sda_span password;
	bool session;
	enum any_form inner; /* the user's hash inside A1 of a session */
	struct sda_span session_nonce;
	struct sda_span session_cnonce;
	enum any_form a1;
	struct sda_span method;
	struct sda_span uri;
	bool covers_body;
	enum any_form entity;
	struct sda_span body;
	enum any_form a2;
	enum recipe_layout layout;
	struct sda_span nonce;
	struct sda_span nc;
	struct sda_span cnonce;
	struct sda_span qop;
	size_t cut; /* digits kept of the response; 0: all */
};

/* False, with *out unspecified, when the recipe cannot be followed. */
bool recipe_follow(const struct recipe *recipe, struct any_text *out);

#endif
