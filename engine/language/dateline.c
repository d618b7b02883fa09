/* SPDX-License-Identifier: MIT */
#include "language/reading-private.h"

#define DATELINE_UNITS 14 /* "NEW YORK/OSLO, Jan. 16, 2024 (Agency) -" */
#define PROSE_UNITS 5     /* so soon after a dateline without a dash a small letter comes: a headline in capitals has none */

/* What a dateline is made of: places in capitals or by name, a date, an agency in brackets. */
static gboolean is_dateline_part(const Unit *unit) {
  if (unit->kind == TOKEN_NUMBER || unit->kind == TOKEN_COMMA || unit->kind == TOKEN_OPEN || unit->kind == TOKEN_CLOSE) return TRUE;
  return unit->kind == TOKEN_WORD && ((unit->flags & TOKEN_CAPITAL) || unit_is(unit, WORD_MONTH));
}

/* "OSLO, Jan. 16 (Agency) - The mill ...": behind the dash. */
static guint32 dashed_end(const Reading *reading, const Sentence *sentence) {
  const Unit *units = reading->units;
  const guint32 end = MIN(sentence->last, sentence->first + DATELINE_UNITS);
  guint32 i = sentence->first;
  while (i < end && is_dateline_part(&units[i])) i++;
  return i < end && i + 1 < sentence->last && units[i].kind == TOKEN_DASH ? i + 1 : sentence->first;
}

static gboolean in_capitals(const Unit *unit) { return unit->kind == TOKEN_WORD && (unit->flags & TOKEN_ALL_CAPS); }

static gboolean is_slash(const Reading *reading, guint32 i) {
  return reading->units[i].kind == TOKEN_SYMBOL && reading->text[unit_span(reading, i).start] == '/';
}

/* "OSLO", "UNITED NATIONS": known, and not by its capitals; "NATO" is an actor that is always written so. */
static gboolean is_known_place(const Unit *unit) {
  if (!in_capitals(unit) || !unit->word) return FALSE;
  return unit->word->place || unit->word->metonym || (unit->word->actor && unit->n_tokens > 1);
}

static gboolean is_actor(const Unit *unit) { return unit->word && unit->word->actor && !unit->word->place && unit->n_tokens == 1; }

/* ", Norland", ", Pa.": where the town is; its end, or `i`. */
static guint32 region_end(const Reading *reading, const Sentence *sentence, guint32 i) {
  const Unit *units = reading->units;
  if (i + 1 >= sentence->last || units[i].kind != TOKEN_COMMA) return i;
  const Unit *unit = &units[i + 1];
  if (unit->kind != TOKEN_WORD || !(unit->flags & TOKEN_CAPITAL) || !unit->word) return i;
  const Actor *state = unit->word->actor;
  return unit->word->place || (state && !state->parent) || unit_is(unit, WORD_ABBREVIATION) ? i + 2 : i;
}

/* One town: its end, or `i` when there is none. One that nobody knows must say where it is. */
static guint32 town_end(const Reading *reading, const Sentence *sentence, guint32 i) {
  const Unit *units = reading->units;
  if (i < sentence->last && is_known_place(&units[i])) return region_end(reading, sentence, i + 1);
  guint32 end = i;
  while (end < sentence->last && in_capitals(&units[end]) && !is_actor(&units[end])) end++;
  const guint32 region = end > i ? region_end(reading, sentence, end) : end;
  return region > end ? region : i;
}

static gboolean is_prose(const Reading *reading, const Sentence *sentence, guint32 first) {
  const Unit *units = reading->units;
  const guint32 end = MIN(sentence->last, first + PROSE_UNITS);
  if (first >= end || !(units[first].kind == TOKEN_NUMBER || (units[first].flags & TOKEN_CAPITAL))) return FALSE;
  for (guint32 i = first; i < end; i++)
    if (units[i].kind == TOKEN_WORD && !(units[i].flags & TOKEN_CAPITAL)) return TRUE;
  return FALSE;
}

/* "GENEVA/BEIRUT The rebels ...", "BURNS, Ore. Four men ...": towns in capitals, and then a sentence begins. */
static guint32 bare_end(const Reading *reading, const Sentence *sentence) {
  guint32 i = sentence->first;
  for (guint32 end = town_end(reading, sentence, i); end != i; end = town_end(reading, sentence, i)) {
    i = end;
    if (i + 1 >= sentence->last || !is_slash(reading, i)) break;
    i++;
  }
  return i != sentence->first && is_prose(reading, sentence, i) ? i : sentence->first;
}

guint32 dateline_end(const Reading *reading, const Sentence *sentence) {
  if (!in_capitals(&reading->units[sentence->first])) return sentence->first;
  const guint32 dashed = dashed_end(reading, sentence);
  const gboolean opens = sentence == reading->sentences || sentence[-1].paragraph != sentence->paragraph;
  return dashed != sentence->first || !opens ? dashed : bare_end(reading, sentence);
}
