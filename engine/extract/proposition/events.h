/* SPDX-License-Identifier: MIT */
/* Framed events: the patterns of a chunk's word, tried where it stands. Private to extract/proposition/. */
#pragma once
#include "extract/proposition/fillers.h"

typedef struct {
  const EventTrigger *trigger;
  Fillers fillers;
  guint predicate;  /* chunk whose polarity, modality and time are the event's: the trigger, or the verb that carries a noun */
  gboolean negated; /* by words between the two: "had no part in the attack" */
} EventMatch;

/* The best match of all patterns that the word at `chunk` triggers. FALSE when none fits. */
gboolean event_match(const ContentReader *reader, const Content *content, guint chunk, EventMatch *match);
