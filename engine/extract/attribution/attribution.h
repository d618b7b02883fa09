/* SPDX-License-Identifier: MIT */
/* Source, cue and content of what a sentence attributes. Whose words they are, actors/ resolves. */
#pragma once
#include "language/reading.h"

#define ATTRIBUTION_MAX_PIECES 2 /* an interrupted quote has two */

typedef struct {
  guint first, last; /* chunks, half-open */
  Span span;
} Piece;

typedef struct {
  const Cue *cue;
  const Frame *frame;
  Span cue_span;
  guint cue_chunk;
  gint source;           /* chunk of its head, or CHUNK_NONE */
  guint source_end;      /* chunk behind the source phrase */
  Piece pieces[ATTRIBUTION_MAX_PIECES];
  guint n_pieces;
  gint accused, judgement, speech, label, figure; /* chunks of these captures, or CHUNK_NONE */
  gint outer;            /* number of the attribution whose content this one stands in, or -1 */
  gboolean refusal;      /* "rejected the proposal": an act, not a denial of fact */
  gboolean quoted;       /* the content is a quoted utterance */
  gboolean announces;    /* "Moe said:" and no more: it has no pieces, the quote follows */
} Attribution;

/* All attributions of a chunked sentence, in order of their cues. Free with g_array_unref(). */
GArray *attributions_find(const Reading *reading, const Sentence *sentence, Scanner *scanner);
