/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "language/times-private.h"

#define FUTURE_SLACK 7 /* days: "Jan. 25" three days after the dateline is this year's, for a report of an announced date */
#define HOURS_OF_DAY 24
#define SATURDAY 5
#define LAST_FIXED_HOLIDAY 1231 /* those above count from Easter */

/* The year that puts a date on the right side of the dateline. */
static gint lean_year(const Point *point, Day dateline, TimeBias bias) {
  if (point->offset < 0) return dateline.year - (point->month < dateline.month ? 0 : 1); /* "last January" */
  if (point->offset > 0) return dateline.year + (point->month > dateline.month ? 0 : 1);
  Day day = {dateline.year, (guint8)point->month, (guint8)(point->day ? point->day : 1)};
  if (!day_is_valid(day)) return dateline.year;
  const gint ahead = day_number(day) - day_number(dateline);
  if (bias == TIME_PAST && ahead > FUTURE_SLACK) return dateline.year - 1;
  if (bias == TIME_FUTURE && ahead < -FUTURE_SLACK) return dateline.year + 1;
  return dateline.year;
}

static gboolean resolve_date(const Point *point, Day dateline, TimeBias bias, DayRange *out) {
  const gboolean dated = day_is_set(dateline) && dateline.year;
  const gint year = point->year ? point->year : dated ? lean_year(point, dateline, bias) : 0;
  if (!point->month) {
    *out = day_range((Day){(gint16)year, 1, 1}, (Day){(gint16)(point->last_year ? point->last_year : year), 12, 31});
    return year != 0;
  }
  if (point->day) {
    const gint last_day = point->last_day ? point->last_day : point->day;
    *out = day_range((Day){(gint16)year, (guint8)point->month, (guint8)point->day},
                     (Day){(gint16)year, (guint8)point->month, (guint8)last_day});
    return day_is_valid(out->from) && day_is_valid(out->to);
  }
  const guint last = day_month_length(year ? year : 2000, (guint)point->month);
  *out = day_range((Day){(gint16)year, (guint8)point->month, 1}, (Day){(gint16)year, (guint8)point->month, (guint8)last});
  return TRUE;
}

static DayRange resolve_weekday(const Point *point, Day dateline, TimeBias bias) {
  gint back = ((gint)day_weekday(dateline) - point->weekday + 7) % 7;
  if (point->offset > 0 || (bias == TIME_FUTURE && point->offset == 0)) return day_range_one(day_add(dateline, back == 0 ? 7 : 7 - back));
  if (point->offset < 0 && back == 0) back = 7;
  return day_range_one(day_add(dateline, -back));
}

static const gint unit_days[] = {[TIME_UNIT_MINUTE] = 0, [TIME_UNIT_HOUR] = 0,   [TIME_UNIT_DAY] = 1,       [TIME_UNIT_WEEK] = 7,
                                 [TIME_UNIT_MONTH] = 30, [TIME_UNIT_YEAR] = 365, [TIME_UNIT_DECADE] = 3652, [TIME_UNIT_CENTURY] = 36525, [TIME_UNIT_WEEKEND] = 7};

/* "The past 24 hours" began on the day before. */
static gint span_days(const Point *point) {
  const gint hours = (abs(point->offset) + HOURS_OF_DAY - 1) / HOURS_OF_DAY;
  if (point->unit == TIME_UNIT_HOUR) return abs(point->offset) < HOURS_OF_DAY ? 0 : point->offset < 0 ? -hours : hours;
  return point->offset * unit_days[point->unit];
}

static DayRange resolve_span(const Point *point, Day dateline) {
  const Day other = day_add(dateline, span_days(point));
  return point->offset < 0 ? day_range(other, dateline) : day_range(dateline, other);
}

/* The weekend of the dateline's week, or so many weeks from it; without "last" or "next" the nearest on the side that is told of. */
static DayRange resolve_weekend(const Point *point, Day dateline, TimeBias bias) {
  const gint weekday = (gint)day_weekday(dateline), saturday = SATURDAY - weekday;
  const gint weeks = point->kind == POINT_WEEKEND ? (bias == TIME_PAST && weekday < SATURDAY ? -1 : 0) : point->offset;
  const Day first = day_add(dateline, saturday + 7 * weeks);
  return day_range(first, day_add(first, 1));
}

static DayRange resolve_unit(const Point *point, Day dateline) {
  if (point->unit == TIME_UNIT_WEEKEND) return resolve_weekend(point, dateline, TIME_PAST);
  if (point->unit == TIME_UNIT_WEEK) {
    const Day monday = day_add(dateline, -(gint)day_weekday(dateline) + 7 * point->offset);
    return day_range(monday, day_add(monday, 6));
  }
  if (point->unit == TIME_UNIT_MONTH) {
    gint month = dateline.month + point->offset, year = dateline.year;
    if (month < 1) month += 12, year--;
    if (month > 12) month -= 12, year++;
    return day_range((Day){(gint16)year, (guint8)month, 1},
                     (Day){(gint16)year, (guint8)month, (guint8)day_month_length(year, (guint)month)});
  }
  if (point->unit == TIME_UNIT_YEAR) {
    const gint16 year = (gint16)(dateline.year + point->offset);
    return day_range((Day){year, 1, 1}, (Day){year, 12, 31});
  }
  return resolve_span(point, dateline);
}

