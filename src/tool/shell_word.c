#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "input.h"
#include "shell_word.h"

enum { PATH_ROOM = 4096 };

static const char safe[] = "abcdefghijklmnopqrstuvwxyz"
			   "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			   "0123456789_-+=:,./@%";

char *shell_word(const char *text)
{
	size_t len = strlen(text);
	char *word = malloc(4 * len + 3);
	char *end = word;

	if (word == NULL)
		fail_usage("out of memory");
	if (len > 0 && strspn(text, safe) == len)
		return strcpy(word, text);
	*end++ = '\'';
	for (; *text != '\0'; text++) {
		if (*text == '\'')
			end = stpcpy(end, "'\\'");
		*end++ = *text;
	}
	strcpy(end, "'");
	return word;
}

/* Below the current folder the rest of the path is enough. */
char *shell_word_program(void)
{
	char path[PATH_ROOM], here[PATH_ROOM];
	ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);

	if (len < 0)
		return shell_word("sipdigest");
	path[len] = '\0';
	if (getcwd(here, sizeof here) != NULL) {
		size_t depth = strlen(here);
		if (strncmp(path, here, depth) == 0 && path[depth] == '/' &&
		    strchr(path + depth + 1, '/') != NULL)
			return shell_word(path + depth + 1);
	}
	return shell_word(path);
}
