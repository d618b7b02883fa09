/* SPDX-License-Identifier: MIT */
/* What a stretch of a sentence says: events with roles, polarity, modality, quantity, time and place. */
#pragma once
#include "extract/actors/memory.h"
#include "language/reading.h"
#include "model/claim.h"

#define OPEN_RULE "open" /* Proposition.rule of an event that no rule knows */

struct sb_stemmer; /* libstemmer.h */

/* What reading a content needs; one for each document. */
typedef struct {
  const Reading *reading;
  Memory *memory;
  Scanner *scanner;
  ClaimSet *set;
  struct sb_stemmer *stemmer;
} ContentReader;

/* A stretch to read and who stands behind it. */
typedef struct {
  const Sentence *sentence;
  guint first, last;      /* chunks, half-open */
  const Source *claimant;
  const Source *implied;  /* agent of acts that name none: the accused, the denier; or NULL */
} Content;

/* One event found, or what could be read of a content that no event was understood in (its proposition then has none). */
typedef struct {
  Proposition proposition;
  gboolean negated; /* the words are negative; the proposition itself is positive */
  gboolean omitted; /* negative by a verb that tells of an omission: "failed to sell" */
  gboolean hedged;  /* the words do not commit the speaker */
  guint trigger;    /* chunk */
  guint predicate;  /* chunk: the trigger, or the verb that carries it */
} EventRead;

/* The events of the content, in order of their triggers: framed ones, else one open event. Returns how many (0: nothing
 * understood); *events lives as long as the reading. */
guint content_read(const ContentReader *reader, const Content *content, EventRead **events);
/* What a content without a verb says by the noun that it opens with ("confirmed the apparent deployment of missiles"); as content_read(). */
guint content_read_noun(const ContentReader *reader, const Content *content, EventRead **events);
/* What was done by the word that attributes, at chunk `cue`, itself: "rejected the proposal", "criticised the closure"; as content_read(). */
guint content_read_cue(const ContentReader *reader, const Content *content, guint cue, EventRead **events);
/* What a noun charges with ("accused the bank of mismanagement"); as content_read(). */
guint content_read_charge(const ContentReader *reader, const Content *content, EventRead **events);
/* What the content's first noun is called at chunk `label`, an opinion; as content_read(). */
guint content_read_label(const ContentReader *reader, const Content *content, guint label, EventRead **events);
/* What it is put at, by the number at chunk `figure`; as content_read(). */
guint content_read_figure(const ContentReader *reader, const Content *content, guint figure, EventRead **events);
/* The report at `chunk` that is called true or false, as the first role of the event that is judged; NULL when it is a pronoun. */
const RoleFiller *content_account(const ContentReader *reader, const Content *content, guint chunk);
/* Who did it, in a content that does not say what: "Norland did it". FALSE when it is no such content. */
gboolean content_doer(const ContentReader *reader, const Content *content, Source *doer);
gboolean content_has_verb(const Content *content);
/* Who the content is about: its first subject that can act. FALSE when there is none. */
gboolean content_topic(const ContentReader *reader, const Content *content, Source *topic);
