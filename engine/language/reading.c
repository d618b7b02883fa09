/* SPDX-License-Identifier: MIT */
#include "language/reading-private.h"

Span units_span(const Reading *reading, guint32 first, guint32 last) { return units_span_of(reading, reading->units, first, last); }
Span unit_span(const Reading *reading, guint32 unit) { return units_span(reading, unit, unit + 1); }

static void start_at(const Reading *reading, Sentence *sentence, guint32 first) {
  sentence->first = first;
  reading->units[first].starts = TRUE;
  while (sentence->n_quotes && sentence->quotes->first < first) sentence->quotes++, sentence->n_quotes--;
}

/* "Read also: X - Y": the headline behind the label is a sentence of its own. */
static void strip_label(const Reading *reading, Sentence *sentence) {
  const guint32 behind = label_end(reading, sentence);
  if (behind != sentence->first) start_at(reading, sentence, behind);
}

/* Of a sentence that was cut at its start. */
static gboolean has_cue(const Reading *reading, const Sentence *sentence) {
  for (guint32 i = sentence->first; i < sentence->last; i++)
    if (reading->units[i].word && reading->units[i].word->attributes) return TRUE;
  return FALSE;
}

void reading_finish_sentence(const Reading *reading, Sentence *sentence) {
  const guint32 first = sentence->first;
  strip_label(reading, sentence);
  const guint32 behind = dateline_end(reading, sentence);
  if (behind != sentence->first) start_at(reading, sentence, behind);
  if (sentence->first != first) sentence->has_cue = has_cue(reading, sentence);
  sentence->span = units_span(reading, sentence->first, sentence->last);
  for (guint i = 0; i < sentence->n_quotes; i++) sentence->span = span_union(sentence->span, sentence->quotes[i].span);
  sentence->boilerplate = unit_is(&reading->units[sentence->first], WORD_BOILERPLATE_LINE);
}
