/* SPDX-License-Identifier: MIT */
/* Calendar days and closed ranges of days.
 *
 * A day may lack its year (a report says "on Jan. 6" and has no dateline): year 0 means unknown. month 0 means that the
 * day is not set at all. Such days print as ISO 8601 "--01-06". Proleptic Gregorian calendar, years 1..9999. No clock. */
#pragma once
#include <glib.h>

typedef struct {
  gint16 year;
  guint8 month, day;
} Day;

/* Both ends inclusive. Unset ends (month 0) are open: { unset, unset } is "any time". */
typedef struct {
  Day from, to;
} DayRange;

#define DAY_TEXT_SIZE 12 /* bytes that day_format() needs, NUL included */

static inline gboolean day_is_set(Day d) { return d.month != 0; }
/* FALSE for a date that no calendar has (Feb. 30). year 0 is allowed: then Feb. 29 is valid. */
gboolean day_is_valid(Day d);
/* Reads the date at the start of an ISO 8601 date or date-time ("2024-01-22", "2024-01-22T10:00:00Z", "2024-01-22 10:00:00",
 * "--01-06"). FALSE, and *out unset, when there is none. The time of day and zone are ignored. */
gboolean day_parse(const char *text, Day *out);
/* Writes "2024-01-22" or "--01-06" or, for an unset day, "" to out (DAY_TEXT_SIZE bytes); returns out. */
char *day_format(Day d, char *out);
/* Days since 1970-01-01 of a day that has a year. */
gint32 day_number(Day d);
Day day_from_number(gint32 number);
Day day_add(Day d, gint32 days);
/* 0 = Monday .. 6 = Sunday. Needs a year. */
guint day_weekday(Day d);
/* <0, 0, >0; unset sorts before everything; days without a year sort before those with one. A total order, for sorting only. */
gint day_compare(Day a, Day b);
guint day_month_length(gint year, guint month);

static inline DayRange day_range(Day from, Day to) { return (DayRange){from, to}; }
static inline DayRange day_range_one(Day d) { return (DayRange){d, d}; }
static inline gboolean day_range_is_set(DayRange r) { return day_is_set(r.from) || day_is_set(r.to); }
/* Can both name one moment? A day without year is compatible with that day in every year; an unset end is open. */
gboolean day_range_overlaps(DayRange a, DayRange b);
/* Days between two ranges: 0 when they overlap. Days without a year count as overlapping. */
gint32 day_range_distance(DayRange a, DayRange b);
