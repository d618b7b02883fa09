/* SPDX-License-Identifier: MIT */
/* Noun phrases as role fillers: typed by the role, resolved by memory and registry. */
#pragma once
#include "extract/proposition/content.h"
#include "language/quantities.h"

#define SETTLEMENT_CLASS "settlement" /* things/: nouns that a place name follows: "the town of" */
#define PEOPLE_CLASS "people" /* things/: the class whose members can act */
#define FILLERS_MAX 24 /* of one event, conjuncts and origins included; more are counted in the reading's limits */

typedef struct {
  RoleFiller items[FILLERS_MAX];
  guint n;
  Amount amount;     /* of a role of type quantity: "a toll of 40"; */
  gboolean counted;  /* only when one was filled */
} Fillers;

/* Adds the phrase at `chunk` as `role`, with its conjuncts ("Washington and Seoul") and, for things, who made them ("role.origin").
 * FALSE when the phrase cannot fill a role of this type. */
gboolean fillers_add(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRole *role, guint chunk);
/* The same for who does it: people are a party then, not a class. */
gboolean fillers_add_agent(const ContentReader *reader, const Content *content, Fillers *fillers, const EventRole *role, guint chunk);
void fillers_add_source(const ContentReader *reader, Fillers *fillers, const char *role, const Source *source);
/* The state whose thing a chunk names, as `role`: "Norland's rockets". FALSE when it names none. */
gboolean fillers_add_owner(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *chunk);
/* Of a role that people fill: those who stand right before the head of the noun, "civilian deaths". FALSE when none do. */
gboolean fillers_add_people(const ContentReader *reader, Fillers *fillers, const EventRole *role, const Chunk *noun);
/* The name at `unit` of a phrase, a place or somebody of the registry: "the Skarsund attack". FALSE when it is neither. */
gboolean fillers_add_name(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *chunk, guint32 unit);
/* The stem of the word at `unit`, kept by the claim set. */
const char *fillers_stem(const ContentReader *reader, guint32 unit);
/* A bare noun as filler: its stem. */
void fillers_add_word(const ContentReader *reader, const Content *content, Fillers *fillers, const char *role, guint chunk);
/* A word before the head as filler: its stem. */
void fillers_add_modifier(const ContentReader *reader, Fillers *fillers, const char *role, const Chunk *phrase, guint32 unit);
gboolean fillers_have(const Fillers *fillers, const char *role);
/* Sorted copy in the claim set, by role and id. */
const RoleFiller *fillers_keep(const ContentReader *reader, const Fillers *fillers);
/* The most specific class named in a chunk that is a `type` (NULL: any), or NULL. */
const ThingClass *chunk_thing(const ContentReader *reader, const Chunk *chunk, const char *type);
/* Does the phrase name a state, an organisation, people or a person in so many words? */
gboolean chunk_names_actor(const ContentReader *reader, const Content *content, guint chunk);
const char *chunk_place(const ContentReader *reader, const Chunk *chunk);
