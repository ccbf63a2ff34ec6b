#include <stdio.h>
#include "diagnose.h"
#include "plain.h"
#include "tree.h"

/* Prints "text" or text without quotes. */
static void print_value(struct sda_param param)
{
	bool quoted = param.form == SDA_QUOTED;

	printf("%s", quoted ? "quoted-string \"" : "token ");
	plain_print(stdout, param.value);
	printf("%s", quoted ? "\"" : "");
}

enum { NAME_COLUMNS = 10 };

static void print_param(struct sda_param param)
{
	struct sda_span unescaped = reading_unescaped(param);
	struct sda_span decoded;

	printf("  %-*.*s = ", NAME_COLUMNS, (int)param.name.len,
	       (const char *)param.name.at);
	print_value(param);
	if (sda_word_find(param.name, 0, SDA_NAMES) == SDA_NAMES)
		printf("  (unknown)");
	putchar('\n');
	/* Taking backslashes away makes it shorter, nothing else changes it. */
	if (unescaped.len != param.value.len) {
		printf("    unescaped: ");
		plain_print(stdout, unescaped);
		putchar('\n');
	}
	if (reading_decoded(param, &decoded)) {
		printf("    decoded: ");
		plain_print(stdout, decoded);
		putchar('\n');
	}
}

static void print_algorithm(const struct reading *r)
{
	struct sda_span name = sda_algorithm_name(r->algorithm);

	if (r->algorithm == SDA_ALGORITHM_UNKNOWN)
		printf("  means: an unknown algorithm");
	else
		printf("  means: algorithm %.*s", (int)name.len,
		       (const char *)name.at);
	if (reading_param(r, SDA_NAME_ALGORITHM).form == SDA_ABSENT)
		printf(" by default (RFC 7616 3.3)");
	putchar('\n');
}

static void print_challenge(const struct sda_challenge *challenge,
			    bool no_qop)
{
	const char *between =
		challenge->auth && challenge->auth_int ? ", " : "";

	if (challenge->auth || challenge->auth_int)
		printf("  means: qop offers %s%s%s\n",
		       challenge->auth ? "auth" : "", between,
		       challenge->auth_int ? "auth-int" : "");
	else if (!no_qop)
		printf("  means: qop offers nothing known\n");
	printf("  means: the nonce is %sstale\n",
	       challenge->stale ? "" : "not ");
}

/* The qop that was chosen, which is null when it is unknown. */
static void print_qop(const char *qop)
{
	printf("  means: %s%s\n", qop ? "qop " : "an unknown qop",
	       qop ? qop : "");
}

static void print_meaning(const struct reading *r)
{
	bool absent = reading_param(r, SDA_NAME_QOP).form == SDA_ABSENT;

	if (r->header != SDA_HEADER_AUTHINFO) {
		print_algorithm(r);
		if (absent)
			printf("  means: no qop, the form of RFC 2069 "
			       "(RFC 8760 2.6 asks for qop)\n");
	}
	if (r->header == SDA_HEADER_CHALLENGE)
		print_challenge(&r->challenge, absent);
	else if (!absent)
		print_qop(reading_said_qop(r));
}

static void print_findings(const struct reading *r)
{
	for (size_t i = 0; i < r->findings; i++) {
		const struct finding *finding = &r->finding[i];
		printf("  deviation, %s: %.*s %s: %s (%s)\n",
		       finding->is_tolerated ? "tolerated" : "not tolerated",
		       (int)finding->parameter.len,
		       (const char *)finding->parameter.at, finding->name,
		       finding->meaning, finding->rule);
	}
}

static void print_fault(const struct reading *r, const struct wire *wire,
			size_t start)
{
	char found[DIAGNOSE_FOUND_MAX];

	diagnose_found(r->field->value, r->fault.offset, found);
	printf("  %s at byte %zu: expected %s, found %s (%s)\n",
	       reading_status(r->status),
	       wire_offset(wire, start + r->fault.offset), r->fault.expected,
	       found, r->fault.rule);
}

void tree_print(const struct reading *reading, const struct wire *wire)
{
	const struct sda_field *field = reading->field;
	size_t start = (size_t)(field->value.at - wire->text.at);
	struct sda_param param;

	printf("%.*s at byte %zu:", (int)field->name.len,
	       (const char *)field->name.at, wire_offset(wire, start));
	if (reading->status == SDA_UNSUPPORTED) {
		putchar(' ');
		plain_print(stdout, field->value);
		printf("\n  means: a scheme other than Digest\n");
		return;
	}
	if (reading->scheme.len > 0)
		printf(" %.*s", (int)reading->scheme.len,
		       (const char *)reading->scheme.at);
	putchar('\n');
	for (size_t i = 0; reading_next(reading, &i, &param);)
		print_param(param);
	if (reading->status != SDA_OK) {
		print_fault(reading, wire, start);
		return;
	}
	print_meaning(reading);
	print_findings(reading);
}
