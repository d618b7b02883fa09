/* SPDX-License-Identifier: MIT */
/* What carries a noun or an adjective that names an event: "carried out an attack", "had no part in the murder", "was behind the hack",
 * "the strike was launched by Norland", "there was no raid". The verb holds polarity, modality and time, its subject does the act. Private to
 * extract/proposition/. */
#pragma once
#include "extract/proposition/content.h"

typedef struct {
  gint verb;        /* chunk of the verb, or CHUNK_NONE: the event is only named */
  gint subject;     /* of who does it: chunk, CHUNK_NONE or CHUNK_IMPLIED */
  gint owner;       /* noun on the way whose owner does it ("Norland's role in the attack"), or CHUNK_NONE */
  gboolean negated; /* by a noun or adverb on the way: "no part in" */
} Support;

/* Is the chunk an adjective of an event, or a word that can be one and stands alone behind a copula: "was present in"? */
gboolean chunk_describes(const ContentReader *reader, const Chunk *chunk);
/* What carries the noun or adjective at `chunk`. Cost: a walk over the chunks before it, and one behind it. */
Support support_find(const ContentReader *reader, const Content *content, guint chunk);
