/* SPDX-License-Identifier: MIT */
/* Time expressions as closed ranges of days, resolved against the dateline.
 *
 * Without a dateline a date keeps what it says ("Jan. 6" has no year) and a purely relative one ("on Tuesday") means nothing.
 * In a list the year of a later part holds for earlier ones that have none: "Jan. 2 and 6, 2024". */
#pragma once
#include "language/reading.h"

#define TIME_MAX_RANGES 8 /* dates of one expression; a longer list keeps its first ones, and the reading's limits tell */

/* Which way an incomplete date leans: reports tell of the past, plans of the future. */
typedef enum { TIME_PAST, TIME_FUTURE } TimeBias;

/* Writes the ranges that units [first, last) (a TIME chunk) name, in the order of the text, to `out` (TIME_MAX_RANGES); returns how many. */
guint time_ranges(const Reading *reading, guint32 first, guint32 last, TimeBias bias, DayRange *out);
