/* SPDX-License-Identifier: MIT */
/* Noun phrases as role fillers: typed by the role, resolved by memory and registry. */
#pragma once
#include "extract/proposition/content.h"

#define SETTLEMENT_CLASS "settlement" /* things/: nouns that a place name follows: "the town of" */
#define FILLERS_MAX 24 /* of one event, conjuncts and origins included; more are counted in the reading's limits */

typedef struct {
  RoleFiller items[FILLERS_MAX];
  guint n;
} Fillers;

/* Adds the phrase at `chunk` as `role`, with its conjuncts ("Washington and Seoul") and, for things, who made them ("role.origin").
 * FALSE when the phrase cannot fill a role of this type. */
gboolean fillers_add(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRole *role, guint chunk);
void fillers_add_source(const ContentReader *reader, Fillers *fillers, const char *role, const Source *source);
/* The state whose thing a chunk names, as `role`: "Norland's rockets". FALSE when it names none. */
gboolean fillers_add_owner(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *chunk);
/* A bare noun as filler: its stem. */
void fillers_add_word(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, guint chunk);
gboolean fillers_have(const Fillers *fillers, const char *role);
/* Sorted copy in the claim set, by role and id. */
const RoleFiller *fillers_keep(const ContentReader *reader, const Fillers *fillers);
/* The most specific class named in a chunk that is a `type` (NULL: any), or NULL. */
const ThingClass *chunk_thing(const ContentReader *reader, const Chunk *chunk, const char *type);
const char *chunk_place(const ContentReader *reader, const Chunk *chunk);
