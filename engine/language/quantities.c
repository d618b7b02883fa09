/* SPDX-License-Identifier: MIT */
#include "language/quantities.h"
#include <math.h>
#include <string.h>

#define ABOUT 0.05       /* "about 40" is within five in a hundred */
#define SCALE_FROM 100.0 /* number words from here on multiply: "two hundred", "3 million" */
#define DIGITS_SIZE 64
#define FIRST_YEAR 1900 /* four digits from here on, without a comma, are a year unless they count something */
#define LAST_YEAR 2100

/* The number at the start of `text`, commas left out; returns how many bytes it takes, 0 for none. */
static gsize parse_digits(const char *text, gsize length, double *value) {
  char plain[DIGITS_SIZE];
  gsize n = 0, at = 0;
  for (; at < length && n < sizeof plain - 1 && (g_ascii_isdigit(text[at]) || text[at] == '.' || text[at] == ','); at++)
    if (text[at] != ',') plain[n++] = text[at];
  plain[n] = '\0';
  char *end;
  *value = g_ascii_strtod(plain, &end);
  return end != plain && *end == '\0' ? at : 0;
}

/* A number as it is read: both ends, what scaled it ("million"), and whether it is a part of a whole. */
typedef struct {
  double min, max, scale;
  gboolean share;
} Number;

typedef struct {
  const Reading *reading;
  guint32 first, last;
} Phrase;

static const Unit *unit_at(const Phrase *phrase, guint32 at) { return at >= phrase->first && at < phrase->last ? &phrase->reading->units[at] : NULL; }

static gboolean is_currency(const Unit *unit) { return unit && unit->kind == TOKEN_SYMBOL && unit->word && unit->word->unit; }

/* "m" behind a currency or before a plural: "$3m", "1.2m jobs", but "a 100m race". */
static gboolean letter_scales(const Phrase *phrase, guint32 at) {
  if (at > 0 && is_currency(&phrase->reading->units[at - 1])) return TRUE;
  const Unit *head = unit_at(phrase, phrase->last - 1);
  return at + 1 < phrase->last && head->word && (head->word->plural || word_is(head->word, WORD_PLURAL_NOUN));
}

/* The scale that letters of a token name, 1 for none; 0 when they make something else of it: "23-year". */
static double scale_of(const Phrase *phrase, guint32 at, gsize from) {
  const Token *token = &phrase->reading->tokens.items[phrase->reading->units[at].token];
  const gsize rest = token->length - from;
  if (rest == 0) return 1;
  const char *text = phrase->reading->text;
  const guint32 start = token->start + (guint32)from;
  const Token letters = {.start = start, .length = (guint16)rest, .hash = token_hash(text + start, rest), .kind = TOKEN_WORD, .flags = token->flags & TOKEN_NON_ASCII};
  guint length;
  const Word *word = lexicon_match(ruleset_lexicon(phrase->reading->rules), text, &letters, 1, &length);
  const gboolean scales = word_is(word, WORD_NUMBER_WORD) || (word_trait(word, TRAIT_SCALE_LETTER) && letter_scales(phrase, at));
  return scales ? word->number : 0;
}

/* "2024 elections", "Flight 370": no counts. */
static gboolean names_something(const Phrase *phrase, guint32 at, gsize digits, double value) {
  const Unit *unit = &phrase->reading->units[at], *before = unit_at(phrase, at - 1), *next = unit_at(phrase, at + 1);
  const gboolean capital = before && before->kind == TOKEN_WORD && (before->flags & TOKEN_CAPITAL) && !before->starts && !(before->word && (before->word->bound || before->word->unit));
  if (at > phrase->first && capital && !unit_has(before, WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_DEMONSTRATIVE))) return TRUE;
  const gboolean year = digits == 4 && value >= FIRST_YEAR && value <= LAST_YEAR && unit->kind == TOKEN_NUMBER && !memchr(phrase->reading->text + phrase->reading->tokens.items[unit->token].start, ',', digits);
  if (!year || (before && (is_currency(before) || (before->word && before->word->bound)))) return FALSE;
  const gboolean counts = next && next->word && (next->word->unit || next->word->plural || word_is(next->word, WORD_PLURAL_NOUN) || word_is(next->word, WORD_NUMBER_WORD));
  return !counts || (before && unit_has(before, WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_DEMONSTRATIVE) | WORD_BIT(WORD_POSSESSIVE_DETERMINER)));
}

/* "1,700", "2.5bn", "10-15", "3-4m". */
static gboolean read_digits(const Phrase *phrase, guint32 at, Number *out) {
  const Unit *unit = unit_at(phrase, at);
  if (!unit || !unit_is_word(unit) || !(unit->flags & TOKEN_DIGIT)) return FALSE;
  const Token *token = &phrase->reading->tokens.items[unit->token];
  const char *text = phrase->reading->text + token->start;
  double second;
  const gsize n = parse_digits(text, token->length, &out->min);
  if (n == 0) return FALSE;
  out->max = out->min;
  gsize end = n;
  if (n + 1 < token->length && text[n] == '-' && g_ascii_isdigit(text[n + 1])) {
    end = n + 1 + parse_digits(text + n + 1, token->length - n - 1, &second);
    if (end == n + 1 || second <= out->min) return FALSE;
    out->max = second;
  }
  out->scale = scale_of(phrase, at, end);
  out->min *= out->scale;
  out->max *= out->scale;
  return out->scale != 0 && (n != end || !names_something(phrase, at, n, out->min));
}

