/* Proves what spec/bytes_lemmas.h says; never linked. */
#include "spec/bytes_lemmas.h"
