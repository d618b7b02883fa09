/* SPDX-License-Identifier: MIT */
#include "language/foreign.h"

/* Scripts without blanks between words give long tokens: so many bytes of them count as one word. */
#define SCRIPT_WORD_BYTES 12

typedef struct {
  guint words, known;
} Tally;

/* A name proves nothing, a number neither; and particles of names ("de", "von") are everyday words elsewhere. */
static void count_unit(const Reading *reading, const Unit *unit, Tally *tally) {
  if (unit->kind != TOKEN_WORD || (unit->flags & (TOKEN_CAPITAL | TOKEN_DIGIT))) return;
  const guint bytes = reading->tokens.items[unit->token].length;
  const gboolean long_script = (unit->flags & TOKEN_NON_ASCII) && !unit->word && bytes > 2 * SCRIPT_WORD_BYTES;
  tally->words += long_script ? bytes / SCRIPT_WORD_BYTES : unit->n_tokens;
  tally->known += unit->word && !unit_is(unit, WORD_NAME_PARTICLE) ? unit->n_tokens : 0;
}

static Tally count_paragraph(const Reading *reading, guint first, guint end) {
  Tally tally = {0};
  for (guint i = first; i < end; i++)
    for (guint32 u = reading->sentences[i].first; u < reading->sentences[i].last; u++) count_unit(reading, &reading->units[u], &tally);
  return tally;
}

static guint end_of_paragraph(const Reading *reading, guint first) {
  guint end = first + 1;
  while (end < reading->n_sentences && reading->sentences[end].paragraph == reading->sentences[first].paragraph) end++;
  return end;
}

static gboolean is_foreign(Tally tally) { return tally.known * 100 < tally.words * FOREIGN_KNOWN_MIN; }

static void mark(Reading *reading, guint first, guint end) {
  for (guint i = first; i < end; i++) reading->sentences[i].foreign = TRUE;
}

Foreign reading_mark_foreign(Reading *reading) {
  Foreign foreign = {0};
  guint native = 0;
  for (guint first = 0, end; first < reading->n_sentences; first = end) {
    end = end_of_paragraph(reading, first);
    const Tally tally = count_paragraph(reading, first, end);
    if (tally.words < FOREIGN_WORDS_MIN) continue;
    if (!is_foreign(tally)) native++;
    else foreign.paragraphs++, mark(reading, first, end);
  }
  foreign.document = foreign.paragraphs > 0 && native == 0;
  if (foreign.document) mark(reading, 0, reading->n_sentences);
  return foreign;
}
