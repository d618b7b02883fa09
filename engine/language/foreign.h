/* SPDX-License-Identifier: MIT */
/* Paragraphs that are not in the language of the rules: nothing that the lexicon makes of them means anything.
 *
 * Told by the share of their words that the lexicon knows, names aside (words with a capital): nine of ten in newswire; in other languages
 * those that look alike ("in", "so", "die") and what is borrowed. Short paragraphs are decided by the document.
 *
 * Cost: one pass over the units. Threads: one per reading. */
#pragma once
#include "language/reading.h"

/* Fewer words tell nothing. */
#define FOREIGN_WORDS_MIN 8
/* In 100: words of the lexicon among those of a paragraph of the language. */
#define FOREIGN_KNOWN_MIN 55

typedef struct {
  guint paragraphs;  /* that are foreign */
  gboolean document; /* all of it is: no paragraph of FOREIGN_WORDS_MIN words is in the language, and one is not */
} Foreign;

/* Marks the sentences of foreign paragraphs. */
Foreign reading_mark_foreign(Reading *reading);