static double number_at(const Reading *reading, guint32 at, guint32 last) {
  return at < last && unit_is(&reading->units[at], WORD_NUMBER_WORD) ? reading->units[at].word->number : 0;
}

/* "two hundred and three"; but "two hundred and three hundred" are two numbers. */
static gboolean scale_goes_on(const Phrase *phrase, guint32 at) {
  if (at <= phrase->first || !unit_is(unit_at(phrase, at), WORD_COORDINATOR)) return FALSE;
  const double scale = number_at(phrase->reading, at - 1, phrase->last), next = number_at(phrase->reading, at + 1, phrase->last),
               behind = number_at(phrase->reading, at + 2, phrase->last);
  return scale >= SCALE_FROM && next > 0 && next < SCALE_FROM && (behind < SCALE_FROM || behind > scale);
}

/* Number words from *at, scales multiplied in, behind what was read so far. */
static gboolean read_words(const Phrase *phrase, guint32 *at, gboolean found, Number *out) {
  double total[2] = {0, 0}, part[2] = {found ? out->min : 0, found ? out->max : 0};
  for (; *at < phrase->last; (*at)++) {
    const Unit *unit = unit_at(phrase, *at);
    if (scale_goes_on(phrase, *at)) continue;
    if (!unit_is(unit, WORD_NUMBER_WORD)) break;
    const double value = unit->word->number;
    if (value < 1 && value > 0 && !found) out->share = TRUE;
    for (guint i = 0; i < 2; i++) {
      if (value >= SCALE_FROM) part[i] = (found ? MAX(part[i], 1) : 1) * value;
      else part[i] += value;
      if (value >= 1000) total[i] += part[i], part[i] = 0;
    }
    if (value >= SCALE_FROM) out->scale = value;
    found = TRUE;
  }
  out->min = total[0] + part[0];
  out->max = total[1] + part[1];
  return found;
}

/* "24..99": a vague word with its own interval. */
static gboolean read_vague(const Unit *unit, Number *out) {
  const char *bound = unit && unit->word ? unit->word->bound : NULL, *dots = bound ? strstr(bound, "..") : NULL;
  if (!dots) return FALSE;
  out->min = g_ascii_strtod(bound, NULL);
  out->max = dots[2] ? g_ascii_strtod(dots + 2, NULL) : INFINITY;
  return TRUE;
}

/* "one in five", "nine out of ten". */
static gboolean read_proportion(const Phrase *phrase, guint32 *at, Number *out) {
  const Unit *in = unit_at(phrase, *at);
  Number whole = {0, 0, 1, FALSE};
  guint32 behind = *at + 1;
  if (!in || !word_trait(in->word, TRAIT_IN)) return FALSE;
  const gboolean digits = read_digits(phrase, behind, &whole);
  if (digits) behind++;
  if (!read_words(phrase, &behind, digits, &whole) || whole.min <= out->max) return FALSE;
  *out = (Number){out->min / whole.min, out->max / whole.min, 1, TRUE};
  *at = behind;
  return TRUE;
}

/* A number that starts at *at, which moves behind it. */
static gboolean read_number(const Phrase *phrase, guint32 *at, Number *out) {
  *out = (Number){0, 0, 1, FALSE};
  const gboolean started = read_digits(phrase, *at, out) || read_vague(unit_at(phrase, *at), out);
  if (started) (*at)++;
  const gboolean after_ordinal = *at > phrase->first && unit_is(unit_at(phrase, *at - 1), WORD_ORDINAL);
  if (!read_words(phrase, at, started, out) || (out->share && after_ordinal)) return FALSE; /* "the first half" */
  if (!out->share) read_proportion(phrase, at, out);
  return TRUE;
}

static gboolean opens_number(const Unit *unit) {
  return unit && (unit->kind == TOKEN_NUMBER || (unit->flags & TOKEN_DIGIT) || is_currency(unit) || unit_is(unit, WORD_NUMBER_WORD));
}

static gboolean ends_number(const Unit *unit) { return opens_number(unit) || (unit->word && unit->word->unit); }

/* "30 to 40", "30 or 40", "30–40"; "between 30 and 40", but "from 30 to 40" is a change. */
static gboolean range_goes_on(const Phrase *phrase, guint32 at) {
  const Unit *here = unit_at(phrase, at), *before = phrase->first > 0 ? &phrase->reading->units[phrase->first - 1] : NULL;
  const gboolean opened = word_trait(phrase->reading->units[phrase->first].word, TRAIT_RANGE_OPENER) || (before && word_trait(before->word, TRAIT_RANGE_OPENER));
  if (!opens_number(unit_at(phrase, at + 1)) || !ends_number(unit_at(phrase, at - 1))) return FALSE;
  if (here->kind == TOKEN_DASH) { /* "30–40", not "lost 30 – 40 more" */
    const Token *dash = &phrase->reading->tokens.items[here->token];
    return dash[-1].start + dash[-1].length == dash->start;
  }
  if (word_trait(here->word, TRAIT_RANGE_CLOSER)) return opened;
  return word_trait(here->word, TRAIT_RANGE_CONNECTOR) && !(before && word_trait(before->word, TRAIT_RANGE_FROM));
}

