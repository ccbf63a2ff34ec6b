#ifndef SDV_READ_H
#define SDV_READ_H

/*
 * A request of the protocol sdv/1 is a line that holds a flat JSON object: it
 * is decoded where it stands, and its members are found by name.
 */

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Octets; a NUL that does not count stands behind them. */
struct sdv_text {
	char *at; /* null: absent */
	size_t len;
};

enum { SDV_MEMBERS = 64 };

/* A flat JSON object: a member is a text or a list of texts. */
struct sdv_request {
	size_t count;
	struct sdv_member {
		char *name;
		struct sdv_text *text;
		size_t count;
	} member[SDV_MEMBERS];
};

/* ---- what a request says ------------------------------------------------- */

static inline const struct sdv_member *
sdv_find(const struct sdv_request *request, const char *name)
{
	for (size_t i = 0; i < request->count; i++)
		if (strcmp(request->member[i].name, name) == 0)
			return &request->member[i];
	return NULL;
}

/* How many rows a list has; a text is a list of one, an absent one of none. */
static inline size_t sdv_count(const struct sdv_request *request,
			       const char *name)
{
	const struct sdv_member *member = sdv_find(request, name);

	return member != NULL ? member->count : 0;
}

static inline struct sdv_text sdv_row(const struct sdv_request *request,
				      const char *name, size_t i)
{
	const struct sdv_member *member = sdv_find(request, name);
	struct sdv_text none = { NULL, 0 };

	return member != NULL && i < member->count ? member->text[i] : none;
}

static inline struct sdv_text sdv_text(const struct sdv_request *request,
				       const char *name)
{
	return sdv_row(request, name, 0);
}

/* As a string of C; false when it is absent or holds a NUL. */
static inline bool sdv_is_string(struct sdv_text text)
{
	return text.at != NULL && strlen(text.at) == text.len;
}

/* ---- how it is read ------------------------------------------------------ */

/* Decodes a string where it stands; *in, at its quote, moves behind it. */
static inline struct sdv_text sdv_read_string(char **in)
{
	char code[5] = "";
	struct sdv_text text = { ++*in, 0 };

	while (**in != '\0' && **in != '"') {
		char octet = *(*in)++;
		bool escaped = octet == '\\';
		if (escaped)
			octet = *(*in)++;
		if (escaped && octet == 'u') {
			memcpy(code, *in, 4);
			octet = (char)strtol(code, NULL, 16);
			*in += 4;
		}
		text.at[text.len++] = octet;
	}
	*in += **in == '"';
	text.at[text.len] = '\0';
	return text;
}

static inline void sdv_read_hex(struct sdv_text *text)
{
	char code[3] = "";

	text->len /= 2;
	for (size_t i = 0; i < text->len; i++) {
		memcpy(code, text->at + 2 * i, 2);
		text->at[i] = (char)strtol(code, NULL, 16);
	}
	text->at[text->len] = '\0';
}

/* A name and its text or texts, which go to pool. */
static inline void sdv_read_member(char **in, struct sdv_text *pool,
				   struct sdv_member *out)
{
	struct sdv_text name = sdv_read_string(in);

	out->name = name.at;
	out->text = pool;
	out->count = 0;
	*in += strcspn(*in, "[\"");
	bool is_list = **in == '[';
	do {
		*in += strcspn(*in, "]\"");
		if (**in == '"')
			pool[out->count++] = sdv_read_string(in);
		*in += strspn(*in, " ");
	} while (is_list && **in == ',');
	if (name.len < 4 || strcmp(name.at + name.len - 4, "_hex") != 0)
		return;
	name.at[name.len - 4] = '\0';
	for (size_t i = 0; i < out->count; i++)
		sdv_read_hex(&pool[i]);
}

/* The members of a line; there are at most as many texts as pairs of quotes. */
static inline void sdv_read(char *line, struct sdv_text *pool,
			    struct sdv_request *out)
{
	out->count = 0;
	while (out->count < SDV_MEMBERS && line[strcspn(line, "\"")] != '\0') {
		line += strcspn(line, "\"");
		sdv_read_member(&line, pool, &out->member[out->count]);
		pool += out->member[out->count++].count;
		line += strspn(line, " ]");
	}
}

#endif
