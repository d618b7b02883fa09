/* SPDX-License-Identifier: MIT */
#include "base/day.h"

#define MIN_YEAR 1
#define MAX_YEAR 9999
#define DAYS_PER_ERA 146097     /* 400 years of the Gregorian calendar */
#define EPOCH_FROM_ERA_0 719468 /* days from 0000-03-01 to 1970-01-01 */

static gboolean year_is_leap(gint year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

/* year 0 = unknown, and an unknown year may be a leap year: 0 is one by the rule above. */
guint day_month_length(gint year, guint month) {
  static const guint8 lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return lengths[month - 1] + (month == 2 && year_is_leap(year) ? 1u : 0u);
}

gboolean day_is_valid(Day d) { return d.year >= 0 && d.year <= MAX_YEAR && d.day >= 1 && d.day <= day_month_length(d.year, d.month); }

/* `n` digits as a number, or -1. */
static gint digits_parse(const char *text, guint n) {
  gint value = 0;
  for (guint i = 0; i < n; i++) {
    if (!g_ascii_isdigit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

/* A date ends at the end, before white space, or before a time of day. */
static gboolean date_ends_at(const char *text) {
  if (*text == 'T' || *text == 't') return g_ascii_isdigit(text[1]);
  return *text == '\0' || g_ascii_isspace(*text);
}

gboolean day_parse(const char *text, Day *out) {
  *out = (Day){0};
  if (!text) return FALSE;
  gboolean yearless = g_str_has_prefix(text, "--");
  gint year = yearless ? 0 : digits_parse(text, 4);
  if (year < (yearless ? 0 : MIN_YEAR)) return FALSE;
  const char *rest = text + (yearless ? 2 : 4);
  if (!yearless && *rest++ != '-') return FALSE;
  gint month = digits_parse(rest, 2);
  if (month < 0 || rest[2] != '-') return FALSE;
  gint day = digits_parse(rest + 3, 2);
  if (day < 0 || !date_ends_at(rest + 5)) return FALSE;
  Day d = {(gint16)year, (guint8)month, (guint8)day};
  if (!day_is_valid(d)) return FALSE;
  *out = d;
  return TRUE;
}

/* `n` digits of a number; returns what follows. */
static char *digits_write(char *out, guint number, guint n) {
  for (guint i = n; i > 0; i--, number /= 10) out[i - 1] = (char)('0' + number % 10);
  return out + n;
}

char *day_format(Day d, char *out) {
  char *at = out;
  if (day_is_set(d)) {
    if (d.year == 0) *at++ = '-';
    else at = digits_write(at, (guint)d.year, 4);
    *at++ = '-';
    at = digits_write(at, d.month, 2);
    *at++ = '-';
    at = digits_write(at, d.day, 2);
  }
  *at = '\0';
  return out;
}

/* Both conversions count years from March, so that the leap day is the last of its year. */
gint32 day_number(Day d) {
  g_assert(day_is_valid(d));
  gint32 year = d.year - (d.month <= 2);
  gint32 era = (year >= 0 ? year : year - 399) / 400;
  gint32 year_of_era = year - era * 400;
  gint32 day_of_year = (153 * ((d.month + 9) % 12) + 2) / 5 + d.day - 1;
  return era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - EPOCH_FROM_ERA_0;
}

Day day_from_number(gint32 number) {
  gint64 days = (gint64)number + EPOCH_FROM_ERA_0;
  gint64 era = (days >= 0 ? days : days - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
  gint64 day_of_era = days - era * DAYS_PER_ERA;
  gint64 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (DAYS_PER_ERA - 1)) / 365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 shifted = (5 * day_of_year + 2) / 153;
  gint64 month = shifted < 10 ? shifted + 3 : shifted - 9;
  gint64 year = year_of_era + era * 400 + (month <= 2);
  if (year < MIN_YEAR || year > MAX_YEAR) return (Day){0};
  return (Day){(gint16)year, (guint8)month, (guint8)(day_of_year - (153 * shifted + 2) / 5 + 1)};
}

/* Without a year it counts in a leap year: Feb. 28 and one day is Feb. 29, which a year that turns up later may refute. */
Day day_add(Day d, gint32 days) {
  if (!day_is_set(d)) return d;
  if (d.year) return day_from_number((gint32)CLAMP((gint64)day_number(d) + days, G_MININT32, G_MAXINT32));
  Day leap = {2000, d.month, d.day};
  Day sum = day_from_number(day_number(leap) + days % 366);
  return (Day){0, sum.month, sum.day};
}

guint day_weekday(Day d) {
  gint32 number = day_number(d); /* 1970-01-01 was a Thursday */
  return (guint)(((number + 3) % 7 + 7) % 7);
}

gint day_compare(Day a, Day b) {
  if (day_is_set(a) != day_is_set(b)) return day_is_set(a) ? 1 : -1;
  if (a.year != b.year) return a.year - b.year;
  if (a.month != b.month) return a.month - b.month;
  return a.day - b.day;
}
