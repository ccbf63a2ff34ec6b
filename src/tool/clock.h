#ifndef TOOL_CLOCK_H
#define TOOL_CLOCK_H

/* The clock measures how long something takes. */

/* Seconds since some moment that does not change while the program runs. */
double clock_seconds(void);

/* Waits. */
void clock_sleep(double seconds);

#endif
