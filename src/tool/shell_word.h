#ifndef SHELL_WORD_H
#define SHELL_WORD_H

/* A shell word is text as it has to be typed for a shell to take it whole. */

/* To be freed. */
char *shell_word(const char *text);

/* This very program as a shell word, to be freed. */
char *shell_word_program(void);

#endif
