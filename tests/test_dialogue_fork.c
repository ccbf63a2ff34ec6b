/*
 * A client invites through two proxies that fork. The proxy west forks to the
 * proxy east and to a phone; east, to a desk. All ask for credentials: the
 * proxies with 407, phone and desk with 401 for the realm that they share.
 */

#include "dialogue_caller.h"
#include "gather.h"

#define URI "sip:bob@biloxi.example.com"
#define SDP "v=0\r\n"

enum { THEN = 1000000, ROWS_MAX = 16 };

static struct guard west, east, phone, desk;
static struct caller caller;
static uint64_t now;

static int start(void **state)
{
	(void)state;
	texts_taken = 0;
	now = THEN;
	guard_make(&west, "west.example.com", true);
	guard_make(&east, "east.example.com", true);
	guard_make(&phone, "biloxi.example.com", false);
	guard_make(&desk, "biloxi.example.com", false);
	desk.salts = 100;
	phone.server.domain = desk.server.domain = SPAN(URI);
	phone.invite_body = desk.invite_body = SPAN(SDP);
	west.invite_body = east.invite_body = SPAN(SDP);
	caller_make(&caller, SDA_PREFER_TOPMOST);
	caller.preference.auth_int = true;
	return 0;
}

/* ---- what each of them does with a request ------------------------------ */

static struct text *answer_at_end(struct guard *end, const struct text *request)
{
	enum sda_status status = guard_judge(end, request, now);
	struct text *out;

	if (status != SDA_OK)
		return guard_refuse(end, request, now, status);
	out = text_make();
	say_string(out, "SIP/2.0 200 OK\r\n");
	guard_inform(end, SPAN(SDP), (struct sda_span){ NULL, 0 }, out);
	say_string(out, "\r\n" SDP);
	return out;
}

/* The request without the credentials that were for this proxy. */
static struct text *forward(const struct guard *proxy,
			    const struct text *request)
{
	struct sda_message m = message_of(request);
	struct text *out = text_make();
	struct sda_field f;
	size_t next, i = 0;

	say(out, (struct sda_span){ (const uint8_t *)request->at,
				    (size_t)(m.fields.at -
					     (const uint8_t *)request->at) });
	for (; (next = sda_field_next(m.fields, i, &f)) != SDA_NONE; i = next) {
		if (!sda_field_is(f.name, SPAN("Proxy-Authorization")) ||
		    !sda_rows_ours(f.value, proxy->server.realm))
			say(out,
			    (struct sda_span){ m.fields.at + i, next - i });
	}
	say_string(out, "\r\n");
	say(out, m.body);
	return out;
}

static size_t take_rows(const struct text *reply, struct sda_row *row)
{
	struct sda_message m = message_of(reply);
	struct sda_field f;
	size_t count = 0, i = 0;

	while ((i = sda_field_next(m.fields, i, &f)) != SDA_NONE) {
		bool proxy = sda_field_is(f.name, SPAN("Proxy-Authenticate"));

		if (!proxy && !sda_field_is(f.name, SPAN("WWW-Authenticate")))
			continue;
		assert_true(count < ROWS_MAX);
		row[count++] = (struct sda_row){ f.value, proxy };
	}
	return count;
}

/* One response for those of two branches. */
static const struct text *gather(const struct text *first,
				 const struct text *second)
{
	struct sda_row row[2][ROWS_MAX], all[2 * ROWS_MAX];
	struct sda_branch fork[] = { { row[0], take_rows(first, row[0]) },
				     { row[1], take_rows(second, row[1]) } };
	size_t count = sda_gather_count(fork, 2);
	struct text *out = text_make();

	say_string(out, "SIP/2.0 407 Proxy Authentication Required\r\n");
	assert_int_equal(sda_gather_rows(fork, 2, all, ROWS(all)), SDA_OK);
	for (size_t i = 0; i < count; i++) {
		say_string(out, all[i].proxy ? "Proxy-Authenticate: "
					     : "WWW-Authenticate: ");
		say(out, all[i].value);
		say_string(out, "\r\n");
	}
	say_string(out, "\r\n");
	return out;
}

/* The best of two: a final answer, or all that is asked. */
static const struct text *best(const struct text *first,
			       const struct text *second)
{
	if (message_of(first).start.status < 300)
		return first;
	if (message_of(second).start.status < 300)
		return second;
	return gather(first, second);
}

static const struct text *answer_at_east(const struct text *request)
{
	enum sda_status status = guard_judge(&east, request, now);

	if (status != SDA_OK)
		return guard_refuse(&east, request, now, status);
	return answer_at_end(&desk, forward(&east, request));
}

static const struct text *answer_at_west(const struct text *request)
{
	enum sda_status status = guard_judge(&west, request, now);
	const struct text *onward;

	if (status != SDA_OK)
		return guard_refuse(&west, request, now, status);
	onward = forward(&west, request);
	assert_false(text_has(onward, "west.example.com"));
	return best(answer_at_east(onward), answer_at_end(&phone, onward));
}

static struct text *invite(void)
{
	return caller_ask(&caller, "INVITE", URI, SDP);
}

static unsigned status_of(const struct text *reply)
{
	return message_of(reply).start.status;
}

/* INVITE, and again for each that asks; the INVITE that was accepted. */
static struct text *invited(const struct text **reply)
{
	struct text *request = invite();

	*reply = answer_at_west(request);
	for (unsigned round = 0; status_of(*reply) != 200; round++) {
		assert_true(round < 3 && caller_hear(&caller, *reply) > 0);
		request = invite();
		*reply = answer_at_west(request);
	}
	return request;
}

