/* SPDX-License-Identifier: MIT */
#include "base/day.h"

typedef struct {
  gint32 from, to; /* day numbers, both inclusive; from > to is empty */
} Numbers;

static gboolean day_lacks_year(Day d) { return day_is_set(d) && d.year == 0; }

static gboolean range_lacks_year(DayRange r) { return day_lacks_year(r.from) || day_lacks_year(r.to); }

static gboolean range_is_open(DayRange r) { return !day_is_set(r.from) || !day_is_set(r.to); }

static Numbers range_numbers(DayRange r) {
  return (Numbers){
      .from = day_is_set(r.from) ? day_number(r.from) : G_MININT32,
      .to = day_is_set(r.to) ? day_number(r.to) : G_MAXINT32,
  };
}

static gboolean numbers_overlap(Numbers a, Numbers b) { return a.from <= a.to && b.from <= b.to && a.from <= b.to && b.from <= a.to; }

/* `d` in that year. Feb. 29 in a year that has none: a range that starts there starts on March 1, one that ends there on Feb. 28. */
static Day day_in_year(Day d, gint year, gboolean is_end) {
  Day dated = {(gint16)year, d.month, d.day};
  if (day_is_valid(dated)) return dated;
  return is_end ? (Day){(gint16)year, 2, 28} : (Day){(gint16)year, 3, 1};
}

/* Does the end stand before the start in the calendar, so that New Year lies between them? */
static gboolean range_wraps(DayRange r) { return r.to.month < r.from.month || (r.to.month == r.from.month && r.to.day < r.from.day); }

/* An end without a year takes that of the other end: "from Dec. 30 to Jan. 2, 2024" starts in 2023. */
static DayRange range_complete(DayRange r) {
  gint wrap = range_wraps(r) ? 1 : 0;
  if (r.from.year && !r.to.year) r.to = day_in_year(r.to, MIN(r.from.year + wrap, 9999), TRUE);
  if (r.to.year && !r.from.year) r.from = day_in_year(r.from, MAX(r.to.year - wrap, 1), FALSE);
  return r;
}

/* A range without any year, as it falls in (and, if New Year lies within, after) `year`. */
static Numbers recurring_numbers(DayRange r, gint year) {
  gint last = year + (range_wraps(r) ? 1 : 0);
  return (Numbers){day_number(day_in_year(r.from, year, FALSE)), day_number(day_in_year(r.to, last, TRUE))};
}

static gboolean recurring_overlaps(DayRange r, Numbers numbers, gint first, gint last) {
  for (gint year = MAX(first, 1); year <= MIN(last, 9998); year++)
    if (numbers_overlap(recurring_numbers(r, year), numbers)) return TRUE;
  return FALSE;
}

gboolean day_range_overlaps(DayRange a, DayRange b) {
  if (!range_lacks_year(a) && !range_lacks_year(b)) return numbers_overlap(range_numbers(a), range_numbers(b));
  /* A day of every year meets every range without end. */
  if (range_is_open(a) || range_is_open(b)) return TRUE;
  a = range_complete(a);
  b = range_complete(b);
  gboolean a_recurs = range_lacks_year(a), b_recurs = range_lacks_year(b);
  if (a_recurs && b_recurs) return recurring_overlaps(a, recurring_numbers(b, 2000), 1999, 2001); /* one leap year is as good as any */
  if (a_recurs) return recurring_overlaps(a, range_numbers(b), b.from.year - 1, b.to.year + 1);
  if (b_recurs) return recurring_overlaps(b, range_numbers(a), a.from.year - 1, a.to.year + 1);
  return numbers_overlap(range_numbers(a), range_numbers(b));
}

gint32 day_range_distance(DayRange a, DayRange b) {
  if (range_lacks_year(a) || range_lacks_year(b)) return 0;
  Numbers x = range_numbers(a), y = range_numbers(b);
  if (numbers_overlap(x, y)) return 0;
  return x.to < y.from ? y.from - x.to : x.from - y.to;
}
