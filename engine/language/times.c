/* SPDX-License-Identifier: MIT */
#include "language/times.h"
#include <stdlib.h>
#include <string.h>
#include "language/reading-private.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2100
#define ISO_LENGTH 10
#define FUTURE_SLACK 7 /* days: "Jan. 25" three days after the dateline is this year's, for a report of an announced date */

typedef enum { POINT_NONE, POINT_DATE, POINT_WEEKDAY, POINT_RELATIVE_DAY, POINT_UNIT, POINT_SPAN, POINT_AGO } PointKind;

/* One date as it is written; 0 where it says nothing. */
typedef struct {
  PointKind kind;
  gint year, month, day, last_day; /* last_day: of "Jan. 2-6" */
  gint weekday, offset;            /* offset: days for RELATIVE_DAY; -1 0 +1 for UNIT, WEEKDAY and "last January"; units for SPAN and AGO */
  gint most;                       /* of AGO: offset is the least count, this the most */
  TimeUnit unit;
} Point;

typedef struct {
  const Reading *reading;
  guint32 at, end;
} Cursor;

static const Unit *peek(const Cursor *c, guint ahead) { return c->at + ahead < c->end ? &c->reading->units[c->at + ahead] : NULL; }

/* The number that a unit is written with ("6", "21st"), or -1. */
static gint digits(const Cursor *c, guint ahead) {
  const Unit *unit = peek(c, ahead);
  if (!unit || !unit_is_word(unit)) return -1;
  const Token *token = &c->reading->tokens.items[unit->token];
  const char *text = c->reading->text + token->start;
  if (!g_ascii_isdigit(*text) || token->length > 4) return -1;
  gint value = 0;
  guint n = 0;
  for (; n < token->length && g_ascii_isdigit(text[n]); n++) value = value * 10 + g_ascii_digit_value(text[n]);
  const guint rest = token->length - n;
  return rest == 0 || (rest == 2 && g_ascii_isalpha(text[n])) ? value : -1;
}

static gint day_number_at(const Cursor *c, guint ahead) {
  const gint value = digits(c, ahead);
  return value >= 1 && value <= 31 ? value : 0;
}

/* "2-6": the first day, with the last in *last; 0 when the unit is no such pair. */
static gint day_pair_at(const Cursor *c, guint ahead, gint *last) {
  const Unit *unit = peek(c, ahead);
  if (!unit || !(unit->flags & TOKEN_HYPHEN) || !(unit->flags & TOKEN_DIGIT)) return 0;
  const Token *token = &c->reading->tokens.items[unit->token];
  char *end;
  const long from = strtol(c->reading->text + token->start, &end, 10);
  if (*end != '-' || !g_ascii_isdigit(end[1])) return 0;
  const long to = strtol(end + 1, &end, 10);
  if (end != c->reading->text + token->start + token->length || from < 1 || from >= to || to > 31) return 0;
  *last = (gint)to;
  return (gint)from;
}

static gint year_at(const Cursor *c, guint ahead) {
  const gint value = digits(c, ahead);
  return value >= FIRST_YEAR && value <= LAST_YEAR ? value : 0;
}

static gint month_at(const Cursor *c, guint ahead) {
  const Unit *unit = peek(c, ahead);
  return unit && unit_is(unit, WORD_MONTH) && (unit->flags & TOKEN_CAPITAL) ? unit->word->value : 0;
}

static gboolean mark_at(const Cursor *c, guint ahead, TokenKind kind) {
  const Unit *unit = peek(c, ahead);
  return unit && unit->kind == kind;
}

/* ", 2024" or "2024" behind a day or month. */
static void take_year(Cursor *c, Point *point) {
  const guint skip = mark_at(c, 0, TOKEN_COMMA) ? 1 : 0;
  const gint year = year_at(c, skip);
  if (!year) return;
  point->year = year;
  c->at += skip + 1;
}

/* A day or a pair of days. Returns how many units they take. */
static guint take_days(const Cursor *c, guint ahead, Point *point) {
  point->day = day_number_at(c, ahead);
  if (point->day && mark_at(c, ahead + 1, TOKEN_DASH) && day_number_at(c, ahead + 2) > point->day) { /* the dash of "2–6" is no word's */
    point->last_day = day_number_at(c, ahead + 2);
    return 3;
  }
  if (!point->day) point->day = day_pair_at(c, ahead, &point->last_day);
  return point->day ? 1 : 0;
}

