#include <stdio.h>
#include "explain_report.h"
#include "plain.h"

const char *explain_verdict(enum explanation_verdict verdict)
{
	static const char *const text[] = {
		[EXPLANATION_RIGHT] = "right",
		[EXPLANATION_WRONG] = "wrong",
		[EXPLANATION_UNJUDGED] = "not judged",
	};

	return text[verdict];
}

size_t explain_offset(const struct reading *reading, const struct wire *wire)
{
	size_t start = (size_t)(reading->field->value.at - wire->text.at);

	return wire_offset(wire, start + reading->fault.offset);
}

static void print_mistake(const struct mistake *mistake)
{
	for (size_t i = 0; i < mistake->rows; i++)
		printf("%s%s", i > 0 ? "; and " : "", mistake->row[i]->what);
}

/* The verdict in one line. */
static void print_verdict(const struct explanation *e)
{
	const char *between = e->reason[0] != '\0' ? "; " : "";

	printf("%s: %s", explain_verdict(e->verdict), e->reason);
	if (e->verdict == EXPLANATION_RIGHT)
		printf("the response proves the %s",
		       e->exchange.scene->keys->has_password ? "password"
							     : "HA1");
	else if (e->mistakes.count > 0) {
		printf("%s", between);
		print_mistake(&e->mistakes.found[0]);
	} else if (e->is_literal)
		printf("%shashed as empty", between);
	else if (e->reason[0] == '\0')
		printf("no known mistake gives this response");
	putchar('\n');
}

static void print_line(const char *label, const char *text)
{
	printf("  %-9s %s\n", label, text);
}

static void print_span(const char *label, struct sda_span s)
{
	printf("  %-9s ", label);
	plain_print(stdout, s);
	putchar('\n');
}

/* Who answers what: the inputs that are no secret. */
static void print_inputs(const struct exchange *x)
{
	struct sda_span algorithm =
		x->credentials.params.known[SDA_NAME_ALGORITHM].value;
	struct sda_param qop = x->credentials.params.known[SDA_NAME_QOP];

	print_span("user", x->text[TEXT_USERNAME]);
	print_span("realm", x->text[TEXT_REALM]);
	printf("  %-9s ", "formula");
	plain_print(stdout, x->credentials.algorithm == SDA_ALGORITHM_UNKNOWN
			    ? algorithm
			    : sda_algorithm_name(x->credentials.algorithm));
	printf(", method ");
	plain_print(stdout, x->method);
	printf(", %sqop ", qop.form == SDA_ABSENT ? "no " : "");
	if (qop.form != SDA_ABSENT)
		plain_print(stdout, qop.value);
	putchar('\n');
}

static void print_lessons(const struct mistake *mistake)
{
	for (size_t i = 0; i < mistake->rows; i++) {
		const struct hypothesis *row = mistake->row[i];
		print_line("mistake", row->what);
		print_line("rule", row->lesson->rule);
		print_line("mend", row->lesson->mend);
	}
}

static void print_mistakes(const struct mistakes *mistakes, bool is_judged)
{
	if (mistakes->count > 0)
		print_lessons(&mistakes->found[0]);
	for (size_t i = 1; i < mistakes->count; i++) {
		printf("  %-9s ", "or");
		print_mistake(&mistakes->found[i]);
		putchar('\n');
	}
	if (mistakes->count > 0 || mistakes->tried == 0)
		return;
	printf("  %-9s %zu mistakes that apply here, alone and in pairs\n",
	       "tried", mistakes->tried);
	if (is_judged)
		print_line("likely",
			   "another password, or one for another realm");
}

static void print_notes(const struct notes *notes)
{
	for (size_t i = 0; i < notes->count; i++)
		printf("  %-9s %s (%s)\n", "note", notes->note[i].text,
		       notes->note[i].rule);
}

static void print_reply(const struct reply *reply)
{
	printf("  %-9s %s: %s (%s)\n", "reply", reply_verdict(reply),
	       reply->what, reply->rule);
	if (reply->verdict != REPLY_WRONG || !reply->has_right)
		return;
	print_span("seen", reply->seen);
	print_span("right", sda_digest_span(&reply->right));
}

void explain_text(const struct explanation *e, const struct reading *reading,
		  const struct wire *wire)
{
	struct sda_span name = reading->field->name;

	print_verdict(e);
	printf("  %-9s %.*s at byte %zu\n", "field", (int)name.len,
	       (const char *)name.at, explain_offset(reading, wire));
	if (reading->status == SDA_OK) {
		print_inputs(&e->exchange);
		print_span("seen", exchange_seen(&e->exchange));
	}
	if (e->has_right)
		print_span("right", sda_digest_span(&e->right));
	if (e->rule != NULL)
		print_line("rule", e->rule);
	print_mistakes(&e->mistakes, e->verdict == EXPLANATION_WRONG);
	print_notes(&e->notes);
	if (e->has_reply)
		print_reply(&e->reply);
}
