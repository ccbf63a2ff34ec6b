#ifndef CLIENT_H
#define CLIENT_H

/*
 * The other end of a SIP client: the replies that it gets, as text, and the
 * headers that it sent. For client.respond there is one request, after a 401;
 * for client.session there is one after each of the replies.
 */

#include "sdv.h"

enum { CLIENT_HEADERS = 256 };

/* Its requests go out under this Call-ID. */
#define CLIENT_CALL "1"

struct client_sent {
	struct {
		char *field, *value;
		size_t request; /* from 0 on */
	} row[CLIENT_HEADERS];
	size_t count;
};

/* Many libraries take strings of C: no text may hold a NUL. */
static inline bool client_are_strings(const struct sdv_request *request)
{
	for (size_t i = 0; i < request->count; i++)
		for (size_t j = 0; j < request->member[i].count; j++)
			if (!sdv_is_string(request->member[i].text[j]))
				return false;
	return true;
}

static inline bool client_is_session(const struct sdv_request *request)
{
	return strcmp(sdv_text(request, "op").at, "client.session") == 0;
}

/* How many requests the client is to send. */
static inline size_t client_requests(const struct sdv_request *request)
{
	return client_is_session(request) ? sdv_count(request, "method") : 1;
}

/* ACK and CANCEL repeat what another request had; no library is asked that. */
static inline bool client_is_askable(const struct sdv_request *request)
{
	for (size_t i = 0; i < sdv_count(request, "method"); i++) {
		const char *method = sdv_row(request, "method", i).at;
		if (strcmp(method, "ACK") == 0 || strcmp(method, "CANCEL") == 0)
			return false;
	}
	return true;
}

static inline void client_print(FILE *out, struct sdv_text text)
{
	fwrite(text.at, 1, text.len, out);
	fputs("\r\n", out);
}

/* Is the reply before this request a challenge? */
static inline bool client_is_refused(const struct sdv_request *request,
				     size_t i)
{
	const char *fields = sdv_row(request, "replies", i).at;

	return !client_is_session(request) ||
	       strstr(fields, "Authenticate:") != NULL;
}

/* The reply before a request; its owner frees it. */
static inline struct sdv_text client_reply(const struct sdv_request *request,
					   size_t i)
{
	struct sdv_text text = { NULL, 0 };
	struct sdv_text fields = sdv_row(request, "replies", i);
	FILE *out = open_memstream(&text.at, &text.len);

	fprintf(out, "SIP/2.0 %s\r\n"
		     "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
		     "From: <sip:alice@example.com>;tag=1\r\n"
		     "To: <sip:alice@example.com>;tag=2\r\n"
		     "Call-ID: " CLIENT_CALL "\r\nCSeq: 1 REGISTER\r\n",
		client_is_refused(request, i) ? "401 Unauthorized" : "200 OK");
	for (size_t j = 0; j < sdv_count(request, "challenges"); j++) {
		const char *field = sdv_row(request, "fields", j).at;
		fprintf(out, "%s: ",
			field != NULL ? field : "WWW-Authenticate");
		client_print(out, sdv_row(request, "challenges", j));
	}
	if (fields.len > 0)
		client_print(out, fields);
	fputs("Content-Length: 0\r\n\r\n", out);
	fclose(out);
	return text;
}

static inline void client_add(struct client_sent *sent, size_t request,
			      const char *field, const char *value)
{
	if (sent->count == CLIENT_HEADERS)
		return;
	sent->row[sent->count].field = strdup(field);
	sent->row[sent->count].value = strdup(value);
	sent->row[sent->count++].request = request;
}

/* With a header for each server and proxy: which request each is in. */
static inline void client_say_all(const struct client_sent *sent)
{
	const char *fields[CLIENT_HEADERS], *values[CLIENT_HEADERS],
		*requests[CLIENT_HEADERS];
	char number[CLIENT_HEADERS][8];

	for (size_t i = 0; i < sent->count; i++) {
		fields[i] = sent->row[i].field;
		values[i] = sent->row[i].value;
		snprintf(number[i], sizeof number[i], "%zu",
			 sent->row[i].request);
		requests[i] = number[i];
	}
	sdv_say_list("headers", values, sent->count);
	sdv_say_list("fields", fields, sent->count);
	sdv_say_list("requests", requests, sent->count);
}

/* A header for each request, empty where none is sent. */
static inline void client_say_each(const struct client_sent *sent, size_t count)
{
	const char *values[2 * CLIENT_HEADERS];
	size_t said = 0, at = 0;

	for (size_t i = 0; i < count && i < CLIENT_HEADERS; i++) {
		if (at == sent->count || sent->row[at].request != i)
			values[said++] = "";
		while (at < sent->count && sent->row[at].request == i)
			values[said++] = sent->row[at++].value;
	}
	sdv_say_list("headers", values, said);
}

/* The outcome of it all; what was sent is gone. */
static inline const char *client_say(struct client_sent *sent,
				     const struct sdv_request *request)
{
	bool is_session = client_is_session(request);
	bool sent_any = sent->count > 0;

	if (is_session && sdv_text(request, "each_realm").at == NULL)
		client_say_each(sent, client_requests(request));
	else if (is_session || sent_any)
		client_say_all(sent);
	while (sent->count > 0) {
		free(sent->row[--sent->count].field);
		free(sent->row[sent->count].value);
	}
	return is_session ? "ok" : sent_any ? "answer" : "decline";
}

#endif
