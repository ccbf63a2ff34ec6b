#include "message.h"
#include "oracle.h"
#include "oracle_recasting.h"
#include "text.h"

enum { ROOM = SDA_SPAN_MAX };

/* One way to write the message again. */
struct recasting {
	const char *property;
	enum sda_status status;
	const char *before; /* the start line */
	const char *line;   /* the end of each line */
	const char *colon;  /* between name and value */
	const char *first;  /* a field in front of the others */
	const char *last;   /* and one behind them */
	const char *behind; /* the body */
	bool flipped;	    /* the case of the names' letters */
	bool major;	    /* another major version, of a request */
	bool has_length;    /* only where there is Content-Length */
	size_t cut;	    /* so many octets of such a body */
};

static const struct recasting recastings[] = {
	{ .property = "empty lines before a message are ignored",
	  .before = "\r\n\r\n" },
	{ .property = "names have no case", .flipped = true },
	{ .property = "white space around a colon means nothing",
	  .colon = " \t:\t " },
	{ .property = "no white space around a colon is needed", .colon = ":" },
	{ .property = "folds around a value mean nothing",
	  .colon = ":\r\n \r\n\t",
	  .line = " \r\n\t\r\n" },
	{ .property = "other fields mean nothing",
	  .first = "Www-Authenticat: Digest a=b\r\nx:\r\n",
	  .last = "WWW-Authenticates: a\r\nAuthorizatio:b\r\n" },
	{ .property = "what is behind the body is ignored",
	  .has_length = true,
	  .behind = "\r\nINVITE" },
	{ .property = "a second Content-Length is refused",
	  .has_length = true,
	  .last = "l: 0\r\n",
	  .status = SDA_DUPLICATE },
	{ .property = "a body that is cut off is missing",
	  .has_length = true,
	  .cut = 1,
	  .status = SDA_MISSING },
	{ .property = "LF alone ends no line",
	  .line = "\n",
	  .status = SDA_MALFORMED },
	{ .property = "CR alone ends no line",
	  .line = "\r",
	  .status = SDA_MALFORMED },
	{ .property = "a field needs a name",
	  .first = ": x\r\n",
	  .status = SDA_MALFORMED },
	{ .property = "a field needs a colon",
	  .last = "Authorization\r\n",
	  .status = SDA_MALFORMED },
	{ .property = "another version is another protocol",
	  .major = true,
	  .status = SDA_UNSUPPORTED },
};

const unsigned recasting_count = sizeof recastings / sizeof recastings[0];

static void put_line(struct sda_writer *w, const struct recasting *how)
{
	text_put_string(w, how->line == NULL ? "\r\n" : how->line);
}

static void put_start(struct sda_writer *w, const struct recasting *how,
		      const struct message_parts *parts)
{
	text_put_string(w, how->before);
	text_put(w, parts->start);
	if (how->major && !w->overflow)
		w->at[w->len - 3] = '3';
	text_put_string(w, "\r\n");
	text_put_string(w, how->first);
}

static void put_all(struct sda_writer *w, const struct recasting *how,
		    const struct message_parts *parts)
{
	struct sda_span body = parts->body;

	put_start(w, how, parts);
	for (size_t i = 0; i < parts->count; i++) {
		text_put_name(w, parts->field[i].name, how->flipped);
		text_put_string(w, how->colon == NULL ? ": " : how->colon);
		text_put(w, parts->field[i].value);
		put_line(w, how);
	}
	text_put_string(w, how->last);
	text_put_string(w, "\r\n");
	body.len -= how->cut;
	text_put(w, body);
	text_put_string(w, how->behind);
}

/* The fields of the old message are among those of the new, in their order. */
static void require_same(const struct sda_message *got,
			 const struct message_parts *parts,
			 const struct recasting *how)
{
	struct sda_field field;
	size_t next = 0, i = 0;

	require(text_same(got->start.method, parts->method) &&
			text_same(got->start.request_uri, parts->request_uri) &&
			got->start.status == parts->status &&
			text_same(got->body, parts->body),
		how->property);
	while (i < parts->count) {
		next = sda_field_next(got->fields, next, &field);
		require(next != SDA_NONE, how->property);
		if (sda_field_is(field.name, parts->field[i].name) &&
		    text_same(field.value, parts->field[i].value))
			i++;
	}
}

static bool has_length(const struct message_parts *parts)
{
	for (size_t i = 0; i < parts->count; i++)
		if (message_names(parts->field[i].name, "Content-Length"))
			return true;
	return false;
}

static bool applies(const struct recasting *how,
		    const struct message_parts *parts)
{
	if (how->line != NULL && parts->count == 0)
		return false;
	if (how->has_length && !has_length(parts))
		return false;
	return how->cut <= parts->body.len &&
	       (!how->major || parts->is_request);
}

void recasting_check(const struct message_parts *parts, unsigned way)
{
	static uint8_t room[ROOM];
	static struct message_parts again_parts;
	const struct recasting *how = &recastings[way];
	struct sda_writer w = sda_writer_make(room, sizeof room);
	struct sda_message got;

	if (!applies(how, parts))
		return;
	put_all(&w, how, parts);
	if (w.overflow)
		return;
	struct sda_span again = { room, w.len };
	require(message_verdict(again, &again_parts) == how->status,
		how->property);
	require(sda_message_read(again, &got) == how->status, how->property);
	if (how->status == SDA_OK)
		require_same(&got, parts, how);
}
