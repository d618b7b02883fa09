/* SPDX-License-Identifier: MIT */
/* The families of rule files: which folder holds what, and the tables by which ruleset/schema.c binds them.
 *
 * Each file becomes one record: a list family (actors/, things/, places/, language/en/) holds lists of definitions, the others
 * (events/, entailments/, contradictions/, filters/) are one definition a file. Every record begins with a RuleMeta.
 * Threads: const tables. */
#pragma once
#include <glib.h>
#include "ruleset/defs.h"
#include "ruleset/schema.h"

typedef struct {
  RuleMeta meta;
  GPtrArray *actors, *people, *organs, *posts, *shapes; /* of Actor, Person, Organ, Post, NameShape */
  RuleTests tests;
} ActorsFile;

typedef struct {
  RuleMeta meta;
  GPtrArray *classes; /* of ThingClass */
  RuleTests tests;
} ThingsFile;

typedef struct {
  RuleMeta meta;
  GPtrArray *places; /* of Place */
  RuleTests tests;
} PlacesFile;

typedef struct {
  RuleMeta meta;
  GPtrArray *words, *synonyms;                                              /* of NamedList */
  GPtrArray *verbs, *nouns;                                                 /* of WordEntry */
  GPtrArray *inflections, *cues, *frames;                                   /* of Inflection, Cue, Frame */
  GPtrArray *numbers, *units, *relative_days, *scale_letters, *time_parts;  /* of Binding */
  GPtrArray *bounds, *antonyms, *defines;                                   /* of Binding; defines: macros of frames */
  GPtrArray *mutations;                                                     /* of Binding, for workbench/mutate.h */
  RuleTests tests;
} LanguageFile;

typedef struct {
  const char *folder; /* below the rules directory: "language/en" */
  const SchemaRecord *record;
  gssize tests; /* offset of the RuleTests in the record, or -1 */
} Family;

/* In the order of folder names; the last has folder NULL. */
extern const Family families[];
/* What an actor can be (`kind:`); NULL-terminated. */
extern const char *const actor_kinds[];

/* The family of a path below the rules directory ("actors/us.yml"), or NULL. */
const Family *family_of_path(const char *path);