/* "2024-01-22". */
static gboolean take_iso(Cursor *c, Point *point) {
  const Unit *unit = peek(c, 0);
  if (!unit || !(unit->flags & TOKEN_HYPHEN) || !(unit->flags & TOKEN_DIGIT)) return FALSE;
  const Token *token = &c->reading->tokens.items[unit->token];
  if (token->length != ISO_LENGTH) return FALSE;
  char text[ISO_LENGTH + 1];
  g_strlcpy(text, c->reading->text + token->start, sizeof text);
  Day day;
  if (!day_parse(text, &day) || !day.year) return FALSE;
  *point = (Point){.kind = POINT_DATE, .year = day.year, .month = day.month, .day = day.day};
  c->at++;
  return TRUE;
}

/* "Jan. 2", "January 2024". */
static gboolean take_month_first(Cursor *c, Point *point) {
  *point = (Point){.kind = POINT_DATE, .month = month_at(c, 0)};
  if (!point->month) return FALSE;
  c->at++;
  c->at += take_days(c, 0, point);
  take_year(c, point);
  return TRUE;
}

/* "2 January", "the 2nd of January". */
static gboolean take_day_first(Cursor *c, Point *point) {
  *point = (Point){.kind = POINT_DATE};
  const Unit *first = peek(c, 0), *of;
  const guint article = first && unit_is(first, WORD_DETERMINER) ? 1 : 0;
  guint n = article + take_days(c, article, point);
  if (n == article) return FALSE;
  if (article) {
    of = peek(c, n++);
    if (!of || !of->word || !of->word->symbol || of->word->symbol != ruleset_object_symbol(c->reading->rules)) return FALSE;
  }
  point->month = month_at(c, n);
  if (!point->month) return FALSE;
  c->at += n + 1;
  take_year(c, point);
  return TRUE;
}

/* What may follow a bare day: "on Jan. 2 and 6 workers left" names one day only. */
static gboolean counts_next_word(const Cursor *c) {
  const Unit *next = peek(c, 0);
  if (!next || !unit_is_word(next) || next->kind == TOKEN_NUMBER || (next->flags & TOKEN_CAPITAL)) return FALSE;
  if (!next->word || next->word->verbs[0]) return !next->word || next->word->verbs[0]->also_noun;
  return !unit_has(next, WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_COORDINATOR) | WORD_BIT(WORD_CONTRAST) | WORD_BIT(WORD_SUBORDINATOR) |
                             WORD_BIT(WORD_DAY_PART) | WORD_BIT(WORD_RELATIVE) | WORD_BIT(WORD_BE_FORM) | WORD_BIT(WORD_HAVE_FORM) |
                             WORD_BIT(WORD_DO_FORM) | WORD_BIT(WORD_MODAL_POSSIBLE) | WORD_BIT(WORD_MODAL_FUTURE) |
                             WORD_BIT(WORD_MODAL_NORM) | WORD_BIT(WORD_MODAL_CONDITIONAL) | WORD_BIT(WORD_ADVERB));
}

/* A bare day takes its month from the date before it. */
static gboolean take_bare_day(Cursor *c, const Point *before, Point *point) {
  *point = (Point){.kind = POINT_DATE, .month = before->month};
  const guint n = before->day ? take_days(c, 0, point) : 0;
  if (!n) return FALSE;
  c->at += n;
  take_year(c, point);
  return !counts_next_word(c);
}

static gboolean take_date(Cursor *c, Point *point) { return take_month_first(c, point) || take_day_first(c, point) || take_iso(c, point); }

static gboolean take_weekday(Cursor *c, Point *point) {
  const Unit *unit = peek(c, 0);
  if (!unit || !unit_is(unit, WORD_WEEKDAY) || !(unit->flags & TOKEN_CAPITAL)) return FALSE;
  *point = (Point){.kind = POINT_WEEKDAY, .weekday = unit->word->value};
  c->at++;
  Cursor date = *c; /* "Tuesday, Jan. 2": the date says more */
  Point said;
  if (mark_at(&date, 0, TOKEN_COMMA)) date.at++;
  if (take_date(&date, &said) && said.day) *c = date, *point = said;
  return TRUE;
}

/* How many units of time are meant: "two", "10", "a", "a few" (its bound is an interval). */
static gboolean count_at(const Cursor *c, guint ahead, gint *least, gint *most) {
  const Unit *unit = peek(c, ahead);
  if (!unit) return FALSE;
  const char *bound = unit->word ? unit->word->bound : NULL, *dots = bound ? strstr(bound, "..") : NULL;
  *least = dots                              ? atoi(bound)
           : unit_is(unit, WORD_NUMBER_WORD) ? (gint)unit->word->number
           : unit_is(unit, WORD_DETERMINER)  ? 1
                                             : digits(c, ahead);
  *most = dots ? atoi(dots + 2) : *least;
  return *least >= 0 && *most >= *least;
}

