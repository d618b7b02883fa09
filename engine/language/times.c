/* SPDX-License-Identifier: MIT */
#include "language/times.h"
#include <stdlib.h>
#include <string.h>
#include "language/times-private.h"

#define DECADE_LENGTH 5 /* "1990s" */
#define RECENT_UNITS 9 /* "in recent weeks": at most so many */

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

/* "2024-01-22", "22.1.2024". */
static gboolean take_figures(Cursor *c, Point *point) {
  const guint units = date_in_figures(c->reading, c->at, c->end, point);
  c->at += units;
  return units != 0;
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

/* "Christmas Day", "Easter 2026". */
static gboolean take_holiday(Cursor *c, Point *point) {
  const Unit *unit = peek(c, 0);
  if (!unit || !word_trait(unit->word, TRAIT_HOLIDAY) || !(unit->flags & TOKEN_CAPITAL)) return FALSE;
  *point = (Point){.kind = POINT_HOLIDAY, .holiday = unit->word->value};
  c->at++;
  take_year(c, point);
  return TRUE;
}

static gboolean take_date(Cursor *c, Point *point) { return take_month_first(c, point) || take_day_first(c, point) || take_figures(c, point); }

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
  const gint count = unit_is(what, WORD_TIME_UNIT) && what->word->plural && past ? -RECENT_UNITS : 0; /* "recent weeks" */
  if (count) *point = (Point){.kind = POINT_SPAN, .unit = (TimeUnit)what->word->value, .offset = count};
  else if (word_trait(what->word, TRAIT_SEASON) && what->word->part) *point = (Point){.kind = POINT_SEASON, .season = what->word->part, .offset = offset};
  else if (unit_is(what, WORD_TIME_UNIT) && what->word->value == TIME_UNIT_WEEKEND && !offset) *point = (Point){.kind = POINT_WEEKEND};
  else if (unit_is(what, WORD_TIME_UNIT) && !what->word->plural)
    *point = (Point){.kind = POINT_UNIT, .unit = (TimeUnit)what->word->value, .offset = offset};
  else if (unit_is(what, WORD_WEEKDAY)) *point = (Point){.kind = POINT_WEEKDAY, .weekday = what->word->value, .offset = offset};
  else if (word_trait(what->word, TRAIT_HOLIDAY)) *point = (Point){.kind = POINT_HOLIDAY, .holiday = what->word->value, .offset = offset};
  else if (offset && month_at(c, 1) && !day_number_at(c, 2))
    *point = (Point){.kind = POINT_DATE, .month = month_at(c, 1), .offset = offset};
  else return FALSE;
  c->at += 2;
  return TRUE;
}

static gboolean is_of(const Cursor *c, const Unit *unit) {
  return unit && unit->word && unit->word->symbol && unit->word->symbol == ruleset_object_symbol(c->reading->rules);
}

/* "the past week", "the previous day": up to now. But "the last week of January" counts from its end. */
static gboolean take_one_unit(Cursor *c, Point *point) {
  const Unit *article = peek(c, 0), *relative = peek(c, 1), *unit = peek(c, 2);
  if (!unit || !unit_is(article, WORD_DETERMINER) || !unit_is(relative, WORD_RELATIVE_PAST) || !unit_is(unit, WORD_TIME_UNIT)) return FALSE;
  if (is_of(c, peek(c, 3))) return FALSE;
  *point = (Point){.kind = POINT_SPAN, .unit = (TimeUnit)unit->word->value, .offset = unit->word->plural ? -RECENT_UNITS : -1};
  c->at += 3;
  return TRUE;
}

