#ifndef OPERATION_H
#define OPERATION_H

/*
 * An operation turns a decoded request of the adapter protocol into a decoded
 * reply (flat.h), by means of the library.
 */

#include <jansson.h>

/* The reply, without its id, to any request with an op. */
json_t *operation_run(const json_t *request);

/* The names of all operations, an array. */
json_t *operation_names(void);

/* operation_digest.c */
json_t *operation_response(const json_t *request);
json_t *operation_rspauth(const json_t *request);
json_t *operation_userhash(const json_t *request);

/* operation_parse.c */
json_t *operation_challenge(const json_t *request);
json_t *operation_credentials(const json_t *request);
json_t *operation_authinfo(const json_t *request);

/* operation_build.c */
json_t *operation_build_challenge(const json_t *request);
json_t *operation_build_credentials(const json_t *request);
json_t *operation_build_authinfo(const json_t *request);

/* operation_respond.c */
json_t *operation_respond(const json_t *request);

/* operation_dialogue.c */
json_t *operation_dialogue(const json_t *request);

/* operation_confirm.c */
json_t *operation_confirm(const json_t *request);

/* operation_demand.c */
json_t *operation_demand(const json_t *request);

/* operation_verify.c */
json_t *operation_verify(const json_t *request);
json_t *operation_steps(const json_t *request);

/* operation_gather.c */
json_t *operation_gather(const json_t *request);

/* operation_message.c */
json_t *operation_message_respond(const json_t *request);
json_t *operation_message_verify(const json_t *request);

/* The reply of an adapter that could not understand what it was asked. */
json_t *operation_error(const char *reason);

/* The reply that refuses what the request holds; error is a class. */
json_t *operation_reject(const char *error, const char *reason);

#endif