/* "at least 40 but no more than 60". */
static gboolean bounds_go_on(const Phrase *phrase, guint32 at) {
  const Unit *bound = unit_at(phrase, at + 1);
  if (!unit_has(unit_at(phrase, at), WORD_BIT(WORD_COORDINATOR) | WORD_BIT(WORD_CONTRAST)) || !bound || !bound->word || !bound->word->bound) return FALSE;
  return ends_number(unit_at(phrase, at - 1)) && opens_number(unit_at(phrase, at + 2));
}

gboolean amount_goes_on(const Reading *reading, guint32 first, guint32 at, guint32 last) {
  const Phrase phrase = {reading, first, last};
  if (at <= first || at + 1 >= last) return FALSE;
  if (scale_goes_on(&phrase, at) || range_goes_on(&phrase, at) || bounds_go_on(&phrase, at)) return TRUE;
  return word_trait(reading->units[at].word, TRAIT_IN) && opens_number(&reading->units[at - 1]) && opens_number(&reading->units[at + 1]) &&
         !is_currency(&reading->units[at + 1]);
}

/* Opens an interval on the side that "at least" and "up to" leave open, or widens a number to what "about" it lies. */
static void apply_bound(const char *bound, Number *out) {
  if (!bound) return;
  if (strcmp(bound, "min") == 0) out->max = INFINITY;
  if (strcmp(bound, "max") == 0) out->min = -INFINITY;
  if (strcmp(bound, "about") == 0) out->min *= 1 - ABOUT, out->max *= 1 + ABOUT;
}

/* The other end of a range: "10 to 15 million" are both millions. */
static gboolean read_range_end(const Phrase *phrase, guint32 *at, Number *out) {
  Number end;
  guint32 joint = *at;
  while (joint + 1 < phrase->last && unit_at(phrase, joint)->word && unit_at(phrase, joint)->word->unit) joint++; /* "5% and 10%" */
  guint32 behind = joint + 1;
  if (behind >= phrase->last || !range_goes_on(phrase, joint)) return FALSE;
  while (is_currency(unit_at(phrase, behind))) behind++;
  if (!read_number(phrase, &behind, &end)) return FALSE;
  if (end.scale > out->scale && out->max * end.scale < end.max * 10) out->min *= end.scale, out->max *= end.scale;
  *at = behind;
  if (end.max > out->max) out->max = end.max; /* "won 3 to 2" counts three */
  return TRUE;
}

/* "or more" behind the number, or a second bound: "but no more than 60". */
static void read_bounds_behind(const Phrase *phrase, guint32 *at, Number *out) {
  const Unit *unit = unit_at(phrase, *at);
  if (unit && unit->word && unit->word->bound && !strstr(unit->word->bound, "..") && !opens_number(unit_at(phrase, *at + 1))) {
    apply_bound(unit->word->bound, out);
    (*at)++;
    return;
  }
  Number second;
  guint32 behind = *at + 2;
  if (!unit || !bounds_go_on(phrase, *at) || !read_number(phrase, &behind, &second)) return;
  apply_bound(unit_at(phrase, *at + 1)->word->bound, &second);
  if (second.max < out->min || second.min > out->max) return;
  out->min = MAX(out->min, second.min);
  out->max = MIN(out->max, second.max);
  *at = behind;
}

/* A part of a whole is given in hundredths, and loosely. */
static void share_to_percent(Number *number, Amount *out) {
  if (!number->share) return;
  out->unit = AMOUNT_PERCENT;
  number->min *= 100 * (1 - ABOUT);
  number->max *= 100 * (1 + ABOUT);
}

gboolean amount_read(const Reading *reading, guint32 first, guint32 last, Amount *out) {
  const Phrase phrase = {reading, first, last};
  const char *bound = NULL;
  gboolean found = FALSE, has_unit = FALSE;
  *out = (Amount){.unit = AMOUNT_COUNT};
  for (guint32 i = first; i < last; i++) {
    const Unit *unit = &reading->units[i];
    const gboolean measures = unit->word && unit->word->unit && (found || unit->kind == TOKEN_SYMBOL || opens_number(unit_at(&phrase, i + 1)));
    if (measures && !has_unit) out->unit = unit->word->unit, has_unit = TRUE;
    if (found) continue;
    guint32 at = i;
    Number number;
    if (read_number(&phrase, &at, &number)) {
      read_range_end(&phrase, &at, &number);
      apply_bound(bound, &number);
      read_bounds_behind(&phrase, &at, &number);
      share_to_percent(&number, out);
      out->min = number.min;
      out->max = number.max;
      found = TRUE;
      i = at - 1;
    } else if (unit->word && unit->word->bound) {
      bound = unit->word->bound;
    }
  }
  return found;
}
