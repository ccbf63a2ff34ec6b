#ifndef BENCH_STACK_H
#define BENCH_STACK_H

/* Stack use is how far below its caller a function writes. */

#include <stddef.h>

/* The octets of stack that call(work) uses. */
size_t stack_used(void (*call)(void *work), void *work);

#endif
