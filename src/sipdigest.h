#ifndef SIPDIGEST_H
#define SIPDIGEST_H

/* SIP Digest Access Authentication: RFC 3261 section 22, RFC 8760, RFC 7616. */

#include "algorithm.h"
#include "authinfo.h"
#include "base64.h"
#include "challenge.h"
#include "credentials.h"
#include "deviation.h"
#include "ext_value.h"
#include "field.h"
#include "hash.h"
#include "hex.h"
#include "image.h"
#include "mac.h"
#include "message.h"
#include "nonce.h"
#include "param.h"
#include "params.h"
#include "percent.h"
#include "production.h"
#include "qop.h"
#include "replay.h"
#include "response.h"
#include "scan.h"
#include "secret.h"
#include "span.h"
#include "status.h"
#include "uri.h"
#include "utf8.h"
#include "word.h"
#include "writer.h"

#endif
