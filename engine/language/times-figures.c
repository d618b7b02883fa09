/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include "language/times-private.h"

#define ISO_LENGTH 10
#define MONTHS 12

static const Token *token_of(const Reading *reading, guint32 unit) { return &reading->tokens.items[reading->units[unit].token]; }

/* "2024-01-22". */
static guint iso_date(const Reading *reading, guint32 unit, Point *point) {
  const guint8 wanted = TOKEN_HYPHEN | TOKEN_DIGIT;
  const Token *token = token_of(reading, unit);
  if ((reading->units[unit].flags & wanted) != wanted || token->length != ISO_LENGTH) return 0;
  char text[ISO_LENGTH + 1];
  g_strlcpy(text, reading->text + token->start, sizeof text);
  Day day;
  if (!day_parse(text, &day) || !day.year) return 0;
  *point = (Point){.kind = POINT_DATE, .year = day.year, .month = day.month, .day = day.day};
  return 1;
}

/* Three numbers with marks between, as one word ("13.4.2026") or several ("13/4/2026"). Returns how many units they take; 0 when there are none. */
static guint numbers_at(const Reading *reading, guint32 unit, guint32 end, char mark, glong numbers[3]) {
  const char *at = reading->text + token_of(reading, unit)->start;
  for (guint n = 0; n < 3; n++) {
    if (!g_ascii_isdigit(*at)) return 0;
    char *behind;
    numbers[n] = strtol(at, &behind, 10);
    if (n < 2 && *behind != mark) return 0;
    at = n < 2 ? behind + 1 : behind;
  }
  guint32 last = unit;
  while (last + 1 < end && reading->text + token_of(reading, last + 1)->start < at) last++;
  const Token *token = token_of(reading, last);
  return reading->text + token->start + token->length == at ? last + 1 - unit : 0;
}

/* In the order that can be told, which with dots is the day's first. */
static guint numeric_date(const Reading *reading, guint32 unit, guint32 end, Point *point) {
  glong n[3];
  if (!(reading->units[unit].flags & TOKEN_DIGIT)) return 0;
  const guint slashed = numbers_at(reading, unit, end, '/', n), units = slashed ? slashed : numbers_at(reading, unit, end, '.', n);
  if (!units || n[2] < FIRST_YEAR || n[2] > LAST_YEAR || MIN(n[0], n[1]) < 1 || MIN(n[0], n[1]) > MONTHS) return 0;
  const gboolean day_first = !slashed || n[0] > MONTHS || n[0] == n[1], month_first = n[1] > MONTHS;
  if (!slashed && month_first) return 0;
  *point = (Point){.kind = POINT_UNTOLD};
  if (day_first) *point = (Point){.kind = POINT_DATE, .year = (gint)n[2], .month = (gint)n[1], .day = (gint)n[0]};
  else if (month_first) *point = (Point){.kind = POINT_DATE, .year = (gint)n[2], .month = (gint)n[0], .day = (gint)n[1]};
  return units;
}

guint date_in_figures(const Reading *reading, guint32 unit, guint32 end, Point *point) {
  if (unit >= end) return 0;
  const guint units = iso_date(reading, unit, point);
  return units ? units : numeric_date(reading, unit, end, point);
}
