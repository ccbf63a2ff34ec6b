#include <string.h>
#include <ucontext.h>
#include "stack.h"

enum {
	STACK_SIZE = 1 << 18,
	PAINT = 0xA5
};

static unsigned char stack[STACK_SIZE] __attribute__((aligned(64)));
static void (*called)(void *work);
static void *called_with;

static void enter(void)
{
	called(called_with);
}

static void nothing(void *work)
{
	(void)work;
}

/* Stacks grow downwards: the lowest octet that lost its paint is the end. */
static size_t depth(void (*call)(void *work), void *work)
{
	ucontext_t here, there;
	size_t left = 0;

	memset(stack, PAINT, sizeof stack);
	called = call;
	called_with = work;
	getcontext(&there);
	there.uc_stack.ss_sp = stack;
	there.uc_stack.ss_size = sizeof stack;
	there.uc_link = &here;
	makecontext(&there, enter, 0);
	swapcontext(&here, &there);
	while (left < sizeof stack && stack[left] == PAINT)
		left++;
	return sizeof stack - left;
}

size_t stack_used(void (*call)(void *work), void *work)
{
	size_t frame = depth(nothing, work);

	return depth(call, work) - frame;
}
