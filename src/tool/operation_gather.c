#include <stdlib.h>
#include "flat.h"
#include "operation.h"
#include "gather.h"
#include "text.h"

/* All rows of all branches, and where each branch begins. */
struct fork {
	struct sda_row *row;
	struct sda_branch *branch;
	struct sda_row *out;
	size_t rows;
	size_t branches;
};

static bool make_fork(size_t rows, struct fork *out)
{
	out->row = calloc(rows + 1, sizeof *out->row);
	out->branch = calloc(rows + 1, sizeof *out->branch);
	out->out = calloc(rows + 1, sizeof *out->out);
	out->rows = rows;
	out->branches = 0;
	return out->row != NULL && out->branch != NULL && out->out != NULL;
}

static void free_fork(struct fork *fork)
{
	free(fork->row);
	free(fork->branch);
	free(fork->out);
}

/* A row goes to the branch of the row before, or begins the next. */
static void add_row(struct fork *fork, const json_t *request, size_t i)
{
	const json_t *numbers = json_object_get(request, "branch");
	const json_t *name =
		json_array_get(json_object_get(request, "fields"), i);
	const json_t *value =
		json_array_get(json_object_get(request, "values"), i);

	fork->row[i].value = flat_span(value);
	fork->row[i].proxy = text_spells(flat_span(name), "Proxy-Authenticate");
	if (i == 0 || !json_equal(json_array_get(numbers, i),
				  json_array_get(numbers, i - 1)))
		fork->branch[fork->branches++].row = &fork->row[i];
	fork->branch[fork->branches - 1].count++;
}

static json_t *reply_of(const struct fork *fork)
{
	json_t *fields = json_array(), *values = json_array();

	for (size_t i = 0; i < fork->rows; i++) {
		json_array_append_new(
			fields, json_string(fork->out[i].proxy
						    ? "Proxy-Authenticate"
						    : "WWW-Authenticate"));
		json_array_append_new(values, flat_string(fork->out[i].value));
	}
	return json_pack("{s:s, s:o, s:o}", "outcome", "ok", "fields", fields,
			 "values", values);
}

json_t *operation_gather(const json_t *request)
{
	struct fork fork;
	size_t rows = json_array_size(json_object_get(request, "branch"));
	json_t *reply = operation_error("out of memory");

	if (!make_fork(rows, &fork)) {
		free_fork(&fork);
		return reply;
	}
	for (size_t i = 0; i < rows; i++)
		add_row(&fork, request, i);
	if (sda_gather_rows(fork.branch, fork.branches, fork.out, rows) ==
	    SDA_OK) {
		json_decref(reply);
		reply = reply_of(&fork);
	}
	free_fork(&fork);
	return reply;
}
