/* SPDX-License-Identifier: MIT */
/* The examples in `tests:` of the rule files, as a list of cases to try.
 *
 * A file whose rule a later layer has replaced has no cases any more: they speak of a rule that is gone.
 * Lifetime: cases borrow from the Ruleset. Order: files as loaded; in a file by kind, then as written. */
#pragma once
#include "ruleset/compiled.h"

typedef enum { EXPECT_CLAIM, EXPECT_NO_CLAIM, EXPECT_CONTRADICTION, EXPECT_OK } Expectation;

typedef struct {
  const char *name; /* as in the file: "todo-claim" */
  gsize list;       /* offset of its list in RuleTests */
  Expectation expects;
  gboolean known_gap; /* a "todo-" kind: is expected to fail, and told when it does not */
} CaseKind;

typedef struct {
  const RuleTestSet *set;
  const CaseKind *kind;
  const RuleExample *example;
  guint number; /* among those of its kind in the file, from 1 */
} TestCase;

/* All kinds, ended by one without a name. */
extern const CaseKind case_kinds[];

/* What the file is called: its id, or its path when it has none. */
const char *test_set_name(const RuleTestSet *set);
/* Is the file's rule in force? Always so for files that are lists. */
gboolean test_set_is_in_force(const Ruleset *rules, const RuleTestSet *set);
/* Does the file hold one rule, of this folder ("events")? */
gboolean test_set_is_of(const RuleTestSet *set, const char *folder);
/* Of TestCase, of the files named by `names` (ids or paths below their rules folder; NULL or empty: all). Free with g_array_unref().
 * NULL with SICNON_ERROR_USAGE when a name fits no file. */
GArray *test_cases(const Ruleset *rules, const char *const *names, GError **error);
