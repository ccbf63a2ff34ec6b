"""The vectors as a C header: constants, no code, octets as string literals."""

from decoded import octets
from export_lines import sections

TOP = """\
#ifndef SIPDIGEST_VECTORS_H
#define SIPDIGEST_VECTORS_H

/*
 * Vectors for SIP Digest %(version)s, CC0 1.0. What each member means stands in
 * README.md and OPERATIONS.md of sipdigest's vectors. Octets are octets here: no
 * hexadecimal, and zeros may be among them.
 */

#include <stddef.h>

struct sdv_text {
	const char *at;
	size_t len;
};

/* A text, or a list of texts. */
struct sdv_member {
	const char *name;
	int is_list;
	size_t count;
	const struct sdv_text *value;
};

/* The end of the members has the name NULL. */
struct sdv_section {
	const char *name; /* expect, not, expect_instead or alternative */
	const struct sdv_member *members;
};

struct sdv_vector {
	const char *id;
	const char *op;
	const char *comment;
	const char *level;
	const char *result;
	const struct sdv_member *input;
	const struct sdv_section *sections; /* the name of the end is NULL */
	const char *const *errors; /* that refuse it; ends with NULL */
	const char *const *features; /* that it needs; ends with NULL */
	const char *chosen; /* alternative of ours, or NULL */
};

#define SDV_T(text) { text, sizeof text - 1 }
#define SDV_TEXTS(...) (const struct sdv_text[]){ __VA_ARGS__ }
#define SDV_MEMBERS(...) (const struct sdv_member[]){ __VA_ARGS__ }
#define SDV_SECTIONS(...) (const struct sdv_section[]){ __VA_ARGS__ }
#define SDV_WORDS(...) (const char *const[]){ __VA_ARGS__ }
#define SDV_END { NULL, 0, 0, NULL }

static const struct sdv_vector sdv_vectors[] = {
"""
BOTTOM = """\
};

enum { SDV_VECTORS = sizeof sdv_vectors / sizeof sdv_vectors[0] };

#endif
"""
PLAIN = frozenset(range(0x20, 0x7F)) - frozenset(b'"\\?')


def literal(data):
    """A string literal; question marks are escaped for trigraphs' sake."""
    return '"%s"' % "".join(chr(octet) if octet in PLAIN
                            else "\\%03o" % octet for octet in data)


def word(text):
    return "NULL" if text is None else literal(text.encode("ascii"))


def words(texts):
    return "SDV_WORDS(%s)" % ", ".join([word(text) for text in texts]
                                       + ["NULL"])


def member(name, value):
    several = value if isinstance(value, list) else [value]
    texts = ", ".join("SDV_T(%s)" % literal(one) for one in several)
    return "{ %s, %d, %d, %s }" % (
        word(name), isinstance(value, list), len(several),
        "SDV_TEXTS(%s)" % texts if several else "NULL")


def members(flat):
    found = [member(name, value) for name, value in octets(flat).items()]
    return "SDV_MEMBERS(%s)" % ",\n  ".join(found + ["SDV_END"])


def section(name, flat):
    return "{ %s, %s }" % (word(name), members(flat))


def entry(op, vector):
    found = [section(*each) for each in sections(vector)]
    cells = [word(vector["id"]), word(op), word(vector["comment"]),
             word(vector["level"]), word(vector["result"]),
             members(vector["input"]),
             "SDV_SECTIONS(%s)" % ",\n  ".join(found + ["{ NULL, NULL }"]),
             words(vector.get("error", ())), words(vector["features"]),
             word(vector.get("chosen"))]
    return "{ %s },\n" % ",\n  ".join(cells)


def header(documents):
    return TOP % {"version": documents[0]["version"]} + "".join(
        entry(document["op"], vector) for document in documents
        for vector in document["vectors"]) + BOTTOM
