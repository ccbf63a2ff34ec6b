#include "edit.h"

/* What goes wrong in the formula: hashes, forms, qop, method. */

static const struct lesson algorithm = {
	"RFC 7616 3.3, RFC 8760 2.7", "compute with the algorithm that the "
				      "field names, or name the one computed"};
static const struct lesson sha512 = {"RFC 7616 3.2, FIPS 180-4 5.3.6.2",
				     "compute SHA-512/256, which starts from "
				     "other initial values than SHA-512"};
static const struct lesson registered = {"RFC 8760 2.1, 2.7",
					 "compute MD5, SHA-256 or SHA-512/256, "
					 "whole: all their digits are sent"};
static const struct lesson stored = {
	"RFC 7616 3.4.2",
	"compute or store H(A1) with the hash that the algorithm names"};
static const struct lesson session = {
	"RFC 7616 3.4.2", "-sess, and nothing else, hashes "
			  "H(username:realm:password), nonce, cnonce"};
static const struct lesson inner = {
	"RFC 7616 3.4.2, erratum 1649 of RFC 2617",
	"put the inner hash into A1 as lower-case hexadecimal text"};
static const struct lesson digits = {
	"RFC 7616 3.2, RFC 8760 2.2",
	"write every hash that is hashed again in digits 0-9 a-f, lower case"};
static const struct lesson a1 = {
	"RFC 7616 3.4.2",
	"H(A1) is H(username:realm:password), hashed once from the password"};
static const struct lesson method = {
	"RFC 7616 3.4.3", "hash the method of the request, in its case"};
static const struct lesson ack = {
	"RFC 3261 22.1",
	"an ACK repeats the credentials of its INVITE: verify with INVITE"};
static const struct lesson rspauth = {
	"RFC 7616 3.4.3, 3.5",
	"only rspauth, in the reply, leaves the method out"};
static const struct lesson qop = {"RFC 7616 3.4.1, RFC 8760 2.6",
				  "hash nonce, nc, cnonce and the one qop that "
				  "the field has, as it has them"};
static const struct lesson cover = {
	"RFC 7616 3.4.3",
	"A2 ends with the hash of the body for auth-int, and for nothing else"};

