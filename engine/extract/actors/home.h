/* SPDX-License-Identifier: MIT */
/* A document that speaks for itself: whose it is by its publisher, who wrote it by its title, who speaks by the label of a turn.
 *
 * Order: the publisher first: titles and labels are read from its point of view ("THE PRESIDENT" is its own). Readings of publisher and
 * title must live as long as the memory's own. */
#pragma once
#include "extract/actors/memory.h"

/* TRUE when the publisher is an actor whose documents are its own words; news media only when the registry says so (`statements`). */
gboolean memory_read_publisher(Memory *memory, const Reading *publisher, Source *own);
/* Takes up who the title names. TRUE with the person in whose name the document is ("Statement by X on Y"); several sign it together: FALSE, and
 * `partners` (of Source) gets those of other sides. */
gboolean memory_read_title(Memory *memory, const Reading *title, Source *author, GArray *partners);
/* Who a label names; FALSE when it names nobody. */
gboolean memory_resolve_label(Memory *memory, const Mention *mention, Source *source);
/* Who says "I" and "we" outside of quotes; NULL: nobody. */
void memory_set_voice(Memory *memory, const Source *voice);
