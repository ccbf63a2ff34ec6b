#include "oracle.h"
#include "oracle_reading.h"
#include "oracle_rewriting.h"
#include "writer.h"

enum { ROOM = SDA_SPAN_MAX };

/* One way to write the parameters again. */
struct rewriting {
	const char *property;
	enum sda_status status;
	const char *scheme;
	const char *gap;    /* the LWS at each place that allows one */
	const char *before; /* more parameters, in front */
	const char *after;  /* and at the end */
	bool reversed;
	bool flipped;	/* the case of each letter of the names */
	bool canonical; /* values unescaped and escaped again */
	bool twice;	/* the first known parameter once more */
};

static const struct rewriting rewritings[] = {
	{ .property = "a space at each separator changes nothing",
	  .scheme = "Digest",
	  .gap = " " },
	{ .property = "a tab and a fold at each separator change nothing",
	  .scheme = "DIGEST",
	  .gap = "\t\r\n " },
	{ .property = "a fold and two blanks at each separator change nothing",
	  .scheme = "digest",
	  .gap = "\r\n\t " },
	{ .property = "reversing the order and the case changes nothing",
	  .scheme = "dIGEST",
	  .reversed = true,
	  .flipped = true },
	{ .property = "unknown parameters change nothing",
	  .scheme = "Digest",
	  .before = "noncm=1,cnonc=\"nonce=,\\\"\",qo=2,",
	  .after = ",noncm=3,x=\"\",real=realm,usernamE-=4,username**=5,nca=6,"
		   "realms=7" },
	{ .property = "values unescaped, then escaped, are the same values",
	  .scheme = "Digest",
	  .canonical = true },
	{ .property = "a known parameter twice is refused",
	  .scheme = "Digest",
	  .twice = true,
	  .status = SDA_DUPLICATE },
	{ .property = "a longer scheme is another scheme",
	  .scheme = "Digestn",
	  .status = SDA_UNSUPPORTED },
	{ .property = "a shorter scheme is another scheme",
	  .scheme = "Diges",
	  .status = SDA_UNSUPPORTED },
	{ .property = "a comma at the end is refused",
	  .scheme = "Digest",
	  .after = ",",
	  .status = SDA_MALFORMED },
	{ .property = "two folds before a comma are refused",
	  .scheme = "Digest",
	  .after = "\r\n \r\n ,a=b",
	  .status = SDA_MALFORMED },
	{ .property = "two folds after a comma are refused",
	  .scheme = "Digest",
	  .before = "a=b,\r\n \r\n ",
	  .status = SDA_MALFORMED },
	{ .property = "a semicolon does not separate",
	  .scheme = "Digest",
	  .before = "a=b;",
	  .status = SDA_MALFORMED },
	{ .property = "a parameter needs a name",
	  .scheme = "Digest",
	  .before = "=b,",
	  .status = SDA_MALFORMED },
	{ .property = "a parameter needs a value",
	  .scheme = "Digest",
	  .after = ",a=",
	  .status = SDA_MALFORMED },
};

/* sda_writer_span at the speed of memcpy. */
static void put_span(struct sda_writer *w, struct sda_span s)
{
	if (s.len > w->room - w->len)
		w->overflow = true;
	if (w->overflow || s.len == 0)
		return;
	memcpy(w->at + w->len, s.at, s.len);
	w->len += s.len;
}

static void put(struct sda_writer *w, const char *text)
{
	struct sda_span s = { (const uint8_t *)text, 0 };

	if (text == NULL)
		return;
	s.len = strlen(text);
	put_span(w, s);
}

static void put_name(struct sda_writer *w, struct sda_span name, bool flipped)
{
	if (!flipped) {
		put_span(w, name);
		return;
	}
	for (size_t i = 0; i < name.len; i++) {
		uint8_t c = name.at[i];
		bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
		sda_writer_byte(w, letter ? c ^ 32 : c);
	}
}

static struct sda_span unescape(struct sda_span value, uint8_t *room)
{
	struct sda_writer w = sda_writer_make(room, value.len);