/* "the weekend". */
static gboolean take_weekend(Cursor *c, Point *point) {
  const Unit *article = peek(c, 0), *unit = peek(c, 1);
  if (!unit || !unit_is(article, WORD_DETERMINER) || !unit_is(unit, WORD_TIME_UNIT) || unit->word->value != TIME_UNIT_WEEKEND) return FALSE;
  *point = (Point){.kind = POINT_WEEKEND};
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
  const gboolean of_story = marker && word_trait(marker->word, TRAIT_STORY); /* "two weeks earlier" */
  if (!marker || !unit_is(unit, WORD_TIME_UNIT) || !(of_story || unit_is(marker, WORD_RELATIVE_PAST))) return FALSE;
  if (!count_at(c, about, &point->offset, &point->most)) return FALSE;
  if (of_story) point->kind = POINT_UNTOLD;
  point->unit = (TimeUnit)unit->word->value;
  c->at += about + 3;
  return TRUE;
}

static gboolean take_relative_day(Cursor *c, Point *point) {
  const Unit *unit = peek(c, 0);
  if (!unit || !unit_is(unit, WORD_RELATIVE_DAY)) return FALSE;
  *point = (Point){.kind = POINT_RELATIVE_DAY, .offset = unit->word->value, .most = unit->word->last_value};
  c->at++;
  return TRUE;
}

