#ifndef TOOL_H
#define TOOL_H

/* A verb is one thing that the program does; it returns the exit code. */

enum { EXIT_YES = 0, EXIT_NO = 1, EXIT_USAGE = 2 };

int verb_parse(int argc, char **argv);
int verb_response(int argc, char **argv);
int verb_explain(int argc, char **argv);
int verb_challenge(int argc, char **argv);
int verb_answer(int argc, char **argv);
int verb_judge(int argc, char **argv);
int verb_check(int argc, char **argv);
int verb_adapter(int argc, char **argv);

#endif
