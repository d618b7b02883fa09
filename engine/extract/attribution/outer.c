/* SPDX-License-Identifier: MIT */
#include "extract/attribution/outer.h"

static guint chunk_at_unit(const Sentence *sentence, guint32 unit) {
  guint i = 0;
  while (i < sentence->n_chunks && sentence->chunks[i].first < unit) i++;
  return i;
}

/* Right behind a verb of saying, perhaps with a comma or colon between. */
static gboolean is_said(const Sentence *sentence, guint chunk) {
  if (chunk > 0 && (sentence->chunks[chunk - 1].symbol == SYMBOL_COMMA || sentence->chunks[chunk - 1].symbol == SYMBOL_COLON)) chunk--;
  if (chunk == 0) return FALSE;
  const guint8 before = sentence->chunks[chunk - 1].symbol;
  return before == SYMBOL_CUE || before == SYMBOL_CUE_GERUND;
}

/* "Meet the Press": every word that can has its capital. */
static gboolean is_title(const Reading *reading, const Quote *quote) {
  guint words = 0, capitals = 0, names = 0;
  for (guint32 i = quote->first; i < quote->last; i++) {
    const Unit *unit = &reading->units[i];
    if (!unit_is_word(unit)) continue;
    words++;
    const gboolean small = unit_has(unit, WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_COORDINATOR));
    capitals += (unit->flags & TOKEN_CAPITAL) != 0 || small;
    names += (unit->flags & TOKEN_CAPITAL) != 0;
  }
  return words == capitals && names > 1;
}

static gboolean is_utterance(const Reading *reading, const Sentence *sentence, const Quote *quote) {
  guint words = 0;
  for (guint32 i = quote->first; i < quote->last; i++) words += unit_is_word(&reading->units[i]);
  if (words >= UTTERANCE_WORDS || !quote->opens || !quote->closes) return words > 0;
  const guint8 last = reading->units[quote->last - 1].kind;
  const gboolean stops = last == TOKEN_COMMA || last == TOKEN_QUESTION || last == TOKEN_EXCLAMATION;
  if (stops && quote->first == sentence->first) return TRUE;
  if (is_title(reading, quote)) return FALSE;
  if (is_said(sentence, chunk_at_unit(sentence, quote->first))) return TRUE;
  for (guint i = chunk_at_unit(sentence, quote->first); i < sentence->n_chunks && sentence->chunks[i].first < quote->last; i++)
    if (symbol_is_finite(sentence->chunks[i].symbol)) return TRUE;
  return FALSE;
}

/* The utterance that begins at chunk `i`, or -1. */
static gint utterance_at(const Reading *reading, const Sentence *sentence, guint i) {
  for (guint q = 0; q < sentence->n_quotes; q++) {
    const Quote *quote = &sentence->quotes[q];
    if (sentence->chunks[i].first >= quote->first && sentence->chunks[i].first < quote->last) return is_utterance(reading, sentence, quote) ? (gint)q : -1;
  }
  return -1;
}

OuterView outer_view_new(const Reading *reading, const Sentence *sentence) {
  const guint n = sentence->n_chunks;
  char *symbols = arena_alloc(reading->arena, n + 1), *reversed = arena_alloc(reading->arena, n + 1);
  guint32 *first = arena_new_array(reading->arena, guint32, n), *last = arena_new_array(reading->arena, guint32, n);
  gint32 *quotes = arena_new_array(reading->arena, gint32, n);
  guint k = 0;
  for (guint i = 0; i < n; k++) {
    const gint quote = utterance_at(reading, sentence, i);
    first[k] = i;
    quotes[k] = quote;
    symbols[k] = (char)(quote >= 0 ? SYMBOL_QUOTE : sentence->chunks[i].symbol);
    i++;
    while (quote >= 0 && i < n && sentence->chunks[i].first < sentence->quotes[quote].last) i++;
    last[k] = i;
  }
  for (guint i = 0; i < k; i++) reversed[k - 1 - i] = symbols[i];
  return (OuterView){symbol_string_make(symbols, reversed, k), first, last, quotes, k};
}

/* Only marks are left of the quote behind `end`: "groundless." and its closing mark. */
static gboolean only_marks_left(const Reading *reading, const Quote *quote, guint32 end) {
  for (guint32 i = end; i < quote->last; i++)
    if (unit_is_word(&reading->units[i])) return FALSE;
  return TRUE;
}

Span chunks_span(const Reading *reading, const Sentence *sentence, guint first, guint last) {
  if (first >= last) return span_make(0, 0);
  const guint32 start = sentence->chunks[first].first, end = sentence->chunks[last - 1].last;
  Span span = units_span(reading, start, end);
  for (guint q = 0; q < sentence->n_quotes; q++) {
    const Quote *quote = &sentence->quotes[q];
    if (quote->first >= start && quote->first < end && quote->opens) span.start = MIN(span.start, quote->span.start);
    if (quote->last > start && quote->first < end && quote->closes && only_marks_left(reading, quote, end)) span.end = MAX(span.end, quote->span.end);
  }
  return span;
}
