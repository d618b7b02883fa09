/* SPDX-License-Identifier: MIT */
/* What one noun phrase names: a state, an organ, a person on a post, a company by its shape. Plain reading of words; who that is
 * in this document, actors/source.h knows. Strings and definitions belong to the Ruleset or the text. */
#pragma once
#include "language/reading.h"

typedef struct {
  const Actor *state;      /* named as such, by demonym, possessive or capital */
  const Actor *org;        /* any other actor of the registry */
  const Organ *organ;      /* "foreign ministry", whose is still open */
  const GPtrArray *locals; /* of Actor: names that need their state */
  const Post *post;
  const char *gender;      /* of the post's title or a title before the name: m, f or NULL */
  const GPtrArray *persons; /* of Person, candidates for the name */
  Span name;               /* of a person or an unknown organisation, as written; unset when there is none */
  guint name_tokens;
  guint32 name_unit;   /* its first unit */
  const char *shape;       /* kind of organisation that the name's form shows, or NULL */
  const char *owner_kind;  /* "a ministry spokesman", "the company's director": kind of organisation that the post is in, or NULL */
  guint64 pronoun;         /* WORD_BIT()s of a pronoun, or 0 */
  gboolean anonymous;      /* "officials", "a source" */
  gboolean plural, has_title, definite, by_capital; /* by_capital: its state is named by its capital, "the Corva spokesman" */
  gboolean possessed;      /* "its soldiers": somebody's who is only pointed at */
  const ThingClass *thing; /* class of the head: "rebels", "soldiers" */
  const Chunk *of;         /* whose post it is, when only the document can tell: "director of the agency" */
  guint32 head;            /* unit */
} Mention;

/* Reads one NOUN chunk. */
Mention mention_read(const Reading *reading, const Chunk *chunk);
/* Adds what a complement or apposition tells ("spokesman for the ministry", "Ana Ruiz, head of X,"): fills only what is open. */
void mention_join(Mention *mention, const Mention *more);
/* The mention of the phrase that begins at chunk `at`: complements and appositions joined. *end gets the chunk behind all that belongs to it. */
Mention mention_of_phrase(const Reading *reading, const Sentence *sentence, guint at, guint limit, guint *end);
/* The owner inside "Moe's claim", "his claim", as a chunk of its own. */
Chunk chunk_owner(const Reading *reading, const Chunk *chunk);
