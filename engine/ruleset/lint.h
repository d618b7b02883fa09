/* SPDX-License-Identifier: MIT */
/* What is odd about rules that load: likely mistakes, told with their place. Errors that keep rules from loading are the loader's
 * (ruleset_read()); these are warnings, and notes about what could be better.
 *
 * A file switches one off for itself by `lint_off: [alias-common]`.
 * Order: as problems.h. Cost: linear in names; patterns are tried on made-up sentences. Threads: pure but for `problems`. */
#pragma once
#include "ruleset/problems.h"
#include "ruleset/ruleset.h"

typedef struct {
  const char *id;
  ProblemLevel level;
  const char *meaning;
} LintInfo;

extern const LintInfo lint_infos[]; /* ended by one without an id */
extern const char *const lint_names[]; /* their ids; NULL-terminated */

#define LINT_STALE_DAYS 730       /* people on posts that nobody looked at for so long */
#define LINT_MIN_POSITIVE 2       /* examples that a rule must find, */
#define LINT_MIN_NEGATIVE 2       /* and that it must leave alone */
#define LINT_SLOW_STEPS 1000000    /* steps of PCRE2 that a pattern may take on a sentence of LINT_LONG_SENTENCE chunks */
#define LINT_LONG_SENTENCE 240

/* `today` unset: nothing is out of date. The rules may have errors. */
void ruleset_lint(const Ruleset *rules, Day today, Problems *problems);
/* Adds one, unless its file switches it off. `id` must be one of lint_names[]. */
void lint_add(const Ruleset *rules, Problems *problems, RulePos pos, const char *id, const char *format, ...) G_GNUC_PRINTF(5, 6);
