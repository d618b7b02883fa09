/* SPDX-License-Identifier: MIT */
/* Sorted keyed claims -> findings and rejected pairs, one a line, to a file or to standard output (keyed/confront.h). SICNON_ERROR_IO, _DATA, _RULES, _BUSY
 * when a signal came; then nothing new has its name. */
#pragma once
#include "cli/log.h"
#include "ruleset/ruleset.h"

typedef struct {
  const char *path; /* "-" = standard input */
  const char *file; /* NULL: standard output */
  const Ruleset *rules;
  guint window;     /* claims; 0: as many as confront() takes */
  gboolean without_findings, without_rejected;
  Log log;
} ReductionOptions;

gboolean reduction_run(const ReductionOptions *options, GError **error);
