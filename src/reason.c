#include "reason.h"

enum sda_status sda_reason_status(enum sda_reason reason)
{
	enum sda_status status = SDA_REFUSED;

	switch (reason) {
	case SDA_REASON_NONE:
		return SDA_OK;
	case SDA_REASON_ABSENT:
	case SDA_REASON_SCHEME:
	case SDA_REASON_REALM:
		return SDA_UNSUPPORTED;
	case SDA_REASON_TWICE:
		return SDA_DUPLICATE;
	case SDA_REASON_MISSING:
		return SDA_MISSING;
	case SDA_REASON_SYNTAX:
	case SDA_REASON_DEVIATION:
	case SDA_REASON_USERNAME:
	case SDA_REASON_COUNT:
		return SDA_MALFORMED;
	case SDA_REASON_ROOM:
		return SDA_NO_ROOM;
	default:
		return status;
	}
}
