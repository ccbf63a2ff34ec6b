#include "keep.h"
#include "secret.h"
#include "steps.h"
#include "writer.h"

static void add(struct steps *steps, const char *label, const char *member,
		struct sda_span value)
{
	struct step step = { label, member, value };

	steps->step[steps->count++] = step;
}

/* Takes the digits over; the digest may go. */
static struct sda_span keep(const struct sda_digest *digest)
{
	struct sda_writer w =
		sda_writer_make(keep_room(digest->len), digest->len);
	sda_writer_span(&w, sda_digest_span(digest));
	struct sda_span kept = { w.at, w.len };
	return kept;
}

/* The parts joined by ":", as the hash takes them. */
static struct sda_span join(const struct sda_span *part, size_t count)
{
	size_t room = count;

	for (size_t i = 0; i < count; i++)
		room += part[i].len;
	struct sda_writer w = sda_writer_make(keep_room(room), room);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			sda_writer_byte(&w, ':');
		sda_writer_span(&w, part[i]);
	}
	struct sda_span joined = { w.at, w.len };
	return joined;
}

/* Adds A1 and H(A1), which it returns. */
static struct sda_span add_a1(const struct task *task, struct steps *out)
{
	struct sda_span credentials[] = { task->username, task->realm,
					  task->password };
	bool is_session = sda_algorithm_is_session(task->algorithm);
	struct sda_digest user = task->user;
	struct sda_digest a1;

	if (!task->has_user) {
		sda_response_user(task->algorithm, task->username, task->realm,
				  task->password, &user);
		add(out, is_session ? "inner A1" : "A1",
		    is_session ? "inner_a1" : "a1", join(credentials, 3));
	}
	if (is_session) {
		struct sda_span part[] = { sda_digest_span(&user),
					   task->covered.nonce,
					   task->covered.cnonce };
		add(out, "H(inner A1)", "inner_ha1", keep(&user));
		add(out, "A1", "a1", join(part, 3));
	}
	sda_response_a1(task->algorithm, &user, task->covered.nonce,
			task->covered.cnonce, &a1);
	add(out, "H(A1)", "ha1", keep(&a1));
	sda_digest_wipe(&user);
	sda_digest_wipe(&a1);
	return out->step[out->count - 1].value;
}

/* Adds A2 and H(A2), which it returns. */
static struct sda_span add_a2(const struct task *task, struct steps *out)
{
	struct sda_span part[] = { task->method, task->uri, { NULL, 0 } };
	bool with_body = task->qop == SDA_QOP_AUTH_INT;
	struct sda_digest digest;

	if (with_body) {
		sda_digest_join(sda_algorithm_hash(task->algorithm), &task->body,
				1, &digest);
		part[2] = keep(&digest);
		add(out, "H(entity-body)", "hbody", part[2]);
	}
	add(out, "A2", "a2", join(part, with_body ? 3 : 2));
	sda_response_a2(task->algorithm, task->qop, task->method, task->uri,
			task->body, &digest);
	add(out, "H(A2)", "ha2", keep(&digest));
	return out->step[out->count - 1].value;
}

void steps_make(const struct task *task, struct steps *out)
{
	struct sda_digest result;

	out->count = 0;
	if (task->is_userhash) {
		sda_response_userhash(task->algorithm, task->username,
				      task->realm, &result);
		add(out, "userhash", "userhash", keep(&result));
		return;
	}
	struct sda_span a1 = add_a1(task, out);
	struct sda_span a2 = add_a2(task, out);
	sda_response_make(task->algorithm, task->qop, a1, a2, &task->covered,
			  &result);
	if (task->is_rspauth)
		add(out, "rspauth", "rspauth", keep(&result));
	else
		add(out, "response", "response", keep(&result));
}

void steps_wipe(struct steps *steps)
{
	for (size_t i = 0; i < steps->count; i++)
		sda_secret_wipe((uint8_t *)steps->step[i].value.at,
				steps->step[i].value.len);
}
