#include "capture_file.h"
#include "diagnose.h"
#include "input.h"

void capture_file(const char *path, struct wire *wire, struct capture *out)
{
	const char *name = path == NULL ? "-" : path;
	struct message_fault fault;
	char found[DIAGNOSE_FOUND_MAX];

	*wire = wire_make(input_file(name, SDA_SPAN_MAX));
	if (capture_read(wire->text, out, &fault))
		return;
	size_t offset = wire_offset(wire, fault.offset);
	diagnose_found(wire->original, offset, found);
	fail_usage("%s: at byte %zu: expected %s, found %s (%s)", name, offset,
		   fault.expected, found, fault.rule);
}
