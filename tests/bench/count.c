/* Counts what is allocated: loaded in front of the C library, by LD_PRELOAD. */

#include <stddef.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *at, size_t size);

/* Found by the bench under this name; absent when nothing counts. */
unsigned long bench_allocations;

void *malloc(size_t size)
{
	bench_allocations++;
	return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	bench_allocations++;
	return __libc_calloc(count, size);
}

void *realloc(void *at, size_t size)
{
	bench_allocations++;
	return __libc_realloc(at, size);
}
