#include "oracle.h"
#include "oracle_rewriting.h"
#include "text.h"

enum {
	ROOM = SDA_SPAN_MAX,
	UNDECIDED = -1 /* a status that only the automaton knows */
};

/* One way to write the parameters again. */
struct rewriting {
	const char *property;
	int status;
	const char *scheme; /* "Digest" when it is null */
	const char *gap;    /* the LWS at each place that allows one */
	const char *before; /* more parameters, in front */
	const char *behind; /* after each value */
	const char *after;  /* at the end */
	bool reversed;
	bool flipped;	/* the case of each letter of the names */
	bool canonical; /* values unescaped and escaped again */
	bool twice;	/* the first known parameter once more */
	bool unknown;	/* parameters that no closed list has */
};

static const struct rewriting rewritings[] = {
	{ .property = "a space at each separator changes nothing", .gap = " " },
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
	{ .property = "unknown parameters change nothing, but of a closed list",
	  .unknown = true,
	  .before = "noncm=1,cnonc=\"nonce=,\\\"\",qo=2,",
	  .after = ",noncm=3,x=\"\",real=realm,usernamE-=4,username**=5,nca=6,"
		   "realms=7" },
	{ .property = "values unescaped, then escaped, are the same values",
	  .canonical = true },
	{ .property = "a known parameter twice is refused",
	  .twice = true,
	  .status = SDA_DUPLICATE },
	{ .property = "a longer scheme is another scheme",
	  .scheme = "Digestn",
	  .status = SDA_UNSUPPORTED },
	{ .property = "a shorter scheme is another scheme",
	  .scheme = "Diges",
	  .status = SDA_UNSUPPORTED },
	{ .property = "a comma at the end is refused",
	  .after = ",",
	  .status = SDA_MALFORMED },
	{ .property = "two commas in a row are refused",
	  .before = "nc=00000001,,",
	  .status = SDA_MALFORMED },
	{ .property = "two folds after a comma are refused",
	  .before = "nc=00000001,\r\n \r\n ",
	  .status = SDA_MALFORMED },
	{ .property = "a semicolon does not separate",
	  .before = "nc=00000001;",
	  .status = SDA_MALFORMED },
	{ .property = "a parameter needs a name",
	  .before = "=b,",
	  .status = SDA_MALFORMED },
	{ .property = "a parameter needs a value",
	  .after = ",nc=",
	  .status = SDA_MALFORMED },
	{ .property = "CR alone is no fold",
	  .gap = "\r ",
	  .status = SDA_MALFORMED },
	{ .property = "white space behind a value is where RDQUOT has it",
	  .status = UNDECIDED,
	  .behind = " " },
	{ .property = "white space at the end is where RDQUOT has it",
	  .status = UNDECIDED,
	  .after = "\t\r\n " },
	{ .property = "two folds behind a value are where RDQUOT has the first",
	  .status = UNDECIDED,
	  .behind = "\r\n \r\n " },
	{ .property =
		  "two folds at a separator are where LDQUOT has the second",
	  .status = UNDECIDED,
	  .gap = "\r\n \r\n " },
};

const unsigned rewriting_count = sizeof rewritings / sizeof rewritings[0];

static struct sda_span unescape(struct sda_span value, uint8_t *room)
{
	struct sda_writer w = sda_writer_make(room, value.len);

	sda_writer_unescape(&w, value);
	struct sda_span plain = { room, w.len };
	return plain;
}

static void put_part(struct sda_writer *w, const struct rewriting *how,
		     struct sda_span text, const struct part *p)
{
	static uint8_t room[ROOM];
	struct sda_span value = parts_value(text, p);

	text_put_name(w, parts_name(text, p), how->flipped);
	text_put_string(w, how->gap);
	text_put_string(w, "=");
	text_put_string(w, how->gap);
	if (!p->quoted) {
		text_put(w, value);
		return;
	}
	text_put_string(w, "\"");
	if (how->canonical)
		sda_writer_escape(w, unescape(value, room));
	else
		text_put(w, value);
	text_put_string(w, "\"");
}

static void put_all(struct sda_writer *w, const struct rewriting *how,
		    const struct value *v, const struct part *known)
{
	size_t count = v->parts->count;

	if (v->parts->scheme.len > 0) {
		text_put_string(w,
				how->scheme == NULL ? "Digest" : how->scheme);
		text_put_string(w, how->gap == NULL ? " " : how->gap);
	}
	text_put_string(w, how->before);
	for (size_t i = 0; i < count; i++) {
		size_t k = how->reversed ? count - 1 - i : i;
		put_part(w, how, v->text, &v->parts->part[k]);
		text_put_string(w, how->behind);
		if (i + 1 == count)
			break;
		text_put_string(w, how->gap);
		text_put_string(w, ",");
		text_put_string(w, how->gap);
	}
	if (how->twice) {
		text_put_string(w, ",");
		put_part(w, how, v->text, known);
	}
	text_put_string(w, how->after);
}

static bool same_param(struct sda_param a, struct sda_param b, bool canonical)
{
	static uint8_t room_a[ROOM], room_b[ROOM];

	if (a.form != b.form)
		return false;
	if (canonical && a.form == SDA_QUOTED)
		return text_same(unescape(a.value, room_a),
				 unescape(b.value, room_b));
	return text_same(a.value, b.value);
}

/* Is a control behind a backslash, which escaping leaves bare? */
static bool has_bare_control(struct sda_span text)
{
	for (size_t i = 1; i < text.len; i++)
		if (text.at[i - 1] == '\\' &&
		    (text.at[i] < ' ' || text.at[i] == 0x7F) &&
		    text.at[i] != '\t')
			return true;
	return false;
}

/* A part with a known name, or NULL. */
static const struct part *find_known(const struct parts *parts)
{
	for (size_t i = 0; i < parts->count; i++)
		if (parts->part[i].word != SDA_NAMES)
			return &parts->part[i];
	return NULL;
}

/* The status that the rewritten text has; the automaton is asked in any case.
 */
static enum sda_status wanted(const struct value *v,
			      const struct rewriting *how,
			      struct sda_span again)
{
	static struct parts parts;
	enum sda_status verdict = value_verdict(v->field, again, &parts);
	enum sda_status status = (enum sda_status)how->status;

	if (how->unknown && v->field->header == SDA_HEADER_AUTHINFO)
		status = SDA_MALFORMED;
	require(how->status == UNDECIDED || verdict == status, how->property);
	return verdict;
}

static void check(const struct value *v, const struct rewriting *how,
		  const struct part *known)
{
	static uint8_t room[ROOM];
	static union value_read got;
	struct sda_writer w = sda_writer_make(room, sizeof room);

	put_all(&w, how, v, known);
	if (w.overflow)
		return;
	struct sda_span again = { room, w.len };
	enum sda_status status = wanted(v, how, again);
	require(v->field->read(again, &got) == status, how->property);
	if (status != SDA_OK)
		return;
	for (unsigned name = 0; name < SDA_NAMES; name++)
		require(same_param(v->got->params.known[name],
				   got.params.known[name], how->canonical),
			how->property);
}

/* Can the text be written that way? */
static bool applies(const struct value *v, const struct rewriting *how,
		    const struct part *known)
{
	if (how->twice && known == NULL)
		return false;
	if (how->canonical && has_bare_control(v->text))
		return false;
	return how->status != SDA_UNSUPPORTED || v->parts->scheme.len > 0;
}

void rewriting_check(const struct value *v, unsigned way)
{
	const struct rewriting *how = &rewritings[way];
	const struct part *known = find_known(v->parts);

	if (applies(v, how, known))
		check(v, how, known);
}
