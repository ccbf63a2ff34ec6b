#include <string.h>
#include "topic.h"

static int topic_len(const char *id)
{
	const char *slash = strrchr(id, '/');

	return (int)(slash != NULL ? (size_t)(slash - id) : strlen(id));
}

static bool is_in(const struct topic *topic, const char *id)
{
	return topic_len(id) == topic->len &&
	       strncmp(id, topic->id, (size_t)topic->len) == 0;
}

bool topic_next(const struct run *run, size_t from, struct topic *out)
{
	if (from == run->corpus->count)
		return false;
	out->from = from;
	out->id = run->result[from].vector->id;
	out->len = topic_len(out->id);
	for (out->to = from + 1; out->to < run->corpus->count; out->to++)
		if (!is_in(out, run->result[out->to].vector->id))
			break;
	return true;
}

size_t topic_count(const struct run *run, const struct topic *topic,
		   enum tally tally)
{
	size_t count = 0;

	for (size_t i = topic->from; i < topic->to; i++)
		count += run_tally(run, &run->result[i]) == tally;
	return count;
}

size_t topic_verdicts(const struct run *run, const struct topic *topic,
		      enum verdict verdict)
{
	size_t count = 0;

	for (size_t i = topic->from; i < topic->to; i++)
		count += run->result[i].mark.verdict == verdict;
	return count;
}
