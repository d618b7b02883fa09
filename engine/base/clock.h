/* SPDX-License-Identifier: MIT */
/* What time it is: asked here and nowhere else, for the record of runs only. Nothing that is found depends on it.
 *
 * SICNON_NOW=2031-05-01T02:30:00Z stops the clock there, for tests.
 * Threads: any. */
#pragma once
#include <glib.h>
#include "base/day.h"

#define CLOCK_TEXT_SIZE 21 /* "2031-05-01T02:30:00Z" */

/* Now, in UTC, ISO 8601 to the second. Returns `out`. */
char *clock_text(char out[CLOCK_TEXT_SIZE]);
/* Today, in UTC. */
Day clock_day(void);
