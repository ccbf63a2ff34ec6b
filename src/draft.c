#include "draft.h"

void sda_draft_make(struct sda_params *out)
{
	const struct sda_param absent = { { NULL, 0 },
					  { NULL, 0 },
					  SDA_ABSENT,
					  SDA_NAMES };

	/*@ loop invariant name <= SDA_NAMES;
	    loop invariant \forall integer w; 0 <= w < name ==>
	      is_absent(out->known[w]);
	    loop assigns name, out->known[0 .. SDA_NAMES - 1];
	    loop variant SDA_NAMES - name; */
	for (unsigned name = 0; name < SDA_NAMES; name++)
		out->known[name] = absent;
	out->text.at = NULL;
	out->text.len = 0;
}

void sda_draft_put(enum sda_header header, struct sda_params *draft,
		   unsigned name, struct sda_span value)
{
	struct sda_param param = { { NULL, 0 }, value, SDA_QUOTED, name };

	if (sda_production_bare(header, name))
		param.form = SDA_TOKEN;
	draft->known[name] = param;
}
