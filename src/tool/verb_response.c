#include <stdio.h>
#include "json_bytes.h"
#include "plain.h"
#include "steps.h"
#include "tool.h"

static void print_json(const struct step *step, size_t count)
{
	json_t *object = json_object();

	for (size_t i = 0; i < count; i++)
		json_bytes_set(object, step[i].member, step[i].value);
	json_print(object);
}

static void print_steps(const struct step *step, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		printf("%-14s = ", step[i].label);
		plain_print(stdout, step[i].value);
		putchar('\n');
	}
}

int verb_response(int argc, char **argv)
{
	struct task task;
	struct steps steps;

	(void)argc;
	task_read(argv, &task);
	steps_make(&task, &steps);
	const struct step *last = &steps.step[steps.count - 1];
	if (task.as_json && task.with_steps)
		print_json(steps.step, steps.count);
	else if (task.as_json)
		print_json(last, 1);
	else if (task.with_steps)
		print_steps(steps.step, steps.count);
	else
		printf("%.*s\n", (int)last->value.len,
		       (const char *)last->value.at);
	steps_wipe(&steps);
	task_wipe(&task);
	return EXIT_YES;
}
