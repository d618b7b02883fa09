/* SPDX-License-Identifier: MIT */
/* Attribution + source + content -> claims in the claim set. Private to extract/. */
#pragma once
#include "extract/attribution/attribution.h"
#include "extract/proposition/content.h"
#include "model/document.h"

/* Everything about one attributed stretch, whether found in its own sentence or carried over from a neighbour. */
typedef struct {
  const Sentence *sentence;
  const Attribution *attribution; /* whose cue and frame it is */
  const Source *source;
  const Source *relay;            /* the outer claimant, or NULL */
  Piece piece;
  Span source_span;               /* in a neighbouring sentence when carried */
  gboolean carried;
  gboolean own;                   /* of the voice that speaks in this document or turn, with or without a cue ("I think") */
  const Attribution *told_by;     /* "said he believed": the cue that he said it with, or NULL */
  gboolean passes_on;             /* "says the port says": that the other said so is all it claims */
} Statement;

/* Adds the claims of one statement: one for each event, or one without a proposition. */
void claims_add(const ContentReader *reader, const Statement *statement);
/* Claim number `outer`, a denial of which nothing was read, denies the claims from `first` to `last`, which stand inside it: one claim for each. */
void claims_take_inner(const ContentReader *reader, guint outer, guint first, guint last);
/* Order, and what stands elsewhere in the document: deeds and answers. */
void claims_finish(const ContentReader *reader);