/* "Two months ago" is not a day: the wider the unit, the wider the range. */
static DayRange resolve_ago(const Point *point, Day dateline) {
  const gint days = unit_days[point->unit];
  return day_range(day_add(dateline, -days * point->most - days / 2), day_add(dateline, -days * point->offset + days / 2));
}

/* A share of the days, both ends rounded outwards; a single day has no parts. */
static DayRange share_of(DayRange whole, const char *part) {
  const gint days = day_number(whole.to) - day_number(whole.from) + 1;
  const double from = g_ascii_strtod(part, NULL), to = g_ascii_strtod(strstr(part, "..") + 2, NULL);
  if (days <= 1) return whole;
  return day_range(day_add(whole.from, (gint)floor(days * from)), day_add(whole.from, (gint)ceil(days * to) - 1));
}

/* "since March", "earlier this year", "later this month", "in early January". */
static gboolean take_part(const char *part, Day dateline, DayRange *range) {
  if (strcmp(part, "open") == 0) return FALSE; /* "by Friday": it has no beginning */
  if (strstr(part, "..")) return *range = share_of(*range, part), range->from.year != 0;
  if (!day_is_set(dateline) || !dateline.year) return FALSE;
  const gint now = day_number(dateline);
  if (strcmp(part, "rest") == 0) {
    if (day_number(range->from) < now && now <= day_number(range->to)) range->from = dateline;
    return TRUE;
  }
  const gboolean since = strcmp(part, "since") == 0;
  if (since || now < day_number(range->to)) range->to = dateline;
  return day_number(range->from) <= now;
}

/* "last summer", "this spring": of this year, or of the year before when it has not ended. */
static DayRange resolve_season(const Point *point, Day dateline) {
  DayRange range;
  gint year = dateline.year + MAX(point->offset, 0);
  do {
    range = share_of(day_range((Day){(gint16)year, 1, 1}, (Day){(gint16)year, 12, 31}), point->season);
    year--;
  } while (point->offset < 0 && day_number(range.to) >= day_number(dateline));
  return range;
}

static DayRange resolve_relative_day(const Point *point, Day dateline) {
  return day_range(day_add(dateline, point->offset), day_add(dateline, point->most));
}

/* Easter Sunday of the Gregorian calendar. Source: Meeus, Astronomical Algorithms, ch. 8 (after Butcher, 1876). */
static Day easter_of(gint year) {
  const gint a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const gint h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const gint n = h + l - 7 * m + 114;
  return (Day){(gint16)year, (guint8)(n / 31), (guint8)(n % 31 + 1)};
}

static Day holiday_of(gint holiday, gint year) {
  if (holiday <= LAST_FIXED_HOLIDAY) return (Day){(gint16)year, (guint8)(holiday / 100), (guint8)(holiday % 100)};
  return day_add(easter_of(year), holiday - HOLIDAY_EASTER);
}

/* That of the year on the right side of the dateline. */
static gboolean resolve_holiday(const Point *point, Day dateline, TimeBias bias, DayRange *out) {
  gint year = point->year;
  if (!year) {
    if (!day_is_set(dateline) || !dateline.year) return FALSE;
    const gint ahead = day_number(holiday_of(point->holiday, dateline.year)) - day_number(dateline);
    const gboolean before = point->offset < 0 ? ahead >= 0 : point->offset == 0 && bias == TIME_PAST && ahead > FUTURE_SLACK;
    const gboolean behind = point->offset > 0 ? ahead <= 0 : point->offset == 0 && bias == TIME_FUTURE && ahead < -FUTURE_SLACK;
    year = dateline.year - (before ? 1 : 0) + (behind ? 1 : 0);
  }
  *out = day_range_one(holiday_of(point->holiday, year));
  return day_is_valid(out->from);
}

static gboolean resolve_whole(const Point *point, Day dateline, TimeBias bias, DayRange *out) {
  if (point->kind == POINT_DATE) return resolve_date(point, dateline, bias, out);
  if (point->kind == POINT_HOLIDAY) return resolve_holiday(point, dateline, bias, out);
  if (point->kind == POINT_UNTOLD || !day_is_set(dateline) || !dateline.year) return FALSE;
  if (point->kind == POINT_WEEKDAY) *out = resolve_weekday(point, dateline, bias);
  if (point->kind == POINT_RELATIVE_DAY) *out = resolve_relative_day(point, dateline);
  if (point->kind == POINT_UNIT) *out = resolve_unit(point, dateline);
  if (point->kind == POINT_SPAN) *out = resolve_span(point, dateline);
  if (point->kind == POINT_AGO) *out = resolve_ago(point, dateline);
  if (point->kind == POINT_WEEKEND) *out = resolve_weekend(point, dateline, bias);
  if (point->kind == POINT_SEASON) *out = resolve_season(point, dateline);
  return TRUE;
}

gboolean point_resolve(const Point *point, Day dateline, TimeBias bias, DayRange *out) {
  if (!resolve_whole(point, dateline, bias, out)) return FALSE;
  if (point->part && !take_part(point->part, dateline, out)) return FALSE;
  return !point->outer || take_part(point->outer, dateline, out);
}

gboolean points_join(const Point *first, DayRange *from, const DayRange *to) {
  if (!from->from.year || !to->to.year) return FALSE;
  const gint behind = day_number(to->to) - day_number(from->from);
  if (behind < 0 && (first->kind != POINT_WEEKDAY || behind < -7)) return FALSE;
  if (behind < 0) from->from = day_add(from->from, -7); /* "from Monday to Friday", told on a Monday */
  from->to = to->to;
  return TRUE;
}