/* "1990s": the first year, or 0. */
static gint decade_at(const Cursor *c, guint ahead) {
  const Unit *unit = peek(c, ahead);
  if (!unit || !(unit->flags & TOKEN_DIGIT)) return 0;
  const Token *token = &c->reading->tokens.items[unit->token];
  const char *text = c->reading->text + token->start;
  if (token->length != DECADE_LENGTH || !g_ascii_isalpha(text[DECADE_LENGTH - 1])) return 0;
  gint year = 0;
  for (guint i = 0; i < DECADE_LENGTH - 1; i++) {
    if (!g_ascii_isdigit(text[i])) return 0;
    year = year * 10 + g_ascii_digit_value(text[i]);
  }
  return year % 10 == 0 && year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

/* "in the 1990s". */
static gboolean take_decade(Cursor *c, gboolean after_preposition, Point *point) {
  const Unit *first = peek(c, 0);
  const guint article = first && unit_is(first, WORD_DETERMINER) ? 1 : 0;
  const gint year = after_preposition ? decade_at(c, article) : 0;
  if (!year) return FALSE;
  *point = (Point){.kind = POINT_DATE, .year = year, .last_year = year + 9};
  c->at += article + 1;
  return TRUE;
}

/* "the year", "the month" behind a part: "the end of the year". */
static gboolean take_unit_of_now(Cursor *c, Point *point) {
  const Unit *article = peek(c, 0), *unit = peek(c, 1);
  if (!unit || !unit_is(article, WORD_DETERMINER) || !unit_is(unit, WORD_TIME_UNIT) || unit->word->plural) return FALSE;
  *point = (Point){.kind = POINT_UNIT, .unit = (TimeUnit)unit->word->value};
  c->at += 2;
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
  return take_date(c, point) || take_weekday(c, point) || take_relative(c, point) || take_span(c, point) || take_one_unit(c, point) ||
         take_weekend(c, point) || take_ago(c, point) || take_relative_day(c, point) || take_decade(c, after_preposition, point) ||
         (after_preposition && take_holiday(c, point)) ||
         take_bare_year(c, after_preposition, point);
}

/* "and Jan. 2", ", 6": more dates of the same list. */
static gboolean take_next(Cursor *c, const Point *before, Point *point) {
  Cursor ahead = *c;
  if (mark_at(&ahead, 0, TOKEN_COMMA)) ahead.at++;
  const Unit *unit = peek(&ahead, 0);
  if (unit && unit_is(unit, WORD_COORDINATOR)) ahead.at++;
  if (ahead.at == c->at || before->kind != POINT_DATE) return FALSE;
  const gboolean year = !before->month && unit && unit_is(unit, WORD_COORDINATOR);
  if (!take_date(&ahead, point) && !take_bare_day(&ahead, before, point) && !take_bare_year(&ahead, year, point)) return FALSE;
  *c = ahead;
  return TRUE;
}

static gboolean is_preposition(const Unit *unit) {
  return unit && unit_is(unit, WORD_PREPOSITION) && !unit_has(unit, WORD_BIT(WORD_RELATIVE_PAST) | WORD_BIT(WORD_RELATIVE_DAY));
}

/* "mid-January" is written as one word: the part before its hyphen, and what is left. */
static const Word *hyphened_part(const Cursor *c, Token *rest) {
  const Unit *unit = peek(c, 0);
  if (!unit || !(unit->flags & TOKEN_HYPHEN)) return NULL;
  const Lexicon *lexicon = ruleset_lexicon(c->reading->rules);
  const Token *token = &c->reading->tokens.items[unit->token];
  const char *text = c->reading->text, *hyphen = memchr(text + token->start, '-', token->length);
  if (!hyphen || unit->word) return NULL;
  const gsize n = (gsize)(hyphen - text) - token->start, left = token->length - n - 1;
  Token part = {.start = token->start, .length = (guint16)n, .hash = token_hash(text + token->start, n), .kind = TOKEN_WORD};
  *rest = (Token){.start = token->start + (guint32)n + 1, .length = (guint16)left, .hash = token_hash(hyphen + 1, left), .kind = TOKEN_WORD};
  guint length;
  const Word *word = n && left ? lexicon_match(lexicon, text, &part, 1, &length) : NULL;
  return word && word->part ? word : NULL;
}

/* "mid-January", "mid-2023". */
static gboolean take_hyphened(Cursor *c, Point *point) {
  Token rest;
  const Word *part = hyphened_part(c, &rest);
  guint length;
  if (!part) return FALSE;
  const Word *month = lexicon_match(ruleset_lexicon(c->reading->rules), c->reading->text, &rest, 1, &length);
  const gint64 year = g_ascii_strtoll(c->reading->text + rest.start, NULL, 10);
  *point = (Point){.kind = POINT_DATE, .part = part->part};
  if (word_is(month, WORD_MONTH)) point->month = month->value;
  else if (year >= FIRST_YEAR && year <= LAST_YEAR) point->year = (gint)year;
  else return FALSE;
  c->at++;
  if (point->month) take_year(c, point);
  return TRUE;
}

/* "early", "the end of", "since": what stands before a time and takes a part of it. */
static const char *take_part_word(Cursor *c) {
  const Unit *unit = peek(c, 0);
  if (!unit || !unit->word || !unit->word->part) return NULL;
  c->at++;
  return unit->word->part;
}

/* "the night of" Jan. 2. */
static void take_day_part_of(Cursor *c) {
  if (unit_is(peek(c, 0), WORD_DETERMINER) && peek(c, 2) && unit_is(peek(c, 1), WORD_DAY_PART) && is_of(c, peek(c, 2))) c->at += 3;
}

/* The parts and prepositions before a point: "since", "in early", "at the end of the", "since late". Returns whether one stood there. */
static gboolean take_openers(Cursor *c, Point *point) {
  gboolean opened = is_preposition(peek(c, 0));
  point->outer = take_part_word(c);
  opened |= point->outer || is_preposition(peek(c, 0));
  if (is_preposition(peek(c, 0))) c->at++;
  const Unit *article = peek(c, 0), *next = peek(c, 1);
  if (article && unit_is(article, WORD_DETERMINER) && next && next->word && next->word->part) c->at++; /* "in the early 1990s" */
  point->part = take_part_word(c);
  return opened || point->part;
}

/* The first point, with what stands before it. */
static gboolean parse_first(Cursor *c, Point *point) {
  Point said = {0};
  const gboolean opened = take_openers(c, &said);
  if (!peek(c, 0)) return FALSE;
  take_day_part_of(c);
  if (!(opened && take_hyphened(c, point)) && !take_point(c, opened, point) && !((said.part || said.outer) && take_unit_of_now(c, point))) return FALSE;
  if (said.part) point->part = said.part;
  point->outer = said.outer;
  if (point->kind == POINT_HOLIDAY && counts_next_word(c)) return FALSE; /* "at Christmas parties" */
  /* A month alone is a time only behind a preposition: "May said". */
  return point->kind != POINT_DATE || point->day || point->year || point->offset || opened;
}

/* "from Jan. 2 to Jan. 6", "between 2014 and 2016": the other end. */
static gboolean take_end(Cursor *c, const Unit *opener, const Point *from, Point *to) {
  const Unit *joint = peek(c, 0);
  if (!joint || !opener) return FALSE;
  const gboolean between = word_trait(opener->word, TRAIT_RANGE_OPENER) && word_trait(joint->word, TRAIT_RANGE_CLOSER);
  const gboolean from_to = word_trait(opener->word, TRAIT_RANGE_FROM) && word_trait(joint->word, TRAIT_RANGE_CONNECTOR) && !unit_is(joint, WORD_COORDINATOR);
  if (!between && !from_to) return FALSE;
  Cursor ahead = *c;
  ahead.at++;
  if (!take_point(&ahead, TRUE, to) && !(from->kind == POINT_DATE && take_bare_day(&ahead, from, to))) return FALSE;
  *c = ahead;
  return TRUE;
}

static guint parse(Cursor *c, Point *points) {
  guint n = 1;
  const Unit *opener = peek(c, 0);
  if (!parse_first(c, &points[0])) return 0;
  if (take_end(c, opener, &points[0], &points[1])) {
    points[0].joined = TRUE;
    return 2;
  }
  while (n < TIME_MAX_RANGES && take_next(c, &points[n - 1], &points[n])) n++;
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
  if (here->kind == TOKEN_NUMBER || (here->flags & (TOKEN_DIGIT | TOKEN_HYPHEN)) || unit_has(here, TIME_WORDS) || (here->word && (here->word->bound || word_trait(here->word, TRAIT_HOLIDAY)))) return TRUE;
  if (!unit_is(here, WORD_DETERMINER) || !next) return FALSE;
  return (next->flags & TOKEN_DIGIT) || unit_has(next, WORD_BIT(WORD_RELATIVE_PAST) | WORD_BIT(WORD_RELATIVE_NEXT) | WORD_BIT(WORD_TIME_UNIT) | WORD_BIT(WORD_DAY_PART));
}

/* Behind "early" or "in": a point, or what opens one. */
static gboolean may_follow_part(const Reading *reading, guint32 unit, guint32 end) {
  if (unit >= end) return FALSE;
  const Unit *here = &reading->units[unit];
  return may_begin_point(reading, unit, end) || (here->word && here->word->part) || unit_has(here, WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_DETERMINER));
}

