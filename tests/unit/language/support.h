/* SPDX-License-Identifier: MIT */
/* The shipped English, read over a small world of the tests' own: the states Norland and Velmora (their people Norlanders and Velmorans,
 * Skarhaven for the government of Norland), the United States, the United Nations, and a few weapons.
 *
 * The rules are loaded once for each test process and stay until its end. */
#pragma once
#include "language/reading.h"

const Ruleset *english_rules(void);
/* `dateline`: "2024-01-22" or "". */
Reading *read_english(const char *text, const char *dateline, Arena *arena);
/* The first sentence, chunked. */
Sentence *chunk_english(const char *text, Arena *arena, Reading **reading);
/* The bytes of a span; the caller frees them. */
char *span_text(const Reading *reading, Span span);
/* The symbols of a sentence with every preposition and adverb that has a symbol of its own shown as p or D; the caller frees them. */
char *plain_symbols(const Reading *reading, const Sentence *sentence);
/* The chunk that ends with `word`, or -1: "attacks" finds "the last attacks". With `word` twice in the sentence, the first. */
gint chunk_with(const Reading *reading, const Sentence *sentence, const char *word);
