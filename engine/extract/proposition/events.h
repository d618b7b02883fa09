/* SPDX-License-Identifier: MIT */
/* Framed events: the patterns of a chunk's word, tried where it stands. Private to extract/proposition/. */
#pragma once
#include "extract/proposition/fillers.h"

/* The best match of all patterns that the word at `chunk` triggers. FALSE when none fits. */
gboolean event_match(const ContentReader *reader, const Content *content, guint chunk, Fillers *fillers, const EventTrigger **trigger);
/* Verb and role heads, for what no frame covers. FALSE when the content has no verb with a subject or object. */
gboolean event_open(const ContentReader *reader, const Content *content, Fillers *fillers, const char **event, guint *chunk);
