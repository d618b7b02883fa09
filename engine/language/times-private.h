/* SPDX-License-Identifier: MIT */
/* A time as it is written, between reading it (times.c) and finding its days (times-resolve.c). Private to language/. */
#pragma once
#include "language/reading-private.h"
#include "language/times.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

typedef enum { POINT_NONE, POINT_DATE, POINT_WEEKDAY, POINT_RELATIVE_DAY, POINT_UNIT, POINT_SPAN, POINT_AGO, POINT_WEEKEND, POINT_SEASON,
  POINT_HOLIDAY,
  POINT_UNTOLD /* a time whose days the words do not tell: "two weeks earlier", "on 3/4/2026" */
} PointKind;

/* One date as it is written; 0 where it says nothing. */
typedef struct {
  PointKind kind;
  gint year, month, day, last_day; /* last_day: of "Jan. 2-6" */
  gint last_year;                  /* of a decade */
  gint weekday, offset;            /* offset: days for RELATIVE_DAY; -1 0 +1 for UNIT, WEEKDAY, SEASON and "last January"; units for SPAN and AGO */
  gint most;                       /* of AGO and RELATIVE_DAY: offset is the least count, this the most */
  gint holiday;                    /* Word.value of HOLIDAY */
  TimeUnit unit;
  const char *part;                /* which part of it: "early" = "0..0.34", "since", "past", "rest"; NULL = all */
  const char *season;              /* of SEASON: which part of its year */
  const char *outer;               /* taken of that: "since" late March */
  gboolean joined;                 /* the next point is the other end: "from Jan. 2 to Jan. 6" */
} Point;

/* A date in figures at unit `unit`, before `end`: "2024-01-22", "22.1.2024", "22/1/2024". Returns how many units it takes; 0 when there is none.
 * Where day and month could be told either way *point is UNTOLD. */
guint date_in_figures(const Reading *reading, guint32 unit, guint32 end, Point *point);
/* The days of a point; FALSE when they cannot be told, or when no calendar has them. */
gboolean point_resolve(const Point *point, Day dateline, TimeBias bias, DayRange *out);
/* One range of two, when they follow each other. */
gboolean points_join(const Point *first, DayRange *from, const DayRange *to);