/* Name, what it says, what it touches; edit, with, text, lesson. */
const struct hypothesis mistakes_formula[] = {
	{"algorithm-md5", "MD5 under another label",
	 TOUCHES_HASH | TOUCHES_USER_HASH | TOUCHES_SESSION, edit_algorithm,
	 SDA_MD5, NULL, &algorithm},
	{"algorithm-md5-sess", "MD5-sess under another label",
	 TOUCHES_HASH | TOUCHES_USER_HASH | TOUCHES_SESSION, edit_algorithm,
	 SDA_MD5_SESS, NULL, &algorithm},
	{"algorithm-sha-256", "SHA-256 under another label",
	 TOUCHES_HASH | TOUCHES_USER_HASH | TOUCHES_SESSION, edit_algorithm,
	 SDA_SHA_256, NULL, &algorithm},
	{"algorithm-sha-256-sess", "SHA-256-sess under another label",
	 TOUCHES_HASH | TOUCHES_USER_HASH | TOUCHES_SESSION, edit_algorithm,
	 SDA_SHA_256_SESS, NULL, &algorithm},
	{"algorithm-sha-512-256", "SHA-512-256 under another label",
	 TOUCHES_HASH | TOUCHES_USER_HASH | TOUCHES_SESSION, edit_algorithm,
	 SDA_SHA_512_256, NULL, &algorithm},
	{"algorithm-sha-512-256-sess", "SHA-512-256-sess under another label",
	 TOUCHES_HASH | TOUCHES_USER_HASH | TOUCHES_SESSION, edit_algorithm,
	 SDA_SHA_512_256_SESS, NULL, &algorithm},
	{"sha-512-cut", "SHA-512 cut to 256 bits",
	 TOUCHES_HASH | TOUCHES_USER_HASH, edit_hash, ANY_SHA_512_CUT, NULL,
	 &sha512},
	{"sha-512", "SHA-512, which is not registered",
	 TOUCHES_HASH | TOUCHES_USER_HASH, edit_hash, ANY_SHA_512, NULL,
	 &registered},
	{"sha-1", "SHA-1, which is not registered",
	 TOUCHES_HASH | TOUCHES_USER_HASH, edit_hash, ANY_SHA_1, NULL,
	 &registered},
	{"sess-ignored", "-sess ignored", TOUCHES_SESSION, edit_session, false,
	 NULL, &session},
	{"sess-added", "-sess computed, though not named", TOUCHES_SESSION,
	 edit_session, true, NULL, &session},
	{"sess-raw-inner", "-sess with the raw inner hash", TOUCHES_INNER,
	 edit_inner, ANY_RAW, NULL, &inner},
	{"sess-upper-inner", "upper-case hex in the inner hash", TOUCHES_INNER,
	 edit_inner, ANY_UPPER, NULL, &inner},
	{"sess-nonces-swapped", "nonce and cnonce swapped in A1",
	 TOUCHES_SESSION, edit_session_nonces, NONCES_SWAPPED, NULL, &session},
	{"sess-without-cnonce", "no cnonce in A1", TOUCHES_SESSION,
	 edit_session_nonces, NONCES_WITHOUT_CNONCE, NULL, &session},
	{"ha1-md5", "H(A1) stored for MD5, the rest computed as named",
	 TOUCHES_USER_HASH, edit_user_hash, ANY_MD5, NULL, &stored},
	{"ha1-sha-256", "H(A1) stored for SHA-256, the rest computed as named",
	 TOUCHES_USER_HASH, edit_user_hash, ANY_SHA_256, NULL, &stored},
	{"ha1-as-password", "HA1 taken for a password", TOUCHES_PASSWORD,
	 edit_user, RECIPE_TWICE, NULL, &a1},
	{"password-as-ha1", "the password taken for HA1",
	 TOUCHES_USERNAME | TOUCHES_REALM, edit_user, RECIPE_IS_PASSWORD, NULL,
	 &a1},
	{"a1-upper", "upper-case hex in H(A1)", TOUCHES_A1, edit_a1, ANY_UPPER,
	 NULL, &digits},
	{"a1-raw", "raw octets of H(A1)", TOUCHES_A1, edit_a1, ANY_RAW, NULL,
	 &digits},
	{"a2-upper", "upper-case hex in H(A2)", TOUCHES_A2, edit_a2, ANY_UPPER,
	 NULL, &digits},
	{"a2-raw", "raw octets of H(A2)", TOUCHES_A2, edit_a2, ANY_RAW, NULL,
	 &digits},
	{"all-upper", "upper-case hex in every inner hash",
	 TOUCHES_INNER | TOUCHES_A1 | TOUCHES_A2 | TOUCHES_ENTITY,
	 edit_all_upper, 0, NULL, &digits},
	{"method-ack", "method of the ACK instead of INVITE", TOUCHES_METHOD,
	 edit_method_ack, 0, NULL, &ack},
	{"rspauth", "no method, as in rspauth", TOUCHES_METHOD, edit_method, 0,
	 "", &rspauth},
	{"method-ack", "method ACK instead of the request's", TOUCHES_METHOD,
	 edit_method, 0, "ACK", &method},
	{"method-invite", "method INVITE instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "INVITE", &method},
	{"method-register", "method REGISTER instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "REGISTER", &method},
	{"method-options", "method OPTIONS instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "OPTIONS", &method},
	{"method-bye", "method BYE instead of the request's", TOUCHES_METHOD,
	 edit_method, 0, "BYE", &method},
	{"method-cancel", "method CANCEL instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "CANCEL", &method},
	{"method-subscribe", "method SUBSCRIBE instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "SUBSCRIBE", &method},
	{"method-notify", "method NOTIFY instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "NOTIFY", &method},
	{"method-publish", "method PUBLISH instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "PUBLISH", &method},
	{"method-message", "method MESSAGE instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "MESSAGE", &method},
	{"method-refer", "method REFER instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "REFER", &method},
	{"method-info", "method INFO instead of the request's", TOUCHES_METHOD,
	 edit_method, 0, "INFO", &method},
	{"method-update", "method UPDATE instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "UPDATE", &method},
	{"method-prack", "method PRACK instead of the request's",
	 TOUCHES_METHOD, edit_method, 0, "PRACK", &method},
	{"method-get", "method GET instead of the request's", TOUCHES_METHOD,
	 edit_method, 0, "GET", &method},
	{"method-post", "method POST instead of the request's", TOUCHES_METHOD,
	 edit_method, 0, "POST", &method},
	{"method-case", "method in lower case", TOUCHES_METHOD,
	 edit_method_case, false, NULL, &method},
	{"method-case", "method in upper case", TOUCHES_METHOD,
	 edit_method_case, true, NULL, &method},
	{"auth-int-as-auth", "auth-int computed as auth (A2 without the body)",
	 TOUCHES_COVER, edit_cover, SDA_QOP_AUTH, NULL, &cover},
	{"auth-as-auth-int", "auth computed as auth-int (A2 with the body)",
	 TOUCHES_COVER, edit_cover, SDA_QOP_AUTH_INT, NULL, &cover},
	{"qop-auth", "computed for qop=auth, against the field",
	 TOUCHES_COVER | TOUCHES_LAYOUT | TOUCHES_QOP, edit_qop, SDA_QOP_AUTH,
	 NULL, &qop},
	{"qop-auth-int", "computed for qop=auth-int, against the field",
	 TOUCHES_COVER | TOUCHES_LAYOUT | TOUCHES_QOP, edit_qop,
	 SDA_QOP_AUTH_INT, NULL, &qop},
	{"entity-upper", "upper-case hex in the hash of the body",
	 TOUCHES_ENTITY, edit_entity, ANY_UPPER, NULL, &digits},
	{"entity-raw", "raw octets of the hash of the body", TOUCHES_ENTITY,
	 edit_entity, ANY_RAW, NULL, &digits},
	{"qop-left-out", "qop, nc and cnonce left out, as in RFC 2069",
	 TOUCHES_LAYOUT, edit_layout, RECIPE_NONCE, NULL, &qop},
	{"qop-word-left-out", "qop left out of the hash", TOUCHES_LAYOUT,
	 edit_layout, RECIPE_WITHOUT_QOP, NULL, &qop},
	{"qop-list", "the whole offered qop list hashed", TOUCHES_QOP,
	 edit_qop_offered, 0, NULL, &qop},
	{"qop-list", "the whole offered qop list hashed", TOUCHES_QOP,
	 edit_qop_text, 0, "auth,auth-int", &qop},
	{"qop-list", "the whole offered qop list hashed", TOUCHES_QOP,
	 edit_qop_text, 0, "auth, auth-int", &qop},
	{"qop-list", "the whole offered qop list hashed", TOUCHES_QOP,
	 edit_qop_text, 0, "auth-int,auth", &qop},
	{"qop-list", "the whole offered qop list hashed", TOUCHES_QOP,
	 edit_qop_text, 0, "auth-int, auth", &qop},
	{"qop-word", "qop auth hashed, another one in the field", TOUCHES_QOP,
	 edit_qop_text, 0, "auth", &qop},
	{"qop-word", "qop auth-int hashed, another one in the field",
	 TOUCHES_QOP, edit_qop_text, 0, "auth-int", &qop},
	{"qop-empty", "qop hashed as empty", TOUCHES_QOP, edit_qop_text, 0, "",
	 &qop},
	{"qop-quoted", "qop with quotes around it", TOUCHES_QOP,
	 edit_qop_quoted, 0, NULL, &qop},
	{"qop-lower", "qop in lower case", TOUCHES_QOP, edit_qop_case, false,
	 NULL, &qop},
	{"qop-upper", "qop in upper case", TOUCHES_QOP, edit_qop_case, true,
	 NULL, &qop},
	{"response-cut", "response cut to 32 digits", TOUCHES_RESPONSE,
	 edit_cut, 32, NULL, &registered},
};

const size_t mistakes_formula_count =
	sizeof mistakes_formula / sizeof *mistakes_formula;