//= rfc3261#22.3-407-challenge
//= rfc3261#22.3-forking
//= rfc3261#22.3-by-realm
//= rfc3261#22.3-cache
//= rfc8760#2.5-every-value
//= rfc8760#2.5-order-kept
static void everybody_asks_and_is_answered(void **state)
{
	const struct text *reply = answer_at_west(invite());
	struct sda_row row[ROWS_MAX];

	(void)state;
	assert_int_equal(status_of(reply), 407);
	assert_int_equal(take_rows(reply, row), 2);
	assert_int_equal(caller_hear(&caller, reply), 1);

	reply = answer_at_west(invite());
	assert_int_equal(status_of(reply), 407);
	assert_int_equal(take_rows(reply, row), 4);
	assert_true(row[0].proxy && row[1].proxy);
	assert_false(row[2].proxy || row[3].proxy);
	assert_int_equal(caller_hear(&caller, reply), 2);

	reply = answer_at_west(invite());
	assert_int_equal(status_of(reply), 200);
	assert_int_equal(caller.realms, 3);
	assert_int_equal(caller_confirm(&caller, 2, reply), SDA_OK);
	assert_int_equal(caller_confirm(&caller, 1, reply), SDA_REFUSED);
}

/* The desk never asked; who shares realm and key takes the same answer. */
//= rfc3261#22.3-same-credentials
static void one_answer_serves_both_ends_of_a_realm(void **state)
{
	const struct text *reply;
	struct text *request = invited(&reply);

	(void)state;
	assert_true(text_has(reply, "Authentication-Info: "));
	assert_int_equal(guard_judge(&desk, request, now), SDA_REPLAYED);
	assert_int_equal(guard_judge(&phone, request, now), SDA_REPLAYED);
}

//= rfc3261#22.1-ack-accepted
//= rfc3261#22.1-ack-unchallenged
static void the_ack_has_the_credentials_of_the_invite(void **state)
{
	const struct text *reply;
	struct text *ack;
	struct guard *const all[] = { &west, &east, &phone, &desk };

	(void)state;
	invited(&reply);
	ack = caller_acknowledge(&caller, "sip:bob@192.0.2.4");
	now += LIFETIME + 1;
	for (size_t i = 0; i < ROWS(all); i++)
		for (unsigned times = 0; times < 2; times++)
			assert_int_equal(guard_judge(all[i], ack, now), SDA_OK);
	phone.password = "another";
	assert_int_equal(guard_judge(&phone, ack, now), SDA_REFUSED);
	assert_false(sda_request_challenged(SPAN("ACK")));
	assert_false(sda_request_challenged(SPAN("CANCEL")));
}

//= rfc7616#3.4-replay
static void the_same_invite_is_refused(void **state)
{
	const struct text *reply;
	struct text *request = invited(&reply);

	(void)state;
	reply = answer_at_west(request);
	assert_int_equal(status_of(reply), 407);
	assert_false(text_has(reply, "stale"));
	assert_int_equal(guard_judge(&west, request, now), SDA_REPLAYED);
	assert_int_equal(guard_judge(&east, request, now), SDA_REPLAYED);
	assert_int_equal(status_of(answer_at_west(invite())), 200);
}

static void another_body_is_refused(void **state)
{
	const struct text *reply;
	struct text *request;

	(void)state;
	invited(&reply);
	request = invite();
	request->at[request->len - 3] = '1'; /* v=1 */
	assert_int_equal(guard_judge(&phone, request, now), SDA_REFUSED);
	request->at[request->len - 3] = '0';
	assert_int_equal(guard_judge(&phone, request, now), SDA_OK);
}

//= rfc3261#22.1-no-retry
static void a_wrong_password_ends_it(void **state)
{
	const struct text *reply = answer_at_west(invite());

	(void)state;
	caller.identity.password = SPAN("guess");
	assert_int_equal(caller_hear(&caller, reply), 1);
	reply = answer_at_west(invite());
	assert_int_equal(status_of(reply), 407);
	assert_false(text_has(reply, "biloxi"));
	assert_int_equal(caller_hear(&caller, reply), 0);
}

//= rfc3261#26.3.2.2-reuse
//= rfc7616#3.3-stale-sent
//= rfc7616#3.3-stale-retry
static void old_nonces_are_renewed(void **state)
{
	const struct text *reply;

	(void)state;
	invited(&reply);
	for (size_t i = 0; i < caller.realms; i++)
		sda_session_accept(&caller.session[i]);
	now += LIFETIME + 1;
	reply = answer_at_west(invite());
	assert_true(text_has(reply, "stale=true"));
	assert_int_equal(caller_hear(&caller, reply), 1);
	reply = answer_at_west(invite());
	assert_int_equal(status_of(reply), 407);
	assert_true(text_has(reply, "stale=true"));
	assert_int_equal(caller_hear(&caller, reply), 2);
	reply = answer_at_west(invite());
	assert_int_equal(status_of(reply), 200);
	assert_int_equal(caller.realms, 3);
	assert_int_equal(caller_confirm(&caller, 2, reply), SDA_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup(name, start)
		TEST(everybody_asks_and_is_answered),
		TEST(one_answer_serves_both_ends_of_a_realm),
		TEST(the_ack_has_the_credentials_of_the_invite),
		TEST(the_same_invite_is_refused),
		TEST(another_body_is_refused),
		TEST(a_wrong_password_ends_it),
		TEST(old_nonces_are_renewed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
