/* SPDX-License-Identifier: MIT */
/* Read -> extract, without a database: the first half of a night, for filters and for machines that have a part of the corpus only.
 *
 * Each document of the input once (ingest/intake.h), in its order, with all that can be made of it alone (harvest.h). The same code as in a
 * night reads and extracts, so that it makes no difference where it is done.
 *
 * Memory and threads as in a night: extraction in `threads` of its own, every callback in the caller's. */
#pragma once
#include "harvest.h"
#include "ingest/intake.h"

typedef struct {
  const char *const *paths; /* NULL-terminated; "-" = standard input */
  ReaderOptions reading;    /* its problems are told to `problem` */
  const Ruleset *rules;
  guint threads;
  InputProblemFunc problem;                                                  /* may be NULL */
  gboolean (*take)(const Harvest *harvest, gpointer data, GError **error);   /* FALSE with error set ends it */
  gboolean (*stop)(gpointer data);                                           /* may be NULL; asked once a document */
  gpointer data;                                                             /* for all three */
} GatherOptions;

/* FALSE with the error of `take`, or SICNON_ERROR_BUSY when it was to stop. Inputs that cannot be used are problems, not errors; the counts
 * tell whether anything usable came. */
gboolean gather_run(const GatherOptions *options, IntakeCounts *counts, GError **error);
