/* SPDX-License-Identifier: MIT */
/* Why a pattern did not match: its longest part that does, and what it wanted next.
 * Cost: compiles a pattern for each of its parts: for one sentence at a time. Threads: pure. */
#pragma once
#include "language/reading.h"

typedef struct {
  gboolean matches; /* as a whole */
  gboolean left;    /* it failed before the trigger, else behind it */
  char *matched;    /* the longest part with the trigger that matches */
  char *wanted;     /* the next piece, which does not; NULL when it matches */
  gint at;          /* element at which that piece was tried, about; -1 or n: beyond the edge */
} PatternMiss;

/* `pattern` with its trigger at element `at` of the string. */
PatternMiss pattern_miss(const Ruleset *rules, const char *pattern, const SymbolString *string, guint at);
void pattern_miss_clear(PatternMiss *miss);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PatternMiss, pattern_miss_clear)
