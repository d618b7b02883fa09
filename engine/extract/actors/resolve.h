/* SPDX-License-Identifier: MIT */
/* Shared by memory.c and resolve.c only. */
#pragma once
#include "extract/actors/memory.h"

/* A person or organisation of this document. */
typedef struct {
  const char *name, *surname, *acronym;
  const Post *post;
  const Organ *organ;
  Source source;
} Known;

struct Memory {
  const Reading *reading;
  const Ruleset *rules;
  ClaimSet *set;
  GArray *people, *orgs; /* of Known, newest last */
  GPtrArray *places;     /* id, name, id, name ... of the claim set */
  Source topic, speaker;
  gboolean has_topic, has_speaker;
  const Actor *state; /* named last */
  Memory *ahead;     /* of the whole document: made when something is named before it is introduced */
  gboolean is_ahead; /* this is such a memory itself */
};

Known *memory_find_person(const Memory *memory, const char *name);
Known *memory_find_org(const Memory *memory, const char *name);
/* The memory of the whole document, or NULL inside of it. */
const Memory *memory_look_ahead(Memory *memory);
/* The words of a span, as a string of the claim set. */
const char *memory_text(const Memory *memory, Span span);
/* "Norland Grain Board" -> "NGB"; NULL for single words. */
const char *memory_acronym(const Memory *memory, const char *name);
