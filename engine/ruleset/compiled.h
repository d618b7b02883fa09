/* SPDX-License-Identifier: MIT */
/* The compiled half of a Ruleset, for the rooms that read text (language/, extract/) and the tools about rules (workbench/).
 * Lifetime and threads as in ruleset/ruleset.h: immutable, shared. */
#pragma once
#include "ruleset/chunk-pattern.h"
#include "ruleset/events.h"
#include "ruleset/lexicon.h"
#include "ruleset/rule-files.h"
#include "ruleset/ruleset.h"

#define RULESET_MAX_FRAMES 64 /* attribution frames: a cue's set of frames is one word of bits */

/* An attribution frame with its patterns. Frames are tried in file order: the first that matches wins. */
typedef struct {
  const Frame *frame;
  GPtrArray *patterns; /* of ChunkPattern */
  GPtrArray *at;       /* of const char *, one each: the symbols that may trigger it, by the name of its trigger */
} CompiledFrame;

/* The definitions as they were read, with their tests. */
const RuleFiles *ruleset_files(const Ruleset *rules);
const Lexicon *ruleset_lexicon(const Ruleset *rules);
const GPtrArray *ruleset_frames(const Ruleset *rules); /* of CompiledFrame */
/* The frames that a cue licenses, as bits of their numbers. */
guint64 ruleset_cue_frames(const Ruleset *rules, const Cue *cue);
/* Is this word, as the rules write it, one of the cue's verbs, nouns, phrases or marks? */
gboolean cue_has_word(const Cue *cue, const char *word);
/* The cue of a mark ("dash", "colon"), or NULL. */
const Cue *ruleset_mark_cue(const Ruleset *rules, const char *mark);
/* The symbols of the language's own prepositions, macros AGENT ("by") and OBJECT ("of"); 0 when the rules define none. */
guint8 ruleset_agent_symbol(const Ruleset *rules);
guint8 ruleset_object_symbol(const Ruleset *rules);
const GPtrArray *ruleset_triggers(const Ruleset *rules); /* of EventTrigger, in order of event and pattern */
/* A pattern over chunks with the names that these rules know, for tools: it is not numbered and belongs to the caller.
 * SICNON_ERROR_RULES when the text is no pattern. */
ChunkPattern *ruleset_pattern(const Ruleset *rules, const char *text, GError **error);
/* Patterns of all kinds are numbered from 0: what a Scanner counts by. */
guint ruleset_pattern_count(const Ruleset *rules);
const char *ruleset_pattern_name(const Ruleset *rules, guint index);
/* The actor that is this organ of a state ("mfa" of us = us.state-department), or NULL: then it has no name of its own. */
const Actor *ruleset_organ_of(const Ruleset *rules, const char *state_id, const char *suffix);
/* An organ that every state has ("mfa": "Foreign Ministry", a ministry), or NULL. */
const Organ *ruleset_organ(const Ruleset *rules, const char *suffix);
/* Who held a post of a side ("us", "president") on that day; NULL when the registry knows none, or more than one. */
const Person *ruleset_holder(const Ruleset *rules, const char *side_id, const char *post_id, Day day);
/* What a person's post made him speak for on that day; NULL when none is known. An unset day takes the latest post. */
const PersonRole *person_role_on(const Person *person, Day day);
const char *ruleset_antonym(const Ruleset *rules, const char *lemma);
