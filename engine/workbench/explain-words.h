/* SPDX-License-Identifier: MIT */
/* What words and chunks can be, in words. Threads: pure. */
#pragma once
#include "language/reading.h"

/* What patterns call the symbol: "NOUN"; "word" for a literal. */
const char *symbol_name(guint8 symbol);
/* Appends what is known of the chunk's words: classes, actors, cues, flags. */
void append_chunk_words(GString *out, const Reading *reading, const Chunk *chunk);
/* Does a word of the chunk name this class, or a narrower one? */
gboolean chunk_names_class(const Ruleset *rules, const Reading *reading, const Chunk *chunk, const char *wide);
/* The word that may trigger events, or NULL; and whether a form of events can stand at this chunk. */
const Lemma *chunk_trigger(const Reading *reading, const Chunk *chunk);
gboolean form_can_stand_at(EventForm form, const Chunk *chunk);