guint time_length(const Reading *reading, guint32 unit, guint32 end) {
  const gboolean preposition = unit_is(&reading->units[unit], WORD_PREPOSITION);
  const gboolean part = reading->units[unit].word && reading->units[unit].word->part;
  if (part ? !may_follow_part(reading, unit + 1, end) : !may_begin_point(reading, unit, end) && !(preposition && may_follow_part(reading, unit + 1, end))) return 0;
  Cursor c = {reading, unit, end};
  Point points[TIME_MAX_RANGES];
  if (!parse(&c, points)) return 0;
  const Unit *next = peek(&c, 0);
  if (next && next->kind == TOKEN_CLITIC) return 0; /* "last week's attack" belongs to its noun */
  return c.at - unit;
}

/* ---- ranges ---- */

/* Earlier parts of a list take the year of the next part that has one. */
static void share_years(Point *points, guint n) {
  for (gint i = (gint)n - 2; i >= 0; i--)
    if (points[i].kind == POINT_DATE && !points[i].year) points[i].year = points[i + 1].year;
}

guint time_ranges(const Reading *reading, guint32 first, guint32 last, TimeBias bias, DayRange *out) {
  Cursor c = {reading, first, last};
  Point points[TIME_MAX_RANGES];
  const guint n = parse(&c, points);
  guint found = 0;
  share_years(points, n);
  for (guint i = 0; i < n; i++)
    if (point_resolve(&points[i], reading->dateline, bias, &out[found])) found++;
  if (found == 2 && points[0].joined && points_join(&points[0], &out[0], &out[1])) found = 1;
  return found;
}
