/* SPDX-License-Identifier: MIT */
/* What the words above a verb make of it: "appears to have sold", "failed to sell", "did not believe that it had sold". */
#pragma once
#include "extract/proposition/content.h"

#define GOVERNORS_MAX 6 /* of one verb, each above the last; what stands above that is counted in the reading's limits */

/* How sure what is said is, of one verb or of all that governs it. */
typedef struct {
  Modality modality;
  gboolean negated;
  gboolean omitted; /* the "not" is a verb's: "failed to leave" */
  gboolean hedged;  /* the speaker does not commit himself: "may", but not "can" */
} Force;

/* The force that the governors of the verb or noun at `chunk` give it, each by its lists in rules/language. */
Force governors_read(const ContentReader *reader, const Content *content, guint chunk);
/* Does the word of an event itself hedge: "is a possible cause", "are suspected of", "the apparent strike"? */
gboolean chunk_hedges(const ContentReader *reader, const Content *content, guint chunk);
/* The verb of what is said: that of the main clause, or of the clause that it only tells of ("it is clear that they left", "appears to have
 * left"); CHUNK_NONE when there is no verb. `after` is CHUNK_NONE for the first; behind a main verb, that of the next clause on its level ("... but
 * the crew stayed"). */
gint content_main_verb(const ContentReader *reader, const Content *content, gint after);
