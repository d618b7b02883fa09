/* SPDX-License-Identifier: MIT */
/* Building a Lexicon. Private to ruleset/: lexicon.c keeps the trie, lexicon-build.c fills it from the rule files. */
#pragma once
#include "ruleset/inflect.h"
#include "ruleset/lexicon.h"
#include "ruleset/problems.h"
#include "ruleset/rule-files.h"

Lexicon *lexicon_new(void);
void lexicon_free(Lexicon *lexicon);
/* The entry with this spelling, made when missing. NULL for a spelling without any token. */
Word *lexicon_add(Lexicon *lexicon, const char *spelling);
/* A lemma, made when missing: its forms come from `inflections` and, when `entry` gives more than one word, from the entry itself. */
Lemma *lexicon_add_verb(Lexicon *lexicon, const char *entry, const Inflector *inflector);
Lemma *lexicon_add_noun(Lexicon *lexicon, const char *entry, const Inflector *inflector);
Lemma *lexicon_add_adjective(Lexicon *lexicon, const char *text);
/* Behind this cue the word, which must be in the lexicon, makes an act of it. */
void lexicon_add_trap(Lexicon *lexicon, const Word *word, const Cue *cue);
void lexicon_set_auxiliary(Lexicon *lexicon, WordCategory category, const Lemma *lemma);
/* Sets Word.attributes everywhere: when all cues are known. */
void lexicon_mark_cues(Lexicon *lexicon);
/* Actors, people, posts, organs, things and places (lexicon-names.c). */
void lexicon_add_names(Lexicon *lexicon, const RuleFiles *files, const Inflector *inflector);
/* Fills a lexicon from all rule files but events. */
Lexicon *lexicon_build(const RuleFiles *files, Problems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lexicon, lexicon_free)
