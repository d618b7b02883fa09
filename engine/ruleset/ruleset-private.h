/* SPDX-License-Identifier: MIT */
/* How a Ruleset is put together. Private to ruleset/. */
#pragma once
#include "ruleset/compiled.h"
#include "ruleset/lexicon-private.h"

struct Ruleset {
  RuleFiles *files;
  Lexicon *lexicon;
  GHashTable *actors, *classes, *places, *events; /* id -> definition */
  GHashTable *entailments_from, *contradictions_about; /* event -> GPtrArray of rules */
  GPtrArray *no_rules;
  GHashTable *organs;                             /* "us mfa" -> Actor */
  GHashTable *holders;                            /* "us president" -> GPtrArray of Person */
  GHashTable *macros;                             /* name -> text */
  GHashTable *literals;                           /* word -> PCRE2 fragment */
  GHashTable *cue_frames;                         /* Cue -> bits */
  GHashTable *antonyms;
  GString *prepositions, *adverbs;                /* PCRE2 classes with the literals in them */
  GPtrArray *frames;                              /* of CompiledFrame */
  GPtrArray *triggers;                            /* of EventTrigger */
  guint8 agent_symbol, object_symbol;
  GPtrArray *pattern_names;                       /* by ChunkPattern.index */
};

/* Ties ids to definitions (parents, classes, places, posts) and reports undefined and circular ones. */
void ruleset_link(Ruleset *rules, Problems *problems);
/* Gives bytes to literals, then compiles frames and event patterns. */
void ruleset_compile_patterns(Ruleset *rules, Problems *problems);
