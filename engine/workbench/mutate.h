/* SPDX-License-Identifier: MIT */
/* Counterexamples made from the positive examples of rule files: an example whose words are changed so that it says something else must
 * no longer give what it gave. A rule that does not react is wider than its author thinks.
 *
 * negate, hedge: a word of the rules (`mutations:` in language/) before the finite verb of the asserted event; swap-roles: two actors of the
 * event change places; swap-source: who denies also asserts; date: the statements are MUTATE_YEARS apart; number: another number, or
 * the other's number where two that differ are the finding.
 * A mutation that the words do not allow (no finite verb, no two actors) is not made.
 *
 * Lifetime: mutants own their strings and borrow the case. Threads: as the extractor's. */
#pragma once
#include "workbench/trial.h"

#define MUTATE_YEARS 10 /* no window between statements is so long */

typedef struct {
  TestCase test;
  const char *mutation; /* "negate" */
  char *a_text, *b_text; /* as changed; b NULL for an example of one text */
  gboolean survived;     /* it still gives what the example gives */
} Mutant;

/* Of Mutant: all that can be made of a case that is positive and passes; empty for others. NULL with error set when the rules cannot
 * compare at all. Free with g_ptr_array_unref(). */
GPtrArray *mutate_case(const Ruleset *rules, Extractor *extractor, const TestCase *test, GError **error);
