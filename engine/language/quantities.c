/* SPDX-License-Identifier: MIT */
#include "language/quantities.h"
#include <math.h>
#include <string.h>

#define ABOUT 0.05       /* "about 40" is within five in a hundred */
#define SCALE_FROM 100.0 /* number words from here on multiply: "two hundred", "3 million" */
#define DIGITS_SIZE 64

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

/* "1,700" and "2.5bn"; FALSE for "23-year". */
static gboolean read_digits(const Reading *reading, const Unit *unit, double *value) {
  if (!unit_is_word(unit) || !(unit->flags & TOKEN_DIGIT)) return FALSE;
  const Token *token = &reading->tokens.items[unit->token];
  const char *text = reading->text + token->start;
  const gsize n = parse_digits(text, token->length, value);
  if (n == 0 || n == token->length) return n != 0;
  const gsize rest = token->length - n;
  const Token scale = {.start = token->start + (guint32)n, .length = (guint16)rest, .hash = token_hash(text + n, rest), .kind = TOKEN_WORD, .flags = token->flags & TOKEN_NON_ASCII};
  guint length;
  const Word *word = lexicon_match(ruleset_lexicon(reading->rules), reading->text, &scale, 1, &length);
  if (!word_is(word, WORD_NUMBER_WORD)) return FALSE;
  *value *= word->number;
  return TRUE;
}

static double number_at(const Reading *reading, guint32 at, guint32 last) {
  return at < last && unit_is(&reading->units[at], WORD_NUMBER_WORD) ? reading->units[at].word->number : 0;
}

/* But "two hundred and three hundred" are two numbers. */
gboolean amount_goes_on(const Reading *reading, guint32 first, guint32 at, guint32 last) {
  if (at == first || !unit_is(&reading->units[at], WORD_COORDINATOR)) return FALSE;
  const double scale = number_at(reading, at - 1, last), next = number_at(reading, at + 1, last), behind = number_at(reading, at + 2, last);
  return scale >= SCALE_FROM && next > 0 && next < SCALE_FROM && (behind < SCALE_FROM || behind > scale);
}

/* A cardinal: digits or number words, scales multiplied in. *at moves behind it. */
static gboolean read_cardinal(const Reading *reading, guint32 *at, guint32 last, double *out) {
  const guint32 first = *at;
  double total = 0, part = 0, value;
  gboolean found = FALSE;
  for (; *at < last; (*at)++) {
    const Unit *unit = &reading->units[*at];
    if (amount_goes_on(reading, first, *at, last)) continue;
    if (!found && read_digits(reading, unit, &value)) {
      part = value;
    } else if (unit_is(unit, WORD_NUMBER_WORD)) {
      value = unit->word->number;
      if (value >= SCALE_FROM) part = (found ? MAX(part, 1) : 1) * value;
      else part += value;
      if (value >= 1000) total += part, part = 0;
    } else {
      break;
    }
    found = TRUE;
  }
  *out = total + part;
  return found;
}

/* "10-15". */
static gboolean read_pair(const Reading *reading, const Unit *unit, Amount *out) {
  if (!(unit->flags & TOKEN_HYPHEN) || !(unit->flags & TOKEN_DIGIT)) return FALSE;
  const Token *token = &reading->tokens.items[unit->token];
  const char *text = reading->text + token->start;
  double from, to;
  const gsize n = parse_digits(text, token->length, &from);
  if (n == 0 || n + 1 >= token->length || text[n] != '-') return FALSE;
  if (parse_digits(text + n + 1, token->length - n - 1, &to) != token->length - n - 1 || to <= from) return FALSE;
  out->min = from;
  out->max = to;
  return TRUE;
}

/* Opens an interval on the side that "at least" and "up to" leave open, or widens a number to what "about" it lies. */
static void apply_bound(const char *bound, Amount *out) {
  if (!bound) return;
  if (strcmp(bound, "min") == 0) out->max = INFINITY;
  if (strcmp(bound, "max") == 0) out->min = -INFINITY;
  if (strcmp(bound, "about") == 0) out->min *= 1 - ABOUT, out->max *= 1 + ABOUT;
}

/* "24..99": a vague word with its own interval. */
static gboolean read_vague(const char *bound, Amount *out) {
  const char *dots = bound ? strstr(bound, "..") : NULL;
  if (!dots) return FALSE;
  out->min = g_ascii_strtod(bound, NULL);
  out->max = dots[2] ? g_ascii_strtod(dots + 2, NULL) : INFINITY;
  return TRUE;
}

/* An amount that starts at *at, which moves behind it. */
static gboolean read_amount(const Reading *reading, guint32 *at, guint32 last, Amount *out) {
  const Unit *unit = &reading->units[*at];
  if (read_cardinal(reading, at, last, &out->min)) {
    out->max = out->min;
    return TRUE;
  }
  if (!read_pair(reading, unit, out) && !read_vague(unit->word ? unit->word->bound : NULL, out)) return FALSE;
  (*at)++;
  return TRUE;
}

gboolean amount_read(const Reading *reading, guint32 first, guint32 last, Amount *out) {
  const char *bound = NULL;
  gboolean found = FALSE;
  *out = (Amount){.unit = "count"};
  for (guint32 i = first; i < last; i++) {
    const Unit *unit = &reading->units[i];
    if (unit->word && unit->word->unit && (found || unit->kind == TOKEN_SYMBOL)) out->unit = unit->word->unit;
    if (found) continue;
    guint32 at = i;
    if (read_amount(reading, &at, last, out)) {
      apply_bound(bound, out);
      found = TRUE;
      i = at - 1;
    } else if (unit->word && unit->word->bound) {
      bound = unit->word->bound;
    }
  }
  return found;
}
