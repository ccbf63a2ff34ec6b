#include <stdlib.h>
#include "confirm.h"
#include "flat.h"
#include "space.h"

struct space *space_begin(const json_t *request, const struct sda_offer *offer,
			  uint32_t before)
{
	struct space *space = calloc(1, sizeof *space);

	if (space == NULL)
		return NULL;
	user_agent_make(request, &space->agent);
	space->proxy = offer->proxy;
	if (!user_agent_start(&space->agent, offer->value)) {
		free(space);
		return NULL;
	}
	space->agent.session.count = before;
	return space;
}

void space_free(struct space *space)
{
	json_decref(space->last);
	free(space);
}

bool space_has(const struct space *space, const struct sda_offer *offer)
{
	return space->proxy == offer->proxy &&
	       sda_quoted_equal(space->agent.session.realm.value, offer->realm);
}

bool space_renew(struct space *space, const struct sda_offer *offer)
{
	struct sda_challenge challenge;

	return sda_challenge_read(offer->value, &challenge) == SDA_OK &&
	       sda_session_renew(&space->agent.preference, &challenge,
				 &space->agent.session) == SDA_OK;
}

void space_take_info(struct space *space, struct sda_span value)
{
	const struct sda_span none = { NULL, 0 };
	struct user_agent *agent = &space->agent;
	struct sda_credentials sent;
	struct sda_authinfo info;

	if (space->last == NULL ||
	    sda_credentials_read(flat_span(space->last), &sent) != SDA_OK ||
	    sda_authinfo_read(value, &info) != SDA_OK)
		return;
	agent->scratch = sda_writer_make(agent->room, sizeof agent->room);
	if (sda_confirm(&agent->session, &sent, &info, none, &agent->scratch) ==
	    SDA_OK)
		sda_session_next(&info, &agent->session);
}

const json_t *space_answer(struct space *space,
			   const struct sda_request *request,
			   struct sda_span cnonce)
{
	json_t *header;

	if (sda_request_is_ack(request->method))
		return space->last;
	header = user_agent_answer(&space->agent, request, cnonce);
	if (header == NULL)
		return NULL;
	json_decref(space->last);
	space->last = header;
	return header;
}
