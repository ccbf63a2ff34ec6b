#ifndef READING_JSON_H
#define READING_JSON_H

/* Reading JSON is a reading as a JSON object for programs. */

#include <jansson.h>
#include "reading.h"
#include "wire.h"

json_t *reading_json(const struct reading *reading, const struct wire *wire);

#endif
