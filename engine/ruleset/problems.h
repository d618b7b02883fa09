/* SPDX-License-Identifier: MIT */
/* What is wrong with rule files: collected, so that one pass tells everything, then listed or made into one GError.
 *
 * Lifetime: copies file names and messages; `id` must be a string literal (a lint id such as "unknown-key").
 * Order:    problems_sorted() is by file, line, column, then the order of adding: independent of which check ran first.
 * Threads:  one thread at a time. */
#pragma once
#include <glib.h>
#include "ruleset/defs.h"

#define PROBLEMS_MAX_KEPT 5000 /* later ones are only counted; the count is in the GError and in problems_count() */
#define PROBLEMS_MAX_LINES 100 /* lines of the GError before "and N more" */

#define PROBLEMS_MAX_MESSAGE 1000 /* bytes of one message; what is cut off is marked by "..." */

typedef enum { PROBLEM_ERROR, PROBLEM_WARNING, PROBLEM_NOTE, N_PROBLEM_LEVELS } ProblemLevel;

extern const char *const problem_level_names[]; /* error warning note */

typedef struct {
  RulePos pos; /* line 0: the whole file; file NULL: no file */
  ProblemLevel level;
  const char *id;
  char *message;
  guint order; /* of adding */
} Problem;

typedef struct Problems Problems;

Problems *problems_new(void);
void problems_free(Problems *problems);
void problems_add(Problems *problems, RulePos pos, ProblemLevel level, const char *id, const char *format, ...) G_GNUC_PRINTF(5, 6);
/* Adds all of `more`, in their order, behind those that are there. */
void problems_join(Problems *problems, const Problems *more);
/* All that were added, kept or not. */
guint problems_count(const Problems *problems, ProblemLevel level);
/* Of Problem; owned by `problems`, valid until the next problems_add(). */
const GPtrArray *problems_sorted(Problems *problems);
/* "file:line:column: error: message [id]", one line of valid UTF-8: control characters, which a rule file may hold in quotes, are '?'.
 * The caller frees it. */
char *problem_format(const Problem *problem);
/* Sets SICNON_ERROR_RULES with all errors, a line each, when there are any: TRUE if and only if *error was set. Warnings stay out. */
gboolean problems_to_error(Problems *problems, GError **error);

/* The position of a whole file. */
static inline RulePos rule_pos_of_file(const char *file) { return (RulePos){file, 0, 0}; }

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Problems, problems_free)
