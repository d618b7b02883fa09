/* SPDX-License-Identifier: MIT */
/* Shared by the files of language/ only. */
#pragma once
#include "language/reading.h"

/* Bytes of units [first, last), also before the reading is finished. */
static inline Span units_span_of(const Reading *reading, const Unit *units, guint32 first, guint32 last) {
  if (last <= first) return span_make(0, 0);
  const Token *start = &reading->tokens.items[units[first].token];
  const Token *end = &reading->tokens.items[units[last - 1].token + units[last - 1].n_tokens - 1];
  return span_make(start->start, end->start + end->length);
}
/* Start, span and boilerplate flag of a sentence whose units and quotes are known; `has_cue` is right when it stays as long as it is. */
void reading_finish_sentence(const Reading *reading, Sentence *sentence);
/* The unit behind the label that the sentence begins with ("Read also:"), or its first. */
guint32 label_end(const Reading *reading, const Sentence *sentence);
/* Captions of pictures are boilerplate, whole paragraphs of them. Sentences are finished. */
void reading_mark_captions(Reading *reading);
/* The unit behind the dateline that the sentence begins with, or its first. Sentences before it must be there. */
guint32 dateline_end(const Reading *reading, const Sentence *sentence);
/* Subjects and antecedents of all verbs of a chunked sentence. */
void sentence_find_subjects(const Reading *reading, Sentence *sentence);
/* What a time expression can begin with, but for numbers, articles and prepositions. */
#define TIME_WORDS                                                                                                               \
  (WORD_BIT(WORD_MONTH) | WORD_BIT(WORD_WEEKDAY) | WORD_BIT(WORD_RELATIVE_DAY) | WORD_BIT(WORD_RELATIVE_PAST) |                 \
   WORD_BIT(WORD_RELATIVE_NEXT) | WORD_BIT(WORD_DEMONSTRATIVE) | WORD_BIT(WORD_NUMBER_WORD))
/* Units of a time expression that starts at `unit`, preposition included; 0 when none does. */
guint time_length(const Reading *reading, guint32 unit, guint32 end);
