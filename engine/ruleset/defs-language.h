/* SPDX-License-Identifier: MIT */
/* Words, cues and frames of one language. See ruleset/defs.h. */
#pragma once
#include "ruleset/defs-common.h"

/* ---- language/en/ ---- */
/* words: category -> list. The categories are word_categories[] in ruleset/lexicon.c. */
typedef struct {
  RulePos pos;
  char *name;
  gchar **values;
} NamedList;

/* One entry of `verbs:` or `nouns:`: lemma and irregular forms, "give gave given". */
typedef struct {
  RulePos pos;
  char *text;
} WordEntry;

/* How regular forms are made: first rule whose `ending` (a PCRE2 pattern) matches wins; $1 ... refer to its groups. */
typedef struct {
  RulePos pos;
  char *of; /* "verb" or "noun" */
  char *ending, *s, *past, *participle, *ing; /* nouns use s only */
} Inflection;

/* A verb, noun or phrase that attributes. */
typedef struct {
  RulePos pos;
  gchar **verbs, **nouns, **phrases;
  gchar **marks;   /* dash, colon: headline forms */
  char *stance;    /* asserts denies hedged declines */
  char *modality;  /* of what is said (plans: planned); NULL = as the content has it */
  gchar **frames;  /* attribution frames that it licenses */
  gchar **not_before; /* objects that make it something else: "denied bail" */
  gboolean takes_credit; /* with a bare noun the source did what that names: "claimed the raid" */
  gboolean attitude;  /* wants, plans, judges rather than says: it attributes, but it does not end what somebody else says */
} Cue;

/* An attribution frame: patterns over chunks around the trigger <cue>. */
typedef struct {
  RulePos pos;
  char *id, *note;
  char *stance, *modality; /* in this frame, whatever the cue has; or NULL */
  GPtrArray *patterns;     /* of WordEntry */
  gboolean main_clause;    /* attributes nothing in a clause that only tells who or what is meant */
  gchar **lead;            /* what the chunk captured as {lead} must be: "as" */
  double confidence;
} Frame;