/* "last week", "next Tuesday", "this month", "last January". */
static gboolean take_relative(Cursor *c, Point *point) {
  const Unit *unit = peek(c, 0), *what = peek(c, 1);
  if (!unit || !what) return FALSE;
  const gboolean past = unit_is(unit, WORD_RELATIVE_PAST), next = unit_is(unit, WORD_RELATIVE_NEXT),
                 this = unit_is(unit, WORD_DEMONSTRATIVE);
  if (!past && !next && !this) return FALSE;
  const gint offset = past ? -1 : next ? 1 : 0;
  if (unit_is(what, WORD_TIME_UNIT) && !what->word->plural)
    *point = (Point){.kind = POINT_UNIT, .unit = (TimeUnit)what->word->value, .offset = offset};
  else if (unit_is(what, WORD_WEEKDAY)) *point = (Point){.kind = POINT_WEEKDAY, .weekday = what->word->value, .offset = offset};
  else if (offset && month_at(c, 1) && !day_number_at(c, 2))
    *point = (Point){.kind = POINT_DATE, .month = month_at(c, 1), .offset = offset};
  else return FALSE;
  c->at += 2;
  return TRUE;
}

/* "the last two weeks", "the next 10 days". */
static gboolean take_span(Cursor *c, Point *point) {
  const Unit *first = peek(c, 0);
  const guint article = first && unit_is(first, WORD_DETERMINER) ? 1 : 0;
  const Unit *relative = peek(c, article), *unit = peek(c, article + 2);
  gint least, most;
  if (!unit || !unit_is(unit, WORD_TIME_UNIT) || !count_at(c, article + 1, &least, &most)) return FALSE;
  const gboolean past = unit_is(relative, WORD_RELATIVE_PAST);
  if (!past && !unit_is(relative, WORD_RELATIVE_NEXT)) return FALSE;
  *point = (Point){.kind = POINT_SPAN, .unit = (TimeUnit)unit->word->value, .offset = past ? -most : most};
  c->at += article + 3;
  return TRUE;
}

/* "two days ago", "some two days ago": the marker stands among relative_past. */
static gboolean take_ago(Cursor *c, Point *point) {
  const Unit *first = peek(c, 0);
  const guint about = first && first->word && first->word->bound && !strstr(first->word->bound, "..") ? 1 : 0;
  const Unit *unit = peek(c, about + 1), *marker = peek(c, about + 2);
  *point = (Point){.kind = POINT_AGO};
  if (!marker || !unit_is(unit, WORD_TIME_UNIT) || !unit_is(marker, WORD_RELATIVE_PAST)) return FALSE;
  if (!count_at(c, about, &point->offset, &point->most)) return FALSE;
  point->unit = (TimeUnit)unit->word->value;
  c->at += about + 3;
  return TRUE;
}

static gboolean take_relative_day(Cursor *c, Point *point) {
  const Unit *unit = peek(c, 0);
  if (!unit || !unit_is(unit, WORD_RELATIVE_DAY)) return FALSE;
  *point = (Point){.kind = POINT_RELATIVE_DAY, .offset = unit->word->value};
  c->at++;
  return TRUE;
}

static gboolean take_bare_year(Cursor *c, gboolean after_preposition, Point *point) {
  const gint year = after_preposition ? year_at(c, 0) : 0;
  if (!year) return FALSE;
  *point = (Point){.kind = POINT_DATE, .year = year};
  c->at++;
  return TRUE;
}

static gboolean take_point(Cursor *c, gboolean after_preposition, Point *point) {
  return take_date(c, point) || take_weekday(c, point) || take_relative(c, point) || take_span(c, point) || take_ago(c, point) ||
         take_relative_day(c, point) || take_bare_year(c, after_preposition, point);
}

/* "and Jan. 2", ", 6": more dates of the same list. */
static gboolean take_next(Cursor *c, const Point *before, Point *point) {
  Cursor ahead = *c;
  if (mark_at(&ahead, 0, TOKEN_COMMA)) ahead.at++;
  const Unit *unit = peek(&ahead, 0);
  if (unit && unit_is(unit, WORD_COORDINATOR)) ahead.at++;
  if (ahead.at == c->at || before->kind != POINT_DATE) return FALSE;
  if (!take_date(&ahead, point) && !take_bare_day(&ahead, before, point)) return FALSE;
  *c = ahead;
  return TRUE;
}

