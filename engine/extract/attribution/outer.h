/* SPDX-License-Identifier: MIT */
/* A sentence seen from outside its quotes: every quoted utterance is one symbol, so that what is said inside cannot confuse who says it.
 * Short quotes without a verb ("testing ground") are no utterances: they stay part of their sentence. */
#pragma once
#include "language/reading.h"

#define UTTERANCE_WORDS 6 /* a quote of so many words is an utterance even without a verb */

typedef struct {
  SymbolString string;
  const guint32 *first, *last; /* chunks of each element, half-open */
  const gint32 *quote;         /* number of the sentence's quote, or -1 */
  guint n;
} OuterView;

OuterView outer_view_new(const Reading *reading, const Sentence *sentence);
/* Bytes of chunks [first, last), with the quote marks that stand right around them. */
Span chunks_span(const Reading *reading, const Sentence *sentence, guint first, guint last);
