/* SPDX-License-Identifier: MIT */
/* All rule files of a run, read, bound and laid over each other by id; names that point elsewhere are not looked up yet (ruleset.c does).
 *
 * Layers:   one for each directory. A definition of a later layer takes the place of an earlier one of the same id; two of one id in
 *           one layer are an error. Word lists of one name (words, synonyms) are joined over files and layers; what has no id (verbs,
 *           nouns, cues, shapes) is appended; inflections of later layers come first, because the first that matches wins.
 * Order:    directories as given, in each the files in byte order of their path below it, in each file from top to bottom.
 * Lifetime: owns every definition and string, until rule_files_free(). Lists are never NULL and do not own their elements.
 * Cost:     linear in rule text. Threads: files are parsed by several while loading; afterwards read-only but for the "compiled:" fields of defs.h. */
#pragma once
#include <glib.h>
#include "ruleset/defs.h"
#include "ruleset/problems.h"

#define RULE_FILES_MAX_DEPTH 8 /* folders below a rules directory, against links that go round */

/* The `tests:` of one file. */
typedef struct {
  const char *file;     /* as in messages */
  const char *path;     /* below its rules directory: "events/transfer.yml" */
  const RuleMeta *meta; /* id may be NULL in a list family */
  const RuleTests *tests;
  const char *folder;   /* of its family: "language/en" */
  guint layer;          /* index of its directory */
} RuleTestSet;

typedef struct {
  GPtrArray *actors, *people, *organs, *posts, *shapes;                     /* of Actor, Person, Organ, Post, NameShape */
  GPtrArray *classes, *places;                                              /* of ThingClass, Place */
  GPtrArray *words, *synonyms;                                              /* of NamedList, each name once, in order of first appearance */
  GPtrArray *verbs, *nouns;                                                 /* of WordEntry */
  GPtrArray *inflections, *cues, *frames;                                   /* of Inflection, Cue, Frame */
  GPtrArray *numbers, *units, *relative_days, *scale_letters, *time_parts;  /* of Binding */
  GPtrArray *bounds, *antonyms, *defines;                                   /* of Binding; defines: macros of frames */
  GPtrArray *mutations;                                                     /* of Binding, for workbench/mutate.h */
  GPtrArray *events, *entailments, *contradictions, *filters;               /* of EventRule, Entailment, ContradictionRule, Filter */
  GPtrArray *tests;                                                         /* of RuleTestSet, one for every file that can have tests */
  GPtrArray *replaced;                                                      /* of char *: "actor 'kp' of a.yml:3 is replaced by b.yml:7" */
  char hash[65];                                                            /* SHA-256 of layers, relative paths and contents, in hex */
  char reading_hash[65];                                                    /* the same, without what only comparing needs */
  struct RuleFilesOwner *owner;                                             /* private to rule-files.c */
} RuleFiles;

/* `dirs` is NULL-terminated; a directory that comes again changes nothing. All problems of all files go to `problems`, and what could
 * be read is returned in spite of them: use it only when problems_count(problems, PROBLEM_ERROR) is 0, or to find more problems.
 * NULL only with SICNON_ERROR_IO, when a directory or file cannot be read. */
RuleFiles *rule_files_read(const char *const *dirs, Problems *problems, GError **error);
/* The same without the files whose names, as in messages, are in the set `but` (NULL: none). */
RuleFiles *rule_files_read_but(const char *const *dirs, GHashTable *but, Problems *problems, GError **error);
/* The same, but any error among the problems fails the whole: SICNON_ERROR_RULES (see problems_to_error()) or SICNON_ERROR_IO. */
RuleFiles *rule_files_load(const char *const *dirs, GError **error);
void rule_files_free(RuleFiles *files);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RuleFiles, rule_files_free)