	sda_writer_unescape(&w, value);
	struct sda_span plain = { room, w.len };
	return plain;
}

static void put_param(struct sda_writer *w, const struct rewriting *how,
		      struct sda_span text, const struct reference_param *p)
{
	static uint8_t room[ROOM];
	struct sda_span name = { text.at + p->name, p->name_end - p->name };
	struct sda_span value = { text.at + p->value, p->value_end - p->value };

	put_name(w, name, how->flipped);
	put(w, how->gap);
	put(w, "=");
	put(w, how->gap);
	if (!p->quoted) {
		put_span(w, value);
		return;
	}
	put(w, how->gap); /* LDQUOT has a SWS of its own */
	put(w, "\"");
	if (how->canonical)
		sda_writer_escape(w, unescape(value, room));
	else
		put_span(w, value);
	put(w, "\"");
}

static void put_all(struct sda_writer *w, const struct rewriting *how,
		    struct sda_span text, const struct reference *ref,
		    size_t known)
{
	put(w, how->scheme);
	put(w, how->gap == NULL ? " " : how->gap);
	put(w, how->before);
	for (size_t i = 0; i < ref->count; i++) {
		size_t k = how->reversed ? ref->count - 1 - i : i;
		put_param(w, how, text, &ref->param[k]);
		if (i + 1 == ref->count)
			break;
		put(w, how->gap);
		put(w, ",");
		put(w, how->gap);
	}
	if (how->twice) {
		put(w, ",");
		put_param(w, how, text, &ref->param[known]);
	}
	put(w, how->after);
}

static bool same_text(struct sda_span a, struct sda_span b)
{
	return a.len == b.len && same(a.at, b.at, a.len);
}

static bool same_param(struct sda_param a, struct sda_param b, bool canonical)
{
	static uint8_t room_a[ROOM], room_b[ROOM];

	if (a.form != b.form)
		return false;
	if (canonical && a.form == SDA_QUOTED)
		return same_text(unescape(a.value, room_a),
				 unescape(b.value, room_b));
	return same_text(a.value, b.value);
}

/* Is a control behind a backslash, which escaping leaves bare? */
static bool has_bare_control(struct sda_span text)
{
	for (size_t i = 1; i < text.len; i++)
		if (text.at[i - 1] == '\\' && reference_is(text.at[i], 'x'))
			return true;
	return false;
}

/* Index of a parameter with a known name, or ref->count. */
static size_t find_known(struct sda_span text, const struct reference *ref)
{
	size_t i = 0;

	while (i < ref->count &&
	       reading_name(text, &ref->param[i]) == UNKNOWN_NAME)
		i++;
	return i;
}

static void check_one(const struct rewriting *how, struct sda_span text,
		      const struct reference *ref, size_t known,
		      const struct sda_params *before)
{
	static uint8_t room[ROOM];
	struct sda_writer w = sda_writer_make(room, sizeof room);
	struct sda_params after;

	put_all(&w, how, text, ref, known);
	if (w.overflow)
		return;
	struct sda_span again = { room, w.len };
	require(sda_params_digest(SDA_HEADER_CREDENTIALS, again, &after) == how->status, how->property);
	if (how->status != SDA_OK)
		return;
	for (unsigned name = 0; name < SDA_NAMES; name++)
		require(same_param(before->known[name], after.known[name],
				   how->canonical),
			how->property);
}

void rewriting_check(struct sda_span text, const struct reference *ref)
{
	enum { COUNT = sizeof rewritings / sizeof rewritings[0] };
	struct sda_params before;
	size_t known = find_known(text, ref);

	require(sda_params_digest(SDA_HEADER_CREDENTIALS, text, &before) == SDA_OK, "reading repeats");
	for (size_t i = 0; i < COUNT; i++) {
		if (rewritings[i].twice && known == ref->count)
			continue;
		if (rewritings[i].canonical && has_bare_control(text))
			continue;
		check_one(&rewritings[i], text, ref, known, &before);
	}
}
