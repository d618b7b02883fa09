/* SPDX-License-Identifier: MIT */
/* Who was named in this document so far, and who a mention is.
 *
 * Lifetime: of one document; strings belong to the ClaimSet or the Ruleset. Order: sentences must be noted in the order of the text.
 * Cost:     a look-up walks the people and organisations of the document, newest first: they are few. */
#pragma once
#include "extract/actors/mention.h"
#include "model/claim.h"

#define ACTOR_UNKNOWN "unknown" /* the text names nobody */

/* A resolved mention. */
typedef struct {
  const char *actor, *name, *side, *country; /* NULL country: not known */
  const char *kind;    /* of the actor, or NULL */
  const char *speaker; /* person, or NULL */
  const char *gender;
  double quality;      /* 1 for a named official, less for what was carried over or guessed */
} Source;

typedef struct Memory Memory;

Memory *memory_new(const Reading *reading, ClaimSet *set);
void memory_free(Memory *memory);
/* Takes up every person and organisation that a chunked sentence names. */
void memory_note(Memory *memory, const Sentence *sentence);
/* The party that the last proposition was about: what "they" and "it" mean in the next. */
void memory_set_topic(Memory *memory, const Source *topic);
/* "The hospital", "the union": does the noun name the kind of an organisation of this document? */
gboolean memory_knows_kind(Memory *memory, const Mention *mention);
/* The state that the whole document names most, if it names it often; NULL. */
const Actor *memory_topic_state(Memory *memory);
/* Places that no rule knows, as the document names them. */
void memory_note_place(Memory *memory, const char *id, const char *name);
gboolean memory_knows_place(const Memory *memory, Span name);
gboolean memory_last_place(const Memory *memory, const char **id, const char **name);
void memory_set_speaker(Memory *memory, const Source *speaker);
/* What is said of nobody: "it was reported that". */
Source source_unknown(void);
/* Who a mention is. FALSE when it names nothing that can act; then *source says "unknown". */
gboolean memory_resolve(Memory *memory, const Mention *mention, Source *source);
/* The same for the content of a claim: a pronoun is the claimant or the topic. */
gboolean memory_resolve_inside(Memory *memory, const Mention *mention, const Source *claimant, Source *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Memory, memory_free)