static guint parse(Cursor *c, Point *points) {
  guint n = 0;
  const Unit *first = peek(c, 0);
  const gboolean preposition =
      first && unit_is(first, WORD_PREPOSITION) && !unit_has(first, WORD_BIT(WORD_RELATIVE_PAST) | WORD_BIT(WORD_RELATIVE_DAY));
  if (preposition) c->at++;
  if (!take_point(c, preposition, &points[n])) return 0;
  /* A month alone is a time only behind a preposition: "May said". */
  if (points[0].kind == POINT_DATE && !points[0].day && !points[0].year && !points[0].offset && !preposition) return 0;
  while (++n < TIME_MAX_RANGES && take_next(c, &points[n - 1], &points[n])) continue;
  if (n == TIME_MAX_RANGES) (*c->reading->limits)++;
  const Unit *part = peek(c, 0);
  if (part && unit_is(part, WORD_DAY_PART)) c->at++;
  return n;
}

/* Can what take_point() takes begin with the unit at `unit`? An article, the most frequent, needs more behind it: "the 2nd", "the last two
 * days", "a week ago". */
static gboolean may_begin_point(const Reading *reading, guint32 unit, guint32 end) {
  if (unit >= end) return FALSE;
  const Unit *here = &reading->units[unit], *next = unit + 1 < end ? here + 1 : NULL;
  if (here->kind == TOKEN_NUMBER || (here->flags & TOKEN_DIGIT) || unit_has(here, TIME_WORDS) || (here->word && here->word->bound)) return TRUE;
  if (!unit_is(here, WORD_DETERMINER) || !next) return FALSE;
  return (next->flags & TOKEN_DIGIT) || unit_has(next, WORD_BIT(WORD_RELATIVE_PAST) | WORD_BIT(WORD_RELATIVE_NEXT) | WORD_BIT(WORD_TIME_UNIT));
}

guint time_length(const Reading *reading, guint32 unit, guint32 end) {
  const gboolean preposition = unit_is(&reading->units[unit], WORD_PREPOSITION);
  if (!may_begin_point(reading, unit, end) && !(preposition && may_begin_point(reading, unit + 1, end))) return 0;
  Cursor c = {reading, unit, end};
  Point points[TIME_MAX_RANGES];
  if (!parse(&c, points)) return 0;
  const Unit *next = peek(&c, 0);
  if (next && next->kind == TOKEN_CLITIC) return 0; /* "last week's attack" belongs to its noun */
  return c.at - unit;
}

/* ---- resolving ---- */

/* Earlier parts of a list take the year of the next part that has one. */
static void share_years(Point *points, guint n) {
  for (gint i = (gint)n - 2; i >= 0; i--)
    if (points[i].kind == POINT_DATE && !points[i].year) points[i].year = points[i + 1].year;
}

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
    *out = day_range((Day){(gint16)year, 1, 1}, (Day){(gint16)year, 12, 31});
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
                                 [TIME_UNIT_MONTH] = 30, [TIME_UNIT_YEAR] = 365, [TIME_UNIT_DECADE] = 3652, [TIME_UNIT_CENTURY] = 36525};

static DayRange resolve_span(const Point *point, Day dateline) {
  const Day other = day_add(dateline, point->offset * unit_days[point->unit]);
  return point->offset < 0 ? day_range(other, dateline) : day_range(dateline, other);
}

static DayRange resolve_unit(const Point *point, Day dateline) {
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

static gboolean resolve(const Point *point, Day dateline, TimeBias bias, DayRange *out) {
  if (point->kind == POINT_DATE) return resolve_date(point, dateline, bias, out);
  if (!day_is_set(dateline) || !dateline.year) return FALSE;
  if (point->kind == POINT_WEEKDAY) *out = resolve_weekday(point, dateline, bias);
  if (point->kind == POINT_RELATIVE_DAY) *out = day_range_one(day_add(dateline, point->offset));
  if (point->kind == POINT_UNIT) *out = resolve_unit(point, dateline);
  if (point->kind == POINT_SPAN) *out = resolve_span(point, dateline);
  if (point->kind == POINT_AGO) *out = resolve_ago(point, dateline);
  return TRUE;
}

guint time_ranges(const Reading *reading, guint32 first, guint32 last, TimeBias bias, DayRange *out) {
  Cursor c = {reading, first, last};
  Point points[TIME_MAX_RANGES];
  const guint n = parse(&c, points);
  guint found = 0;
  share_years(points, n);
  for (guint i = 0; i < n; i++)
    if (resolve(&points[i], reading->dateline, bias, &out[found])) found++;
  return found;
}
